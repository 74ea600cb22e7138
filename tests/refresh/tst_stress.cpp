// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <random>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

/// Writers and refreshers as processes, killed at random like their backends and their server: at the end the roll-ups
/// are what the documents say. OA_STRESS_SECONDS sets the length, OA_STRESS_SEED the course of events as far as
/// processes let it.
class TestStress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactWhateverDies();

private:
    void startClient(std::size_t index);
    void killClient(std::size_t index);
    bool killSomething(const QString& role);
    bool waitUntilAlone();

    struct Client
    {
        QString role;
        std::unique_ptr<QProcess> process;
    };

    TestServer m_server;
    QString m_conninfo;
    db::ConnectionParameters m_parameters;
    std::vector<Client> m_clients;
    std::mt19937_64 m_random;
    QMap<QString, int> m_deaths;
};

void TestStress::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
}

void TestStress::startClient(std::size_t index)
{
    auto& client = m_clients[index];
    client.process = std::make_unique<QProcess>();
    client.process->setProcessChannelMode(QProcess::ForwardedChannels);
    client.process->start(QStringLiteral(OA_PIPELINE_WORKER), {client.role, m_conninfo, QString::number(m_random())});
}

void TestStress::killClient(std::size_t index)
{
    auto& process = *m_clients[index].process;
    process.kill(); // SIGKILL
    process.waitForFinished();
}

bool TestStress::waitUntilAlone()
{
    // A killed backend counts until the server has noticed, ended all others and recovered.
    const auto others = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = "
                        "current_database() AND pid <> pg_backend_pid()";
    for (int i = 0; i < 600; ++i) {
        if (const auto connection = db::Connection::open(m_parameters)) {
            const auto count = (*connection)->execute(others);
            if (count && count->integer(0, 0) == 0)
                return true;
        }
        QTest::qWait(100);
    }
    return false;
}

bool TestStress::killSomething(const QString& role)
{
    ++m_deaths[role];
    if (role == u"server"_s)
        return m_server.stop(TestServer::StopMode::Immediate) && m_server.start();
    if (role == u"backend"_s) {
        // The server then ends all its backends and recovers.
        const auto connection = db::Connection::open(m_parameters);
        if (!connection)
            return true; // still recovering from the last time
        const auto pids = (*connection)
                              ->execute("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' "
                                        "AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1");
        if (pids && pids->rowCount() == 1)
            kill(static_cast<pid_t>(pids->integer(0, 0)), SIGKILL);
        return true;
    }
    const auto index = static_cast<std::size_t>(m_random() % m_clients.size());
    killClient(index);
    startClient(index);
    return true;
}

void TestStress::exactWhateverDies()
{
    const auto seconds = qEnvironmentVariableIntValue("OA_STRESS_SECONDS");
    const auto seed = qEnvironmentVariable("OA_STRESS_SEED", QString::number(QDateTime::currentMSecsSinceEpoch()));
    qInfo().noquote() << "OA_STRESS_SEED =" << seed;
    m_random.seed(seed.toULongLong());
    {
        PipelineFixture fixture(m_server);
        m_parameters = fixture.parameters();
    }
    m_conninfo = m_server.conninfo(m_parameters);
    for (int i = 0; i < 4; ++i)
        m_clients.push_back({u"write"_s, nullptr});
    for (int i = 0; i < 2; ++i)
        m_clients.push_back({u"refresh"_s, nullptr});
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        startClient(i);

    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 1000LL * (seconds > 0 ? seconds : 8)) {
        QTest::qWait(200 + static_cast<int>(m_random() % 600));
        const auto event = m_random() % 10;
        const auto role = event < 7 ? u"client"_s : event < 9 ? u"backend"_s : u"server"_s;
        QVERIFY2(killSomething(role), qPrintable(role));
    }
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        killClient(i);
    QVERIFY(waitUntilAlone());

    PipelineFixture fixture(m_server, m_parameters);
    const auto pending = fixture.value("SELECT count(DISTINCT minute) FROM invalidation_log");
    const auto documents = fixture.value("SELECT count(*) FROM documents");
    const auto stored = fixture.value("SELECT count(*) FROM minutely_parsed_total");
    qInfo().noquote() << documents << "documents," << stored << "minute rows," << pending
                      << "minutes pending, killed:" << m_deaths;
    // What is not pending is right already.
    const auto counts = db::Verifier(fixture.worker()).run({});
    QVERIFY2(counts, qPrintable(counts ? QString() : counts.error().detail));
    QCOMPARE(counts->differences, 0);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value("SELECT (SELECT count(*) FROM documents) - (SELECT count(*) FROM document_values) - "
                           "(SELECT count(*) FROM rejected_documents)"),
             u"0"_s);
    QVERIFY(m_deaths.value(u"client"_s) > 0);
}

QTEST_GUILESS_MAIN(TestStress)
#include "tst_stress.moc"
