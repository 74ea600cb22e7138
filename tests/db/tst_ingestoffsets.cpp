// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/statement.h"
#include "db/ingest/ingestbatch.h"
#include "db/ingest/ingeststatus.h"
#include "db/ingest/offsetstore.h"
#include "db/ingest/refusedstore.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

const db::PartitionKey receipts{"receipts", 0};

/// Mistakes that look harmless, planted in the database so that the program under test stays as it is.
enum class Mutation { None, NoEpoch, NoFromOffset, NoAnswer };

bool plant(PipelineFixture& fixture, Mutation mutation)
{
    const auto advanceWithout = [&fixture](const char* condition, const char* instead) {
        auto source = fixture.value("SELECT pg_get_functiondef('public.ocr_analytics_ingest_advance'::regproc)");
        const auto before = source;
        source.replace(QString::fromLatin1(condition), QString::fromLatin1(instead));
        return source != before && fixture.write(source.toStdString());
    };
    switch (mutation) {
    case Mutation::None:
        return true;
    case Mutation::NoEpoch:
        return advanceWithout("AND o.epoch = b.epoch", "");
    case Mutation::NoFromOffset:
        return advanceWithout("AND o.next_offset = b.from_offset", "") &&
               fixture.write("ALTER TABLE ingest_offsets DROP CONSTRAINT ingest_offsets_account");
    case Mutation::NoAnswer:
        return advanceWithout("WHERE m.topic IS NULL", "WHERE false");
    }
    return false;
}

/// A worker of a consumer group, as far as the database sees one.
class Worker
{
public:
    Worker(PipelineFixture& fixture, const QString& name)
        : m_connection(fixture.connect())
        , m_group{u"cluster"_s, u"group"_s, name}
    {}

    bool claim()
    {
        const auto states = store().claim(std::span(&receipts, 1));
        if (!states || states->size() != 1)
            return false;
        m_state = states->front();
        return true;
    }
    db::OffsetStore store() { return {*m_connection, m_group}; }
    const db::PartitionState& state() const { return m_state; }

    /// Documents of the next `count` offsets, whose payloads are `prefix` and their offsets.
    core::Result<> write(qint64 count, const QString& prefix = {})
    {
        OA_TRY_ASSIGN(auto batch, db::IngestBatch::begin(*m_connection, m_group));
        const auto from = m_state.nextOffset;
        for (auto offset = from; offset < from + count; ++offset)
            OA_TRY(batch.addDocument((prefix + QString::number(offset)).toStdString(), core::TimePoint()));
        const db::PartitionMove move{receipts,     m_state.generation, m_state.epoch, from,
                                     from + count, {count, 0, 0, 0},   std::nullopt,  from + count};
        OA_TRY_ASSIGN(const auto unmoved, batch.advance(std::span(&move, 1)));
        if (!unmoved.empty())
            return core::fail(core::ErrorCode::Conflict, u"unmoved"_s);
        OA_TRY(batch.commit());
        m_state.nextOffset += count;
        return {};
    }
    core::Result<> writeMoves(std::span<const db::PartitionMove> moves)
    {
        OA_TRY_ASSIGN(auto batch, db::IngestBatch::begin(*m_connection, m_group));
        OA_TRY(batch.addDocument("x", core::TimePoint()));
        OA_TRY_ASSIGN(const auto unmoved, batch.advance(moves));
        return batch.commit();
    }

    db::PartitionState m_state;

private:
    std::unique_ptr<db::Connection> m_connection;
    db::ConsumerGroup m_group;
};

bool beginAt(Worker& worker, qint64 offset)
{
    return worker.store()
        .begin({u"receipts"_s},
               [&](const auto&) {
                   return std::vector<db::PartitionStart>{{receipts, offset, {}}};
               })
        .has_value();
}

} // namespace

/// Offsets and documents move together and only once, whoever tries, in whatever order.
class TestIngestOffsets : public QObject
{
    Q_OBJECT

    TestServer m_server;

