// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/seedjob.h"

#include "tests/jobs/jobfixture.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

jobs::SeedOptions hour()
{
    jobs::SeedOptions options;
    options.range = {utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")};
    options.generator.randomSeed = 7;
    options.documentsPerBatch = 500;
    return options;
}

} // namespace

class TestSeedJob : public QObject
{
    Q_OBJECT

    TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    /// Every document of the options is there, at its instant, once.
    void verifyComplete(const jobs::SeedOptions& options)
    {
        const core::DocumentGenerator generator(options.generator);
        const auto rows = m_connection->execute("SELECT (extract(epoch from \"timestamp\") * 1000000)::bigint, "
                                                "ml_response FROM public.documents ORDER BY 1");
        QVERIFY(rows);
        QCOMPARE(rows->rowCount(), static_cast<int>(jobs::SeedJob::documentCount(options)));
        for (int i = 0; i < rows->rowCount(); ++i) {
            QCOMPARE(rows->integer(i, 0), core::toEpochMicroseconds(jobs::SeedJob::timeOf(options, i)));
            QVERIFY(rows->bytes(i, 1) == generator.document(static_cast<std::uint64_t>(i)));
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection && createTables(*m_connection));
    }

    void cleanup() { m_connection.reset(); }

    void writesEachDocumentAtItsInstant_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("connections");
        QTest::addColumn<int>("documents");
        QTest::addRow("one a second") << 1.0 << 2 << 3600;
        QTest::addRow("one connection") << 1.0 << 1 << 3600;
        QTest::addRow("more connections than batches") << 0.01 << 5 << 36;
        QTest::addRow("not a whole number") << 1.7 << 2 << 6120;
        QTest::addRow("fewer than fit") << 0.0001 << 2 << 1;
    }

    void writesEachDocumentAtItsInstant()
    {
        QFETCH(double, rate);
        QFETCH(int, connections);
        QFETCH(int, documents);
        auto options = hour();
        options.documentsPerSecond = rate;
        options.connections = connections;
        jobs::SeedJob job(options);
        qint64 lastDone = 0;
        const auto outcome = runJobOn(m_database, job, {}, [&](const jobs::Progress& progress) {
            QCOMPARE(progress.total, qint64(documents));
            lastDone = progress.done;
        });
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->rows, qint64(documents));
        QCOMPARE(lastDone, qint64(documents));
        verifyComplete(options);
    }

    void notesTheMinutes()
    {
        jobs::SeedJob job(hour());
        QVERIFY(runJobOn(m_database, job));
        QCOMPARE(numberFrom(*m_connection, "SELECT count(DISTINCT minute) FROM public.invalidation_log"), 60);
    }

    void runsTwiceWhenAskedTwice()
    {
        jobs::SeedJob job(hour());
        QVERIFY(runJobOn(m_database, job));
        QVERIFY(runJobOn(m_database, job));
        QCOMPARE(documentCount(*m_connection), 7200);
    }

    void refusesAnEmptyRange()
    {
        auto options = hour();
        options.range.to = options.range.from;
        jobs::SeedJob job(options);
        const auto outcome = runJobOn(m_database, job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::BadInput);
    }

    void refusesMoreThanAnyDiskHolds()
    {
        auto options = hour();
        options.documentsPerSecond = 1e9;
        jobs::SeedJob job(options);
        const auto outcome = runJobOn(m_database, job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::BadInput);
    }

    void tellsWhyItCannotWrite()
    {
        QVERIFY(m_connection->execute("DROP TABLE public.documents"));
        jobs::SeedJob job(hour());
        const auto outcome = runJobOn(m_database, job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::NotFound);
    }

    void stopLeavesWholeBatchesAndTheRestCanFollow()
    {
        auto options = hour();
        options.documentsPerSecond = 20; // 72,000 documents
        jobs::SeedJob job(options);
        std::stop_source stop;
        const auto outcome = runJobOn(m_database, job, stop.get_token(), [&stop](const jobs::Progress& progress) {
            if (progress.done > 1000)
                stop.request_stop();
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::Canceled);
        const auto written = documentCount(*m_connection);
        QVERIFY(written < 72'000);
        QCOMPARE(written % options.documentsPerBatch, 0);

        QVERIFY(runJobOn(m_database, job));
        QCOMPARE(documentCount(*m_connection), 72'000);
        QCOMPARE(numberFrom(*m_connection, "SELECT count(DISTINCT \"timestamp\") FROM public.documents"), 72'000);
    }

    void lostConnectionsAreMadeUpFor()
    {
        auto options = hour();
        options.documentsPerSecond = 20;
        jobs::SeedJob job(options);
        auto killer = m_server.connect(m_database);
        bool killed = false;
        const auto outcome = runJobOn(m_database, job, {}, [&](const jobs::Progress& progress) {
            if (progress.done < 1000 || killed)
                return;
            killed = true;
            QVERIFY(killer->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
        });
        QVERIFY(killed);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::ConnectionLost);
        m_connection = m_server.connect(m_database);
        QCOMPARE(documentCount(*m_connection) % options.documentsPerBatch, 0);

        QVERIFY(job.isRepeatable());
        QVERIFY(runJobOn(m_database, job));
        verifyComplete(options);
    }

    void unansweredCommitIsLookedUp_data()
    {
        QTest::addColumn<CuttingProxy::Cut>("cut");
        QTest::addColumn<int>("which");
        QTest::addRow("first, committed") << CuttingProxy::Cut::AfterServer << 1;
        QTest::addRow("third, committed") << CuttingProxy::Cut::AfterServer << 3;
        QTest::addRow("first, rolled back") << CuttingProxy::Cut::BeforeServer << 1;
        QTest::addRow("third, rolled back") << CuttingProxy::Cut::BeforeServer << 3;
    }

    void unansweredCommitIsLookedUp()
    {
        QFETCH(CuttingProxy::Cut, cut);
        QFETCH(int, which);
        CuttingProxy proxy(m_server.socketFolder(), m_server.port(), cut, which);
        auto behindProxy = m_database;
        behindProxy.setValue(u"host"_s, proxy.folder());
        const auto options = hour();
        jobs::SeedJob job(options);
        const auto outcome = runJobOn(behindProxy, job);
        QVERIFY(proxy.hasCut());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::ConnectionLost);
        QVERIFY(runJobOn(behindProxy, job));
        verifyComplete(options);
    }
};

QTEST_GUILESS_MAIN(TestSeedJob)
#include "tst_seedjob.moc"
