// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/mergedline.h"

#include "core/time/walltime.h"

#include <QTest>

#include <cmath>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const BucketCalendar hours{Interval::Hour, berlin};
const BucketCalendar days{Interval::Day, berlin};

TimePoint local(const char* text)
{
    return timePointFromIso(QString::fromLatin1(text), berlin).value();
}

BucketIndex day(const char* text)
{
    return bucketAt(local(text), days);
}

/// Of days from 30 March 2024 on; 31 March has 23 hours.
BusinessSeries daily(const TimeRange& covered)
{
    BusinessSeries series(u"cvs"_s, days);
    const auto first = day("2024-03-30T00:00");
    std::vector<BucketRow> rows;
    for (int i = 0; i < 4; ++i)
        rows.push_back(
            {.bucket = first + i, .values = {230.0 * (i + 1), 50.0 + i, 60.0 + i, missing, missing}, .documents = 46});
    series.replace(first, first + 4, rows);
    series.setCovered(wholeBuckets(covered, days));
    return series;
}

BusinessSeries hourly(const TimeRange& covered)
{
    BusinessSeries series(u"cvs"_s, hours);
    series.replace(bucketAt(covered.from, hours), bucketAt(covered.to, hours), {});
    series.setCovered(covered);
    return series;
}

} // namespace

class TestMergedLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A sum is its mean a shorter bucket, of which a day has 23 where clocks go forward.
    void sumsAreMeansOfAShorterBucket()
    {
        const TimeRange covered{local("2024-03-30T00:00"), local("2024-04-03T00:00")};
        const auto series = daily(covered);
        const auto line = mergedLine(series, Metric::TotalAmount, hourly(covered));
        QCOMPARE(line.at(day("2024-03-30T12:00")), 230.0 / 24);
        QCOMPARE(line.at(day("2024-03-31T12:00")), 460.0 / 23);
        QCOMPARE(line.at(day("2024-04-01T12:00")), 690.0 / 24);
        QCOMPARE(mergedLine(series, Metric::DocumentCount, hourly(covered)).at(day("2024-03-31T12:00")), 2.0);
    }

    void scoresAreThemselves()
    {
        const TimeRange covered{local("2024-03-30T00:00"), local("2024-04-03T00:00")};
        const auto series = daily(covered);
        QCOMPARE(mergedLine(series, Metric::AverageScore, hourly(covered)).at(day("2024-03-31T12:00")), 51.0);
        QCOMPARE(mergedLine(series, Metric::MedianScore, hourly(covered)).at(day("2024-04-01T12:00")), 62.0);
        QVERIFY(std::isnan(mergedLine(series, Metric::AverageOcrScore, hourly(covered)).at(day("2024-04-01T12:00"))));
    }

    /// Before the first receipt and after the last hour there is nothing to be a mean of.
    void onlyWhereDataAre()
    {
        const TimeRange covered{local("2024-03-30T18:00"), local("2024-04-02T06:00")};
        const auto line = mergedLine(daily(covered), Metric::TotalAmount, hourly(covered));
        QCOMPARE(line.at(day("2024-03-30T12:00")), 230.0 / 6);
        QCOMPARE(line.at(day("2024-04-01T12:00")), 690.0 / 24);
        QCOMPARE(line.at(day("2024-04-02T12:00")), 920.0 / 6);
    }

    /// Samoa had no 30 December 2011: no gap of the line, and none of the days that a week's sum is shared among.
    void aDayThatWasLeftOut()
    {
        const QTimeZone apia("Pacific/Apia");
        const BucketCalendar apiaDays{Interval::Day, apia};
        const BucketCalendar apiaWeeks{Interval::Week, apia};
        const auto at = [&apia](const char* text) { return timePointFromIso(QString::fromLatin1(text), apia).value(); };
        const TimeRange covered{at("2011-12-26"), at("2012-01-02")};
        const auto series = [&](const BucketCalendar& calendar, double amount) {
            BusinessSeries made(u"cvs"_s, calendar);
            std::vector<BucketRow> rows;
            const auto end = bucketAt(covered.to, calendar);
            for (auto bucket = bucketAt(covered.from, calendar); bucket < end; ++bucket) {
                if (hasLength(bucket, calendar)) {
                    rows.push_back({.bucket = bucket, .values = {amount, 50, 60, missing, missing}, .documents = 2});
                    amount *= 2;
                }
            }
            made.replace(bucketAt(covered.from, calendar), end, rows);
            made.setCovered(covered);
            return made;
        };
        const auto hourly = series({Interval::Hour, apia}, 1);
        const auto gone = bucketAt(at("2011-12-31"), apiaDays) - 1;
        QVERIFY(!hasLength(gone, apiaDays));
        const auto line = mergedLine(series(apiaDays, 24), Metric::TotalAmount, hourly);
        QCOMPARE(line.at(gone - 1), 8.0);
        QCOMPARE(line.at(gone + 1), 16.0);
        QCOMPARE(line.at(gone), 12.0);
        QCOMPARE(mergedLine(series(apiaDays, 24), Metric::MedianScore, hourly).at(gone), 60.0);
        const auto weekly = mergedLine(series(apiaWeeks, 60), Metric::TotalAmount, series(apiaDays, 1));
        QCOMPARE(weekly.at(bucketAt(covered.from, apiaWeeks)), 10.0);
    }

    void theOpenBucketAndWhatFollowsAreLeftOut()
    {
        const TimeRange covered{local("2024-03-30T00:00"), local("2024-04-03T00:00")};
        auto series = daily(covered);
        series.setOpenBucket(OpenBucket{day("2024-04-01T00:00"), local("2024-04-01T10:00")});
        for (const auto metric : {Metric::TotalAmount, Metric::MedianScore}) {
            const auto line = mergedLine(series, metric, hourly(covered));
            QVERIFY(!std::isnan(line.at(day("2024-03-31T12:00"))));
            QVERIFY(std::isnan(line.at(day("2024-04-01T12:00"))));
            QVERIFY(std::isnan(line.at(day("2024-04-02T12:00"))));
        }
    }
};

QTEST_GUILESS_MAIN(TestMergedLine)
#include "tst_mergedline.moc"
