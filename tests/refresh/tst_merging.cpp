// SPDX-License-Identifier: GPL-3.0-only
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

std::string document(const char* time, int value, const QString& business = u"cvs"_s)
{
    return PipelineFixture::insertion(
        QString::fromLatin1(time),
        PipelineFixture::payload(business, QString::number(value), QString::number(value % 100)));
}

constexpr auto early = "2024-05-01 10:00:10Z";
constexpr auto late = "2024-05-01 10:00:50Z";
constexpr auto otherMinute = "2024-05-01 10:20:00Z";

/// Mistakes with the merging, planted in the database.
enum class Mutation {
    None,
    MergedTwice,               ///< what was merged is not known the next time
    NoLock,                    ///< two clients merge into the same row
    DeletionPassesForAddition, ///< merged although something was deleted
    UpdatePassesForAddition,   ///< merged although something was changed
    RowOfAnotherReason,        ///< merged into a row that somebody else wrote
    AddedIsLost,               ///< what stands beside a long distribution
    HourIsForgotten            ///< what was added reaches the minute alone
};

const char* planted(Mutation mutation)
{
    switch (mutation) {
    case Mutation::None:
        return "SELECT 1";
    case Mutation::MergedTwice:
        return "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.document_id = NULL; RETURN "
               "NEW; END'; CREATE TRIGGER forget BEFORE INSERT ON document_values FOR EACH ROW EXECUTE FUNCTION "
               "forget()";
    case Mutation::NoLock: // found before that of pg_catalog, where the search path says so
        return "CREATE FUNCTION public.pg_try_advisory_xact_lock(integer, integer) RETURNS boolean LANGUAGE sql AS "
               "'SELECT true'";
    case Mutation::DeletionPassesForAddition:
        return "CREATE OR REPLACE FUNCTION public.ocr_analytics_deleted() RETURNS trigger LANGUAGE plpgsql AS "
               "'BEGIN INSERT INTO public.invalidation_log (minute, first_added, last_added) SELECT "
               "public.ocr_analytics_minute(\"timestamp\"), min(\"timestamp\"), max(\"timestamp\") FROM old_documents "
               "GROUP BY 1; RETURN NULL; END'";
    case Mutation::UpdatePassesForAddition:
        return "CREATE OR REPLACE FUNCTION public.ocr_analytics_updated() RETURNS trigger LANGUAGE plpgsql AS "
               "'BEGIN INSERT INTO public.invalidation_log (minute, first_added, last_added) SELECT "
               "public.ocr_analytics_minute(\"timestamp\"), min(\"timestamp\"), max(\"timestamp\") FROM new_documents "
               "GROUP BY 1; RETURN NULL; END'";
    case Mutation::RowOfAnotherReason: // a row that a program of before recomputed: right, but for its distributions
        return "CREATE FUNCTION before() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.score_distribution = "
               "OLD.score_distribution; NEW.amount_squares = OLD.amount_squares; RETURN NEW; END'; "
               "CREATE TRIGGER before BEFORE UPDATE ON minutely_parsed_total FOR EACH ROW EXECUTE FUNCTION before()";
    case Mutation::AddedIsLost:
        return "CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.score_added = NULL; "
               "NEW.score_count = OLD.score_count; RETURN NEW; END'; CREATE TRIGGER lose BEFORE UPDATE ON "
               "minutely_parsed_total FOR EACH ROW WHEN (NEW.score_added IS NOT NULL) EXECUTE FUNCTION lose()";
    case Mutation::HourIsForgotten:
        return "CREATE FUNCTION skip() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER "
               "skip BEFORE UPDATE ON hourly_parsed_total FOR EACH ROW EXECUTE FUNCTION skip()";
    }
    return "";
}

/// So many different scores that what is added goes beside the distribution.
constexpr auto longMinute =
    "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"cvs\", \"total\": "
    "{\"value\": 1, \"score\": %s}}', i * 0.017), '2024-05-01 10:00:05Z' FROM generate_series(1, 4600) i";

std::unique_ptr<db::Connection> shadowed(PipelineFixture& fixture)
{
    auto connection = fixture.connect();
    if (connection && !connection->execute("SET search_path = public, pg_catalog"))
        return nullptr;
    return connection;
}

} // namespace

/// What was added is merged into the rows that are there: once, under the lock, and nowhere else.
class TestMerging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void isExact_data();
    void isExact();
    void twoClients_data();
    void twoClients();
    void onlyWhatIsAddedIsWritten();

private:
    TestServer m_server;
};