    static QString documents(PipelineFixture& fixture)
    {
        return fixture.value("SELECT coalesce(string_agg(ml_response, ' ' ORDER BY ml_response), '') FROM documents");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void offsetsMoveWithTheirDocuments();
    void serverRefusesOffsetsThatAreNotAccountedFor();
    void storiesEndWell_data();
    void storiesEndWell();
    void claimAgainLeavesOthersTheirs();
    void refusedMessagesAreInTheSameTransaction();
    void refusedMessagesAreTriedAgain();
    void refusedMessagesThatOthersTryAreLeftToThem();
    void whoIsFrozenInABatchIsEnded();
    void aTopicWasSeenWhenItsLastPartitionWas();
    void resets();
    void whoWasGrantedJobsMayIngest();
    void randomInterleavings();
};

void TestIngestOffsets::offsetsMoveWithTheirDocuments()
{
    PipelineFixture fixture(m_server);
    Worker worker(fixture, u"one"_s);
    QVERIFY(!worker.claim()); // not begun
    QVERIFY(beginAt(worker, 5));
    QVERIFY(worker.claim());
    QCOMPARE(worker.state().epoch, 1);
    QVERIFY(worker.write(3));
    QCOMPARE(documents(fixture), u"5 6 7"_s);
    QVERIFY(beginAt(worker, 0)); // begun already
    QVERIFY(worker.claim());
    QCOMPARE(worker.state().nextOffset, 8);
    QCOMPARE(worker.state().epoch, 2);
    const auto topics = db::readIngestStatus(fixture.writer());
    QVERIFY(topics && topics->size() == 1);
    QCOMPARE(topics->front().counts.documents, 3);
    QCOMPARE(topics->front().lag, 0);
}

void TestIngestOffsets::serverRefusesOffsetsThatAreNotAccountedFor()
{
    PipelineFixture fixture(m_server);
    Worker worker(fixture, u"one"_s);
    QVERIFY(beginAt(worker, 0) && worker.claim());
    const db::PartitionMove move{receipts, 1, 1, 0, 2, {1, 0, 0, 0}, std::nullopt, 2}; // two offsets, one document
    const auto written = worker.writeMoves(std::span(&move, 1));
    QVERIFY(!written);
    QVERIFY2(written.error().detail.contains(u"ingest_offsets_account"_s), qPrintable(written.error().detail));
    QCOMPARE(documents(fixture), QString());
}

void TestIngestOffsets::storiesEndWell_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<QString>("story");
    QTest::addColumn<bool>("isWell");
    for (const auto* story : {"repeated", "zombie", "anew"})
        QTest::addRow("%s", story) << Mutation::None << QString::fromLatin1(story) << true;
    QTest::newRow("mutant: advance without epoch") << Mutation::NoEpoch << u"anew"_s << false;
    QTest::newRow("mutant: advance without offset") << Mutation::NoFromOffset << u"repeated"_s << false;
    QTest::newRow("mutant: answer not heeded") << Mutation::NoAnswer << u"zombie"_s << false;
}

void TestIngestOffsets::storiesEndWell()
{
    QFETCH(Mutation, mutation);
    QFETCH(QString, story);
    QFETCH(bool, isWell);
    PipelineFixture fixture(m_server);
    QVERIFY(plant(fixture, mutation));
    Worker one(fixture, u"one"_s);
    Worker two(fixture, u"two"_s);
    QVERIFY(beginAt(one, 0) && one.claim());
    if (story == u"repeated") { // the same batch once more, as after an answer that got lost
        QVERIFY(one.write(2));
        one.m_state.nextOffset = 0;
        QCOMPARE(!one.write(2), isWell);
        QCOMPARE(documents(fixture) == u"0 1"_s, isWell);
    } else if (story == u"zombie") { // comes back when somebody else has read on
        QVERIFY(two.claim());
        QVERIFY(two.write(3));
        QCOMPARE(!one.write(2), isWell);
        QCOMPARE(documents(fixture) == u"0 1 2"_s, isWell);
    } else { // holds messages of a topic that was made anew meanwhile, and the group was sent to where it stood
        QVERIFY(two.store().reset(receipts, 0));
        QCOMPARE(!one.write(2, u"old "_s), isWell);
        QVERIFY(two.claim());
        if (isWell)
            QVERIFY(two.write(2));
        QCOMPARE(documents(fixture) == u"0 1"_s, isWell);
    }
}

