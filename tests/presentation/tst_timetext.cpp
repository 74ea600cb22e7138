// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/timetext.h"

#include "app/presentation/ingesttext.h"
#include "db/ingest/ingeststatus.h"
#include "db/ingest/refusedstore.h"
#include "tests/support/moment.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using oa::tests::utc;

namespace {

db::IngestedPartition ofTopic(int number, qint64 waiting, std::optional<core::TimePoint> newest)
{
    db::IngestedPartition result;
    result.key = {"receipts", number};
    result.nextOffset = 100;
    result.endOffset = 100 + waiting;
    result.newestMessage = newest;
    return result;
}

} // namespace

/// Times, durations, and what waits, as people read it.
class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void durations_data();
    void durations();
    void ranges_data();
    void ranges();
    void instants();
    void zones();
    void whatWaits();
    void whoLooks();
    void beginnings();
};

void TestTimeText::durations_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](std::chrono::microseconds time, const char* text) {
        QTest::addRow("%lld", static_cast<long long>(time.count()))
            << qint64(time.count()) << QString::fromLatin1(text);
    };
    row(-1h, "0 s");
    row(-1us, "0.0 s");
    row(0s, "0 s");
    row(1ms, "0.0 s");
    row(3s, "3 s");
    row(3200ms, "3.2 s");
    row(9940ms, "9.9 s");
    row(9950ms, "9 s");
    row(12s + 900ms, "12 s");
    row(59s + 999ms, "59 s");
    row(60s, "1 min");
    row(61s, "1 min 1 s");
    row(9min + 59s, "9 min 59 s");
    row(10min, "10 min");
    row(10min + 1s, "10 min");
    row(59min + 59s, "59 min");
    row(1h, "1 h");
    row(1h + 59s, "1 h");
    row(2h + 5min, "2 h 5 min");
    row(47h + 59min, "47 h 59 min");
    row(48h, "2 days");
    row(71h + 59min, "2 days 23 h");
    row(24h * 1234, "1,234 days");
}

void TestTimeText::durations()
{
    QFETCH(qint64, microseconds);
    QTEST(presentation::durationText(std::chrono::microseconds(microseconds)), "text");
}

void TestTimeText::ranges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text"); ///< in Berlin, on a day of 2024
    const auto row = [](const char* from, const char* to, const char* text) {
        QTest::addRow("%s", text) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromUtf8(text);
    };
    row("2024-05-01T10:00", "2024-05-01T11:00", "1 May 10:00 – 11:00");
    row("2024-05-01T10:00", "2024-05-02T11:00", "1 May 10:00 – 2 May 11:00");
    row("2024-05-01", "2024-05-02", "1 May");
    row("2024-05-01", "2024-05-03", "1 May – 2 May");
    row("2024-03-31", "2024-04-01", "31 Mar"); // a day of 23 hours
    row("2024-05-01", "2024-05-02T00:01", "1 May 00:00 – 2 May 00:01");
    row("2024-05-01T00:01", "2024-05-02", "1 May 00:01 – 2 May 00:00");
    row("2023-12-31", "2024-01-01", "31 Dec 2023");
    row("2023-12-31", "2024-01-02", "31 Dec 2023 – 1 Jan 2024");
    row("2024-12-31T23:00", "2025-01-01T01:00", "31 Dec 2024 23:00 – 1 Jan 2025 01:00");
    row("1969-12-31T23:00", "1970-01-01T01:00", "31 Dec 1969 23:00 – 1 Jan 1970 01:00");
    row("2024-05-01T10:00:01", "2024-05-01T10:10:00", "1 May 10:00:01 – 10:10"); // a second less than ten minutes
    row("2024-05-01T10:00:01", "2024-05-01T10:10:01", "1 May 10:01 – 10:11");    // whole minutes from ten minutes on
    row("2024-10-27T02:10+02:00", "2024-10-27T02:10+01:00", "27 Oct 02:10 +02:00 – 02:10 +01:00"); // repeated
}

void TestTimeText::ranges()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QTimeZone berlin("Europe/Berlin");
    const core::TimeRange range{*core::timePointFromIso(from, berlin), *core::timePointFromIso(to, berlin)};
    QTEST(presentation::rangeText(range, berlin, utc("2024-06-01T10:00:00Z")), "text");
}

