// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/rolling.h"

#include "core/series/statistics.h"

#include <algorithm>
#include <cmath>

namespace oa::core {

Series rollingMean(const BusinessSeries& series, Metric metric, int buckets)
{
    Series result;
    if (hasSpread(metric)) // a median
        return result;
    const auto& values = series.metric(metric);
    const auto* weights = isAdditive(metric) ? nullptr : &weightsOf(series, metric);
    result.reset(values.first(), values.end());
    const auto [from, to] = finishedBuckets(series);
    const auto first = std::max(values.first(), from + buckets - 1);
    // Each window by itself: what is taken out of a running sum leaves its rounding behind.
    for (auto bucket = first; bucket < std::min(to, values.end()); ++bucket) {
        double sum = 0;
        double weight = 0;
        for (auto each = bucket - buckets + 1; each <= bucket; ++each) {
            const auto value = values.at(each);
            const auto count = weights ? weights->at(each) : 1;
            if (std::isnan(value) || std::isnan(count)) {
                if (!weights && hasLength(each, series.calendar()))
                    weight = missing; // a bucket of which nothing is known is no zero
                continue;
            }
            sum += value * count;
            weight += count;
        }
        if (weight > 0)
            result.set(bucket, sum / weight);
    }
    result.rebuild(result.first(), result.end());
    return result;
}

RollingMedians rollingMedians(std::span<const BucketScores> all, std::span<const BucketIndex> unknown, BucketIndex from,
                              BucketIndex to, int buckets, const BucketCalendar& calendar)
{
    RollingMedians result{buckets, calendar, {}, {}};
    result.scores.reset(from, std::max(from, to));
    result.ocrScores.reset(from, std::max(from, to));
    auto begin = all.begin();
    auto end = all.begin();
    for (auto bucket = from; bucket < to; ++bucket) {
        const auto oldest = bucket - buckets + 1;
        while (end != all.end() && end->bucket <= bucket)
            ++end;
        while (begin != end && begin->bucket < oldest)
            ++begin;
        const auto gap = std::ranges::lower_bound(unknown, oldest);
        if (gap != unknown.end() && *gap <= bucket)
            continue;
        Distribution scores;
        Distribution ocrScores;
        for (auto each = begin; each != end; ++each) {
            scores.merge(each->scores);
            ocrScores.merge(each->ocrScores);
        }
        result.scores.set(bucket, medianOf(scores));
        result.ocrScores.set(bucket, medianOf(ocrScores));
    }
    result.scores.rebuild(from, std::max(from, to));
    result.ocrScores.rebuild(from, std::max(from, to));
    return result;
}

} // namespace oa::core
