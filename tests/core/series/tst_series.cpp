// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/series.h"

#include "core/series/seriesreading.h"

#include <QTest>

#include <cmath>

using namespace oa::core;

namespace {

BucketRow row(BucketIndex bucket, double amount, double score = missing, quint32 documents = 1)
{
    BucketRow result;
    result.bucket = bucket;
    result.values = {amount, score, score, missing, missing};
    result.documents = documents;
    result.scored = std::isnan(score) ? 0 : documents;
    return result;
}

TimeRange minutes(BucketIndex from, BucketIndex to)
{
    return {bucketStart(from, Interval::Minute), bucketStart(to, Interval::Minute)};
}

std::vector<double> values(const Series& series, BucketIndex from, BucketIndex to)
{
    std::vector<double> result;
    for (auto bucket = from; bucket < to; ++bucket)
        result.push_back(std::isnan(series.at(bucket)) ? -1 : series.at(bucket));
    return result;
}

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outsideOfTheRunNothingIsKnown()
    {
        Series series;
        QVERIFY(std::isnan(series.at(0)));
        series.reset(100, 103, 7);
        QVERIFY(std::isnan(series.at(99)));
        QCOMPARE(series.at(100), 7.0);
        QCOMPARE(series.at(102), 7.0);
        QVERIFY(std::isnan(series.at(103)));
    }

    void extendsToBothSides()
    {
        Series series;
        series.reset(100, 110, 1);
        series.rebuild(100, 110);
        series.reset(105, 120, 2);
        series.rebuild(105, 120);
        series.reset(40, 50, 3); // leaves a hole of unknown buckets
        series.rebuild(40, 50);
        QCOMPARE(series.first(), 40);
        QCOMPARE(series.end(), 120);
        QCOMPARE(series.at(45), 3.0);
        QVERIFY(std::isnan(series.at(70)));
        QCOMPARE(series.at(104), 1.0);
        QCOMPARE(series.at(105), 2.0);
        const auto range = series.pyramid().range(series.samples(), 0, series.samples().size());
        QCOMPARE(range.min, 1.0);
        QCOMPARE(range.max, 3.0);
    }

    void negativeBucketsLieBefore1970()
    {
        Series series;
        series.reset(-5, 5, 1);
        series.set(-5, 9);
        QCOMPARE(series.at(-5), 9.0);
        QCOMPARE(series.at(4), 1.0);
    }

