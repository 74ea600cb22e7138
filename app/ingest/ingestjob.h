// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestcounters.h"
#include "app/ingest/ingestoptions.h"
#include "app/jobs/job.h"
#include "db/ingest/partition.h"

#include <vector>

namespace oa::ingest {

class KafkaConsumer;

/// Reads topics as a member of a consumer group and writes each message as one document, exactly once, until it is
/// stopped or has read what was there when it started. Counts: "documents", "refused", "empty", "absent", "bytes",
/// "batches", "fenced", "restarts", "rebalances", "database_failures", "broker_problems", "stopped" [{"partition",
/// "reason"}].
class IngestJob final : public jobs::Job
{
public:
    explicit IngestJob(IngestOptions options);
    ~IngestJob() override;

    QString kind() const override { return QStringLiteral("ingest"); }
    bool isRepeatable() const override { return true; }
    /// A stop is the proper end, unless it is to read to the end. Errors: what no waiting mends; with untilEnd also
    /// what lasts too long; NotFound when a topic is not there then.
    core::Result<jobs::Outcome> run(const jobs::JobContext& context) override;

    /// One a worker; live as long as the job. Any thread.
    const std::vector<std::unique_ptr<IngestCounters>>& counters() const { return m_counters; }

private:
    struct Goal;
    core::Result<Goal> findGoal(const jobs::JobContext& context) const;
    core::Result<> work(const jobs::JobContext& context);
    bool isReached(Goal& goal, const jobs::JobContext& context) const;
    core::Result<jobs::Outcome> outcome(const jobs::JobContext& context) const;
    qint64 sum(std::atomic<qint64> IngestCounters::*member) const;

    IngestOptions m_options;
    std::vector<std::unique_ptr<IngestCounters>> m_counters;
};

} // namespace oa::ingest
