// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/jobcommand.h"

#include "app/cli/console.h"
#include "app/presentation/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace oa::cli {

CommandOutcome runJobCommand(const Invocation& invocation, DatabaseAccess& database, jobs::Job& job,
                             Recording recording, db::JobTrigger trigger, jobs::RetryPolicy retry,
                             const core::Clock* clock)
{
    database.closeConnection();
    auto& console = invocation.console;
    jobs::RunOptions options;
    options.database = database.parameters();
    options.stop = invocation.stop;
    options.trigger = trigger;
    options.retry = retry;
    options.clock = clock;
    options.meters = &invocation.meters;
    options.isRecorded = recording == Recording::On;
    options.progressed = [&console](const jobs::MeteredProgress& progress) { console.progress(progress); };
    core::Result<> revived; // a local server has nobody but us to start it again
    options.retrying = [&](const jobs::RetryNotice& notice) {
        if (notice.reason.code == core::ErrorCode::ConnectionLost)
            revived = database.revive(invocation.stop);
        if (!revived)
            console.warning(revived.error());
        console.message(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 Trying again in %2."))
                            .arg(notice.reason.message, presentation::durationText(notice.wait)));
        if (notice.reason.code == core::ErrorCode::Unsafe)
            console.message(notice.reason.remedy);
    };
    auto report = jobs::runJob(job, options);
    if (report.recordingError)
        console.warning(*report.recordingError);
    if (!report.outcome && report.outcome.error().code == core::ErrorCode::ConnectionLost && !revived)
        report.outcome = tl::unexpected(revived.error()); // what is behind it
    if (!report.outcome)
        return tl::unexpected(Failure(std::move(report.outcome.error())));
    return CommandResult{std::move(report.outcome->counts), std::move(report.outcome->summary), ExitCode::Done};
}

} // namespace oa::cli
