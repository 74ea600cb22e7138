// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/bucketcurrencies.h"
#include "core/series/metric.h"
#include "core/series/pyramid.h"
#include "core/time/bucketcalendar.h"

#include <QString>

#include <atomic>
#include <limits>
#include <span>
#include <vector>

namespace oa::core {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// What is read of each bucket: the metrics and counts, or also the spread of the scores.
enum class SeriesContent { Metrics, MetricsAndSpread };

/// Lower and upper bound of the scores, lower and upper bound of the OCR scores.
inline constexpr std::size_t spreadBounds = 4;

/// One row of a roll-up table as the charts need it. NaN stands for NULL.
struct BucketRow
{
    BucketIndex bucket = 0;
    std::array<double, valueMetricCount> values = {missing, missing, missing, missing, missing};
    quint32 documents = 0;
    quint32 scored = 0;
    quint32 ocrScored = 0;
    /// 10th and 90th percentile of the scores, then of the OCR scores; NaN also where they were not read.
    std::array<double, spreadBounds> spread = {missing, missing, missing, missing};
    CurrencyShares currencies{}; ///< of the amount; empty where no document says its currency
};

/// A dense run of samples: index 0 is bucket `first()`, NaN = no such bucket. Carries its min/max pyramid.
class Series
{
public:
    BucketIndex first() const { return m_first; }
    BucketIndex end() const { return m_first + static_cast<BucketIndex>(m_samples.size()); }
    bool isEmpty() const { return m_samples.empty(); }
    /// NaN outside of [first, end).
    double at(BucketIndex bucket) const;
    std::span<const double> samples() const { return m_samples; }
    const Pyramid& pyramid() const { return m_pyramid; }

    /// Makes [from, to) all missing or, where it lies outside the present run, extends the run over it.
    void reset(BucketIndex from, BucketIndex to, double value = missing);
    void set(BucketIndex bucket, double value); ///< bucket must lie in [first, end)
    /// Brings the pyramid up to date for [from, to) after reset() and set().
    void rebuild(BucketIndex from, BucketIndex to);
    std::size_t memoryBytes() const;

private:
    BucketIndex m_first = 0;
    std::vector<double> m_samples;
    Pyramid m_pyramid;
};

/// The newest bucket while its time has not passed yet: left out of statistics and comparisons, drawn dashed.
struct OpenBucket
{
    BucketIndex bucket = 0;
    TimePoint arrivedUntil; ///< Timestamp of the newest document that is in it.
    friend bool operator==(const OpenBucket&, const OpenBucket&) = default;
};

/// The band in which the middle eight tenths of a bucket's documents lie: 10th and 90th percentile, each a score that a
/// document has. Both cover the same buckets as the metric, NaN where it is NaN.
struct SpreadSeries
{
    Series lower;
    Series upper;
};

/// All metrics of one business, or of several put together, at one interval over a range of whole buckets. Built in a
/// worker, then handed over whole; used by one thread at a time, or read by several under a SeriesReading. Live updates
/// arrive as rows and are put in with replace().
class BusinessSeries
{
public:
    /// `currency`: amounts are those in this one alone; empty for all.
    BusinessSeries(QString businessId, BucketCalendar calendar, SeriesContent content = SeriesContent::Metrics,
                   QString currency = {});

    const QString& businessId() const { return m_businessId; }
    Interval interval() const { return m_calendar.interval(); }
    /// Where its buckets begin and end.
    const BucketCalendar& calendar() const { return m_calendar; }
    /// What it was read with, and what rows for replace() have to be read with.
    SeriesContent content() const { return m_content; }
    /// Whole buckets that were read: outside of it nothing is known, inside a missing bucket had no documents.
    TimeRange loaded() const { return m_loaded; }
    const Series& metric(Metric metric) const { return m_metrics[indexOf(metric)]; }
    /// The 10th and 90th percentile around a median; null for metrics without (see hasSpread), and for series that
    /// were read without. Lives as long as this series.
    const SpreadSeries* spread(Metric metric) const;
    /// Of documents in any currency.
    const Series& documentCount() const { return metric(Metric::DocumentCount); }
    /// Of documents in currency(), which the amounts are of.
    const Series& amountCount() const { return m_currency.isEmpty() ? documentCount() : m_amountDocuments; }
    const Series& scoredCount() const { return m_scored; }
    const Series& ocrScoredCount() const { return m_ocrScored; }
    const std::optional<OpenBucket>& openBucket() const { return m_open; }
    void setOpenBucket(std::optional<OpenBucket> open) { m_open = open; }

    /// The one that amounts are restricted to; empty when they are not.
    const QString& currency() const { return m_currency; }
    /// What the amount of a bucket is in; several: it is no amount in any of them. "" stands for documents that say
    /// none. Empty where no document says one.
    QStringList currenciesAt(BucketIndex bucket) const;
    CurrencyShares sharesAt(BucketIndex bucket) const;
    /// Of the buckets that begin in the ranges, which are in order and apart, before bucket `end`. Empty where no
    /// document says its currency.
    CurrencyShares sharesIn(std::span<const TimeRange> ranges, BucketIndex end) const;
    /// All that documents say in the buckets that begin in the ranges, also where amounts are restricted to one.
    QStringList currenciesIn(std::span<const TimeRange> ranges) const;

    /// Puts in what a store read for [from, to): rows in bucket order, buckets without a row become missing.
    /// Extends loaded(); a gap between the old and the new range is treated as not loaded and the old part dropped.
    void replace(BucketIndex from, BucketIndex to, std::span<const BucketRow> rows);

    /// Where the database has any data at all, whole buckets: within it a bucket without documents has amount 0 and as
    /// many documents, which metric() of an additive one then holds as a sample of its own.
    TimeRange covered() const { return m_covered; }
    void setCovered(const TimeRange& range);
    /// What was read of it: in here a bucket without a row had no documents, outside nothing is known.
    TimeRange known() const { return m_covered.isEmpty() ? m_loaded : m_loaded.intersected(m_covered); }
    /// Whether a row was read for the bucket, be it with documents or without.
    bool hasRow(BucketIndex bucket) const;

    std::size_t memoryBytes() const;

    /// A SeriesReading holds it: a copy is to be changed instead. Said of this very object, not of its copies.
    bool isBeingRead() const { return m_readers.count.load(std::memory_order_acquire) > 0; }

private:
    friend class SeriesReading;
    struct Readers
    {
        Readers() = default;
        Readers(const Readers&) {}
        Readers& operator=(const Readers&) { return *this; }
        std::atomic<int> count = 0;
    };

    void replaceSpread(BucketIndex from, BucketIndex to, std::span<const BucketRow> rows);
    void fillAdditive(Metric metric, BucketIndex from, BucketIndex to);
    void restrictAmount(const BucketRow& row);
    template <typename Visit>
    void visitBuckets(std::span<const TimeRange> ranges, BucketIndex end, const Visit& visit) const;

    QString m_businessId;
    BucketCalendar m_calendar;
    SeriesContent m_content;
    QString m_currency;
    TimeRange m_loaded{};
    TimeRange m_covered{};
    std::array<Series, metricCount> m_metrics;
    std::array<SpreadSeries, spreadBounds / 2>
        m_spread;    ///< of scores and of OCR scores; empty with SeriesContent::Metrics
    Series m_scored; ///< has a sample where there is a row, and only there
    Series m_ocrScored;
    Series m_amountDocuments; ///< empty unless amounts are restricted
    BucketCurrencies m_currencies;
    std::optional<OpenBucket> m_open;
    mutable Readers m_readers;
};

} // namespace oa::core
