// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/documents/documentwriter.h"

#include <QTimeZone>

#include <functional>
#include <optional>

class QIODevice;

namespace oa::core {
class ContentDevice;
}

namespace oa::jobs {

/// An entry of a file that did not go in.
struct RefusedEntry
{
    qint64 number = 0;  ///< counted from 1
    bool isLine = true; ///< or the element of a list
    QString reason;     ///< translated
};

/// For people: "Line 3", "Entry 3".
QString placeText(const RefusedEntry& entry);

struct ImportOptions
{
    QString path;                            ///< a file of documents, or "-" for standard input
    QTimeZone zoneIfNone = QTimeZone::utc(); ///< of times that name no offset
    bool again = false;                      ///< also when this content was imported before
    /// Told of each refused entry, in the job's thread; may be empty. A repeated run tells again.
    std::function<void(const RefusedEntry&)> refused;
};

/// Copies the documents of a file ({"timestamp", "ml_response"} on each line or in one list; see core::JsonLinesReader)
/// into the database, all in one transaction. Files packed with gzip, zstd or xz are read as they are; what cannot be
/// receipts is told by its kind. An entry that is no document is refused and told; the rest goes on: lines = imported +
/// refused. Counts: "lines", "imported", "refused", "refused_lines" [{"line" or "entry", "reason"}], the first thousand
/// of them; and of the imported "ambiguous_times" and "missing_times", local times without an offset that occur twice
/// or never (see core::WallTime).
///
/// Errors: BadInput when nothing went in, AlreadyDone when this content was imported before, by its hash.
class ImportJob final : public Job
{
public:
    static constexpr int maximumListedLines = 1000;

    explicit ImportJob(const ImportOptions& options);

    QString kind() const override { return QStringLiteral("import"); }
    /// Standard input and pipes can be read only once.
    bool isRepeatable() const override;
    core::Result<Outcome> run(const JobContext& context) override;

private:
    struct Tally;
    /// A commit whose answer got lost, and what is to be told if it happened.
    struct Unknown
    {
        db::TransactionId transaction;
        Outcome outcome;
    };

    core::Result<> refuseIfKnown(const JobContext& context);
    core::Result<Outcome> import(QIODevice& source, const JobContext& context);
    core::Result<> copy(core::ContentDevice& content, qint64 sourceBytes, db::DocumentWriter& writer, Tally& tally,
                        const JobContext& context);
    core::Result<> note(db::Connection& connection, const core::ContentDevice& content, Tally& tally) const;
    core::Result<Outcome> resolveUnknown(const JobContext& context);

    ImportOptions m_options;
    std::optional<Unknown> m_unknown;
};

} // namespace oa::jobs
