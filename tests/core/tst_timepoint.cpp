// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepoint.h"

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

    void writesTheOffset()
    {
        const auto time = timePointFromIso(u"2024-07-01T10:00:00Z"_s, QTimeZone::utc()).value();
        QCOMPARE(toIsoString(time, QTimeZone("Europe/Berlin")), u"2024-07-01T12:00:00+02:00"_s);
        QCOMPARE(toIsoString(time, QTimeZone("America/St_Johns")), u"2024-07-01T07:30:00-02:30"_s);
    }
};

QTEST_APPLESS_MAIN(TestTimePoint)
#include "tst_timepoint.moc"
