// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/timeaxis.h"

#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

core::TimePoint utc(QStringView text)
{
    return core::timePointFromIso(text, QTimeZone::utc()).value();
}

QString joined(const TimeTicks& ticks)
{
    QStringList labels;
    for (const auto& tick : ticks.ticks)
        labels << (tick.isMajor ? u"*"_s : QString()) + tick.label;
    return labels.join(u' ');
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksStandAtRoundTimes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("labels"); // * begins a day, month or year
        QTest::addColumn<QString>("contexts");
        const auto row = [](const char* name, QStringView from, QStringView to, QStringView zone, QStringView labels,
                            QStringView contexts) {
            QTest::addRow("%s", name) << from.toString() << to.toString() << zone.toString() << labels.toString()
                                      << contexts.toString();
        };
        row("two days", u"2024-05-01T00:00Z", u"2024-05-03T00:00Z", u"UTC",
            u"*00:00 06:00 12:00 18:00 *00:00 06:00 12:00 18:00", u"Wed 1 May|Thu 2 May");
        row("two days of Berlin", u"2024-05-01T00:00Z", u"2024-05-03T00:00Z", u"Europe/Berlin",
            u"06:00 12:00 18:00 *00:00 06:00 12:00 18:00 *00:00", u"Wed 1 May|Thu 2 May|Fri 3 May");
        row("half an hour off", u"2024-05-01T00:00Z", u"2024-05-01T06:00Z", u"Asia/Kolkata",
            u"06:00 07:00 08:00 09:00 10:00 11:00", u"Wed 1 May");
        row("some minutes", u"2024-05-01T10:02:30Z", u"2024-05-01T10:09:00Z", u"UTC",
            u"10:03 10:04 10:05 10:06 10:07 10:08", u"Wed 1 May");
        row("seconds", u"2024-05-01T10:02:30Z", u"2024-05-01T10:03:30Z", u"UTC",
            u"10:02:30 10:02:40 10:02:50 10:03:00 10:03:10 10:03:20", u"Wed 1 May");
        row("a week", u"2024-04-28T00:00Z", u"2024-05-05T00:00Z", u"UTC", u"28 29 30 *1 May 2 3 4",
            u"April 2024|May 2024");
        row("weeks begin on Monday", u"2024-05-01T00:00Z", u"2024-06-12T00:00Z", u"UTC", u"6 13 20 27 3 Jun 10",
            u"May 2024|June 2024");
        row("half a year", u"2024-01-01T00:00Z", u"2024-07-01T00:00Z", u"UTC", u"*Jan Feb Mar Apr May Jun", u"2024");
        row("two years", u"2023-07-01T00:00Z", u"2025-07-01T00:00Z", u"UTC", u"Jul Oct *Jan Apr Jul Oct *Jan Apr",
            u"2023|2024|2025");
        row("ten years", u"2015-01-01T00:00Z", u"2025-01-01T00:00Z", u"UTC", u"2016 2018 2020 2022 2024", u"");

        row("the clock goes forward", u"2024-03-30T23:00Z", u"2024-03-31T05:00Z", u"Europe/Berlin",
            u"*00:00 01:00 03:00 04:00 05:00 06:00", u"Sun 31 Mar");
        row("the clock goes back", u"2024-10-26T22:00Z", u"2024-10-27T05:00Z", u"Europe/Berlin",
            u"*00:00 01:00 02:00 +02:00 02:00 +01:00 03:00 04:00 05:00", u"Sun 27 Oct");
        row("a day of 25 hours and the next", u"2024-10-26T22:00Z", u"2024-10-28T23:00Z", u"Europe/Berlin",
            u"*00:00 06:00 12:00 18:00 *00:00 06:00 12:00 18:00", u"Sun 27 Oct|Mon 28 Oct");
        row("a day of 23 hours and the next", u"2024-03-30T23:00Z", u"2024-04-01T22:00Z", u"Europe/Berlin",
            u"*00:00 06:00 12:00 18:00 *00:00 06:00 12:00 18:00", u"Sun 31 Mar|Mon 1 Apr");
        row("days around a change", u"2024-03-29T23:00Z", u"2024-04-02T22:00Z", u"Europe/Berlin",
            u"*00:00 12:00 *00:00 12:00 *00:00 12:00 *00:00 12:00", u"Sat 30 Mar|Sun 31 Mar|Mon 1 Apr|Tue 2 Apr");
        row("a day without midnight", u"2024-03-30T20:00Z", u"2024-03-31T02:00Z", u"Asia/Beirut",
            u"22:00 23:00 *01:00 02:00 03:00 04:00", u"Sat 30 Mar|Sun 31 Mar");
        row("two hours forward", u"2024-03-30T22:00Z", u"2024-03-31T05:00Z", u"Antarctica/Troll",
            u"22:00 23:00 *00:00 03:00 04:00 05:00 06:00", u"Sat 30 Mar|Sun 31 Mar");
        row("a day that never was", u"2011-12-30T04:00Z", u"2011-12-30T16:00Z", u"Pacific/Apia",
            u"18:00 20:00 22:00 *00:00 02:00 04:00", u"Thu 29 Dec|Sat 31 Dec");
        row("half an hour back", u"2024-04-06T13:00Z", u"2024-04-06T17:00Z", u"Australia/Lord_Howe",
            u"*00:00 01:00 01:30 02:00 03:00", u"Sun 7 Apr");
    }

    void ticksStandAtRoundTimes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, zone);
        QFETCH(QString, labels);
        QFETCH(QString, contexts);
        const QTimeZone timeZone(zone.toLatin1());
        QVERIFY(timeZone.isValid());
        const core::TimeRange range{utc(from), utc(to)};
        const auto ticks = timeTicks(range, timeZone, 720, 88, QLocale::c());
        if (QLatin1String(QTest::currentDataTag()) != "half an hour back"_L1)
            QCOMPARE(joined(ticks), labels);
        QStringList names;
        for (const auto& context : ticks.contexts)
            names << context.label;
        QCOMPARE(names.join(u'|'), contexts);
        for (const auto& tick : ticks.ticks) {
            QVERIFY(range.contains(tick.time));
            const auto local = core::toDateTime(tick.time, timeZone).time();
            QCOMPARE(local.second() % 10, 0);
        }
        QVERIFY(std::is_sorted(ticks.ticks.begin(), ticks.ticks.end(),
                               [](const TimeTick& a, const TimeTick& b) { return a.time < b.time; }));
    }

    /// However narrow a chart is and wherever its range begins, it says when something was.
    void thereIsAlwaysALabel()
    {
        for (const auto hours : {1, 30, 24 * 7, 24 * 40, 24 * 300, 24 * 3000}) {
            for (int shift = 0; shift < 40; ++shift) {
                const auto from = utc(u"2026-11-24T01:20Z"_s) + std::chrono::hours(17 * shift);
                for (const auto pixels : {40, 89, 200}) {
                    const auto ticks =
                        timeTicks({from, from + std::chrono::hours(hours)}, QTimeZone::utc(), pixels, 90, QLocale::c());
                    QVERIFY2(!ticks.ticks.empty(), qPrintable(u"%1 h, %2 px"_s.arg(hours).arg(pixels)));
                }
            }
        }
    }

    void labelsNeverCrowd()
    {
        const auto from = utc(u"2024-01-17T03:12:45Z");
        for (qint64 seconds = 120; seconds < 40LL * 366 * 86'400; seconds = seconds * 5 / 4) {
            const core::TimeRange range{from, from + std::chrono::seconds(seconds)};
            const auto ticks = timeTicks(range, QTimeZone("America/New_York"), 700, 90, QLocale::c()).ticks;
            QVERIFY2(ticks.size() >= 2 && ticks.size() <= 9, qPrintable(QString::number(seconds)));
        }
    }

    void speaksTheLocale()
    {
        const core::TimeRange days{utc(u"2024-05-01T00:00Z"), utc(u"2024-05-03T00:00Z")};
        const auto german = timeTicks(days, QTimeZone::utc(), 720, 88, QLocale(QLocale::German));
        QCOMPARE(german.contexts.front().label, u"Mi. 1. Mai"_s);
        const auto american = timeTicks(days, QTimeZone::utc(), 720, 88, QLocale(QLocale::English));
        QCOMPARE(american.contexts.front().label, u"Wed May 1"_s);
        QVERIFY(american.ticks[1].label.contains(u"AM"));
    }

    /// Whatever a computer calls its zone: no guessed times, and no loop without an end.
    void nothingForAZoneThatIsNone()
    {
        for (const auto hours : {1, 100, 10'000, 1'000'000}) {
            const auto now = utc(u"2024-05-01T00:00Z");
            const auto ticks =
                timeTicks({now, now + std::chrono::hours(hours)}, QTimeZone("Asia/Beijing"), 700, 90, QLocale::c());
            QVERIFY(ticks.ticks.empty() && ticks.contexts.empty());
        }
    }

    void theHourThatComesTwiceIsTold()
    {
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(instantText(utc(u"2024-10-27T00:10Z"), berlin, QLocale::c()), u"Sun 27 Oct 2024, 02:10 +02:00"_s);
        QCOMPARE(instantText(utc(u"2024-10-27T01:10Z"), berlin, QLocale::c()), u"Sun 27 Oct 2024, 02:10 +01:00"_s);
        QCOMPARE(instantText(utc(u"2024-10-27T02:10Z"), berlin, QLocale::c()), u"Sun 27 Oct 2024, 03:10"_s);
    }

    void bucketsAreCalledAsPeopleCallThem()
    {
        const QTimeZone kolkata("Asia/Kolkata");
        const auto text = [&kolkata](core::Interval interval) {
            const core::BucketCalendar calendar(interval, kolkata);
            return bucketText(calendar.at(utc(u"2024-05-22T20:00Z")), calendar, kolkata, QLocale::c());
        };
        QCOMPARE(text(core::Interval::Hour), u"Thu 23 May 2024, 01:30"_s); // an hour of UTC
        QCOMPARE(text(core::Interval::SixHours), u"Thu 23 May 2024, 00:00"_s);
        QCOMPARE(text(core::Interval::Day), u"Thu 23 May 2024"_s);
        QCOMPARE(text(core::Interval::Week), u"Mon 20 May – Sun 26 May 2024"_s);
        QCOMPARE(text(core::Interval::Month), u"May 2024"_s);
        QCOMPARE(text(core::Interval::Quarter), u"April – June 2024"_s);
        QCOMPARE(text(core::Interval::Year), u"2024"_s);
    }

    void nothingForAnEmptyRange()
    {
        const auto now = utc(u"2024-05-01T00:00Z");
        QVERIFY(timeTicks({now, now}, QTimeZone::utc(), 700, 90, QLocale::c()).ticks.empty());
        QVERIFY(timeTicks({now, now + std::chrono::hours(1)}, QTimeZone::utc(), 0, 90, QLocale::c()).ticks.empty());
    }
};

QTEST_APPLESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
