// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/clock.h"
#include "db/connection/transaction.h"
#include "db/retention/retainer.h"
#include "db/schema/guard.h"
#include "db/schema/partitioner.h"
#include "db/state/dataextent.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QScopeGuard>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using Stage = db::Partitioner::Stage;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// Of the last days and hours, some dated beyond tomorrow and beyond the calendar.
constexpr auto documents =
    "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", \"total\": "
    "{\"value\": "
    "%s, \"score\": %s}}', i % 3, i, i % 90), date_trunc('day', now(), 'UTC') - interval '96 hours' + i * interval '17 "
    "minutes' FROM generate_series(0, 300) i; INSERT INTO documents (ml_response, \"timestamp\") VALUES "
    "('{\"business_id\": \"b1\", \"total\": {\"value\": 5}}', now() + interval '30 days'), ('{}', 'infinity'), ('{}', "
    "'-infinity');";

/// The partition of all that was before is cut into days.
constexpr auto dayByDay = R"(
    ALTER TABLE documents DETACH PARTITION documents_history;
    CREATE TABLE documents_older PARTITION OF documents
       FOR VALUES FROM (MINVALUE) TO ('1990-01-01 00:00Z');
    DO $$
    DECLARE
        day timestamptz := date_trunc('day', now(), 'UTC') - interval '300 days';
        past CONSTANT timestamptz := (SELECT min(start) FROM ocr_analytics_partitions());
    BEGIN
        EXECUTE format('CREATE TABLE documents_old PARTITION OF documents FOR VALUES FROM (%L) TO (%L)',
                       timestamptz '1990-01-01 00:00Z', day);
        WHILE day < past LOOP
            EXECUTE format('CREATE TABLE %I PARTITION OF documents FOR VALUES FROM (%L) TO (%L)', 'd' || day, day,
                           day + interval '24 hours');
            day := day + interval '24 hours';
        END LOOP;
    END $$;
    INSERT INTO documents (ml_response, "timestamp") SELECT ml_response, "timestamp" FROM documents_history)";

QString problems(PipelineFixture& fixture)
{
    const auto report = db::Guard(fixture.worker()).look();
    return report ? report->texts().join(u'\n') : report.error().lines();
}

bool partition(PipelineFixture& fixture)
{
    const auto done = db::Partitioner(fixture.worker()).partition();
    if (!done)
        qWarning().noquote() << done.error().lines();
    return done.has_value();
}

/// What the oracle finds, and verify: through connections of their own, since the oracle's views are of the table that
/// there was.
QString differences(TestServer& server, PipelineFixture& fixture)
{
    return PipelineFixture(server, fixture.parameters(), PipelineFixture::Tables::AsTheyAre).differences();
}

} // namespace

/// The table of documents becomes partitions, and everything stays as it was.
class TestPartitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void nothingChangesButTheTable();
    void whatOthersAddedStays();
    void obstaclesAreNamed_data();
    void obstaclesAreNamed();
    void endedAtEachStage_data();
    void endedAtEachStage();
    void writersGoOn();
    void eachWayOfWritingIsCounted_data();
    void eachWayOfWritingIsCounted();
    void onlyWhatWasAddedIsRead();
    void partitionsAreMadeAhead();
    void sealedPartitionsAreDropped();
    void howFarDataReach_data();
    void howFarDataReach();

private:
    TestServer m_server;
};

void TestPartitions::nothingChangesButTheTable()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(documents));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("CREATE ROLE reader NOLOGIN; GRANT SELECT ON documents TO reader"));
    const auto file = fixture.value("SELECT relfilenode FROM pg_class WHERE relname = 'documents'");
    const auto ids = fixture.value("SELECT md5(string_agg(d::text, ',' ORDER BY document_id)) FROM documents d");
    const auto plan = db::Partitioner(fixture.worker()).plan();
    QVERIFY(plan);
    QVERIFY2(plan->obstacles.isEmpty(), qPrintable(plan->obstacles.join(u' ')));
    QCOMPARE(plan->laterDocuments, 2);
    QVERIFY(partition(fixture));
    QCOMPARE(fixture.value("SELECT relfilenode FROM pg_class WHERE relname = 'documents_history'"), file);
    QCOMPARE(fixture.value("SELECT md5(string_agg(d::text, ',' ORDER BY document_id)) FROM documents d"), ids);
    QCOMPARE(problems(fixture), QString());
    QCOMPARE(fixture.value("SELECT has_table_privilege('reader', 'documents', 'SELECT')"), u"t"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM pg_proc WHERE proname LIKE 'ocr_analytics_%partitioning'"), u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log WHERE everything"), u"0"_s);
    // Ids go on.
    const auto last = fixture.value("SELECT max(document_id) FROM documents").toLongLong();
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(u"b"_s, u"1"_s))));
    QVERIFY(fixture.value("SELECT max(document_id) FROM documents").toLongLong() > last);
    QVERIFY(fixture.drain());
    QCOMPARE(differences(m_server, fixture), QString());
    // Again: it is there.
    QVERIFY(db::Partitioner(fixture.worker()).plan()->isPartitioned);
    QVERIFY(partition(fixture));
    QVERIFY(fixture.write("DROP OWNED BY reader; DROP ROLE reader"));
}

