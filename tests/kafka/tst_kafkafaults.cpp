// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/pipelinefixture.h"
#include "tests/support/realkafka.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using namespace oa::tests;

namespace {

constexpr int partitions = 6;
constexpr int brokers = 3;
constexpr int messages = 150;     // a round
constexpr int patience = 240'000; // ms; a failure, not a measurement

} // namespace

/// A random series of everything that may happen to consumers, brokers and the database, while messages arrive: none is
/// lost, none is there twice. OA_KAFKA_ROUNDS says how many rounds (12), OA_KAFKA_SEED repeats a series. Skipped where
/// Java or Kafka's jars are missing: see packaging/test.sh --kafka.
class TestKafkaFaults : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<RealKafka> m_kafka;
    db::ConnectionParameters m_database;
    std::vector<std::unique_ptr<QProcess>> m_consumers;
    QRandomGenerator m_random;
    int m_produced = 0;

    int between(int from, int below) { return m_random.bounded(from, below); }

    std::unique_ptr<QProcess> startConsumer()
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGAPPNAME"_s, u"ingest"_s);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(QStringLiteral(OA_PROGRAM),
                       {u"ingest"_s, u"--database"_s, m_server.conninfo(m_database), u"--brokers"_s, m_kafka->brokers(),
                        u"--topic"_s, u"receipts"_s, u"--workers=1"_s, u"--kafka"_s, u"session.timeout.ms=6000"_s,
                        u"--kafka"_s, u"heartbeat.interval.ms=1000"_s});
        process->waitForStarted();
        return process;
    }
    /// What the database answers, asked on a connection of its own; "(failed)" while it is away.
    QString answer(std::string_view sql)
    {
        auto connection = db::Connection::open(m_database);
        if (!connection)
            return u"(failed)"_s;
        const auto rows = (*connection)->execute(sql);
        return rows ? rows->text(0, 0) : u"(failed)"_s;
    }
    bool serverAnswers()
    {
        return QTest::qWaitFor([&] { return answer("SELECT 1") == u"1"; }, patience);
    }

    enum Fault {
        ConsumerKilled,
        ConsumerFrozen,
        ConsumerStopped,
        MemberComes,
        SessionsEnded,
        ServerCrashed,
        BrokerKilled,
        Faults
    };

    /// One fault, healed at the end.
    bool strike(Fault fault)
    {
        auto& consumer = m_consumers[static_cast<std::size_t>(between(0, static_cast<int>(m_consumers.size())))];
        const auto id = static_cast<pid_t>(consumer->processId());
        switch (fault) {
        case ConsumerKilled:
            consumer->kill();
            consumer->waitForFinished();
            consumer = startConsumer();
            return true;
        case ConsumerFrozen: // often for longer than its session lasts, so that others have what it holds
            ::kill(id, SIGSTOP);
            QTest::qSleep(between(500, 9000));
            return ::kill(id, SIGCONT) == 0;
        case ConsumerStopped:
            consumer->terminate();
            if (!consumer->waitForFinished(patience))
                return false;
            consumer = startConsumer();
            return true;
        case MemberComes: {
            auto more = startConsumer();
            QTest::qSleep(between(500, 4000));
            more->terminate();
            return more->waitForFinished(patience);
        }
        case SessionsEnded:
            return answer("SELECT count(pg_catalog.pg_terminate_backend(pid)) FROM pg_catalog.pg_stat_activity WHERE "
                          "application_name = 'ingest'") != u"(failed)";
        case ServerCrashed:
            return m_server.stop(TestServer::StopMode::Immediate) && m_server.start() && serverAnswers();
        case BrokerKilled: {
            const int broker = between(1, brokers + 1);
            m_kafka->kill(broker);
            QTest::qSleep(between(200, 4000));
            return m_kafka->launch(broker);
        }
        case Faults:
            break;
        }
        return false;
    }

    /// Starts again what ended because the database was away when it was started, as a service manager does. Once it
    /// runs, a consumer goes on whatever happens. False when one ended for another reason.
    bool consumersRun()
    {
        for (auto& consumer : m_consumers) {
            if (!consumer->waitForFinished(0) && consumer->state() == QProcess::Running)
                continue;
            const auto words = QString::fromUtf8(consumer->readAll());
            static const QRegularExpression away(u"connection|connect to|starting up|shutting down"_s);
            if (consumer->exitStatus() != QProcess::NormalExit || consumer->exitCode() != 1 || !words.contains(away)) {
                qWarning("%s", qPrintable(words));
                return false;
            }
            consumer = startConsumer();
        }
        return true;
    }
    QString said()
    {
        QString all;
        for (const auto& consumer : m_consumers)
            all += QString::fromUtf8(consumer->readAll()).right(2000) + u"\n--\n"_s;
        return all;
    }
    /// Waits until as many documents are there as messages were sent; "" when each of them is there once.
    QString problem()
    {
        const auto arrived = QTest::qWaitFor(
            [&] { return answer("SELECT count(*) FROM public.documents").toLongLong() >= m_produced; }, patience);
        const auto found = answer("SELECT format('%s documents, %s different', count(*), count(DISTINCT "
                                  "ml_response::jsonb -> 'number')) FROM public.documents");
        const auto wanted = u"%1 documents, %1 different"_s.arg(m_produced);
        if (!arrived || found != wanted)
            return found + u" of "_s + QString::number(m_produced) + u"; "_s + said();
        const auto accounts = answer("SELECT format('%s read, %s refused', sum(documents), sum(refused)) FROM "
                                     "public.ingest_offsets");
        return accounts == u"%1 read, 0 refused"_s.arg(m_produced) ? QString() : accounts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = RealKafka::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = PipelineFixture(m_server).parameters();
        m_kafka = std::make_unique<RealKafka>(brokers);
        QVERIFY2(m_kafka->start(), qPrintable(m_kafka->problem()));
        QVERIFY(m_kafka->createTopic("receipts", partitions, "3"));
    }

    void nothingIsLostAndNothingTwice()
    {
        const int rounds = qEnvironmentVariable("OA_KAFKA_ROUNDS", u"12"_s).toInt();
        const auto seed =
            qEnvironmentVariable("OA_KAFKA_SEED", QString::number(QRandomGenerator::global()->generate()));
        qInfo("%d rounds of the series %s", rounds, qPrintable(seed));
        m_random.seed(seed.toUInt());
        m_consumers.push_back(startConsumer());
        m_consumers.push_back(startConsumer());
        std::array<int, Faults> struck{};
        for (int round = 1; round <= rounds; ++round) {
            bool isSent = false;
            std::jthread producer(
                [&, from = m_produced] { isSent = m_kafka->produce({}, "receipts", partitions, from, messages); });
            m_produced += messages;
            QTest::qSleep(between(0, 300));
            const auto fault = round <= Faults ? static_cast<Fault>(round - 1) : static_cast<Fault>(between(0, Faults));
            ++struck.at(fault);
            QVERIFY2(strike(fault), qPrintable(u"fault %1 in round %2"_s.arg(fault).arg(round)));
            producer.join();
            QVERIFY2(isSent, qPrintable(u"the brokers did not take the messages of round %1"_s.arg(round)));
            QVERIFY(consumersRun());
            if (round % 20 == 0 || round == rounds) {
                const auto found = problem();
                QVERIFY2(found.isEmpty(), qPrintable(u"round %1: %2"_s.arg(QString::number(round), found)));
            }
        }
        QString counts;
        for (const auto count : struck)
            counts += u" %1"_s.arg(count);
        qInfo("%d messages, each there once; faults of each kind:%s", m_produced, qPrintable(counts));
    }

    void cleanupTestCase()
    {
        for (const auto& consumer : m_consumers) {
            ::kill(static_cast<pid_t>(consumer->processId()), SIGCONT);
            consumer->kill();
            consumer->waitForFinished();
        }
    }
};

QTEST_GUILESS_MAIN(TestKafkaFaults)
#include "tst_kafkafaults.moc"
