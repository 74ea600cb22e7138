// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/emptiedbuckets.h"

#include "db/connection/statement.h"

namespace oa::db {

core::Result<qint64> deleteEmptied(Connection& connection, core::Interval interval, std::span<const MinuteRun> runs)
{
    const auto parameters = runParameters(runs);
    OA_TRY_ASSIGN(const auto exists, connection.execute(sql("refresh/recompute:exists", interval), parameters));
    if (!exists.boolean(0, 0))
        return 0;
    const auto statement = interval == core::Interval::Minute ? Statement("refresh/recompute:delete-emptied-minutes")
                                                              : "refresh/recompute:delete-emptied-hours";
    OA_TRY_ASSIGN(const auto deleted, connection.execute(sql(statement), parameters));
    return deleted.affectedRows();
}

} // namespace oa::db
