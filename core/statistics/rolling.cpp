// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/rolling.h"

#include "core/statistics/statistics.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace oa::core {

namespace {

BucketIndex countOff(BucketIndex from, int buckets, BucketIndex step, const BucketCalendar& calendar)
{
    if (calendar.uniformLength())
        return from + step * (buckets - 1);
    for (auto bucket = from;; bucket += step) {
        if (hasLength(bucket, calendar) && --buckets <= 0)
            return bucket;
    }
}

/// Those of [from, to) that have a length.
std::vector<BucketIndex> realBuckets(BucketIndex from, BucketIndex to, const BucketCalendar& calendar)
{
    std::vector<BucketIndex> real;
    real.reserve(static_cast<std::size_t>(std::max<BucketIndex>(0, to - from)));
    for (auto bucket = from; bucket < to; ++bucket) {
        if (hasLength(bucket, calendar))
            real.push_back(bucket);
    }
    return real;
}

} // namespace

BucketIndex firstOfRolling(BucketIndex last, int buckets, const BucketCalendar& calendar)
{
    return countOff(last, buckets, -1, calendar);
}

BucketIndex lastOfRolling(BucketIndex first, int buckets, const BucketCalendar& calendar)
{
    return countOff(first, buckets, 1, calendar);
}

Series rollingMean(const BusinessSeries& series, Metric metric, int buckets)
{
    Series result;
    if (hasSpread(metric)) // a median
        return result;
    const auto& values = series.metric(metric);
    const auto* weights = isAdditive(metric) ? nullptr : &weightsOf(series, metric);
    result.reset(values.first(), values.end());
    const auto [from, to] = finishedBuckets(series);
    const auto real = realBuckets(from, std::min(to, values.end()), series.calendar());
    const auto many = static_cast<std::size_t>(buckets);
    // Each window by itself: what is taken out of a running sum leaves its rounding behind.
    for (auto end = many; end <= real.size(); ++end) {
        const auto bucket = real[end - 1];
        if (bucket < values.first())
            continue;
        double sum = 0;
        double weight = 0;
        for (auto each = end - many; each < end; ++each) {
            const auto value = values.at(real[each]);
            const auto count = weights ? weights->at(real[each]) : 1;
            if (std::isnan(value) || std::isnan(count)) {
                if (!weights)
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
    const auto real = realBuckets(firstOfRolling(from, buckets, calendar), to, calendar);
    const auto many = static_cast<std::size_t>(buckets);
    for (auto last = many; last <= real.size(); ++last) {
        const auto bucket = real[last - 1];
        const auto oldest = real[last - many];
        if (bucket < from)
            continue;
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
