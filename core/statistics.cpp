// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics.h"

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
    const auto open = series.openBucket();

    double sum = 0;
    double weightedSum = 0;
    double weightTotal = 0;
    double documents = 0;
    for (auto bucket = std::max(from, values.first()); bucket < std::min(to, values.end()); ++bucket) {
        const auto value = values.at(bucket);
        if (std::isnan(value) || (open && bucket >= open->bucket))
            continue;
        if (result.buckets == 0) {
            result.min = value;
            result.max = value;
        }
        result.min = std::min(result.min, value);
        result.max = std::max(result.max, value);
        result.last = value;
        ++result.buckets;
        sum += value;
        const auto weight = weights.at(bucket);
        if (!std::isnan(weight)) {
            documents += weight;
            weightedSum += value * weight;
            weightTotal += weight;
        }
    }
    if (result.buckets == 0)
        return result;
    result.documents = std::llround(documents);
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
