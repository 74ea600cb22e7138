// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/workers.h"

#include "app/serve/http/limits.h"
#include "db/connection/connection.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace oa::serve {

namespace {

Q_LOGGING_CATEGORY(logServe, "oa.serve", QtWarningMsg)

/// Between two tries to reach a database that is away.
constexpr auto pauseBetweenTries = 500ms;
constexpr auto pauseBetweenEqualLines = 1min; // in the log

/// Whether it is more than a client's mistake or impatience.
bool isWorthLogging(core::ErrorCode code)
{
    return code != core::ErrorCode::BadInput && code != core::ErrorCode::NotFound && code != core::ErrorCode::Canceled;
}

} // namespace

Workers::Workers(db::ConnectionParameters database, int count, std::chrono::milliseconds longest, Revive revive)
    : m_database(std::move(database))
    , m_longest(longest)
    , m_revive(std::move(revive))
    , m_running(static_cast<std::size_t>(count), std::stop_source(std::nostopstate))
{
    for (std::size_t index = 0; index < m_running.size(); ++index)
        m_threads.emplace_back([this, index](const std::stop_token& stop) { run(index, stop); });
}

Workers::~Workers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_waiting.clear();
        for (auto& each : m_running)
            each.request_stop();
    }
    for (auto& thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

bool Workers::submit(Work work, std::stop_source stop, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver || m_waiting.size() >= mostWaiting)
            return false;
        m_waiting.push_back({std::move(work), std::move(stop), std::move(done)});
    }
    m_woken.notify_one();
    return true;
}

void Workers::run(std::size_t index, const std::stop_token& stop)
{
    std::unique_ptr<db::Connection> connection;
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_woken.wait(lock, stop, [this] { return !m_waiting.empty(); });
            if (stop.stop_requested())
                return;
            task = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_running[index] = task.stop;
        }
        auto result = carryOut(task, connection);
        {
            const std::lock_guard lock(m_mutex);
            m_running[index] = std::stop_source(std::nostopstate);
            if (m_isOver)
                return;
        }
        task.done(std::move(result));
    }
}

core::Result<Content> Workers::carryOut(const Task& task, std::unique_ptr<db::Connection>& connection)
{
    const auto stop = task.stop.get_token();
    const auto attempt = [&]() -> core::Result<Content> {
        if (connection && !connection->isAlive())
            connection.reset();
        if (!connection) {
            OA_TRY_ASSIGN(connection, connect(stop));
        }
        connection->setStopToken(stop);
        connection->setStatementDeadline(m_longest);
        return task.work(*connection);
    };
    const bool wasOpen = connection != nullptr;
    auto result = attempt();
    // A server that was restarted in between: nothing was changed, so that asking once more costs nothing.
    if (!result && wasOpen && result.error().code == core::ErrorCode::ConnectionLost && !stop.stop_requested()) {
        connection.reset();
        result = attempt();
    }
    if (connection && (connection->isLost() || connection->isInTransaction()))
        connection.reset();
    if (!result && isWorthLogging(result.error().code))
        log(result.error());
    return result;
}

void Workers::log(const core::Error& error)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (error.message == m_logged && now < m_loggedAt + pauseBetweenEqualLines)
            return;
        m_logged = error.message;
        m_loggedAt = now;
    }
    qCWarning(logServe).noquote() << error.lines();
}

core::Result<std::unique_ptr<db::Connection>> Workers::connect(const std::stop_token& stop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_away && std::chrono::steady_clock::now() < m_triedAgainAt)
            return tl::unexpected(*m_away);
    }
    auto connection = db::Connection::open(m_database, stop);
    if (!connection && connection.error().code == core::ErrorCode::ConnectionLost && m_revive && m_revive(stop))
        connection = db::Connection::open(m_database, stop);
    const std::lock_guard lock(m_mutex);
    m_away = connection || connection.error().code == core::ErrorCode::Canceled ? std::nullopt
                                                                                : std::optional(connection.error());
    m_triedAgainAt = std::chrono::steady_clock::now() + pauseBetweenTries;
    return connection;
}

} // namespace oa::serve