void TestTimeText::instants()
{
    const QTimeZone berlin("Europe/Berlin");
    const auto plain = utc("2024-05-01T10:00:00Z");
    const auto odd = utc("1969-12-31T23:59:59.999Z");
    QCOMPARE(presentation::clockText(plain, berlin), u"12:00"_s);
    QCOMPARE(presentation::clockText(odd, berlin), u"00:59:59"_s);
    QCOMPARE(presentation::secondText(plain, berlin), u"12:00:00"_s);
    QCOMPARE(presentation::instantText(odd, QTimeZone::utc()), u"31 Dec 1969 23:59:59"_s);
    QCOMPARE(presentation::minuteText(plain, berlin), u"1 May 2024 12:00"_s);
    QCOMPARE(presentation::minuteText(odd, berlin), u"1 Jan 1970 00:59:59"_s);
    const auto repeated = utc("2024-10-27T00:30:00Z");
    for (const auto& text : {presentation::clockText(repeated, berlin), presentation::secondText(repeated, berlin),
                             presentation::instantText(repeated, berlin), presentation::minuteText(repeated, berlin)})
        QVERIFY2(text.endsWith(u" +02:00"_s), qPrintable(text));
    QVERIFY(!presentation::clockText(repeated - 1h, berlin).contains(u'+'));
}

void TestTimeText::zones()
{
    QCOMPARE(presentation::zoneText(QTimeZone("America/Argentina/Buenos_Aires")), u"Buenos Aires"_s);
    QCOMPARE(presentation::zoneName(QTimeZone("America/Argentina/Buenos_Aires")), u"America/Argentina/Buenos_Aires"_s);
    for (const auto* name : {"UTC", "Etc/UTC", "Etc/Zulu"}) {
        QCOMPARE(presentation::zoneText(QTimeZone(name)), u"UTC"_s);
        QCOMPARE(presentation::zoneName(QTimeZone(name)), u"UTC"_s);
    }
}

void TestTimeText::whatWaits()
{
    const auto now = utc("2024-05-01T10:00:00Z");
    db::IngestedTopic topic;
    QCOMPARE(presentation::lagText(topic, now), u"nothing waits"_s);
    topic.partitions = {ofTopic(0, 0, now - 9h), ofTopic(1, 4, now - 30s), ofTopic(2, 1200, now - 90s)};
    topic.lag = 1204;
    QCOMPARE(presentation::lagText(topic, now), u"1,204 messages, 1 min 30 s"_s); // of those that are behind
    topic.partitions[2].newestMessage.reset();
    QCOMPARE(presentation::lagText(topic, now), u"1,204 messages, 30 s"_s);
    topic.partitions = {ofTopic(0, 2, now + 1h)}; // by a clock that is ahead
    topic.lag = 2;
    QCOMPARE(presentation::lagText(topic, now), u"2 messages, 0 s"_s);
    topic.lag = 1;
    QCOMPARE(presentation::lagText(topic, now), u"1 message, 0 s"_s);
}

void TestTimeText::whoLooks()
{
    const auto now = utc("2024-05-01T10:00:00Z");
    db::IngestedTopic topic;
    topic.partitions = {ofTopic(0, 0, now), ofTopic(1, 0, now)};
    QCOMPARE(presentation::concernText(topic, now), QString()); // never seen
    topic.seen = now - 60s;
    QCOMPARE(presentation::concernText(topic, now), QString());
    topic.seen = now - 61s;
    const auto unseen = u"Nobody has looked at it for 1 min 1 s: is `ocr-analytics ingest` running?"_s;
    QCOMPARE(presentation::concernText(topic, now), unseen);
    topic.partitions[1].stopped = db::PartitionStop{db::StopReason::OffsetGone, u"gone"_s};
    QCOMPARE(presentation::concernText(topic, now), db::nameOf(topic.partitions[1].key) + u": gone\n"_s + unseen);
    topic.seen = now + 1h;
    QCOMPARE(presentation::concernText(topic, now), db::nameOf(topic.partitions[1].key) + u": gone"_s);
}

void TestTimeText::beginnings()
{
    db::RefusedRow row;
    row.begin = "a\tb\n\x01 \xC3\xA9";
    row.valueBytes = row.begin.size();
    QCOMPARE(presentation::beginText(row), u"a\uFFFDb\uFFFD\uFFFD é"_s);
    row.valueBytes = row.begin.size() + 1;
    QCOMPARE(presentation::beginText(row), u"a\uFFFDb\uFFFD\uFFFD é…"_s);
    QCOMPARE(presentation::beginText({}), QString());
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