void TestIngestOffsets::claimAgainLeavesOthersTheirs()
{
    PipelineFixture fixture(m_server);
    Worker one(fixture, u"one"_s);
    Worker two(fixture, u"two"_s);
    QVERIFY(beginAt(one, 0) && one.claim());
    const db::PartitionMove held{receipts, 1, one.state().epoch, 0, 0, {}, std::nullopt, 0};
    auto again = one.store().claimAgain(std::span(&held, 1));
    QVERIFY(again && again->size() == 1);
    QVERIFY(two.claim());
    again = one.store().claimAgain(std::span(&held, 1));
    QVERIFY(again && again->empty());
    QVERIFY(!one.write(1));
    QVERIFY(two.write(1));
}

void TestIngestOffsets::refusedMessagesAreInTheSameTransaction()
{
    PipelineFixture fixture(m_server);
    Worker worker(fixture, u"one"_s);
    QVERIFY(beginAt(worker, 0) && worker.claim());
    const db::ConsumerGroup group{u"cluster"_s, u"group"_s, u"one"_s};
    const std::string value("a\0b", 3);
    const auto write = [&](qint64 epoch) -> core::Result<> {
        OA_TRY_ASSIGN(auto batch, db::IngestBatch::begin(fixture.worker(), group));
        OA_TRY(batch.addDocument("{}", core::TimePoint()));
        const db::RefusedMessage message{receipts,
                                         1,
                                         1,
                                         1714557600000,
                                         std::nullopt,
                                         std::string_view(value),
                                         R"([{"name":"h","value":"x"}])",
                                         "nul",
                                         u"U+0000"_s};
        OA_TRY(batch.addRefused(std::span(&message, 1)));
        const db::PartitionMove move{receipts, 1, epoch, 0, 2, {1, 1, 0, 0}, db::Anchor{1, 5, db::digestOf(value)}, 7};
        OA_TRY(batch.advance(std::span(&move, 1)));
        return batch.commit();
    };
    QVERIFY(!write(0)); // of somebody who has lost the partition
    QCOMPARE(fixture.value("SELECT count(*) FROM refused_messages"), u"0"_s);
    QVERIFY(write(1));
    QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"1"_s);
    const auto rows = db::RefusedStore(fixture.writer()).readPage({}, {}, 10, 100);
    QVERIFY(rows && rows->size() == 1);
    QCOMPARE(rows->front().begin, QByteArray("a\0b", 3));
    QCOMPARE(rows->front().reason, u"nul"_s);
    QCOMPARE(rows->front().timestamp, std::optional<qint64>(1714557600000));
    QVERIFY(worker.claim());
    QCOMPARE(worker.state().anchor, std::optional(db::Anchor{1, 5, db::digestOf(value)}));
    const auto topics = db::readIngestStatus(fixture.writer());
    QVERIFY(topics && topics->size() == 1);
    QCOMPARE(topics->front().lag, 5);
    QCOMPARE(topics->front().counts, (db::OffsetCounts{1, 1, 0, 0}));
}

void TestIngestOffsets::refusedMessagesAreTriedAgain()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO ingest_offsets (cluster_id, consumer_group, topic, partition, first_offset, "
                          "next_offset, refused) VALUES ('c', 'g', 'receipts', 0, 0, 1200, 1200)"));
    QVERIFY(fixture.write("INSERT INTO refused_messages (cluster_id, consumer_group, topic, partition, generation, "
                          "\"offset\", value, reason) SELECT 'c', 'g', 'receipts', 0, 1, i, i::text::bytea, 'nul' FROM "
                          "generate_series(0, 1199) i"));
    db::RefusedStore store(fixture.worker());
    const auto decide = [](const db::StoredMessage& message) {
        return message.value->toInt() % 2 == 0
                   ? std::optional(db::AcceptedMessage{message.value->toStdString(), core::TimePoint()})
                   : std::nullopt;
    };
    const auto none = store.retry(u"other"_s, {}, decide, {});
    QVERIFY(none && none->looked == 0);
    const auto retried = store.retry({}, {u"receipts"_s}, decide, {});
    QVERIFY2(retried, qPrintable(retried ? QString() : retried.error().lines()));
    QCOMPARE(retried->looked, 1200);
    QCOMPARE(retried->accepted, 600);
    QCOMPARE(fixture.value("SELECT count(DISTINCT ml_response) FROM documents"), u"600"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM refused_messages"), u"600"_s);
    QCOMPARE(fixture.value("SELECT documents || ' ' || refused FROM ingest_offsets"), u"600 600"_s);
}

