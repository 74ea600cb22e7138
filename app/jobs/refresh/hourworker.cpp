// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/hourworker.h"

#include "db/connection/connection.h"
#include "db/refresh/hourrefresher.h"
#include "db/refresh/lockholderwatch.h"

#include <utility>

using namespace std::chrono_literals;

namespace oa::jobs {

namespace {

/// In case that others left some.
constexpr auto lookEvery = 5s;

} // namespace

HourWorker::HourWorker(const JobContext& context, double share, std::function<void(const db::RefreshCounts&)> counted)
    : m_context(context)
    , m_share(share)
    , m_counted(std::move(counted))
    , m_thread([this](const std::stop_token& stop) { return drain(stop); }, lookEvery)
{}

HourWorker::~HourWorker() = default;

core::Result<> HourWorker::drain(const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    constexpr auto pauseWhileBusy = 100ms;
    constexpr int roundsPerLook = 10;
    if (!m_connection || m_connection->isLost()) {
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_context.database, stop));
    }
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
            if (!m_thread.rest(std::chrono::duration_cast<Clock::duration>(time)))
                return {};
            busyRounds = 0;
            continue;
        }
        if (!m_thread.rest(pauseWhileBusy))
            return {};
        if (++busyRounds % roundsPerLook == 0)
            OA_TRY(watch.look());
    }
}

} // namespace oa::jobs