/// Rights on columns, generated columns, ids that nobody may give, the comment and what is measured of columns; also in
/// what is made later, and when an attempt before was ended in the middle.
void TestPartitions::whatOthersAddedStays()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(
        "DROP ROLE IF EXISTS column_writer; CREATE ROLE column_writer NOLOGIN; GRANT USAGE ON SCHEMA public TO "
        "column_writer; GRANT INSERT (ml_response, \"timestamp\"), SELECT (document_id) ON documents TO column_writer;"
        "ALTER TABLE documents ADD size integer GENERATED ALWAYS AS (length(ml_response)) STORED;"
        "ALTER TABLE documents ALTER document_id SET GENERATED ALWAYS;"
        "ALTER TABLE documents ALTER ml_response SET STATISTICS 77; COMMENT ON TABLE documents IS 'of the till'"));
    QVERIFY(fixture.write(documents));
    const auto doomed = fixture.connect();
    QVERIFY(!db::Partitioner(*doomed, [&](Stage reached) {
                 if (reached == Stage::Begun) {
                     // Meanwhile one of a wrong clock.
                     QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"a\": 1}', "
                                           "now() + interval '40 days')"));
                     QCOMPARE(
                         fixture.value("SELECT pg_terminate_backend(" + std::to_string(doomed->backendPid()) + ")"),
                         u"t"_s);
                 }
             }).partition());
    QVERIFY(partition(fixture));
    QCOMPARE(problems(fixture), QString());
    QVERIFY(fixture.write(
        "SET ROLE column_writer; INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{}', now()), "
        "('{}', now() + interval '3 days'), ('{}', now() + interval '60 days'); RESET ROLE"));
    QVERIFY(!fixture.write("SET ROLE column_writer; SELECT ml_response FROM documents"));
    QVERIFY(fixture.write("ROLLBACK; RESET ROLE"));
    QVERIFY(!fixture.write("INSERT INTO documents (document_id, ml_response, \"timestamp\") VALUES (1, '{}', now())"));
    QVERIFY(fixture.write("ROLLBACK"));
    QCOMPARE(fixture.value("SELECT obj_description('documents'::regclass)"), u"of the till"_s);
    // Somebody's document of a day that has no partition yet.
    QVERIFY(fixture.write(
        "DO $$ DECLARE p record; BEGIN FOR p IN SELECT name FROM ocr_analytics_partitions() WHERE until > "
        "now() + interval '5 days' LOOP EXECUTE 'DROP TABLE ' || p.name; END LOOP; END $$; "
        "SELECT ocr_analytics_remember_tables(NULL);"
        "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"b\": 2}', now() + interval '7 days')"));
    QVERIFY(db::Partitioner(fixture.worker()).makeAhead().value_or(-1) > 5);
    QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE size IS DISTINCT FROM length(ml_response)"), u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"309"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM pg_attribute a JOIN ocr_analytics_partitions() p ON p.relation = "
                           "a.attrelid WHERE attname = 'ml_response' AND coalesce(attstattarget, -1) <> 77 AND NOT "
                           "p.is_default"),
             u"0"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(differences(m_server, fixture), QString());
    QVERIFY(fixture.write("DROP OWNED BY column_writer; DROP ROLE column_writer"));
}