void TestMerging::isExact_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::newRow("as it is") << Mutation::None;
    QTest::newRow("mutant: merged twice") << Mutation::MergedTwice;
    QTest::newRow("mutant: a deletion passes for an addition") << Mutation::DeletionPassesForAddition;
    QTest::newRow("mutant: an update passes for an addition") << Mutation::UpdatePassesForAddition;
    QTest::newRow("mutant: a row of another reason") << Mutation::RowOfAnotherReason;
    QTest::newRow("mutant: what stands beside is lost") << Mutation::AddedIsLost;
    QTest::newRow("mutant: the hour is forgotten") << Mutation::HourIsForgotten;
}

/// Step by step, each compared with plain SQL over the documents.
void TestMerging::isExact()
{
    QFETCH(Mutation, mutation);
    PipelineFixture fixture(m_server);
    if (m_server.workers() != nullptr && std::string(planted(mutation)).find("CREATE TRIGGER") != std::string::npos)
        QSKIP("it is planted by a trigger, which distributed tables cannot have");
    QVERIFY(fixture.write(planted(mutation)));
    const std::string steps[] = {
        longMinute,
        document(late, 5) + document(otherMinute, 6),
        document(early, 7) + document(early, 8, u"walmart"_s),
        "DELETE FROM documents WHERE ml_response LIKE '%walmart%' OR document_id % 50 = 0",
        document(early, 9),
        "UPDATE documents SET ml_response = replace(ml_response, '\"score\": ', '\"score\": 1')"
        " WHERE document_id % 40 = 1",
        document(late, 10) + document(otherMinute, 11)};
    bool isExact = true;
    for (const auto& step : steps) {
        QVERIFY(fixture.write(step));
        QVERIFY(fixture.drain());
        const auto differences = fixture.differences();
        isExact = differences.isEmpty();
        if (isExact)
            continue;
        if (mutation == Mutation::None)
            qWarning().noquote() << QString::fromStdString(step) << differences.left(3000);
        break;
    }
    QCOMPARE(isExact, mutation == Mutation::None);
}

void TestMerging::twoClients_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::addColumn<Mutation>("mutation");
    for (const auto& [name, stage] : {std::pair("lock", RefreshStage::Locked),
                                      {"take", RefreshStage::Claimed},
                                      {"values", RefreshStage::Replaced},
                                      {"merge", RefreshStage::Recomputed}})
        QTest::addRow("at the %s", name) << stage << Mutation::None;
    QTest::newRow("mutant: no lock, both merge into the hour") << RefreshStage::Recomputed << Mutation::NoLock;
}

/// A second client comes with an addition to the same hour while the first is at work on another.
void TestMerging::twoClients()
{
    QFETCH(RefreshStage, stage);
    QFETCH(Mutation, mutation);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(early, 1) + document(otherMinute, 2)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(planted(mutation)));
    QVERIFY(fixture.write(document(late, 3)));
    const auto first = shadowed(fixture);
    const auto second = shadowed(fixture);
    const auto waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = " +
                       std::to_string(second->backendPid());
    std::future<core::Result<db::RefreshStep>> other;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage || other.valid())
            return;
        QVERIFY(fixture.write(document(otherMinute, 4)));
        db::RefreshOptions one;
        one.minutesPerTransaction = 1;
        other = std::async(std::launch::async, [&second, one] { return db::Refresher(*second, one).step(); });
        QTRY_VERIFY(other.wait_for(5ms) == std::future_status::ready || fixture.value(waits) == u"1"_s);
    };
    QVERIFY(db::Refresher(*first, options).step());
    QVERIFY(other.valid());
    QVERIFY(other.get());
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences().isEmpty(), mutation == Mutation::None);
}

/// A long distribution stays where it is, by its place in the side table, until what was added is much.
void TestMerging::onlyWhatIsAddedIsWritten()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(longMinute));
    QVERIFY(fixture.drain());
    const auto base = "SELECT md5(score_distribution) || length(score_distribution) FROM hourly_parsed_total";
    const auto before = fixture.value(base);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(fixture.write(document(early, i)));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value(base), before);
        QVERIFY(fixture.value("SELECT length(score_added) FROM hourly_parsed_total").toInt() > 0);
        QCOMPARE(fixture.differences(), QString());
    }
    QVERIFY(
        fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"cvs\", "
                      "\"total\": {\"value\": 1, \"score\": %s}}', i * 0.019), '2024-05-01 10:00:06Z' FROM "
                      "generate_series(1, 900) i"));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.value(base) != before);
    QCOMPARE(fixture.value("SELECT score_added IS NULL FROM hourly_parsed_total"), u"t"_s);
    QCOMPARE(fixture.differences(), QString());
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
