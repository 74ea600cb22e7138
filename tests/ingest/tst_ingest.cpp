// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/offsetreset.h"
#include "app/ingest/retryrefusedjob.h"
#include "db/ingest/ingeststatus.h"
#include "tests/ingest/ingestfixture.h"
#include "tests/support/cuttingproxy.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

constexpr int patience = 60'000; // ms; a failure, not a measurement
constexpr int fetchRequest = 1;
constexpr int heartbeatRequest = 12;
constexpr int unknownMember = 25;
constexpr int notLeader = 6;
constexpr int outOfRange = 1;

} // namespace

/// Each message once, whatever happens: on a real database and librdkafka's own brokers.
class TestIngest : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<MockKafka> m_kafka;
    std::unique_ptr<PipelineFixture> m_pipeline;
    std::unique_ptr<Numbered> m_numbered;
    int m_produced = 0;

    ingest::IngestOptions options(int workers = 1, bool untilEnd = false) const
    {
        ingest::IngestOptions result;
        result.kafka.brokers = m_kafka->brokers();
        // The mock forgets a member that left only when its session is over.
        result.kafka.properties = {{"session.timeout.ms", "6000"}, {"heartbeat.interval.ms", "500"}};
        result.topics = QStringList{u"receipts"_s};
        result.workers = workers;
        result.untilEnd = untilEnd;
        return result;
    }
    void produce(int count, int partition)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(m_kafka->produce("receipts", partition, Numbered::payload(m_produced++)));
        QVERIFY(m_kafka->flush());
    }
    QString readToEnd(ingest::IngestOptions how)
    {
        how.untilEnd = true;
        RunningIngest ingest(how, m_pipeline->parameters());
        const auto outcome = ingest.wait();
        return outcome ? QString() : outcome.error().lines();
    }
    QString stopReason() { return m_pipeline->value("SELECT string_agg(stop_reason, ',') FROM ingest_offsets"); }
    QString stoppedReason() { return m_pipeline->value("SELECT coalesce(max(stopped), '') FROM ingest_offsets"); }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addSetting(u"synchronous_commit = on"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }
    void init()
    {
        m_kafka = std::make_unique<MockKafka>(2);
        QVERIFY(m_kafka->createTopic("receipts", 2));
        m_pipeline = std::make_unique<PipelineFixture>(m_server);
        m_numbered = std::make_unique<Numbered>(*m_pipeline);
        m_produced = 0;
    }
    void cleanup()
    {
        m_numbered.reset();
        m_pipeline.reset();
        m_kafka.reset();
    }

    void everyMessageOnce();
    void poisonIsKeptAndTriedAgain();
    void poisonThatIsReadAgainIsKeptAgain();
    void twoMembersShare();
    void whatOthersTookOverIsNotWritten();
    void answersThatGotLost_data();
    void answersThatGotLost();
    void databaseAway();
    void failoverToAStandbyThatIsBehind_data();
    void failoverToAStandbyThatIsBehind();
    void rulesOfOthersAreNotPoison();
    void aFullDiskIsWaitedFor();
    void brokersAway();
    void leadersMoveAndMembersAreForgotten();
    void aTopicThatIsUnknownForAMoment();
    void anOffsetThatIsOutOfRangeForAMoment();
    void untilEndWaitsForTheLastMessage();
    void whereAGroupBegins_data();
    void whereAGroupBegins();
    void partitionsAddedAreReadFromTheirBeginning();
    void overtakenByRetention();
    void topicsMadeAnew_data();
    void topicsMadeAnew();
    void anotherCluster();
    void mostlyRefused();
    void stopsWithinASecond();
};

