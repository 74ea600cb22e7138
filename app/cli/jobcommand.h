// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/databaseaccess.h"
#include "app/jobs/runjob.h"

namespace oa::cli {

/// Whether a run leaves a row in job_runs.
enum class Recording { On, Off };

/// Runs a job for a command: progress and retries on standard error, the run in job_runs, the outcome as the command's
/// result. `clock` is what the job takes for now; this computer's when null.
CommandOutcome runJobCommand(const Invocation& invocation, DatabaseAccess& database, jobs::Job& job,
                             Recording recording = Recording::On, db::JobTrigger trigger = db::JobTrigger::Manual,
                             jobs::RetryPolicy retry = {}, const core::Clock* clock = nullptr);

} // namespace oa::cli
