// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timeshift.h"
#include "core/time/walltime.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlin("Europe/Berlin");

TimePoint at(const char* text)
{
    return timePointFromIso(QString::fromLatin1(text), berlin).value();
}

QString text(const std::vector<TimeRange>& ranges)
{
    QStringList parts;
    for (const auto& range : ranges)
        parts.append(toIsoString(range.from, berlin) + u" – "_s + toIsoString(range.to, berlin));
    return parts.join(u", "_s);
}

} // namespace

class TestTimeShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const TimeShift none;
        QVERIFY(none.isNone());
        const TimeRange range{at("2024-10-27"), at("2024-10-28")};
        QCOMPARE(none.pieces(range), (std::vector<TimeShift::Piece>{{range, 0s}}));
        QCOMPARE(none.sources(range), std::vector{range});
    }

    void aLengthIsTheSameEverywhere()
    {
        const auto shift = TimeShift::ofLength(24h);
        const TimeRange range{at("2024-10-27"), at("2024-10-29")};
        QCOMPARE(shift.pieces(range).size(), std::size_t(1));
        QVERIFY(shift.source(range) == (TimeRange{range.from - 24h, range.to - 24h}));
    }

    void anOrdinaryDayBefore()
    {
        const auto shift = TimeShift::ofDays(1, berlin);
        const TimeRange range{at("2024-05-02"), at("2024-05-03")};
        QCOMPARE(shift.pieces(range), (std::vector<TimeShift::Piece>{{range, 24h}}));
        QVERIFY(shift != TimeShift::ofLength(24h));
    }

    void theDayBeforeHad25Hours()
    {
        const auto shift = TimeShift::ofDays(1, berlin);
        const TimeRange range{at("2024-10-28"), at("2024-10-29")};
        // Ten o'clock is set against ten o'clock; of the hour that came twice, the first is shown.
        QCOMPARE(shift.pieces(range), (std::vector<TimeShift::Piece>{{{range.from, at("2024-10-28T03:00")}, 25h},
                                                                     {{at("2024-10-28T03:00"), range.to}, 24h}}));
        QCOMPARE(text(shift.sources(range)), u"2024-10-27T00:00:00+02:00 – 2024-10-27T02:00:00+01:00, "
                                             "2024-10-27T03:00:00+01:00 – 2024-10-28T00:00:00+01:00"_s);
    }

    void theDayItselfHas25Hours()
    {
        const auto shift = TimeShift::ofDays(1, berlin);
        const TimeRange range{at("2024-10-27"), at("2024-10-28")};
        const auto turned = at("2024-10-27T02:00+01:00");
        QCOMPARE(shift.pieces(range),
                 (std::vector<TimeShift::Piece>{{{range.from, turned}, 24h}, {{turned, range.to}, 25h}}));
        QCOMPARE(text(shift.sources(range)), u"2024-10-26T00:00:00+02:00 – 2024-10-27T00:00:00+02:00"_s);
    }

    void theDayBeforeHad23Hours()
    {
        const auto shift = TimeShift::ofDays(1, berlin);
        const TimeRange range{at("2024-04-01"), at("2024-04-02")};
        // Nothing is set against an hour that never was.
        QCOMPARE(shift.pieces(range), (std::vector<TimeShift::Piece>{{{range.from, at("2024-04-01T02:00")}, 23h},
                                                                     {{at("2024-04-01T03:00"), range.to}, 24h}}));
        QCOMPARE(text(shift.sources(range)), u"2024-03-31T00:00:00+01:00 – 2024-04-01T00:00:00+02:00"_s);
    }

    void aWeekAcrossAChange()
    {
        const auto shift = TimeShift::ofDays(7, berlin);
        const TimeRange range{at("2024-10-28"), at("2024-11-11")};
        QCOMPARE(shift.pieces(range),
                 (std::vector<TimeShift::Piece>{{{range.from, at("2024-11-03T03:00")}, std::chrono::hours(7 * 24 + 1)},
                                                {{at("2024-11-03T03:00"), range.to}, std::chrono::hours(7 * 24)}}));
    }

    void theMonthBeforeHasFewerDays()
    {
        const auto shift = TimeShift::ofMonths(1, berlin);
        const TimeRange range{at("2024-03-01"), at("2024-05-01")};
        // The 30th and 31st of March are set against nothing.
        QCOMPARE(text(shift.sources(range)), u"2024-02-01T00:00:00+01:00 – 2024-03-31T00:00:00+01:00"_s);
        const auto pieces = shift.pieces(range);
        QCOMPARE(pieces.front(), (TimeShift::Piece{{at("2024-03-01"), at("2024-03-30")}, std::chrono::days(29)}));
        QCOMPARE(pieces.back().shown.to, range.to);
        QCOMPARE(pieces.back().shift, std::chrono::microseconds(std::chrono::days(31) - 1h));
    }

    void theYearBeforeHadALeapDay()
    {
        const auto shift = TimeShift::ofMonths(12, berlin);
        QVERIFY(!shift.isNone());
        QCOMPARE(text(shift.sources({at("2025-02-01"), at("2025-03-20")})),
                 u"2024-02-01T00:00:00+01:00 – 2024-02-29T00:00:00+01:00, "
                 "2024-03-01T00:00:00+01:00 – 2024-03-20T00:00:00+01:00"_s);
        QCOMPARE(text(shift.sources({at("2024-02-29"), at("2024-03-01")})), QString());
        const auto pieces = shift.piecesOf({at("2024-03-01"), at("2024-03-02")});
        QCOMPARE(pieces,
                 (std::vector<TimeShift::Piece>{{{at("2025-03-01"), at("2025-03-02")}, std::chrono::days(365)}}));
    }

    void findsWhereASourceIsShown()
    {
        const auto shift = TimeShift::ofDays(1, berlin);
        const TimeRange source{at("2024-10-27"), at("2024-10-28")};
        const auto pieces = shift.piecesOf(source);
        QCOMPARE(pieces.size(), std::size_t(2));
        QCOMPARE(pieces.front().shown.from, at("2024-10-28"));
        QCOMPARE(pieces.back().shown.to, at("2024-10-29"));
    }

    /// A range that ends where a day begins is set against one that ends so, whatever hour the days begin with.
    void endsOfDaysAreEndsOfDays()
    {
        const QTimeZone zone("America/Sao_Paulo"); // 15 October 2017 began at one o'clock
        const auto start = [&zone](int day) { return startOfDay(QDate(2017, 10, day), zone); };
        const auto shift = TimeShift::ofDays(1, zone);
        QCOMPARE(toDateTime(start(15), zone).time(), QTime(1, 0));
        for (const int day : {14, 15, 16})
            QCOMPARE(shift.earlierEnd(start(day)), start(day - 1));
        QCOMPARE(shift.earlierEnd(start(14) + 90min + 250us), start(13) + 90min + 250us);
        QCOMPARE(TimeShift::ofLength(24h).earlierEnd(start(16)), start(16) - 24h);
        // February has no 30th: what is before it ends with the month.
        QCOMPARE(TimeShift::ofMonths(1, berlin).earlierEnd(at("2023-03-30")), at("2023-03-01"));
    }

    /// Whatever the zone and the days: what is set against an instant shows the same time of day, that many days
    /// before.
    void setsTheSameTimeOfDayAgainstEachOther()
    {
        for (const auto* id : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana",
                               "Africa/Cairo", "Pacific/Apia", "Antarctica/Troll", "Asia/Kolkata"})
        {
            const QTimeZone zone(id);
            const auto begin = startOfDay(QDate(2011, 1, 1), zone);
            const TimeRange year{begin, begin + std::chrono::days(400)};
            for (const auto days : {1, 7}) {
                const auto pieces = TimeShift::ofDays(days, zone).pieces(year);
                for (const auto& piece : pieces) {
                    for (const auto time : {piece.shown.from, piece.shown.to - std::chrono::minutes(1)}) {
                        const auto shown = toDateTime(time, zone);
                        const auto source = toDateTime(time - piece.shift, zone);
                        QCOMPARE(source.time(), shown.time());
                        QCOMPARE(source.date().daysTo(shown.date()), qint64(days));
                    }
                }
                QCOMPARE(pieces.front().shown.from, year.from);
                QCOMPARE(pieces.back().shown.to, year.to);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTimeShift)
#include "tst_timeshift.moc"
