// SPDX-License-Identifier: GPL-3.0-only
#include "db/retention/retentionplan.h"

#include "core/base/visiblename.h"
#include "core/time/calendar.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::RetentionPlan)
};

/// Days that would be sealed: those that have totals, or will have before.
core::Result<qint64> countDays(Connection& connection, const core::TimeRange& range)
{
    std::set<core::TimePoint> days;
    for (const auto statement : {sql("retention/plan:days"), sql("retention/plan:waiting-days")}) {
        OA_TRY_ASSIGN(const auto rows, connection.execute(statement, {parameter(range.from), parameter(range.to)}));
        for (int row = 0; row < rows.rowCount(); ++row)
            days.insert(rows.instant(row, 0).value_or(core::TimePoint()));
    }
    return static_cast<qint64>(days.size());
}

QString listOf(const QStringList& tables)
{
    return core::visibleName(tables.join(u", "_s));
}

} // namespace

QStringList RetentionPlan::notesOnGoing() const
{
    QStringList notes;
    if (!referring.removed.isEmpty())
        notes += Texts::tr("Rows of %1 that refer to a receipt are removed with it.").arg(listOf(referring.removed));
    if (!referring.forgetful.isEmpty())
        notes +=
            Texts::tr("Rows of %1 lose their reference to receipts that are removed.").arg(listOf(referring.forgetful));
    return notes;
}

QString RetentionPlan::noteOnHolding() const
{
    if (referring.holding.isEmpty())
        return {};
    return Texts::tr("Receipts that rows of %1 refer to cannot be removed: drop its foreign key, or remove those rows.")
        .arg(listOf(referring.holding));
}

QStringList RetentionPlan::notesOnOthers() const
{
    auto notes = notesOnGoing();
    if (const auto holding = noteOnHolding(); !holding.isEmpty())
        notes += holding;
    return notes;
}

core::Result<RetentionPlan> RetentionPlan::readFloors(Connection& connection, const KeptDays& keep)
{
    RetentionPlan plan;
    OA_TRY_ASSIGN(plan.present, RetentionFloors::read(connection));
    OA_TRY_ASSIGN(const auto wanted, connection.execute(sql("retention/floors:wanted"),
                                                        {parameter(qint64(keep.documents)),
                                                         keep.values ? parameter(qint64(*keep.values)) : Parameter()}));
    plan.wanted = {wanted.instant(0, 0), wanted.instant(0, 1)};
    if (plan.present.documents)
        plan.wanted.documents = std::max(plan.wanted.documents, plan.present.documents);
    plan.wanted.values = std::max(plan.wanted.values, plan.present.values);
    return plan;
}

core::Result<bool> RetentionPlan::isDue(Connection& connection, const KeptDays& keep)
{
    OA_TRY_ASSIGN(const auto plan, readFloors(connection, keep));
    if (plan.wanted.documents != plan.present.documents || plan.wanted.values != plan.present.values)
        return true;
    OA_TRY_ASSIGN(const auto document, connection.execute(sql("retention/remove:first-document")));
    OA_TRY_ASSIGN(const auto value, connection.execute(sql("retention/remove:first-value")));
    return !document.isNull(0, 0) || !value.isNull(0, 0);
}

core::Result<RetentionPlan> RetentionPlan::read(Connection& connection, const KeptDays& keep)
{
    OA_TRY_ASSIGN(auto plan, readFloors(connection, keep));
    const auto floor = plan.wanted.documents.value_or(core::calendar.from);
    OA_TRY_ASSIGN(const auto documents, connection.execute(sql("retention/plan:documents"), {parameter(floor)}));
    plan.documents = documents.integer(0, 0);
    plan.documentDays = documents.integer(0, 1);
    plan.documentBytes = documents.integer(0, 2);
    plan.pendingMinutes = documents.integer(0, 3);
    OA_TRY_ASSIGN(plan.days, countDays(connection, {plan.present.documents.value_or(core::calendar.from), floor}));
    OA_TRY_ASSIGN(const auto referring, connection.execute(sql("retention/plan:referring")));
    for (int row = 0; row < referring.rowCount(); ++row) {
        const auto onDelete = referring.text(row, 1);
        auto& tables = onDelete == u"c"_s                         ? plan.referring.removed
                       : onDelete == u"n"_s || onDelete == u"d"_s ? plan.referring.forgetful
                                                                  : plan.referring.holding;
        tables.append(referring.text(row, 0));
    }
    if (plan.wanted.values) {
        OA_TRY_ASSIGN(const auto values,
                      connection.execute(sql("retention/plan:values"), {parameter(*plan.wanted.values)}));
        plan.values = values.integer(0, 0);
        plan.valueBytes = values.integer(0, 1);
    }
    return plan;
}

} // namespace oa::db
