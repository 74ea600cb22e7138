// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/rolling.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace oa::core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const BucketCalendar hours{Interval::Hour, QTimeZone::utc()};
constexpr BucketIndex first = 400'000;

struct Receipt
{
    BucketIndex bucket;
    double total;
    std::optional<double> score; ///< a multiple of a half
};

BucketRow rowOf(BucketIndex bucket, const std::vector<Receipt>& receipts)
{
    BucketRow row;
    row.bucket = bucket;
    row.values[0] = 0;
    double scores = 0;
    for (const auto& each : receipts) {
        if (each.bucket != bucket)
            continue;
        ++row.documents;
        row.values[0] += each.total;
        if (each.score) {
            ++row.scored;
            scores += *each.score;
        }
    }
    if (row.scored > 0)
        row.values[indexOf(Metric::AverageScore)] = scores / row.scored;
    return row;
}

BusinessSeries seriesOf(const std::vector<Receipt>& receipts, BucketIndex count)
{
    BusinessSeries series(u"cvs"_s, hours);
    std::vector<BucketRow> rows;
    for (auto bucket = first; bucket < first + count; ++bucket) {
        if (const auto row = rowOf(bucket, receipts); row.documents > 0)
            rows.push_back(row);
    }
    series.replace(first, first + count, rows);
    series.setCovered({bucketStart(first, hours), bucketStart(first + count, hours)});
    return series;
}

std::vector<Receipt> someReceipts(BucketIndex count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Receipt> receipts;
    for (auto bucket = first; bucket < first + count; ++bucket) {
        const auto many = random() % 3 == 0 ? 0 : random() % 5; // hours without receipts among them
        for (unsigned i = 0; i < many; ++i) {
            const auto hasScore = random() % 4 != 0;
            receipts.push_back({bucket, static_cast<double>(random() % 1000) / 4,
                                hasScore ? std::optional(static_cast<double>(random() % 200) / 2) : std::nullopt});
        }
    }
    return receipts;
}

/// What so many buckets up to this one hold.
std::vector<Receipt> within(const std::vector<Receipt>& receipts, BucketIndex bucket, int buckets)
{
    std::vector<Receipt> inside;
    std::ranges::copy_if(receipts, std::back_inserter(inside),
                         [&](const Receipt& each) { return each.bucket <= bucket && each.bucket > bucket - buckets; });
    return inside;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return missing;
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

bool isSame(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) < 1e-9;
}

} // namespace

