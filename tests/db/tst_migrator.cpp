// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <thread>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

namespace {

constexpr auto tableCount =
    "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')";

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_parameters = m_server.createDatabase();
        m_connection = m_server.connect(m_parameters);
        QVERIFY(m_connection);
    }

    void numbersHaveNoGaps()
    {
        int expected = 0;
        for (const auto& migration : Migrator::all())
            QCOMPARE(migration.version, ++expected);
        QVERIFY(expected >= 2);
    }

    void fromNothing()
    {
        Migrator migrator(*m_connection);
        QCOMPARE(migrator.state()->kind, SchemaState::Kind::Empty);
        QCOMPARE(migrator.migrate().value().migrations, int(Migrator::all().size()));
        QVERIFY(migrator.state()->isUpToDate());
        QCOMPARE(migrator.migrate().value().migrations, 0);
    }

    /// Readers of the predecessor select * and count columns.
    void rollUpsBeginAsThePredecessors()
    {
        QVERIFY(Migrator(*m_connection).migrate());
        for (const auto* table : {"minutely_parsed_total", "hourly_parsed_total"}) {
            const auto rows = m_connection->execute("SELECT * FROM " + std::string(table));
            QVERIFY(rows);
            QStringList names;
            for (int column = 0; column < 8; ++column)
                names << rows->columnName(column);
            QCOMPARE(names, QStringList({u"id"_s, u"total_amount"_s, u"avg_score"_s, u"avg_ocr_score"_s,
                                         u"median_score"_s, u"median_ocr_score"_s, u"ts"_s, u"business_id"_s}));
        }
    }

    /// What was rolled up before a column was added gets it by the next refresh.
    void spreadOfOldRollUpsIsFilledIn()
    {
        const auto& all = Migrator::all();
        const auto before = Migrator::scriptOf({all.begin(), all.begin() + 2});
        QVERIFY(m_connection->executeScript(before.toStdString()));
        oa::tests::PipelineFixture fixture(m_server, m_parameters, oa::tests::PipelineFixture::Tables::AsTheyAre);
        QVERIFY(fixture.write(R"(
            INSERT INTO documents (ml_response, "timestamp")
            SELECT format('{"business_id": "b%s", "total": {"value": %s, "score": %s}}', i % 3, i, i % 90),
                   timestamptz '2024-05-01 00:00Z' + interval '20 seconds' * i
              FROM generate_series(1, 600) i;
            DELETE FROM invalidation_log;
            INSERT INTO minutely_parsed_total (total_amount, ts, business_id, document_count, score_count,
                                               ocr_score_count)
            VALUES (0, '2024-05-01 00:01Z', 'b1', 1, 1, 0))"));
        QCOMPARE(Migrator(*m_connection).migrate().value().migrations, int(all.size()) - 2);
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
        QCOMPARE(fixture.value("SELECT count(*) FROM hourly_parsed_total WHERE p10_score < p90_score"), u"12"_s);
    }

    /// Roll-ups of before distributions stay as they are until each hour has its own, the newest first; a program of
    /// then takes nothing from the log any more, and what is added meanwhile is right at once.
    void oldRollUpsGetDistributionsInTheBackground()
    {
        const auto& all = Migrator::all();
        QVERIFY(m_connection->executeScript(Migrator::scriptOf({all.begin(), all.begin() + 7}).toStdString()));
        oa::tests::PipelineFixture fixture(m_server, m_parameters, oa::tests::PipelineFixture::Tables::AsTheyAre);
        QVERIFY(fixture.write(R"(
            INSERT INTO documents (ml_response, "timestamp")
            SELECT format('{"business_id": "b%s", "total": {"value": %s, "score": %s}}', i % 3, i, i % 90),
                   timestamptz '2024-05-01 00:00Z' + interval '20 seconds' * i
              FROM generate_series(1, 600) i;
            DELETE FROM invalidation_log;
            INSERT INTO document_values
            SELECT document_id, "timestamp", ml_response::json ->> 'business_id',
                   (ml_response::json #>> '{total,value}')::numeric, (ml_response::json #>> '{total,score}')::numeric, NULL
              FROM documents)"));
        for (const auto& [table, unit] :
             {std::pair("minutely_parsed_total", "minute"), {"hourly_parsed_total", "hour"}})
            QVERIFY(
                fixture.write("INSERT INTO " + std::string(table) +
                              " (total_amount, avg_score, median_score, ts, business_id, document_count, score_count, "
                              "ocr_score_count, p10_score, p90_score) SELECT sum(total_amount), avg(score), "
                              "(percentile_disc(0.5) WITHIN GROUP (ORDER BY score) + percentile_disc(0.5000000001) "
                              "WITHIN GROUP (ORDER BY score)) * 0.5, date_trunc('" +
                              unit +
                              "', ts, 'UTC'), business_id, count(*), count(score), 0, percentile_disc(0.1) WITHIN "
                              "GROUP (ORDER BY score), percentile_disc(0.9) WITHIN GROUP (ORDER BY score) FROM "
                              "document_values GROUP BY 4, 5"));
        const auto published =
            "SELECT md5(string_agg(concat_ws(',', total_amount, avg_score, median_score, ts, business_id, "
            "document_count, p10_score, p90_score), ' ' ORDER BY ts, business_id, document_count)) FROM ("
            "SELECT * FROM minutely_parsed_total UNION ALL SELECT * FROM hourly_parsed_total) AS every";
        const auto before = fixture.value(published);
        QCOMPARE(Migrator(*m_connection).migrate().value().migrations, int(all.size()) - 7);
        QCOMPARE(fixture.value(published), before);
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log WHERE remake_hour AND NOT reread"), u"4"_s);
        QVERIFY(!m_connection->execute("SELECT minute FROM invalidation_log l WHERE NOT l.hour"));
        QVERIFY(!m_connection->execute("SELECT minute FROM invalidation_log l WHERE NOT l.remake"));

        RefreshOptions options;
        options.leavesHours = true;
        Refresher refresher(fixture.worker(), options);
        QVERIFY(refresher.step()->drained);
        QCOMPARE(fixture.value("SELECT count(*) FROM hourly_parsed_total WHERE amount_squares IS NOT NULL"), u"0"_s);
        QVERIFY(fixture.write(R"(INSERT INTO documents (ml_response, "timestamp") VALUES
            ('{"business_id": "b1", "total": {"value": 7, "score": 33.5}}', '2024-05-01 01:00:30Z'))"));
        QCOMPARE(refresher.step()->counts.documents, 1);
        QCOMPARE(
            fixture.value("SELECT min(ts)::text || count(*) FROM hourly_parsed_total WHERE amount_squares IS NOT NULL"),
            u"2024-05-01 01:00:00+003"_s);
        QVERIFY(fixture.write("DELETE FROM documents WHERE document_id > 600"));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value(published), before);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE amount_squares IS NULL"), u"0"_s);
        QCOMPARE(fixture.differences(), QString());
    }

    /// Receipts that count otherwise since then are read again in the background; nothing is done about others.
    void veryfisReceiptsAreReadAgainInTheBackground()
    {
        const auto& all = Migrator::all();
        QVERIFY(m_connection->executeScript(Migrator::scriptOf({all.begin(), all.begin() + 9}).toStdString()));
        oa::tests::PipelineFixture fixture(m_server, m_parameters, oa::tests::PipelineFixture::Tables::AsTheyAre);
        QVERIFY(fixture.write(R"(
            INSERT INTO documents (ml_response, "timestamp")
            SELECT CASE WHEN i <= 300 THEN format('{"business_id": "b%s", "total": {"value": %s, "score": %s}}', i % 3, i, i % 90)
                        ELSE format('{"vendor": {"name": "b%s"}, "currency_code": "%s", "is_duplicate": %s, "is_money_in": %s,
                                      "total": {"value": %s, "score": 0.%s}}', i % 3, CASE WHEN i % 2 = 0 THEN 'EUR' ELSE 'USD' END,
                                     (i % 10 = 0)::text, (i % 7 = 0)::text, i, 10 + i % 90) END,
                   timestamptz '2024-05-01 00:00Z' + interval '20 seconds' * i
              FROM generate_series(1, 600) i;
            DELETE FROM invalidation_log;
            INSERT INTO document_values
            SELECT document_id, "timestamp", coalesce(ml_response::json ->> 'business_id', ml_response::json #>> '{vendor,name}'),
                   (ml_response::json #>> '{total,value}')::numeric, (ml_response::json #>> '{total,score}')::numeric, NULL
              FROM documents;
            INSERT INTO minutely_parsed_total (total_amount, ts, business_id, document_count, score_count, ocr_score_count, amount_squares)
            SELECT sum(total_amount), date_trunc('minute', ts, 'UTC'), business_id, count(*), 0, 0, 0 FROM document_values
             GROUP BY 2, 3;
            INSERT INTO hourly_parsed_total (total_amount, ts, business_id, document_count, score_count, ocr_score_count, amount_squares)
            SELECT sum(total_amount), date_trunc('hour', ts, 'UTC'), business_id, count(*), 0, 0, 0 FROM document_values
             GROUP BY 2, 3)"));
        QCOMPARE(Migrator(*m_connection).migrate().value().migrations, int(all.size()) - 9);
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log WHERE remake_hour AND reread"), u"4"_s);
        const auto state = [&fixture] {
            return fixture.value(
                "SELECT count(*) || '/' || count(currency) || '/' || count(*) FILTER (WHERE total_amount < 0) "
                "|| '/' || (SELECT count(*) FROM rejected_documents) FROM document_values");
        };
        QCOMPARE(state(), u"600/0/0/0"_s);
        // Until then nothing of it is a difference.
        const auto counts = oa::db::Verifier(fixture.worker()).run({});
        QVERIFY(counts);
        QCOMPARE(counts->differences, 0);

        RefreshOptions options;
        options.leavesHours = true;
        QVERIFY(Refresher(fixture.worker(), options).step()->drained);
        QCOMPARE(state(), u"600/0/0/0"_s);
        QVERIFY(fixture.drain());
        QCOMPARE(state(), u"570/270/39/30"_s);
        // The hour before one in which there is such a receipt stays as it was found.
        QCOMPARE(fixture.value("SELECT count(*) FROM hourly_parsed_total WHERE amount_squares = 0"), u"3"_s);
        QVERIFY(fixture.write("INSERT INTO invalidation_log (everything) VALUES (true)"));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
    }

    /// A new database has nothing to recompute.
    void nothingIsInvalidInANewDatabase()
    {
        QVERIFY(Migrator(*m_connection).migrate());
        QCOMPARE(m_connection->execute("SELECT count(*) FROM invalidation_log")->integer(0, 0), 0);
    }

    void dryRunChangesNothingAndShowsTheScript()
    {
        const auto plan = Migrator(*m_connection).dryRun();
        QVERIFY(plan);
        QCOMPARE(plan->pending.size(), Migrator::all().size());
        QCOMPARE(m_connection->execute(tableCount)->integer(0, 0), 0);
        // What is shown is complete: run by hand it has the same effect.
        QVERIFY(m_connection->executeScript(plan->script.toStdString()));
        QVERIFY(Migrator(*m_connection).state()->isUpToDate());
    }

    void twoAtOnce()
    {
        std::vector<oa::core::Result<oa::db::MigrationResult>> results(4);
        std::vector<std::unique_ptr<Connection>> connections;
        for (std::size_t i = 0; i < results.size(); ++i)
            connections.push_back(m_server.connect(m_parameters));
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < results.size(); ++i)
            threads.emplace_back([&, i] { results[i] = Migrator(*connections[i]).migrate(); });
        for (auto& thread : threads)
            thread.join();
        int run = 0;
        for (const auto& result : results) {
            QVERIFY2(result, qPrintable(result ? QString() : result.error().message + result.error().detail));
            run += result->migrations;
        }
        QCOMPARE(run, int(Migrator::all().size()));
    }

    void newerVersionIsRefused()
    {
        QVERIFY(Migrator(*m_connection).migrate());
        QVERIFY(m_connection->execute("INSERT INTO schema_version (version, name) VALUES (9999, 'future')"));
        const auto migrated = Migrator(*m_connection).migrate();
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().code, ErrorCode::Unsupported);
        QCOMPARE(Migrator(*m_connection).dryRun().error().code, ErrorCode::Unsupported);
    }

    /// As after a restore of the schema alone, or where a role is not shown the rows.
    void tablesWithoutAVersionAreNotTakenForThePredecessors()
    {
        QVERIFY(Migrator(*m_connection).migrate());
        Migrator migrator(*m_connection);
        for (const auto* lost : {"DELETE FROM schema_version", "DROP TABLE schema_version"}) {
            QVERIFY(m_connection->execute(lost));
            QCOMPARE(migrator.state()->kind, SchemaState::Kind::Unversioned);
            for (const auto& error : {migrator.migrate().error(), migrator.dryRun().error()}) {
                QCOMPARE(error.code, ErrorCode::Unsupported);
                QVERIFY(error.message.contains(u"schema_version"_s));
                QVERIFY(error.remedy.contains(u"schema_version"_s));
            }
        }
    }

    void othersTablesAreLeftAlone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<SchemaState::Kind>("kind");
        QTest::addRow("the predecessor's")
            << u"CREATE TABLE documents (document_id serial, ml_response text, timestamp timestamp)"_s
            << SchemaState::Kind::Predecessor;
        QTest::addRow("another program's")
            << u"CREATE TABLE documents (id int, title text)"_s << SchemaState::Kind::Foreign;
        QTest::addRow("versions of another program")
            << u"CREATE TABLE schema_version (version int, installed text); INSERT INTO schema_version VALUES (3, 'x')"_s
            << SchemaState::Kind::Foreign;
        QTest::addRow("versions in words")
            << u"CREATE TABLE schema_version (version text); INSERT INTO schema_version VALUES ('1.0')"_s
            << SchemaState::Kind::Foreign;
        QTest::addRow("roll-ups alone") << u"CREATE TABLE hourly_parsed_total (id int)"_s << SchemaState::Kind::Foreign;
    }

    void othersTablesAreLeftAlone()
    {
        QFETCH(QString, sql);
        QFETCH(SchemaState::Kind, kind);
        QVERIFY(m_connection->executeScript(sql.toStdString()));
        Migrator migrator(*m_connection);
        QCOMPARE(migrator.state()->kind, kind);
        QCOMPARE(migrator.migrate().error().code, ErrorCode::Unsupported);
        QCOMPARE(m_connection->execute(tableCount)->integer(0, 0), 1);
    }

    void namesThatAreTakenAreFoundFirst_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("name");
        QTest::addRow("of the first tables") << u"CREATE TABLE settings (id int)"_s << u"settings"_s;
        QTest::addRow("of later ones") << u"CREATE TABLE markers (id int)"_s << u"markers"_s;
        QTest::addRow("of the last") << u"CREATE TABLE finished_days (id int)"_s << u"finished_days"_s;
        QTest::addRow("a view") << u"CREATE VIEW retention AS SELECT 1"_s << u"retention"_s;
        QTest::addRow("of an index") << u"CREATE SEQUENCE alert_firings_open_idx"_s << u"alert_firings_open_idx"_s;
        QTest::addRow("of the documents' index")
            << u"CREATE TABLE other (id int); CREATE INDEX documents_timestamp_idx ON other (id)"_s
            << u"documents_timestamp_idx"_s;
    }

    /// The migrations before the one that fails would stay in somebody else's database.
    void namesThatAreTakenAreFoundFirst()
    {
        QFETCH(QString, sql);
        QFETCH(QString, name);
        QVERIFY(m_connection->executeScript(sql.toStdString()));
        const auto before = m_connection->execute(tableCount)->integer(0, 0);
        for (const auto& error : {Migrator(*m_connection).dryRun().error(), Migrator(*m_connection).migrate().error()})
        {
            QCOMPARE(error.code, ErrorCode::Unsupported);
            QCOMPARE(error.detail, name);
            QVERIFY(error.remedy.contains(u"another schema"_s));
        }
        QCOMPARE(m_connection->execute(tableCount)->integer(0, 0), before);
        QVERIFY(m_connection->executeScript("CREATE SCHEMA theirs; ALTER " +
                                            std::string(sql.contains(u"VIEW"_s)       ? "VIEW "
                                                        : sql.contains(u"SEQUENCE"_s) ? "SEQUENCE "
                                                                                      : "TABLE ") +
                                            (sql.contains(u"other"_s) ? "other" : name.toStdString()) +
                                            " SET SCHEMA theirs"));
        QVERIFY(Migrator(*m_connection).migrate());
    }

    /// An event trigger ends the migrating backend after its n-th DDL command, for every n.
    void killedAtEveryStatement()
    {
        QVERIFY(m_connection->executeScript(R"(
            CREATE SCHEMA harness;
            CREATE SEQUENCE harness.seen;
            CREATE TABLE harness.fuse (at bigint);
            CREATE FUNCTION harness.burn() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('harness.seen') = (SELECT at FROM harness.fuse) THEN
                    PERFORM pg_terminate_backend(pg_backend_pid());
                    PERFORM pg_sleep(10);
                END IF;
            END $$;
            CREATE EVENT TRIGGER burn ON ddl_command_end EXECUTE FUNCTION harness.burn();)"));
        int kills = 0;
        for (;; ++kills) {
            QVERIFY(m_connection->executeScript("ALTER EVENT TRIGGER burn DISABLE; TRUNCATE harness.fuse; "
                                                "SELECT setval('harness.seen', 1, false);"));
            QVERIFY(
                m_connection->execute("INSERT INTO harness.fuse VALUES ($1::bigint)", {parameter(qint64(kills + 1))}));
            QVERIFY(m_connection->execute("ALTER EVENT TRIGGER burn ENABLE"));
            const auto victim = m_server.connect(m_parameters);
            const auto before = Migrator(*m_connection).state();
            const auto migrated = Migrator(*victim).migrate();
            const auto after = Migrator(*m_connection).state();
            if (migrated)
                break;
            QVERIFY(after);
            // Whole migrations or none.
            const auto triggers =
                m_connection->execute("SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'ocr_analytics%'");
            QCOMPARE(triggers->integer(0, 0), after->version >= 6 ? 5 : after->version >= 2 ? 4 : 0);
            QCOMPARE(m_connection->execute(tableCount)->integer(0, 0) > 0, after->version >= 1);
            if (before->version < after->version)
                continue;
            QVERIFY(kills < 200);
        }
        QVERIFY(kills > 10);
        QVERIFY(Migrator(*m_connection).state()->isUpToDate());
    }

    void aRoleThatMayNotCreateIsToldTheSql()
    {
        // As it is from PostgreSQL 15 on.
        QVERIFY(m_connection->execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC"));
        QVERIFY(m_connection->execute("CREATE ROLE visitor LOGIN"));
        const auto visitor = m_server.connect(m_server.parameters(m_parameters.value(u"dbname"_s), u"visitor"_s));
        const auto migrated = Migrator(*visitor).migrate();
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().code, ErrorCode::Denied);
        QVERIFY(migrated.error().remedy.contains(u"CREATE TABLE IF NOT EXISTS public.documents"_s));
        QVERIFY(!visitor->isInTransaction());
        QCOMPARE(m_connection->execute(tableCount)->integer(0, 0), 0);
    }

    void touchedMinutesAreNoted_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("minutes");
        const auto insert = u"INSERT INTO documents (ml_response, timestamp) "_s;
        QTest::addRow("one") << insert + u"VALUES ('x', '2024-05-01 10:00:59.999999+00')"_s
                             << u"2024-05-01 10:00:00+00"_s;
        QTest::addRow("many rows, two minutes")
            << insert + u"SELECT 'x', '2024-05-01 10:00+00'::timestamptz + i * interval '1 s' "
                        "FROM generate_series(0, 119) i"_s
            << u"2024-05-01 10:00:00+00 2024-05-01 10:01:00+00"_s;
        QTest::addRow("half-hour zone") << insert + u"VALUES ('x', '2024-05-01 10:00:30+05:30')"_s
                                        << u"2024-05-01 04:30:00+00"_s;
        QTest::addRow("not JSON") << insert + u"VALUES ('\\', '2024-05-01 10:00+00')"_s << u"2024-05-01 10:00:00+00"_s;
        QTest::addRow("infinity") << insert + u"VALUES ('x', 'infinity'), ('x', '-infinity')"_s
                                  << u"-infinity infinity"_s;
        QTest::addRow("far away") << insert + u"VALUES ('x', '10000-01-01+00'), ('x', '0001-01-01 BC')"_s
                                  << u"-infinity infinity"_s;
        QTest::addRow("the last and the first year")
            << insert + u"VALUES ('x', '9999-12-31 23:59:59+00'), ('x', '0001-01-01 00:00+00')"_s
            << u"0001-01-01 00:00:00+00 9999-12-31 23:59:00+00"_s;
        QTest::addRow("nothing") << insert + u"SELECT 'x', now() WHERE false"_s << QString();
        QTest::addRow("update moves") << u"UPDATE documents SET timestamp = '2024-01-01 01:00:30+00'"_s
                                      << u"2020-01-01 00:00:00+00 2024-01-01 01:00:00+00"_s;
        QTest::addRow("update of the payload")
            << u"UPDATE documents SET ml_response = 'y'"_s << u"2020-01-01 00:00:00+00"_s;
        QTest::addRow("delete") << u"DELETE FROM documents"_s << u"2020-01-01 00:00:00+00"_s;
        QTest::addRow("truncate") << u"TRUNCATE documents"_s << u"everything"_s;
        QTest::addRow("upsert")
            << u"INSERT INTO documents VALUES (1, 'y', '2024-01-01 01:00:30+00'), (2, 'z', '2024-01-01 01:02:30+00') "
               "ON CONFLICT (document_id) DO UPDATE SET timestamp = EXCLUDED.timestamp"_s
            << u"2020-01-01 00:00:00+00 2024-01-01 01:00:00+00 2024-01-01 01:02:00+00"_s;
        QTest::addRow("merge") << u"MERGE INTO documents d USING (VALUES (1)) v (id) ON d.document_id = v.id "
                                  "WHEN MATCHED THEN UPDATE SET timestamp = '2024-01-01 01:00:30+00'"_s
                               << u"2020-01-01 00:00:00+00 2024-01-01 01:00:00+00"_s;
        QTest::addRow("replica") << u"SET session_replication_role = replica; "_s + insert +
                                        u"VALUES ('x', '2024-05-01 10:00+00')"_s
                                 << u"2024-05-01 10:00:00+00"_s;
        QTest::addRow("hostile search path and zone")
            << u"CREATE SCHEMA evil; CREATE TABLE evil.invalidation_log (minute timestamptz); "
               "SET search_path = evil, public; SET TimeZone = 'Asia/Kathmandu'; "_s +
                   insert + u"VALUES ('x', '2024-05-01 10:00:30+00')"_s
            << u"2024-05-01 10:00:00+00"_s;
    }

    void touchedMinutesAreNoted()
    {
        QFETCH(QString, sql);
        QFETCH(QString, minutes);
        if (sql.startsWith(u"MERGE"_s) && m_connection->serverVersion() < 150000)
            QSKIP("this server has no MERGE");
        QVERIFY(Migrator(*m_connection).migrate());
        QVERIFY(m_connection->executeScript(
            "INSERT INTO documents (ml_response, timestamp) VALUES ('x', '2020-01-01 00:00:01+00'); "
            "DELETE FROM invalidation_log"));
        const auto run = m_connection->executeScript(sql.toStdString());
        QVERIFY2(run, qPrintable(run ? QString() : run.error().detail));
        QVERIFY(m_connection->executeScript("SET search_path = public; SET TimeZone = 'UTC'"));
        const auto noted = m_connection->execute(
            "SELECT coalesce(string_agg(m, ' ' ORDER BY t, m), '') FROM (SELECT DISTINCT minute AS t, "
            "CASE WHEN everything THEN 'everything' ELSE minute::text END AS m FROM invalidation_log) AS "
            "distinct_minutes");
        QVERIFY2(noted, qPrintable(noted ? QString() : noted.error().detail));
        QCOMPARE(noted->text(0, 0), minutes);
    }

    void writersNeedNoRightOnTheLog()
    {
        QVERIFY(Migrator(*m_connection).migrate());
        QVERIFY(m_connection->executeScript("CREATE ROLE producer LOGIN; GRANT INSERT ON documents TO producer"));
        const auto producer = m_server.connect(m_server.parameters(m_parameters.value(u"dbname"_s), u"producer"_s));
        QVERIFY(producer->execute("INSERT INTO documents (ml_response, timestamp) VALUES ('x', now())"));
        QCOMPARE(producer->execute("DELETE FROM invalidation_log").error().code, ErrorCode::Denied);
        QCOMPARE(m_connection->execute("SELECT count(*) FROM invalidation_log")->integer(0, 0), 1);
    }

    void writersWakeListeners()
    {
        QVERIFY(Migrator(*m_connection).migrate());
        QVERIFY(m_connection->execute("LISTEN ocr_analytics_documents"));
        const auto writer = m_server.connect(m_parameters);
        QVERIFY(writer->execute("INSERT INTO documents (ml_response, timestamp) VALUES ('x', now())"));
        QCOMPARE(m_connection->waitForNotifications(std::chrono::seconds(10))->size(), std::size_t(1));
    }

private:
    oa::tests::TestServer m_server;
    ConnectionParameters m_parameters;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
