// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/freezingproxy.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

/// Servers that go away, fall silent or change their mind while commands use them.
class TestOutage : public QObject
{
    Q_OBJECT

    TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<PipelineFixture> m_pipeline;

    QStringList on(const db::ConnectionParameters& database, const QStringList& words) const
    {
        return QStringList{u"--database"_s, m_server.conninfo(database), u"--json"_s} + words;
    }
    void writeOne(int second)
    {
        QVERIFY(
            m_pipeline->write(PipelineFixture::insertion(u"2024-05-01 10:00:%1+00"_s.arg(second, 2, 10, QChar(u'0')),
                                                         PipelineFixture::payload(u"cvs"_s, u"1.25"_s))));
    }
    QString counted() { return m_pipeline->value("SELECT coalesce(sum(document_count), 0) FROM hourly_parsed_total"); }
    std::unique_ptr<QProcess> followAs(const QString& role, const QString& password)
    {
        auto database = m_database;
        database.setValue(u"user"_s, role);
        auto process = std::make_unique<QProcess>();
        auto environment = Program::environment();
        environment.insert(u"PGPASSWORD"_s, password);
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(OA_PROGRAM), on(database, {u"refresh"_s, u"--follow"_s}));
        return process;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.setAccess({u"local all postgres trust"_s, u"local all all scram-sha-256"_s});
        m_server.addSetting(u"synchronous_commit = on"_s); // what is committed is there after an immediate stop
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void init()
    {
        m_database = m_server.createDatabase();
        m_pipeline = std::make_unique<PipelineFixture>(m_server, m_database);
    }
    void cleanup() { m_pipeline.reset(); }

    /// A few times; 20 times with OA_RESTARTS=20 (ctest -L long).
    void aFollowerOutlivesRestartsOfTheServer()
    {
        const auto restarts =
            qEnvironmentVariableIntValue("OA_RESTARTS") > 0 ? qEnvironmentVariableIntValue("OA_RESTARTS") : 4;
        const auto follower = Program::start(on(m_database, {u"refresh"_s, u"--follow"_s}));
        writeOne(0);
        QTRY_COMPARE_WITH_TIMEOUT(counted(), u"1"_s, Program::patience);
        for (int i = 1; i <= restarts; ++i) {
            m_pipeline.reset();
            QVERIFY(m_server.stop(i % 2 == 0 ? TestServer::StopMode::Fast : TestServer::StopMode::Immediate));
            QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
            m_pipeline = std::make_unique<PipelineFixture>(m_server, m_database);
            writeOne(i);
            QTRY_COMPARE_WITH_TIMEOUT(counted(), QString::number(i + 1), Program::patience);
            QCOMPARE(follower->state(), QProcess::Running);
        }
        QCOMPARE(m_pipeline->differences(), QString());
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        const auto ended = Program::finish(*follower);
        OA_EXITED(ended, 0);
        QVERIFY2(ended.err.contains("Trying again in"), ended.all().constData()); // and it said so
    }

    void aFollowerStopsWhenItsPasswordIsRefused()
    {
        QVERIFY(m_pipeline->write("DROP ROLE IF EXISTS walter; CREATE ROLE walter LOGIN SUPERUSER PASSWORD 'good'"));
        const auto follower = followAs(u"walter"_s, u"good"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_pipeline->value("SELECT count(*) FROM job_runs WHERE trigger = 'live' AND state = 'running'"), u"1"_s,
            Program::patience);
        QVERIFY(m_pipeline->write("ALTER ROLE walter PASSWORD 'other'; SELECT pg_terminate_backend(pid) FROM "
                                  "pg_stat_activity WHERE usename = 'walter'"));
        const auto ended = Program::finish(*follower);
        OA_EXITED(ended, 1);
        QCOMPARE(ended.json()[u"error"][u"code"].toString(), u"authentication"_s);
        QVERIFY(!ended.json()[u"error"][u"remedy"].toString().isEmpty());
    }

    /// From the beginning: by itself. The promise is five seconds; what was needed is printed.
    void aSilentServerIsGivenUp()
    {
        FreezingProxy proxy(m_server.socketFolder() + u"/.s.PGSQL.5432"_s);
        QVERIFY(proxy.isListening());
        proxy.freeze();
        auto database = m_database;
        database.setValue(u"host"_s, proxy.socketFolder());
        const std::vector<QStringList> commands{
            {u"status"_s},
            {u"migrate"_s},
            {u"seed"_s, u"--days=1"_s},
            {u"import"_s, u"-"_s},
            {u"refresh"_s},
            {u"feed"_s},
            {u"verify"_s},
            {u"export"_s, u"--business=cvs"_s, u"--output=/tmp/never-written.csv"_s}};
        QElapsedTimer timer;
        timer.start();
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const auto& words : commands)
            processes.push_back(Program::start(on(database, words)));
        for (std::size_t i = 0; i < processes.size(); ++i) {
            const auto ended = Program::finish(*processes[i]);
            OA_EXITED(ended, 1);
            QCOMPARE(ended.json()[u"error"][u"code"].toString(), u"timed_out"_s);
            qInfo("%s: control was back after %lld ms", qPrintable(commands[i][0]), timer.elapsed());
        }
    }

    void ctrlCEndsWhatWaitsForASilentServer_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addRow("seed") << QStringList{u"seed"_s, u"--days=3650"_s} << QByteArray();
        QTest::addRow("import") << QStringList{u"import"_s, u"-"_s}
                                << QByteArray("{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": {}}\n");
        QTest::addRow("refresh --follow") << QStringList{u"refresh"_s, u"--follow"_s} << QByteArray();
        QTest::addRow("feed") << QStringList{u"feed"_s} << QByteArray();
    }
    /// In the middle: at Ctrl-C.
    void ctrlCEndsWhatWaitsForASilentServer()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, input);
        FreezingProxy proxy(m_server.socketFolder() + u"/.s.PGSQL.5432"_s);
        QVERIFY(proxy.isListening());
        auto database = m_database;
        database.setValue(u"host"_s, proxy.socketFolder());
        const auto process = Program::start(on(database, words));
        process->write(input);
        QTRY_COMPARE_WITH_TIMEOUT(m_pipeline->value("SELECT count(*) FROM job_runs WHERE state = 'running'"), u"1"_s,
                                  Program::patience);
        QTest::qWait(500); // well into its work
        proxy.freeze();
        process->write(input);
        QTest::qWait(1500); // whatever it does next gets no answer
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto ended = Program::finish(*process);
        QVERIFY2(ended.hasExited, ended.all().constData());
        qInfo("control came back after %lld ms", timer.elapsed());
        proxy.thaw();
    }

    /// The network comes back with nobody's help: a connection that was cut, and one that could not be made in time.
    void aFollowerOutlivesSilence()
    {
        FreezingProxy proxy(m_server.socketFolder() + u"/.s.PGSQL.5432"_s);
        QVERIFY(proxy.isListening());
        auto database = m_database;
        database.setValue(u"host"_s, proxy.socketFolder());
        database.setValue(u"connect_timeout"_s, u"1"_s);
        const auto follower = Program::start(on(database, {u"refresh"_s, u"--follow"_s}));
        writeOne(0);
        QTRY_COMPARE_WITH_TIMEOUT(counted(), u"1"_s, Program::patience);
        proxy.cut();
        proxy.freeze(); // the next connections are taken and left without an answer
        QTest::qWait(4000);
        QCOMPARE(follower->state(), QProcess::Running);
        writeOne(1);
        proxy.thaw();
        QTRY_COMPARE_WITH_TIMEOUT(counted(), u"2"_s, Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }
};

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
