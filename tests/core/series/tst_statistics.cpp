// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/statistics.h"

#include "core/base/random.h"

#include <QTest>

#include <array>
#include <cmath>
#include <optional>

using namespace oa::core;

namespace {

BucketRow row(BucketIndex bucket, double amount, double score, quint32 documents, quint32 scored)
{
    BucketRow result;
    result.bucket = bucket;
    result.values = {amount, score, score, missing, missing};
    result.documents = documents;
    result.scored = scored;
    return result;
}

TimeRange minutes(BucketIndex from, BucketIndex to)
{
    return {bucketStart(from, Interval::Minute), bucketStart(to, Interval::Minute)};
}

BusinessSeries sample()
{
    BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
    series.setCovered(minutes(0, 10));
    series.replace(
        0, 10,
        std::vector{row(1, 10, 80, 2, 1), row(2, 40, 90, 4, 3), row(5, -8, missing, 1, 0), row(9, 1000, 10, 50, 50)});
    return series;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meanOfAveragesIsWeightedByScoredDocuments()
    {
        const auto result = statistics(sample(), Metric::AverageScore, minutes(0, 9));
        QCOMPARE(result.min, 80.0);
        QCOMPARE(result.max, 90.0);
        QCOMPARE(result.mean, (80.0 * 1 + 90.0 * 3) / 4);
        QCOMPARE(result.last, 90.0);
        QCOMPARE(result.buckets, 2);
        QCOMPARE(result.documents, 4);
        QVERIFY(std::isnan(result.sum));
    }

    void amountsCountBucketsWithoutDocumentsAsZero()
    {
        const auto result = statistics(sample(), Metric::TotalAmount, minutes(0, 9));
        QCOMPARE(result.min, -8.0);
        QCOMPARE(result.max, 40.0);
        QCOMPARE(result.sum, 42.0);
        QCOMPARE(result.buckets, 9);
        QCOMPARE(result.mean, 42.0 / 9);
        QCOMPARE(result.last, 0.0);
        QCOMPARE(result.documents, 7);
    }

    void numbersOfReceiptsAddUpToTheirNumber()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.setCovered(minutes(0, 4));
        series.replace(0, 4, std::vector{row(1, 5, 80, 3, 3), row(2, 5, 80, 5, 5)});
        const auto numbers = statistics(series, Metric::DocumentCount, minutes(0, 4));
        QCOMPARE(numbers.documents, 8);
        QCOMPARE(numbers.sum, 8.0);
        QCOMPARE(numbers.mean, 2.0); // a bucket
        QCOMPARE(numbers.min, 0.0);
        QCOMPARE(numbers.max, 5.0);
    }

    void theOpenBucketIsLeftOut()
    {
        auto series = sample();
        const auto with = statistics(series, Metric::AverageScore, minutes(0, 10));
        QCOMPARE(with.min, 10.0);
        QCOMPARE(with.last, 10.0);
        series.setOpenBucket(OpenBucket{9, bucketStart(9, Interval::Minute)});
        const auto without = statistics(series, Metric::AverageScore, minutes(0, 10));
        QCOMPARE(without.min, 80.0);
        QCOMPARE(without.last, 90.0);
        QCOMPARE(statistics(series, Metric::TotalAmount, minutes(0, 10)).sum, 42.0);
    }

    /// Receipts dated in the future: they are in tables, rankings and the database, and in no bucket that still fills.
    void whatLiesAfterTheOpenBucketCounts()
    {
        auto series = sample();
        const auto whole = statistics(series, Metric::TotalAmount, minutes(0, 10));
        const auto second = statistics(series, Metric::TotalAmount, minutes(1, 2));
        series.setOpenBucket(OpenBucket{1, bucketStart(1, Interval::Minute)});
        const auto closed = statistics(series, Metric::TotalAmount, minutes(0, 10));
        QCOMPARE(closed.sum, whole.sum - second.sum);
        QCOMPARE(closed.documents, whole.documents - second.documents);
        QCOMPARE(statistics(series, Metric::AverageScore, minutes(0, 10)).last, 10.0);
        QCOMPARE(statistics(series, Metric::AverageScore, minutes(2, 10)).last, 10.0); // all of it is to come
        const std::array ranges{minutes(0, 10)};
        const auto moments = bucketMoments(series, Metric::AverageScore, ranges, 0);
        QCOMPARE(moments.count, statistics(series, Metric::AverageScore, minutes(0, 10)).buckets);
        const std::array parts{minutes(0, 1), minutes(2, 10)};
        QVERIFY(closedRanges(series, ranges) == std::vector<TimeRange>(parts.begin(), parts.end()));
    }

    void onlyBucketsThatBeginInTheRangeCount()
    {
        const TimeRange range{bucketStart(1, Interval::Minute) + std::chrono::seconds(1),
                              bucketStart(2, Interval::Minute) + std::chrono::seconds(1)};
        const auto result = statistics(sample(), Metric::AverageScore, range);
        QCOMPARE(result.buckets, 1);
        QCOMPARE(result.mean, 90.0);
    }

