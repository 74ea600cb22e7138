// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/sidethread.h"

#include <chrono>

namespace oa::jobs {

/// Keeps to the setting that says how many days of receipts are kept, and makes partitions ahead where there are some,
/// beside following the log, in a thread of its own: at the beginning and about once an hour. What was sealed or
/// removed, or why it could not be, stays in job_runs as a run of "retain". Several that follow do no harm to each
/// other.
class RetentionWatch
{
public:
    /// An interval of zero: never.
    RetentionWatch(const JobContext& context, std::chrono::seconds interval);
    ~RetentionWatch();

    void start();
    void requestStop() { m_thread.requestStop(); }
    void stop() { m_thread.stop(); }

    /// After the stop.
    qint64 removedDocuments() const { return m_removed; }

private:
    core::Result<> lookWhenDue(const std::stop_token& stop);
    core::Result<> look(const std::stop_token& stop);

    const JobContext& m_context;
    std::chrono::seconds m_interval;
    std::chrono::steady_clock::time_point m_next;
    qint64 m_removed = 0;
    SideThread m_thread; ///< last: what it uses outlives it
};

} // namespace oa::jobs
