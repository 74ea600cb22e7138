// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/statistics.h"

#include <QTest>

#include <array>
#include <cmath>

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
