// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/sidethread.h"

#include <chrono>

namespace oa::jobs {

/// Makes the rows of days that are over (see db::DayBuilder), over a connection and in a thread of its own, while
/// somebody else sees to what changes. Rests after each, so that it takes no more than its share of the time. Nobody
/// needs these rows: what hinders it is logged, and nothing ends for it.
class DayWorker
{
public:
    /// `share`: of the time, above 0, at most 1. `interval`: how often it looks; zero: never.
    DayWorker(const JobContext& context, double share, std::chrono::seconds interval);
    ~DayWorker();

    void start();
    void requestStop() { m_thread.requestStop(); }
    void stop() { m_thread.stop(); }
    /// After the stop.
    qint64 daysMade() const { return m_days; }

    /// All that there are now, in the caller's thread, reporting each. Errors: Canceled alone.
    static core::Result<> makeAll(const JobContext& context);

private:
    core::Result<> round(const std::stop_token& stop);

    const JobContext& m_context;
    double m_share;
    std::chrono::seconds m_interval;
    qint64 m_days = 0;
    SideThread m_thread; ///< last: what it uses outlives it
};

} // namespace oa::jobs
