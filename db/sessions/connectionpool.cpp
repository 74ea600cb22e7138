// SPDX-License-Identifier: GPL-3.0-only
#include "db/sessions/connectionpool.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <vector>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

class ConnectionPoolState
{
public:
    ConnectionPoolState(ConnectionParameters parameters, int maximum, std::chrono::milliseconds spareTime)
        : m_parameters(std::move(parameters))
        , m_maximum(maximum)
        , m_spareTime(spareTime)
    {}

    const ConnectionParameters& parameters() const { return m_parameters; }

    /// Takes an idle connection, or the right to open one (nullptr); false when stopped first.
    bool take(std::stop_token stop, std::unique_ptr<Connection>& connection)
    {
        std::unique_lock lock(m_mutex);
        if (!m_returned.wait(lock, stop, [this] { return m_lent < m_maximum; }))
            return false;
        ++m_lent;
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back().connection);
            m_idle.pop_back();
        }
        return true;
    }

    void giveBack(std::unique_ptr<Connection> connection)
    {
        if (connection && (connection->isLost() || connection->isInTransaction()))
            connection.reset();
        if (connection)
            connection->setStopToken({});
        std::vector<Idle> spare; // closed when others may go on
        const std::lock_guard lock(m_mutex);
        --m_lent;
        const auto now = Clock::now();
        const auto isSpare = [&](const Idle& idle) { return now - idle.since >= m_spareTime; };
        const auto kept = std::find_if_not(m_idle.begin(), m_idle.end(), isSpare); // the first are the oldest
        std::move(m_idle.begin(), kept, std::back_inserter(spare));
        m_idle.erase(m_idle.begin(), kept);
        if (connection)
            m_idle.push_back({std::move(connection), now});
        m_returned.notify_one();
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Idle
    {
        std::unique_ptr<Connection> connection;
        Clock::time_point since;
    };

    const ConnectionParameters m_parameters;
    const int m_maximum;
    const std::chrono::milliseconds m_spareTime;
    std::mutex m_mutex;
    std::condition_variable_any m_returned;
    int m_lent = 0;
    std::vector<Idle> m_idle; ///< Those returned last are lent first.
};

ConnectionPool::ConnectionPool(ConnectionParameters parameters, int maximum, std::chrono::milliseconds spareTime)
    : m_state(std::make_shared<ConnectionPoolState>(std::move(parameters), std::max(maximum, 1), spareTime))
{}

ConnectionPool::~ConnectionPool() = default;

const ConnectionParameters& ConnectionPool::parameters() const
{
    return m_state->parameters();
}

core::Result<ConnectionPool::Lease> ConnectionPool::acquire(std::stop_token stop)
{
    std::unique_ptr<Connection> connection;
    if (!m_state->take(stop, connection))
        return fail(ErrorCode::Canceled, QCoreApplication::translate("oa::db::ConnectionPool", "Stopped."));
    if (connection && !connection->isAlive())
        connection.reset();
    if (!connection) {
        auto opened = Connection::open(m_state->parameters(), stop);
        if (!opened) {
            m_state->giveBack(nullptr);
            return tl::unexpected(std::move(opened.error()));
        }
        connection = std::move(*opened);
    } else {
        connection->setStopToken(stop);
    }
    return Lease(m_state, std::move(connection));
}

ConnectionPool::Lease::Lease(std::shared_ptr<ConnectionPoolState> pool, std::unique_ptr<Connection> connection)
    : m_pool(std::move(pool))
    , m_connection(std::move(connection))
{}

ConnectionPool::Lease::Lease(Lease&&) noexcept = default;

ConnectionPool::Lease::~Lease()
{
    if (m_pool)
        m_pool->giveBack(std::move(m_connection));
}

} // namespace oa::db
