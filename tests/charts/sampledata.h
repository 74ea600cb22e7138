// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <cmath>
#include <memory>
#include <random>

namespace oa::test {

struct SampleOptions
{
    core::Interval interval = core::Interval::Minute;
    core::BucketIndex from = 28'573'920; ///< 2024-04-30T00:00Z
    core::BucketIndex count = 2880;
    unsigned seed = 1;
    double level = 1.0;        ///< amount and documents, relative
    double score = 58;         ///< around which scores lie
    double missingShare = 0.0; ///< of buckets
    core::BucketIndex holeAt = -1;
    core::BucketIndex holeLength = 0;
    bool withSpread = false; ///< p10 and p90 around the medians
};

/// Buckets as the seeded data give them: about twelve documents of nine items a minute, a daily rhythm, noise.
inline std::shared_ptr<core::BusinessSeries> sampleSeries(const QString& business, const SampleOptions& options)
{
    std::mt19937 random(options.seed);
    std::normal_distribution<double> noise(0, 1);
    std::bernoulli_distribution isMissing(options.missingShare);
    const auto perDay = options.interval == core::Interval::Minute ? 1440.0 : 24.0;
    const auto documentsEach = (options.interval == core::Interval::Minute ? 12.0 : 720.0) * options.level;
    auto series = std::make_shared<core::BusinessSeries>(business, options.interval,
                                                         options.withSpread ? core::SeriesContent::MetricsAndSpread
                                                                            : core::SeriesContent::Metrics);
    series->setCovered({core::bucketStart(options.from, options.interval),
                        core::bucketStart(options.from + options.count, options.interval)});
    // Year by year: rows of many years at once would take several times the memory of the series.
    constexpr core::BucketIndex mostAtOnce = 525'600;
    std::vector<core::BucketRow> rows;
    rows.reserve(static_cast<std::size_t>(std::min(options.count, mostAtOnce)));
    auto given = options.from;
    const auto give = [&](core::BucketIndex to) {
        series->replace(given, to, rows);
        given = to;
        rows.clear();
    };
    double drift = 0;
    for (core::BucketIndex i = 0; i < options.count; ++i) {
        if (i > 0 && i % mostAtOnce == 0)
            give(options.from + i);
        drift = 0.998 * drift + 0.25 * noise(random);
        const auto inHole = options.holeAt >= 0 && i >= options.holeAt && i < options.holeAt + options.holeLength;
        if (inHole || isMissing(random))
            continue;
        const auto bucket = options.from + i;
        const auto phase = 2 * 3.14159265358979 * static_cast<double>(bucket) / perDay;
        const auto rhythm = 1 + 0.55 * std::sin(phase - 1.9) + 0.12 * std::sin(3 * phase);
        const auto documents = std::max(1.0, documentsEach * rhythm + std::sqrt(documentsEach) * noise(random));
        core::BucketRow row;
        row.bucket = bucket;
        row.documents = static_cast<quint32>(documents);
        row.scored = row.documents;
        row.ocrScored = row.documents;
        const auto spread = 8 / std::sqrt(documents);
        const auto score = options.score + drift;
        row.values = {std::round(documents * (450 + 120 * noise(random) / std::sqrt(documents))),
                      score + spread * noise(random), score + 1 + 1.4 * spread * noise(random),
                      score + 9 + 0.5 * drift + spread * noise(random),
                      score + 10 + 0.5 * drift + 1.4 * spread * noise(random)};
        const auto middle = [&row](core::Metric metric) { return row.values[core::indexOf(metric)]; };
        const auto reach = 5 + 2 * std::sin(phase);
        row.spread = {middle(core::Metric::MedianScore) - 1.6 * reach, middle(core::Metric::MedianScore) + reach,
                      middle(core::Metric::MedianOcrScore) - reach, middle(core::Metric::MedianOcrScore) + reach};
        rows.push_back(row);
    }
    give(options.from + options.count);
    return series;
}

inline core::TimeRange rangeOf(const SampleOptions& options)
{
    return {core::bucketStart(options.from, options.interval),
            core::bucketStart(options.from + options.count, options.interval)};
}

} // namespace oa::test
