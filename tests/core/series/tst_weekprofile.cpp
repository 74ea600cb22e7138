// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/weekprofile.h"
#include "tests/support/moment.h"

#include <QTest>

#include <map>

using namespace oa::core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::tests::utc;

namespace {

/// How long each hour of the week lasts in the range.
std::map<int, std::chrono::minutes> lengths(const char* zone, const char* from, const char* to)
{
    const QTimeZone clock{QByteArray(zone)};
    const TimeRange range{*timePointFromIso(QString::fromLatin1(from), clock),
                          *timePointFromIso(QString::fromLatin1(to), clock)};
    const auto hours = weekHours(range, clock);
    std::map<int, std::chrono::minutes> all;
    for (std::size_t i = 0; i < hours.hours.size(); ++i)
        all[hours.hours[i]] += std::chrono::floor<std::chrono::minutes>(hours.borders[i + 1] - hours.borders[i]);
    return all;
}

constexpr int sunday = 6 * 24;

} // namespace

class TestWeekProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeekHasEveryHourOnce_data();
    void aWeekHasEveryHourOnce();
    void clocksThatAreChanged();
    void partsOfHours();
    void bordersLieOneBehindTheOther();
    void whatIsShown();
};

void TestWeekProfile::aWeekHasEveryHourOnce_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const auto* zone : {"UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns",
                             "Australia/Lord_Howe", "UTC-03:30", "Pacific/Apia"})
        QTest::addRow("%s", zone) << QByteArray(zone);
}

void TestWeekProfile::aWeekHasEveryHourOnce()
{
    QFETCH(QByteArray, zone);
    const auto all = lengths(zone.constData(), "2024-05-06T00:00", "2024-05-13T00:00"); // a Monday
    QCOMPARE(all.size(), hoursAWeek);
    for (const auto& [hour, length] : all)
        QCOMPARE(length, 1h);
    const QTimeZone clock(zone);
    const auto from = *timePointFromIso(u"2024-05-06T00:00"_s, clock);
    const auto hours = weekHours({from, from + 1h}, clock);
    QCOMPARE(hours.hours, std::vector{0});
    QCOMPARE(hours.borders, (std::vector{from, from + 1h}));
}

void TestWeekProfile::clocksThatAreChanged()
{
    const auto spring = lengths("Europe/Berlin", "2024-03-31T00:00", "2024-04-01T00:00");
    QCOMPARE(spring.size(), std::size_t(23));
    QVERIFY(!spring.contains(sunday + 2)); // skipped
    QCOMPARE(spring.at(sunday + 3), 1h);
    const auto autumn = lengths("Europe/Berlin", "2024-10-27T00:00", "2024-10-28T00:00");
    QCOMPARE(autumn.size(), std::size_t(24));
    QCOMPARE(autumn.at(sunday + 2), 2h); // shown twice
    QCOMPARE(autumn.at(sunday + 3), 1h);
    // By half an hour.
    const auto lordHowe = lengths("Australia/Lord_Howe", "2024-04-07T00:00", "2024-04-08T00:00");
    QCOMPARE(lordHowe.at(sunday + 1), 90min);
    const auto back = lengths("Australia/Lord_Howe", "2024-10-06T00:00", "2024-10-07T00:00");
    QCOMPARE(back.at(sunday + 2), 30min);
    // A day that a zone left out: 2011-12-30, a Friday.
    const auto samoa = lengths("Pacific/Apia", "2011-12-29T00:00", "2012-01-01T00:00");
    QCOMPARE(samoa.size(), std::size_t(48));
    QVERIFY(!samoa.contains(4 * 24));
}

void TestWeekProfile::partsOfHours()
{
    const auto hours = weekHours({utc("2024-05-06T10:20:00Z"), utc("2024-05-06T12:10:00Z")}, QTimeZone::utc());
    QCOMPARE(hours.hours, (std::vector{10, 11, 12}));
    QCOMPARE(hours.borders, (std::vector{utc("2024-05-06T10:20:00Z"), utc("2024-05-06T11:00:00Z"),
                                         utc("2024-05-06T12:00:00Z"), utc("2024-05-06T12:10:00Z")}));
    const auto none = weekHours({utc("2024-05-06T10:20:00Z"), utc("2024-05-06T10:20:00Z")}, QTimeZone::utc());
    QVERIFY(none.hours.empty());
    // Before 1970 weeks begin on Monday as well.
    QCOMPARE(weekHours({utc("1969-12-29T05:00:00Z"), utc("1969-12-29T06:00:00Z")}, QTimeZone::utc()).hours,
             std::vector{5});
}

/// Ten years of each zone, with all their changes.
void TestWeekProfile::bordersLieOneBehindTheOther()
{
    for (const auto* zone : {"Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns"}) {
        const QTimeZone clock{QByteArray(zone)};
        const auto hours = weekHours({utc("2014-01-01T00:00:00Z"), utc("2024-01-01T00:00:00Z")}, clock);
        QCOMPARE(hours.borders.size(), hours.hours.size() + 1);
        for (std::size_t i = 0; i < hours.hours.size(); ++i) {
            QVERIFY(hours.borders[i] < hours.borders[i + 1]);
            QVERIFY(hours.borders[i + 1] - hours.borders[i] <= 1h);
            // What Qt says of any time in it.
            const auto local = toDateTime(hours.borders[i + 1] - 1min, clock);
            QCOMPARE(hours.hours[i], (local.date().dayOfWeek() - 1) * 24 + local.time().hour());
        }
    }
}

void TestWeekProfile::whatIsShown()
{
    ProfileCell cell;
    QVERIFY(std::isnan(valueOf(cell, Metric::TotalAmount))); // nothing is known of it
    cell.hours = 4;
    QCOMPARE(valueOf(cell, Metric::TotalAmount), 0.0); // known to have none
    QVERIFY(std::isnan(valueOf(cell, Metric::AverageScore)));
    cell.documents = cell.amountDocuments = 8;
    cell.scored = 6;
    cell.ocrScored = 5;
    cell.totalAmount = 10;
    cell.averageScore = 70;
    QCOMPARE(valueOf(cell, Metric::TotalAmount), 2.5);
    QCOMPARE(valueOf(cell, Metric::DocumentCount), 2.0);
    QCOMPARE(countOf(cell, Metric::DocumentCount), 8);
    QCOMPARE(countOf(cell, Metric::TotalAmount), 8);
    QCOMPARE(countOf(cell, Metric::MedianScore), 6);
    QCOMPARE(countOf(cell, Metric::AverageOcrScore), 5);
    cell.shares = {{u"EUR"_s, 4, 3}, {u"USD"_s, 6, 5}};
    QVERIFY(std::isnan(valueOf(cell, Metric::TotalAmount))); // a sum in no currency

    WeekProfile profile;
    profile.cells[25] = cell;
    QByteArray bytes;
    CsvWriter writer(bytes);
    writeProfile(writer, profile);
    const auto lines = bytes.split('\n');
    QCOMPARE(lines.size(), qsizetype(hoursAWeek + 2));
    QCOMPARE(lines[26].trimmed(), QByteArray("2,1,4,8,,,EUR + USD,\"EUR 4; USD 6\",70,,6,,,5"));
}

QTEST_APPLESS_MAIN(TestWeekProfile)
#include "tst_weekprofile.moc"
