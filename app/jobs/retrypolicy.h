// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <chrono>

namespace oa::jobs {

class Job;

/// When a failed attempt is worth another one, and how long to wait before it.
struct RetryPolicy
{
    static constexpr int unlimited = -1;

    int maximumRetries = 3; ///< or unlimited, for work that follows a database for days
    std::chrono::milliseconds base{500};
    std::chrono::milliseconds cap{30000};
    /// An attempt that lasted this long had a healthy start: its failure counts as the first again.
    std::chrono::milliseconds healthyAfter{60000};

    /// Only a repeatable job, and only after a lost connection, a server that did not answer in time or a conflict with
    /// another transaction: a wrong password, a missing privilege or bad input will be as wrong in a second. Without a
    /// limit also after a full disk, or while the database is such that refreshing it would be unsafe.
    bool shouldRetry(const Job& job, const core::Error& error, int retriesSoFar) const;

    /// Full jitter: anything between nothing and min(cap, base * 2^retriesSoFar), so that many clients who lost the
    /// same server do not come back in step. `random` lies in [0, 1).
    std::chrono::milliseconds delay(int retriesSoFar, double random) const;
};

} // namespace oa::jobs
