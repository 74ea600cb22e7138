// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/refresh/refresher.h"

#include <functional>
#include <memory>

namespace oa::jobs {

/// Drains the invalidation log over one connection or, while much is pending, over several.
class Backlog
{
public:
    /// `counted` is told of every step, in the calling thread or, with a lock held, in a helper's.
    Backlog(const JobContext& context, db::RefreshOptions options, int connections,
            std::function<void(const db::RefreshCounts&)> counted);
    ~Backlog();

    /// Errors: also Unsafe, as Refresher::look().
    core::Result<> open();
    /// Until nothing is pending, also not with others at work. Errors: the first of any connection's.
    core::Result<> drain();
    /// Looks anew for what makes refreshing unsafe.
    core::Result<> look();
    /// What the last look found that lets changes go unseen.
    const std::vector<db::GuardProblem>& problems() const;
    core::Result<qint64> pendingMinutes();
    /// Payload formats of the settings that do not count, and why.
    const std::vector<core::Error>& formatProblems() const;

private:
    class Worker;
    core::Result<> drainAll();
    core::Result<> drainInParallel();
    void count(const db::RefreshCounts& counts);

    const JobContext& m_context;
    db::RefreshOptions m_options;
    int m_connections;
    std::function<void(const db::RefreshCounts&)> m_counted;
    std::unique_ptr<Worker> m_main;
};

} // namespace oa::jobs
