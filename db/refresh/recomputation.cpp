// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/recomputation.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/state/retentionfloors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Recomputation)
};

} // namespace

Recomputation::Recomputation(Connection& connection)
    : m_connection(connection)
{}

core::Result<RecomputePlan> Recomputation::cut(const core::TimeRange& range)
{
    RecomputePlan plan{.range = core::wholeBuckets(range, core::Interval::Minute)};
    OA_TRY_ASSIGN(const auto floors, RetentionFloors::read(m_connection));
    if (!floors.documents || *floors.documents <= plan.range.from)
        return plan;
    plan.sealedBefore = floors.documents;
    plan.range.from = *floors.documents;
    if (plan.range.from < plan.range.to)
        return plan;
    return core::fail(core::ErrorCode::Unsupported,
                      Texts::tr("Receipts are kept from %1 on: totals of before cannot be recomputed.")
                          .arg(floorText(*floors.documents)),
                      {}, Texts::tr("They stay as they were when they were verified for the last time."));
}

core::Result<RecomputePlan> Recomputation::plan(const core::TimeRange& range)
{
    OA_TRY_ASSIGN(auto plan, cut(range));
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
    OA_TRY_ASSIGN(const auto whole, cut(range));
    OA_TRY_ASSIGN(const auto invalidated,
                  m_connection.execute(sql("recompute/range:invalidate"),
                                       {parameter(whole.range.from), parameter(whole.range.to)}));
    return invalidated.affectedRows();
}

} // namespace oa::db
