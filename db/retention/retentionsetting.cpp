// SPDX-License-Identifier: GPL-3.0-only
#include "db/retention/retentionsetting.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/state/jobrunstore.h"

namespace oa::db {

core::Result<std::optional<RetentionSetting>> RetentionSetting::read(Connection& connection)
{
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("retention/setting:read")));
    if (rows.rowCount() == 0)
        return std::nullopt;
    const auto [documents, values, changed, changedBy] = rows.as<int, std::optional<int>, core::TimePoint, QString>(0);
    return RetentionSetting{{documents, values}, changed, changedBy};
}

core::Result<> RetentionSetting::save(Connection& connection, const std::optional<KeptDays>& keep)
{
    const auto number = [](const std::optional<int>& days) { return days ? parameter(qint64(*days)) : Parameter(); };
    OA_TRY_ASSIGN(const auto written,
                  connection.execute(sql("retention/setting:write"), {keep ? number(keep->documents) : Parameter(),
                                                                      keep ? number(keep->values) : Parameter(),
                                                                      parameter(JobRunStore::thisClient())}));
    if (written.affectedRows() != 2)
        return tl::unexpected(retentionUnknown());
    return {};
}

} // namespace oa::db
