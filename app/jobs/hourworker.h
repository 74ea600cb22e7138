// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/refresher.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace oa::jobs {

/// Recomputes hours that take long over a connection and in a thread of its own, while somebody else sees to the
/// minutes. Rests after each, so that it takes no more than its share of the time.
class HourWorker
{
public:
    /// `counted` is told of every step, in the worker's thread. `share`: of the time, above 0, at most 1.
    HourWorker(const JobContext& context, double share, std::function<void(const db::RefreshCounts&)> counted);
    ~HourWorker();

    core::Result<> start();
    /// Hours were left, or may have been.
    void wake();
    /// What keeps it from its work, if anything does. It goes on trying.
    core::Result<> problem() const;

private:
    void run(const std::stop_token& stop);
    core::Result<> connect();
    core::Result<> work(const std::stop_token& stop);
    core::Result<> drain(const std::stop_token& stop);
    /// Whether there was no stop before the time was over.
    bool rest(const std::stop_token& stop, std::chrono::steady_clock::duration time);

    const JobContext& m_context;
    double m_share;
    std::function<void(const db::RefreshCounts&)> m_counted;
    std::unique_ptr<db::Connection> m_connection;
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_awake = true;
    core::Result<> m_problem;
    std::jthread m_thread; ///< last: what it uses outlives it
};

} // namespace oa::jobs
