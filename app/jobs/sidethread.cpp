// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/sidethread.h"

#include "core/base/waiting.h"

#include <utility>

using namespace std::chrono_literals;

namespace oa::jobs {

SideThread::SideThread(Round round, std::chrono::milliseconds interval)
    : m_round(std::move(round))
    , m_interval(interval)
{}

SideThread::~SideThread()
{
    stop();
}

void SideThread::start()
{
    m_thread = std::jthread([this] { run(); });
}

void SideThread::wake()
{
    const std::lock_guard lock(m_mutex);
    m_awake = true;
    m_changed.notify_all();
}

void SideThread::stop()
{
    m_stop.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

core::Result<> SideThread::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

bool SideThread::rest(std::chrono::steady_clock::duration time)
{
    return core::sleepFor(time, m_stop.get_token());
}

void SideThread::run()
{
    constexpr auto pauseAfterProblem = 2s;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, m_stop.get_token(), m_interval, [this] { return m_awake; });
            m_awake = false;
        }
        if (m_stop.stop_requested())
            return;
        auto done = m_round(m_stop.get_token());
        const bool isDone = done.has_value();
        {
            const std::lock_guard lock(m_mutex);
            m_problem = std::move(done);
            m_awake = m_awake || !isDone;
        }
        if (!isDone && !rest(pauseAfterProblem))
            return;
    }
}

} // namespace oa::jobs
