// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/rollup/currencyamounts.h"
#include "core/rollup/distribution.h"
#include "core/series/series.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace oa::db {

class Connection;
class Subject;
struct DataExtent;

/// What tells whether the rows of a section of buckets are still those that were read.
struct SectionVersion
{
    qint64 rows = 0;
    qint64 sum = 0; ///< of the rows' versions and of whose they are
    friend bool operator==(const SectionVersion&, const SectionVersion&) = default;
};
/// Of the sections that have rows; a section's number is its first bucket's, divided by
/// AggregateStore::sectionLength().
using SectionVersions = std::map<qint64, SectionVersion>;

/// What a bucket's documents come to, before anything is divided.
struct BucketSums
{
    core::BucketIndex bucket = 0;
    qint64 documents = 0;
    double amountSquares = 0;
    core::CurrencyAmounts currencies; ///< "" among them stands for documents that say none; empty where none says any
    core::Distribution scores;
    core::Distribution ocrScores;
};

/// A stretch of buckets whose rows were read anew.
struct ChangedRows
{
    core::BucketIndex from = 0;
    core::BucketIndex to = 0;
    std::vector<core::BucketRow> rows;
};

/// Answers whoever shows numbers of a business, or of all together (see Subject), in buckets of any calendar: the rows
/// of minutely_parsed_total and hourly_parsed_total where these are the buckets, else what merges from the coarsest of
/// them. Uses the connection in the caller's thread.
class AggregateStore
{
public:
    /// `currency`: which one the amounts of series are restricted to; empty for all. Rows have those of all.
    explicit AggregateStore(Connection& connection, QString currency = {});

    /// All metrics of one subject over the whole buckets that cover `range`, read row by row; with covered() and
    /// openBucket() set. One without rows gives a series that is loaded and empty. The spread is read only when
    /// asked for: four more columns that most charts do without.
    core::Result<std::unique_ptr<core::BusinessSeries>>
    readSeries(const QString& name, const core::BucketCalendar& calendar, const core::TimeRange& range,
               core::SeriesContent content = core::SeriesContent::Metrics);
    /// The same for a reach of the data that was read before, so that several series speak of the same one. What is
    /// newer than it is in the rows all the same.
    core::Result<std::unique_ptr<core::BusinessSeries>>
    readSeries(const QString& name, const core::BucketCalendar& calendar, const core::TimeRange& range,
               core::SeriesContent content, const DataExtent& reach);
    /// The rows of [from, to) only.
    core::Result<std::vector<core::BucketRow>> readRows(const QString& name, const core::BucketCalendar& calendar,
                                                        core::BucketIndex from, core::BucketIndex to,
                                                        core::SeriesContent content = core::SeriesContent::Metrics);

    /// Of the buckets in [from, to) that have documents; without those with rows of an older program, which have no
    /// distributions yet: these go to `incomplete`.
    core::Result<std::vector<BucketSums>> readSums(const QString& name, const core::BucketCalendar& calendar,
                                                   core::BucketIndex from, core::BucketIndex to,
                                                   std::vector<core::BucketIndex>* incomplete = nullptr);

    /// A series of so many takes some 700 MB: nineteen years of minutes. More are refused, with BadInput.
    static constexpr core::BucketIndex mostBuckets = 10'000'000;

    /// Buckets that are looked at together: fewer of those that take many rows.
    static constexpr core::BucketIndex sectionLength(core::Interval interval)
    {
        return interval <= core::Interval::Hour ? 30 : interval <= core::Interval::Day ? 8 : 1;
    }
    /// The smallest range of whole sections that covers `range`.
    static core::TimeRange wholeSections(const core::TimeRange& range, const core::BucketCalendar& calendar);
    /// Versions of the sections in [from, to), both on the border of a section. To be read before the rows that they
    /// stand for: a change in between is then found at the next look.
    core::Result<SectionVersions> readVersions(const QString& name, const core::BucketCalendar& calendar,
                                               core::BucketIndex from, core::BucketIndex to);
    /// The rows of the sections in [from, to) that are no longer as `versions` says, which is brought up to date. Costs
    /// the server a look at each row, whatever may have happened to it: also where nobody notified.
    core::Result<std::vector<ChangedRows>> readChanges(const QString& name, const core::BucketCalendar& calendar,
                                                       core::BucketIndex from, core::BucketIndex to,
                                                       core::SeriesContent content, SectionVersions& versions);

private:
    core::Result<std::vector<core::BucketRow>> readStored(const QString& business, core::Interval interval,
                                                          core::BucketIndex from, core::BucketIndex to,
                                                          core::SeriesContent content);
    using MergedFields = std::span<const std::optional<std::string_view>>;
    /// Hands on the fields of each bucket that has documents.
    core::Result<> readMerged(const Subject& subject, const core::BucketCalendar& calendar, core::BucketIndex from,
                              core::BucketIndex to,
                              const std::function<core::Result<>(core::BucketIndex, MergedFields)>& consume);
    core::Result<> appendMerged(const Subject& subject, const core::BucketCalendar& calendar, core::BucketIndex from,
                                core::BucketIndex to, std::vector<core::BucketRow>& rows);
    /// Of a bucket whose rows have no distributions yet.
    core::Result<> readRanks(const Subject& subject, const core::BucketCalendar& calendar, core::BucketRow& row);

    Connection& m_connection;
    QString m_currency;
};

} // namespace oa::db
