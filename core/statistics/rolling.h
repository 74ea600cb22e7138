// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/distribution.h"
#include "core/series/series.h"

#include <span>
#include <vector>

namespace oa::core {

// A rolling value is that of a bucket and of those before it, so many together: what happened later changes none of it.
// It is missing where one of them lies before or after all data, or is still open. In it every receipt counts once, as
// if the buckets were one.

// Buckets without length, such as a day that a zone left out, have no value and count for none of so many.

/// Over so many buckets at most.
inline constexpr int longestRolling = 366;

/// Amounts and numbers of receipts as their mean a bucket, buckets without receipts counting as zero; averages as the
/// mean of all receipts of those buckets, missing where none of them has the score. Of medians nothing follows from
/// theirs: an empty series. Covers the same buckets as the metric.
Series rollingMean(const BusinessSeries& series, Metric metric, int buckets);

/// The first of so many buckets that `last` is the last of.
BucketIndex firstOfRolling(BucketIndex last, int buckets, const BucketCalendar& calendar);
/// The last of so many buckets that `first` is the first of.
BucketIndex lastOfRolling(BucketIndex first, int buckets, const BucketCalendar& calendar);

/// The scores of a bucket's receipts.
struct BucketScores
{
    BucketIndex bucket = 0;
    Distribution scores;
    Distribution ocrScores;
};

/// Medians of all receipts of so many buckets.
struct RollingMedians
{
    int buckets = 0;
    BucketCalendar calendar;
    Series scores;
    Series ocrScores;
};

/// For the buckets in [from, to). `all`: those that have receipts from firstOfRolling(from, …) on, in order.
/// `unknown`: buckets whose scores are not known, in order: what they are in is missing.
RollingMedians rollingMedians(std::span<const BucketScores> all, std::span<const BucketIndex> unknown, BucketIndex from,
                              BucketIndex to, int buckets, const BucketCalendar& calendar);

} // namespace oa::core
