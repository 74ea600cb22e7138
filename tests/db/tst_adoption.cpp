// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/extractor.h"
#include "db/connection/connection.h"
#include "db/refresh/refresher.h"
#include "db/schema/adoption.h"
#include "db/schema/migrator.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

namespace {

/// A database as the former system leaves it: local times, serial ids, and roll-ups that were plainly inserted, so that
/// batches cut buckets in two. {payload} and {time} are column types.
constexpr auto fixture = R"(
    CREATE TABLE documents (document_id serial, ml_response {payload}, "timestamp" {time});
    CREATE INDEX newest_first ON documents ("timestamp" DESC);
    INSERT INTO documents (ml_response, "timestamp")
    SELECT format('{"business_id": "%s", "line_items": [], "total": {"value": %s, "score": %s, "ocr_score": 70.5}}',
                  (ARRAY['walgreens', 'cvs', 'safeway'])[1 + i % 3], i, 60 + i % 7)::{payload},
           '2024-03-10 00:00:00'::timestamp + i * interval '10 seconds'
      FROM generate_series(0, 1999) i;
    INSERT INTO documents (ml_response, "timestamp") VALUES (NULL, '2024-03-10 01:00:00'), ('{}', NULL);
    ALTER TABLE documents ALTER COLUMN document_id DROP NOT NULL;
    UPDATE documents SET document_id = 7 WHERE document_id = 8;
    UPDATE documents SET document_id = NULL WHERE document_id = 9;

    CREATE TABLE minutely_parsed_total (id serial PRIMARY KEY, total_amount integer, avg_score numeric,
        avg_ocr_score numeric, median_score numeric, median_ocr_score numeric, ts timestamp, business_id text);
    CREATE INDEX minutely_parsed_total_ts_idx ON minutely_parsed_total (ts);
    CREATE TABLE hourly_parsed_total (id serial PRIMARY KEY, total_amount integer, avg_score numeric,
        avg_ocr_score numeric, median_score numeric, median_ocr_score numeric, ts timestamp, business_id text);
    INSERT INTO minutely_parsed_total (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts,
                                       business_id)
    SELECT 5, 1, 1, 1, 1, '2024-03-10 00:00:00'::timestamp + m * interval '1 minute', b
      FROM generate_series(0, 9) m, unnest(ARRAY['walgreens', 'cvs', 'safeway']) b,
           generate_series(1, CASE WHEN m = 3 THEN 2 ELSE 1 END);
    INSERT INTO minutely_parsed_total (total_amount, ts, business_id)
    VALUES (99, '2019-01-01 10:00:00', 'walgreens'), (99, '2024-03-10 00:00:00', 'closed shop');
    INSERT INTO hourly_parsed_total (total_amount, ts, business_id) VALUES (1, '2024-03-10 00:00:00', 'cvs');
)";

QByteArray fixtureWith(const QByteArray& payload, const QByteArray& time)
{
    return QByteArray(fixture).replace("{payload}", payload).replace("{time}", time);
}

/// Everything there is: relations with their columns, and the rows of the three tables.
constexpr auto everything = R"(
    SELECT string_agg(line, E'\n' ORDER BY line) FROM (
        SELECT c.relname || ' ' || c.relkind || coalesce((SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, -1), ',' ORDER BY a.attnum)
               FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') AS line
          FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
        UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT setconfig::text FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
        UNION ALL SELECT 'd' || d::text FROM documents d
        UNION ALL SELECT 'm' || m::text FROM minutely_parsed_total m
        UNION ALL SELECT 'h' || h::text FROM hourly_parsed_total h) AS lines)";

} // namespace

