// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connection.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace oa::db {

/// A few connections with the same parameters, lent to one user at a time. Thread-safe. Lost connections are thrown
/// away when they come back, and so are those that nobody has needed for a while: a server has few. acquire() waits
/// while all are lent.
class ConnectionPool
{
public:
    /// Connections that were not lent for `spareTime` are closed when another one comes back.
    explicit ConnectionPool(ConnectionParameters parameters, int maximum = 4,
                            std::chrono::milliseconds spareTime = std::chrono::seconds(20));
    ~ConnectionPool();

    class Lease
    {
    public:
        Lease(Lease&&) noexcept;
        Lease& operator=(Lease&&) = delete;
        ~Lease();
        Connection& operator*() const { return *m_connection; }
        Connection* operator->() const { return m_connection.get(); }

    private:
        friend class ConnectionPool;
        Lease(std::shared_ptr<class ConnectionPoolState> pool, std::unique_ptr<Connection> connection);
        std::shared_ptr<class ConnectionPoolState> m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    /// The lent connection ends its calls when `stop` is requested.
    core::Result<Lease> acquire(std::stop_token stop = {});
    const ConnectionParameters& parameters() const;

private:
    std::shared_ptr<ConnectionPoolState> m_state;
};

} // namespace oa::db
