// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/metricsendpoint.h"
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/http.h"
#include "tests/cli/program.h"
#include "tests/support/realalertmanager.h"
#include "tests/support/testserver.h"
#ifdef OCR_ANALYTICS_KAFKA
#include "tests/support/mockkafka.h"
#endif

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

constexpr int patience = 60'000;

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The value behind `series`, a name with its labels; -1 when it is not there.
double valueOf(const QString& text, const QString& series)
{
    for (const auto& line : text.split(u'\n')) {
        if (line.startsWith(series + u' '))
            return line.mid(series.size() + 1).toDouble();
    }
    return -1;
}

QSet<QString> namesIn(const QString& text, const QRegularExpression& expression)
{
    QSet<QString> names;
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        names += matches.next().captured(1);
    return names;
}

} // namespace

/// What Prometheus sees of the program and its database, and Prometheus itself where it is installed.
class TestMetrics : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;

    struct Follower
    {
        std::unique_ptr<QProcess> process;
        int port = 0;
        QString text() const { return QString::fromUtf8(httpGet(port, u"/metrics"_s)); }
    };

    static QStringList line(const TestServer& server, const db::ConnectionParameters& database)
    {
        return {u"--database"_s, server.conninfo(database), u"--json"_s};
    }
    QStringList line(const db::ConnectionParameters& database) const { return line(m_server, database); }

    db::ConnectionParameters migrated()
    {
        auto database = m_server.createDatabase();
        const auto connection = m_server.connect(database);
        if (!connection || !db::Migrator(*connection).migrate())
            qFatal("no tables");
        return database;
    }

    static Follower follow(const TestServer& server, const db::ConnectionParameters& database,
                           const QStringList& more = {})
    {
        return watched(line(server, database) + QStringList{u"refresh"_s, u"--follow"_s, u"--metrics=127.0.0.1:0"_s} +
                       more);
    }
    static Follower watched(const QStringList& words)
    {
        Follower follower;
        follower.process = Program::start(words);
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:(\\d+)/metrics"_s);
        QString said;
        for (int wait = 0; wait < 600 && follower.port == 0; ++wait) {
            follower.process->waitForReadyRead(100);
            said += QString::fromUtf8(follower.process->readAllStandardError());
            follower.port = address.match(said).captured(1).toInt();
        }
        if (follower.port == 0)
            qWarning().noquote() << "no metrics:" << said;
        return follower;
    }

    static void add(db::Connection& connection, const char* payload, const char* time = "now()")
    {
        const auto added = connection.execute(
            std::string("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('") + payload + "', " + time + ")");
        QVERIFY2(added, added ? "" : qPrintable(added.error().text()));
    }

    static void addReceipts(db::Connection& connection)
    {
        for (int receipt = 0; receipt < 3; ++receipt)
            add(connection, R"({"business_id": "cvs", "total": {"value": 12.5, "score": 90}})");
        add(connection, "no receipt");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void addressesThatAreMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("IPv4") << u"127.0.0.1:9470"_s << u"127.0.0.1:9470"_s;
        QTest::newRow("every interface, said so") << u"0.0.0.0:9470"_s << u"0.0.0.0:9470"_s;
        QTest::newRow("IPv6") << u"[::1]:9470"_s << u"[::1]:9470"_s;
        QTest::newRow("by name") << u"localhost:1"_s << u"127.0.0.1:1"_s;
        for (const auto* wrong : {"9470", ":9470", "127.0.0.1", "127.0.0.1:", "127.0.0.1:70000", "::1:9470", "[::1]",
                                  "example.org:9470", "127.0.0.1:9470,0.0.0.0:80", "127.0.0.1:-1", "", "[127.0.0.1]:1"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString();
    }
    void addressesThatAreMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto listen = metrics::ListenAddress::fromText(text);
        QCOMPARE(listen ? listen->toText() : QString(), read);
        if (!listen)
            QVERIFY(!listen.error().remedy.isEmpty());
    }

    void wrongUsageIsTold()
    {
        const auto database = line(migrated());
        for (const QStringList& words :
             {QStringList{u"--follow"_s, u"--metrics"_s, u"9470"_s}, QStringList{u"--metrics"_s, u"127.0.0.1:0"_s}})
        {
            const auto run = Program::run(database + QStringList{u"refresh"_s} + words);
            OA_EXITED(run, 2);
            QVERIFY2(run.json()[u"error"][u"message"].toString().contains(u"metrics"_s) ||
                         run.json()[u"error"][u"message"].toString().contains(u"9470"_s),
                     run.all().constData());
        }
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const auto address = u"127.0.0.1:%1"_s.arg(taken.serverPort());
        const auto run = Program::run(database + QStringList{u"refresh"_s, u"--follow"_s, u"--metrics"_s, address});
        OA_EXITED(run, 1);
        QVERIFY2(run.json()[u"error"][u"message"].toString().contains(address), run.all().constData());
    }

    void aFollowerTellsOfItselfAndItsDatabase()
    {
        const auto database = migrated();
        const auto connection = m_server.connect(database);
        const auto file = m_folder.filePath(u"follower.prom"_s);
        const auto follower = follow(m_server, database, {u"--metrics-file"_s, file});
        QVERIFY(follower.port > 0);
        // What waits when it begins is not live.
        QTRY_VERIFY_WITH_TIMEOUT(
            valueOf(follower.text(), u"ocr_analytics_refresh_last_success_timestamp_seconds"_s) > 0, patience);
        addReceipts(*connection);
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(follower.text(), u"ocr_analytics_refresh_documents_total"_s), 4.0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(follower.text(), u"ocr_analytics_rejected_documents{reason=\"not_json\"}"_s),
                                  1.0, patience);
        const auto text = follower.text();
        QCOMPARE(valueOf(text, u"ocr_analytics_refresh_rejected_total"_s), 1.0);
        QCOMPARE(valueOf(text, u"ocr_analytics_documents"_s), 4.0);
        QCOMPARE(valueOf(text, u"ocr_analytics_pending_minutes"_s), 0.0);
        QCOMPARE(valueOf(text, u"ocr_analytics_pending_everything"_s), 0.0);
        QCOMPARE(valueOf(text, u"ocr_analytics_database_up"_s), 1.0);
        QCOMPARE(valueOf(text, u"ocr_analytics_rejected_documents{reason=\"too_deep\"}"_s), 0.0);
        QVERIFY(valueOf(text, u"ocr_analytics_refresh_transactions_total{outcome=\"committed\"}"_s) >= 1);
        QCOMPARE(valueOf(text, u"ocr_analytics_refresh_transactions_total{outcome=\"failed\"}"_s), 0.0);
        QVERIFY(valueOf(text, u"ocr_analytics_refresh_duration_seconds_count{step=\"commit\"}"_s) >= 1);
        for (const auto* step : {"read", "extract", "write"}) {
            const auto part = u"ocr_analytics_refresh_duration_seconds_%1{step=\"%2\"}"_s;
            QVERIFY2(valueOf(text, part.arg(u"count"_s, QLatin1StringView(step))) >= 1, step);
            QVERIFY2(valueOf(text, part.arg(u"sum"_s, QLatin1StringView(step))) > 0, step);
        }
        QVERIFY(valueOf(text, u"ocr_analytics_refresh_hours_total"_s) >= 1);
        QVERIFY(valueOf(text, u"ocr_analytics_refresh_bytes_read_total"_s) > 100);
        QVERIFY(valueOf(text, u"ocr_analytics_commit_to_rollup_seconds_count"_s) >= 1);
        const auto newest = valueOf(text, u"ocr_analytics_newest_document_timestamp_seconds"_s);
        QVERIFY(qAbs(newest - static_cast<double>(QDateTime::currentSecsSinceEpoch())) < 120);
        QVERIFY(valueOf(text, u"process_resident_memory_bytes"_s) > 1e6);
        QVERIFY(!text.contains(u"cvs"_s)); // no business, whatever it is called

        // The guide names what there is, and nothing else.
        static const QRegularExpression documented(u"`(ocr_analytics_\\w+)`"_s);
        static const QRegularExpression typed(u"# TYPE (ocr_analytics_\\w+) "_s);
        auto promised = namesIn(contentOf(QStringLiteral(OA_SOURCE_DIR) + u"/docs/monitoring.md"_s), documented);
        promised.remove(u"ocr_analytics_viewer"_s);
        // Other commands have metrics of their own: tst_ingestcommand and tst_serve look at them.
        promised.removeIf([](const QString& name) {
            return name.startsWith(u"ocr_analytics_ingest_"_s) || name.startsWith(u"ocr_analytics_serve_"_s);
        });
        auto served = namesIn(text, typed);
        // These come with what they tell of.
        served += {u"ocr_analytics_pending_oldest_noted_timestamp_seconds"_s,
                   u"ocr_analytics_job_runs_total"_s,
                   u"ocr_analytics_partitions_ahead_seconds"_s,
                   u"ocr_analytics_default_partition_rows"_s,
                   u"ocr_analytics_retention_floor_timestamp_seconds"_s,
                   u"ocr_analytics_retention_last_success_timestamp_seconds"_s};
        QCOMPARE(QStringList(served.values()).join(u' ').size(), QStringList(promised.values()).join(u' ').size());
        QCOMPARE(served, promised);

        if (const auto promtool = QStandardPaths::findExecutable(u"promtool"_s); !promtool.isEmpty()) {
            QProcess check;
            check.start(promtool, {u"check"_s, u"metrics"_s});
            check.write(text.toUtf8());
            check.closeWriteChannel();
            QVERIFY(check.waitForFinished());
            // It takes a number of minutes or hours for a duration, which has to be in seconds.
            QStringList complaints;
            for (const auto& line : QString::fromUtf8(check.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts)) {
                if (!line.contains(u"use base unit \"seconds\""_s))
                    complaints += line;
            }
            QCOMPARE(complaints, QStringList());
        }

        // For node_exporter, which has process_… of its own.
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(contentOf(file), u"ocr_analytics_documents"_s), 4.0, patience);
        QVERIFY(!contentOf(file).contains(u"process_"_s));
        follower.process->terminate();
        QVERIFY(follower.process->waitForFinished(patience));
        QCOMPARE(valueOf(contentOf(file), u"ocr_analytics_job_runs_total{kind=\"refresh\",state=\"done\"}"_s), 1.0);
    }

    void aFollowerTellsWhatIsKeptAndOfPartitions()
    {
        const auto database = migrated();
        const auto connection = m_server.connect(database);
        addReceipts(*connection);
        OA_EXITED(Program::run(line(database) + QStringList{u"migrate"_s, u"--partition-documents"_s}), 0);
        const auto now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
        QVERIFY(connection->execute("INSERT INTO public.documents (ml_response, \"timestamp\") VALUES "
                                    "('{}', now() + interval '1 year'), ('{}', now() + interval '2 years')"));
        OA_EXITED(Program::run(line(database) +
                               QStringList{u"retain"_s, u"--keep-documents"_s, u"30d"_s, u"--from-now-on"_s}),
                  0);
        const auto follower = follow(m_server, database);
        QVERIFY(follower.port > 0);
        constexpr double day = 86400;
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(follower.text(), u"ocr_analytics_default_partition_rows"_s), 2.0, patience);
        const auto text = follower.text();
        const auto ahead = valueOf(text, u"ocr_analytics_partitions_ahead_seconds"_s);
        QVERIFY2(ahead > 13 * day && ahead < 16 * day, qPrintable(QString::number(ahead / day)));
        const auto floor =
            now - valueOf(text, u"ocr_analytics_retention_floor_timestamp_seconds{what=\"documents\"}"_s);
        QVERIFY2(floor > 29 * day && floor < 32 * day, qPrintable(QString::number(floor / day)));
        QVERIFY(!text.contains(u"what=\"values\""_s)); // all are kept
        QCOMPARE(valueOf(text, u"ocr_analytics_refused_late_documents"_s), 0.0);
        QTRY_VERIFY_WITH_TIMEOUT(
            valueOf(follower.text(), u"ocr_analytics_retention_last_success_timestamp_seconds"_s) > 1.7e9, patience);
    }

    void aScrapeWaitsForNobody()
    {
        TestServer server; // of its own: it is frozen
        QVERIFY2(server.start(), qPrintable(server.problem()));
        auto database = server.createDatabase();
        QVERIFY(db::Migrator(*server.connect(database)).migrate());
        const auto follower = follow(server, database);
        QVERIFY(follower.port > 0);
        const auto text = [&follower] { return follower.text(); };
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(text(), u"ocr_analytics_database_up"_s), 1.0, patience);
        // Clients that connect and say nothing.
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int client = 0; client < 3; ++client) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(follower.port));
            QVERIFY(silent.back()->waitForConnected());
        }
        QVERIFY(!text().isEmpty());
        QVERIFY(server.stop(TestServer::StopMode::Immediate));
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(text(), u"ocr_analytics_database_up"_s), 0.0, patience);
        QVERIFY(valueOf(text(), u"ocr_analytics_state_collected_timestamp_seconds"_s) > 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            valueOf(text(), u"ocr_analytics_refresh_transactions_total{outcome=\"failed\"}"_s) >= 0, patience);
        follower.process->kill();
        follower.process->waitForFinished();
    }

    void commandsThatEndLeaveAFile()
    {
        const auto database = line(migrated());
        const auto file = m_folder.filePath(u"import.prom"_s);
        const QByteArray receipt =
            "{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": {\"business_id\": \"a\", "
            "\"total\": {\"value\": 1}}}\n";
        OA_EXITED(Program::run(database + QStringList{u"import"_s, u"-"_s, u"--metrics-file"_s, file}, receipt), 0);
        QCOMPARE(valueOf(contentOf(file), u"ocr_analytics_job_runs_total{kind=\"import\",state=\"done\"}"_s), 1.0);
        OA_EXITED(Program::run(database + QStringList{u"import"_s, u"-"_s, u"--metrics-file"_s, file}, receipt), 1);
        QCOMPARE(valueOf(contentOf(file), u"ocr_analytics_job_runs_total{kind=\"import\",state=\"failed\"}"_s), 1.0);
        OA_EXITED(Program::run(database + QStringList{u"refresh"_s}), 0);
        OA_EXITED(Program::run(database + QStringList{u"verify"_s, u"--metrics-file"_s, file}), 0);
        QCOMPARE(valueOf(contentOf(file), u"ocr_analytics_verify_differences_total"_s), 0.0);
        QVERIFY(valueOf(contentOf(file), u"ocr_analytics_verify_hours_total"_s) >= 1);
        // Nobody read the database's state, which is no reason to call it down.
        QVERIFY(!contentOf(file).contains(u"\nocr_analytics_database_up"_s));
        // Nor looked whether an alert fires.
        QVERIFY(!contentOf(file).contains(u"\nocr_analytics_alerts_firing"_s));
        OA_EXITED(Program::run(database +
                               QStringList{u"retain"_s, u"--keep-documents"_s, u"30d"_s, u"--metrics-file"_s, file}),
                  0);
        QCOMPARE(valueOf(contentOf(file), u"ocr_analytics_retention_documents_dropped_total"_s), 1.0);
        QVERIFY(valueOf(contentOf(file), u"ocr_analytics_retention_last_success_timestamp_seconds"_s) > 1.7e9);
        const auto nowhere =
            Program::run(database + QStringList{u"status"_s, u"--metrics-file"_s, u"/no/such/folder/x.prom"_s});
        OA_EXITED(nowhere, 1);
        QVERIFY2(nowhere.json()[u"error"][u"message"].toString().contains(u"/no/such/folder"_s),
                 nowhere.all().constData());
        // Who follows tries the file first, and says once what is wrong with it.
        const auto following = Program::run(
            database + QStringList{u"refresh"_s, u"--follow"_s, u"--metrics-file"_s, u"/no/such/folder/x.prom"_s});
        OA_EXITED(following, 1);
        const auto sentence = following.json()[u"error"][u"message"].toString();
        QVERIFY(!sentence.isEmpty());
        QCOMPARE(following.err.count(sentence.toUtf8()), 1);
    }

    void prometheusAnswersWhatRulesAndDashboardAsk()
    {
        const auto program = QStandardPaths::findExecutable(u"prometheus"_s);
        if (program.isEmpty())
            QSKIP("Prometheus (Debian: prometheus) is not installed");
        const auto database = migrated();
        const auto connection = m_server.connect(database);
        OA_EXITED(Program::run(line(database) + QStringList{u"migrate"_s, u"--partition-documents"_s}), 0);
        OA_EXITED(Program::run(line(database) +
                               QStringList{u"retain"_s, u"--keep-documents"_s, u"30d"_s, u"--from-now-on"_s}),
                  0);
        const auto follower = follow(m_server, database);
        QVERIFY(follower.port > 0);
        addReceipts(*connection);
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(follower.text(), u"ocr_analytics_documents"_s), 4.0, patience);

        auto targets = u"'127.0.0.1:%1'"_s.arg(follower.port);
#ifdef OCR_ANALYTICS_KAFKA
        MockKafka kafka;
        QVERIFY(kafka.createTopic("receipts", 2));
        for (int message = 0; message < 10; ++message)
            QVERIFY(kafka.produce("receipts", message % 2,
                                  R"({"business_id": "cvs", "total": {"value": 1, "score": 90}})"));
        QVERIFY(kafka.flush());
        const auto reader =
            watched(line(database) + QStringList{u"ingest"_s, u"--brokers"_s, kafka.brokers(), u"--topic"_s,
                                                 u"receipts"_s, u"--metrics=127.0.0.1:0"_s});
        QVERIFY(reader.port > 0);
        targets += u", '127.0.0.1:%1'"_s.arg(reader.port);
#endif
        // The rules as they are, in seconds instead of minutes.
        auto rules = contentOf(QStringLiteral(OA_SOURCE_DIR) + u"/packaging/prometheus/ocr-analytics.rules.yml"_s);
        rules.replace(u"> 300"_s, u"> 3"_s).replace(u"for: 2m"_s, u"for: 3s"_s).replace(u"for: 5m"_s, u"for: 3s"_s);
        const auto write = [this](const QString& name, const QString& text) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        };
        std::unique_ptr<RealAlertmanager> manager;
        QString alerting;
        if (!RealAlertmanager::program().isEmpty()) {
            manager = std::make_unique<RealAlertmanager>();
            QVERIFY(manager->start());
            alerting = u"alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:%1']}]}]}\n"_s.arg(
                manager->port());
        }
        write(u"rules.yml"_s, rules);
        write(u"prometheus.yml"_s, u"global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [rules.yml]\n"
                                   "scrape_configs:\n  - job_name: ocr-analytics\n    static_configs:\n"
                                   "      - targets: [%1]\n%2"_s.arg(targets, alerting));
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const auto port = static_cast<int>(free.serverPort());
        free.close();
        QProcess prometheus;
        prometheus.setStandardErrorFile(m_folder.filePath(u"prometheus.log"_s));
        prometheus.start(program, {u"--config.file="_s + m_folder.filePath(u"prometheus.yml"_s),
                                   u"--storage.tsdb.path="_s + m_folder.filePath(u"tsdb"_s),
                                   u"--web.listen-address=127.0.0.1:%1"_s.arg(port)});
        QVERIFY(prometheus.waitForStarted());
        const auto query = [port](const QString& expression) {
            return httpGetJson(port,
                               u"/api/v1/query?query="_s + QString::fromLatin1(QUrl::toPercentEncoding(expression)));
        };
        const auto samples = [&](const QString& expression) {
            return query(expression)[u"data"][u"result"].toArray().size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(samples(u"ocr_analytics_build_info"_s) == targets.count(u':'), patience);

        static const QRegularExpression metric(u"\\b((?:ocr_analytics|process)_[a-z_]+)"_s);
        QSet<QString> metrics;
        for (const auto& text : rules.split(u'\n')) {
            if (!text.contains(u"runbook"_s) && !text.contains(u"summary"_s))
                metrics += namesIn(text, metric);
        }
        metrics.remove(u"ocr_analytics_pending_oldest_noted_timestamp_seconds"_s); // nothing waits
#ifdef OCR_ANALYTICS_KAFKA
        QTRY_VERIFY_WITH_TIMEOUT(samples(u"ocr_analytics_ingest_partitions_assigned > 0"_s) == 1, patience);
#else
        metrics.removeIf([](const QString& name) { return name.startsWith(u"ocr_analytics_ingest_"_s); });
#endif
        QVERIFY(metrics.size() > 8);
        for (const auto& name : std::as_const(metrics))
            QTRY_VERIFY2_WITH_TIMEOUT(samples(name) > 0, qPrintable(name), patience);
        const auto dashboard = QJsonDocument::fromJson(
            contentOf(QStringLiteral(OA_SOURCE_DIR) + u"/packaging/grafana/ocr-analytics.json"_s).toUtf8());
        int asked = 0;
        for (const auto& panel : dashboard[u"panels"].toArray()) {
            for (const auto& target : panel[u"targets"].toArray()) {
                auto expression = target[u"expr"].toString();
                expression.replace(u"$__rate_interval"_s, u"10s"_s).replace(u"$job"_s, u"ocr-analytics"_s);
#ifndef OCR_ANALYTICS_KAFKA
                if (expression.contains(u"ocr_analytics_ingest_"_s))
                    continue;
#endif
                QTRY_VERIFY2_WITH_TIMEOUT(samples(expression) > 0, qPrintable(expression), patience);
                ++asked;
            }
        }
        QVERIFY(asked > 15);

        const auto stateOf = [port](const QString& alert) {
            for (const auto& entry : httpGetJson(port, u"/api/v1/alerts"_s)[u"data"][u"alerts"].toArray()) {
                if (entry[u"labels"][u"alertname"].toString() == alert)
                    return entry[u"state"].toString();
            }
            return QString();
        };
        // Somebody holds a lock that a refresh needs: receipts wait.
        QCOMPARE(stateOf(u"OcrAnalyticsPipelineStalled"_s), QString());
        const auto blocker = m_server.connect(database);
        QVERIFY(blocker->execute("BEGIN"));
        QVERIFY(blocker->execute("LOCK TABLE document_values IN SHARE MODE"));
        addReceipts(*connection);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"OcrAnalyticsPipelineStalled"_s), u"firing"_s, patience);
        if (manager)
            QTRY_VERIFY_WITH_TIMEOUT(manager->alerts().contains(u"OcrAnalyticsPipelineStalled"_s), patience);
        QVERIFY(blocker->execute("ROLLBACK"));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"OcrAnalyticsPipelineStalled"_s), QString(), patience);
        // The program dies.
        QCOMPARE(stateOf(u"OcrAnalyticsDown"_s), QString());
        ::kill(static_cast<pid_t>(follower.process->processId()), SIGKILL);
        follower.process->waitForFinished();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"OcrAnalyticsDown"_s), u"firing"_s, patience);
        prometheus.terminate();
        QVERIFY(prometheus.waitForFinished(patience));
