// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/jobrunner.h"
#include "db/schema/migrator.h"
#include "tests/jobs/scriptedjob.h"
#include "tests/support/freezingproxy.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using test::ScriptedJob;

/// A server or network that falls silent without closing anything. The proxy stays frozen until control is back, so a
/// call that waits for the server would end this test by its time limit. The promise is five seconds; what was needed
/// is printed.
class TestFrozenServer : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    std::unique_ptr<tests::FreezingProxy> m_proxy;
    db::ConnectionParameters m_database; // through the proxy

    static core::Result<jobs::Outcome> sleepLong(const jobs::JobContext& context)
    {
        OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
        OA_TRY(connection->execute("SELECT 1"));
        context.report({1, 2, u"Sleeping"_s});
        OA_TRY(connection->execute("SELECT pg_sleep(1000)"));
        return jobs::Outcome();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        const auto direct = m_server.createDatabase();
        const auto connection = m_server.connect(direct);
        QVERIFY(connection);
        QVERIFY(db::Migrator(*connection).migrate());
        m_proxy =
            std::make_unique<tests::FreezingProxy>(m_server.socketFolder() + u"/.s.PGSQL.%1"_s.arg(m_server.port()));
        QVERIFY(m_proxy->isListening());
        m_database = direct;
        m_database.setValue(u"host"_s, m_proxy->socketFolder());
        m_database.setValue(u"port"_s, u"5432"_s);
    }
    void cleanup() { m_proxy.reset(); }

    void theProxyForwards()
    {
        const auto connection = db::Connection::open(m_database);
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().message));
        const auto rows = (*connection)->execute("SELECT repeat('x', 1000000)");
        QVERIFY(rows);
        QCOMPARE(rows->bytes(0, 0).size(), 1000000U);
        QTRY_VERIFY(m_proxy->bytesToClients() > 1000000); // counted once they were passed on
        m_proxy->cut();
        const auto lost = (*connection)->execute("SELECT 1");
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, core::ErrorCode::ConnectionLost);
        QVERIFY(db::Connection::open(m_database)); // works again
    }

    void connectingEndsWhenAsked()
    {
        m_proxy->freeze();
        std::stop_source stop;
        std::jthread asker([&stop] {
            std::this_thread::sleep_for(300ms);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto connection = db::Connection::open(m_database, stop.get_token());
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, core::ErrorCode::Canceled);
        qInfo("control came back after %lld ms, 300 of them before it was asked for", timer.elapsed());
    }

    void aRunningJobEndsWhenCanceled()
    {
        const core::SystemClock clock;
        jobs::JobRunner runner(clock);
        std::atomic<bool> isSleeping = false;
        const auto id = runner.enqueue(
            std::make_shared<ScriptedJob>([](const jobs::JobContext& c, int) { return sleepLong(c); }), m_database);
        connect(&runner, &jobs::JobRunner::jobProgressed, this, [&isSleeping] { isSleeping = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isSleeping, 30000);
        m_proxy->freeze();
        QElapsedTimer timer;
        timer.start();
        runner.cancel(id);
        QTRY_COMPARE_WITH_TIMEOUT(runner.activeCount(), 0, 60000);
        qInfo("control came back after %lld ms", timer.elapsed());
        QCOMPARE(runner.status(id)->state, db::JobState::Canceled);
    }

    void theProgramCanEndWhileTheServerIsSilent()
    {
        const core::SystemClock clock;
        QElapsedTimer timer;
        {
            jobs::JobRunner runner(clock);
            std::atomic<bool> isSleeping = false;
            connect(&runner, &jobs::JobRunner::jobProgressed, this, [&isSleeping] { isSleeping = true; });
            runner.enqueue(std::make_shared<ScriptedJob>([](const jobs::JobContext& c, int) { return sleepLong(c); }),
                           m_database);
            QTRY_VERIFY_WITH_TIMEOUT(isSleeping, 30000);
            m_proxy->freeze();
            timer.start();
        }
        qInfo("the runner was gone after %lld ms", timer.elapsed());
    }

    void aJobComesBackByItselfAfterACut()
    {
        const core::SystemClock clock;
        jobs::JobRunner runner(clock);
        jobs::RetryPolicy retry;
        retry.backOff.base = 10ms;
        std::atomic<bool> isSleeping = false;
        connect(&runner, &jobs::JobRunner::jobProgressed, this, [&isSleeping] { isSleeping = true; });
        const auto id =
            runner.enqueue(std::make_shared<ScriptedJob>([](const jobs::JobContext& context, int attempt) {
                               return attempt == 1 ? sleepLong(context) : core::Result<jobs::Outcome>(jobs::Outcome());
                           }),
                           m_database, db::JobTrigger::Manual, retry);
        QTRY_VERIFY_WITH_TIMEOUT(isSleeping, 30000);
        m_proxy->cut();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status(id)->state, db::JobState::Done, 60000);
        QCOMPARE(runner.status(id)->attempt, 2);
    }
};

QTEST_GUILESS_MAIN(TestFrozenServer)
#include "tst_frozenserver.moc"