void TestIngest::everyMessageOnce()
{
    produce(700, 0);
    produce(300, 1);
    QVERIFY(m_kafka->produce("receipts", 1, std::nullopt));
    QVERIFY(m_kafka->flush());
    QCOMPARE(readToEnd(options(2)), QString());
    QCOMPARE(m_numbered->problem(1000), QString());
    QCOMPARE(m_pipeline->value("SELECT sum(empty) FROM ingest_offsets"), u"1"_s);
    // Kafka's own tools hear of it, too.
    QTRY_COMPARE_WITH_TIMEOUT(m_kafka->committed("ocr-analytics", "receipts", 0), 700, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_kafka->committed("ocr-analytics", "receipts", 1), 301, patience);
    // Again: only what is new. Where the group is stands in the database, not in Kafka.
    produce(50, 1);
    QCOMPARE(readToEnd(options(2)), QString());
    QCOMPARE(m_numbered->problem(1050), QString());
    QVERIFY(m_numbered->isAccountedFor());
    const auto topics = db::readIngestStatus(m_pipeline->writer());
    QVERIFY(topics && topics->size() == 1);
    QCOMPARE(topics->front().lag, 0);
    QVERIFY(m_pipeline->drain());
    QCOMPARE(m_pipeline->differences(), QString());
}

void TestIngest::poisonIsKeptAndTriedAgain()
{
    produce(10, 0);
    QVERIFY(m_kafka->produce("receipts", 0, "till 9", std::string_view("a\0b", 3)));
    QVERIFY(m_kafka->produce("receipts", 0, std::string_view("\xff\xfe")));
    QVERIFY(m_kafka->produce("receipts", 0, R"({"timestamp":"2024-05-01T10:00Z","ml_response":{"number":13}})",
                             "source", "till 7", 1714557600000));
    QVERIFY(m_kafka->produce("receipts", 0, std::string_view("no JSON"))); // a document, which is then rejected
    QVERIFY(m_kafka->flush());
    QCOMPARE(readToEnd(options()), QString());
    QCOMPARE(m_numbered->documents(), 12);
    QCOMPARE(m_pipeline->value("SELECT string_agg(reason || ' ' || \"offset\", ', ' ORDER BY \"offset\") FROM "
                               "refused_messages"),
             u"nul 10, not-utf8 11"_s);
    QCOMPARE(m_pipeline->value("SELECT string_agg(\"offset\" || ' ' || convert_from(key, 'UTF8'), ', ') FROM "
                               "refused_messages WHERE key IS NOT NULL"),
             u"10 till 9"_s);
    QVERIFY(m_numbered->isAccountedFor());

    // Another group takes all for envelopes: what is none is refused, with its headers, and can be tried otherwise.
    auto envelopes = options();
    envelopes.kafka.group = u"other"_s;
    envelopes.reading.value = ingest::ReadingOptions::Value::Envelope;
    QCOMPARE(readToEnd(envelopes), QString());
    QCOMPARE(m_pipeline->value("SELECT refused || ' ' || documents FROM ingest_offsets WHERE consumer_group = 'other' "
                               "AND partition = 0"),
             u"13 1"_s);
    ingest::RetryRefusedJob retry({}, u"other"_s, {});
    const core::SystemClock clock;
    const auto outcome = retry.run({m_pipeline->parameters(), {}, [](const jobs::Progress&) {}, clock});
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 11);
    QCOMPARE(outcome->counts[u"looked"].toInt(), 13); // the first group's stay as they are
    QCOMPARE(m_pipeline->value("SELECT refused || ' ' || documents FROM ingest_offsets WHERE consumer_group = 'other' "
                               "AND partition = 0"),
             u"2 12"_s);
    QVERIFY(m_numbered->isAccountedFor());
}

void TestIngest::poisonThatIsReadAgainIsKeptAgain()
{
    QVERIFY(m_kafka->produce("receipts", 0, std::string_view("\xff")));
    QVERIFY(m_kafka->flush());
    QCOMPARE(readToEnd(options()), QString());
    QVERIFY(
        ingest::resetOffsets(options().kafka, {*ingest::resetFrom(u"receipts:0=0"_s)}, m_pipeline->parameters(), {}));
    QCOMPARE(readToEnd(options()), QString());
    QCOMPARE(m_pipeline->value("SELECT string_agg(generation || ' ' || \"offset\", ', ' ORDER BY generation) FROM "
                               "refused_messages"),
             u"1 0, 2 0"_s);
}