/// Against what all receipts of the buckets come to, worked out one by one.
class TestRolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReceiptCountsOnce_data()
    {
        QTest::addColumn<int>("buckets");
        QTest::addColumn<unsigned>("seed");
        for (const auto buckets : {2, 3, 7, 28})
            QTest::addRow("%d", buckets) << buckets << static_cast<unsigned>(buckets) * 31;
    }

    void everyReceiptCountsOnce()
    {
        QFETCH(int, buckets);
        QFETCH(unsigned, seed);
        constexpr BucketIndex count = 200;
        const auto receipts = someReceipts(count, seed);
        const auto series = seriesOf(receipts, count);
        const auto totals = rollingMean(series, Metric::TotalAmount, buckets);
        const auto numbers = rollingMean(series, Metric::DocumentCount, buckets);
        const auto averages = rollingMean(series, Metric::AverageScore, buckets);
        std::vector<BucketScores> scores;
        for (const auto& each : receipts) {
            if (scores.empty() || scores.back().bucket != each.bucket)
                scores.push_back({each.bucket, {}, {}});
            if (each.score)
                scores.back().scores.merge(
                    Distribution::of({{*ExactDecimal::fromText(QByteArray::number(*each.score).toStdString()), 1}}));
        }
        const auto medians = rollingMedians(scores, {}, first + buckets - 1, first + count, buckets, hours);
        for (auto bucket = first; bucket < first + count; ++bucket) {
            if (bucket < first + buckets - 1) { // before all data
                QVERIFY(std::isnan(totals.at(bucket)) && std::isnan(numbers.at(bucket)) &&
                        std::isnan(averages.at(bucket)) && std::isnan(medians.scores.at(bucket)));
                continue;
            }
            double total = 0;
            std::vector<double> own;
            const auto inside = within(receipts, bucket, buckets);
            for (const auto& each : inside) {
                total += each.total;
                if (each.score)
                    own.push_back(*each.score);
            }
            double sum = 0;
            for (const auto score : own)
                sum += score;
            QVERIFY(isSame(totals.at(bucket), total / buckets));
            QVERIFY(isSame(numbers.at(bucket), static_cast<double>(inside.size()) / buckets));
            QVERIFY(isSame(averages.at(bucket), own.empty() ? missing : sum / static_cast<double>(own.size())));
            QVERIFY(isSame(medians.scores.at(bucket), medianOf(own)));
            QVERIFY(std::isnan(medians.ocrScores.at(bucket)));
        }
    }

    /// What has arrived of it is not what it will be; and what is after it hangs on it.
    void theOpenBucketIsInNone()
    {
        auto series = seriesOf({{first, 4, 1}, {first + 1, 8, 2}, {first + 2, 100, 3}, {first + 3, 4, 4}}, 4);
        series.setOpenBucket(OpenBucket{first + 2, bucketStart(first + 2, hours) + 1min});
        const auto totals = rollingMean(series, Metric::TotalAmount, 2);
        QCOMPARE(totals.at(first + 1), 6.0);
        QVERIFY(std::isnan(totals.at(first + 2)));
        QVERIFY(std::isnan(totals.at(first + 3)));
    }

    /// 30 December 2011 did not take place in Samoa: three days that end on the 31st begin on the 28th.
    void aDayThatWasLeftOutIsNone()
    {
        const QTimeZone samoa("Pacific/Apia");
        const BucketCalendar days{Interval::Day, samoa};
        const auto dayOf = [&](int month, int day) {
            const QDateTime noon(QDate(month == 12 ? 2011 : 2012, month, day), QTime(12, 0), samoa);
            return bucketAt(fromDateTime(noon), days);
        };
        const auto begin = dayOf(12, 26);
        const auto out = dayOf(12, 29) + 1;
        QVERIFY(!hasLength(out, days) && out + 1 == dayOf(12, 31));
        const auto end = dayOf(1, 3);
        BusinessSeries series(u"cvs"_s, days);
        std::vector<BucketRow> rows;
        std::vector<BucketScores> scores;
        for (auto day = begin; day < end; ++day) { // 1 on the 26th, 2 on the 27th, 3, 4, then 6 on the 31st
            if (day == out)
                continue;
            const auto value = static_cast<int>(day - begin) + 1;
            BucketRow row;
            row.bucket = day;
            row.documents = row.scored = 1;
            row.values[0] = row.values[indexOf(Metric::AverageScore)] = value;
            rows.push_back(row);
            scores.push_back({day, Distribution::of({{ExactDecimal(value, 0), 1}}), {}});
        }
        series.replace(begin, end, rows);
        series.setCovered({bucketStart(begin, days), bucketStart(end, days)});
        QCOMPARE(firstOfRolling(dayOf(12, 31), 3, days), dayOf(12, 28));
        QCOMPARE(firstOfRolling(out, 3, days), dayOf(12, 27));
        QCOMPARE(lastOfRolling(dayOf(12, 28), 3, days), dayOf(12, 31));
        const auto totals = rollingMean(series, Metric::TotalAmount, 3);
        const auto averages = rollingMean(series, Metric::AverageScore, 3);
        const auto medians = rollingMedians(scores, {}, lastOfRolling(begin, 3, days), end, 3, days);
        for (const auto& values : {totals, averages, medians.scores}) {
            QVERIFY(std::isnan(values.at(dayOf(12, 27))));
            QVERIFY(std::isnan(values.at(out)));
        }
        QCOMPARE(totals.at(dayOf(12, 29)), 3.0);
        QCOMPARE(totals.at(dayOf(12, 31)), 13.0 / 3);
        QCOMPARE(averages.at(dayOf(12, 31)), 13.0 / 3);
        QCOMPARE(averages.at(dayOf(1, 1)), 17.0 / 3);
        QCOMPARE(medians.scores.at(dayOf(12, 31)), 4.0);
        QCOMPARE(medians.scores.at(dayOf(1, 1)), 6.0);
    }

    void whatIsNotKnownMakesNone()
    {
        const std::vector<BucketScores> scores{{first, Distribution::of({{ExactDecimal(1, 0), 1}}), {}},
                                               {first + 4, Distribution::of({{ExactDecimal(3, 0), 1}}), {}}};
        const std::vector<BucketIndex> unknown{first + 2};
        const auto medians = rollingMedians(scores, unknown, first, first + 6, 2, hours);
        QCOMPARE(medians.scores.at(first), 1.0);
        QCOMPARE(medians.scores.at(first + 1), 1.0);
        QVERIFY(std::isnan(medians.scores.at(first + 2)));
        QVERIFY(std::isnan(medians.scores.at(first + 3)));
        QCOMPARE(medians.scores.at(first + 4), 3.0);
        QVERIFY(rollingMean(seriesOf({{first, 1, 1}}, 3), Metric::MedianScore, 2).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRolling)
#include "tst_rolling.moc"
