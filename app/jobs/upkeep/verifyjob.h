// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"

namespace oa::jobs {

struct VerifyOptions
{
    bool repair = false; ///< invalidate what differs, refresh it and say so
    std::optional<core::TimeRange> range = {};
};

/// Compares every bucket with a recompute from the documents. Differences are no failure of the job: they stand in the
/// counts ("differences") and, the first of them, in "examples".
class VerifyJob final : public Job
{
public:
    static constexpr int maximumExamples = 100;

    explicit VerifyJob(VerifyOptions options = {});

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    VerifyOptions m_options;
};

} // namespace oa::jobs
