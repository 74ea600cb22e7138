// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/migratejob.h"

#include "db/connection.h"
#include "db/migrator.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::MigrateJob)
};

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

} // namespace

MigrateJob::MigrateJob(MigrateOptions options)
    : m_options(options)
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
    db::MigrationPlan plan;
    int run = 0;
    if (m_options.dryRun) {
        OA_TRY_ASSIGN(plan, migrator.dryRun());
    } else {
        OA_TRY_ASSIGN(plan, migrator.plan());
        OA_TRY_ASSIGN(run, migrator.migrate());
    }
    QJsonArray names;
    for (const auto& migration : plan.pending)
        names.append(migration.file.section(u'/', -1));
    Outcome outcome;
    outcome.rows = run;
    outcome.counts = {{u"from_version"_s, plan.state.version},
                      {u"to_version"_s, plan.state.newestVersion},
                      {u"migrations"_s, names},
                      {u"dry_run"_s, m_options.dryRun}};
    if (m_options.dryRun)
        outcome.counts.insert(u"sql"_s, plan.script);
    outcome.summary = summaryOf(plan, run, m_options.dryRun);
    return outcome;
}

} // namespace oa::jobs
