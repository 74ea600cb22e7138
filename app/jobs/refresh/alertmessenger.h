// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/refresh/alertmanager.h"
#include "app/jobs/sidethread.h"
#include "core/base/waiting.h"
#include "db/connection/connection.h"

#include <chrono>
#include <memory>
#include <optional>

namespace oa::jobs {

/// Tells Alertmanager what fires, in a thread and on a connection of its own: at once when something begins or ends,
/// and again every minute, since it takes for over what it does not hear of. What was noted in the database but not
/// told, by a process that was killed in between, is told by the next. Failures are logged once and counted; it keeps
/// trying.
class AlertMessenger
{
public:
    struct Options
    {
        QUrl address; ///< empty: nobody is told
        std::chrono::milliseconds lookInterval{1000};
        std::chrono::milliseconds repeatInterval{60'000};
        /// So long it is told of what ended.
        std::chrono::milliseconds endedWithin{15 * 60'000};
    };

    AlertMessenger(const JobContext& context, Options options);
    ~AlertMessenger();

    void start();
    void requestStop() { m_thread.requestStop(); }
    void stop() { m_thread.stop(); }

private:
    core::Result<> look(const std::stop_token& stop);
    core::Result<QJsonArray> read(const std::stop_token& stop);

    const JobContext& m_context;
    Options m_options;
    Alertmanager m_alertmanager;
    std::unique_ptr<db::Connection> m_connection;
    QJsonArray m_told;
    std::chrono::steady_clock::time_point m_next; ///< to repeat, or to try again
    int m_failures = 0;                           ///< in a row
    SideThread m_thread;                          ///< last: what it uses outlives it
};

} // namespace oa::jobs