#ifdef OCR_ANALYTICS_KAFKA
        reader.process->terminate();
        QVERIFY(reader.process->waitForFinished(patience));
#endif
    }

    void theDashboardOfReceiptsReadsTheTables()
    {
        const auto database = migrated();
        const auto connection = m_server.connect(database);
        addReceipts(*connection);
        OA_EXITED(Program::run(line(database) + QStringList{u"refresh"_s}), 0);
        const auto dashboard = QJsonDocument::fromJson(
            contentOf(QStringLiteral(OA_SOURCE_DIR) + u"/packaging/grafana/receipts.json"_s).toUtf8());
        QStringList queries;
        for (const auto& panel : dashboard[u"panels"].toArray()) {
            for (const auto& target : panel[u"targets"].toArray())
                queries += target[u"rawSql"].toString();
        }
        for (const auto& variable : dashboard[u"templating"][u"list"].toArray()) {
            if (variable[u"type"].toString() == u"query")
                queries += variable[u"query"].toString();
        }
        QVERIFY(queries.size() > 5);
        for (auto query : queries) {
            // As Grafana fills them in.
            query.replace(u"$__timeFilter(ts)"_s, u"ts BETWEEN now() - interval '1 day' AND now()"_s);
            query.replace(u"$business"_s, u"'cvs'"_s);
            const auto rows = connection->execute(query.toStdString());
            QVERIFY2(rows, qPrintable(query));
            QVERIFY2(rows->rowCount() == 1, qPrintable(query));
        }
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
