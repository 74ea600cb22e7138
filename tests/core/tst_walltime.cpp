// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/walltime.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

TimePoint utc(const char* text)
{
    return timePointFromIso(QString::fromLatin1(text), QTimeZone::utc()).value();
}

} // namespace

class TestWallTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheInstants_data()
    {
        using Occurs = WallTime::Occurs;
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<int>("occurs");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](const char* name, const char* zone, const char* wall, Occurs occurs, const char* first,
                            const char* second) {
            QTest::addRow("%s", name) << QByteArray(zone) << QString::fromLatin1(wall) << static_cast<int>(occurs)
                                      << QString::fromLatin1(first) << QString::fromLatin1(second);
        };
        const auto once = [&row](const char* name, const char* zone, const char* wall, const char* instant) {
            row(name, zone, wall, Occurs::Once, instant, instant);
        };
        const auto never = [&row](const char* name, const char* zone, const char* wall, const char* instant) {
            row(name, zone, wall, Occurs::Never, instant, instant);
        };
        once("UTC", "UTC", "2024-05-01T10:00", "2024-05-01T10:00:00Z");
        once("summer", "Europe/Berlin", "2024-05-01T10:00", "2024-05-01T08:00:00Z");
        row("turned back", "Europe/Berlin", "2024-10-27T02:30", Occurs::Twice, "2024-10-27T00:30:00Z",
            "2024-10-27T01:30:00Z");
        once("just before the repeated hour", "Europe/Berlin", "2024-10-27T01:59", "2024-10-26T23:59:00Z");
        once("just after the repeated hour", "Europe/Berlin", "2024-10-27T03:00", "2024-10-27T02:00:00Z");
        never("turned forward", "Europe/Berlin", "2024-03-31T02:30", "2024-03-31T01:30:00Z");
        once("just after the skipped hour", "Europe/Berlin", "2024-03-31T03:00", "2024-03-31T01:00:00Z");
        row("half an hour", "Australia/Lord_Howe", "2024-04-07T01:45", Occurs::Twice, "2024-04-06T14:45:00Z",
            "2024-04-06T15:15:00Z");
        never("two hours", "Antarctica/Troll", "2024-03-31T02:30", "2024-03-31T02:30:00Z");
        row("midnight comes twice", "America/Havana", "2024-11-03T00:00", Occurs::Twice, "2024-11-03T04:00:00Z",
            "2024-11-03T05:00:00Z");
        never("no midnight", "Africa/Cairo", "2024-04-26T00:00", "2024-04-25T22:00:00Z");
        never("no such day", "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z");
        once("the day before", "Pacific/Apia", "2011-12-29T12:00", "2011-12-29T22:00:00Z");
        once("the day after", "Pacific/Apia", "2011-12-31T12:00", "2011-12-30T22:00:00Z");
    }

    void findsTheInstants()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, wall);
        const auto time = QDateTime::fromString(wall, Qt::ISODate);
        const auto found = instantsOf(time.date(), time.time(), QTimeZone(zone));
        QTEST(static_cast<int>(found.occurs), "occurs");
        QTEST(toIsoString(found.first), "first");
        QTEST(toIsoString(found.second), "second");
    }

    /// Every instant is among those of what the clock shows at it, in every zone and around all its changes.
    void leadsBackToTheInstant()
    {
        const auto begin = QDateTime(QDate(1890, 1, 1), QTime(0, 0), QTimeZone::utc());
        const auto end = QDateTime(QDate(2060, 1, 1), QTime(0, 0), QTimeZone::utc());
        qint64 checked = 0;
        for (const auto& id : QTimeZone::availableTimeZoneIds()) {
            const QTimeZone zone(id);
            for (const auto& change : zone.transitions(begin, end)) {
                for (const auto minutes : {-180, -90, -61, -30, -1, 0, 1, 30, 61, 90, 180}) {
                    const auto time = fromDateTime(change.atUtc) + std::chrono::minutes(minutes);
                    const auto local = toDateTime(time, zone);
                    const auto found = instantsOf(local.date(), local.time(), zone);
                    QVERIFY2(found.first == time || found.second == time,
                             qPrintable(QString::fromLatin1(id) + u' ' + toIsoString(time)));
                    ++checked;
                }
            }
        }
        QVERIFY(checked > 100'000);
    }

    void tellsRepeatedTimes()
    {
        const QTimeZone berlin("Europe/Berlin");
        QVERIFY(!isRepeated(utc("2024-10-26T23:59:59.999Z"), berlin));
        QVERIFY(isRepeated(utc("2024-10-27T00:00:00Z"), berlin));
        QVERIFY(isRepeated(utc("2024-10-27T01:59:59.999Z"), berlin));
        QVERIFY(!isRepeated(utc("2024-10-27T02:00:00Z"), berlin));
        QVERIFY(!isRepeated(utc("2024-10-27T00:30:00Z"), QTimeZone::utc()));
        QCOMPARE(offsetText(utc("2024-10-27T00:30:00Z"), berlin), u"+02:00"_s);
        QCOMPARE(offsetText(utc("2024-10-27T01:30:00Z"), berlin), u"+01:00"_s);
        QCOMPARE(offsetText(utc("1880-01-01T00:00:00Z"), berlin), u"+00:53:28"_s);
        QCOMPARE(offsetText(utc("2024-05-01T00:00:00Z"), QTimeZone("America/St_Johns")), u"-02:30"_s);
    }

    void findsWhereADayBegins()
    {
        QCOMPARE(toIsoString(startOfDay(QDate(2024, 4, 26), QTimeZone("Africa/Cairo"))), u"2024-04-25T22:00:00Z"_s);
        QCOMPARE(toIsoString(startOfDay(QDate(2024, 11, 3), QTimeZone("America/Havana"))), u"2024-11-03T04:00:00Z"_s);
        // A day that was left out is empty.
        const QTimeZone apia("Pacific/Apia");
        QCOMPARE(startOfDay(QDate(2011, 12, 30), apia), startOfDay(QDate(2011, 12, 31), apia));
    }
};

QTEST_APPLESS_MAIN(TestWallTime)
#include "tst_walltime.moc"