void TestIngest::twoMembersShare()
{
    produce(200, 0);
    auto first = std::make_unique<RunningIngest>(options(), m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), m_produced, patience);
    RunningIngest second(options(), m_pipeline->parameters());
    // While the group divides its partitions anew, there is work on both.
    for (int round = 0; round < 20; ++round) {
        produce(20, round % 2);
        QTest::qWait(100);
    }
    QTRY_COMPARE_WITH_TIMEOUT(second.job().counters().front()->partitions.load(), 1, patience);
    produce(100, 0);
    produce(100, 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), m_produced, patience);
    QVERIFY(first->stop());
    produce(100, 0);
    produce(100, 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), m_produced, patience);
    QVERIFY(second.stop());
    QCOMPARE(m_numbered->problem(m_produced), QString());
    QVERIFY(m_numbered->isAccountedFor());
}

/// A batch that was gathered before others took one of its partitions over is given up as a whole.
void TestIngest::whatOthersTookOverIsNotWritten()
{
    produce(10, 0);
    produce(10, 1);
    RunningIngest ingest(options(1), m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), m_produced, patience);
    const auto& counters = *ingest.job().counters().front();
    // As another worker does that takes this one for dead.
    QVERIFY(m_pipeline->write("UPDATE public.ingest_offsets SET epoch = epoch + 1 WHERE \"partition\" = 0"));
    produce(10, 1);
    produce(10, 0);
    QTRY_VERIFY_WITH_TIMEOUT(counters.fenced > 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), m_produced, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(m_produced), QString());
    QVERIFY(m_numbered->isAccountedFor());
}

void TestIngest::answersThatGotLost_data()
{
    QTest::addColumn<CuttingProxy::Cut>("cut");
    QTest::newRow("COMMIT never arrives") << CuttingProxy::Cut::BeforeServer;
    QTest::newRow("its answer never arrives") << CuttingProxy::Cut::AfterServer;
}

void TestIngest::answersThatGotLost()
{
    QFETCH(CuttingProxy::Cut, cut);
    produce(500, 0);
    produce(500, 1);
    // The first two commits begin and claim the partitions.
    CuttingProxy proxy(m_server.socketFolder(), m_server.port(), cut, 4);
    auto parameters = m_pipeline->parameters();
    parameters.setValue(u"host"_s, proxy.folder());
    auto how = options();
    how.batchBytes = 20'000;
    RunningIngest ingest(how, parameters);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 1000, patience);
    QVERIFY(proxy.hasCut());
    produce(10, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 1010, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(1010), QString());
    QVERIFY(m_numbered->isAccountedFor());
    // It asked what became of its batch, and went on from there.
    QCOMPARE(ingest.job().counters().front()->fenced.load(), 0);
    QCOMPARE(ingest.job().counters().front()->restarts.load(), 0);
}

void TestIngest::databaseAway()
{
    auto how = options(2);
    how.keepBuffer = std::chrono::seconds(2);
    produce(100, 0);
    RunningIngest ingest(how, m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 100, patience);
    const auto parameters = m_pipeline->parameters();
    for (const int seconds : {0, 4}) {
        m_numbered.reset();
        m_pipeline.reset();
        QVERIFY(m_server.stop(seconds == 0 ? TestServer::StopMode::Immediate : TestServer::StopMode::Fast));
        produce(100, 0);
        produce(100, 1);
        QTest::qWait(1000 * seconds); // long enough for the partitions to be given up
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_pipeline = std::make_unique<PipelineFixture>(m_server, parameters, PipelineFixture::Tables::AsTheyAre);
        m_numbered = std::make_unique<Numbered>(*m_pipeline);
        QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), m_produced, patience);
    }
    QVERIFY(!ingest.isOver());
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(m_produced), QString());
    QVERIFY(m_numbered->isAccountedFor());
    QCOMPARE(m_pipeline->value("SELECT count(*) FROM refused_messages"), u"0"_s);
}

