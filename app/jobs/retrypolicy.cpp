// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/retrypolicy.h"

#include "app/jobs/job.h"
#include "db/connection/sqlerror.h"

namespace oa::jobs {

bool RetryPolicy::shouldRetry(const Job& job, const core::Error& error, int retriesSoFar) const
{
    const bool follows = maximumRetries == unlimited;
    // Who follows a database for days waits until there is room on its disk again, or somebody has mended it; others
    // are told at once.
    const bool isMended = error.code == core::ErrorCode::DiskFull || error.code == core::ErrorCode::Unsafe;
    const bool passing = db::isTransient(error.code) || (follows && isMended);
    const bool mayRepeat = follows || retriesSoFar < maximumRetries;
    return passing && mayRepeat && job.isRepeatable();
}

} // namespace oa::jobs
