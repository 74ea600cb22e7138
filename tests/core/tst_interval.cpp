// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/interval.h"

#include "core/time/calendarfit.h"
#include "core/time/walltime.h"

#include <QTest>

using namespace oa::core;

namespace {

TimePoint utc(const char* text)
{
    return timePointFromIso(QString::fromLatin1(text), QTimeZone::utc()).value();
}

} // namespace

class TestInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The finest longer interval that is told apart; and none where even years are too many, or nothing is longer.
    void mergingSuitsPixels()
    {
        const auto from = utc("2024-01-01T00:00:00Z");
        const auto days = [from](int count) { return TimeRange{from, from + std::chrono::days(count)}; };
        QCOMPARE(mergingInterval(Interval::Minute, days(2), 400), Interval::FifteenMinutes); // 192 of at most 240
        QCOMPARE(mergingInterval(Interval::Minute, days(2), 319), Interval::ThirtyMinutes);
        QCOMPARE(mergingInterval(Interval::Minute, days(2), 320), Interval::FifteenMinutes); // 192 = 0.6 x 320
        QCOMPARE(mergingInterval(Interval::Hour, days(365), 700), Interval::Day);
        QCOMPARE(mergingInterval(Interval::Hour, days(365), 500), Interval::Week);
        QCOMPARE(mergingInterval(Interval::Day, days(7), 5000), Interval::Week); // longer, however many pixels
        QCOMPARE(mergingInterval(Interval::Day, days(365'000), 100), std::nullopt);
        QCOMPARE(mergingInterval(Interval::Year, days(365), 100), std::nullopt);
    }

    void bucketOfATime_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("interval");
        QTest::addColumn<QString>("start");
        const auto row = [](const char* name, const char* time, Interval interval, const char* start) {
            QTest::addRow("%s", name) << QString::fromLatin1(time) << static_cast<int>(interval)
                                      << QString::fromLatin1(start);
        };
        row("last second belongs to its minute", "2024-05-01T10:00:59Z", Interval::Minute, "2024-05-01T10:00:00Z");
        row("last microsecond belongs to its minute", "2024-05-01T10:00:59.999999Z", Interval::Minute,
            "2024-05-01T10:00:00Z");
        row("a minute's start belongs to it", "2024-05-01T10:01:00Z", Interval::Minute, "2024-05-01T10:01:00Z");
        row("last microsecond belongs to its hour", "2024-05-01T10:59:59.999999Z", Interval::Hour,
            "2024-05-01T10:00:00Z");
        row("just before 1970", "1969-12-31T23:59:59.999999Z", Interval::Minute, "1969-12-31T23:59:00Z");
        row("a whole hour before 1970", "1969-12-31T23:00:00Z", Interval::Hour, "1969-12-31T23:00:00Z");
    }

    void bucketOfATime()
    {
        QFETCH(QString, time);
        QFETCH(int, interval);
        QFETCH(QString, start);
        const auto kind = static_cast<Interval>(interval);
        const auto at = timePointFromIso(time, QTimeZone::utc()).value();
        const auto range = bucketRange(bucketAt(at, kind), kind);
        QCOMPARE(toIsoString(range.from), start);
        QVERIFY(range.contains(at));
        QCOMPARE(range.length().count(), length(kind).count());
    }

    void wholeBucketsCoverARange()
    {
        const auto covered = wholeBuckets({utc("2024-05-01T10:20:00Z"), utc("2024-05-01T12:00:00Z")}, Interval::Hour);
        QCOMPARE(toIsoString(covered.from), QStringLiteral("2024-05-01T10:00:00Z"));
        QCOMPARE(toIsoString(covered.to), QStringLiteral("2024-05-01T12:00:00Z"));
    }

    void twoDaysAreShownByTheMinute()
    {
        const TimeRange twoDays{utc("2024-05-01T00:00:00Z"), utc("2024-05-03T00:00:00Z")};
        const TimeRange year{utc("2024-01-01T00:00:00Z"), utc("2025-01-01T00:00:00Z")};
        QCOMPARE(automaticInterval(twoDays, 100), Interval::Minute);
        QCOMPARE(automaticInterval(year, 800), Interval::Day);
    }

    void widerRangesGetWiderBuckets()
    {
        const auto from = utc("2010-01-01T00:00:00Z");
        const auto chosen = [from](int days) {
            return automaticInterval({from, from + std::chrono::days(days)}, 1000);
        };
        QCOMPARE(chosen(7), Interval::Hour);
        QCOMPARE(chosen(60), Interval::ThreeHours);
        QCOMPARE(chosen(365), Interval::Day);
        QCOMPARE(chosen(3650), Interval::Week);
        QCOMPARE(chosen(36500), Interval::Quarter);
        for (int days = 1; days < 40'000; days += 97)
            QVERIFY(chosen(days) <= chosen(days + 97));
    }

    void bucketsOfASparseBusinessAreFuller()
    {
        const auto from = utc("2024-01-01T00:00:00Z");
        const auto chosen = [from](int days, qint64 documents) {
            return automaticInterval({from, from + std::chrono::days(days)}, 1000, documents);
        };
        QCOMPARE(chosen(2, 2 * 4 * 1440), Interval::Minute); // four a minute
        QCOMPARE(chosen(2, 2 * 1440), Interval::Hour);       // one a minute: a third of them would be empty
        QCOMPARE(chosen(2, 200), Interval::Hour);            // four an hour
        QCOMPARE(chosen(2, 3), Interval::ThreeHours);        // a dozen buckets are left, however empty
        QCOMPARE(chosen(7, 100), Interval::SixHours);
        QCOMPARE(chosen(365, 15), Interval::Week);
        QCOMPARE(chosen(365, 100'000), Interval::Day);
    }

    void intervalsHaveFixedNames()
    {
        QCOMPARE(intervalNames().join(u' '),
                 QStringLiteral("minute 5m 15m 30m hour 3h 6h 12h day week month quarter year"));
        for (const auto interval : allIntervals)
            QVERIFY(intervalFromString(nameOf(interval)) == interval);
        QVERIFY(!intervalFromString(u"fortnight"));
    }

    /// What Auto takes has the buckets of the range where the calendar allows it: weeks begin in other years.
    void weeksGiveWayWhereTheyDoNotFit()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto range = [&berlin](const char* from, const char* to) {
            const auto at = [&berlin](const char* day) {
                return startOfDay(QDate::fromString(QString::fromLatin1(day), Qt::ISODate), berlin);
            };
            return TimeRange{at(from), at(to)};
        };
        const auto taken = [&berlin](const TimeRange& asked) { return fittingInterval(Interval::Week, asked, berlin); };
        QCOMPARE(taken(range("2026-01-01", "2027-01-01")), Interval::Month);
        QCOMPARE(taken(range("2026-10-01", "2026-11-01")), Interval::Day);
        QCOMPARE(taken(range("2026-10-05", "2026-11-02")), Interval::Week); // Mondays
        QCOMPARE(taken(range("2025-11-30", "2026-11-30")), Interval::Week); // nothing fits
        const auto hours = range("2026-10-01", "2026-11-01");
        QCOMPARE(taken({hours.from + std::chrono::hours(5), hours.to}), Interval::Week);
        QCOMPARE(fittingInterval(Interval::Hour, hours, berlin), Interval::Hour);
    }
};

QTEST_APPLESS_MAIN(TestInterval)
#include "tst_interval.moc"
