// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/refresh/refresher.h"

#include <optional>

namespace oa::jobs {

/// What is counted anew.
struct RecomputeOptions
{
    /// This range, cut to whole minutes, half-open; without one, the documents that were rejected.
    std::optional<core::TimeRange> range = {};
    db::RefreshOptions transaction = {};
};

/// Has a range, or all rejected documents, counted anew: invalidates their minutes, then refreshes until nothing is
/// pending. Others may take part in the work, and progress counts what they do as well. Kinds: "recompute", "retry".
/// Counts: "minutes"; for a range "documents", "minute_buckets", "hour_buckets"; for rejected documents "retried",
/// "accepted", "still_rejected".
class RecomputeJob final : public Job
{
public:
    explicit RecomputeJob(RecomputeOptions options);

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    core::Result<Outcome> recomputeRange(const JobContext& context, db::Connection& connection);
    core::Result<Outcome> retryRejected(const JobContext& context, db::Connection& connection);
    core::Result<> drain(const JobContext& context, db::Connection& connection, const QString& what);

    RecomputeOptions m_options;
};

} // namespace oa::jobs
