// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/stores/documentwriter.h"

#include <QTimeZone>

#include <functional>
#include <optional>

class QIODevice;

namespace oa::jobs {

struct ImportOptions
{
    QString path;                            ///< a JSON Lines file, or "-" for standard input
    QTimeZone zoneIfNone = QTimeZone::utc(); ///< of times that name no offset
    /// Told of each refused line, in the job's thread; may be empty. A repeated run tells again.
    std::function<void(qint64 line, const QString& reason)> refused;
};

/// Copies the documents of a JSON Lines file ({"timestamp", "ml_response"} a line) into the database, all in one
/// transaction. A line that is no document is refused and told; the rest goes on: lines = imported + refused. Counts:
/// "lines", "imported", "refused", "refused_lines" [{"line", "reason"}], the first thousand of them; and of the
/// imported "ambiguous_times" and "missing_times", local times without an offset that occur twice or never (see
/// core::WallTime).
class ImportJob final : public Job
{
public:
    static constexpr int maximumListedLines = 1000;

    explicit ImportJob(const ImportOptions& options);

    QString kind() const override { return QStringLiteral("import"); }
    /// Standard input can be read only once.
    bool isRepeatable() const override { return m_options.path != u"-"; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    /// A commit whose answer got lost, and what is to be told if it happened.
    struct Unknown
    {
        db::TransactionId transaction;
        Outcome outcome;
    };

    core::Result<Outcome> import(QIODevice& device, qint64 deviceBytes, const JobContext& context);
    core::Result<Outcome> resolveUnknown(const JobContext& context);

    ImportOptions m_options;
    std::optional<Unknown> m_unknown;
};

} // namespace oa::jobs
