// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/transaction.h"
#include "db/refresh/refresher.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using db::RefreshStage;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// Mistakes that look harmless, planted in the database so that the program under test stays as it is: its statements
/// find what we put before pg_catalog in the search path.
enum class Mutation { None, NoLock, LockInsideRecompute, DeduplicatedLog };

constexpr auto noLock = "CREATE FUNCTION public.pg_try_advisory_xact_lock(integer, integer) RETURNS boolean "
                        "LANGUAGE sql AS 'SELECT true'";
constexpr auto lockInsideRecompute =
    "CREATE FUNCTION public.lock_late() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN PERFORM pg_catalog.pg_advisory_xact_lock(4711); RETURN NULL; END'; "
    "CREATE TRIGGER lock_late BEFORE INSERT ON hourly_parsed_total FOR EACH STATEMENT EXECUTE FUNCTION lock_late()";
constexpr auto deduplicatedLog =
    "CREATE UNIQUE INDEX deduplicated ON invalidation_log (minute); "
    "CREATE OR REPLACE FUNCTION public.ocr_analytics_inserted() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN INSERT INTO public.invalidation_log (minute) SELECT DISTINCT public.ocr_analytics_minute(\"timestamp\") "
    "FROM new_documents ON CONFLICT DO NOTHING; RETURN NULL; END'";

bool plant(PipelineFixture& fixture, Mutation mutation)
{
    switch (mutation) {
    case Mutation::None:
        return true;
    case Mutation::NoLock:
        return fixture.write(noLock);
    case Mutation::LockInsideRecompute:
        return fixture.write(noLock) && fixture.write(lockInsideRecompute);
    case Mutation::DeduplicatedLog:
        return fixture.write(deduplicatedLog);
    }
    return false;
}

std::string document(const QString& time, int value, const QString& business = u"cvs"_s)
{
    return PipelineFixture::insertion(
        time, PipelineFixture::payload(business, QString::number(value), QString::number(value % 100)));
}

const auto minuteA = u"2024-05-01 10:00:30Z"_s;
const auto minuteB = u"2024-05-01 10:01:30Z"_s;

/// A connection whose unqualified function names may be shadowed by those of the schema public.
std::unique_ptr<db::Connection> shadowed(PipelineFixture& fixture)
{
    auto connection = fixture.connect();
    if (connection && !connection->execute("SET search_path = public, pg_catalog"))
        return nullptr;
    return connection;
}

/// Waits until what `pid` does has ended, or waits for somebody else's lock.
template <typename Result>
bool settled(PipelineFixture& fixture, const std::future<Result>& work, int pid)
{
    const auto waits =
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = " + std::to_string(pid);
    for (int i = 0; i < 3000; ++i) {
        if (work.wait_for(5ms) == std::future_status::ready || fixture.value(waits) == u"1"_s)
            return true;
    }
    return false;
}

/// Steps a refresher of its own in another thread.
class OtherRefresher
{
public:
    explicit OtherRefresher(PipelineFixture& fixture)
        : m_connection(shadowed(fixture))
    {}

    void start()
    {
        // One minute, or the row locks on the log would keep the two apart by themselves.
        db::RefreshOptions options;
        options.minutesPerTransaction = 1;
        m_step =
            std::async(std::launch::async, [this, options] { return db::Refresher(*m_connection, options).step(); });
    }

    bool settle(PipelineFixture& fixture) { return settled(fixture, m_step, m_connection->backendPid()); }

    core::Result<db::RefreshStep> finish() { return m_step.get(); }

private:
    std::unique_ptr<db::Connection> m_connection;
    std::future<core::Result<db::RefreshStep>> m_step;
};

} // namespace

/// Refreshes with others acting in between, one step at a time, each in every place that matters.
class TestInterleavings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void writerActsDuringARefresh_data();
    void writerActsDuringARefresh();
    void truncateDuringARefresh_data();
    void truncateDuringARefresh();
    void commitsOutOfOrder_data();
    void commitsOutOfOrder();
    void twoRefreshers_data();
    void twoRefreshers();
    void brokenConnection_data();
    void brokenConnection();

private:
    QString outOfOrder(Mutation mutation);
    QString twoRefreshersAt(RefreshStage stage, Mutation mutation);

    TestServer m_server;
};