void TestPartitions::obstaclesAreNamed_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("named");
    QTest::newRow("trigger")
        << u"CREATE TRIGGER their_own AFTER INSERT ON documents FOR EACH STATEMENT EXECUTE FUNCTION "
           "ocr_analytics_inserted()"_s
        << u"their_own"_s;
    QTest::newRow("view") << u"CREATE VIEW their_view AS SELECT document_id FROM documents"_s << u"their_view"_s;
    QTest::newRow("view of the row type")
        << u"CREATE VIEW type_view AS SELECT NULL::documents AS d"_s << u"type_view"_s;
    QTest::newRow("function")
        << u"CREATE FUNCTION their_count() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) "
           "FROM public.documents; END"_s
        << u"their_count()"_s;
    QTest::newRow("function of the row type")
        << u"CREATE FUNCTION their_text(documents) RETURNS text LANGUAGE sql AS 'SELECT $1.ml_response'"_s
        << u"their_text"_s;
    QTest::newRow("column of the row type") << u"CREATE TABLE archive (d documents)"_s << u"archive"_s;
    QTest::newRow("column of an array") << u"CREATE TABLE archive (d documents[])"_s << u"archive"_s;
    QTest::newRow("policy elsewhere")
        << u"CREATE TABLE notes (id bigint); CREATE POLICY known ON notes USING (id IN (SELECT document_id FROM documents))"_s
        << u"known"_s;
    QTest::newRow("publication") << u"CREATE PUBLICATION of_one FOR TABLE documents"_s << u"of_one"_s;
    QTest::newRow("publication of everything") << u"CREATE PUBLICATION of_all FOR ALL TABLES"_s << u"of_all"_s;
    QTest::newRow("foreign key") << u"CREATE TABLE theirs (document_id bigint REFERENCES documents)"_s << u"theirs"_s;
    QTest::newRow("child") << u"CREATE TABLE child () INHERITS (documents)"_s << u"child"_s;
    QTest::newRow("check") << u"ALTER TABLE documents ADD CONSTRAINT their_check CHECK (document_id > 0)"_s
                           << u"their_check"_s;
    QTest::newRow("policy") << u"CREATE POLICY their_policy ON documents"_s << u"row level security"_s;
    QTest::newRow("nullable") << u"ALTER TABLE documents ALTER \"timestamp\" DROP NOT NULL"_s << u"timestamp"_s;
    QTest::newRow("unique index") << u"CREATE UNIQUE INDEX their_index ON documents (ml_response)"_s
                                  << u"their_index"_s;
}

void TestPartitions::obstaclesAreNamed()
{
    QFETCH(QString, action);
    QFETCH(QString, named);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(action.toStdString()));
    db::Partitioner partitioner(fixture.worker());
    for (const auto& refused : {partitioner.check().error(), partitioner.partition().error()}) {
        QCOMPARE(refused.code, core::ErrorCode::Unsupported);
        QVERIFY2(refused.detail.contains(named), qPrintable(refused.lines()));
    }
    QCOMPARE(fixture.value("SELECT relkind FROM pg_class WHERE relname = 'documents'"), u"r"_s);
}

void TestPartitions::endedAtEachStage_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("prepared") << Stage::Prepared;
    QTest::newRow("indexed") << Stage::Indexed;
    QTest::newRow("begun") << Stage::Begun;
    QTest::newRow("validated") << Stage::Validated;
    QTest::newRow("finished") << Stage::Finished;
}

/// By the end of its backend. What is there works; the next attempt finishes.
void TestPartitions::endedAtEachStage()
{
    QFETCH(Stage, stage);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(documents));
    QVERIFY(fixture.drain());
    const auto count = fixture.value("SELECT count(*) FROM documents");
    const auto doomed = fixture.connect();
    const auto ended =
        db::Partitioner(*doomed, [&](Stage reached) {
            if (reached == stage)
                QCOMPARE(fixture.value("SELECT pg_terminate_backend(" + std::to_string(doomed->backendPid()) + ")"),
                         u"t"_s);
        }).partition();
    QCOMPARE(ended.has_value(), stage == Stage::Finished);
    // Nobody who writes fails, whatever the time of the document.
    QVERIFY(fixture.write(documents));
    QVERIFY(fixture.drain());
    QCOMPARE(differences(m_server, fixture), QString());
    QVERIFY(partition(fixture));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM documents").toInt(), 2 * count.toInt());
    QCOMPARE(problems(fixture), QString());
    QCOMPARE(differences(m_server, fixture), QString());
    QCOMPARE(fixture.value("SELECT count(*) FROM settings WHERE name = 'documents_partitioning'"), u"0"_s);
}

