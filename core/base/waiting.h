// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <stop_token>

namespace oa::core {

/// Waits in the calling thread. True when the whole time passed, false as soon as a stop is requested.
bool sleepFor(std::chrono::steady_clock::duration time, const std::stop_token& stop);

/// How long to wait before trying again: full jitter, anything between nothing and min(cap, base * 2^failures), so that
/// many clients who lost the same server do not come back in step (M. Brooker, "Exponential Backoff And Jitter", AWS
/// Architecture Blog, 2015).
struct BackOff
{
    std::chrono::milliseconds base{500};
    std::chrono::milliseconds cap{30000};

    /// `failures`: before this one, in a row. `random` lies in [0, 1).
    std::chrono::milliseconds delay(int failures, double random) const;
    /// The same with a random number of its own. Any thread.
    std::chrono::milliseconds delay(int failures) const;
};

} // namespace oa::core
