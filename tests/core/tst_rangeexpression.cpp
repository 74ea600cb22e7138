// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/rangeexpression.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

TimePoint utc(QStringView text)
{
    return timePointFromIso(text, QTimeZone::utc()).value();
}

} // namespace

class TestRangeExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allDataIsWhatThereIs()
    {
        const TimeRange known{utc(u"2018-03-04T15:00:00Z"), utc(u"2024-05-14T09:30:00Z")};
        for (const auto& words : {u"all"_s, u"All data"_s, u"alle Daten"_s, u"todo"_s, u"todos los datos"_s, u"tout"_s,
                                  u"toutes les données"_s, u"toutes les donnees"_s, u"alle Belege"_s})
        {
            const auto read = rangeFromExpression(words, utc(u"2024-05-15T10:20:30Z"), QTimeZone::utc(), known);
            QVERIFY(read);
            QCOMPARE(read->from, utc(u"2018-03-04T00:00:00Z"));
            QCOMPARE(read->to, utc(u"2024-05-15T00:00:00Z"));
            QVERIFY(!rangeFromExpression(words, utc(u"2024-05-15T10:20:30Z"), QTimeZone::utc()));
        }
    }

    void datesAreReadAsTheLocaleWritesThem()
    {
        const auto from = [](QStringView text) {
            const auto read = rangeFromExpression(text, utc(u"2024-05-15T10:20:30Z"), QTimeZone::utc());
            return read ? toIsoString(read->from).left(10) : QString();
        };
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(from(u"05.03.2018"), u"2018-03-05"_s);
        QCOMPARE(from(u"5.3.2018"), u"2018-03-05"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(from(u"3/5/2018"), u"2018-03-05"_s);
        QLocale::setDefault(QLocale::c());
    }

    void everyRefusalHasAHint()
    {
        for (const auto& text : {u"gibberish"_s, u"2024-05-03..2024-05-01"_s, u"0000-01-01"_s, u"monday the 5th"_s,
                                 u"2024-13"_s, u""_s, u"all"_s, u"2024-Q5"_s, u"31 February 2024"_s, u"last days"_s,
                                 u"week last this"_s, u"de a"_s, u"semana"_s})
        {
            const auto read = rangeFromExpression(text, utc(u"2024-05-15T10:20:30Z"), QTimeZone::utc());
            QVERIFY2(!read && !read.error().remedy.isEmpty(), qPrintable(text));
        }
    }

    /// What a speaker of each language types for what English understands.
    void understandsFourLanguages_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QStringList>("others");
        const auto row = [](QStringView english, const QStringList& others) {
            QTest::addRow("%s", qPrintable(english.toString())) << english.toString() << others;
        };
        row(u"today", {u"heute"_s, u"hoy"_s, u"aujourd'hui"_s, u"aujourd’hui"_s, u"AUJOURD'HUI"_s});
        row(u"yesterday", {u"gestern"_s, u"ayer"_s, u"hier"_s, u"previous day"_s, u"día anterior"_s});
        row(u"yesterday and today", {u"gestern und heute"_s, u"ayer y hoy"_s, u"hier et aujourd’hui"_s});
        row(u"this hour", {u"diese Stunde"_s, u"esta hora"_s, u"cette heure"_s});
        row(u"last hour", {u"letzte Stunde"_s, u"die letzte Stunde"_s, u"última hora"_s, u"la última hora"_s,
                           u"dernière heure"_s, u"la dernière heure"_s, u"past hour"_s});
        row(u"this week", {u"diese Woche"_s, u"in dieser Woche"_s, u"aktuelle Woche"_s, u"laufende Woche"_s,
                           u"esta semana"_s, u"semana actual"_s, u"la semana en curso"_s, u"cette semaine"_s,
                           u"cette semaine-ci"_s, u"semaine en cours"_s, u"la semaine en cours"_s});
        row(u"last week",
            {u"the last week"_s,    u"previous week"_s,        u"letzte Woche"_s,     u"vorige Woche"_s,
             u"vergangene Woche"_s, u"in der letzten Woche"_s, u"Vorwoche"_s,         u"última semana"_s,
             u"ultima semana"_s,    u"la última semana"_s,     u"semana pasada"_s,    u"la semana pasada"_s,
             u"semana anterior"_s,  u"dernière semaine"_s,     u"derniere semaine"_s, u"la dernière semaine"_s,
             u"semaine dernière"_s, u"la semaine dernière"_s,  u"semaine passée"_s,   u"semaine précédente"_s});
        row(u"this month", {u"dieser Monat"_s, u"diesen Monat"_s, u"in diesem Monat"_s, u"laufender Monat"_s,
                            u"este mes"_s, u"mes actual"_s, u"ce mois"_s, u"ce mois-ci"_s, u"mois en cours"_s});
        row(u"last month",
            {u"previous month"_s, u"letzter Monat"_s, u"letzten Monat"_s, u"im letzten Monat"_s, u"voriger Monat"_s,
             u"vorigen Monat"_s, u"vergangenen Monat"_s, u"Vormonat"_s, u"el mes pasado"_s, u"mes pasado"_s,
             u"último mes"_s, u"el último mes"_s, u"mes anterior"_s, u"le mois dernier"_s, u"mois dernier"_s,
             u"dernier mois"_s, u"le dernier mois"_s, u"mois passé"_s, u"mois précédent"_s});
        row(u"this quarter", {u"dieses Quartal"_s, u"aktuelles Quartal"_s, u"in diesem Quartal"_s, u"este trimestre"_s,
                              u"ce trimestre"_s, u"trimestre actuel"_s});
        row(u"last quarter", {u"letztes Quartal"_s, u"im letzten Quartal"_s, u"voriges Quartal"_s, u"Vorquartal"_s,
                              u"último trimestre"_s, u"el trimestre pasado"_s, u"trimestre anterior"_s,
                              u"dernier trimestre"_s, u"le trimestre dernier"_s, u"trimestre précédent"_s});
        row(u"this year", {u"dieses Jahr"_s, u"in diesem Jahr"_s, u"laufendes Jahr"_s, u"este año"_s, u"este ano"_s,
                           u"año en curso"_s, u"cette année"_s, u"l'année en cours"_s});
        row(u"last year", {u"letztes Jahr"_s, u"im letzten Jahr"_s, u"voriges Jahr"_s, u"vergangenes Jahr"_s,
                           u"Vorjahr"_s, u"el año pasado"_s, u"último año"_s, u"año anterior"_s, u"l’année dernière"_s,
                           u"l'an dernier"_s, u"an passé"_s, u"dernière année"_s, u"année précédente"_s});
        row(u"last 7 days",
            {u"past 7 days"_s, u"the last 7 days"_s, u"letzte 7 Tage"_s, u"die letzten 7 Tage"_s,
             u"in den letzten 7 Tagen"_s, u"últimos 7 días"_s, u"ultimos 7 dias"_s, u"los últimos 7 días"_s,
             u"los 7 últimos días"_s, u"7 derniers jours"_s, u"les 7 derniers jours"_s, u"derniers 7 jours"_s});
        row(u"last 24 hours", {u"letzte 24 Stunden"_s, u"últimas 24 horas"_s, u"las últimas 24 horas"_s,
                               u"24 dernières heures"_s, u"les dernières 24 heures"_s});
        row(u"monday", {u"Montag"_s, u"lunes"_s, u"lundi"_s});
        row(u"wednesday", {u"Mittwoch"_s, u"miércoles"_s, u"miercoles"_s, u"mercredi"_s});
        row(u"saturday", {u"Samstag"_s, u"Sonnabend"_s, u"sábado"_s, u"sabado"_s, u"samedi"_s});
        row(u"february 2018", {u"Februar 2018"_s, u"Feb. 2018"_s, u"im Februar 2018"_s, u"febrero 2018"_s,
                               u"febrero de 2018"_s, u"février 2018"_s, u"fevrier 2018"_s, u"févr. 2018"_s});
        row(u"march 2018", {u"März 2018"_s, u"Maerz 2018"_s, u"marzo de 2018"_s, u"mars 2018"_s});
        row(u"august", {u"August"_s, u"agosto"_s, u"août"_s, u"aout"_s});
        row(u"1 march 2018", {u"March 1st, 2018"_s, u"1. März 2018"_s, u"1 de marzo de 2018"_s, u"1er mars 2018"_s});
        row(u"Q3 2023", {u"3. Quartal 2023"_s, u"3rd quarter of 2023"_s, u"3er trimestre de 2023"_s, u"T3 2023"_s,
                         u"3º trimestre 2023"_s, u"3e trimestre 2023"_s});
        row(u"March 2018 to June 2018", {u"von März 2018 bis Juni 2018"_s, u"marzo 2018 a junio 2018"_s,
                                         u"de marzo de 2018 a junio de 2018"_s, u"mars 2018 à juin 2018"_s});
        row(u"1 March 2018 to 5 March 2018",
            {u"from March 1st, 2018 to March 5th, 2018"_s, u"vom 1. März 2018 bis zum 5. März 2018"_s,
             u"del 1 de marzo de 2018 al 5 de marzo de 2018"_s, u"du 1er mars 2018 au 5 mars 2018"_s});
    }

    void understandsFourLanguages()
    {
        QFETCH(QString, english);
        QFETCH(QStringList, others);
        const auto now = utc(u"2024-05-15T10:20:30.5Z");
        const auto expected = rangeFromExpression(english, now, QTimeZone::utc());
        QVERIFY(expected.has_value());
        for (const auto& words : std::as_const(others)) {
            const auto read = rangeFromExpression(words, now, QTimeZone::utc());
            QVERIFY2(read.has_value(), qPrintable(words));
            QVERIFY2(*read == *expected, qPrintable(words + u": "_s + toIsoString(read->from)));
        }
    }

    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        // Now is Wednesday 2024-05-15T10:20:30.5Z.
        const auto row = [](const char* name, QStringView text, QStringView from, QStringView to,
                            QStringView zone = u"UTC") {
            QTest::addRow("%s", name) << text.toString() << zone.toString() << from.toString() << to.toString();
        };
        const QStringView now = u"2024-05-15T10:20:30.500Z";
        row("six hours", u"now-6h", u"2024-05-15T04:20:30.500Z", now);
        row("spaces and case", u"  NOW - 6 H ", u"2024-05-15T04:20:30.500Z", now);
        row("a day back keeps the time", u"now-1d", u"2024-05-14T10:20:30.500Z", now);
        row("minutes are not months", u"now-3m", u"2024-05-15T10:17:30.500Z", now);
        row("months are not minutes", u"now-3M", u"2024-02-15T10:20:30.500Z", now);
        row("today", u"now/d", u"2024-05-15T00:00:00Z", u"2024-05-16T00:00:00Z");
        row("today in words", u"today", u"2024-05-15T00:00:00Z", u"2024-05-16T00:00:00Z");
        row("yesterday", u"now-1d/d", u"2024-05-14T00:00:00Z", u"2024-05-15T00:00:00Z");
        row("yesterday and today", u"Yesterday  and today", u"2024-05-14T00:00:00Z", u"2024-05-16T00:00:00Z");
        row("yesterday to today", u"yesterday..today", u"2024-05-14T00:00:00Z", u"2024-05-16T00:00:00Z");
        row("this hour", u"now/h", u"2024-05-15T10:00:00Z", u"2024-05-15T11:00:00Z");
        row("this minute", u"now/m", u"2024-05-15T10:20:00Z", u"2024-05-15T10:21:00Z");
        row("weeks begin on Monday", u"now/w", u"2024-05-13T00:00:00Z", u"2024-05-20T00:00:00Z");
        row("last week", u"last week", u"2024-05-06T00:00:00Z", u"2024-05-13T00:00:00Z");
        row("this month", u"now/M", u"2024-05-01T00:00:00Z", u"2024-06-01T00:00:00Z");
        row("this quarter", u"now/Q", u"2024-04-01T00:00:00Z", u"2024-07-01T00:00:00Z");
        row("this year", u"now/y", u"2024-01-01T00:00:00Z", u"2025-01-01T00:00:00Z");
        row("seven days until now", u"now-7d/d..now", u"2024-05-08T00:00:00Z", now);
        row("last seven days", u"last 7 days", u"2024-05-08T10:20:30.500Z", now);
        row("last hour", u"last hour", u"2024-05-15T09:20:30.500Z", now);
        row("a rounded end is the unit's end", u"now-2d/d..now-1d/d", u"2024-05-13T00:00:00Z", u"2024-05-15T00:00:00Z");
        row("chained offsets", u"now-1d+6h/h", u"2024-05-14T16:00:00Z", u"2024-05-14T17:00:00Z");
        row("moved after rounding", u"now/d-1d", u"2024-05-14T00:00:00Z", u"2024-05-15T00:00:00Z");
        row("working hours", u"now/d+8h..now/d-6h", u"2024-05-15T08:00:00Z", u"2024-05-15T18:00:00Z");
        // As people write it, in four languages; now is a Wednesday.
        row("a month by its name", u"March 2018", u"2018-03-01T00:00:00Z", u"2018-04-01T00:00:00Z");
        row("a month in German", u"März 2018", u"2018-03-01T00:00:00Z", u"2018-04-01T00:00:00Z");
        row("a month in Spanish", u"marzo de 2018", u"2018-03-01T00:00:00Z", u"2018-04-01T00:00:00Z");
        row("a month in French", u"février 2018", u"2018-02-01T00:00:00Z", u"2018-03-01T00:00:00Z");
        row("a month cut short", u"Mar 2018", u"2018-03-01T00:00:00Z", u"2018-04-01T00:00:00Z");
        row("the last May", u"may", u"2024-05-01T00:00:00Z", u"2024-06-01T00:00:00Z");
        row("the last June", u"june", u"2023-06-01T00:00:00Z", u"2023-07-01T00:00:00Z");
        row("months", u"March 2018 to June 2018", u"2018-03-01T00:00:00Z", u"2018-07-01T00:00:00Z");
        row("a quarter", u"2026-Q3", u"2026-07-01T00:00:00Z", u"2026-10-01T00:00:00Z");
        row("a quarter, the other way", u"q1 2024", u"2024-01-01T00:00:00Z", u"2024-04-01T00:00:00Z");
        row("quarters", u"2023-Q4..2024-Q1", u"2023-10-01T00:00:00Z", u"2024-04-01T00:00:00Z");
        row("the last quarter", u"last quarter", u"2024-01-01T00:00:00Z", u"2024-04-01T00:00:00Z");
        row("a day of the week", u"monday", u"2024-05-13T00:00:00Z", u"2024-05-14T00:00:00Z");
        row("today by its name", u"Mittwoch", u"2024-05-15T00:00:00Z", u"2024-05-16T00:00:00Z");
        row("tomorrow's name is last week's", u"jueves", u"2024-05-09T00:00:00Z", u"2024-05-10T00:00:00Z");
        row("a day in words", u"5. März 2018", u"2018-03-05T00:00:00Z", u"2018-03-06T00:00:00Z");
        row("a day as Americans say it", u"March 5, 2018", u"2018-03-05T00:00:00Z", u"2018-03-06T00:00:00Z");
        row("last week in German", u"letzte Woche", u"2024-05-06T00:00:00Z", u"2024-05-13T00:00:00Z");
        row("seven days in Spanish", u"últimos 7 días", u"2024-05-08T10:20:30.500Z", now);
        row("seven days in French", u"7 derniers jours", u"2024-05-08T10:20:30.500Z", now);
        row("yesterday in French", u"hier", u"2024-05-14T00:00:00Z", u"2024-05-15T00:00:00Z");
        row("a date", u"2024-05-01", u"2024-05-01T00:00:00Z", u"2024-05-02T00:00:00Z");
        row("dates, the last included", u"2024-05-01..2024-05-03", u"2024-05-01T00:00:00Z", u"2024-05-04T00:00:00Z");
        row("dates with to", u"2024-05-01 to 2024-05-03", u"2024-05-01T00:00:00Z", u"2024-05-04T00:00:00Z");
        row("dates with a dash", u"2024-05-01 – 2024-05-03", u"2024-05-01T00:00:00Z", u"2024-05-04T00:00:00Z");
        row("a month", u"2024-02", u"2024-02-01T00:00:00Z", u"2024-03-01T00:00:00Z");
        row("a year", u"2023", u"2023-01-01T00:00:00Z", u"2024-01-01T00:00:00Z");
        row("instants", u"2024-05-01T10:00..2024-05-01T10:30", u"2024-05-01T10:00:00Z", u"2024-05-01T10:30:00Z");
        row("an instant until now", u"2024-05-01T10:00Z", u"2024-05-01T10:00:00Z", now);
        row("an offset in the text wins", u"2024-05-01T10:00+02:00..now", u"2024-05-01T08:00:00Z", now, u"Asia/Tokyo");

        row("day of the zone", u"today", u"2024-05-14T22:00:00Z", u"2024-05-15T22:00:00Z", u"Europe/Berlin");
        row("already tomorrow", u"today", u"2024-05-15T10:00:00Z", u"2024-05-16T10:00:00Z", u"Pacific/Kiritimati");
        row("hours of a zone half an hour off", u"now/h", u"2024-05-15T09:30:00Z", u"2024-05-15T10:30:00Z",
            u"Asia/Kolkata");
        row("a day of 23 hours", u"2024-03-31", u"2024-03-30T23:00:00Z", u"2024-03-31T22:00:00Z", u"Europe/Berlin");
        row("a day of 25 hours", u"2024-10-27", u"2024-10-26T22:00:00Z", u"2024-10-27T23:00:00Z", u"Europe/Berlin");
        row("a day without midnight", u"2024-03-31", u"2024-03-30T22:00:00Z", u"2024-03-31T21:00:00Z", u"Asia/Beirut");
    }

    void understands()
    {
        QFETCH(QString, text);
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QTimeZone timeZone(zone.toLatin1());
        QVERIFY(timeZone.isValid());
        const auto range = rangeFromExpression(text, utc(u"2024-05-15T10:20:30.5Z"), timeZone);
        QVERIFY2(range.has_value(), range ? "" : qPrintable(range.error().message));
        QCOMPARE(toIsoString(range->from), from);
        QCOMPARE(toIsoString(range->to), to);
    }

    void aCalendarDayBackCrossesAClockChange()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto now = utc(u"2024-03-31T10:00:00Z"); // noon, the night had 23 hours of day
        QCOMPARE(toIsoString(rangeFromExpression(u"now-1d", now, berlin)->from), u"2024-03-30T11:00:00Z"_s);
        QCOMPARE(toIsoString(rangeFromExpression(u"now-24h", now, berlin)->from), u"2024-03-30T10:00:00Z"_s);
        // 02:30 did not exist that day.
        const auto monday = utc(u"2024-04-01T00:30:00Z");
        QCOMPARE(toIsoString(rangeFromExpression(u"now-1d", monday, berlin)->from), u"2024-03-31T01:30:00Z"_s);
    }

    void theHourThatComesTwice()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto now = utc(u"2024-10-28T10:00:00Z");
        const auto named = readRange(u"2024-10-27T02:10+02:00..2024-10-27T02:10+01:00", now, berlin);
        QVERIFY(named);
        QCOMPARE(named->range.length(), std::chrono::microseconds(std::chrono::hours(1)));
        QVERIFY(named->remarks.isEmpty());
        const auto bare = readRange(u"2024-10-27T02:10..2024-10-27T03:00", now, berlin);
        QVERIFY(bare);
        QCOMPARE(toIsoString(bare->range.from), u"2024-10-27T00:10:00Z"_s);
        QCOMPARE(bare->remarks.size(), 1);
        QCOMPARE(readRange(u"2024-03-31T02:10..2024-03-31T02:50", now, berlin)->remarks.size(), 2);
        QVERIFY(readRange(u"2024-10-27", now, berlin)->remarks.isEmpty());
        QCOMPARE(readRange(u"2024-10-27", now, berlin)->range.length(),
                 std::chrono::microseconds(std::chrono::hours(25)));
    }

    void theDayBesideADayIsADay()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto day = [&berlin](QStringView text) { return rangeFromExpression(text, TimePoint(), berlin).value(); };
        QVERIFY(neighbourOf(day(u"2024-10-28"), -1, berlin) == day(u"2024-10-27")); // of 25 hours
        QVERIFY(neighbourOf(day(u"2024-10-27"), 1, berlin) == day(u"2024-10-28"));
        QVERIFY(neighbourOf(day(u"2024-10-21..2024-10-27"), 1, berlin) == day(u"2024-10-28..2024-11-03"));
        // Months, quarters and years are followed by such, however long they are.
        QVERIFY(neighbourOf(day(u"2024-03"), -1, berlin) == day(u"2024-02"));
        QVERIFY(neighbourOf(day(u"2024-01"), 1, berlin) == day(u"2024-02"));
        QVERIFY(neighbourOf(day(u"2024-01"), -1, berlin) == day(u"2023-12"));
        QVERIFY(neighbourOf(day(u"2024-04-01..2024-06-30"), 1, berlin) == day(u"2024-07-01..2024-09-30"));
        QVERIFY(neighbourOf(day(u"2024-04-01..2024-06-30"), -2, berlin) == day(u"2023-10-01..2023-12-31"));
        QVERIFY(neighbourOf(day(u"2024"), -1, berlin) == day(u"2023"));
        QVERIFY(neighbourOf(day(u"2024-04-02..2024-05-01"), 1, berlin) == day(u"2024-05-02..2024-05-31"));
        const auto hours = day(u"2024-10-27T01:00..2024-10-27T04:00");
        QVERIFY(neighbourOf(hours, 1, berlin) == (TimeRange{hours.to, hours.to + hours.length()}));
    }

    void whatLiesBeforeWholeDaysIsWholeDays()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto range = [&berlin](QStringView text) {
            return rangeFromExpression(text, TimePoint(), berlin).value();
        };
        QCOMPARE(wholeDaysIn(range(u"2024-03-30..2024-04-01"), berlin), 3); // of 71 hours
        QCOMPARE(wholeDaysIn(range(u"2024-03-30T00:00..2024-03-31T01:00"), berlin), 0);
        QVERIFY(stretchBefore(range(u"2024-04-01"), berlin) == range(u"2024-03-31")); // of 23 hours
        QVERIFY(stretchBefore(range(u"2024-10-27"), berlin) == range(u"2024-10-26"));
        QVERIFY(stretchBefore(range(u"2024-10-25..2024-10-27"), berlin) == range(u"2024-10-22..2024-10-24"));
        const auto hours = range(u"2024-10-27T01:00..2024-10-27T04:00");
        QVERIFY(stretchBefore(hours, berlin) == (TimeRange{hours.from - hours.length(), hours.from}));
    }

    void aMomentAsItIsTyped()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto now = utc(u"2024-05-15T10:20:30Z");
        const auto moment = [&](QStringView text, EndOfUnit end = EndOfUnit::First) {
            return readMoment(text, now, berlin, end).map([](const ReadTime& read) { return read.time; });
        };
        QVERIFY(moment(u"now") == now);
        QVERIFY(moment(u" now-6h ") == now - std::chrono::hours(6));
        QVERIFY(moment(u"now+1d") == now + std::chrono::hours(24));
        QVERIFY(moment(u"now-1d/d") == utc(u"2024-05-13T22:00:00Z"));
        QVERIFY(moment(u"now-1d/d", EndOfUnit::Last) == utc(u"2024-05-14T22:00:00Z"));
        QVERIFY(moment(u"2024-05-01T10:00") == utc(u"2024-05-01T08:00:00Z"));
        QCOMPARE(readMoment(u"2024-10-27T02:30", now, berlin)->occurs, WallTime::Occurs::Twice);
        for (const auto* text : {u"nowhere", u"now-6", u"now-9999y", u"noon", u""})
            QVERIFY2(!moment(text), qPrintable(QString::fromUtf16(text)));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        const QList<QStringView> texts = {u"",
                                          u"   ",
                                          u"nowhere",
                                          u"now-6",
                                          u"now-6x",
                                          u"now-6h-",
                                          u"now--6h",
                                          u"now/",
                                          u"now/x",
                                          u"6h",
                                          u"2024-13-01",
                                          u"2024-02-30",
                                          u"2024-05-01..",
                                          u"..now",
                                          u"now..now-6h",
                                          u"now",
                                          u"now+1h",
                                          u"2024-05-03..2024-05-01",
                                          u"now-9999999y",
                                          u"now+9999999y/d",
                                          u"now-9999999w-9999999w",
                                          u"last",
                                          u"last 3 moons",
                                          u"2024-05-01..2024-05-02..now",
                                          u"now-99999999h"};
        for (const auto text : texts)
            QTest::addRow("%s", qPrintable(u"\u201c%1\u201d"_s.arg(text))) << text.toString();
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto range = rangeFromExpression(text, utc(u"2024-05-15T10:20:30.5Z"), QTimeZone::utc());
        QVERIFY(!range.has_value());
        QCOMPARE(range.error().code, ErrorCode::BadInput);
        QVERIFY(!range.error().message.isEmpty());
        QVERIFY(!range.error().remedy.isEmpty());
    }

    /// A refusal quotes what was typed, and says what is wrong with it.
    void refusalsSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("no end") << u"2024-05-03.."_s << u"“2024-05-03..” has one end only."_s;
        QTest::newRow("no beginning") << u"..now"_s << u"“..now” has one end only."_s;
        QTest::newRow("nothing") << u"last 0 days"_s << u"“last 0 days” covers no time at all."_s;
        QTest::newRow("an instant") << u"2024-05-01T10:00..2024-05-01T10:00"_s
                                    << u"“2024-05-01T10:00..2024-05-01T10:00” covers no time at all."_s;
        QTest::newRow("reversed") << u"2024-05-03..2024-05-01"_s
                                  << u"“2024-05-03..2024-05-01” ends before it begins."_s;
        QTest::newRow("a German day that is not") << u"31.2.2026"_s << u"There is no date “31.2.2026”."_s;
        QTest::newRow("a day that is not") << u"2024-02-30..now"_s << u"There is no date “2024-02-30”."_s;
        QTest::newRow("a month that is not") << u"2024-13"_s << u"There is no date “2024-13”."_s;
        QTest::newRow("nonsense") << u"next friday"_s << u"“next friday” is not a range of time."_s;
    }

    void refusalsSayWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto range = rangeFromExpression(text, utc(u"2024-05-15T10:20:30.5Z"), QTimeZone::utc());
        QVERIFY(!range.has_value());
        QCOMPARE(range.error().message, message);
        QVERIFY(!range.error().remedy.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRangeExpression)
#include "tst_rangeexpression.moc"
