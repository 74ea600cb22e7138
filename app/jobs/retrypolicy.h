// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/base/waiting.h"

#include <chrono>

namespace oa::jobs {

class Job;

/// When a failed attempt is worth another one, and how long to wait before it.
struct RetryPolicy
{
    static constexpr int unlimited = -1;

    int maximumRetries = 3; ///< or unlimited, for work that follows a database for days
    core::BackOff backOff;
    /// An attempt that lasted this long had a healthy start: its failure counts as the first again.
    std::chrono::milliseconds healthyAfter{60000};

    /// Only a repeatable job, and only after a lost connection, a server that did not answer in time or a conflict with
    /// another transaction: a wrong password, a missing privilege or bad input will be as wrong in a second. Without a
    /// limit also after a full disk, or while the database is such that refreshing it would be unsafe.
    bool shouldRetry(const Job& job, const core::Error& error, int retriesSoFar) const;
};

} // namespace oa::jobs
