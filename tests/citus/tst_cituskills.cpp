// SPDX-License-Identifier: GPL-3.0-only
// Workers of a cluster that end at any moment while totals are kept up to date. OA_TEST_CITUS_KILLS: how often.
#include "tests/support/citusworkers.h"
#include "tests/support/pipelinefixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <chrono>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace oa;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// Receipts of 40 businesses in three hours, and changes to what is there.
std::string changes(int round, quint32 seed)
{
    const auto number = std::to_string(seed % 1000);
    return "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", \"total\": "
           "{\"value\": %s, \"score\": %s}}', (i * 7 + " +
           number + ") % 40 + " + std::to_string(round) +
           ", i, i % 100), timestamptz '2024-05-02 10:00Z' + (i * 37 + " + number +
           ") % 10800 * interval '1 s' FROM generate_series(1, 200) i; UPDATE documents SET \"timestamp\" = " +
           "\"timestamp\" + interval '7 minutes' WHERE document_id % 29 = " + std::to_string(seed % 29) +
           "; DELETE FROM documents WHERE document_id % 31 = " + std::to_string(seed % 31);
}

/// Steps until told to stop; whatever fails is tried again, on a new connection where that one is lost.
void refreshUntil(PipelineFixture& fixture, const std::atomic<bool>& stops)
{
    std::unique_ptr<db::Connection> connection;
    while (!stops) {
        if (!connection)
            connection = fixture.connect();
        db::Refresher refresher(*connection);
        const auto step = refresher.step();
        if (!step && step.error().code == core::ErrorCode::ConnectionLost)
            connection.reset();
        if (!step || step->drained || step->busyElsewhere)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace

class TestCitusKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void totalsAreRightAfterAnyEnd();
    void totalsAreRightWhileShardsMove();

private:
    static constexpr int patience = 120000; // ms, for a machine that is busy with other things
    std::unique_ptr<TestServer> m_server;
};

void TestCitusKills::initTestCase()
{
    qputenv("OA_TEST_CITUS", "1");
    m_server = std::make_unique<TestServer>();
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

void TestCitusKills::totalsAreRightAfterAnyEnd()
{
    const int kills = qEnvironmentVariableIntValue("OA_TEST_CITUS_KILLS") > 0
                          ? qEnvironmentVariableIntValue("OA_TEST_CITUS_KILLS")
                          : 12;
    PipelineFixture fixture(*m_server);
    auto* random = QRandomGenerator::global();
    std::atomic<bool> stops = false;
    std::vector<std::jthread> refreshers;
    const auto end = qScopeGuard([&stops] { stops = true; });
    for (int i = 0; i < 2; ++i)
        refreshers.emplace_back([&fixture, &stops] { refreshUntil(fixture, stops); });
    int uncertain = 0;
    for (int round = 0; round < kills; ++round) {
        const auto seed = random->generate();
        QVERIFY(fixture.write(changes(round, seed)));
        auto& worker = m_server->workers()->worker(round % 2);
        std::this_thread::sleep_for(std::chrono::milliseconds(random->bounded(400)));
        QVERIFY(worker.stop(TestServer::StopMode::Immediate));
        QVERIFY2(worker.start(), qPrintable(worker.problem()));
        const auto onWorker = worker.connect(worker.parameters(fixture.parameters().value(u"dbname"_s)));
        QVERIFY(onWorker);
        uncertain += onWorker->execute("SELECT count(*) FROM pg_prepared_xacts")->integer(0, 0) > 0 ? 1 : 0;
        if (round % 4 != 3 && round + 1 != kills)
            continue;
        // What was cut is finished by the cluster itself, and then by the refreshers.
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s, patience);
        QVERIFY(fixture.drain());
        QVERIFY2(fixture.differences().isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(fixture.differences())));
    }
    qInfo() << kills << "ends," << uncertain << "with a part that was prepared only";
}

/// Another worker comes, and takes over its share of the shards while two refreshers go on.
void TestCitusKills::totalsAreRightWhileShardsMove()
{
    PipelineFixture fixture(*m_server);
    const auto database = fixture.parameters().value(u"dbname"_s);
    QVERIFY(fixture.write(changes(0, 1)));
    QVERIFY(fixture.drain());
    auto* added = m_server->workers()->addWorker();
    QVERIFY(added && m_server->workers()->makeDatabase(*added, database));
    QVERIFY(fixture.write("SELECT citus_add_node('127.0.0.1', " + std::to_string(added->port()) + ")"));

    std::atomic<bool> stops = false;
    std::vector<std::jthread> refreshers;
    const auto end = qScopeGuard([&stops] { stops = true; });
    for (int i = 0; i < 2; ++i)
        refreshers.emplace_back([&fixture, &stops] { refreshUntil(fixture, stops); });
    const auto mover = fixture.connect();
    auto moved = std::async(std::launch::async, [&mover] {
        const auto done = mover->execute("SELECT rebalance_table_shards(shard_transfer_mode => 'force_logical')");
        return done ? QString() : done.error().lines();
    });
    for (int round = 1; moved.wait_for(std::chrono::milliseconds(300)) != std::future_status::ready; ++round) {
        QVERIFY(fixture.write(changes(round, static_cast<quint32>(round * 7919))));
        QVERIFY2(round < 1000, "shards do not come to an end of moving");
    }
    QCOMPARE(moved.get(), QString());
    const auto placed = fixture.value(
        "SELECT count(DISTINCT nodeport) FROM citus_shards WHERE table_name = 'public.stripe_fence'::regclass");
    QCOMPARE(placed, u"3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s, patience);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

QTEST_GUILESS_MAIN(TestCitusKills)
#include "tst_cituskills.moc"
