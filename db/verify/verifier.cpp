// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/verifier.h"

#include "core/time/calendar.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/extraction/extraction.h"
#include "db/refresh/refreshplan.h"
#include "db/rollups/minuteruns.h"
#include "db/schema/fence.h"
#include "db/schema/guard.h"
#include "db/state/pendingwork.h"
#include "db/state/retentionfloors.h"
#include "db/verify/daycheck.h"
#include "db/verify/distributioncheck.h"
#include "db/verify/expectedrows.h"
#include "db/verify/sealcheck.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

/// Slices grow and shrink so that each holds about this many documents.
constexpr qint64 documentsPerSlice = 100'000;
constexpr auto longestSlice = std::chrono::hours(24 * 28);
constexpr auto hour = std::chrono::hours(1);

constexpr std::array comparedColumns = {"total_amount",     "avg_score",      "avg_ocr_score", "median_score",
                                        "median_ocr_score", "document_count", "score_count",   "ocr_score_count",
                                        "p10_score",        "p90_score",      "p10_ocr_score", "p90_ocr_score"};
constexpr int firstComparedColumn = 4;

QString shown(const QueryResult& rows, int row, int column)
{
    return rows.isNull(row, column) ? u"NULL"_s : rows.text(row, column);
}

Difference differenceFrom(const QueryResult& rows, int row, core::Interval interval)
{
    Difference difference;
    difference.interval = interval;
    difference.bucket = rows.instant(row, 0).value_or(core::TimePoint());
    difference.businessId = rows.text(row, 1);
    if (rows.boolean(row, 2)) {
        difference.kind = Difference::Kind::SurplusBucket;
    } else if (rows.boolean(row, 3)) {
        difference.kind = Difference::Kind::MissingBucket;
    } else {
        QStringList parts;
        for (std::size_t i = 0; i < comparedColumns.size(); ++i) {
            const auto expected = shown(rows, row, firstComparedColumn + static_cast<int>(2 * i));
            const auto stored = shown(rows, row, firstComparedColumn + static_cast<int>(2 * i) + 1);
            if (expected != stored)
                parts += u"%1 %2 instead of %3"_s.arg(QString::fromLatin1(comparedColumns[i]), stored, expected);
        }
        difference.detail = parts.join(u"; "_s);
    }
    return difference;
}

} // namespace

Verifier::Verifier(Connection& connection)
    : m_connection(connection)
{}

core::Result<VerifyCounts> Verifier::run(const Options& options)
{
    OA_TRY_ASSIGN(m_mayBeTorn, isSpread(m_connection));
    m_doubted.clear();
    OA_TRY_ASSIGN(auto counts, lookOnce(options));
    m_mayBeTorn = false;
    for (const auto& each : m_doubted)
        OA_TRY(lookAgain(options, each, counts));
    return counts;
}

core::Result<> Verifier::lookAgain(const Options& options, core::TimePoint hourStart, VerifyCounts& counts)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY_ASSIGN(const bool mayLock, mayPassFence(m_connection));
    if (mayLock) {
        const std::array stripe = {stripeOfBlock(core::bucketAt(hourStart, core::Interval::Minute))};
        OA_TRY(lockStripes(m_connection, stripe));
        OA_TRY(passFence(m_connection, stripe));
    }
    OA_TRY(m_connection.execute(sql("verify/compare:settings")));
    OA_TRY_ASSIGN(auto expected, ExpectedRows::prepare(m_connection, options.arrayBytes));
    DistributionCheck distributions(m_connection);
    VerifyCounts again;
    OA_TRY(checkSlice(options, {hourStart, hourStart + hour}, expected, distributions, again));
    counts.differences += again.differences;
    counts.invalidatedMinutes += again.invalidatedMinutes;
    return transaction.rollBack();
}

void Verifier::tell(const Options& options, const Difference& difference, VerifyCounts& counts,
                    std::vector<core::BucketIndex>& wrongMinutes)
{
    if (m_mayBeTorn) {
        m_doubted.insert(std::chrono::floor<std::chrono::hours>(difference.bucket));
        return;
    }
    ++counts.differences;
    if (options.differs)
        options.differs(difference);
    // Whichever minute of an hour is recomputed, the hour is as well.
    wrongMinutes.push_back(core::bucketAt(difference.bucket, core::Interval::Minute));
}

