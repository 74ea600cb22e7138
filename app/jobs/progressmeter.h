// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"

#include <chrono>
#include <deque>
#include <optional>

namespace oa::jobs {

/// Progress with what a person wants to know besides: how fast, and how long still.
struct MeteredProgress
{
    Progress progress;
    double perSecond = 0; ///< over the last few seconds; 0 while unknown
    std::optional<std::chrono::seconds> remaining;
};

/// Thins out a stream of reports to ten a second and works out rate and time left. Time is passed in. One thread.
class ProgressMeter
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds shortestGap{100};
    static constexpr std::chrono::seconds rateWindow{5};

    /// Takes note of a report; answers it, with rate and time left, when it is time to show one: the first, whenever
    /// `what` or `notice` changes, and otherwise shortestGap after the last one shown.
    std::optional<MeteredProgress> add(const Progress& progress, Instant now);
    /// The newest report in any case, for the end of a run. Empty when there was none.
    std::optional<MeteredProgress> last(Instant now) const;

private:
    struct Sample
    {
        Instant at;
        qint64 done;
    };
    MeteredProgress metered(Instant now) const;

    std::optional<Progress> m_last;
    std::optional<Instant> m_shown;
    std::deque<Sample> m_samples; // at most one per shortestGap, none older than rateWindow but the first
};

} // namespace oa::jobs
