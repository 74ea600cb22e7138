// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/http.h"
#include "tests/cli/program.h"
#include "tests/support/mockkafka.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

/// `ingest` as people and services call it.
class TestIngestCommand : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<MockKafka> m_kafka;
    std::unique_ptr<PipelineFixture> m_pipeline;
    int m_produced = 0;

    QStringList words(const QStringList& more = {}) const
    {
        return QStringList{u"--database"_s, m_server.conninfo(m_pipeline->parameters()), u"--json"_s, u"ingest"_s} +
               more;
    }
    QStringList reading(const QStringList& more = {}) const
    {
        return words({u"--brokers"_s, m_kafka->brokers(), u"--topic"_s, u"receipts"_s, u"--kafka"_s,
                      u"session.timeout.ms=6000"_s, u"--kafka"_s, u"heartbeat.interval.ms=500"_s}) +
               more;
    }
    void produce(int count)
    {
        for (int i = 0; i < count; ++i, ++m_produced)
            QVERIFY(m_kafka->produce("receipts", m_produced % 2, R"({"number": )" + std::to_string(m_produced) + '}'));
        QVERIFY(m_kafka->flush());
    }
    /// The port that a process with --metrics=127.0.0.1:0 listens at; 0 where it tells none within a minute.
    static int metricsPort(QProcess& process, QString& said)
    {
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:(\\d+)/metrics"_s);
        int port = 0;
        for (int wait = 0; wait < 600 && port == 0; ++wait) {
            process.waitForReadyRead(100);
            said += QString::fromUtf8(process.readAllStandardError());
            port = address.match(said).captured(1).toInt();
        }
        return port;
    }
    static QString metrics(int port) { return QString::fromUtf8(httpGet(port, u"/metrics"_s)); }
    /// The value of one series; -1 where there is none.
    static double metric(int port, const QString& series)
    {
        for (const auto& line : metrics(port).split(u'\n')) {
            if (line.startsWith(series + u' '))
                return line.mid(series.size() + 1).toDouble();
        }
        return -1.0;
    }
    QJsonObject status() const
    {
        return Program::run({u"--database"_s, m_server.conninfo(m_pipeline->parameters()), u"--json"_s, u"status"_s})
            .json();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addSetting(u"synchronous_commit = on"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }
    void init()
    {
        m_kafka = std::make_unique<MockKafka>();
        QVERIFY(m_kafka->createTopic("receipts", 2));
        m_pipeline = std::make_unique<PipelineFixture>(m_server);
        m_produced = 0;
    }
    void cleanup()
    {
        m_pipeline.reset();
        m_kafka.reset();
    }

    void itTellsPrometheus()
    {
        produce(100);
        QVERIFY(m_kafka->produce("receipts", 0, std::string_view("a\0b", 3)));
        QVERIFY(m_kafka->produce("receipts", 1, std::nullopt));
        QVERIFY(m_kafka->flush());
        const auto process = Program::start(reading({u"--metrics=127.0.0.1:0"_s}));
        QString said;
        const int port = metricsPort(*process, said);
        QVERIFY2(port > 0, qPrintable(said));
        const auto value = [port](const QString& series) { return metric(port, series); };
        constexpr int patience = 60'000;
        const auto messages = [&value](const QString& outcome) {
            return value(u"ocr_analytics_ingest_messages_total{outcome=\"%1\",topic=\"receipts\"}"_s.arg(outcome));
        };
        QTRY_COMPARE_WITH_TIMEOUT(messages(u"document"_s), 100.0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(messages(u"refused"_s), 1.0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(messages(u"empty"_s), 1.0, patience);
        QCOMPARE(value(u"ocr_analytics_ingest_refused_total{reason=\"nul\",topic=\"receipts\"}"_s), 1.0);
        QCOMPARE(value(u"ocr_analytics_ingest_topic_partitions{topic=\"receipts\"}"_s), 2.0);
        QTRY_COMPARE_WITH_TIMEOUT(value(u"ocr_analytics_ingest_partitions_assigned{topic=\"receipts\"}"_s), 2.0,
                                  patience);
        QCOMPARE(value(u"ocr_analytics_ingest_partitions_stopped{reason=\"topic-made-anew\",topic=\"receipts\"}"_s),
                 0.0);
        for (const auto& partition : {u"0"_s, u"1"_s}) {
            const auto of = [&](const QString& name) {
                return value(u"ocr_analytics_ingest_%1{partition=\"%2\",topic=\"receipts\"}"_s.arg(name, partition));
            };
            QTRY_COMPARE_WITH_TIMEOUT(of(u"next_offset"_s), 51.0, patience);
            QTRY_COMPARE_WITH_TIMEOUT(of(u"high_watermark_offset"_s), 51.0, patience);
            QCOMPARE(of(u"lag_messages"_s), 0.0);
            QCOMPARE(of(u"lag_seconds"_s), 0.0);
        }
        QVERIFY(value(u"ocr_analytics_ingest_bytes_total{topic=\"receipts\"}"_s) > 1000);
        QVERIFY(value(u"ocr_analytics_ingest_batch_duration_seconds_count"_s) >= 1);
        QVERIFY(value(u"ocr_analytics_ingest_claims_total"_s) >= 2);
        QCOMPARE(value(u"ocr_analytics_ingest_fenced_total"_s), 0.0);

        // What cannot be written waits, and the longer it does the more is told.
        const auto blocker = m_pipeline->connect();
        QVERIFY(blocker->execute("BEGIN"));
        QVERIFY(blocker->execute("LOCK TABLE documents IN ACCESS EXCLUSIVE MODE"));
        const auto before = value(u"ocr_analytics_ingest_batch_duration_seconds_sum"_s);
        produce(2);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_pipeline->value("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"), u"t"_s,
            patience);
        QTest::qWait(300); // which the batch takes at least
        QVERIFY(blocker->execute("ROLLBACK"));
        QTRY_COMPARE_WITH_TIMEOUT(messages(u"document"_s), 102.0, patience);
        QVERIFY(value(u"ocr_analytics_ingest_batch_duration_seconds_sum"_s) > before + 0.3);

        // The guide names what there is of Kafka, and nothing else.
        QFile guide(QStringLiteral(OA_SOURCE_DIR) + u"/docs/monitoring.md"_s);
        QVERIFY(guide.open(QIODevice::ReadOnly));
        const auto namesIn = [](const QString& where, const QString& pattern) {
            QSet<QString> names;
            const QRegularExpression expression(pattern);
            for (auto matches = expression.globalMatch(where); matches.hasNext();)
                names += matches.next().captured(1);
            return names;
        };
        QCOMPARE(namesIn(metrics(port), u"# TYPE (ocr_analytics_ingest_\\w+) "_s),
                 namesIn(QString::fromUtf8(guide.readAll()), u"`(ocr_analytics_ingest_\\w+)`"_s));
        process->terminate();
        const auto ended = Program::finish(*process);
        OA_EXITED(ended, 0);
        const auto wrong = Program::run(words({u"--list-refused"_s, u"--metrics=127.0.0.1:0"_s}));
        OA_EXITED(wrong, 2);
    }

    void itTellsWhyPartitionsStop()
    {
        produce(20);
        const auto read = Program::run(reading({u"--until-end"_s}));
        OA_EXITED(read, 0);
        QVERIFY(m_pipeline->write("UPDATE ingest_offsets SET last_timestamp = 1 WHERE partition = 1"));
        const auto process = Program::start(reading({u"--metrics=127.0.0.1:0"_s}));
        QString said;
        const int port = metricsPort(*process, said);
        QVERIFY2(port > 0, qPrintable(said));
        const auto stopped = [port](const QString& reason) {
            return metric(port,
                          u"ocr_analytics_ingest_partitions_stopped{reason=\"%1\",topic=\"receipts\"}"_s.arg(reason));
        };
        QTRY_COMPARE_WITH_TIMEOUT(stopped(u"topic-made-anew"_s), 1.0, 60'000);
        for (const auto& other :
             {u"unknown"_s, u"offset-gone"_s, u"other-cluster"_s, u"message-unreadable"_s, u"mostly-refused"_s})
            QCOMPARE(stopped(other), 0.0);
        const auto partitions = status()[u"kafka"][0][u"partitions"].toArray();
        QCOMPARE(partitions.size(), 2);
        QVERIFY(partitions[0][u"stop_reason"].isNull());
        QCOMPARE(partitions[1][u"stop_reason"].toString(), u"topic-made-anew"_s);
        process->terminate();
        OA_EXITED(Program::finish(*process), 0);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QByteArray>("said");
        const QStringList enough{u"--brokers=localhost:1"_s, u"--topic=t"_s};
        QTest::newRow("no brokers") << QStringList{u"--topic=t"_s} << QByteArray("--brokers is missing");
        QTest::newRow("no topic") << QStringList{u"--brokers=localhost:1"_s} << QByteArray("--topic is missing");
        QTest::newRow("no name") << QStringList{u"--brokers=localhost:1"_s, u"--topic=a b"_s}
                                 << QByteArray("no name of a Kafka topic");
        QTest::newRow("password typed") << enough + QStringList{u"--kafka=sasl.password=canary"_s}
                                        << QByteArray("is a secret");
        QTest::newRow("ours") << enough + QStringList{u"--kafka=enable.auto.commit=true"_s}
                              << QByteArray("set by ingest itself");
        QTest::newRow("unknown property")
            << enough + QStringList{u"--kafka=no.such=1"_s} << QByteArray("cannot be set");
        QTest::newRow("timestamp") << enough + QStringList{u"--timestamp=sometime"_s} << QByteArray("header:NAME");
        QTest::newRow("envelope with timestamp")
            << enough + QStringList{u"--value=envelope"_s, u"--timestamp=message"_s}
            << QByteArray("has its time in it");
        QTest::newRow("reset") << QStringList{u"--brokers=localhost:1"_s, u"--reset=t=0"_s}
                               << QByteArray("is not TOPIC:PARTITION");
    }
    void wrongUsage()
    {
        QFETCH(QStringList, given);
        QFETCH(QByteArray, said);
        const auto ended = Program::run(words(given));
        OA_EXITED(ended, 2);
        QVERIFY2(ended.err.contains(said) || ended.out.contains(said), ended.all());
        QVERIFY2(!ended.err.contains("canary") && !ended.out.contains("canary"), ended.all());
    }

    void filesThatOthersMayRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"kafka.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# ours\nclient.id=till\nsasl.password=canary\n");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        auto ended = Program::run(reading({u"--until-end"_s, u"--kafka-config"_s, file.fileName()}));
        OA_EXITED(ended, 2);
        QVERIFY2(ended.all().contains("may hold secrets"), ended.all());
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
        ended = Program::run(reading({u"--until-end"_s, u"--kafka-config"_s, file.fileName()}));
        OA_EXITED(ended, 0);
    }

    void readsListsAndTriesAgain()
    {
        produce(100);
        QVERIFY(m_kafka->produce("receipts", 0, std::string_view("a\0b", 3)));
        QVERIFY(m_kafka->flush());
        const auto ended = Program::run(reading({u"--until-end"_s}));
        OA_EXITED(ended, 0);
        QCOMPARE(ended.json()[u"documents"].toInt(), 100);
        QCOMPARE(ended.json()[u"refused"].toInt(), 1);

        const auto seen = status();
        const auto topic = seen[u"kafka"][0];
        QCOMPARE(topic[u"topic"].toString(), u"receipts"_s);
        QCOMPARE(topic[u"lag_messages"].toInt(), 0);
        QCOMPARE(topic[u"documents"].toInt(), 100);
        QCOMPARE(topic[u"partitions"].toArray().size(), 2);
        QVERIFY(!topic[u"last_commit"].toString().isEmpty());
        QCOMPARE(seen[u"refused_messages"][0][u"reason"].toString(), u"nul"_s);
        const auto text = Program::run({u"--database"_s, m_server.conninfo(m_pipeline->parameters()), u"status"_s});
        QVERIFY2(text.out.contains("receipts as ocr-analytics: 2 partitions, 100 receipts; nothing waits"), text.all());

        const auto listed = Program::run(words({u"--list-refused"_s}));
        OA_EXITED(listed, 0);
        QCOMPARE(listed.json()[u"messages"][0][u"offset"].toInt(), 50);
        const auto again = Program::run(words({u"--retry-refused"_s}));
        OA_EXITED(again, 0);
        QCOMPARE(again.json()[u"looked"].toInt(), 1);
        QCOMPARE(again.json()[u"documents"].toInt(), 0);

        const auto reset =
            Program::run(words({u"--brokers"_s, m_kafka->brokers(), u"--reset"_s, u"receipts:1=latest"_s}));
        OA_EXITED(reset, 0);
        QCOMPARE(reset.json()[u"reset"][0][u"offset"].toInt(), 50);
        QCOMPARE(m_pipeline->value("SELECT next_offset FROM ingest_offsets WHERE partition = 1"), u"50"_s);
    }

    /// A thousand messages, most of which cannot be read, stop a partition, unless that was said to be right.
    void mostlyRefused_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("refused");
        QTest::addColumn<QString>("stopReason");
        QTest::addRow("stops") << QStringList() << 1000 << u"mostly-refused"_s;
        QTest::addRow("goes on when told to") << QStringList{u"--refuse-all"_s} << 1003 << QString();
    }
    void mostlyRefused()
    {
        QFETCH(QStringList, more);
        for (int i = 0; i < 1003; ++i)
            QVERIFY(m_kafka->produce("receipts", 0, std::string_view("a\0b", 3)));
        QVERIFY(m_kafka->flush());
        const auto ended = Program::run(reading(QStringList{u"--until-end"_s} + more));
        QVERIFY2(ended.hasExited, ended.all());
        QTEST(m_pipeline->value("SELECT count(*) FROM public.refused_messages").toInt(), "refused");
        QTEST(m_pipeline->value("SELECT coalesce(max(stop_reason), '') FROM public.ingest_offsets"), "stopReason");
    }

    /// kill -9 at any moment; each message is there once.
    void killedAgainAndAgain()
    {
        for (int round = 0; round < 6; ++round) {
            const auto process = Program::start(reading({u"--workers=1"_s}));
            produce(200);
            // Some die while they join the group, some while they write.
            QTest::qWait(round % 2 == 0 ? 700 * round : 300);
            ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
            process->waitForFinished();
        }
        const auto ended = Program::run(reading({u"--until-end"_s}));
        OA_EXITED(ended, 0);
        QCOMPARE(m_pipeline->value("SELECT count(*) || ' ' || count(DISTINCT ml_response) FROM documents"),
                 u"1200 1200"_s);
    }

    void interruptIsTheProperEnd()
    {
        produce(10);
        const auto process = Program::start(reading());
        QTRY_COMPARE_WITH_TIMEOUT(m_pipeline->value("SELECT count(*) FROM documents"), u"10"_s, Program::patience);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto ended = Program::finish(*process);
        OA_EXITED(ended, 0);
        QCOMPARE(ended.json()[u"documents"].toInt(), 10);
    }
};

QTEST_GUILESS_MAIN(TestIngestCommand)
#include "tst_ingestcommand.moc"
