// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/pendingwork.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/state/dataextent.h"
#include "db/state/tableaccess.h"

using namespace Qt::StringLiterals;

namespace oa::db {

core::Result<PendingWork> PendingWork::read(Connection& connection)
{
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("status/pending:work"), plausibleTimes()));
    PendingWork work;
    work.minutes = row.integer(0, 0);
    work.hours = row.integer(0, 1);
    work.isEverything = row.boolean(0, 2);
    work.oldest = row.instant(0, 3);
    work.newest = row.instant(0, 4);
    return work;
}

core::Result<PendingMinutes> PendingMinutes::read(Connection& connection, const core::TimeRange& range)
{
    const auto readable = isReadable(connection, u"public.invalidation_log"_s, {});
    if (!readable && readable.error().code == core::ErrorCode::Denied)
        return PendingMinutes{0, false, false, readable.error().remedy};
    OA_TRY(readable);
    OA_TRY_ASSIGN(const auto row,
                  connection.execute(sql("status/pending:within"), {parameter(range.from), parameter(range.to)}));
    return PendingMinutes{row.integer(0, 0), row.boolean(0, 1), true, {}};
}

core::Result<std::optional<qint64>> longestWaiting(Connection& connection)
{
    OA_TRY_ASSIGN(const auto answer, connection.execute(sql("status/pending:oldest")));
    return answer.isNull(0, 0) ? std::nullopt : std::optional(answer.integer(0, 0));
}

} // namespace oa::db
