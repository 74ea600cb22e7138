// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/refresh/alertmessenger.h"
#include "app/jobs/refresh/alertwatch.h"
#include "db/refresh/refresher.h"

#include <chrono>

namespace oa::jobs {

struct RefreshOptions
{
    bool follow = false; ///< go on after the log is drained, live
    int connections = 0; ///< at work on a long backlog at once; 0: as many as pay on this machine, at most four
    std::chrono::milliseconds pollInterval{500}; ///< where notifications do not arrive, and as a safety net
    /// Following, how often an hour picked at random is compared with its documents; zero for never.
    std::chrono::seconds checkInterval{60};
    /// Following, how often it is looked for days that are over and whose rows are yet to be made; zero for never.
    std::chrono::seconds daysInterval{60};
    /// Following, how often what is no longer kept is removed, as the setting says; zero for never.
    std::chrono::seconds retainInterval{3600};
    /// Following, how often it is looked whether receipts can change unseen. Each transaction that does something looks
    /// as well.
    std::chrono::milliseconds guardInterval{60'000};
    AlertWatch::Options alerts;
    AlertMessenger::Options messenger; ///< following
    db::RefreshOptions transaction;
};

/// Brings the roll-ups up to date: drains the invalidation log and, following, waits for more. Back-fill and live are
/// the same. A long backlog is worked on over several connections at once. Then makes the rows of whole days, and holds
/// finished buckets against the alert rules.
class RefreshJob final : public Job
{
public:
    explicit RefreshJob(RefreshOptions options = {});

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    /// With `follow` a stop is its proper end, not a failure. Errors: also Unsafe, before anything is written that
    /// could be wrong. What lets receipts change unseen stands in the outcome's "problems".
    core::Result<Outcome> run(const JobContext& context) override;

private:
    RefreshOptions m_options;
    db::RefreshCounts m_counts{}; ///< of this attempt and of those that failed before it
};

} // namespace oa::jobs
