// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/backlog.h"

#include "app/metrics/meters.h"
#include "app/metrics/refreshtimer.h"
#include "core/base/waiting.h"
#include "db/connection/connection.h"
#include "db/refresh/lockholderwatch.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace oa::jobs {

namespace {

/// From here on, more connections cost less than they save.
constexpr qint64 minutesWorthHelp = 240;

int sensibleConnections(int wanted)
{
    if (wanted > 0)
        return wanted;
    // One more than cores: while a connection's server waits for its client, another's can work.
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency() + 1, 2U, 4U));
}

} // namespace

class Backlog::Worker
{
public:
    static core::Result<std::unique_ptr<Worker>> open(const JobContext& context, const std::stop_token& stop,
                                                      const db::RefreshOptions& options)
    {
        OA_TRY_ASSIGN(auto connection, db::Connection::open(context.database, stop));
        return std::unique_ptr<Worker>(new Worker(std::move(connection), stop, options, context.meters));
    }

    core::Result<> drain(const std::function<void(const db::RefreshCounts&)>& counted)
    {
        for (;;) {
            OA_TRY_ASSIGN(const auto step, refresher.step());
            if (step.drained)
                return {};
            if (step.busyElsewhere && m_meters)
                m_meters->refreshEnded(metrics::RefreshEnd::LockBusy);
            if (step.counts.transactions > 0 || !step.busyElsewhere) {
                counted(step.counts);
                m_watch.reset();
                m_busyRounds = 0;
                continue;
            }
            core::sleepFor(20ms, m_stop);
            constexpr int roundsPerLook = 50;
            if (++m_busyRounds % roundsPerLook == 0)
                OA_TRY(m_watch.look());
        }
    }

private:
    Worker(std::unique_ptr<db::Connection> opened, std::stop_token stop, const db::RefreshOptions& options,
           metrics::Meters* meters)
        : m_connection(std::move(opened))
        , m_stop(std::move(stop))
        , m_meters(meters)
        , m_watch(*m_connection)
        , refresher(*m_connection, options)
    {}

    std::unique_ptr<db::Connection> m_connection;
    std::stop_token m_stop;
    metrics::Meters* m_meters;
    db::LockHolderWatch m_watch;
    int m_busyRounds = 0;

public:
    db::Refresher refresher;
};

Backlog::Backlog(const JobContext& context, db::RefreshOptions options, int connections,
                 std::function<void(const db::RefreshCounts&)> counted)
    : m_context(context)
    , m_options(std::move(options))
    , m_connections(sensibleConnections(connections))
    , m_counted(std::move(counted))
{
    if (m_context.meters && !m_options.reached)
        m_options.reached = metrics::refreshTimer(*m_context.meters);
}

Backlog::~Backlog() = default;

core::Result<> Backlog::open()
{
    OA_TRY_ASSIGN(m_main, Worker::open(m_context, m_context.stop, m_options));
    return look();
}

core::Result<> Backlog::look()
{
    return m_main->refresher.look();
}

const std::vector<db::GuardProblem>& Backlog::problems() const
{
    return m_main->refresher.problems();
}

core::Result<qint64> Backlog::pendingMinutes()
{
    return m_main->refresher.pendingMinutes();
}

const std::vector<core::Error>& Backlog::formatProblems() const
{
    return m_main->refresher.formatProblems();
}

core::Result<> Backlog::drain()
{
    auto drained = drainAll();
    if (m_context.meters && drained)
        m_context.meters->refreshSucceeded();
    if (m_context.meters && !drained && drained.error().code != core::ErrorCode::Canceled)
        m_context.meters->refreshEnded(metrics::RefreshEnd::Failed);
    return drained;
}

void Backlog::count(const db::RefreshCounts& counts)
{
    if (m_context.meters)
        m_context.meters->refreshEnded(metrics::RefreshEnd::Committed, counts);
    m_counted(counts);
}

core::Result<> Backlog::drainAll()
{
    // A step first: live, it is all there is to do, and "everything" is turned into minutes by it.
    OA_TRY_ASSIGN(const auto step, m_main->refresher.step());
    if (step.drained)
        return {};
    if (step.counts.transactions > 0)
        count(step.counts);
    if (m_connections > 1) {
        OA_TRY_ASSIGN(const auto much, m_main->refresher.hasPending(minutesWorthHelp));
        if (much)
            return drainInParallel();
    }
    return m_main->drain([this](const db::RefreshCounts& counts) { count(counts); });
}

core::Result<> Backlog::drainInParallel()
{
    std::stop_source ends;
    const std::stop_callback forwarded(m_context.stop, [&ends] { ends.request_stop(); });
    std::mutex mutex;
    core::Result<> failure;
    const auto counted = [this, &mutex](const db::RefreshCounts& counts) {
        const std::lock_guard lock(mutex);
        count(counts);
    };
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < m_connections; ++i) {
            helpers.emplace_back([this, &ends, &mutex, &failure, &counted] {
                auto helper = Worker::open(m_context, ends.get_token(), m_options);
                auto done = helper ? (*helper)->drain(counted) : tl::unexpected(helper.error());
                if (done)
                    return;
                // Without its help the work still gets done; what hinders the main connection as well is told by it.
                const std::lock_guard lock(mutex);
                if (failure)
                    failure = std::move(done);
            });
        }
        auto drained = m_main->drain(counted);
        if (!drained)
            ends.request_stop();
        helpers.clear(); // joins
        if (!drained)
            return drained;
    }
    return failure;
}

} // namespace oa::jobs
