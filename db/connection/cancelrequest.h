// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

struct pg_conn;

namespace oa::db {

/// Asks the server to cancel what a connection runs. libpq's way of asking blocks, for ever if the server is frozen,
/// so it happens in a thread of its own that nobody has to wait for.
class CancelRequest
{
public:
    static std::shared_ptr<CancelRequest> send(pg_conn* connection);
    /// True once the server has taken the request (or it failed): it cannot hit a later statement any more.
    bool waitUntil(std::chrono::steady_clock::time_point deadline);

private:
    std::mutex m_mutex;
    std::condition_variable m_settled;
    bool m_isSettled = false;
};

} // namespace oa::db
