// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"
#include "core/statistics/meandifference.h"

#include <span>
#include <utility>
#include <vector>

namespace oa::core {

/// What a legend shows of a metric over the visible range. All NaN and zero when no bucket is in it.
struct Statistics
{
    double min = missing;
    double max = missing;
    /// Of averages: weighted by the documents that have the score, which is the exact mean over those documents. Of
    /// amounts: per bucket, buckets without documents counting as zero within BusinessSeries::covered(). Of medians:
    /// weighted like averages; a mean of medians, not a median.
    double mean = missing;
    double last = missing; ///< The newest bucket that has a value.
    double sum = missing;  ///< Of additive metrics only.
    qint64 buckets = 0;    ///< How many buckets have a value.
    qint64 documents = 0;  ///< How many documents stand behind the values.
    CurrencyShares shares; ///< Of amounts, which make the sum; several: the sum is no amount. Empty where none is said.

    bool isEmpty() const { return buckets == 0; }
};

/// The ranges without the open bucket. What lies after it, receipts dated in the future, counts like any other.
std::vector<TimeRange> closedRanges(const BusinessSeries& series, std::span<const TimeRange> ranges);

/// The buckets, from the first up to the second, of which everything is known and nothing will change by time passing:
/// wholly within what was read of the data, and before the open bucket.
std::pair<BucketIndex, BucketIndex> finishedBuckets(const BusinessSeries& series);

/// Over the buckets that begin in `range`; the open bucket is left out, because what has arrived of it is not what it
/// will be. Takes about a nanosecond a bucket.
Statistics statistics(const BusinessSeries& series, Metric metric, const TimeRange& range);
/// The same over several ranges, in order and apart from each other, as if they were one.
Statistics statistics(const BusinessSeries& series, Metric metric, std::span<const TimeRange> ranges);

/// Of the values of the buckets in the ranges, each counting once, less `origin`; of those that statistics() is of. In
/// double arithmetic: `origin` is to lie near the values, and the same for all that are compared.
Moments bucketMoments(const BusinessSeries& series, Metric metric, std::span<const TimeRange> ranges, double origin);

/// Whether any document stands behind the buckets that begin in one of the ranges.
bool hasDocuments(const BusinessSeries& series, std::span<const TimeRange> ranges);

/// Whether any of them has a score or an OCR score.
bool hasScores(const BusinessSeries& series, std::span<const TimeRange> ranges);

/// How many documents stand behind a bucket's value of a metric: all for amounts, those with the score for scores.
const Series& weightsOf(const BusinessSeries& series, Metric metric);

} // namespace oa::core
