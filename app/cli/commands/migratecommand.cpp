// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/jobcommand.h"
#include "app/jobs/upkeep/distributejob.h"
#include "app/jobs/upkeep/migratejob.h"
#include "app/jobs/upkeep/partitionjob.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// What a person reads and psql passes over.
QString asComment(QString text)
{
    return u"-- "_s + text.replace(u'\n', u"\n-- "_s);
}

template <typename Job>
CommandOutcome change(const Invocation& invocation)
{
    const bool isDryRun = invocation.line.has("dry-run"_L1);
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Existing));
    Job job(isDryRun);
    return runJobCommand(invocation, database, job, isDryRun ? Recording::Off : Recording::On);
}

CommandOutcome run(const Invocation& invocation)
{
    const bool isPartitioning = invocation.line.has("partition-documents"_L1);
    const bool isDistributing = invocation.line.has("distribute"_L1);
    if (isPartitioning && isDistributing)
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "--partition-documents and --distribute exclude each other.")));
    if (isPartitioning)
        return change<jobs::PartitionJob>(invocation);
    if (isDistributing)
        return change<jobs::DistributeJob>(invocation);
    const bool isDryRun = invocation.line.has("dry-run"_L1);
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Any));
    jobs::MigrateOptions options;
    options.dryRun = isDryRun;
    options.adopt = true; // whoever asks to migrate a former system's database means this
    // Never guessed where it counts: it decides what the old times mean. A dry run may show what the system's would do.
    if (invocation.line.has("zone"_L1) || isDryRun)
        options.zone = invocation.zone.id();
    jobs::MigrateJob job(options);
    const auto recording = !isDryRun && database.hasTables() ? Recording::On : Recording::Off;
    auto outcome = runJobCommand(invocation, database, job, recording);
    if (outcome && isDryRun)
        outcome->text = asComment(outcome->text) + u'\n' + outcome->json[u"sql"_s].toString().trimmed();
    else if (outcome && !outcome->json[u"problems"_s].toArray().isEmpty())
        outcome->exitCode = ExitCode::Failed; // it was not all that had to be done
    return outcome;
}

} // namespace

Command migrateCommand()
{
    return {
        "migrate",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Create the tables or bring them up to date."),
        QT_TRANSLATE_NOOP("oa::cli", "No other command creates tables, except in a --local database. A database of the "
                                     "predecessor system is taken over in one transaction: its times are read in "
                                     "--zone, and its old totals are kept in tables with a date in their names."),
        {
            {"partition-documents", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Turn the table of receipts into a partition for each day.")},
            {"distribute", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Distribute values and totals over the servers of a Citus cluster.")},
            {"dry-run", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Print the SQL, run it and roll it back: finds what would fail.")},
        },
        run,
    };
}

} // namespace oa::cli
