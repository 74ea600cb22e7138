// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"

namespace oa::jobs {

/// Spreads values and roll-ups over the workers of a cluster of Citus, or says what that would do. Kind: "distribute".
/// Counts: "distributed" (whether they are now), "citus" (its version), "nodes" (that take shards), "shards", "rows"
/// and "bytes" (that were or would be moved, about), "dry_run". Errors: Unsupported with what stands in the way, in a
/// dry run as well.
class DistributeJob final : public Job
{
public:
    explicit DistributeJob(bool dryRun);

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    bool m_dryRun;
};

} // namespace oa::jobs
