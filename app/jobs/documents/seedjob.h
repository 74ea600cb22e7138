// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "core/payload/documentgenerator.h"
#include "core/time/timepoint.h"
#include "db/documents/documentwriter.h"

#include <vector>

namespace oa::jobs {

struct SeedOptions
{
    core::TimeRange range; ///< half-open: a document at `from`, none at `to`
    double documentsPerSecond = 1;
    core::GeneratorOptions generator;
    int connections = 2; ///< fewer are used where the server grants fewer
    qint64 documentsPerBatch = 25'000;
};

/// Writes made-up documents, evenly spaced over a range of time, in batches of one transaction each over several
/// connections. Each batch is there wholly or not at all, once: a batch whose COMMIT was never answered is looked up on
/// the server before it is repeated. Which document stands at which instant depends on the options alone, not on
/// threads or retries. Run again after a failure or a stop, the same job writes what is missing.
class SeedJob final : public Job
{
public:
    explicit SeedJob(const SeedOptions& options);

    QString kind() const override { return QStringLiteral("seed"); }
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

    /// How many documents the options ask for.
    static qint64 documentCount(const SeedOptions& options);
    static core::TimePoint timeOf(const SeedOptions& options, qint64 document);

private:
    enum class BatchState { Missing, Unknown, Written };
    struct Batch
    {
        BatchState state = BatchState::Missing;
        db::TransactionId transaction; ///< of a batch in state Unknown
    };
    class Run;

    core::Result<> checkOptions() const;
    core::Result<> resolveUnknown(db::Connection& connection);
    qint64 sizeOf(std::size_t batch) const;
    qint64 writtenDocuments() const;

    SeedOptions m_options;
    core::DocumentGenerator m_generator;
    qint64 m_documents;
    std::vector<Batch> m_batches;
};

} // namespace oa::jobs
