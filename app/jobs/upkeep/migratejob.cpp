// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/migratejob.h"

#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/schema/adoption.h"
#include "db/schema/migrator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::MigrateJob)
};

QString textOf(const std::vector<db::GuardProblem>& problems)
{
    QString text;
    for (const auto& problem : problems)
        text += u'\n' + problem.message + u' ' + problem.remedy;
    return text;
}

QString summaryOf(const db::MigrationPlan& plan, int run, bool isDryRun)
{
    if (plan.pending.empty())
        return Texts::tr("The tables are up to date (version %1).").arg(plan.state.version);
    if (isDryRun)
        return Texts::tr("The tables would be brought from version %1 to %2; nothing was changed.")
            .arg(plan.state.version)
            .arg(plan.state.newestVersion);
    if (run == 0)
        return Texts::tr("Another program brought the tables to version %1 meanwhile.").arg(plan.state.newestVersion);
    if (plan.state.version == 0)
        return Texts::tr("The tables were created (version %1).").arg(plan.state.newestVersion);
    return Texts::tr("The tables were brought from version %1 to %2.")
        .arg(plan.state.version)
        .arg(plan.state.newestVersion);
}

QJsonObject countsOf(const db::AdoptionPlan& plan)
{
    QJsonArray rollUps;
    for (const auto& rollUp : plan.rollUps) {
        rollUps.append(QJsonObject{{u"table"_s, rollUp.table},
                                   {u"kept_as"_s, rollUp.legacyName},
                                   {u"rows"_s, rollUp.rows},
                                   {u"duplicates"_s, rollUp.duplicates},
                                   {u"without_documents"_s, rollUp.orphans}});
    }
    return {{u"documents"_s, plan.documents},
            {u"without_time"_s, plan.withoutTime},
            {u"without_payload"_s, plan.withoutPayload},
            {u"without_id"_s, plan.withoutId},
            {u"repeated_ids"_s, plan.repeatedIds},
            {u"oldest"_s, plan.oldest},
            {u"newest"_s, plan.newest},
            {u"payload_type"_s, plan.payloadType},
            {u"zone"_s, plan.hasZone ? QJsonValue() : QJsonValue(QString::fromUtf8(plan.zone))},
            {u"skipped_local_times"_s, plan.skippedTimes},
            {u"repeated_local_times"_s, plan.repeatedTimes},
            {u"roll_ups"_s, rollUps}};
}

QString summaryOf(const db::AdoptionPlan& plan, bool isDryRun)
{
    const QLocale locale;
    qint64 rows = 0;
    qint64 duplicates = 0;
    qint64 orphans = 0;
    for (const auto& rollUp : plan.rollUps) {
        rows += rollUp.rows;
        duplicates += rollUp.duplicates;
        orphans += rollUp.orphans;
    }
    const auto kept = Texts::tr("The %1 rows of the old roll-ups stay under a dated name (%2 of them are repeated, "
                                "%3 have no receipts).")
                          .arg(core::numberText(rows, locale), core::numberText(duplicates, locale),
                               core::numberText(orphans, locale));
    const auto zone =
        plan.hasZone ? QString() : Texts::tr(" Local times are read in %1.").arg(QString::fromUtf8(plan.zone));
    const auto taken =
        isDryRun
            ? Texts::tr("%1 receipts of the predecessor system would be taken over; nothing was changed.")
            : Texts::tr("%1 receipts of the predecessor system were taken over. Run a refresh to make the new totals.");
    return taken.arg(core::numberText(plan.documents, locale)) + zone + u' ' + kept;
}

} // namespace

MigrateJob::MigrateJob(MigrateOptions options)
    : m_options(std::move(options))
{}

QString MigrateJob::kind() const
{
    return u"migrate"_s;
}

core::Result<Outcome> MigrateJob::run(const JobContext& context)
{
    context.report({0, 0, Texts::tr("Looking at the tables")});
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    db::Migrator migrator(*connection);
    OA_TRY_ASSIGN(const auto state, migrator.state());
    if (state.kind == db::SchemaState::Kind::Predecessor && (m_options.adopt || m_options.dryRun))
        return adopt(*connection);
    db::MigrationPlan plan;
    db::MigrationResult result;
    if (m_options.dryRun) {
        OA_TRY_ASSIGN(plan, migrator.dryRun());
        result.problems = plan.problems;
    } else {
        OA_TRY_ASSIGN(plan, migrator.plan());
        OA_TRY_ASSIGN(result, migrator.migrate());
        // Of a database that was adopted, if that was interrupted here. A table that is not there is among the
        // problems.
        const auto indexed = db::buildDocumentIndex(*connection);
        if (!indexed && (indexed.error().code != core::ErrorCode::NotFound || result.problems.empty()))
            return tl::unexpected(indexed.error());
    }
    QJsonArray names;
    for (const auto& migration : plan.pending)
        names.append(migration.fileName());
    Outcome outcome;
    outcome.rows = result.migrations;
    outcome.counts = {{u"from_version"_s, plan.state.version},
                      {u"to_version"_s, plan.state.newestVersion},
                      {u"migrations"_s, names},
                      {u"dry_run"_s, m_options.dryRun},
                      {u"mended"_s, result.hasMended},
                      {u"problems"_s, db::toJson(result.problems)}};
    if (m_options.dryRun)
        outcome.counts.insert(u"sql"_s, plan.script);
    outcome.summary = summaryOf(plan, result.migrations, m_options.dryRun);
    if (result.hasMended)
        outcome.summary +=
            u' ' + Texts::tr("What watches the receipts was mended. What changed unseen, if anything did, "
                             "is counted by the next refresh.");
    outcome.summary += textOf(result.problems);
    return outcome;
}

core::Result<Outcome> MigrateJob::adopt(db::Connection& connection) const
{
    db::Adoption adoption(connection, m_options.zone);
    const auto adopted = m_options.dryRun ? adoption.dryRun() : adoption.adopt();
    if (!adopted) {
        // While this one waited for the lock, another program may have done it.
        OA_TRY_ASSIGN(const auto now, db::Migrator(connection).state());
        if (!now.isUpToDate())
            return tl::unexpected(adopted.error());
        Outcome outcome;
        outcome.counts = {{u"to_version"_s, now.version}, {u"dry_run"_s, m_options.dryRun}};
        outcome.summary = Texts::tr("Another program took the receipts over meanwhile.");
        return outcome;
    }
    const auto& plan = *adopted;
    if (!m_options.dryRun)
        OA_TRY(db::buildDocumentIndex(connection));
    Outcome outcome;
    outcome.rows = plan.documents;
    outcome.counts = {{u"from_version"_s, 0},
                      {u"to_version"_s, db::Migrator::all().back().version},
                      {u"dry_run"_s, m_options.dryRun},
                      {u"adoption"_s, countsOf(plan)}};
    if (m_options.dryRun)
        outcome.counts.insert(u"sql"_s, plan.script);
    outcome.summary = summaryOf(plan, m_options.dryRun);
    return outcome;
}

} // namespace oa::jobs
