// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/runjob.h"

#include "app/jobs/runrecorder.h"
#include "app/metrics/meters.h"
#include "core/base/waiting.h"

#include <QCoreApplication>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

using Steady = std::chrono::steady_clock;

/// A server that took longer to answer a cancel request is taken for silent.
constexpr std::chrono::milliseconds answersWithin{1500};
/// How long a person who asked for a stop waits for the run to be noted; giving that up takes two seconds more.
constexpr std::chrono::milliseconds notedWithin{2000};

core::Result<Outcome> runOnce(Job& job, const JobContext& context)
{
    try {
        return job.run(context);
    } catch (const std::bad_alloc&) {
        return core::fail(core::ErrorCode::Other,
                          QCoreApplication::translate("oa::jobs", "The program ran out of memory."), {},
                          QCoreApplication::translate("oa::jobs", "Close other programs and try again."));
    } catch (const std::exception& problem) {
        return core::fail(core::ErrorCode::Other,
                          QCoreApplication::translate("oa::jobs", "The job stopped because of a fault in the program."),
                          QString::fromUtf8(problem.what()));
    }
}

db::JobState endState(const core::Result<Outcome>& outcome)
{
    if (outcome)
        return db::JobState::Done;
    return outcome.error().code == core::ErrorCode::Canceled ? db::JobState::Canceled : db::JobState::Failed;
}

core::Result<Outcome> canceled()
{
    return core::fail(core::ErrorCode::Canceled, QCoreApplication::translate("oa::jobs", "Stopped on request."));
}

} // namespace

RunReport runJob(Job& job, const RunOptions& options)
{
    const core::SystemClock systemClock;
    const auto started = Steady::now();
    std::optional<RunRecorder> recorder;
    if (options.isRecorded && options.database.role() == db::ConnectionParameters::Role::Worker)
        recorder.emplace(options.database, job.kind(), options.trigger);

    RunReport report;
    ProgressMeter meter;
    std::mutex meterMutex; // a job may report from several threads of its own
    const auto take = [&](const Progress& progress) {
        const std::lock_guard lock(meterMutex);
        const auto shown = meter.add(progress, Steady::now());
        if (!shown)
            return;
        if (recorder)
            recorder->update(progress.done, report.attempts);
        if (options.progressed)
            options.progressed(*shown);
    };
    const JobContext context{options.database, options.stop, take, options.clock ? *options.clock : systemClock,
                             options.meters};

    std::atomic<Steady::time_point> stopAsked = started;
    const std::stop_callback noteStop(options.stop, [&stopAsked] { stopAsked = Steady::now(); });

    int retries = 0;
    while (true) {
        ++report.attempts;
        const auto attemptStarted = Steady::now();
        report.outcome = options.stop.stop_requested() ? canceled() : runOnce(job, context);
        if (report.outcome || options.stop.stop_requested())
            break;
        if (Steady::now() - attemptStarted >= options.retry.healthyAfter)
            retries = 0;
        if (!options.retry.shouldRetry(job, report.outcome.error(), retries))
            break;
        const auto wait = options.retry.backOff.delay(retries);
        ++retries;
        if (options.retrying)
            options.retrying({retries, wait, report.outcome.error()});
        if (!core::sleepFor(wait, options.stop)) {
            report.outcome = canceled();
            break;
        }
    }

    // A job that is stopped ends at once unless the server owes an answer; then noting the run would be as vain, and
    // the person waits.
    const bool isStopped = options.stop.stop_requested();
    const bool isServerSilent = isStopped && Steady::now() - stopAsked.load() > answersWithin;
    if (!report.outcome && options.stop.stop_requested()) {
        const auto code = report.outcome.error().code;
        if (code == core::ErrorCode::ConnectionLost || code == core::ErrorCode::TimedOut)
            report.outcome = canceled(); // the connection was given up because of the stop request
    }
    {
        const std::lock_guard lock(meterMutex);
        if (const auto last = meter.last(Steady::now()); last && options.progressed)
            options.progressed(*last);
    }
    report.took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - started);
    if (report.outcome) {
        report.outcome->counts.insert(u"seconds"_s, static_cast<double>(report.took.count()) / 1e6);
        if (report.attempts > 1)
            report.outcome->counts.insert(u"attempts"_s, report.attempts);
    }
    if (options.meters)
        options.meters->jobEnded(job.kind(), db::nameOf(endState(report.outcome)));
    if (recorder) {
        report.recordingError =
            recorder->finish(endState(report.outcome), report.outcome ? report.outcome->rows : 0, report.attempts,
                             report.outcome ? QString() : report.outcome.error().lines(),
                             isServerSilent ? std::chrono::milliseconds(0)
                             : isStopped    ? notedWithin
                                            : RunRecorder::patience);
    }
    return report;
}

} // namespace oa::jobs
