// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepoint.h"
#include "core/time/walltime.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

class TestTimePoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("utc");
        QTest::addRow("date in UTC") << u"2024-05-01"_s << u"UTC"_s << u"2024-05-01T00:00:00Z"_s;
        QTest::addRow("date in a zone") << u"2024-05-01"_s << u"Asia/Kolkata"_s << u"2024-04-30T18:30:00Z"_s;
        QTest::addRow("offset wins over zone")
            << u"2024-05-01T12:00:00-04:00"_s << u"Asia/Kolkata"_s << u"2024-05-01T16:00:00Z"_s;
        QTest::addRow("microseconds") << u"2024-05-01 12:00:00.123456Z"_s << u"UTC"_s
                                      << u"2024-05-01T12:00:00.123456Z"_s;
        QTest::addRow("milliseconds") << u"2024-05-01 12:00:00.5Z"_s << u"UTC"_s << u"2024-05-01T12:00:00.500Z"_s;
        QTest::addRow("skipped by daylight saving")
            << u"2024-03-31T02:30:00"_s << u"Europe/Berlin"_s << u"2024-03-31T01:30:00Z"_s;
        QTest::addRow("comes twice: the first")
            << u"2024-10-27T02:30"_s << u"Europe/Berlin"_s << u"2024-10-27T00:30:00Z"_s;
        QTest::addRow("comes twice, named")
            << u"2024-10-27T02:30+01:00"_s << u"Europe/Berlin"_s << u"2024-10-27T01:30:00Z"_s;
        QTest::addRow("a day without midnight") << u"2024-04-26"_s << u"Africa/Cairo"_s << u"2024-04-25T22:00:00Z"_s;
        QTest::addRow("local mean time") << u"1880-01-01T00:53:28+00:53:28"_s << u"UTC"_s << u"1880-01-01T00:00:00Z"_s;
        QTest::addRow("before 1970") << u"1969-12-31T23:59:59.000001Z"_s << u"UTC"_s
                                     << u"1969-12-31T23:59:59.000001Z"_s;
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, zone);
        QFETCH(QString, utc);
        const auto time = timePointFromIso(text, QTimeZone(zone.toLatin1()));
        QVERIFY(time);
        QCOMPARE(toIsoString(*time), utc);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text : {"", "yesterday", "2024-13-01", "2024-02-30", "2024-05-01T25:00:00Z",
                                 "2024-05-01T10:00:00+99:00", "2024-05-01T10:00:00Z tail", "0000-01-01"})
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto time = timePointFromIso(text, QTimeZone::utc());
        QVERIFY(!time);
        QCOMPARE(time.error().code, ErrorCode::BadInput);
    }

    void tellsTimesThatAreNotPlain()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto remark = [&berlin](const char* text) {
            const auto typed = QString::fromLatin1(text);
            return remarkOn(typed, readIsoTime(typed, berlin).value(), berlin);
        };
        QCOMPARE(remark("2024-10-27T01:59"), QString());
        QVERIFY(remark("2024-10-27T02:30").contains(u"2024-10-27T02:30:00+02:00"_s));
        QCOMPARE(remark("2024-10-27T02:30+01:00"), QString());
        QVERIFY(remark("2024-03-31T02:30").contains(u"2024-03-31T03:30:00+02:00"_s));
        QCOMPARE(remark("2024-03-31"), QString());
        // A whole day is meant, wherever it begins.
        const QTimeZone havana("America/Havana");
        QCOMPARE(readIsoTime(u"2024-11-03"_s, havana)->occurs, WallTime::Occurs::Once);
    }

    /// In every zone, around all its changes and before there were zones.
    void readsBackWhatItWrote()
    {
        const auto begin = QDateTime(QDate(1840, 1, 1), QTime(0, 0), QTimeZone::utc());
        const auto end = QDateTime(QDate(2040, 1, 1), QTime(0, 0), QTimeZone::utc());
        for (const auto& id : QTimeZone::availableTimeZoneIds()) {
            const QTimeZone zone(id);
            for (const auto& change : zone.transitions(begin, end)) {
                for (const auto minutes : {-61, -30, -1, 0, 1, 30, 61}) {
                    const auto time = fromDateTime(change.atUtc) + std::chrono::minutes(minutes);
                    QCOMPARE(timePointFromIso(toIsoString(time, zone), QTimeZone::utc()).value(), time);
                }
            }
        }
    }

    void writesTheOffset()
    {
        const auto time = timePointFromIso(u"2024-07-01T10:00:00Z"_s, QTimeZone::utc()).value();
        QCOMPARE(toIsoString(time, QTimeZone("Europe/Berlin")), u"2024-07-01T12:00:00+02:00"_s);
        QCOMPARE(toIsoString(time, QTimeZone("America/St_Johns")), u"2024-07-01T07:30:00-02:30"_s);
    }
};

QTEST_APPLESS_MAIN(TestTimePoint)
#include "tst_timepoint.moc"
