// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/hourworker.h"

#include "db/connection.h"
#include "db/hourrefresher.h"
#include "db/lockholderwatch.h"

#include <utility>

using namespace std::chrono_literals;

namespace oa::jobs {

using Clock = std::chrono::steady_clock;

HourWorker::HourWorker(const JobContext& context, double share, std::function<void(const db::RefreshCounts&)> counted)
    : m_context(context)
    , m_share(share)
    , m_counted(std::move(counted))
{}

HourWorker::~HourWorker()
{
    m_stop.request_stop();
}

core::Result<> HourWorker::connect()
{
    OA_TRY_ASSIGN(m_connection, db::Connection::open(m_context.database, m_stop.get_token()));
    return {};
}

core::Result<> HourWorker::start()
{
    OA_TRY(connect());
    m_thread = std::jthread([this] { run(m_stop.get_token()); });
    return {};
}

void HourWorker::run(const std::stop_token& stop)
{
    // Whoever sees to the minutes looks at our problem when there is nothing to do for them, which may be never.
    constexpr auto pauseAfterProblem = 2s;
    for (;;) {
        auto worked = work(stop);
        if (stop.stop_requested())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_problem = std::move(worked);
        }
        do {
            if (!rest(stop, pauseAfterProblem))
                return;
        } while (!connect());
        const std::lock_guard lock(m_mutex);
        m_problem = {};
        m_awake = true;
    }
}

void HourWorker::wake()
{
    const std::lock_guard lock(m_mutex);
    m_awake = true;
    m_changed.notify_all();
}

core::Result<> HourWorker::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

bool HourWorker::rest(const std::stop_token& stop, Clock::duration time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

core::Result<> HourWorker::work(const std::stop_token& stop)
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, stop, [this] { return std::exchange(m_awake, false); });
        }
        if (stop.stop_requested())
            return {};
        OA_TRY(drain(stop));
    }
}

core::Result<> HourWorker::drain(const std::stop_token& stop)
{
    constexpr auto pauseWhileBusy = 100ms;
    constexpr int roundsPerLook = 10;
    db::RefreshOptions options;
    options.minutesPerTransaction = 60; // an hour at a time
    db::HourRefresher refresher(*m_connection, options);
    db::LockHolderWatch watch(*m_connection);
    int busyRounds = 0;
    for (;;) {
        const auto start = Clock::now();
        OA_TRY_ASSIGN(const auto step, refresher.step());
        if (step.drained)
            return {};
        if (step.counts.transactions > 0) {
            m_counted(step.counts);
            const auto time = (Clock::now() - start) * (1 / m_share - 1);
            if (!rest(stop, std::chrono::duration_cast<Clock::duration>(time)))
                return {};
            busyRounds = 0;
            continue;
        }
        if (!rest(stop, pauseWhileBusy))
            return {};
        if (++busyRounds % roundsPerLook == 0)
            OA_TRY(watch.look());
    }
}

} // namespace oa::jobs
