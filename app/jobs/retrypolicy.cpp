// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/retrypolicy.h"

#include "app/jobs/job.h"
#include "db/connection/sqlerror.h"

#include <algorithm>
#include <cmath>

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

std::chrono::milliseconds RetryPolicy::delay(int retriesSoFar, double random) const
{
    const auto doublings = std::clamp(retriesSoFar, 0, 30);
    const auto widest =
        std::min(static_cast<double>(cap.count()), std::ldexp(static_cast<double>(base.count()), doublings));
    return std::chrono::milliseconds(static_cast<qint64>(std::clamp(random, 0.0, 1.0) * widest));
}

} // namespace oa::jobs
