// SPDX-License-Identifier: GPL-3.0-only
// Times as people write them, with what they mean spelt out; tests/refresh/tst_writtentime holds them against
// PostgreSQL.
#include "core/time/writtentime.h"

#include <QTest>
#include <QTimeZone>

using namespace oa::core;
using namespace Qt::StringLiterals;

class TestWrittenForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void means_data();
    void means();
    void isRefused_data();
    void isRefused();
    void aZoneIsAskedFor();
};

void TestWrittenForms::means_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); ///< in New York, where the text names no zone
    const auto row = [](const char* text, const char* utc) {
        QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
    };
    row("epoch", "1970-01-01T00:00:00.000000Z");
    row("2024-05-01", "2024-05-01T04:00:00.000000Z");
    row("240501 10:00 UTC", "2024-05-01T10:00:00.000000Z");
    row("691231 10:00 UTC", "2069-12-31T10:00:00.000000Z");
    row("700101 10:00 UTC", "1970-01-01T10:00:00.000000Z");
    row("2024.001 UTC", "2024-01-01T00:00:00.000000Z");
    row("2024.366 UTC", "2024-12-31T00:00:00.000000Z");
    row("J2440588 UTC", "1970-01-01T00:00:00.000000Z");
    row("2024-05-01 12:00 AM UTC", "2024-05-01T00:00:00.000000Z");
    row("2024-05-01 12:00 PM UTC", "2024-05-01T12:00:00.000000Z");
    row("2024-05-01 1:00 pm UTC", "2024-05-01T13:00:00.000000Z");
    row("2024-05-01 24:00 UTC", "2024-05-02T00:00:00.000000Z");
    row("2024-05-01 23:59:60 UTC", "2024-05-02T00:00:00.000000Z");
    row("2024-05-01 10:59:59.9999996 UTC", "2024-05-01T11:00:00.000000Z");
    row("2024-05-01 10:00:00.0000014 UTC", "2024-05-01T10:00:00.000001Z");
    row("1969-12-31 23:59:59.9999990 UTC", "1969-12-31T23:59:59.999999Z");
    row("0001-01-01 00:00 +00", "0001-01-01T00:00:00.000000Z");
    row("9999-12-31 23:59 +00", "9999-12-31T23:59:00.000000Z");
    row("2024-05-01 10:00 +15:59:59", "2024-04-30T18:00:01.000000Z");
    row("2024-05-01 10:00 -15:59", "2024-05-02T01:59:00.000000Z");
    row("2024-05-01 10:00 europe/berlin", "2024-05-01T08:00:00.000000Z");
    row("2024-03-10 02:30:00.0000000", "2024-03-10T07:30:00.000000Z"); // skipped: as long after the jump
    row("2024-11-03 01:30:00.0000000", "2024-11-03T05:30:00.000000Z"); // the first of two
    const QStringList months = {u"January"_s,   u"February"_s, u"March"_s,    u"April"_s,
                                u"May"_s,       u"June"_s,     u"July"_s,     u"August"_s,
                                u"September"_s, u"October"_s,  u"November"_s, u"December"_s};
    for (int i = 0; i < 12; ++i) {
        const auto utc = u"2024-%1-02T10:00:00.000000Z"_s.arg(i + 1, 2, 10, QChar(u'0'));
        for (const auto& name : {months[i], months[i].left(3).toUpper()}) {
            const auto text = name + u" 2 2024 10:00 UTC"_s;
            QTest::addRow("%s", qPrintable(text)) << text << utc;
        }
    }
    row("2 Sept 2024 UTC", "2024-09-02T00:00:00.000000Z");
    row("02-Sep-2024 UTC", "2024-09-02T00:00:00.000000Z");
    row("2024-Sep-02 UTC", "2024-09-02T00:00:00.000000Z");
    row("Sep-02-2024 UTC", "2024-09-02T00:00:00.000000Z");
    for (const auto* day : {"Mon", "monday", "Tues", "Thurs", "Sunday"})
        row(qPrintable(QString::fromLatin1(day) + u", 2 Sep 2024 10:00 UTC"_s), "2024-09-02T10:00:00.000000Z");
    const QList<std::pair<const char*, int>> zones = {
        {"z", 0},    {"UT", 0},   {"gmt", 0},  {"Zulu", 0}, {"EST", -5}, {"EDT", -4}, {"CDT", -5}, {"MST", -7},
        {"MDT", -6}, {"PST", -8}, {"PDT", -7}, {"CET", 1},  {"CEST", 2}, {"EET", 2},  {"EEST", 3}, {"WET", 0}};
    for (const auto& [name, hours] : zones)
        row(qPrintable(u"2024-05-01 12:00 "_s + QString::fromLatin1(name)),
            qPrintable(u"2024-05-01T%1:00:00.000000Z"_s.arg(12 - hours, 2, 10, QChar(u'0'))));
}

void TestWrittenForms::means()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto read = readAnyTime(text, QTimeZone("America/New_York"));
    QVERIFY2(read, qPrintable(text));
    QCOMPARE(toEpochMicroseconds(read->time), toEpochMicroseconds(timePointFromIso(utc, QTimeZone::utc()).value()));
}

void TestWrittenForms::isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto* text : {"2024.000",
                             "2024.367",
                             "2023.366",
                             "2024-05-01 0:30 AM",
                             "2024-05-01 13:30 PM",
                             "2024-05-01 25:00",
                             "2024-05-01 24:00:01",
                             "2024-05-01 10:60",
                             "2024-05-01 10:00:61",
                             "2024-05-01 10:00 +16:00",
                             "2024-05-01 10:00 +02:60",
                             "2024-05-01 10:00 +02:00:60",
                             "2024-05-01 10:00 Europe/Berlin UTC", // a zone twice, in each way
                             "2024-05-01 10:00 UTC Europe/Berlin",
                             "2024-05-01 10:00 UTC +02",
                             "2024-05-01 10:00 Europe/Berlin America/New_York",
                             "2024-05-01 10:00 Nowhere/Berlin",
                             "2024-05-01 10:00 XYZ",
                             "2024-05-01 Wed",
                             "May 1 1 2024",
                             "May May 1 2024",
                             "May 1 2024 2025",
                             "May 001 2024",
                             "May 0 2024",
                             "May 32 2024",
                             "May 1",
                             "Ma 1 2024",
                             "Marc 1 2024",
                             "Mo, 2 Sep 2024",
                             "0000-12-31 23:00 UTC",
                             "J9999999",
                             "10:00"})
        QTest::addRow("%s", text) << QString::fromLatin1(text);
    QTest::addRow("longer than any") << u"2024-05-01 10:00"_s + QString(100, u' ') + u"UTC"_s;
}

void TestWrittenForms::isRefused()
{
    QFETCH(QString, text);
    const auto read = readAnyTime(text, QTimeZone::utc());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

void TestWrittenForms::aZoneIsAskedFor()
{
    for (const auto* text : {"2024-05-01 10:00Z", "2024-05-01 10:00 Europe/Berlin", "1 May 2024 10:00 +02", "epoch"})
        QVERIFY2(readZonedTime(QString::fromLatin1(text)), text);
    for (const auto* text : {"2024-05-01 10:00", "1 May 2024 10:00", "nothing"}) {
        const auto read = readZonedTime(QString::fromLatin1(text));
        QVERIFY2(!read, text);
        QCOMPARE(read.error().code, ErrorCode::BadInput);
    }
}

QTEST_APPLESS_MAIN(TestWrittenForms)
#include "tst_writtenforms.moc"