void TestInterleavings::writerActsDuringARefresh_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("isAdded");
    const std::pair<const char*, RefreshStage> stages[] = {{"after the lock", RefreshStage::Locked},
                                                           {"after the take", RefreshStage::Claimed},
                                                           {"after the values", RefreshStage::Replaced},
                                                           {"after the recompute", RefreshStage::Recomputed},
                                                           {"after the commit", RefreshStage::Committed}};
    const std::pair<const char*, QString> actions[] = {
        {"insert into the same minute", QString::fromStdString(document(minuteA, 7))},
        {"insert of a new business", QString::fromStdString(document(minuteA, 7, u"walmart"_s))},
        {"insert into the same hour", QString::fromStdString(document(u"2024-05-01 10:40Z"_s, 7))},
        {"update of a value",
         u"UPDATE documents SET ml_response = replace(ml_response, '\"value\": ', '\"value\": 3')"_s},
        {"update into another minute", u"UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 minute'"_s},
        {"update to another business", u"UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target')"_s},
        {"upsert", u"INSERT INTO documents (document_id, ml_response, \"timestamp\") SELECT document_id, "
                   "replace(ml_response, 'cvs', 'target'), \"timestamp\" + interval '1 minute' FROM documents "
                   "ON CONFLICT (document_id) DO UPDATE SET ml_response = EXCLUDED.ml_response, "
                   "\"timestamp\" = EXCLUDED.\"timestamp\""_s},
        {"merge",
         u"MERGE INTO documents d USING (SELECT document_id FROM documents) s ON d.document_id = s.document_id "
         "WHEN MATCHED AND d.document_id = 1 THEN DELETE "
         "WHEN MATCHED THEN UPDATE SET \"timestamp\" = d.\"timestamp\" + interval '1 minute'"_s},
        {"copy",
         u"COPY documents (ml_response, \"timestamp\") FROM PROGRAM 'printf \"broken\\t2024-05-01 10:00Z\\n\"'"_s},
        {"insert as a replica", u"SET session_replication_role = replica; "_s +
                                    QString::fromStdString(document(minuteA, 7)) +
                                    u"SET session_replication_role = origin"_s},
        {"delete", u"DELETE FROM documents"_s},
        {"delete and insert",
         u"DELETE FROM documents WHERE document_id = 1; "_s + QString::fromStdString(document(minuteA, 9))},
        {"id used again",
         u"DELETE FROM documents WHERE document_id = 1; INSERT INTO documents (document_id, ml_response, "
         "\"timestamp\") VALUES (1, '{\"business_id\": \"cvs\", \"total\": {\"value\": 8}}', '"_s +
             minuteA + u"')"_s},
        {"ids exchanged", u"UPDATE documents SET document_id = -document_id; "
                          "UPDATE documents SET document_id = 4 + document_id"_s},
        {"insert that is rolled back", u"BEGIN; "_s + QString::fromStdString(document(minuteA, 11)) + u"ROLLBACK"_s}};
    for (const auto& [stageName, stage] : stages) {
        for (const auto& [actionName, action] : actions) {
            QTest::addRow("%s, %s", actionName, stageName) << stage << action << false;
            QTest::addRow("%s, %s of an addition", actionName, stageName) << stage << action << true;
        }
    }
}

void TestInterleavings::writerActsDuringARefresh()
{
    QFETCH(RefreshStage, stage);
    QFETCH(QString, action);
    QFETCH(bool, isAdded);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(minuteA, 1) + document(minuteA, 2) + document(minuteB, 3)));
    if (isAdded) {
        // Those are known; the refresh is of documents that were added to both minutes.
        QVERIFY(fixture.drain());
        QVERIFY(fixture.write(document(minuteA, 4) + document(minuteB, 5, u"walmart"_s)));
    }
    bool acted = false;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached == stage && !std::exchange(acted, true))
            QVERIFY(fixture.write(action.toStdString()));
    };
    QVERIFY(fixture.drain(options));
    QVERIFY(acted);
    QCOMPARE(fixture.differences(), QString());
}

void TestInterleavings::truncateDuringARefresh_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::newRow("at the lock") << RefreshStage::Locked;
    QTest::newRow("at the take") << RefreshStage::Claimed;
    QTest::newRow("at the values") << RefreshStage::Replaced;
    QTest::newRow("at the recompute") << RefreshStage::Recomputed;
}

