// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/offsetreset.h"
#include "tests/ingest/ingestfixture.h"
#include "tests/support/certificates.h"
#include "tests/support/realkafka.h"

#include <QProcess>
#include <QStandardPaths>

#include <librdkafka/rdkafka.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

constexpr int patience = 120'000; // ms; a failure, not a measurement

} // namespace

/// The same promises on real brokers of Apache Kafka. Skipped where Java or Kafka's jars are missing: see
/// packaging/test.sh --kafka.
class TestRealKafka : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<RealKafka> m_kafka;
    std::unique_ptr<PipelineFixture> m_pipeline;
    std::unique_ptr<Numbered> m_numbered;

    ingest::IngestOptions options(const RealKafka& kafka, const QString& topic) const
    {
        ingest::IngestOptions result;
        result.kafka.brokers = kafka.brokers();
        result.topics = QStringList{topic};
        result.workers = 1;
        result.untilEnd = true;
        return result;
    }
    QString readToEnd(const ingest::IngestOptions& how)
    {
        RunningIngest ingest(how, m_pipeline->parameters());
        const auto outcome = ingest.wait();
        return outcome ? QString() : outcome.error().lines();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = RealKafka::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_kafka = std::make_unique<RealKafka>();
        QVERIFY2(m_kafka->start(), qPrintable(m_kafka->problem()));
    }
    void init()
    {
        m_pipeline = std::make_unique<PipelineFixture>(m_server);
        m_numbered = std::make_unique<Numbered>(*m_pipeline);
    }
    void cleanup()
    {
        m_numbered.reset();
        m_pipeline.reset();
    }

    /// Aborted messages are not read, and their offsets are accounted for.
    void transactionsAndAborts()
    {
        QVERIFY(m_kafka->createTopic("transactions", 2));
        RealKafka::Producer transactional;
        transactional.transactionalId = "tills";
        QVERIFY(m_kafka->produce(transactional, "transactions", 2, 0, 100));
        QVERIFY(m_kafka->produce(transactional, "transactions", 2, 5000, 40, false));
        QVERIFY(m_kafka->produce(transactional, "transactions", 2, 100, 50));
        QVERIFY(m_kafka->produce(transactional, "transactions", 2, 6000, 10, false));
        QCOMPARE(readToEnd(options(*m_kafka, u"transactions"_s)), QString());
        QCOMPARE(m_numbered->problem(150), QString());
        QVERIFY(m_numbered->isAccountedFor());
        QCOMPARE(m_pipeline->value("SELECT sum(absent) FROM ingest_offsets"), u"58"_s); // 50, and 4 marks on each
        QCOMPARE(readToEnd(options(*m_kafka, u"transactions"_s)), QString());
        QCOMPARE(m_numbered->problem(150), QString());
    }

    void compressions()
    {
        QVERIFY(m_kafka->createTopic("packed", 1));
        int from = 0;
        for (const auto* codec : {"none", "gzip", "snappy", "lz4", "zstd"}) {
            QVERIFY(m_kafka->produce({codec}, "packed", 1, from, 200));
            from += 200;
        }
        QCOMPARE(readToEnd(options(*m_kafka, u"packed"_s)), QString());
        QCOMPARE(m_numbered->problem(1000), QString());
    }

    void partitionsAreAdded()
    {
        QVERIFY(m_kafka->createTopic("grows", 1));
        QVERIFY(m_kafka->produce({}, "grows", 1, 0, 10));
        auto how = options(*m_kafka, u"grows"_s);
        how.from.where = ingest::BeginAt::Where::Latest;
        QCOMPARE(readToEnd(how), QString());
        QVERIFY(m_kafka->addPartitions("grows", 3));
        QVERIFY(m_kafka->produce({}, "grows", 3, 0, 30));
        QCOMPARE(readToEnd(how), QString());
        QCOMPARE(m_numbered->problem(30), QString()); // also what came before anybody knew of the new ones
    }

    /// A time between two milliseconds leaves out the message before it.
    void aGroupBeginsAtATime()
    {
        QVERIFY(m_kafka->createTopic("timed", 1));
        QVERIFY(m_kafka->produce({}, "timed", 1, 0, 10));
        QCOMPARE(readToEnd(options(*m_kafka, u"timed"_s)), QString());
        const auto last =
            m_pipeline->value("SELECT (extract(epoch FROM max(\"timestamp\")) * 1000)::bigint FROM documents")
                .toLongLong();
        QTRY_VERIFY(core::SystemClock().now() > core::fromEpochMicroseconds((last + 1) * 1000));
        QVERIFY(m_kafka->produce({}, "timed", 1, 10, 10));
        QVERIFY(m_pipeline->write("DELETE FROM documents"));
        auto how = options(*m_kafka, u"timed"_s);
        how.kafka.group = u"later"_s;
        how.from = {ingest::BeginAt::Where::Time, core::fromEpochMicroseconds(last * 1000 + 1)};
        QCOMPARE(readToEnd(how), QString());
        QCOMPARE(
            m_pipeline->value("SELECT format('%s from %s', count(*), min((ml_response::jsonb ->> 'number')::int)) FROM "
                              "documents"),
            u"10 from 10"_s);
    }

    /// Brokers throw a member out when another one of its name comes.
    void workersAreMembersOfTheirOwn()
    {
        QVERIFY(m_kafka->createTopic("named", 2));
        QVERIFY(m_kafka->produce({}, "named", 2, 0, 100));
        auto how = options(*m_kafka, u"named"_s);
        how.workers = 2;
        how.untilEnd = false;
        how.kafka.properties = {{"group.instance.id", "till"}};
        RunningIngest ingest(how, m_pipeline->parameters());
        const auto& counters = ingest.job().counters();
        QTRY_VERIFY_WITH_TIMEOUT(counters[0]->partitions == 1 && counters[1]->partitions == 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 100, patience);
        QVERIFY(ingest.stop());
        QCOMPARE(m_numbered->problem(100), QString());
    }

    void retentionOvertakesTheGroup()
    {
        QVERIFY(m_kafka->createTopic("ages", 1));
        QVERIFY(m_kafka->produce({}, "ages", 1, 0, 10));
        QCOMPARE(readToEnd(options(*m_kafka, u"ages"_s)), QString());
        QVERIFY(m_kafka->produce({}, "ages", 1, 10, 10));
        QVERIFY(m_kafka->deleteRecords("ages", 0, 15));
        const auto problem = readToEnd(options(*m_kafka, u"ages"_s));
        QVERIFY2(problem.contains(u"Offset 10 is gone; the topic begins at 15"_s), qPrintable(problem));
        QVERIFY(ingest::resetOffsets(options(*m_kafka, {}).kafka, {*ingest::resetFrom(u"ages:0=earliest"_s)},
                                     m_pipeline->parameters(), {}));
        QCOMPARE(readToEnd(options(*m_kafka, u"ages"_s)), QString());
        QCOMPARE(m_pipeline->value("SELECT documents || ' ' || absent FROM ingest_offsets"), u"15 5"_s);
    }

    void topicIsMadeAnew()
    {
        QVERIFY(m_kafka->createTopic("anew", 1));
        QVERIFY(m_kafka->produce({}, "anew", 1, 0, 10));
        QCOMPARE(readToEnd(options(*m_kafka, u"anew"_s)), QString());
        QVERIFY(m_kafka->deleteTopic("anew"));
        QVERIFY(m_kafka->createTopic("anew", 1));
        QVERIFY(m_kafka->produce({}, "anew", 1, 100, 20)); // longer than the old one
        const auto problem = readToEnd(options(*m_kafka, u"anew"_s));
        QVERIFY2(problem.contains(u"another message"_s), qPrintable(problem));
        QCOMPARE(m_numbered->documents(), 10);
    }

    void aForeignProducer()
    {
        const auto kcat = QStandardPaths::findExecutable(u"kcat"_s);
        if (kcat.isEmpty())
            QSKIP("kcat is not installed");
        QVERIFY(m_kafka->createTopic("foreign", 1));
        QProcess process;
        process.start(kcat, {u"-b"_s, m_kafka->brokers(), u"-P"_s, u"-t"_s, u"foreign"_s, u"-H"_s,
                             u"when=2024-05-01T10:00:00Z"_s});
        process.write("{\"number\": 0}\n{\"number\": 1}\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
        auto how = options(*m_kafka, u"foreign"_s);
        how.reading.time = ingest::ReadingOptions::Time::Header;
        how.reading.timeName = "when";
        QCOMPARE(readToEnd(how), QString());
        QCOMPARE(m_numbered->problem(2), QString());
        QCOMPARE(m_pipeline->value("SELECT min(\"timestamp\") = '2024-05-01 10:00Z' FROM documents"), u"t"_s);
    }

    void brokerIsKilled()
    {
        QVERIFY(m_kafka->createTopic("survives", 2));
        QVERIFY(m_kafka->produce({}, "survives", 2, 0, 100));
        auto how = options(*m_kafka, u"survives"_s);
        how.untilEnd = false;
        RunningIngest ingest(how, m_pipeline->parameters());
        QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 100, patience);
        m_kafka->kill(1);
        QVERIFY(m_kafka->launch(1));
        QVERIFY(m_kafka->produce({}, "survives", 2, 100, 100));
        QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 200, patience);
        QVERIFY(ingest.stop());
        QCOMPARE(m_numbered->problem(200), QString());
    }

    void threeBrokersAndALeaderThatDies()
    {
        RealKafka kafka(3);
        QVERIFY2(kafka.start(), qPrintable(kafka.problem()));
        QVERIFY(kafka.createTopic("led", 1, "3"));
        QVERIFY(kafka.produce({}, "led", 1, 0, 100));
        auto how = options(kafka, u"led"_s);
        how.untilEnd = false;
        RunningIngest ingest(how, m_pipeline->parameters());
        QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 100, patience);
        const auto leader = kafka.leaderOf("led", 0);
        QVERIFY(leader > 0);
        kafka.kill(leader);
        QTRY_VERIFY_WITH_TIMEOUT(kafka.leaderOf("led", 0) != leader && kafka.leaderOf("led", 0) > 0, patience);
        QVERIFY(kafka.produce({}, "led", 1, 100, 100));
        QTRY_COMPARE_WITH_TIMEOUT(m_numbered->documents(), 200, patience);
        QVERIFY(ingest.stop());
        QCOMPARE(m_numbered->problem(200), QString());
    }

    void encryptedAndWithPassword()
    {
        if (!Certificates::isPossible())
            QSKIP("openssl is not installed");
        Certificates certificates;
        QVERIFY2(certificates.makeAuthority(u"ca"_s), qPrintable(certificates.problem()));
        QVERIFY2(certificates.makeServer(u"broker"_s, u"ca"_s, u"DNS:localhost"_s), qPrintable(certificates.problem()));
        QVERIFY2(certificates.makeAuthority(u"other"_s), qPrintable(certificates.problem()));
        RealKafka kafka;
        // The chain ends with the authority, which brokers trust each other by.
        const auto chain = certificates.certificate(u"broker"_s) + u".chain"_s;
        QFile joined(chain);
        QVERIFY(joined.open(QIODevice::WriteOnly));
        for (const auto& name : {u"broker"_s, u"ca"_s}) {
            QFile part(certificates.certificate(name));
            QVERIFY(part.open(QIODevice::ReadOnly));
            joined.write(part.readAll());
        }
        joined.close();
        kafka.secure(chain, certificates.key(u"broker"_s), u"horse-battery"_s);
        QVERIFY2(kafka.start(), qPrintable(kafka.problem()));
        const auto with = [&](const QString& authority, const QByteArray& password,
                              const QByteArray& mechanism = "PLAIN") {
            auto how = options(kafka, u"secret"_s);
            how.kafka.properties = {{"security.protocol", "SASL_SSL"},
                                    {"sasl.mechanism", mechanism},
                                    {"sasl.username", "ocr"},
                                    {"sasl.password", password},
                                    {"ssl.ca.location", certificates.certificate(authority).toUtf8()}};
            return how;
        };
        // There is no topic, which only those get to hear who are let in.
        auto problem = QString();
        QTRY_VERIFY_WITH_TIMEOUT(
            (problem = readToEnd(with(u"ca"_s, "horse-battery"))).contains(u"topic is not there"_s), patience);
        // Before 2.6.1 the library cannot, and says that the password may be right.
        constexpr auto mended = 0x020601ff;
        for (const QByteArray mechanism : {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"}) {
            const auto isPossible = mechanism == "PLAIN" || rd_kafka_version() >= mended;
            problem = readToEnd(with(u"ca"_s, "horse-battery", mechanism));
            QVERIFY2(problem.contains(isPossible ? u"topic is not there"_s : u"Or the password is right"_s),
                     qPrintable(problem));
            problem = readToEnd(with(u"ca"_s, "wrong", mechanism));
            QVERIFY2(problem.contains(u"do not accept the user or the password"_s), qPrintable(problem));
        }
        problem = readToEnd(with(u"other"_s, "horse-battery"));
        QVERIFY2(problem.contains(u"encrypted connection"_s), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestRealKafka)
#include "tst_realkafka.moc"
