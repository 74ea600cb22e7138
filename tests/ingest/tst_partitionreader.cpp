// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/partitionreader.h"
#include "db/ingest/ingestbatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::ingest;

namespace {

/// Ten offsets were read, the newest of them "last" at 8.
db::PartitionState state()
{
    return {{"receipts", 3}, 1, 7, 0, 10, db::Anchor{8, 5, db::digestOf("last")}, {}};
}

using Arrival = PartitionReader::Arrival;

} // namespace

/// Each offset is one of four things, and a topic that is another one is noticed before anything of it is read.
class TestPartitionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsForEveryOffset()
    {
        PartitionReader reader({{"receipts", 0}, 1, 1, 5, 5, {}, {}}, u"g"_s);
        QCOMPARE(*reader.begin(5, 20), 5);
        QCOMPARE(reader.lag(), 15);
        const std::pair<qint64, Reading::Kind> messages[] = {
            {5, Reading::Kind::Document}, {8, Reading::Kind::Refused}, {9, Reading::Kind::Empty}};
        for (const auto& [offset, kind] : messages) {
            QCOMPARE(*reader.arrive(offset, 1, "x"), Arrival::New);
            reader.took(kind, 1, 0, 1);
        }
        QVERIFY(reader.ended(12)); // two control records behind the last message
        const auto move = reader.move();
        QCOMPARE(move.counts, (db::OffsetCounts{1, 1, 1, 4}));
        QCOMPARE(move.counts.sum(), move.to - move.from);
        QCOMPARE(reader.newest()->offset, 9);
        reader.written();
        QVERIFY(!reader.hasNews());
        QCOMPARE(reader.move().from, 12);
    }

    void tellsHowLongTheOldestWaits()
    {
        using std::chrono::milliseconds;
        PartitionReader reader({{"receipts", 0}, 1, 1, 0, 0, {}, {}}, u"g"_s);
        QVERIFY(reader.begin(0, 2));
        for (const qint64 time : {1000, 3000}) {
            QVERIFY(reader.arrive(reader.next(), time, "x"));
            reader.took(Reading::Kind::Document, time, 0, 1);
        }
        QCOMPARE(reader.waiting(5000), milliseconds(4000));
        reader.written();
        QCOMPARE(reader.waiting(5000), milliseconds(0));
    }

    void comparesTheNewestMessage()
    {
        PartitionReader reader(state(), u"g"_s);
        QCOMPARE(*reader.begin(0, 20), 8); // that one first
        QCOMPARE(*reader.arrive(8, 5, "last"), Arrival::Known);
        QCOMPARE(*reader.arrive(10, 6, "next"), Arrival::New);
        reader.took(Reading::Kind::Document, 6, 0, 4);
        QCOMPARE(reader.move().counts, (db::OffsetCounts{1, 0, 0, 0}));
    }

    void goesOnWhenTheNewestMessageIsGoneByAge()
    {
        PartitionReader reader(state(), u"g"_s);
        QCOMPARE(*reader.begin(10, 20), 10);
        QCOMPARE(*reader.arrive(10, 6, "next"), Arrival::New);
    }

    void noticesATopicMadeAnew_data()
    {
        QTest::addColumn<qint64>("low");
        QTest::addColumn<qint64>("high");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("another text") << qint64(0) << qint64(20) << qint64(8) << qint64(5) << QByteArray("other")
                                      << u"another message"_s;
        QTest::newRow("another time") << qint64(0) << qint64(20) << qint64(8) << qint64(6) << QByteArray("last")
                                      << u"another message"_s;
        QTest::newRow("none") << qint64(0) << qint64(20) << qint64(9) << qint64(5) << QByteArray("last")
                              << u"no longer there"_s;
        QTest::newRow("shorter") << qint64(0) << qint64(9) << qint64(-1) << qint64(0) << QByteArray()
                                 << u"the topic ends at 9"_s;
        QTest::newRow("overtaken by retention") << qint64(12) << qint64(20) << qint64(-1) << qint64(0) << QByteArray()
                                                << u"up to 2 messages were not read"_s;
    }
    void noticesATopicMadeAnew()
    {
        QFETCH(qint64, low);
        QFETCH(qint64, high);
        QFETCH(qint64, offset);
        QFETCH(qint64, time);
        QFETCH(QByteArray, value);
        QFETCH(QString, words);
        PartitionReader reader(state(), u"g"_s);
        const auto begun = reader.begin(low, high);
        const auto arrived = begun ? reader.arrive(offset, time, value.toStdString())
                                   : tl::expected<Arrival, db::PartitionStop>(tl::unexpected(begun.error()));
        QVERIFY(!arrived);
        QCOMPARE(arrived.error().reason, low > 10 ? db::StopReason::OffsetGone : db::StopReason::TopicMadeAnew);
        QVERIFY2(arrived.error().text.contains(words), qPrintable(arrived.error().text));
        QVERIFY(arrived.error().text.contains(u"--group g --reset receipts:3=earliest"_s));
        QVERIFY(!reader.hasNews());
    }

    void noticesAnEndBeforeTheNewestMessage()
    {
        PartitionReader reader(state(), u"g"_s);
        QVERIFY(reader.begin(0, 20));
        QVERIFY(!reader.ended(20));
    }

    void noticesMessagesWhereThereWereNone()
    {
        PartitionReader reader(state(), u"g"_s);
        QVERIFY(reader.begin(0, 20) && reader.arrive(8, 5, "last"));
        QVERIFY(!reader.arrive(9, 5, "new"));
    }

    void halfOfThemMayBeRefused()
    {
        PartitionReader reader({{"receipts", 0}, 1, 1, 0, 0, {}, {}}, u"g"_s);
        QVERIFY(reader.begin(0, 5000));
        for (qint64 offset = 0; offset < 1000; ++offset) {
            QVERIFY(reader.arrive(offset, 1, "x"));
            reader.took(offset % 2 == 0 ? Reading::Kind::Document : Reading::Kind::Refused, 1, 0, 1);
        }
        QVERIFY(!reader.suspicion());
    }

    void suspectsWhatIsMostlyRefused()
    {
        PartitionReader reader({{"receipts", 0}, 1, 1, 0, 0, {}, {}}, u"g"_s);
        QVERIFY(reader.begin(0, 5000));
        for (qint64 offset = 0; offset < 1000; ++offset) {
            QVERIFY(!reader.suspicion());
            QVERIFY(reader.arrive(offset, 1, "x"));
            reader.took(offset % 5 < 2 ? Reading::Kind::Document : Reading::Kind::Refused, 1, 0, 1);
        }
        QVERIFY(reader.suspicion());
        QCOMPARE(reader.suspicion()->reason, db::StopReason::MostlyRefused);
        QVERIFY2(reader.suspicion()->text.contains(u"--reset receipts:0=1000"_s), qPrintable(reader.suspicion()->text));
    }
};

QTEST_GUILESS_MAIN(TestPartitionReader)
#include "tst_partitionreader.moc"