void TestIngest::failoverToAStandbyThatIsBehind_data()
{
    QTest::addColumn<int>("later");
    QTest::newRow("nothing comes after it") << 0;
    QTest::newRow("messages come after it") << 50;
}

/// What the old primary alone had is read again from Kafka, since documents and offsets went back together.
void TestIngest::failoverToAStandbyThatIsBehind()
{
    QFETCH(int, later);
    TestServer primary(TestServer::Kind::Alone);
    primary.addSetting(u"synchronous_commit = on"_s);
    QVERIFY2(primary.start(), qPrintable(primary.problem()));
    auto pipeline = std::make_unique<PipelineFixture>(primary);
    auto numbered = std::make_unique<Numbered>(*pipeline);
    TestServer standby(TestServer::Kind::Alone);
    standby.makeStandbyOf(primary);
    QVERIFY2(standby.start(), qPrintable(standby.problem()));
    auto both = pipeline->parameters();
    both.setValue(u"host"_s, primary.socketFolder() + u',' + standby.socketFolder());
    auto onStandby = pipeline->parameters();
    onStandby.setValue(u"host"_s, standby.socketFolder());
    onStandby.setRole(db::ConnectionParameters::Role::Viewer);

    produce(60, 0);
    produce(40, 1);
    RunningIngest ingest(options(2), both);
    QTRY_COMPARE_WITH_TIMEOUT(numbered->documents(), 100, patience);
    const auto there = [&onStandby] {
        const auto connection = db::Connection::open(onStandby);
        const auto row = connection ? (*connection)->execute("SELECT count(*) FROM public.documents")
                                    : core::Result<db::QueryResult>();
        return row && row->rowCount() == 1 ? row->integer(0, 0) : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(there(), 100, patience);
    {
        auto superuser = standby.parameters(u"postgres"_s);
        superuser.setRole(db::ConnectionParameters::Role::Viewer);
        const auto connection = standby.connect(superuser);
        QVERIFY(connection);
        QVERIFY(connection->execute("ALTER SYSTEM SET primary_conninfo = ''"));
        QVERIFY(connection->execute("SELECT pg_reload_conf()"));
        QTRY_COMPARE_WITH_TIMEOUT(pipeline->value("SELECT count(*) FROM pg_stat_replication"), u"0"_s, patience);
    }
    produce(60, 0);
    produce(40, 1);
    QTRY_COMPARE_WITH_TIMEOUT(numbered->documents(), 200, patience);
    QCOMPARE(there(), 100);

    numbered.reset();
    pipeline.reset();
    QVERIFY(primary.stop(TestServer::StopMode::Immediate));
    {
        auto superuser = standby.parameters(u"postgres"_s);
        superuser.setRole(db::ConnectionParameters::Role::Viewer);
        const auto connection = standby.connect(superuser);
        QVERIFY(connection && connection->execute("SELECT pg_promote(true, 60)"));
    }
    produce(later, 0);
    onStandby.setRole(db::ConnectionParameters::Role::Worker);
    pipeline = std::make_unique<PipelineFixture>(standby, onStandby, PipelineFixture::Tables::AsTheyAre);
    numbered = std::make_unique<Numbered>(*pipeline);
    QTRY_COMPARE_WITH_TIMEOUT(numbered->documents(), m_produced, patience);
    QVERIFY(!ingest.isOver());
    QVERIFY(ingest.stop());
    QCOMPARE(numbered->problem(m_produced), QString());
    QVERIFY(numbered->isAccountedFor());
}

/// A row that a rule refuses, or a full disk, is not the message's fault: nothing is passed over.
void TestIngest::rulesOfOthersAreNotPoison()
{
    QVERIFY(m_pipeline->write("ALTER TABLE documents ADD CONSTRAINT rule CHECK (ml_response NOT LIKE '%: 7}')"));
    produce(20, 0);
    RunningIngest ingest(options(), m_pipeline->parameters());
    QTRY_VERIFY_WITH_TIMEOUT(ingest.told().contains(u"rule"_s), patience);
    QCOMPARE(m_numbered->documents(), 0);
    QCOMPARE(m_pipeline->value("SELECT count(*) FROM refused_messages"), u"0"_s);
    QVERIFY(m_pipeline->write("ALTER TABLE documents DROP CONSTRAINT rule"));
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 20, patience);
    QVERIFY(ingest.stop());
}

