// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace oa::db {
class Connection;
}

namespace oa::metrics {

class Meters;

/// Reads the state of the database into the meters, in a thread and on a connection of its own, for as long as it
/// lives: however many programs scrape, the server is asked by nobody else. While the server is away it keeps trying.
class StateReader
{
public:
    /// `meters` must outlive it. `collected` is called in its thread after each try, also in vain.
    StateReader(db::ConnectionParameters database, Meters& meters, std::function<void()> collected = {},
                std::chrono::milliseconds interval = std::chrono::seconds(10));
    ~StateReader();

private:
    /// What the log's oldest row was when it was looked for, and since when it has been waiting as far as we saw.
    struct Waiting
    {
        qint64 id = 0;
        std::chrono::system_clock::time_point since;
    };

    void run(const std::stop_token& stop);
    core::Result<> read(const std::stop_token& stop);
    core::Result<> readOldest();

    db::ConnectionParameters m_database;
    Meters& m_meters;
    std::function<void()> m_collected;
    std::chrono::milliseconds m_interval;
    std::unique_ptr<db::Connection> m_connection;
    std::optional<Waiting> m_waiting;
    std::chrono::steady_clock::time_point m_nextOldest;
    std::jthread m_thread; // last: joined before what it uses goes
};

} // namespace oa::metrics