core::Result<VerifyCounts> Verifier::lookOnce(const Options& options)
{
    VerifyCounts counts;
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection, Transaction::Isolation::RepeatableRead));
    OA_TRY(m_connection.execute(sql("verify/compare:settings")));
    OA_TRY_ASSIGN(counts.problems, checkSafety(options));
    OA_TRY_ASSIGN(const auto formats, m_connection.execute(sql("settings/formats:read")));
    m_extractor.take(formats);
    OA_TRY_ASSIGN(const auto floors, RetentionFloors::read(m_connection));
    counts.keptFrom = floors.documents;
    OA_TRY_ASSIGN(auto expected, ExpectedRows::prepare(m_connection, options.arrayBytes));
    OA_TRY_ASSIGN(const auto pending, PendingWork::read(m_connection));
    counts.pendingMinutes = pending.minutes;
    counts.pendingHours = pending.hours;
    counts.everythingPending = pending.isEverything;
    if (!counts.everythingPending) {
        if (!options.range) {
            OA_TRY(checkOutside(options, expected, counts));
            for (const auto interval : {core::Interval::Minute, core::Interval::Hour})
                OA_TRY(checkBucketsOutside(options, interval, counts));
        }
        auto whole = core::wholeBuckets(options.range.value_or(core::calendar), core::Interval::Hour);
        if (counts.keptFrom && *counts.keptFrom > whole.from) {
            OA_TRY(checkSeals(options, {whole.from, std::min(*counts.keptFrom, whole.to)}, counts));
            whole.from = std::min(*counts.keptFrom, whole.to);
        }
        OA_TRY(checkSlices(options, whole, expected, counts));
    }
    OA_TRY(checkDays(options, counts));
    if (options.finally)
        OA_TRY(options.finally(m_connection));
    OA_TRY(transaction.rollBack());
    return counts;
}

core::Result<std::vector<GuardProblem>> Verifier::checkSafety(const Options& options)
{
    OA_TRY_ASSIGN(const auto report, Guard(m_connection).look());
    if (auto danger = report.danger())
        return tl::unexpected(*std::move(danger));
    if (options.repairs == nullptr)
        return report.problems;
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("verify/compare:is-emptied")));
    if (!found.boolean(0, 0))
        return report.problems;
    return tl::unexpected(noReceiptsLeft());
}

core::Result<std::optional<core::TimePoint>> Verifier::instantOf(Statement statement, const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql(statement), {parameter(range.from), parameter(range.to)}));
    return rows.instant(0, 0);
}

core::Result<> Verifier::checkSeals(const Options& options, const core::TimeRange& whole, VerifyCounts& counts)
{
    OA_TRY_ASSIGN(const auto checked, db::checkSeals(
                                          m_connection, whole,
                                          [&](const Difference& difference) {
                                              ++counts.differences;
                                              ++counts.sealedDifferences;
                                              if (options.differs)
                                                  options.differs(difference);
                                          },
                                          options.progress));
    counts.sealedDays = checked.days;
    counts.sealedDocuments = checked.documents;
    return {};
}

core::Result<> Verifier::checkDays(const Options& options, VerifyCounts& counts)
{
    OA_TRY_ASSIGN(const auto wrong, db::checkDays(m_connection, options.range.value_or(core::calendar),
                                                  [&](const Difference& difference) {
                                                      ++counts.differences;
                                                      if (options.differs)
                                                          options.differs(difference);
                                                  }));
    if (options.repairs == nullptr)
        return {};
    for (const auto& day : wrong)
        OA_TRY(options.repairs->execute(sql("days/build:unfinish"), {parameter(day)}));
    counts.unfinishedDays = static_cast<qint64>(wrong.size());
    return {};
}

core::Result<> Verifier::checkSlices(const Options& options, const core::TimeRange& whole, ExpectedRows& expected,
                                     VerifyCounts& counts)
{
    OA_TRY_ASSIGN(const auto last, instantOf("verify/compare:last", whole));
    if (!last)
        return {};
    OA_TRY_ASSIGN(const auto first, instantOf("verify/compare:next", whole));
    const core::TimeRange covered{first.value_or(whole.from), std::min(whole.to, *last + hour)};

    DistributionCheck distributions(m_connection);
    std::chrono::microseconds length = hour;
    for (auto from = covered.from; from < whole.to;) {
        OA_TRY_ASSIGN(const auto next, instantOf("verify/compare:next", {from, whole.to}));
        if (!next)
            break;
        const core::TimeRange slice{*next, std::min(whole.to, *next + length)};
        const auto before = counts.documents;
        OA_TRY(checkSlice(options, slice, expected, distributions, counts));
        from = slice.to;
        if (options.progress)
            options.progress(from, covered);
        const auto read = counts.documents - before;
        if (read < documentsPerSlice / 2)
            length = std::min<std::chrono::microseconds>(length * 2, longestSlice);
        else if (read > documentsPerSlice * 2)
            length = std::max<std::chrono::microseconds>(std::chrono::floor<std::chrono::hours>(length / 2), hour);
    }
    return {};
}