void TestPartitions::writersGoOn()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(documents));
    std::atomic<bool> isOver = false;
    std::atomic<int> written = 0;
    std::atomic<int> failed = 0;
    const auto before = fixture.value("SELECT count(*) FROM documents").toInt();
    std::vector<std::jthread> writers;
    const auto stops = qScopeGuard([&isOver] { isOver = true; });
    for (int i = 0; i < 2; ++i) {
        writers.emplace_back([&, connection = fixture.connect()] {
            while (!isOver) {
                const auto done = connection->execute(
                    "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"business_id\": \"w\", \"total\": "
                    "{\"value\": 1}}', now() + random() * interval '5 days')");
                done ? ++written : ++failed;
            }
        });
    }
    QVERIFY(partition(fixture));
    isOver = true;
    writers.clear();
    QCOMPARE(failed.load(), 0);
    QVERIFY(written > 0);
    QCOMPARE(fixture.value("SELECT count(*) FROM documents").toInt(), before + written);
    QVERIFY(fixture.drain());
    QCOMPARE(differences(m_server, fixture), QString());
}

void TestPartitions::eachWayOfWritingIsCounted_data()
{
    QTest::addColumn<QString>("action");
    const auto one = u"('{\"business_id\": \"x\", \"total\": {\"value\": 1}}', "_s;
    QTest::newRow("insert") << u"INSERT INTO documents (ml_response, \"timestamp\") VALUES "_s + one + u"now())"_s;
    QTest::newRow("insert that names a partition")
        << u"INSERT INTO documents_history (document_id, ml_response, \"timestamp\") VALUES (-1, "_s + one.mid(1) +
               u"now())"_s;
    QTest::newRow("insert into the default")
        << u"INSERT INTO documents (ml_response, \"timestamp\") VALUES "_s + one + u"now() + interval '99 days')"_s;
    QTest::newRow("update across")
        << u"UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '4 days' WHERE document_id % 2 = 0 AND isfinite(\"timestamp\")"_s;
    QTest::newRow("update that names a partition")
        << u"UPDATE documents_history SET ml_response = replace(ml_response, 'b1', 'b2')"_s;
    QTest::newRow("delete") << u"DELETE FROM documents WHERE document_id % 3 = 0"_s;
    QTest::newRow("delete that names a partition") << u"DELETE FROM documents_default"_s;
    QTest::newRow("copy")
        << u"COPY documents (ml_response, \"timestamp\") FROM PROGRAM 'printf \"broken\\t2024-05-01 10:00Z\\n\"'"_s;
    QTest::newRow("truncate") << u"TRUNCATE documents"_s;
    QTest::newRow("truncate of a partition") << u"TRUNCATE documents_history"_s;
    QTest::newRow("attach")
        << u"CREATE TABLE more (LIKE documents); INSERT INTO more VALUES (-9, "_s + one.mid(1) +
               u"now() + interval '200 days'); ALTER TABLE documents ATTACH PARTITION more FOR VALUES "
               "FROM (now() + interval '199 days') TO (now() + interval '201 days')"_s;
}

void TestPartitions::eachWayOfWritingIsCounted()
{
    QFETCH(QString, action);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(documents));
    QVERIFY(partition(fixture));
    QVERIFY(fixture.drain());
    auto sql = action;
    sql.replace(u"FROM (now() + interval '199 days') TO (now() + interval '201 days')"_s,
                u"FROM ('"_s + fixture.value("SELECT now() + interval '199 days'") + u"') TO ('"_s +
                    fixture.value("SELECT now() + interval '201 days'") + u"')"_s);
    QVERIFY(fixture.write(sql.toStdString()));
    QVERIFY(db::Refresher(fixture.worker()).look());
    QVERIFY(fixture.drain());
    QCOMPARE(differences(m_server, fixture), QString());
}

void TestPartitions::onlyWhatWasAddedIsRead()
{
    PipelineFixture fixture(m_server);
    QVERIFY(partition(fixture));
    const auto at = [](const char* second) {
        return PipelineFixture::insertion(u"2024-05-01 10:00:"_s + QString::fromLatin1(second) + u"Z"_s,
                                          PipelineFixture::payload(u"b"_s, u"1"_s));
    };
    QVERIFY(fixture.write(at("01") + at("02") + at("03")));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(at("04")));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->documents, 1);
    QCOMPARE(differences(m_server, fixture), QString());
}

