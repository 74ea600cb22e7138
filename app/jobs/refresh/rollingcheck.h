// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/sidethread.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <random>

namespace oa::db {
class Connection;
}

namespace oa::jobs {

/// A light check beside following the log, in a thread of its own: now and then one hour, picked at random, is compared
/// with its documents, and repaired should it differ. Costs what one hour's documents cost to read; where that is much,
/// it happens less often. What it finds is logged as a warning
/// and stays in job_runs as a failed run of "verify", which status and the jobs dock show.
class RollingCheck
{
public:
    /// An interval of zero: never.
    RollingCheck(const JobContext& context, std::chrono::seconds interval);
    ~RollingCheck();

    void start();
    void requestStop() { m_thread.requestStop(); }
    void stop() { m_thread.stop(); }
    core::Result<> problem() const { return m_thread.problem(); }

    /// After the stop.
    qint64 hoursChecked() const { return m_hours; }
    qint64 differences() const { return m_differences; }

private:
    core::Result<> checkWhenDue(const std::stop_token& stop);
    core::Result<> check(const std::stop_token& stop);
    core::Result<> record(qint64 differences, const QStringList& details);

    const JobContext& m_context;
    std::chrono::seconds m_interval;
    std::chrono::steady_clock::time_point m_next;
    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<db::Connection> m_repairs;
    std::mt19937_64 m_random;
    qint64 m_hours = 0;
    qint64 m_differences = 0;
    SideThread m_thread; ///< last: what it uses outlives it
};

} // namespace oa::jobs