core::Result<> Verifier::checkSlice(const Options& options, const core::TimeRange& slice, ExpectedRows& expected,
                                    DistributionCheck& distributions, VerifyCounts& counts)
{
    const std::array bounds = {parameter(slice.from), parameter(slice.to)};
    Extraction extraction(m_connection, m_extractor.extractor());
    OA_TRY(extraction.read(sql("verify/compare:documents"), bounds));
    distributions.clear();
    OA_TRY(expected.take(extraction, [&distributions](const ExtractedRow& row) { return distributions.take(row); }));
    counts.documents += extraction.documents();
    counts.rejected += extraction.rejected();

    std::vector<core::BucketIndex> wrongMinutes;
    OA_TRY(compareValues(options, slice, expected, counts, wrongMinutes));
    OA_TRY(compareBuckets(options, core::Interval::Minute, slice, expected, distributions, counts, wrongMinutes));
    OA_TRY(compareBuckets(options, core::Interval::Hour, slice, expected, distributions, counts, wrongMinutes));
    return invalidate(options, std::move(wrongMinutes), counts);
}

core::Result<> Verifier::compareBuckets(const Options& options, core::Interval interval, const core::TimeRange& slice,
                                        ExpectedRows& expected, DistributionCheck& distributions, VerifyCounts& counts,
                                        std::vector<core::BucketIndex>& wrongMinutes)
{
    const auto tell = [&](const Difference& difference) { this->tell(options, difference, counts, wrongMinutes); };
    OA_TRY_ASSIGN(const auto rows, expected.compare("verify/compare:buckets", interval, slice));
    std::set<std::pair<core::TimePoint, QString>> told;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto difference = differenceFrom(rows, row, interval);
        told.emplace(difference.bucket, difference.businessId);
        tell(difference);
    }
    return distributions.compare(interval, slice,
                                 [&](core::BucketIndex minute, const QString& business, const QString& detail) {
                                     const auto bucket = core::bucketStart(minute, core::Interval::Minute);
                                     if (!told.contains({bucket, business}))
                                         tell({Difference::Kind::DifferentBucket, interval, bucket, business, detail});
                                 });
}

core::Result<> Verifier::compareValues(const Options& options, const core::TimeRange& slice, ExpectedRows& expected,
                                       VerifyCounts& counts, std::vector<core::BucketIndex>& wrongMinutes)
{
    OA_TRY_ASSIGN(const auto rows, expected.compare("verify/compare:values", core::Interval::Minute, slice));
    for (int row = 0; row < rows.rowCount(); ++row) {
        Difference difference;
        difference.kind = Difference::Kind::DifferentValues;
        difference.bucket = rows.instant(row, 0).value_or(core::TimePoint());
        difference.detail = rows.text(row, 1);
        tell(options, difference, counts, wrongMinutes);
    }
    return {};
}

core::Result<> Verifier::checkOutside(const Options& options, ExpectedRows& expected, VerifyCounts& counts)
{
    Extraction extraction(m_connection, m_extractor.extractor());
    OA_TRY(extraction.read(sql("verify/compare:documents-outside"), {}));
    OA_TRY(expected.take(extraction));
    counts.documents += extraction.documents();
    counts.rejected += extraction.rejected();
    OA_TRY_ASSIGN(const auto differing,
                  expected.compare("verify/compare:outside", core::Interval::Minute, core::calendar));
    if (differing.integer(0, 0) == 0)
        return {};
    ++counts.differences;
    if (options.differs) {
        Difference difference;
        difference.kind = Difference::Kind::DifferentValues;
        difference.bucket = core::calendar.to;
        difference.detail = differing.text(0, 0);
        options.differs(difference);
    }
    if (options.repairs != nullptr) {
        OA_TRY(options.repairs->execute(sql("verify/compare:repair-outside")));
        ++counts.invalidatedMinutes;
    }
    return {};
}

core::Result<> Verifier::checkBucketsOutside(const Options& options, core::Interval interval, VerifyCounts& counts)
{
    const std::array bounds = {parameter(core::calendar.from), parameter(core::calendar.to)};
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("verify/compare:buckets-outside", interval), bounds));
    if (found.integer(0, 0) == 0)
        return {};
    counts.differences += found.integer(0, 0);
    if (options.differs)
        options.differs({Difference::Kind::SurplusBucket, interval, core::calendar.to, {}, found.text(0, 0)});
    // No refresh comes there.
    if (options.repairs != nullptr) {
        OA_TRY(options.repairs->execute(sql("verify/compare:delete-outside", interval), bounds));
        counts.invalidatedMinutes += found.integer(0, 0);
    }
    return {};
}

core::Result<> Verifier::invalidate(const Options& options, std::vector<core::BucketIndex> minutes,
                                    VerifyCounts& counts)
{
    if (options.repairs == nullptr || minutes.empty())
        return {};
    std::sort(minutes.begin(), minutes.end());
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    OA_TRY(options.repairs->execute(sql("verify/compare:repair"), {minutesParameter(minutes)}));
    counts.invalidatedMinutes += static_cast<qint64>(minutes.size());
    return {};
}

} // namespace oa::db