void TestPartitions::partitionsAreMadeAhead()
{
    PipelineFixture fixture(m_server);
    db::Partitioner partitioner(fixture.worker());
    QCOMPARE(partitioner.makeAhead().value_or(-1), 0); // none of ours
    QVERIFY(partition(fixture));
    QCOMPARE(partitioner.makeAhead().value_or(-1), 0);
    QVERIFY(!partitioner.state()->isDefaultUsed());
    // Some days later, with something in a day that nobody made one for.
    QVERIFY(fixture.write(
        "DO $$ DECLARE p record; BEGIN FOR p IN SELECT name FROM ocr_analytics_partitions() WHERE until > "
        "now() + interval '5 days' LOOP EXECUTE 'DROP TABLE ' || p.name; END LOOP; END $$; "
        "SELECT ocr_analytics_remember_tables(NULL)"));
    QVERIFY(
        fixture.write("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"business_id\": \"b\", \"total\": "
                      "{\"value\": 1}}', now() + interval '7 days')"));
    QVERIFY(partitioner.state()->isDefaultUsed());
    QVERIFY(partitioner.makeAhead().value_or(-1) > 5);
    QVERIFY(!partitioner.state()->isDefaultUsed());
    QVERIFY(*partitioner.state()->madeUntil > core::SystemClock().now() + std::chrono::hours(24 * 13));
    QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"1"_s);
    QCOMPARE(problems(fixture), QString());
    QVERIFY(fixture.drain());
    QCOMPARE(differences(m_server, fixture), QString());
}

void TestPartitions::sealedPartitionsAreDropped()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(documents));
    QVERIFY(partition(fixture));
    // Two days of after that, as if they were over.
    QVERIFY(
        fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"b\", \"total\": "
                      "{\"value\": 1}}', date_trunc('day', now(), 'UTC') + interval '48 hours' + i * interval '1 hour' "
                      "FROM generate_series(0, 60) i"));
    QVERIFY(fixture.drain());
    const auto totals = "SELECT md5(string_agg((to_jsonb(t) - 'id')::text, ',' ORDER BY ts, business_id)) FROM "
                        "hourly_parsed_total t";
    const auto before = fixture.value(totals);
    db::Retainer retainer(fixture.worker());
    const auto today = std::chrono::floor<std::chrono::days>(core::SystemClock().now());
    for (;;) {
        const auto step = retainer.sealNext(core::TimePoint(today) + std::chrono::hours(96));
        QVERIFY2(step, qPrintable(step ? QString() : step.error().lines()));
        if (step->outcome == db::SealStep::Outcome::NothingLeft)
            break;
        QCOMPARE(step->outcome, db::SealStep::Outcome::Sealed);
    }
    // A late one that is not noted yet: it would be lost.
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(u"b"_s, u"1"_s))));
    const auto pending = retainer.dropPartition();
    QVERIFY(pending && *pending);
    QCOMPARE((*pending)->name, QString());
    QVERIFY(fixture.drain());
    // The oracle's view is of this very table, which stays as long as that is there.
    const auto seen = retainer.dropPartition();
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().lines()));
    QVERIFY(!*seen);
    QVERIFY(fixture.write("DROP VIEW pg_temp.good CASCADE"));
    // Two at once wait for the same lock, for the same partition: the second takes the next one.
    QStringList dropped;
    while (dropped.size() < 2) {
        const auto holder = fixture.connect();
        QVERIFY(holder->execute("BEGIN") && holder->execute("LOCK TABLE documents IN ACCESS SHARE MODE"));
        std::array<core::Result<std::optional<db::Partitioner::Dropped>>, 2> answers;
        {
            std::vector<std::jthread> both;
            for (auto& answer : answers) {
                both.emplace_back([&fixture, &answer] {
                    const auto connection = fixture.connect();
                    answer = db::Retainer(*connection).dropPartition();
                });
            }
            QTRY_VERIFY_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = "
                                                   "'documents'::regclass") == u"2"_s ||
                                         std::ranges::any_of(answers, [](const auto& each) { return !each; }),
                                     5000);
            QVERIFY(holder->execute("COMMIT"));
        }
        for (const auto& answer : answers) {
            if (answer && *answer && !(*answer)->name.isEmpty())
                dropped += (*answer)->name;
            else if (!answer) // they wait for half a second only
                QVERIFY2(answer.error().code != core::ErrorCode::NotFound, qPrintable(answer.error().lines()));
        }
    }
    for (;;) {
        const auto gone = retainer.dropPartition();
        QVERIFY2(gone, qPrintable(gone ? QString() : gone.error().lines()));
        if (!*gone)
            break;
        dropped += (*gone)->name;
    }
    QCOMPARE(dropped.size(), 3); // history and two days
    QCOMPARE(QSet<QString>(dropped.begin(), dropped.end()).size(), 3);
    QVERIFY(dropped.contains(u"public.documents_history"_s));
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"1"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE NOT isfinite(\"timestamp\")"), u"2"_s);
    QCOMPARE(problems(fixture), QString()); // nothing is missing
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value(totals), before);
    const auto verified = db::Verifier(fixture.worker()).run({});
    QVERIFY(verified);
    QCOMPARE(verified->differences, 0);
    // One that comes late now has no partition, fails nobody, and is noted.
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-02 10:00Z"_s, PipelineFixture::payload(u"b"_s, u"1"_s))));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"2"_s);
    QCOMPARE(fixture.value(totals), before);
}