class TestAdoption : public QObject
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

    void countsBeforeAnythingHappens()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        const auto before = text(everything);
        const auto plan = Adoption(*m_connection, "America/New_York").dryRun();
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message + plan.error().detail));
        QCOMPARE(plan->documents, 2002);
        QCOMPARE(plan->withoutTime, 1);
        QCOMPARE(plan->withoutPayload, 1);
        QCOMPARE(plan->withoutId, 1);
        QCOMPARE(plan->repeatedIds, 1);
        QVERIFY(!plan->hasZone);
        // 2 to 3 in the morning of 10 March was skipped there: 360 documents, one every ten seconds.
        QCOMPARE(plan->skippedTimes, 360);
        QCOMPARE(plan->rollUps.size(), std::size_t(2));
        QCOMPARE(plan->rollUps[0].rows, 35);
        QCOMPARE(plan->rollUps[0].duplicates, 3);
        QCOMPARE(plan->rollUps[0].orphans, 2);
        QVERIFY(plan->script.contains(u"minutely_parsed_total_legacy_"_s));
        QCOMPARE(text(everything), before);
    }

    void adopts_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("first");
        QTest::addRow("text, New York") << QByteArray("text") << QByteArray("timestamp")
                                        << QByteArray("America/New_York") << u"2024-03-10 05:00:00+00"_s;
        QTest::addRow("json, Kolkata") << QByteArray("json") << QByteArray("timestamp") << QByteArray("Asia/Kolkata")
                                       << u"2024-03-09 18:30:00+00"_s;
        QTest::addRow("jsonb, UTC") << QByteArray("jsonb") << QByteArray("timestamp") << QByteArray("UTC")
                                    << u"2024-03-10 00:00:00+00"_s;
        QTest::addRow("zoned already") << QByteArray("text") << QByteArray("timestamptz") << QByteArray()
                                       << u"2024-03-10 00:00:00+00"_s;
    }

    void adopts()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, zone);
        QFETCH(QString, first);
        QCOMPARE(run(fixtureWith(payload, time)), QString());
        QVERIFY(m_connection->executeScript(
            "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'old_reader') THEN "
            "CREATE ROLE old_reader LOGIN; END IF; END $$; GRANT SELECT ON minutely_parsed_total TO old_reader"));
        const auto oldRows = text("SELECT string_agg(m::text, E'\\n' ORDER BY m::text) FROM minutely_parsed_total m");
        const auto adopted = Adoption(*m_connection, zone).adopt();
        QVERIFY2(adopted, qPrintable(adopted ? QString() : adopted.error().message + adopted.error().detail));
        QVERIFY(Migrator(*m_connection).state()->isUpToDate());

        // No document lost; the first at the right instant.
        QCOMPARE(text("SELECT count(*) FROM documents"), u"2002"_s);
        QCOMPARE(text("SELECT min(\"timestamp\") FROM documents"), first);
        // The old roll-up is all there.
        const auto legacy = adopted->rollUps[0].legacyName.toStdString();
        QCOMPARE(text("SELECT string_agg(row(id, total_amount, avg_score, avg_ocr_score, median_score, "
                      "median_ocr_score, ts, business_id)::text, E'\\n' ORDER BY m::text) FROM " +
                      legacy + " m"),
                 oldRows);
        QCOMPARE(text("SELECT count(*) FROM " + legacy + " WHERE without_documents"), u"2"_s);

        // A refresh makes the new ones exact.
        drain();
        QCOMPARE(text("SELECT count(*) FROM document_values"), u"2000"_s);
        QCOMPARE(text("SELECT sum(total_amount) FROM hourly_parsed_total"), u"1999000"_s);
        QCOMPARE(text("SELECT count(*) - count(DISTINCT (business_id, ts)) FROM minutely_parsed_total"), u"0"_s);

        // The former system's reader and writer, in sessions of their own that say nothing about zones.
        const auto reader = m_server.connect(m_server.parameters(m_parameters.value(u"dbname"_s), u"old_reader"_s));
        QVERIFY(reader->execute("RESET TimeZone"));
        QVERIFY(m_connection->execute("RESET TimeZone"));
        const auto database = m_parameters.value(u"dbname"_s).toStdString();
        QVERIFY(reader->execute("SET TimeZone = '" + (zone.isEmpty() ? std::string("UTC") : zone.toStdString()) + "'"));
        const auto read = reader->execute("SELECT * FROM minutely_parsed_total WHERE ts BETWEEN '2024-03-10 00:00' AND "
                                          "'2024-03-10 00:00' AND business_id = 'cvs'");
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->rowCount(), 1);
        QCOMPARE(read->text(0, 1), u"5"_s); // documents 1 and 4 of the first six
        QVERIFY(m_connection->execute("INSERT INTO documents (ml_response, \"timestamp\") VALUES "
                                      "('{\"business_id\": \"cvs\", \"total\": {\"value\": 1, \"score\": 60, "
                                      "\"ocr_score\": 60}}', now()::timestamp)"));
        QCOMPARE(text("SELECT count(*) FROM invalidation_log"), u"1"_s);
        if (!zone.isEmpty()) {
            QCOMPARE(
                text("SELECT setconfig::text FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase "
                     "WHERE d.datname = current_database()"),
                u"{TimeZone=%1}"_s.arg(QString::fromUtf8(zone)));
        }
    }

    /// The adopting backend is ended after its n-th command, for many n.
    void interruptedAnywhereNothingHasChanged()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
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
        const auto before = text(everything);
        int kills = 0;
        for (;; ++kills) {
            QVERIFY(m_connection->executeScript("ALTER EVENT TRIGGER burn DISABLE; TRUNCATE harness.fuse; "
                                                "SELECT setval('harness.seen', 1, false);"));
            QVERIFY(
                m_connection->execute("INSERT INTO harness.fuse VALUES ($1::bigint)", {parameter(qint64(kills + 1))}));
            QVERIFY(m_connection->execute("ALTER EVENT TRIGGER burn ENABLE"));
            const auto victim = m_server.connect(m_parameters);
            if (Adoption(*victim, "UTC").adopt())
                break;
            QCOMPARE(text(everything), before);
            QVERIFY(kills < 400);
        }
        QVERIFY(kills > 20);
        QVERIFY(Migrator(*m_connection).state()->isUpToDate());
    }

    void refusals()
    {
        QCOMPARE(Adoption(*m_connection, "UTC").plan().error().code, ErrorCode::BadInput); // nothing to adopt
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QCOMPARE(Adoption(*m_connection, "Mars/Olympus").plan().error().code, ErrorCode::BadInput);
        QCOMPARE(Adoption(*m_connection, "").plan().error().code, ErrorCode::BadInput);
        QCOMPARE(Adoption(*m_connection, "x'; DROP TABLE documents; --").plan().error().code, ErrorCode::BadInput);
    }

    void whatDependsOnTheColumnsIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const char* sql, const QString& said) {
            QTest::addRow("%s", name) << QByteArray(sql) << said;
        };
        row("view", R"(CREATE VIEW reports AS SELECT date_trunc('day', "timestamp") FROM documents)",
            u"view reports"_s);
        row("materialized view", R"(CREATE MATERIALIZED VIEW newest AS SELECT max("timestamp") FROM documents)",
            u"materialized view newest"_s);
        row("generated column", R"(ALTER TABLE documents ADD day date GENERATED ALWAYS AS ("timestamp"::date) STORED)",
            u"column day"_s);
        row("trigger",
            "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER "
            R"(moved BEFORE UPDATE OF "timestamp" ON documents FOR EACH ROW EXECUTE FUNCTION nothing())",
            u"trigger moved"_s);
        row("policy", R"(CREATE POLICY recent ON documents USING ("timestamp" > '2020-01-01'))", u"policy recent"_s);
    }
    /// PostgreSQL would say that a column is used, after all the rest was done.
    void whatDependsOnTheColumnsIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, name);
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QCOMPARE(run(sql), QString());
        const auto before = text(everything);
        for (const auto& refused : {Adoption(*m_connection, "UTC").plan(), Adoption(*m_connection, "UTC").adopt()}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Unsupported);
            QVERIFY2(refused.error().message.contains(name), qPrintable(refused.error().message));
            QVERIFY(!refused.error().remedy.isEmpty());
        }
        QCOMPARE(text(everything), before);
    }

    /// Of times that carry a zone nothing changes, and views on them stay.
    void viewsOfColumnsThatStayDoNotMatter()
    {
        QCOMPARE(run(fixtureWith("text", "timestamptz")), QString());
        QCOMPARE(run(R"(CREATE VIEW reports AS SELECT "timestamp", ml_response FROM documents)"), QString());
        const auto adopted = Adoption(*m_connection, "").adopt();
        QVERIFY2(adopted, qPrintable(adopted ? QString() : adopted.error().text()));
        QCOMPARE(text("SELECT count(*) FROM reports"), u"2002"_s);
    }

    void idsThatAreNoNumbersAreOfOthers()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QCOMPARE(run("ALTER TABLE documents ALTER document_id DROP DEFAULT, ALTER document_id TYPE text"), QString());
        QCOMPARE(Migrator(*m_connection).state()->kind, SchemaState::Kind::Foreign);
    }

    /// Which refuses to change rows of a table that has no key.
    void aPublicationOfAllTablesIsInNobodysWay()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QCOMPARE(run("ALTER TABLE minutely_parsed_total DROP CONSTRAINT minutely_parsed_total_pkey; CREATE PUBLICATION "
                     "everything FOR ALL TABLES"),
                 QString());
        const auto adopted = Adoption(*m_connection, "UTC").adopt();
        QVERIFY2(adopted, qPrintable(adopted ? QString() : adopted.error().text()));
        QCOMPARE(
            text("SELECT count(*) FROM " + adopted->rollUps[0].legacyName.toStdString() + " WHERE without_documents"),
            u"2"_s);
    }

    /// Made by those who named indexes after their columns, or in letters that are longer than ours.
    void indexesWithLongNamesAreInNobodysWay()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QCOMPARE(run("CREATE INDEX minutely_parsed_total_business_id_and_timestamp_idx ON minutely_parsed_total (ts); "
                     "CREATE INDEX minutely_parsed_total_business_id_and_timestamp_back_idx ON minutely_parsed_total "
                     "(ts DESC); CREATE INDEX \xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x97\xA5\xE6\x9C\xAC\xE8"
                     "\xAA\x9E\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x97"
                     "\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E ON hourly_parsed_total (ts)"),
                 QString());
        const auto adopted = Adoption(*m_connection, "UTC").adopt();
        QVERIFY2(adopted, qPrintable(adopted ? QString() : adopted.error().text()));
        QCOMPARE(
            text("SELECT count(*) FROM pg_indexes WHERE tablename LIKE '%_legacy_%' AND indexname LIKE '%_legacy_%'"),
            text("SELECT count(*) FROM pg_indexes WHERE tablename LIKE '%_legacy_%'"));
    }

    void namesThatAreTakenAreSaid()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QCOMPARE(run("CREATE TABLE settings (id int); CREATE TABLE job_runs (id int)"), QString());
        const auto before = text(everything);
        for (const auto& refused : {Adoption(*m_connection, "UTC").plan(), Adoption(*m_connection, "UTC").adopt()}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Unsupported);
            QCOMPARE(refused.error().detail, u"job_runs, settings"_s);
        }
        QCOMPARE(text(everything), before);
    }

    void onlyTheOwnerMay()
    {
        QCOMPARE(run(fixtureWith("text", "timestamp")), QString());
        QVERIFY(m_connection->executeScript(
            "CREATE ROLE newcomer LOGIN; GRANT ALL ON ALL TABLES IN SCHEMA public TO newcomer"));
        const auto newcomer = m_server.connect(m_server.parameters(m_parameters.value(u"dbname"_s), u"newcomer"_s));
        const auto before = text(everything);
        const auto adopted = Adoption(*newcomer, "UTC").adopt();
        QVERIFY(!adopted);
        QCOMPARE(adopted.error().code, ErrorCode::Denied);
        QVERIFY(adopted.error().remedy.contains(u"RENAME TO minutely_parsed_total_legacy_"_s));
        QCOMPARE(text(everything), before);
    }

private:
    QString text(const std::string& sql)
    {
        const auto rows = m_connection->execute(sql);
        return rows ? rows->text(0, 0) : rows.error().detail;
    }

    /// Answers what went wrong.
    QString run(const QByteArray& sql)
    {
        const auto done = m_connection->executeScript(sql.toStdString());
        return done ? QString() : done.error().message + done.error().detail;
    }

    void drain()
    {
        Refresher refresher(*m_connection);
        for (;;) {
            const auto step = refresher.step();
            QVERIFY2(step, qPrintable(step ? QString() : step.error().message + step.error().detail));
            if (step->drained)
                return;
        }
    }

    oa::tests::TestServer m_server;
    ConnectionParameters m_parameters;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
