// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/partitionjob.h"

#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/schema/partitioner.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::PartitionJob)
};

} // namespace

PartitionJob::PartitionJob(bool dryRun)
    : m_dryRun(dryRun)
{}

QString PartitionJob::kind() const
{
    return u"partition"_s;
}

core::Result<Outcome> PartitionJob::run(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    context.report({0, 0, Texts::tr("Looking at the tables")});
    db::Partitioner partitioner(*connection, [&context](db::Partitioner::Stage stage) {
        if (stage == db::Partitioner::Stage::Prepared)
            context.report({1, 4, Texts::tr("Building the index of the partitions")});
        else if (stage == db::Partitioner::Stage::Begun)
            context.report({2, 4, Texts::tr("Reading the table once")});
        else if (stage == db::Partitioner::Stage::Validated)
            context.report({3, 4, Texts::tr("Turning the table into partitions")});
    });
    OA_TRY_ASSIGN(const auto plan, partitioner.check());
    if (!plan.isPartitioned && !m_dryRun)
        OA_TRY(partitioner.partition());
    OA_TRY_ASSIGN(const auto state, partitioner.state());
    Outcome outcome;
    outcome.counts = {{u"dry_run"_s, m_dryRun},
                      {u"partitioned"_s, plan.isPartitioned || !m_dryRun},
                      {u"key"_s, plan.key},
                      {u"partitions"_s, state.partitions},
                      {u"documents"_s, plan.documents},
                      {u"bytes"_s, plan.bytes},
                      {u"first_day"_s, plan.firstDay ? QJsonValue(core::toIsoString(*plan.firstDay)) : QJsonValue()},
                      {u"moving"_s, plan.laterDocuments}};
    const QLocale locale;
    const auto day = plan.firstDay ? core::toIsoString(*plan.firstDay).left(10) : QString();
    if (plan.isPartitioned) {
        outcome.summary = Texts::tr("The table is partitioned already: %1. It stays as it is.").arg(plan.key);
    } else if (m_dryRun) {
        outcome.summary =
            Texts::tr("About %1 receipts (%2) would stay where they are, in a partition of all that is before %3; from "
                      "then on each day would have its own. Nothing was changed.")
                .arg(core::numberText(plan.documents, locale), locale.formattedDataSize(plan.bytes), day);
    } else {
        outcome.summary =
            Texts::tr("The table has partitions now: one of all that is before %1, then one for each day.").arg(day);
    }
    return outcome;
}

} // namespace oa::jobs