void TestPartitions::howFarDataReach_data()
{
    QTest::addColumn<QStringList>("times"); // as SQL
    QTest::addColumn<bool>("isWhole");      // from the first partition to the present
    const auto today = u"date_trunc('day', now(), 'UTC')"_s;
    QTest::addRow("nothing") << QStringList() << false;
    QTest::addRow("one, now") << QStringList{u"now()"_s} << false;
    QTest::addRow("of years ago alone") << QStringList{u"'1999-12-31 23:59:59.5Z'"_s, u"'2003-05-01 00:00Z'"_s}
                                        << false;
    QTest::addRow("at borders of days") << QStringList{today, today + u" - interval '24 hours'"_s} << false;
    QTest::addRow("at both ends of what is plausible")
        << QStringList{u"'1990-01-01 00:00Z'"_s, u"now() + interval '4 minutes'"_s, u"'1989-12-31 23:59:59Z'"_s,
                       u"now() + interval '6 minutes'"_s}
        << true;
    QTest::addRow("a year") << QStringList{today + u" - interval '7199 hours'"_s, u"now()"_s} << true;
    QTest::addRow("a gap of weeks") << QStringList{today + u" + interval '10 hours' - interval '40 days'"_s, u"now()"_s}
                                    << false;
    QTest::addRow("future and past alone") << QStringList{u"now() + interval '3 days'"_s, u"'1970-01-01 00:00Z'"_s,
                                                          u"'infinity'"_s, u"'-infinity'"_s, u"'11000-01-01 00:00Z'"_s}
                                           << false;
}

/// Partitions or none, the same is said; and what they have in common with the whole is looked at in few of them only.
void TestPartitions::howFarDataReach()
{
    QFETCH(QStringList, times);
    PipelineFixture fixture(m_server);
    for (const auto& time : times)
        QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"business_id\": \"b\", "
                              "\"total\": {\"value\": 1}}', " +
                              time.toStdString() + ")"));
    const auto told = [&](db::Connection& connection) {
        const auto extent = db::DataExtent::readReach(connection);
        const auto listed = extent ? db::readImplausible(connection, *extent, 10)
                                   : core::Result<std::vector<db::ImplausibleDocument>>();
        if (!extent || !listed)
            return u"(failed)"_s;
        const auto shown = [](const std::optional<core::TimePoint>& time) {
            return (time ? core::toIsoString(*time) : u"-"_s) + u' ';
        };
        auto text = shown(extent->oldestDocument) + shown(extent->newestDocument) + shown(extent->minutes.oldest) +
                    QString::number(extent->futureDocuments) + u' ' + QString::number(extent->ancientDocuments);
        for (const auto& each : *listed)
            text += u' ' + shown(each.timestamp);
        return text;
    };
    QVERIFY(fixture.drain());
    const auto before = told(fixture.worker());
    QVERIFY(before != u"(failed)"_s);
    QVERIFY(partition(fixture));
    QCOMPARE(told(fixture.worker()), before);
    QVERIFY(fixture.write(dayByDay)); // as after a year with partitions
    QCOMPARE(told(fixture.worker()), before);

    auto& connection = fixture.worker();
    QVERIFY(connection.execute("BEGIN"));
    QCOMPARE(told(connection), before);
    const auto locked = connection.execute("SELECT count(DISTINCT l.relation) FROM pg_locks l JOIN pg_inherits i ON "
                                           "i.inhrelid = l.relation WHERE l.pid = pg_backend_pid() AND i.inhparent = "
                                           "'public.documents'::regclass");
    QVERIFY(connection.execute("ROLLBACK"));
    QFETCH(bool, isWhole);
    QVERIFY2(!isWhole || locked->integer(0, 0) < 50, qPrintable(locked->text(0, 0)));
}

QTEST_GUILESS_MAIN(TestPartitions)
#include "tst_partitions.moc"
