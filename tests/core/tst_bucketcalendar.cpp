// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/bucketcalendar.h"

#include <QTest>

#include <random>

using namespace oa::core;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

TimePoint at(const char* text, const QTimeZone& zone = QTimeZone::utc())
{
    return timePointFromIso(QString::fromLatin1(text), zone).value();
}

constexpr std::array zones = {"UTC",
                              "Europe/Berlin",
                              "America/New_York",
                              "America/St_Johns", // turned its clocks at one minute past midnight
                              "Asia/Kolkata",
                              "Asia/Kathmandu",
                              "Australia/Lord_Howe", // turns them by half an hour
                              "Pacific/Apia",        // left a day out
                              "Pacific/Kwajalein",   // had a day twice
                              "Africa/Monrovia",     // 44 min 30 s behind UTC until 1972
                              "America/Sao_Paulo",   // turned its clocks at midnight
                              "Asia/Tehran"};

} // namespace

class TestBucketCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Qt looks for the rule's changes in the year before, and never ends before year 1.
    void aZoneThatIsARuleHasDays()
    {
        for (const auto* rule : {"EST5EDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3"}) {
            const QTimeZone zone{QByteArray(rule)};
            QVERIFY2(zone.isValid(), rule);
            const BucketCalendar calendar(Interval::Day, zone);
            const auto noon = fromDateTime(QDateTime(QDate(2024, 7, 1), QTime(12, 0), zone));
            const auto start = bucketStart(bucketAt(noon, calendar), calendar);
            QCOMPARE(toDateTime(start, zone), QDateTime(QDate(2024, 7, 1), QTime(0, 0), zone));
        }
    }

    void bucketsTileTheLine_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const auto* zone : zones)
            QTest::addRow("%s", zone) << QByteArray(zone);
    }

    /// Each instant is in exactly one bucket, buckets follow each other without a gap, and none begins within a minute.
    void bucketsTileTheLine()
    {
        QFETCH(QByteArray, zone);
        const QTimeZone named(zone);
        std::mt19937_64 random(7);
        // Near the changes of clocks as well as anywhere.
        std::uniform_int_distribution<qint64> anywhere(toEpochMicroseconds(at("1850-01-01")),
                                                       toEpochMicroseconds(at("2150-01-01")));
        const auto changes = named.transitions(QDateTime(QDate(1900, 1, 1), QTime(0, 0), QTimeZone::utc()),
                                               QDateTime(QDate(2050, 1, 1), QTime(0, 0), QTimeZone::utc()));
        for (const auto interval : allIntervals) {
            for (const auto week : {Qt::Monday, Qt::Sunday, Qt::Saturday}) {
                const BucketCalendar calendar(interval, named, week);
                for (int i = 0; i < 400; ++i) {
                    auto time = fromEpochMicroseconds(anywhere(random));
                    if (i % 2 == 0 && !changes.isEmpty()) {
                        const auto& change = changes.at(static_cast<qsizetype>(random() % std::size_t(changes.size())));
                        time = fromDateTime(change.atUtc) + minutes(static_cast<int>(random() % 4000)) - minutes(2000);
                    }
                    const auto bucket = calendar.at(time);
                    const auto range = bucketRange(bucket, calendar);
                    QVERIFY2(range.contains(time), qPrintable(nameOf(interval) + u' ' + toIsoString(time)));
                    QCOMPARE(calendar.at(range.from), bucket);
                    QVERIFY(calendar.at(range.from - 1us) < bucket);
                    QVERIFY(calendar.at(range.to) > bucket);
                    QCOMPARE(calendar.at(range.to - 1us), bucket);
                    QCOMPARE(range.from, floor<minutes>(range.from));
                    QCOMPARE(calendar.start(calendar.at(range.to)), range.to);
                    QVERIFY(calendar.start(bucket + 1) >= calendar.start(bucket));
                }
            }
        }
    }

    /// The table of a zone against QTimeZone, which knows no buckets.
    void daysBeginWhereTheClockShowsMidnight()
    {
        for (const auto* name : {"Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "America/Sao_Paulo", "Asia/Tehran"}) {
            const QTimeZone zone(name);
            const BucketCalendar calendar(Interval::Day, zone);
            for (auto date = QDate(2009, 1, 1); date < QDate(2031, 1, 1); date = date.addDays(1)) {
                const auto bucket = QDate(1970, 1, 1).daysTo(date);
                auto midnight = QDateTime(date, QTime(0, 0), zone);
                while (midnight.date() < date) // clocks that are turned forward at midnight never show it
                    midnight = midnight.addSecs(3600);
                if (midnight.date() == date && date != QDate(2011, 12, 30))
                    QVERIFY2(calendar.start(bucket) <= fromDateTime(midnight) &&
                                 toDateTime(calendar.start(bucket), zone).date() == date,
                             qPrintable(date.toString(Qt::ISODate) + QString::fromLatin1(name)));
            }
        }
    }

    void bucketsOfACalendar_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("interval");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name, const char* zone, Interval interval, const char* time, const char* from,
                            const char* to) {
            QTest::addRow("%s", name) << QByteArray(zone) << static_cast<int>(interval) << QString::fromLatin1(time)
                                      << QString::fromLatin1(from) << QString::fromLatin1(to);
        };
        row("a day of 23 hours", "Europe/Berlin", Interval::Day, "2024-03-31T10:00:00Z", "2024-03-30T23:00:00Z",
            "2024-03-31T22:00:00Z");
        row("a day of 25 hours", "Europe/Berlin", Interval::Day, "2024-10-27T10:00:00Z", "2024-10-26T22:00:00Z",
            "2024-10-27T23:00:00Z");
        row("a day in a zone of half hours", "Asia/Kolkata", Interval::Day, "2024-05-01T18:30:00Z",
            "2024-05-01T18:30:00Z", "2024-05-02T18:30:00Z");
        row("three hours of which one is left out", "Europe/Berlin", Interval::ThreeHours, "2024-03-31T00:30:00Z",
            "2024-03-30T23:00:00Z", "2024-03-31T01:00:00Z");
        row("three hours of which one comes twice", "Europe/Berlin", Interval::ThreeHours, "2024-10-27T01:30:00Z",
            "2024-10-26T22:00:00Z", "2024-10-27T02:00:00Z");
        row("half a day before 1970", "Asia/Tokyo", Interval::TwelveHours, "1969-07-20T20:17:40Z",
            "1969-07-20T15:00:00Z", "1969-07-21T03:00:00Z");
        row("a week from Monday", "Europe/Berlin", Interval::Week, "2024-05-05T21:59:59Z", "2024-04-28T22:00:00Z",
            "2024-05-05T22:00:00Z");
        row("a week before 1970", "UTC", Interval::Week, "1969-12-31T12:00:00Z", "1969-12-29T00:00:00Z",
            "1970-01-05T00:00:00Z");
        row("February of a leap year", "Asia/Kathmandu", Interval::Month, "2024-02-29T12:00:00Z",
            "2024-01-31T18:15:00Z", "2024-02-29T18:15:00Z");
        row("a quarter", "America/New_York", Interval::Quarter, "2024-03-31T23:00:00Z", "2024-01-01T05:00:00Z",
            "2024-04-01T04:00:00Z");
        row("a year", "America/New_York", Interval::Year, "2024-06-01T00:00:00Z", "2024-01-01T05:00:00Z",
            "2025-01-01T05:00:00Z");
        row("a year long ago", "UTC", Interval::Year, "0001-06-01T00:00:00Z", "0001-01-01T00:00:00Z",
            "0002-01-01T00:00:00Z");
        row("a year far ahead, in summer time", "Europe/Berlin", Interval::Month, "9998-07-15T00:00:00Z",
            "9998-06-30T22:00:00Z", "9998-07-31T22:00:00Z");
        row("the day after one that was left out", "Pacific/Apia", Interval::Day, "2011-12-30T12:00:00Z",
            "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
        row("a day that came twice", "Pacific/Kwajalein", Interval::Day, "1969-09-30T20:00:00Z", "1969-09-29T13:00:00Z",
            "1969-10-01T12:00:00Z");
        row("an hour in a zone of half hours is the stored one", "Asia/Kolkata", Interval::Hour, "2024-05-01T10:45:00Z",
            "2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z");
    }

    void bucketsOfACalendar()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, interval);
        QFETCH(QString, time);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const BucketCalendar calendar(static_cast<Interval>(interval), QTimeZone(zone));
        const auto range = bucketRange(calendar.at(timePointFromIso(time, QTimeZone::utc()).value()), calendar);
        QCOMPARE(toIsoString(range.from), from);
        QCOMPARE(toIsoString(range.to), to);
    }

    void weeksBeginAsALocaleSays()
    {
        const auto sunday = at("2024-05-05T12:00:00Z");
        const BucketCalendar from(Interval::Week, QTimeZone::utc(), Qt::Sunday);
        QCOMPARE(toIsoString(bucketRange(from.at(sunday), from).from), u"2024-05-05T00:00:00Z"_s);
        const BucketCalendar saturday(Interval::Week, QTimeZone::utc(), Qt::Saturday);
        QCOMPARE(toIsoString(bucketRange(saturday.at(sunday), saturday).from), u"2024-05-04T00:00:00Z"_s);
    }

    void aDayThatWasLeftOutHasNoLength()
    {
        const BucketCalendar calendar(Interval::Day, QTimeZone("Pacific/Apia"));
        const auto left = QDate(1970, 1, 1).daysTo(QDate(2011, 12, 30));
        QVERIFY(bucketRange(left, calendar).isEmpty());
        QCOMPARE(calendar.at(calendar.start(left)), left + 1);
    }

    void onlyShownBucketsBeginInARange()
    {
        const QTimeZone berlin("Europe/Berlin");
        const BucketCalendar days(Interval::Day, berlin);
        const auto shown = shownBuckets({at("2024-03-30T12:00", berlin), at("2024-04-01T12:00", berlin)}, days);
        QCOMPARE(shown.from, at("2024-03-31T00:00", berlin));
        QCOMPARE(shown.to, at("2024-04-02T00:00", berlin));
        const auto whole = wholeBuckets({at("2024-03-30T12:00", berlin), at("2024-04-01T12:00", berlin)}, days);
        QCOMPARE(whole.from, at("2024-03-30T00:00", berlin));
        QCOMPARE(whole.to, at("2024-04-02T00:00", berlin));
    }

    void anOpenBucketSaysHowMuchIsOver()
    {
        const QTimeZone berlin("Europe/Berlin");
        const BucketCalendar days(Interval::Day, berlin);
        const auto bucket = days.at(at("2024-03-31T12:00", berlin));
        QCOMPARE(shareOver(bucket, days, days.start(bucket)), 0.0);
        QCOMPARE(shareOver(bucket, days, at("2024-03-31T12:00", berlin)), 11.0 / 23);
        QCOMPARE(shareOver(bucket, days, at("2024-04-02T12:00", berlin)), 1.0);
        QCOMPARE(shareOver(bucket, days, at("2024-03-02T12:00", berlin)), 0.0);
    }

    void calendarsDifferOnlyWhereZonesMatter()
    {
        const QTimeZone berlin("Europe/Berlin");
        const QTimeZone kolkata("Asia/Kolkata");
        QVERIFY(BucketCalendar(Interval::Hour, berlin) == BucketCalendar(Interval::Hour, kolkata));
        QVERIFY(BucketCalendar(Interval::Day, berlin) != BucketCalendar(Interval::Day, kolkata));
        QVERIFY(BucketCalendar(Interval::Week, berlin) != BucketCalendar(Interval::Week, berlin, Qt::Sunday));
        QVERIFY(!BucketCalendar(Interval::Day, berlin).uniformLength());
        QCOMPARE(BucketCalendar(Interval::Week).uniformLength(), std::optional<microseconds>(days(7)));
        QVERIFY(!BucketCalendar(Interval::Month).uniformLength());
    }
};

QTEST_APPLESS_MAIN(TestBucketCalendar)
#include "tst_bucketcalendar.moc"
