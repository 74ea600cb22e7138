// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/jobcommand.h"
#include "app/cli/timeoptions.h"
#include "app/jobs/documents/feedjob.h"
#include "core/time/serverclock.h"

#include <QCoreApplication>

#include <random>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

CommandOutcome run(const Invocation& invocation)
{
    const auto& line = invocation.line;
    jobs::FeedOptions options;
    OA_TRY_ASSIGN(const auto rate, line.number("rate"_L1, 0.001, 100'000));
    OA_TRY_ASSIGN(const auto seconds, line.number("for"_L1, 0.1, 1e9));
    options.documentsPerSecond = rate.value_or(options.documentsPerSecond);
    if (seconds)
        options.duration = std::chrono::milliseconds(qRound64(*seconds * 1000));
    options.generator.randomSeed = std::random_device{}();
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Writable));
    OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
    core::ServerClock clock;
    clock.synchronize(now);
    OA_TRY(database.tellProblems(invocation.console));
    jobs::FeedJob job(options);
    return runJobCommand(invocation, database, job, Recording::On, db::JobTrigger::Manual, {}, &clock);
}

} // namespace

Command feedCommand()
{
    return {
        "feed",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Write new synthetic receipts, as if they kept arriving."),
        QT_TRANSLATE_NOOP("oa::cli", "Runs until Ctrl-C, or for --for seconds. Run `refresh --follow` or the window at "
                                     "the same time to see them in the charts."),
        {
            {"rate", Value::Required, "R", QT_TRANSLATE_NOOP("oa::cli", "Receipts per second; 1 if left out.")},
            {"for", Value::Required, "SECONDS", QT_TRANSLATE_NOOP("oa::cli", "Stop after so many seconds.")},
        },
        run,
    };
}

} // namespace oa::cli
