// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// What a producer does: adds 20 documents in two minutes, moves and corrects some, takes some away.
constexpr auto work = R"(
    INSERT INTO public.documents (ml_response, "timestamp")
    SELECT format('{"business_id": "b%s", "total": {"value": %s}}', i % 3, i),
           timestamptz '2024-05-01 10:00:30Z' + i * interval '3 seconds'
      FROM generate_series(1, 20) i;
    UPDATE public.documents SET "timestamp" = "timestamp" + interval '1 hour' WHERE document_id % 4 = 0;
    UPDATE public.documents SET ml_response = replace(ml_response, 'b1', 'b2') WHERE document_id % 5 = 0;
    DELETE FROM public.documents WHERE document_id % 7 = 0;
)";

} // namespace

/// Whoever writes documents, and however: nobody fails because of our triggers, and everything is counted.
class TestProducers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addSetting(u"max_prepared_transactions = 10"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void init()
    {
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(R"(
            DO $$ BEGIN CREATE ROLE producer LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            GRANT SELECT, INSERT, UPDATE, DELETE ON documents TO producer;
            CREATE SCHEMA decoy; GRANT USAGE ON SCHEMA decoy TO producer;
            CREATE TABLE decoy.documents (unlike text); CREATE TABLE decoy.invalidation_log (unlike text))"));
        m_producer = m_server.connect(m_server.parameters(m_fixture->parameters().value(u"dbname"_s), u"producer"_s));
        QVERIFY(m_producer);
    }

    /// Settings of the role, its database or its session.
    void settings_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const auto* setting : {"search_path = ''",
                                    "search_path = decoy, pg_temp",
                                    "TimeZone = 'Asia/Kathmandu'",
                                    "DateStyle = 'German'",
                                    "IntervalStyle = 'sql_standard'",
                                    "work_mem = '64kB'",
                                    "standard_conforming_strings = off",
                                    "client_encoding = 'LATIN1'",
                                    "bytea_output = 'escape'",
                                    "array_nulls = off",
                                    "transform_null_equals = on",
                                    "row_security = off",
                                    "check_function_bodies = off",
                                    "quote_all_identifiers = on",
                                    "extra_float_digits = -15",
                                    "default_transaction_isolation = 'repeatable read'",
                                    "default_transaction_isolation = 'serializable'",
                                    "default_transaction_deferrable = on",
                                    "lock_timeout = '1ms'",
                                    "synchronous_commit = off",
                                    "enable_seqscan = off",
                                    "plan_cache_mode = 'force_generic_plan'",
                                    "constraint_exclusion = on",
                                    "xmloption = 'document'"})
            QTest::addRow("%s", setting) << QByteArray("SET ") + setting + ';';
    }
    void settings()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(produce(*m_producer, sql + work));
        QCOMPARE(result(), QString());
    }

    /// What only a superuser may set.
    void superusers_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const auto* setting : {"session_replication_role = replica", "session_replication_role = local",
                                    "plpgsql.variable_conflict = 'use_variable'", "plpgsql.extra_errors = 'all'"})
            QTest::addRow("%s", setting) << QByteArray("LOAD 'plpgsql'; SET ") + setting + ';';
    }
    void superusers()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(produce(m_fixture->writer(), sql + work));
        QCOMPARE(result(), QString());
    }

    void waysOfWriting_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("sinceVersion");
        const auto row = [](const char* name, const QByteArray& sql, int since = 0) {
            QTest::addRow("%s", name) << sql << since;
        };
        row("prepared statements", R"(
            PREPARE adding (text, timestamptz) AS INSERT INTO documents (ml_response, "timestamp") VALUES ($1, $2);
            EXECUTE adding ('{"business_id": "b", "total": {"value": 1}}', '2024-05-01 10:00Z');
            EXECUTE adding ('{"business_id": "b", "total": {"value": 2}}', '2024-05-01 12:00Z');)");
        row("an upsert", QByteArray(work) + R"(
            INSERT INTO documents (document_id, ml_response, "timestamp")
            SELECT i, '{"business_id": "u", "total": {"value": 1}}', timestamptz '2024-05-02 10:00Z' + i * interval '1 minute'
              FROM generate_series(10, 30) i
            ON CONFLICT (document_id) DO UPDATE SET ml_response = excluded.ml_response, "timestamp" = excluded."timestamp";)");
        row("MERGE", QByteArray(work) + R"(
            MERGE INTO documents d USING generate_series(1, 40) i ON d.document_id = i
             WHEN MATCHED AND i % 3 = 0 THEN DELETE
             WHEN MATCHED THEN UPDATE SET "timestamp" = d."timestamp" + interval '1 day'
             WHEN NOT MATCHED THEN INSERT (document_id, ml_response, "timestamp")
                  VALUES (i, '{"business_id": "m", "total": {"value": 1}}', '2024-05-03 10:00Z');)",
            150000);
        row("savepoints",
            QByteArray("BEGIN; SAVEPOINT a;") + work + "ROLLBACK TO a; SAVEPOINT b;" + work + "RELEASE b; COMMIT;");
        row("a cursor", QByteArray(work) + R"(
            BEGIN; DECLARE each CURSOR FOR SELECT * FROM documents FOR UPDATE; FETCH 3 FROM each;
            UPDATE documents SET "timestamp" = "timestamp" - interval '1 day' WHERE CURRENT OF each;
            DELETE FROM documents WHERE CURRENT OF each; COMMIT;)");
        row("statements in WITH", QByteArray(work) + R"(
            WITH gone AS (DELETE FROM documents WHERE document_id % 2 = 0 RETURNING ml_response, "timestamp")
            INSERT INTO documents (ml_response, "timestamp") SELECT ml_response, "timestamp" + interval '1 week' FROM gone;)");
        row("a function with a search_path of its own", R"(
            CREATE FUNCTION pg_temp.produce() RETURNS void LANGUAGE plpgsql SET search_path = decoy AS $$
            BEGIN
                INSERT INTO public.documents (ml_response, "timestamp")
                VALUES ('{"business_id": "f", "total": {"value": 1}}', '2024-05-01 10:00Z');
                UPDATE public.documents SET "timestamp" = '2024-05-01 11:00Z';
            END $$;
            SELECT pg_temp.produce();)");
        row("a failing statement that is caught", R"(
            DO $$
            BEGIN
                INSERT INTO documents (ml_response, "timestamp")
                VALUES ('{"business_id": "f", "total": {"value": 1}}', '2024-05-01 10:00Z');
                BEGIN
                    INSERT INTO documents (ml_response, "timestamp") SELECT 'x', '2024-05-01 11:00Z' FROM generate_series(1, 5);
                    RAISE division_by_zero;
                EXCEPTION WHEN division_by_zero THEN NULL;
                END;
            END $$;)");
        for (const auto* isolation : {"READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"})
            row(isolation, QByteArray("BEGIN ISOLATION LEVEL ") + isolation + ';' + work + "COMMIT;");
    }
    void waysOfWriting()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, sinceVersion);
        if (m_producer->serverVersion() < sinceVersion)
            QSKIP("this server is older");
        QVERIFY(m_fixture->write(R"(ALTER DATABASE ")" + m_fixture->parameters().value(u"dbname"_s).toStdString() +
                                 R"(" SET search_path = public; GRANT TEMPORARY ON DATABASE ")" +
                                 m_fixture->parameters().value(u"dbname"_s).toStdString() + R"(" TO producer)"));
        QVERIFY(produce(*m_producer, sql));
        QCOMPARE(result(), QString());
    }

    void copying()
    {
        QVERIFY(m_producer->beginCopyIn(R"(COPY public.documents (ml_response, "timestamp") FROM STDIN)"));
        for (int i = 0; i < 5000; ++i) {
            const auto line = QByteArray(R"({"business_id": "c", "total": {"value": 1}})") + "\t2024-05-01 1" +
                              QByteArray::number(i % 10) + ":00:00+00\n";
            QVERIFY(m_producer->putCopyData({line.constData(), std::size_t(line.size())}));
        }
        QCOMPARE(m_producer->endCopyIn().value_or(-1), 5000);
        QCOMPARE(result(), QString());
    }

    /// Two-phase commit, as XA does it: by default, after constraints were checked early, and taken back.
    void preparedTransactions()
    {
        const auto name = "x" + m_fixture->parameters().value(u"dbname"_s).toLatin1();
        QVERIFY(produce(*m_producer, QByteArray("BEGIN;") + work + "SET CONSTRAINTS ALL IMMEDIATE;"));
        QVERIFY(produce(*m_producer, "PREPARE TRANSACTION '" + name + "a'"));
        QVERIFY(produce(*m_producer, QByteArray("BEGIN;") + work + "PREPARE TRANSACTION '" + name + "b'"));
        // While it is prepared nothing of it is there, and others write.
        QVERIFY(produce(m_fixture->writer(), work));
        QCOMPARE(result(), QString());
        QVERIFY(produce(*m_producer, "COMMIT PREPARED '" + name + "a'"));
        QVERIFY(produce(*m_producer, "ROLLBACK PREPARED '" + name + "b'"));
        QCOMPARE(result(), QString());
    }

    void aForeignTable()
    {
        const auto there = m_server.createDatabase();
        const auto elsewhere = m_server.connect(there);
        QVERIFY(elsewhere);
        const auto made = elsewhere->executeScript(
            QStringLiteral(
                "CREATE EXTENSION postgres_fdw;"
                "CREATE SERVER receipts FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '%1', port '%2', dbname '%3');"
                "CREATE USER MAPPING FOR CURRENT_USER SERVER receipts OPTIONS (user 'producer');"
                "CREATE FOREIGN TABLE documents (ml_response text, \"timestamp\" timestamptz) SERVER receipts;")
                .arg(m_server.socketFolder())
                .arg(m_server.port())
                .arg(m_fixture->parameters().value(u"dbname"_s))
                .toStdString());
        if (!made && made.error().detail.contains(u"postgres_fdw"_s))
            QSKIP("postgres_fdw is not installed");
        QVERIFY(made);
        QVERIFY(produce(*elsewhere, R"(
            INSERT INTO documents SELECT '{"business_id": "f", "total": {"value": 1}}', timestamptz '2024-05-01 10:00Z' + i * interval '7 seconds'
              FROM generate_series(1, 100) i;
            UPDATE documents SET "timestamp" = "timestamp" + interval '1 day' WHERE "timestamp" > '2024-05-01 10:05Z';
            DELETE FROM documents WHERE "timestamp" < '2024-05-01 10:01Z';)"));
        QCOMPARE(result(), QString());
    }

    /// Serializable producers side by side, and a refresh: none is refused because of what the triggers or we do.
    void serializableSideBySide()
    {
        std::atomic<int> refused = 0;
        std::atomic<bool> done = false;
        std::vector<std::unique_ptr<db::Connection>> connections;
        for (int i = 0; i < 3; ++i)
            connections.push_back(m_server.connect(m_fixture->parameters()));
        {
            std::vector<std::jthread> producers;
            for (int i = 0; i < 3; ++i) {
                producers.emplace_back([&, i] {
                    for (int turn = 0; turn < 40; ++turn) {
                        const auto sql =
                            "BEGIN ISOLATION LEVEL SERIALIZABLE; INSERT INTO documents (ml_response, \"timestamp\") "
                            "VALUES ('{\"business_id\": \"s\", \"total\": {\"value\": 1}}', "
                            "timestamptz '2024-05-01 10:00Z' + interval '1 second' * " +
                            std::to_string(turn * 3 + i) + "); COMMIT";
                        if (!connections[std::size_t(i)]->executeScript(sql))
                            ++refused;
                    }
                });
            }
            for (int turn = 0; turn < 20; ++turn)
                QVERIFY(m_fixture->drain());
        }
        QCOMPARE(refused.load(), 0);
        QCOMPARE(result(), QString());
        QCOMPARE(m_fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"120"_s);
    }

private:
    static bool produce(db::Connection& connection, const QByteArray& sql)
    {
        const auto done = connection.executeScript({sql.constData(), std::size_t(sql.size())});
        if (!done)
            qWarning().noquote() << done.error().message << done.error().detail;
        return done.has_value();
    }

    /// Refreshes, and answers what is not as it should be.
    QString result()
    {
        if (!m_fixture->drain())
            return u"the refresh failed"_s;
        if (m_fixture->value("SELECT count(*) FROM hourly_parsed_total") == u"0"_s)
            return u"nothing was counted"_s;
        return m_fixture->differences();
    }

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    std::unique_ptr<db::Connection> m_producer;
};

QTEST_GUILESS_MAIN(TestProducers)
#include "tst_producers.moc"