/// TRUNCATE waits for readers of the table, so from the values on it is there and waits while the refresh goes on.
void TestInterleavings::truncateDuringARefresh()
{
    QFETCH(RefreshStage, stage);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(minuteA, 1) + document(minuteB, 2)));
    const auto other = fixture.connect();
    std::future<bool> truncated;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage || truncated.valid())
            return;
        truncated =
            std::async(std::launch::async, [&other] { return other->execute("TRUNCATE documents").has_value(); });
        QVERIFY(settled(fixture, truncated, other->backendPid()));
    };
    QVERIFY(fixture.drain(options));
    QVERIFY(truncated.valid());
    QVERIFY(truncated.get());
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total"), u"0"_s);
}

void TestInterleavings::commitsOutOfOrder_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as it is") << Mutation::None << true;
    QTest::newRow("mutant: log de-duplicated by ON CONFLICT") << Mutation::DeduplicatedLog << false;
}

/// A writer whose transaction was open while others wrote the same minute, committed, and were refreshed.
QString TestInterleavings::outOfOrder(Mutation mutation)
{
    PipelineFixture fixture(m_server);
    if (!plant(fixture, mutation) || !fixture.write(document(minuteA, 1)))
        return u"(failed)"_s;
    const auto slow = fixture.connect();
    const auto slowWrite = "BEGIN; " + document(minuteA, 2);
    if (!slow->executeScript(slowWrite) || !fixture.write(document(minuteB, 4)) || !fixture.drain() ||
        !slow->execute("COMMIT") || !fixture.drain())
        return u"(failed)"_s;
    return fixture.differences();
}

void TestInterleavings::commitsOutOfOrder()
{
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    const auto differences = outOfOrder(mutation);
    QVERIFY(differences != u"(failed)"_s);
    QVERIFY2(differences.isEmpty() == isExact, qPrintable(differences));
}

void TestInterleavings::twoRefreshers_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("at the lock") << RefreshStage::Locked << Mutation::None << true;
    QTest::newRow("at the take") << RefreshStage::Claimed << Mutation::None << true;
    QTest::newRow("at the values") << RefreshStage::Replaced << Mutation::None << true;
    QTest::newRow("at the recompute") << RefreshStage::Recomputed << Mutation::None << true;
    QTest::newRow("at the commit") << RefreshStage::Committed << Mutation::None << true;
    QTest::newRow("mutant: no lock") << RefreshStage::Recomputed << Mutation::NoLock << false;
    QTest::newRow("mutant: lock inside the recompute")
        << RefreshStage::Recomputed << Mutation::LockInsideRecompute << false;
}

/// A second refresher starts while the first stands at `stage`, because of a document that came in between, in another
/// minute of the same hour.
QString TestInterleavings::twoRefreshersAt(RefreshStage stage, Mutation mutation)
{
    PipelineFixture fixture(m_server);
    if (!plant(fixture, mutation) || !fixture.write(document(minuteA, 1) + document(minuteA, 2)))
        return u"(failed)"_s;
    const auto first = shadowed(fixture);
    OtherRefresher other(fixture);
    bool fine = true;
    bool started = false;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage || std::exchange(started, true))
            return;
        fine = fixture.write(document(minuteB, 3));
        other.start();
        fine = fine && other.settle(fixture);
    };
    const auto step = db::Refresher(*first, options).step();
    if (!started)
        return u"(failed)"_s;
    const auto otherStep = other.finish();
    if (!fine || !step || !otherStep || !fixture.drain())
        return u"(failed)"_s;
    return fixture.differences();
}

void TestInterleavings::twoRefreshers()
{
    QFETCH(RefreshStage, stage);
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    const auto differences = twoRefreshersAt(stage, mutation);
    QVERIFY(differences != u"(failed)"_s);
    QVERIFY2(differences.isEmpty() == isExact, qPrintable(differences));
}

void TestInterleavings::brokenConnection_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::newRow("at the lock") << RefreshStage::Locked;
    QTest::newRow("at the take") << RefreshStage::Claimed;
    QTest::newRow("at the values") << RefreshStage::Replaced;
    QTest::newRow("at the recompute") << RefreshStage::Recomputed;
}

void TestInterleavings::brokenConnection()
{
    QFETCH(RefreshStage, stage);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(minuteA, 1) + document(minuteB, 2)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(document(minuteA, 3) + "DELETE FROM documents WHERE document_id = 2"));
    const auto doomed = fixture.connect();
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached == stage)
            QVERIFY(fixture.write("SELECT pg_terminate_backend(" + std::to_string(doomed->backendPid()) + ", 10000)"));
    };
    const auto step = db::Refresher(*doomed, options).step();
    QVERIFY(!step);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"2"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

QTEST_GUILESS_MAIN(TestInterleavings)
#include "tst_interleavings.moc"
