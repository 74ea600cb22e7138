// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/statistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oa::core {

const Series& weightsOf(const BusinessSeries& series, Metric metric)
{
    switch (metric) {
    case Metric::TotalAmount:
        return series.amountCount();
    case Metric::AverageScore:
    case Metric::MedianScore:
        return series.scoredCount();
    case Metric::AverageOcrScore:
    case Metric::MedianOcrScore:
        return series.ocrScoredCount();
    case Metric::DocumentCount:
        return series.documentCount();
    }
    Q_UNREACHABLE();
}

namespace {

/// The samples of a series that begin in a range: offset and count.
std::pair<std::size_t, std::size_t> samplesIn(const Series& samples, const BucketCalendar& calendar,
                                              const TimeRange& range)
{
    const auto shown = shownBuckets(range, calendar);
    const auto from = std::max(bucketAt(shown.from, calendar), samples.first());
    const auto to = std::min(bucketAt(shown.to, calendar), samples.end());
    if (range.isEmpty() || from >= to)
        return {0, 0};
    return {static_cast<std::size_t>(from - samples.first()), static_cast<std::size_t>(to - from)};
}

/// Adds up what several ranges hold.
class Sum
{
public:
    void add(std::span<const double> samples, std::span<const double> counts)
    {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto value = samples[i];
            if (std::isnan(value))
                continue;
            ++m_result.buckets;
            m_sum += value;
            m_result.last = value;
            const auto weight = std::isnan(counts[i]) ? 0.0 : counts[i];
            m_weightedSum += value * weight;
            m_weights += weight;
        }
    }
    void addExtremes(const MinMax& extremes)
    {
        // Comparisons with NaN are false: the first that is found takes its place.
        m_result.min = m_result.min <= extremes.min || std::isnan(extremes.min) ? m_result.min : extremes.min;
        m_result.max = m_result.max >= extremes.max || std::isnan(extremes.max) ? m_result.max : extremes.max;
    }
    Statistics result(bool isAdditive)
    {
        if (m_result.buckets == 0)
            return m_result;
        const auto plainMean = m_sum / static_cast<double>(m_result.buckets);
        m_result.documents = std::llround(m_weights);
        if (isAdditive)
            m_result.sum = m_sum;
        // Rows taken over from elsewhere may lack counts: the plain mean is then the best there is.
        m_result.mean = isAdditive || !(m_weights > 0) ? plainMean : m_weightedSum / m_weights;
        return m_result;
    }

private:
    Statistics m_result;
    double m_sum = 0;
    double m_weightedSum = 0;
    double m_weights = 0;
};

} // namespace

std::vector<TimeRange> closedRanges(const BusinessSeries& series, std::span<const TimeRange> ranges)
{
    const auto open = series.openBucket() ? bucketRange(series.openBucket()->bucket, series.calendar()) : TimeRange{};
    std::vector<TimeRange> closed;
    for (const auto& range : ranges) {
        if (open.isEmpty() || range.intersected(open).isEmpty()) {
            closed.push_back(range);
            continue;
        }
        for (const auto& part : {TimeRange{range.from, open.from}, TimeRange{open.to, range.to}}) {
            if (!part.isEmpty())
                closed.push_back(part);
        }
    }
    return closed;
}

std::pair<BucketIndex, BucketIndex> finishedBuckets(const BusinessSeries& series)
{
    const auto& calendar = series.calendar();
    const auto whole = shownBuckets(series.known(), calendar);
    const auto from = bucketAt(whole.from, calendar);
    auto to = std::max(from, bucketAt(whole.to, calendar));
    if (const auto& open = series.openBucket())
        to = std::clamp(open->bucket, from, to);
    return {from, to};
}

Statistics statistics(const BusinessSeries& series, Metric metric, const TimeRange& range)
{
    return statistics(series, metric, std::span(&range, 1));
}

Statistics statistics(const BusinessSeries& series, Metric metric, std::span<const TimeRange> ranges)
{
    const auto& values = series.metric(metric);
    const auto& weights = weightsOf(series, metric);
    const auto closed = closedRanges(series, ranges);
    Sum sum;
    for (const auto& range : closed) {
        // Counts are read for the same buckets as values, so both runs begin and end alike.
        const auto [offset, count] = samplesIn(values, series.calendar(), range.intersected(series.loaded()));
        if (count == 0)
            continue;
        sum.add(values.samples().subspan(offset, count), weights.samples().subspan(offset, count));
        sum.addExtremes(values.pyramid().range(values.samples(), offset, offset + count));
    }
    auto result = sum.result(isAdditive(metric));
    if (metric == Metric::TotalAmount)
        result.shares = series.sharesIn(closed, values.end());
    return result;
}

Moments bucketMoments(const BusinessSeries& series, Metric metric, std::span<const TimeRange> ranges, double origin)
{
    const auto& values = series.metric(metric);
    qint64 count = 0;
    double sum = 0;
    double squares = 0;
    for (const auto& range : closedRanges(series, ranges)) {
        const auto [offset, length] = samplesIn(values, series.calendar(), range.intersected(series.loaded()));
        for (const auto value : values.samples().subspan(offset, length)) {
            if (std::isnan(value))
                continue;
            ++count;
            sum += value - origin;
            squares += (value - origin) * (value - origin);
        }
    }
    const auto exact = [](double value) {
        return ExactDecimal::fromText(QByteArray::number(value, 'f', 12).toStdString()).value_or(ExactDecimal());
    };
    return {count, exact(sum), exact(squares)};
}

namespace {

bool anyIn(const Series& counts, const BucketCalendar& calendar, std::span<const TimeRange> ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const TimeRange& range) {
        const auto [offset, count] = samplesIn(counts, calendar, range);
        const auto samples = counts.samples().subspan(offset, count);
        return std::any_of(samples.begin(), samples.end(), [](double documents) { return documents > 0; });
    });
}

} // namespace

bool hasDocuments(const BusinessSeries& series, std::span<const TimeRange> ranges)
{
    return anyIn(series.documentCount(), series.calendar(), ranges);
}

bool hasScores(const BusinessSeries& series, std::span<const TimeRange> ranges)
{
    return anyIn(series.scoredCount(), series.calendar(), ranges) ||
           anyIn(series.ocrScoredCount(), series.calendar(), ranges);
}

} // namespace oa::core
