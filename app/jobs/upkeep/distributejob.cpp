// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/distributejob.h"

#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/schema/distributor.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::DistributeJob)
};

QString summaryOf(const db::DistributionPlan& plan, bool isDryRun)
{
    const QLocale locale;
    if (plan.isSpread && plan.rows == 0)
        return Texts::tr("The totals are distributed already, in %n pieces.", nullptr, static_cast<int>(plan.shards));
    const auto pieces = Texts::tr("%n pieces", "of tables, on other servers", static_cast<int>(plan.shards));
    const auto servers = Texts::tr("%n servers", nullptr, static_cast<int>(plan.nodes));
    if (!isDryRun)
        return Texts::tr("Values and totals are distributed by business now: %1 on %2.").arg(pieces, servers);
    return Texts::tr("Values and totals, about %1 rows (%2), would be distributed by business: %3 on %4. Receipts and "
                     "all else would stay here. Meanwhile nobody could read totals; receipts would go on coming in. "
                     "Nothing was changed.")
        .arg(core::numberText(plan.rows, locale), locale.formattedDataSize(plan.bytes), pieces, servers);
}

} // namespace

DistributeJob::DistributeJob(bool dryRun)
    : m_dryRun(dryRun)
{}

QString DistributeJob::kind() const
{
    return u"distribute"_s;
}

core::Result<Outcome> DistributeJob::run(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    context.report({0, 0, Texts::tr("Looking at the tables")});
    db::Distributor distributor(*connection);
    OA_TRY_ASSIGN(const auto plan, distributor.check());
    if (!m_dryRun) {
        context.report({0, 0, Texts::tr("Distributing values and totals")});
        OA_TRY(distributor.distribute());
    }
    Outcome outcome;
    outcome.counts = {{u"dry_run"_s, m_dryRun},     {u"distributed"_s, plan.isSpread || !m_dryRun},
                      {u"citus"_s, plan.extension}, {u"nodes"_s, plan.nodes},
                      {u"shards"_s, plan.shards},   {u"rows"_s, plan.rows},
                      {u"bytes"_s, plan.bytes}};
    outcome.summary = summaryOf(plan, m_dryRun);
    return outcome;
}

} // namespace oa::jobs
