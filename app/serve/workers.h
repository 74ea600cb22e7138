// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/httpanswer.h"
#include "db/address/connectionparameters.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace oa::db {
class Connection;
}

namespace oa::serve {

/// Threads with a connection each, which answer questions to the database. A connection is opened when it is first
/// needed, and again when it was lost: a database that comes back is used at once, one that is away is tried for the
/// next question, at most every half second.
class Workers
{
public:
    /// Runs in a worker's thread. Its calls end when the question is given up, or after the longest time.
    using Work = std::function<core::Result<Content>(db::Connection&)>;
    /// Called in a worker's thread, once, unless the workers end before.
    using Done = std::function<void(core::Result<Content>)>;

    /// Starts a server again that nobody but us would start. Called by one thread at a time.
    using Revive = std::function<core::Result<>(std::stop_token)>;

    /// `revive` may be empty.
    Workers(db::ConnectionParameters database, int count, std::chrono::milliseconds longest, Revive revive = {});
    /// Ends what is being done, and drops what waits.
    ~Workers();

    /// False when too many wait. Any thread.
    bool submit(Work work, std::stop_source stop, Done done);

private:
    struct Task
    {
        Work work;
        std::stop_source stop;
        Done done;
    };

    void run(std::size_t index, const std::stop_token& stop);
    core::Result<Content> carryOut(const Task& task, std::unique_ptr<db::Connection>& connection);
    core::Result<std::unique_ptr<db::Connection>> connect(const std::stop_token& stop);
    /// The same once a minute: while the database is away every question fails alike.
    void log(const core::Error& error);

    const db::ConnectionParameters m_database;
    const std::chrono::milliseconds m_longest;
    const Revive m_revive;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    std::deque<Task> m_waiting;              // guarded by m_mutex
    std::vector<std::stop_source> m_running; // guarded by m_mutex; one a thread
    bool m_isOver = false;                   // guarded by m_mutex
    std::optional<core::Error> m_away;       // guarded by m_mutex; why the database could not be reached just now
    std::chrono::steady_clock::time_point m_triedAgainAt; // guarded by m_mutex
    QString m_logged;                                     // guarded by m_mutex; the newest message
    std::chrono::steady_clock::time_point m_loggedAt;     // guarded by m_mutex
    std::vector<std::jthread> m_threads;                  // last: joined before what they use goes
};

} // namespace oa::serve
