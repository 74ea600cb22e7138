// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/finisheddays.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

namespace oa::db {

bool FinishedDays::couldBeIn(const core::TimeRange& range)
{
    return std::chrono::ceil<std::chrono::days>(range.from) + std::chrono::days(1) <= range.to;
}

core::Result<bool> FinishedDays::anyIn(Connection& connection, const core::TimeRange& range)
{
    if (!couldBeIn(range))
        return false;
    OA_TRY_ASSIGN(const auto found,
                  connection.execute(sql("days/read:any"), {parameter(range.from), parameter(range.to)}));
    return found.boolean(0, 0);
}

core::Result<std::string_view> FinishedDays::mergingRows(Connection& connection, const core::TimeRange& range,
                                                         const core::TimeRange& bucket)
{
    bool hasDays = false;
    if (couldBeIn(bucket)) {
        OA_TRY_ASSIGN(hasDays, anyIn(connection, range));
    }
    return sql(hasDays ? Statement("totals/merge:rows") : "totals/merge:rows-spread");
}

core::Result<std::vector<core::TimePoint>> FinishedDays::touching(Connection& connection, const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto found,
                  connection.execute(sql("days/read:touching"), {parameter(range.from), parameter(range.to)}));
    std::vector<core::TimePoint> days;
    for (int row = 0; row < found.rowCount(); ++row)
        days.push_back(found.instant(row, 0).value_or(core::TimePoint()));
    return days;
}

} // namespace oa::db