    /// Against adding up bucket by bucket: any gaps, any ranges, amounts below zero, an open bucket anywhere.
    void equalsAddingUp()
    {
        Random random(16);
        for (int round = 0; round < 200; ++round) {
            constexpr BucketIndex first = -20; // before 1970
            constexpr BucketIndex end = 30;
            BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
            std::vector<BucketRow> rows;
            for (auto bucket = first; bucket < end; ++bucket) {
                if (random.below(3) == 0)
                    continue;
                const auto documents = static_cast<quint32>(1 + random.below(5));
                const auto scored = static_cast<quint32>(random.below(documents + 1));
                const auto score = scored > 0 ? static_cast<double>(random.below(100)) : missing;
                auto each = row(bucket, static_cast<double>(random.below(200)) - 100, score, documents, scored);
                each.values[indexOf(Metric::AverageOcrScore)] = each.values[indexOf(Metric::MedianOcrScore)] =
                    score + 1;
                each.ocrScored = scored;
                rows.push_back(each);
            }
            series.replace(first, end, rows);
            std::optional<BucketIndex> open;
            if (random.below(2) == 0) {
                open = first + random.below(end - first);
                series.setOpenBucket(OpenBucket{*open, bucketStart(*open, Interval::Minute)});
            }
            const auto cut = first + random.below(end - first);
            const auto next = cut + random.below(5);
            const std::array ranges{minutes(first - 3, cut), minutes(next, end + 3)};
            for (const auto metric : allMetrics) {
                double sum = 0;
                double squares = 0;
                double weighted = 0;
                double weights = 0;
                Statistics expected;
                for (const auto& each : rows) {
                    const auto value = metric == Metric::DocumentCount ? each.documents : each.values[indexOf(metric)];
                    const auto isAsked = each.bucket < cut || each.bucket >= next;
                    if (!isAsked || each.bucket == open || std::isnan(value))
                        continue;
                    const auto weight = isAdditive(metric) ? each.documents : each.scored;
                    sum += value;
                    squares += (value - 7) * (value - 7);
                    weighted += value * weight;
                    weights += weight;
                    expected.min = value >= expected.min ? expected.min : value;
                    expected.max = value <= expected.max ? expected.max : value;
                    expected.last = value;
                    ++expected.buckets;
                }
                const auto found = statistics(series, metric, ranges);
                QCOMPARE(found.buckets, expected.buckets);
                QCOMPARE(found.documents, static_cast<qint64>(weights));
                const auto moments = bucketMoments(series, metric, ranges, 7);
                QCOMPARE(moments.count, expected.buckets);
                QCOMPARE(moments.sum.toDouble(), sum - 7.0 * static_cast<double>(expected.buckets));
                QCOMPARE(moments.squares.toDouble(), squares);
                if (expected.buckets == 0)
                    continue;
                QCOMPARE(found.min, expected.min);
                QCOMPARE(found.max, expected.max);
                QCOMPARE(found.last, expected.last);
                QCOMPARE(found.mean,
                         isAdditive(metric) ? sum / static_cast<double>(expected.buckets) : weighted / weights);
                if (isAdditive(metric))
                    QCOMPARE(found.sum, sum);
            }
        }
    }

    void documentsAndScoresAreToldOfTheRange()
    {
        const auto series = sample(); // scores in buckets 1, 2 and 9, a receipt without in 5
        const auto has = [&series](BucketIndex from, BucketIndex to) {
            const std::array ranges{minutes(from, to), minutes(to, to)};
            return std::pair(hasDocuments(series, ranges), hasScores(series, ranges));
        };
        QCOMPARE(has(0, 1), std::pair(false, false));
        QCOMPARE(has(0, 2), std::pair(true, true));
        QCOMPARE(has(3, 5), std::pair(false, false));
        QCOMPARE(has(3, 6), std::pair(true, false));
        QCOMPARE(has(6, 9), std::pair(false, false));
        QCOMPARE(has(9, 99), std::pair(true, true));
    }

    void finishedAreThoseThatNothingChanges()
    {
        auto series = sample();
        QCOMPARE(finishedBuckets(series), std::pair(BucketIndex(0), BucketIndex(10)));
        series.setOpenBucket(OpenBucket{4, bucketStart(4, Interval::Minute)});
        QCOMPARE(finishedBuckets(series), std::pair(BucketIndex(0), BucketIndex(4)));
        series.setOpenBucket(OpenBucket{99, bucketStart(99, Interval::Minute)});
        QCOMPARE(finishedBuckets(series), std::pair(BucketIndex(0), BucketIndex(10)));
        series.setOpenBucket(OpenBucket{-5, bucketStart(-5, Interval::Minute)});
        QCOMPARE(finishedBuckets(series), std::pair(BucketIndex(0), BucketIndex(0)));
    }

    void nothingIsNaNRatherThanZero()
    {
        const auto empty = statistics(sample(), Metric::AverageOcrScore, minutes(0, 10));
        QVERIFY(empty.isEmpty());
        QVERIFY(std::isnan(empty.mean));
        QVERIFY(statistics(sample(), Metric::TotalAmount, minutes(20, 30)).isEmpty());
        QVERIFY(statistics(sample(), Metric::TotalAmount, minutes(5, 5)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
