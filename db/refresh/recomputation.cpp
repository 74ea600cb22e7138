// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/recomputation.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

using namespace Qt::StringLiterals;

namespace oa::db {

Recomputation::Recomputation(Connection& connection)
    : m_connection(connection)
{}

core::Result<RecomputePlan> Recomputation::plan(const core::TimeRange& range)
{
    RecomputePlan plan{.range = core::wholeBuckets(range, core::Interval::Minute)};
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("recompute/range:plan"),
                                                        {parameter(plan.range.from), parameter(plan.range.to)}));
    plan.minutes = rows.integer(0, 0);
    plan.documents = rows.integer(0, 1);
    plan.minuteBuckets = rows.integer(0, 2);
    plan.hourBuckets = rows.integer(0, 3);
    return plan;
}

core::Result<qint64> Recomputation::invalidate(const core::TimeRange& range)
{
    const auto whole = core::wholeBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto invalidated, m_connection.execute(sql("recompute/range:invalidate"),
                                                               {parameter(whole.from), parameter(whole.to)}));
    return invalidated.affectedRows();
}

} // namespace oa::db
