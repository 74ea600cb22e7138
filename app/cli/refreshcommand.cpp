// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/jobcommand.h"
#include "app/jobs/refreshjob.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

CommandOutcome run(const Invocation& invocation)
{
    const bool follows = invocation.line.has("follow"_L1);
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Writable));
    jobs::RefreshOptions options;
    options.follow = follows;
    jobs::RefreshJob job(options);
    jobs::RetryPolicy retry;
    if (follows) // a server that is restarted at night is there again in the morning
        retry.maximumRetries = jobs::RetryPolicy::unlimited;
    return runJobCommand(invocation, database, job, Recording::On,
                         follows ? db::JobTrigger::Live : db::JobTrigger::Manual, retry);
}

} // namespace

Command refreshCommand()
{
    return {
        "refresh",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Bring the totals per minute and hour up to date with the documents."),
        QT_TRANSLATE_NOOP("oa::cli", "Any number may run at once: one works, the others wait for it. With --follow it "
                                     "goes on until Ctrl-C and comes back by itself when the server was away."),
        {
            {"follow", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Keep going, live.")},
        },
        run,
    };
}

} // namespace oa::cli