/// As PostgreSQL says it; what came is kept meanwhile.
void TestIngest::aFullDiskIsWaitedFor()
{
    QVERIFY(m_pipeline->write("CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                              "RAISE 'no space left' USING ERRCODE = 'disk_full'; END $$;"
                              "CREATE TRIGGER no_room BEFORE INSERT ON public.documents FOR EACH ROW EXECUTE FUNCTION "
                              "public.no_room()"));
    produce(20, 0);
    RunningIngest ingest(options(), m_pipeline->parameters());
    const auto& counters = *ingest.job().counters().front();
    QTRY_VERIFY_WITH_TIMEOUT(counters.databaseFailures > 1, patience);
    QVERIFY2(ingest.told().contains(u"disk"_s), qPrintable(ingest.told()));
    QCOMPARE(m_numbered->documents(), 0);
    QVERIFY(m_pipeline->write("DROP TRIGGER no_room ON public.documents"));
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 20, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(counters.restarts.load(), 0);
    QCOMPARE(m_numbered->problem(20), QString());
    QCOMPARE(m_pipeline->value("SELECT count(*) FROM refused_messages"), u"0"_s);
    QVERIFY(m_numbered->isAccountedFor());
}

void TestIngest::brokersAway()
{
    produce(50, 0);
    RunningIngest ingest(options(), m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 50, patience);
    m_kafka->setDown(1, true);
    m_kafka->setDown(2, true);
    QTRY_VERIFY_WITH_TIMEOUT(!ingest.told().isEmpty(), patience);
    m_kafka->setDown(1, false);
    m_kafka->setDown(2, false);
    produce(50, 0);
    produce(50, 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 150, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(150), QString());
}

void TestIngest::leadersMoveAndMembersAreForgotten()
{
    RunningIngest ingest(options(2), m_pipeline->parameters());
    for (int round = 0; round < 6; ++round) {
        produce(50, round % 2);
        QVERIFY(m_kafka->moveLeader("receipts", 0, 1 + round % 2));
        m_kafka->failNext(fetchRequest, 2, notLeader);
        m_kafka->failNext(heartbeatRequest, 1, unknownMember);
        QTest::qWait(500);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 300, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(300), QString());
    QVERIFY(m_numbered->isAccountedFor());
}

/// As brokers say of any topic while its leader moves or before they have heard of it.
void TestIngest::aTopicThatIsUnknownForAMoment()
{
    constexpr int listOffsetsRequest = 2;
    constexpr int unknownTopic = 3;
    produce(50, 0);
    m_kafka->failNext(listOffsetsRequest, 4, unknownTopic);
    RunningIngest ingest(options(1), m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 50, patience);
    produce(50, 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 100, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(100), QString());
}

/// As of a leader that is behind: nothing is passed over on its word.
void TestIngest::anOffsetThatIsOutOfRangeForAMoment()
{
    produce(50, 0);
    m_kafka->failNext(fetchRequest, 1, outOfRange);
    RunningIngest ingest(options(1), m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 50, patience);
    m_kafka->failNext(fetchRequest, 1, outOfRange);
    produce(10, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 60, patience);
    QVERIFY(ingest.stop());
    QCOMPARE(m_numbered->problem(60), QString());
    QCOMPARE(m_pipeline->value("SELECT sum(absent) FROM ingest_offsets"), u"0"_s);
}

