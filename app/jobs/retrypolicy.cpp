// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/retrypolicy.h"

#include "app/jobs/job.h"

#include <algorithm>
#include <cmath>

namespace oa::jobs {

bool RetryPolicy::shouldRetry(const Job& job, const core::Error& error, int retriesSoFar) const
{
    const bool passing = error.code == core::ErrorCode::ConnectionLost || error.code == core::ErrorCode::Conflict;
    const bool mayRepeat = maximumRetries == unlimited || retriesSoFar < maximumRetries;
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
