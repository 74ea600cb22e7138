// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/statistics.h"

#include <cmath>

namespace oa::core {

const Series& weightsOf(const BusinessSeries& series, Metric metric)
{
    switch (metric) {
    case Metric::TotalAmount:
        return series.documentCount();
    case Metric::AverageScore:
    case Metric::MedianScore:
        return series.scoredCount();
    case Metric::AverageOcrScore:
    case Metric::MedianOcrScore:
        return series.ocrScoredCount();
    }
    Q_UNREACHABLE();
}

Statistics statistics(const BusinessSeries& series, Metric metric, const TimeRange& range)
{
    Statistics result;
    const auto visible = range.intersected(series.loaded());
    if (visible.isEmpty())
        return result;
    const auto interval = series.interval();
    const auto& values = series.metric(metric);
    const auto& weights = weightsOf(series, metric);
    auto from = bucketAt(visible.from, interval);
    if (bucketStart(from, interval) < visible.from)
        ++from;
    const auto to = bucketAt(visible.to - std::chrono::microseconds(1), interval) + 1;
    from = std::max(from, values.first());
    auto end = std::min(to, values.end());
    if (series.openBucket())
        end = std::min(end, series.openBucket()->bucket);
    if (from >= end)
        return result;

    // Counts are read for the same buckets as values, so both runs begin and end alike.
    const auto offset = static_cast<std::size_t>(from - values.first());
    const auto count = static_cast<std::size_t>(end - from);
    const auto samples = values.samples().subspan(offset, count);
    const auto counts = weights.samples().subspan(offset, count);
    double sum = 0;
    double weightedSum = 0;
    double weightTotal = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = samples[i];
        if (std::isnan(value))
            continue;
        ++result.buckets;
        sum += value;
        result.last = value;
        const auto weight = std::isnan(counts[i]) ? 0.0 : counts[i];
        weightedSum += value * weight;
        weightTotal += weight;
    }
    const auto extremes = values.pyramid().range(values.samples(), offset, offset + count);
    result.min = extremes.min;
    result.max = extremes.max;
    if (result.buckets == 0)
        return result;
    result.documents = std::llround(weightTotal);
    if (isAdditive(metric)) {
        result.sum = sum;
        result.mean = sum / static_cast<double>(result.buckets);
    } else {
        // Rows taken over from elsewhere may lack counts: the plain mean is then the best there is.
        result.mean = weightTotal > 0 ? weightedSum / weightTotal : sum / static_cast<double>(result.buckets);
    }
    return result;
}

} // namespace oa::core
