// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/sidethread.h"
#include "db/refresh/refresher.h"

#include <functional>
#include <memory>

namespace oa::jobs {

/// Makes hours again from their values, where the log says so, over a connection and in a thread of its own, while
/// somebody else sees to what changes. Rests after each, so that it takes no more than its share of the time.
class HourWorker
{
public:
    /// `counted` is told of every step, in the worker's thread. `share`: of the time, above 0, at most 1.
    HourWorker(const JobContext& context, double share, std::function<void(const db::RefreshCounts&)> counted);
    ~HourWorker();

    void start() { m_thread.start(); }
    void requestStop() { m_thread.requestStop(); }
    void stop() { m_thread.stop(); }
    core::Result<> problem() const { return m_thread.problem(); }

private:
    core::Result<> drain(const std::stop_token& stop);

    const JobContext& m_context;
    double m_share;
    std::function<void(const db::RefreshCounts&)> m_counted;
    std::unique_ptr<db::Connection> m_connection;
    SideThread m_thread; ///< last: what it uses outlives it
};

} // namespace oa::jobs
