// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"
#include "db/connection/statement.h"
#include "db/extraction/storedextractor.h"
#include "db/schema/guard.h"

#include <QString>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace oa::db {

class Connection;
class DistributionCheck;
class ExpectedRows;

/// Something that is not what the documents say.
struct Difference
{
    enum class Kind {
        MissingBucket, ///< documents are there, the bucket is not
        SurplusBucket, ///< the bucket is there, its documents are not
        DifferentBucket,
        DifferentValues, ///< document_values or rejected_documents of a minute
        DifferentSeal,   ///< totals of a sealed day, or the note that it was sealed, are not what they were
        DifferentHours,  ///< hours of a sealed day do not hold what its minutes do
        DifferentDay     ///< the row of a business and a whole day is not what its hours are
    };
    Kind kind = Kind::DifferentBucket;
    core::Interval interval = core::Interval::Minute;
    core::TimePoint bucket;
    QString businessId; ///< empty but for buckets
    /// "total_amount 5 instead of 7; …" in column names, untranslated; how many for DifferentValues and DifferentHours,
    /// and for buckets outside of the calendar.
    QString detail;
};

struct VerifyCounts
{
    qint64 documents = 0;
    qint64 rejected = 0;
    qint64 pendingMinutes = 0; ///< in the log when the check began; left out of it
    qint64 pendingHours = 0;   ///< that wait beside them, likewise
    bool everythingPending = false;
    qint64 differences = 0;
    std::optional<core::TimePoint> keptFrom = {}; ///< what is before is sealed, and was compared with its seal
    qint64 sealedDays = 0;
    qint64 sealedDocuments = 0;              ///< that they count
    qint64 sealedDifferences = 0;            ///< of the differences: no repair is possible
    qint64 invalidatedMinutes = 0;           ///< for repair
    qint64 unfinishedDays = 0;               ///< likewise: their rows will be made again from their hours
    std::vector<GuardProblem> problems = {}; ///< what lets receipts change unseen
};

/// Compares both roll-up tables and what they are made of with a recompute from the documents, in slices of whole
/// hours under one snapshot, by the payload formats of that snapshot, in bounded memory. Works
/// in a temporary table where one may be made, and on a standby and over a read-only connection without; there an hour
/// of more than about a million documents is too much (Unsupported). Sealed days, which have no documents any more,
/// are compared with what they were when they were sealed. Rows of whole days are compared with their hours, where a
/// day is finished.
///
/// Totals that are spread over several servers (see Distributor) have no snapshot in common: an hour that seems to
/// differ is looked at once more while no refresh is at work on it, before anything is said of it.
class Verifier
{
public:
    struct Options
    {
        std::optional<core::TimeRange> range;     ///< widened to whole hours; everything when empty
        Connection* repairs = nullptr;            ///< another connection, on which differing minutes are invalidated
        qsizetype arrayBytes = 100 * 1024 * 1024; ///< limit of a slice where no temporary tables may be made
        std::function<void(const Difference&)> differs;
        std::function<void(core::TimePoint done, const core::TimeRange& whole)> progress;
        /// At last, in the very snapshot of the comparison.
        std::function<core::Result<>(Connection&)> finally;
    };

    explicit Verifier(Connection& connection);

    /// Errors: Unsafe when receipts are hidden or missing, so that a comparison would say nothing, or when a repair
    /// would delete all totals because there is no receipt.
    core::Result<VerifyCounts> run(const Options& options);
    /// The first hour of the range in which there is anything, documents or totals.
    core::Result<std::optional<core::TimePoint>> firstHourIn(const core::TimeRange& range)
    {
        return instantOf("verify/compare:next", range);
    }

private:
    core::Result<VerifyCounts> lookOnce(const Options& options);
    /// An hour that differed, under the lock of its stripe.
    core::Result<> lookAgain(const Options& options, core::TimePoint hour, VerifyCounts& counts);
    void tell(const Options& options, const Difference& difference, VerifyCounts& counts,
              std::vector<core::BucketIndex>& wrongMinutes);
    core::Result<std::vector<GuardProblem>> checkSafety(const Options& options);
    core::Result<> checkSeals(const Options& options, const core::TimeRange& whole, VerifyCounts& counts);
    core::Result<> checkDays(const Options& options, VerifyCounts& counts);
    core::Result<> checkSlices(const Options& options, const core::TimeRange& whole, ExpectedRows& expected,
                               VerifyCounts& counts);
    core::Result<> checkSlice(const Options& options, const core::TimeRange& slice, ExpectedRows& expected,
                              DistributionCheck& distributions, VerifyCounts& counts);
    core::Result<> checkOutside(const Options& options, ExpectedRows& expected, VerifyCounts& counts);
    core::Result<> checkBucketsOutside(const Options& options, core::Interval interval, VerifyCounts& counts);
    core::Result<> compareBuckets(const Options& options, core::Interval interval, const core::TimeRange& slice,
                                  ExpectedRows& expected, DistributionCheck& distributions, VerifyCounts& counts,
                                  std::vector<core::BucketIndex>& wrongMinutes);
    core::Result<> compareValues(const Options& options, const core::TimeRange& slice, ExpectedRows& expected,
                                 VerifyCounts& counts, std::vector<core::BucketIndex>& wrongMinutes);
    core::Result<> invalidate(const Options& options, std::vector<core::BucketIndex> minutes, VerifyCounts& counts);
    core::Result<std::optional<core::TimePoint>> instantOf(Statement statement, const core::TimeRange& range);

    Connection& m_connection;
    StoredExtractor m_extractor;
    bool m_mayBeTorn = false;            ///< several servers have no snapshot in common
    std::set<core::TimePoint> m_doubted; ///< hours that seemed to differ then
};

} // namespace oa::db