/// Also when it takes a while to be written.
void TestIngest::untilEndWaitsForTheLastMessage()
{
    QVERIFY(m_pipeline->write("CREATE FUNCTION public.slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                              "PERFORM pg_sleep(2); RETURN NEW; END $$;"
                              "CREATE TRIGGER slowly BEFORE INSERT ON public.documents FOR EACH ROW WHEN "
                              "(NEW.ml_response LIKE '%: 9}') EXECUTE FUNCTION public.slowly()"));
    produce(10, 0);
    auto how = options();
    how.batchBytes = 1;
    QCOMPARE(readToEnd(how), QString());
    QCOMPARE(m_numbered->problem(10), QString());
}

void TestIngest::whereAGroupBegins_data()
{
    using Where = ingest::BeginAt::Where;
    QTest::addColumn<ingest::BeginAt>("from");
    QTest::addColumn<int>("documents");
    QTest::newRow("earliest") << ingest::BeginAt{Where::Earliest, {}} << 30;
    QTest::newRow("latest") << ingest::BeginAt{Where::Latest, {}} << 0;
    QTest::newRow("a time after all there is")
        << ingest::BeginAt{Where::Time, core::SystemClock().now() + std::chrono::hours(1)} << 0;
}

void TestIngest::whereAGroupBegins()
{
    QFETCH(ingest::BeginAt, from);
    QFETCH(int, documents);
    produce(30, 0);
    auto how = options();
    how.from = from;
    QCOMPARE(readToEnd(how), QString());
    QCOMPARE(m_numbered->documents(), documents);
    produce(5, 0);
    QCOMPARE(readToEnd(how), QString());
    QCOMPARE(m_numbered->documents(), documents + 5);
}

void TestIngest::partitionsAddedAreReadFromTheirBeginning()
{
    produce(5, 0);
    auto how = options();
    how.from.where = ingest::BeginAt::Where::Latest;
    QCOMPARE(readToEnd(how), QString());
    // As if the topic had had one partition then.
    QVERIFY(m_pipeline->write("DELETE FROM ingest_offsets WHERE partition = 1"));
    produce(7, 1);
    QCOMPARE(readToEnd(how), QString());
    QCOMPARE(m_numbered->documents(), 7);
}

void TestIngest::overtakenByRetention()
{
    produce(10, 0);
    QCOMPARE(readToEnd(options()), QString());
    // The mock's partitions hold 5 MiB.
    const std::string large(900'000, ' ');
    for (int i = 0; i < 12; ++i)
        QVERIFY(m_kafka->produce("receipts", 0, large));
    produce(5, 1);
    const auto problem = readToEnd(options());
    QVERIFY2(problem.contains(u"messages were not read"_s), qPrintable(problem));
    QCOMPARE(m_numbered->documents(), 15); // the other partition goes on
    const auto reason = stoppedReason();
    QCOMPARE(stopReason(), u"offset-gone"_s);
    QVERIFY2(reason.contains(u"Offset 10 is gone"_s) && reason.contains(u"--reset receipts:0=earliest"_s),
             qPrintable(reason));
    const auto request = ingest::resetFrom(u"receipts:0=earliest"_s);
    QVERIFY(request);
    const auto done = ingest::resetOffsets(options().kafka, {*request}, m_pipeline->parameters(), {});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().lines()));
    QCOMPARE(readToEnd(options()), QString());
    QVERIFY(m_numbered->isAccountedFor());
    QVERIFY(m_pipeline->value("SELECT absent FROM ingest_offsets WHERE partition = 0").toInt() > 0);
}

void TestIngest::topicsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("words");
    QTest::newRow("another message there") << QByteArray("last_digest = '\\x00'") << u"another message"_s;
    QTest::newRow("another time") << QByteArray("last_timestamp = 1") << u"another message"_s;
    QTest::newRow("shorter") << QByteArray("next_offset = 100, documents = 100, last_offset = 99") << u"ends at 10"_s;
}

