// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace oa::jobs {

/// Work beside a job's own, round by round in a thread, which the job need not wait for.
class SideThread
{
public:
    /// What fails is tried again a little later.
    using Round = std::function<core::Result<>(const std::stop_token&)>;

    /// A round at once, whenever woken, and after each interval.
    SideThread(Round round, std::chrono::milliseconds interval);
    ~SideThread();

    void start();
    void wake();
    /// Interrupts the round, without waiting. From any thread.
    void requestStop() { m_stop.request_stop(); }
    /// And waits for its end.
    void stop();
    /// What hinders the work now, if anything does.
    core::Result<> problem() const;
    /// For use within a round. Whether there was no stop before the time was over.
    bool rest(std::chrono::steady_clock::duration time);

private:
    void run();

    Round m_round;
    std::chrono::milliseconds m_interval;
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_awake = true;
    core::Result<> m_problem;
    std::jthread m_thread;
};

} // namespace oa::jobs
