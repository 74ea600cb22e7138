// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "core/payload/documentgenerator.h"
#include "db/documents/documentwriter.h"

#include <chrono>
#include <memory>
#include <optional>

namespace oa::jobs {

struct FeedOptions
{
    double documentsPerSecond = 1;
    std::optional<std::chrono::milliseconds> duration; ///< without it, until a stop is asked for
    std::chrono::milliseconds interval{10'000};        ///< between transactions
    core::GeneratorOptions generator{.lowestScore = core::GeneratorOptions::lowestScoreOfFeed};
};

/// Writes documents as if receipts kept arriving: at the end of each interval those of its seconds, in one transaction.
/// The first interval is no longer than a second, so that something is to be seen soon. After a lost connection it
/// catches up, leaving out what would be older than maximumBacklog. Each document is written once, also when the answer
/// to a COMMIT got lost. Without a duration a stop is its proper end, not a failure.
class FeedJob final : public Job
{
public:
    static constexpr std::chrono::minutes maximumBacklog{10};

    explicit FeedJob(const FeedOptions& options);

    QString kind() const override { return QStringLiteral("feed"); }
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    /// The documents of one interval: numbers [first, end) since the feed began.
    struct Batch
    {
        qint64 first;
        qint64 end;
        db::TransactionId transaction; ///< set when it is unknown whether it was committed
    };

    core::Result<> follow(const JobContext& context);
    core::Result<> write(db::Connection& connection, Batch batch);
    core::Result<> resolveUnknown(db::Connection& connection);
    core::TimePoint timeOf(qint64 document) const;
    qint64 documentsBefore(core::TimePoint time) const;
    void finishBatch(const Batch& batch);

    FeedOptions m_options;
    core::DocumentGenerator m_generator;
    std::optional<core::TimePoint> m_begin; ///< instant of document 0
    core::TimePoint m_end{};                ///< with a duration
    qint64 m_next = 0;                      ///< the first document not dealt with
    qint64 m_written = 0;
    std::optional<Batch> m_unknown;
};

} // namespace oa::jobs