void TestIngestOffsets::refusedMessagesThatOthersTryAreLeftToThem()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO ingest_offsets (cluster_id, consumer_group, topic, partition, first_offset, "
                          "next_offset, refused) VALUES ('c', 'g', 'receipts', 0, 0, 3, 3)"));
    QVERIFY(fixture.write("INSERT INTO refused_messages (cluster_id, consumer_group, topic, partition, generation, "
                          "\"offset\", value, reason) SELECT 'c', 'g', 'receipts', 0, 1, i, i::text::bytea, 'nul' FROM "
                          "generate_series(0, 2) i"));
    const auto other = fixture.connect();
    QVERIFY(other->execute("BEGIN"));
    QVERIFY(other->execute("SELECT FROM public.refused_messages WHERE \"offset\" = 1 FOR UPDATE"));
    QVERIFY(fixture.worker().execute("SET lock_timeout = '5s'"));
    const auto retried =
        db::RefusedStore(fixture.worker())
            .retry({}, {},
                   [](const db::StoredMessage& message) {
                       return std::optional(db::AcceptedMessage{message.value->toStdString(), core::TimePoint()});
                   },
                   {});
    QVERIFY2(retried, qPrintable(retried ? QString() : retried.error().lines()));
    QCOMPARE(retried->looked, 2);
    QCOMPARE(documents(fixture), u"0 2"_s);
    QVERIFY(other->execute("ROLLBACK"));
    QCOMPARE(fixture.value("SELECT documents || ' ' || refused FROM ingest_offsets"), u"2 1"_s);
}

/// Others wait for the partitions that it holds.
void TestIngestOffsets::whoIsFrozenInABatchIsEnded()
{
    PipelineFixture fixture(m_server);
    auto& connection = fixture.worker();
    const auto limit = [&connection] {
        const auto rows = connection.execute("SHOW idle_in_transaction_session_timeout");
        return rows ? rows->text(0, 0) : u"(failed)"_s;
    };
    const auto before = limit();
    {
        const auto batch = db::IngestBatch::begin(connection, {u"cluster"_s, u"group"_s, u"one"_s});
        QVERIFY(batch);
        QCOMPARE(limit(), u"15s"_s);
    }
    QCOMPARE(limit(), before);
}

/// That one partition is looked at says nothing of the others; one that is stopped is looked at by nobody.
void TestIngestOffsets::aTopicWasSeenWhenItsLastPartitionWas()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO ingest_offsets (cluster_id, consumer_group, topic, partition, first_offset, "
                          "next_offset, seen, committed, stopped) VALUES "
                          "('c', 'g', 'receipts', 0, 0, 0, '2024-05-01 10:02Z', '2024-05-01 09:01Z', NULL), "
                          "('c', 'g', 'receipts', 1, 0, 0, '2024-05-01 10:01Z', '2024-05-01 09:02Z', NULL), "
                          "('c', 'g', 'receipts', 2, 0, 0, '2024-05-01 10:03Z', NULL, NULL), "
                          "('c', 'g', 'receipts', 3, 0, 0, '2024-05-01 08:00Z', NULL, 'gone')"));
    const auto topics = db::readIngestStatus(fixture.writer());
    QVERIFY(topics && topics->size() == 1);
    QCOMPARE(core::toIsoString(*topics->front().seen), u"2024-05-01T10:01:00Z"_s);
    QCOMPARE(core::toIsoString(*topics->front().committed), u"2024-05-01T09:02:00Z"_s);
    QCOMPARE(topics->front().stopped, 1);
}

