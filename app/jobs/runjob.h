// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/progressmeter.h"
#include "app/jobs/retrypolicy.h"
#include "db/state/jobrunstore.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <stop_token>

namespace oa::jobs {

/// A pause before another attempt.
struct RetryNotice
{
    int retry = 1; ///< which one comes next; 1 is the first
    std::chrono::milliseconds wait{};
    core::Error reason;
};

/// What surrounds one run. The functions are called in the running thread and may stay empty.
struct RunOptions
{
    db::ConnectionParameters database;
    std::stop_token stop;
    db::JobTrigger trigger = db::JobTrigger::Manual;
    RetryPolicy retry;
    bool isRecorded = true; ///< leaves a row in job_runs, unless the connection is a viewer's
    std::function<void(const MeteredProgress&)> progressed; ///< at most ten times a second
    std::function<void(const RetryNotice&)> retrying;
    const core::Clock* clock = nullptr; ///< the system's when null
    metrics::Meters* meters = nullptr;  ///< counts there how the run ended; outlives it
};

/// What a run came to.
struct RunReport
{
    core::Result<Outcome> outcome; ///< on success, counts hold "seconds" and, after retries, "attempts"
    int attempts = 0;
    std::chrono::microseconds took{};
    /// Why the run could not be noted in job_runs, if so: worth a word, never a reason to fail the work itself.
    std::optional<core::Error> recordingError;
};

/// Runs a job to its end in this thread: repeats it as the policy says, waits in between (ended at once by a stop
/// request) and notes the run in job_runs. Used by the commands directly and by JobRunner in its workers. An exception
/// out of the job becomes an Error.
RunReport runJob(Job& job, const RunOptions& options);

} // namespace oa::jobs
