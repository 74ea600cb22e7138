// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"

namespace oa::jobs {

/// Turns documents into day partitions, or says what that would do; nothing where it is partitioned already. Kind:
/// "partition". Counts: "partitioned" (whether it is now), "key" (by what, where its owner did it), "partitions",
/// "documents", "bytes", "first_day", "moving" (documents dated beyond it), "dry_run". Errors: Unsupported with what
/// stands in the way, in a dry run as well.
class PartitionJob final : public Job
{
public:
    explicit PartitionJob(bool dryRun);

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    bool m_dryRun;
};

} // namespace oa::jobs