void TestIngestOffsets::resets()
{
    PipelineFixture fixture(m_server);
    Worker worker(fixture, u"one"_s);
    QVERIFY(beginAt(worker, 0) && worker.claim());
    QVERIFY(worker.write(4));
    const auto stopped = worker.store().stop(receipts, 1, {db::StopReason::OffsetGone, u"gone"_s});
    QVERIFY(stopped && *stopped);
    QVERIFY(!worker.write(1));
    QVERIFY(worker.store().reset(receipts, 10)); // forward: what lies between is absent
    QVERIFY(worker.claim());
    QVERIFY(!worker.state().stopped);
    QVERIFY(worker.write(1));
    QCOMPARE(fixture.value("SELECT documents || ' ' || absent || ' ' || generation FROM ingest_offsets"), u"5 6 1"_s);
    QVERIFY(worker.store().reset(receipts, 2)); // back: read again, and counted anew
    QVERIFY(worker.claim());
    QCOMPARE(worker.state().nextOffset, 2);
    QVERIFY(worker.write(1));
    QCOMPARE(fixture.value("SELECT documents || ' ' || absent || ' ' || generation FROM ingest_offsets"), u"1 0 2"_s);
}

void TestIngestOffsets::whoWasGrantedJobsMayIngest()
{
    PipelineFixture fixture(m_server, m_server.createDatabase(), PipelineFixture::Tables::AsTheyAre);
    QVERIFY(
        fixture.write("DROP ROLE IF EXISTS clerk; DROP ROLE IF EXISTS reader; CREATE ROLE clerk; CREATE ROLE reader"));
    for (const auto migration : db::Statement::allIn("migrations/")) {
        if (migration.name() == "migrations/0007_ingest")
            QVERIFY(fixture.write("GRANT SELECT, INSERT, UPDATE, DELETE ON job_runs TO clerk; "
                                  "GRANT SELECT ON job_runs TO reader"));
        QVERIFY(fixture.writer().executeScript(db::sql(migration)));
    }
    for (const auto* table : {"ingest_offsets", "refused_messages"}) {
        QCOMPARE(fixture.value("SELECT has_table_privilege('clerk', '" + std::string(table) +
                               "', 'INSERT') AND NOT has_table_privilege('reader', '" + table +
                               "', 'INSERT') AND has_table_privilege('reader', '" + table + "', 'SELECT')"),
                 u"t"_s);
    }
}

/// Three workers that claim, write, stumble and come back as chance has it: what is in the database is at any time what
/// lies before the offset, once.
void TestIngestOffsets::randomInterleavings()
{
    PipelineFixture fixture(m_server);
    std::array<Worker, 3> workers{Worker(fixture, u"a"_s), Worker(fixture, u"b"_s), Worker(fixture, u"c"_s)};
    QVERIFY(beginAt(workers[0], 0));
    std::mt19937 random(20240501);
    int written = 0;
    int fenced = 0;
    for (int step = 0; step < 400; ++step) {
        auto& worker = workers[random() % workers.size()];
        switch (random() % 5) {
        case 0:
            QVERIFY(worker.claim());
            break;
        case 1: // thinks that its last batch was not committed
            worker.m_state.nextOffset = std::max<qint64>(0, worker.m_state.nextOffset - 1);
            break;
        default:
            ++(worker.write(1 + qint64(random() % 3)) ? written : fenced);
        }
    }
    QVERIFY2(written > 20 && fenced > 20, qPrintable(QString::number(written)));
    QCOMPARE(fixture.value("SELECT count(*) = max(o.next_offset) AND count(DISTINCT ml_response) = count(*) AND "
                           "max(ml_response::int) = count(*) - 1 FROM documents, ingest_offsets o"),
             u"t"_s);
}

QTEST_GUILESS_MAIN(TestIngestOffsets)
#include "tst_ingestoffsets.moc"
