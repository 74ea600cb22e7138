// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/pipelinefixture.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

/// kill -9 in the middle of a refresh, of the client, of its backend and of the whole server by turns: after each, what
/// was not pending is right, and refreshing the rest makes all of it right. OA_CRASH_LOOPS sets how often,
/// OA_CRASH_SEED the moments.
class TestCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedBackendIsALostConnection_data();
    void killedBackendIsALostConnection();
    void equalAfterEachCrash();

private:
    enum class Victim { Client, Backend, Server };
    /// The backend that refreshes now; nothing when none does.
    std::optional<pid_t> refreshingBackend(PipelineFixture& fixture);
    bool killInTheMiddle(PipelineFixture& fixture, Victim victim);
    bool killClient();
    bool startServerAgain();

    TestServer m_server;
    QProcess m_client;
    std::mt19937_64 m_random;
};

namespace {

/// Two thousand documents of the day, some moved, changed, broken and removed.
std::string changes(int loop)
{
    const auto number = std::to_string(loop);
    return "INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE WHEN i % 97 = 0 THEN 'broken' ELSE "
           "format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, \"score\": %s}}', i % 5, i * 0.37, i % 90) "
           "END, "
           "timestamptz '2024-05-01 00:00Z' + (i * 43 % 86400) * interval '1 second' FROM generate_series(1, 2000) i;"
           "UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '7 minutes' WHERE document_id % 11 = " +
           number +
           " % 11;"
           "UPDATE documents SET ml_response = replace(ml_response, 'b1', 'b2') WHERE document_id % 13 = " +
           number +
           " % 13;"
           "DELETE FROM documents WHERE document_id % 17 = " +
           number + " % 17";
}

} // namespace

void TestCrashes::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
}

void TestCrashes::killedBackendIsALostConnection_data()
{
    QTest::addColumn<int>("call");
    QTest::newRow("query") << 0;
    QTest::newRow("copy out") << 1;
    QTest::newRow("copy in") << 2;
}

/// However it is noticed: whoever tries again after a lost connection must know that it was one.
void TestCrashes::killedBackendIsALostConnection()
{
    QFETCH(int, call);
    const auto connection = m_server.connect(m_server.createDatabase());
    QVERIFY(connection);
    QVERIFY(connection->execute("CREATE TABLE t (id int)"));
    QCOMPARE(::kill(connection->backendPid(), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(::kill(connection->backendPid(), 0) != 0, 10000);
    core::Result<> done;
    if (call == 0) {
        if (const auto rows = connection->execute("SELECT 1"); !rows)
            done = tl::unexpected(rows.error());
    } else if (call == 1) {
        done = connection->copyOut("COPY t TO STDOUT", [](std::string_view) { return core::Result<>(); });
    } else {
        done = connection->beginCopyIn("COPY t FROM STDIN");
    }
    QVERIFY(!done);
    QVERIFY2(done.error().code == core::ErrorCode::ConnectionLost, qPrintable(done.error().message));
    QVERIFY(connection->isLost());
    QTRY_VERIFY_WITH_TIMEOUT(db::Connection::open(m_server.parameters(u"postgres"_s)).has_value(), 30000);
}

std::optional<pid_t> TestCrashes::refreshingBackend(PipelineFixture& fixture)
{
    const auto pid =
        fixture.value("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 20572 AND granted "
                      "ORDER BY random() LIMIT 1");
    bool isNumber = false;
    const auto number = pid.toInt(&isNumber);
    return isNumber ? std::optional<pid_t>(number) : std::nullopt;
}

bool TestCrashes::startServerAgain()
{
    // The last backends notice only after a moment that their server is gone, and hold its memory until then.
    for (int i = 0; i < 50; ++i) {
        if (m_server.start())
            return true;
        QTest::qWait(100);
    }
    return false;
}

bool TestCrashes::killInTheMiddle(PipelineFixture& fixture, Victim victim)
{
    std::optional<pid_t> backend;
    for (int i = 0; i < 20'000 && !backend; ++i)
        backend = refreshingBackend(fixture);
    if (!backend)
        return false;
    std::this_thread::sleep_for(std::chrono::microseconds(m_random() % 20'000));
    if (victim == Victim::Backend)
        return ::kill(*backend, SIGKILL) == 0;
    if (victim == Victim::Server)
        return ::kill(static_cast<pid_t>(m_server.processId()), SIGKILL) == 0;
    return killClient();
}

bool TestCrashes::killClient()
{
    m_client.kill(); // SIGKILL
    return m_client.state() == QProcess::NotRunning || m_client.waitForFinished();
}

void TestCrashes::equalAfterEachCrash()
{
    const auto loops = qEnvironmentVariableIntValue("OA_CRASH_LOOPS");
    const auto seed = qEnvironmentVariable("OA_CRASH_SEED", QString::number(QDateTime::currentMSecsSinceEpoch()));
    qInfo().noquote() << "OA_CRASH_SEED =" << seed;
    m_random.seed(seed.toULongLong());
    const auto database = m_server.createDatabase();
    auto fixture = std::make_unique<PipelineFixture>(m_server, database);
    qint64 leftOver = 0;
    for (int loop = 0; loop < (loops > 0 ? loops : 6); ++loop) {
        QVERIFY(fixture->write(changes(loop)));
        m_client.start(QStringLiteral(OA_PIPELINE_WORKER), {u"refresh"_s, m_server.conninfo(database), u"1"_s});
        const auto victim = static_cast<Victim>(loop % 3);
        QVERIFY(killInTheMiddle(*fixture, victim));
        QVERIFY(killClient());
        // A killed backend makes the server end all others and recover, once it has noticed.
        if (victim == Victim::Backend)
            QTRY_VERIFY_WITH_TIMEOUT(!fixture->worker().execute("SELECT 1"), 30000);
        fixture.reset();
        if (victim == Victim::Server) {
            QVERIFY(m_server.stop());
            QVERIFY2(startServerAgain(), qPrintable(m_server.problem()));
        }
        QString problem;
        const auto answers = [&database, &problem] {
            const auto opened = db::Connection::open(database);
            problem = opened ? QString() : opened.error().message + u' ' + opened.error().detail;
            return opened.has_value();
        };
        const bool isBack = QTest::qWaitFor(answers, 120'000);
        QVERIFY2(isBack, qPrintable(u"loop %1: %2"_s.arg(loop).arg(problem)));
        fixture = std::make_unique<PipelineFixture>(m_server, database);
        QTRY_VERIFY_WITH_TIMEOUT(!refreshingBackend(*fixture), 30000);

        leftOver += fixture->value("SELECT count(DISTINCT minute) FROM invalidation_log").toLongLong();
        QVERIFY(fixture->drain());
        const auto differences = fixture->differences();
        QVERIFY2(differences.isEmpty(), qPrintable(u"loop %1: %2"_s.arg(loop).arg(differences)));
    }
    qInfo().noquote() << leftOver << "minutes were left to be refreshed after the crashes";
    QVERIFY2(leftOver > 0, "every client had done its work before it was killed");
}

QTEST_GUILESS_MAIN(TestCrashes)
#include "tst_crashes.moc"
