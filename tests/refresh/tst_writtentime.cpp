// SPDX-License-Identifier: GPL-3.0-only
// Times as people write them, held against what PostgreSQL reads.
#include "core/time/writtentime.h"

#include "db/connection/connection.h"
#include "tests/support/testserver.h"

#include <QTest>
#include <QTimeZone>

#include <array>
#include <cmath>

using namespace oa;
using namespace Qt::StringLiterals;

class TestWrittenTime : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    std::unique_ptr<db::Connection> m_connection;

    /// What the server reads with each DateStyle, in microseconds; nothing where these differ or it refuses.
    std::optional<qint64> serverReads(const QString& text, const QByteArray& zone)
    {
        std::optional<qint64> all;
        for (const auto* style : {"ISO, MDY", "ISO, DMY", "ISO, YMD"}) {
            const auto settings =
                m_connection->execute("SELECT set_config('DateStyle', $1, false), set_config('TimeZone', $2, false)",
                                      {db::Parameter(style), db::Parameter(zone)});
            if (!settings)
                return std::nullopt;
            const auto read = m_connection->execute("SELECT (extract(epoch FROM $1::timestamptz) * 1000000)::bigint",
                                                    {db::parameter(text)});
            if (!read || (all && *all != read->integer(0, 0)))
                return std::nullopt;
            all = read->integer(0, 0);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_connection = m_server.connect(m_server.createDatabase());
        QVERIFY(m_connection);
    }

    /// Whatever the server reads in one way only is read, and read as it does.
    void readsAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList dates = {u"2024-05-01"_s,  u"20240501"_s,   u"240501"_s,          u"2024-5-1"_s,
                                   u"2024/05/01"_s,  u"2024.05.01"_s, u"2024.122"_s,        u"J2460432"_s,
                                   u"May 1, 2024"_s, u"1 May 2024"_s, u"01-May-2024"_s,     u"May-01-2024"_s,
                                   u"2024-May-01"_s, u"2024 May 1"_s, u"Wed, 1 May 2024"_s, u"Sept 1 2024"_s,
                                   u"2024-02-29"_s,  u"1969-12-31"_s, u"0001-01-01"_s,      u"9999-12-30"_s};
        const QStringList times = {QString(),
                                   u" 10:00"_s,
                                   u" 10:00:00"_s,
                                   u"  9:05"_s,
                                   u" 10:00:00.5"_s,
                                   u" 10:00:00.1234565"_s,
                                   u" 10:00:00.1234575"_s,
                                   u" 10:00:60"_s,
                                   u" 24:00:00"_s,
                                   u" 10:00 PM"_s,
                                   u" 12:00 am"_s,
                                   u" 23:59:59.9999999"_s};
        const QStringList zones = {QString(),
                                   u" UTC"_s,
                                   u"Z"_s,
                                   u" GMT"_s,
                                   u"+02"_s,
                                   u" -0330"_s,
                                   u"+05:30"_s,
                                   u" Europe/Berlin"_s,
                                   u" america/new_york"_s,
                                   u" EST"_s,
                                   u" CEST"_s};
        for (const auto& date : dates) {
            for (const auto& time : times)
                QTest::addRow("%s%s", qPrintable(date), qPrintable(time)) << date + time;
        }
        for (const auto& zone : zones)
            QTest::addRow("zone%s", qPrintable(zone)) << u"2024-05-01 10:00:00"_s + zone;
        for (const auto* text : {"2024-05-01t10:00:00z",
                                 "2024-05-01T24:00:00Z",
                                 "20240501T100000Z",
                                 "20240501T1000",
                                 "20240501T100000.5Z",
                                 "2024-05-01 1000",
                                 "2024-05-01 T10:00:00",
                                 "2024-05-01 at 10:00",
                                 "2024-05-01T10:0:0",
                                 "2024-05-01T10:00:00.Z",
                                 "2024-05-01 10:00:00+02:00:30",
                                 "2024-05-01T10:00:00+15:59",
                                 "2024-05-01 10:00PM",
                                 "2024-05-01 10:00:00 AD",
                                 "Wed May 01 10:00:00 2024 UTC",
                                 "Wed May 01 10:00:00 UTC 2024",
                                 "Wednesday, May 1, 2024 10:00:00 AM",
                                 "Wed, 01 May 2024 10:00:00 +0000",
                                 "10:00 May 1 2024",
                                 "epoch",
                                 "  2024-05-01   10:00:00  "})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void readsAsTheServerDoes()
    {
        QFETCH(QString, text);
        for (const auto* zone : {"UTC", "Asia/Kolkata", "America/St_Johns"}) {
            const auto expected = serverReads(text, zone);
            const auto read = core::readAnyTime(text, QTimeZone(zone));
            if (!expected) { // some of the combinations are none
                QVERIFY2(!read, qPrintable(text));
                continue;
            }
            QVERIFY2(read, qPrintable(text));
            QCOMPARE(core::toEpochMicroseconds(read->time), *expected);
        }
    }

    void datesInFiguresWithoutTheYearFirstAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hasTwo");
        for (const auto* text : {"05/06/2024", "1/5/24", "1.5.2024", "12.12.2024"})
            QTest::addRow("%s", text) << QString::fromLatin1(text) << true;
        for (const auto* text : {"13/05/2024", "05/13/2024 10:00", "27.10.2024 12:00", "99-01-01"})
            QTest::addRow("%s", text) << QString::fromLatin1(text) << false;
    }
    void datesInFiguresWithoutTheYearFirstAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(bool, hasTwo);
        QVERIFY(!serverReads(text, "UTC"));
        const auto read = core::readAnyTime(text, QTimeZone::utc());
        QVERIFY(!read);
        const auto* reason =
            hasTwo ? "“%1” can be read as two dates." : "“%1” does not begin with a year of four digits.";
        QCOMPARE(read.error().message, QString::fromUtf8(reason).arg(text));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text : {"",
                                 "yesterday",
                                 "now",
                                 "infinity",
                                 "2024-02-30",
                                 "2023-02-29",
                                 "2024-05-01 24:00:01",
                                 "2024-05-01 10:00:61",
                                 "2024-05-01 13:00 PM",
                                 "2024-05-01 10:00 UTC+2",
                                 "2024-05-01 10:00 GMT+02:00",
                                 "2024-05-01 10:00 IST",
                                 "2024-05-01 10:00 Nowhere/Atall",
                                 "2024-05-01T10:00:00Z tail",
                                 "2024-05-01 10:00 BC",
                                 "10000-01-01",
                                 "0000-01-01",
                                 "1714557600",
                                 "Mai 1 2024",
                                 "2024-05-01T10:00:00+16:00",
                                 "01 MAY 24"})
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!core::readAnyTime(text, QTimeZone::utc()));
    }
};

QTEST_GUILESS_MAIN(TestWrittenTime)
#include "tst_writtentime.moc"