/// What the database knows of the topic is not what the topic holds.
void TestIngest::topicsMadeAnew()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, words);
    produce(10, 0);
    QCOMPARE(readToEnd(options()), QString());
    QVERIFY(m_pipeline->write("UPDATE ingest_offsets SET " + change.toStdString() + " WHERE partition = 0"));
    const auto problem = readToEnd(options());
    QVERIFY2(problem.contains(words), qPrintable(problem));
    QCOMPARE(stopReason(), u"topic-made-anew"_s);
    QCOMPARE(m_numbered->documents(), 10);
    const auto done = ingest::resetOffsets(options().kafka, {*ingest::resetFrom(u"receipts:*=earliest"_s)},
                                           m_pipeline->parameters(), {});
    QVERIFY(done && done->size() == 2);
    QCOMPARE(stopReason(), QString());
    QCOMPARE(readToEnd(options()), QString());
    QCOMPARE(m_numbered->documents(), 20); // read again because somebody said so
}

void TestIngest::anotherCluster()
{
    produce(10, 0);
    QCOMPARE(readToEnd(options()), QString());
    m_kafka = std::make_unique<MockKafka>();
    QVERIFY(m_kafka->createTopic("receipts", 2));
    produce(10, 0);
    const auto problem = readToEnd(options());
    QVERIFY2(problem.contains(u"another cluster"_s), qPrintable(problem));
    QCOMPARE(stopReason(), u"other-cluster,other-cluster"_s);
    QCOMPARE(m_numbered->documents(), 10);
    auto other = options();
    other.kafka.group = u"other"_s;
    QCOMPARE(readToEnd(other), QString());
    QCOMPARE(m_numbered->problem(20), QString());
}

void TestIngest::mostlyRefused()
{
    for (int i = 0; i < 1500; ++i)
        QVERIFY(m_kafka->produce("receipts", 0, std::string_view("\xff")));
    QVERIFY(m_kafka->flush());
    const auto problem = readToEnd(options());
    QVERIFY2(problem.contains(u"Most messages are refused"_s), qPrintable(problem));
    QCOMPARE(stopReason(), u"mostly-refused"_s);
    QCOMPARE(m_pipeline->value("SELECT count(*) FROM refused_messages"), u"1000"_s);
    QVERIFY(ingest::resetOffsets(options().kafka, {*ingest::resetFrom(u"receipts:0=1000"_s)}, m_pipeline->parameters(),
                                 {}));
    auto all = options();
    all.refuseAll = true;
    QCOMPARE(readToEnd(all), QString());
    QCOMPARE(m_pipeline->value("SELECT count(*) FROM refused_messages"), u"1500"_s);
}

void TestIngest::stopsWithinASecond()
{
    produce(100, 0);
    RunningIngest ingest(options(2), m_pipeline->parameters());
    QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 100, patience);
    const auto begin = std::chrono::steady_clock::now();
    QVERIFY(ingest.stop());
    const auto took = std::chrono::steady_clock::now() - begin;
    qInfo("stopped after %lld ms", qint64(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    // Nor does what was fetched and not read yet.
    const std::string large(200'000, ' ');
    for (int i = 0; i < 40; ++i)
        QVERIFY(m_kafka->produce("receipts", i % 2, large));
    QVERIFY(m_kafka->flush());
    for (int round = 0; round < 3; ++round) {
        auto how = options();
        how.kafka.group = u"stops %1"_s.arg(round);
        how.batchBytes = 1;
        RunningIngest busy(how, m_pipeline->parameters());
        QTRY_VERIFY_WITH_TIMEOUT(busy.job().counters().front()->batches > 0, patience);
        QVERIFY(busy.stop());
    }
    // Brokers that are away do not hold it up either.
    RunningIngest other(options(2), m_pipeline->parameters());
    QTest::qWait(500);
    m_kafka->setDown(1, true);
    m_kafka->setDown(2, true);
    QVERIFY(other.stop());
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