    void replacePutsRowsIn()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        const std::vector rows = {row(10, 5, 80), row(12, 7, 90, 3)};
        series.replace(10, 14, rows);
        QCOMPARE(series.loaded(), minutes(10, 14));
        QCOMPARE(values(series.metric(Metric::TotalAmount), 10, 14), (std::vector<double>{5, -1, 7, -1}));
        QCOMPARE(values(series.metric(Metric::MedianScore), 10, 14), (std::vector<double>{80, -1, 90, -1}));
        QCOMPARE(values(series.documentCount(), 10, 14), (std::vector<double>{1, -1, 3, -1}));
        QCOMPARE(series.scoredCount().at(12), 3.0);
        QCOMPARE(series.ocrScoredCount().at(12), 0.0);
        QVERIFY(series.hasRow(12));
        QVERIFY(!series.hasRow(11));
    }

    void spreadIsKeptWhereItIsWanted()
    {
        auto known = row(10, 5, 80);
        known.spread = {60, 90, 61, missing};
        BusinessSeries plain(QStringLiteral("cvs"), Interval::Minute);
        plain.replace(10, 12, std::vector{known});
        QVERIFY(!plain.spread(Metric::MedianScore));

        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute, SeriesContent::MetricsAndSpread);
        series.replace(10, 12, std::vector{known, row(11, 6, 70)});
        QVERIFY(series.memoryBytes() > plain.memoryBytes());
        QVERIFY(!series.spread(Metric::TotalAmount));
        QVERIFY(!series.spread(Metric::AverageScore));
        const auto* scores = series.spread(Metric::MedianScore);
        const auto* ocrScores = series.spread(Metric::MedianOcrScore);
        QVERIFY(scores && ocrScores);
        QCOMPARE(values(scores->lower, 9, 13), (std::vector<double>{-1, 60, -1, -1}));
        QCOMPARE(values(scores->upper, 9, 13), (std::vector<double>{-1, 90, -1, -1}));
        QCOMPARE(values(ocrScores->lower, 9, 13), (std::vector<double>{-1, 61, -1, -1}));
        QCOMPARE(values(ocrScores->upper, 9, 13), (std::vector<double>{-1, -1, -1, -1}));
        const auto& upper = scores->upper;
        QCOMPARE(upper.pyramid().range(upper.samples(), 0, upper.samples().size()).max, 90.0);

        known.spread[0] = 55;
        series.replace(10, 11, std::vector{known});
        QCOMPARE(scores->lower.at(10), 55.0);
        series.replace(40, 41, {}); // after a gap nothing of it is left
        QVERIFY(std::isnan(scores->lower.at(10)));
    }

    void replaceRemovesBucketsThatAreGone()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.replace(0, 3, std::vector{row(0, 1), row(1, 2), row(2, 3)});
        series.replace(1, 2, {});
        QCOMPARE(values(series.metric(Metric::TotalAmount), 0, 3), (std::vector<double>{1, -1, 3}));
        QVERIFY(!series.hasRow(1));
    }

    void replaceExtendsWhatIsLoaded_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("loadedFrom");
        QTest::addColumn<int>("loadedTo");
        QTest::addColumn<bool>("keepsOld");
        QTest::addRow("next to it at the end") << 20 << 25 << 10 << 25 << true;
        QTest::addRow("next to it at the start") << 5 << 10 << 5 << 20 << true;
        QTest::addRow("overlapping") << 18 << 25 << 10 << 25 << true;
        QTest::addRow("around it") << 5 << 25 << 5 << 25 << false; // each bucket was read anew
        QTest::addRow("after a gap") << 30 << 35 << 30 << 35 << false;
        QTest::addRow("before a gap") << 1 << 5 << 1 << 5 << false;
    }

    void replaceExtendsWhatIsLoaded()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, loadedFrom);
        QFETCH(int, loadedTo);
        QFETCH(bool, keepsOld);
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.replace(10, 20, std::vector{row(12, 5)});
        series.replace(from, to, std::vector{row(from, 6)});
        QCOMPARE(series.loaded(), minutes(loadedFrom, loadedTo));
        QCOMPARE(series.metric(Metric::TotalAmount).at(from), 6.0);
        QCOMPARE(series.metric(Metric::TotalAmount).at(12) == 5.0, keepsOld);
        QCOMPARE(series.metric(Metric::TotalAmount).first(), BucketIndex(loadedFrom));
        QCOMPARE(series.metric(Metric::TotalAmount).end(), BucketIndex(loadedTo));
    }

    void rowsOutsideOfTheRangeAreLeftOut()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.replace(10, 12, std::vector{row(9, 1), row(10, 2), row(12, 3)});
        QCOMPARE(series.metric(Metric::TotalAmount).first(), BucketIndex(10));
        QCOMPARE(values(series.metric(Metric::TotalAmount), 9, 13), (std::vector<double>{-1, 2, -1, -1}));
    }

    void amountIsZeroWhereTheDatabaseHasDataButTheBusinessHasNone()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.setCovered(minutes(11, 14));
        series.replace(10, 16, std::vector{row(12, 5, 80)});
        QCOMPARE(values(series.metric(Metric::TotalAmount), 10, 16), (std::vector<double>{-1, 0, 5, 0, -1, -1}));
        QCOMPARE(values(series.metric(Metric::AverageScore), 10, 16), (std::vector<double>{-1, -1, 80, -1, -1, -1}));

        series.setCovered(minutes(11, 15)); // a minute later
        QCOMPARE(values(series.metric(Metric::TotalAmount), 10, 16), (std::vector<double>{-1, 0, 5, 0, 0, -1}));
        series.setCovered(minutes(12, 13)); // documents were deleted
        QCOMPARE(values(series.metric(Metric::TotalAmount), 10, 16), (std::vector<double>{-1, -1, 5, -1, -1, -1}));
        series.setCovered({});
        QCOMPARE(values(series.metric(Metric::TotalAmount), 10, 16), (std::vector<double>{-1, -1, 5, -1, -1, -1}));
        const auto& amounts = series.metric(Metric::TotalAmount);
        QCOMPARE(amounts.pyramid().range(amounts.samples(), 0, 6).min, 5.0);
    }

    void noReceiptsAreAsMany()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.setCovered(minutes(11, 14));
        series.replace(10, 16, std::vector{row(12, missing, 80, 3)});
        const auto& numbers = series.metric(Metric::DocumentCount);
        QCOMPARE(values(numbers, 10, 16), (std::vector<double>{-1, 0, 3, 0, -1, -1}));
        QCOMPARE(numbers.pyramid().range(numbers.samples(), 0, 6).max, 3.0);
        QVERIFY(!series.hasRow(11)); // which is no row that says so
        series.replace(12, 13, {});  // its documents were deleted
        QCOMPARE(values(numbers, 10, 16), (std::vector<double>{-1, 0, 0, 0, -1, -1}));
    }

    void numbersAreOfAllCurrencies()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute, SeriesContent::Metrics, QStringLiteral("EUR"));
        auto mixed = row(10, 12, 80, 3);
        mixed.currencies = {{QStringLiteral("EUR"), 5, 1}, {QStringLiteral("USD"), 7, 2}};
        series.replace(10, 11, std::vector{mixed});
        QCOMPARE(series.metric(Metric::DocumentCount).at(10), 3.0);
        QCOMPARE(series.amountCount().at(10), 1.0);
    }

    void aRowWithoutAnAmountStaysAGap()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        series.setCovered(minutes(0, 3));
        series.replace(0, 3, std::vector{row(1, missing, 80)});
        QCOMPARE(values(series.metric(Metric::TotalAmount), 0, 3), (std::vector<double>{0, -1, 0}));
    }

    /// A series is read while anybody reads it, a copy of it is not.
    void readersAreCounted()
    {
        const auto series = std::make_shared<BusinessSeries>(QStringLiteral("cvs"), Interval::Minute);
        QVERIFY(!series->isBeingRead());
        {
            const SeriesReading one({series});
            {
                const SeriesReading other({series, series});
                QVERIFY(series->isBeingRead());
                QVERIFY(!BusinessSeries(*series).isBeingRead());
            }
            QVERIFY(series->isBeingRead());
            const auto copy = std::make_shared<BusinessSeries>(QStringLiteral("other"), Interval::Minute);
            *copy = *series;
            QVERIFY(!copy->isBeingRead());
        }
        QVERIFY(!series->isBeingRead());
    }

    /// What it takes is the sum of its parts: every part that grows is counted.
    void memoryIsThatOfAllParts()
    {
        constexpr BucketIndex count = 1000;
        constexpr std::size_t bytes = count * sizeof(double);
        Series one;
        one.reset(0, count, 1);
        QVERIFY(one.memoryBytes() >= bytes);
        QVERIFY(one.memoryBytes() < bytes + bytes / 4);
        QVERIFY(one.memoryBytes() > one.pyramid().memoryBytes() + bytes - 1);

        const auto memory = [](SeriesContent content, const QString& currency, std::span<const BucketRow> rows) {
            BusinessSeries series(QStringLiteral("cvs"), Interval::Minute, content, currency);
            series.replace(0, count, rows);
            return series.memoryBytes();
        };
        const auto eur = QStringLiteral("EUR");
        const auto plain = memory(SeriesContent::Metrics, {}, {});
        QVERIFY(plain >= (allMetrics.size() + 2) * one.memoryBytes());
        QVERIFY(memory(SeriesContent::MetricsAndSpread, {}, {}) >= plain + 4 * one.memoryBytes());
        QVERIFY(memory(SeriesContent::Metrics, eur, {}) >= plain + one.memoryBytes());
        auto mixed = row(10, 12, 80, 3);
        mixed.currencies = {{eur, 5, 1}, {QStringLiteral("USD"), 7, 2}};
        QVERIFY(memory(SeriesContent::Metrics, {}, std::vector{mixed}) > plain);
    }

    void appendingSparesRoomButLittle()
    {
        Series series;
        series.reset(0, 10'000, 1);
        int moves = 0;
        for (BucketIndex end = 10'001; end < 12'000; ++end) {
            const auto* before = series.samples().data();
            series.reset(end - 1, end, 2);
            moves += series.samples().data() != before ? 1 : 0;
            const auto used = series.samples().size() * sizeof(double);
            QVERIFY(series.memoryBytes() - series.pyramid().memoryBytes() <= used + used / 32 + 17 * sizeof(double));
        }
        QVERIFY2(moves <= 7, qPrintable(QString::number(moves))); // each a 32nd more
    }

    void appendingALongTimeStaysUnderTenBytesAPoint()
    {
        BusinessSeries series(QStringLiteral("cvs"), Interval::Minute);
        constexpr BucketIndex year = 525'600;
        series.replace(0, year, {});
        const auto bytesAPoint = [&] {
            const auto points = (series.documentCount().end() - series.documentCount().first()) * 8;
            return static_cast<double>(series.memoryBytes()) / static_cast<double>(points);
        };
        QVERIFY2(bytesAPoint() <= 10, qPrintable(QString::number(bytesAPoint())));
        for (BucketIndex bucket = year; bucket < year + 3000; ++bucket)
            series.replace(bucket, bucket + 1, std::vector{row(bucket, 1)});
        QVERIFY2(bytesAPoint() <= 10, qPrintable(QString::number(bytesAPoint())));
    }
};

QTEST_APPLESS_MAIN(TestSeries)
#include "tst_series.moc"
