// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/jobcommand.h"
#include "app/jobs/upkeep/verifyjob.h"
#include "db/schema/accessprobe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// A server that takes changes if there is one; to compare, a standby is enough.
tl::expected<DatabaseAccess, Failure> openDatabase(const Invocation& invocation, bool repairs)
{
    auto database = DatabaseAccess::open(invocation, DatabaseAccess::Tables::Existing);
    if (database || repairs || database.error().error.code != core::ErrorCode::ConnectionLost)
        return database;
    auto standby = DatabaseAccess::open(invocation, DatabaseAccess::Tables::Readable);
    return standby ? std::move(standby) : std::move(database);
}

CommandOutcome run(const Invocation& invocation)
{
    const bool repairs = invocation.line.has("repair"_L1);
    OA_TRY_ASSIGN(auto database, openDatabase(invocation, repairs));
    // A role that may only read leaves no trace in job_runs.
    OA_TRY_ASSIGN(const auto access, db::probeAccess(database.connection()));
    const auto recording = access.mayWrite ? Recording::On : Recording::Off;
    jobs::VerifyJob job({.repair = repairs});
    auto outcome = runJobCommand(invocation, database, job, recording);
    const auto count = [&outcome](const QString& what) { return outcome->json[what].toInteger(); };
    if (outcome && count(repairs ? u"sealed_differences"_s : u"differences"_s) > 0)
        outcome->exitCode = ExitCode::Failed;
    return outcome;
}

} // namespace

Command verifyCommand()
{
    return {
        "verify",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Compare every total with its receipts."),
        QT_TRANSLATE_NOOP("oa::cli", "The exit code is 1 when something differs and was not repaired. Pending changes "
                                     "are not differences. Totals whose receipts are no longer kept are compared with "
                                     "what they were when they were sealed; they cannot be repaired."),
        {
            {"repair", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Recompute what differs.")},
        },
        run,
    };
}

} // namespace oa::cli
