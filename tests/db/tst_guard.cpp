// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/guard.h"

#include "db/connection/statement.h"
#include "db/schema/adoption.h"
#include "db/schema/migrator.h"
#include "db/state/databasestatus.h"
#include "db/stores/rankingstore.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// A document of business "b" in the minute.
QByteArray insertInto(const char* table, const char* time)
{
    return "INSERT INTO " + QByteArray(table) +
           R"( (document_id, ml_response, "timestamp") OVERRIDING SYSTEM VALUE VALUES (nextval('ids'), '{"business_id": "b", "total": {"value": 2}}', ')" +
           time + "');";
}

/// The triggers that see statements, as they were.
QByteArray enableOn(const QByteArray& table)
{
    QByteArray sql;
    for (const auto* trigger : {"inserted", "updated", "deleted", "truncated"})
        sql += "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER ocr_analytics_" + trigger + ';';
    return sql;
}

constexpr auto partitioned = R"(
    CREATE SEQUENCE ids;
    CREATE TABLE documents (document_id bigint GENERATED ALWAYS AS IDENTITY, ml_response text NOT NULL,
                            "timestamp" timestamptz NOT NULL) PARTITION BY RANGE ("timestamp");
    CREATE TABLE documents_2023 PARTITION OF documents FOR VALUES FROM ('2023-01-01Z') TO ('2024-01-01Z');
    CREATE TABLE documents_2024 PARTITION OF documents FOR VALUES FROM ('2024-01-01Z') TO ('2025-01-01Z')
           PARTITION BY RANGE ("timestamp");
    CREATE TABLE documents_2024a PARTITION OF documents_2024 FOR VALUES FROM ('2024-01-01Z') TO ('2024-07-01Z');
)";

} // namespace

/// Whatever lets documents change unseen, or hides them, is noticed, named and mended; nothing is deleted meanwhile.
class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(write("CREATE SEQUENCE ids START 1000;" + insertInto("documents", "2024-05-01 10:00Z") +
                      insertInto("documents", "2024-05-01 11:30Z")));
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"2"_s);
    }

    void cleanup()
    {
        QVERIFY(write(R"(ALTER TABLE IF EXISTS documents OWNER TO CURRENT_USER;
                         DO $$ BEGIN DROP OWNED BY w1; DROP ROLE w1; EXCEPTION WHEN undefined_object THEN NULL; END $$)"));
    }

    void aHealthyDatabaseHasNoProblem()
    {
        const auto report = db::Guard(m_fixture->worker()).look();
        QVERIFY(report);
        QCOMPARE(report->texts(), QStringList());
        QVERIFY(!report->hasNews && !report->danger());
    }

    /// Every column that the tables are made with is among those that the look compares, but for what nothing is
    /// computed from.
    void everyColumnIsLookedAt()
    {
        const auto looked = db::sqlText("guard/totals:problems");
        const auto columns =
            m_fixture
                ->value("SELECT string_agg(DISTINCT attname, ' ') FROM pg_attribute WHERE attnum > 0 AND "
                        "NOT attisdropped AND attrelid IN ('document_values'::regclass, "
                        "'rejected_documents'::regclass, 'minutely_parsed_total'::regclass, "
                        "'hourly_parsed_total'::regclass, 'invalidation_log'::regclass)")
                .split(u' ');
        QVERIFY(columns.size() > 25);
        for (const auto& column : columns) {
            const QRegularExpression word(u"[' ]"_s + column + u"[' ]"_s);
            QVERIFY2(column == u"id" || word.match(looked).hasMatch(), qPrintable(column));
        }
    }

    /// A script gives all tables to another owner and forgets the functions.
    void tablesOfAnotherOwner()
    {
        QVERIFY(write("DROP ROLE IF EXISTS first_owner, second_owner, producer; CREATE ROLE first_owner; CREATE ROLE "
                      "second_owner; CREATE ROLE "
                      "producer; GRANT USAGE ON SCHEMA public TO first_owner, second_owner, producer; GRANT INSERT ON "
                      "documents TO producer;"
                      "DO $$ DECLARE f regprocedure; t name; BEGIN"
                      " FOR f IN SELECT oid FROM pg_proc WHERE proname LIKE 'ocr\\_analytics\\_%' LOOP EXECUTE "
                      "format('ALTER FUNCTION %s "
                      "OWNER TO first_owner', f); END LOOP;"
                      " FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE "
                      "format('ALTER TABLE %I OWNER TO "
                      "second_owner', t); END LOOP; END $$"));
        // Somebody else's function of such a name does not get the owner's rights along with ours.
        QVERIFY(write("DROP ROLE IF EXISTS stranger; CREATE ROLE stranger; CREATE FUNCTION ocr_analytics_mine() "
                      "RETURNS integer LANGUAGE sql "
                      "SECURITY DEFINER AS 'SELECT 1'; ALTER FUNCTION ocr_analytics_mine() OWNER TO stranger"));
        const auto report = db::Guard(m_fixture->worker()).look();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QVERIFY2(report->texts().join(u' ').contains(u"OWNER TO second_owner;"_s),
                 qPrintable(report->texts().join(u' ')));
        QVERIFY(report->danger());
        const auto migrated = db::Migrator(m_fixture->writer()).migrate();
        QVERIFY2(migrated, qPrintable(migrated ? QString() : migrated.error().detail));
        QCOMPARE(m_fixture->value("SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE proname = 'ocr_analytics_mine'"),
                 u"stranger"_s);
        QVERIFY(migrated->hasMended && migrated->problems.empty());
        QVERIFY(write(
            "SET ROLE producer; INSERT INTO documents (ml_response, \"timestamp\") VALUES ('x', now()); RESET ROLE"));
    }

    /// What is named with the statement that mends it, whether a refresh stops, and whether `migrate` mends it.
    void problems_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<bool>("stops");
        QTest::addColumn<bool>("isMended");
        const auto watch = u"ocr_analytics_watch_documents"_s;
        const auto row = [](const char* name, const char* sql, const QString& says, const QString& remedy, bool stops,
                            bool isMended) {
            QTest::addRow("%s", name) << QByteArray(sql) << says << remedy << stops << isMended;
        };
        row("triggers disabled", "ALTER TABLE documents DISABLE TRIGGER ALL", u"disabled"_s, watch, false, true);
        row("one trigger disabled", "ALTER TABLE documents DISABLE TRIGGER ocr_analytics_deleted",
            u"ocr_analytics_deleted"_s, watch, false, true);
        row("triggers demoted", "ALTER TABLE documents DISABLE TRIGGER ALL; ALTER TABLE documents ENABLE TRIGGER ALL",
            u"not always"_s, watch, false, true);
        row("a trigger dropped", "DROP TRIGGER ocr_analytics_inserted ON documents", u"missing"_s, watch, false, true);
        row("a trigger of another function",
            "DROP TRIGGER ocr_analytics_inserted ON documents; CREATE TRIGGER ocr_analytics_inserted AFTER INSERT ON "
            "documents FOR EACH STATEMENT EXECUTE FUNCTION ocr_analytics_truncated();"
            "ALTER TABLE documents ENABLE ALWAYS TRIGGER ocr_analytics_inserted",
            u"missing"_s, watch, false, true);
        row("a trigger dropped with its function", "DROP FUNCTION ocr_analytics_updated() CASCADE", u"missing"_s, watch,
            false, true);
        row("the guard's functions dropped", "DROP FUNCTION ocr_analytics_tables() CASCADE", u"ocr_analytics_tables"_s,
            u"migrate"_s, true, true);
        row("a function without its owner's rights", "ALTER FUNCTION ocr_analytics_inserted() SECURITY INVOKER",
            u"ocr_analytics_inserted"_s, watch, false, true);
        row("a function whose owner may not write the log",
            "DROP ROLE IF EXISTS nobody; CREATE ROLE nobody; ALTER FUNCTION ocr_analytics_inserted() OWNER TO nobody",
            u"ocr_analytics_inserted"_s, u"GRANT INSERT ON public.invalidation_log TO nobody;"_s, false, false);
        row("a function that does nothing any more",
            "CREATE OR REPLACE FUNCTION ocr_analytics_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
            "'BEGIN RETURN NULL; END'",
            u"ocr_analytics_inserted on public.documents was changed"_s, watch, false, true);
        row("a trigger under a condition",
            "CREATE OR REPLACE TRIGGER ocr_analytics_deleted AFTER DELETE ON documents REFERENCING OLD TABLE AS "
            "old_documents FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION ocr_analytics_deleted();"
            "ALTER TABLE documents ENABLE ALWAYS TRIGGER ocr_analytics_deleted",
            u"ocr_analytics_deleted on public.documents was changed"_s, watch, false, true);
        row("a rule on the log", "CREATE RULE \"the rule\" AS ON INSERT TO invalidation_log DO INSTEAD NOTHING",
            u"may keep out"_s, u"DROP RULE \"the rule\" ON public.invalidation_log;"_s, false, false);
        row("somebody's trigger before the totals",
            "CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
            "CREATE TRIGGER away BEFORE INSERT ON hourly_parsed_total FOR EACH ROW EXECUTE FUNCTION away()",
            u"away on public.hourly_parsed_total may keep out"_s, u"DROP TRIGGER away ON public.hourly_parsed_total;"_s,
            false, false);
        row("documents renamed", "ALTER TABLE documents RENAME TO elsewhere", u"public.documents is missing"_s,
            u"RENAME TO documents"_s, true, false);
        row("documents became a view",
            "ALTER TABLE documents RENAME TO elsewhere; CREATE VIEW documents AS SELECT * FROM elsewhere", u"view"_s,
            u"public.documents"_s, true, false);
        row("another table is called documents",
            "ALTER TABLE documents RENAME TO elsewhere; CREATE TABLE documents (LIKE elsewhere INCLUDING ALL)",
            u"another one than before"_s, watch, true, true);
        row("a child that is a foreign table",
            "CREATE FOREIGN DATA WRAPPER elsewhere; CREATE SERVER far FOREIGN DATA WRAPPER elsewhere; CREATE FOREIGN "
            "TABLE "
            "\"far away\" (document_id bigint NOT NULL, ml_response text NOT NULL, \"timestamp\" timestamptz NOT NULL) "
            "INHERITS (documents) SERVER far",
            u"is a foreign table"_s, u"ALTER TABLE public.\"far away\" NO INHERIT public.documents;"_s, true, false);
        row("a column renamed", R"(ALTER TABLE documents RENAME "timestamp" TO at)", u"no column timestamp"_s,
            uR"(RENAME COLUMN … TO "timestamp")"_s, true, false);
        row("a column of another type", "ALTER TABLE documents ALTER ml_response TYPE jsonb USING ml_response::jsonb",
            u"jsonb instead of text"_s, uR"(ALTER COLUMN "ml_response" TYPE text;)"_s, true, false);
        row("times without a zone", R"(ALTER TABLE documents ALTER "timestamp" TYPE timestamp)",
            u"timestamp without time zone"_s, uR"(ALTER COLUMN "timestamp" TYPE timestamptz;)"_s, true, false);
        row("an unlogged table", "ALTER TABLE invalidation_log SET UNLOGGED", u"public.invalidation_log is unlogged"_s,
            u"ALTER TABLE public.invalidation_log SET LOGGED; INSERT INTO public.invalidation_log (everything)"_s,
            false, true);
        row("totals became a view",
            "ALTER TABLE hourly_parsed_total RENAME TO elsewhere; CREATE VIEW hourly_parsed_total AS SELECT * FROM "
            "elsewhere",
            u"public.hourly_parsed_total is no table"_s, u"its name back"_s, true, false);
        row("totals are inherited from", "CREATE TABLE archive () INHERITS (hourly_parsed_total)",
            u"public.archive inherits"_s, u"ALTER TABLE public.archive NO INHERIT"_s, true, false);
        row("totals without a key", "ALTER TABLE minutely_parsed_total DROP CONSTRAINT minutely_parsed_total_pkey",
            u"has lost its key"_s, u"ALTER TABLE public.minutely_parsed_total ADD PRIMARY KEY (business_id, ts);"_s,
            true, false);
        row("amounts that are rounded", "ALTER TABLE hourly_parsed_total ALTER total_amount TYPE numeric(12,2)",
            u"hourly_parsed_total.total_amount is not as it was made"_s,
            u"ALTER TABLE public.hourly_parsed_total ALTER COLUMN total_amount TYPE numeric;"_s, true, false);
        row("a publication of all tables", "CREATE PUBLICATION everything FOR ALL TABLES", u"replica identity"_s,
            u"ALTER TABLE public.invalidation_log REPLICA IDENTITY FULL;"_s, false, true);
        row("a foreign key onto totals",
            "CREATE TABLE theirs (business_id text, ts timestamptz, CONSTRAINT \"their key\" FOREIGN KEY (business_id, "
            "ts) "
            "REFERENCES minutely_parsed_total (business_id, ts))",
            u"refers to public.minutely_parsed_total"_s, u"ALTER TABLE public.theirs DROP CONSTRAINT \"their key\";"_s,
            false, false);
        row("a foreign key of totals",
            "CREATE TABLE businesses (business_id text PRIMARY KEY); INSERT INTO businesses VALUES ('b'); ALTER TABLE "
            "hourly_parsed_total ADD CONSTRAINT known FOREIGN KEY (business_id) REFERENCES businesses",
            u"public.hourly_parsed_total has a foreign key"_s,
            u"ALTER TABLE public.hourly_parsed_total DROP CONSTRAINT known;"_s, false, false);
        row("a column of others that must not be null",
            "TRUNCATE "
            "rejected_documents; ALTER TABLE rejected_documents ADD must integer NOT NULL",
            u"public.rejected_documents.must, which must not be null"_s,
            u"ALTER TABLE public.rejected_documents ALTER COLUMN must DROP NOT NULL;"_s, false, false);
        row("a column of ours that is generated",
            "ALTER TABLE hourly_parsed_total DROP currencies, ADD currencies text GENERATED ALWAYS AS ('x') STORED",
            u"hourly_parsed_total.currencies is not as it was made"_s, u"ALTER COLUMN currencies DROP EXPRESSION;"_s,
            true, false);
        row("a dump without totals", "TRUNCATE minutely_parsed_total, hourly_parsed_total",
            u"public.minutely_parsed_total is empty"_s, u"INSERT INTO public.invalidation_log (everything)"_s, true,
            true);
        row("a dump without hours", "TRUNCATE hourly_parsed_total", u"public.hourly_parsed_total is empty"_s,
            u"migrate"_s, true, true);
        row("a dump of documents alone",
            "TRUNCATE minutely_parsed_total, hourly_parsed_total, document_values, rejected_documents",
            u"public.document_values is empty"_s, u"migrate"_s, true, true);
        row("a child table", "CREATE TABLE child () INHERITS (documents)", u"public.child is missing"_s, watch, false,
            true);
    }
    void problems()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        QFETCH(QString, remedy);
        QFETCH(bool, stops);
        QFETCH(bool, isMended);
        QVERIFY(write("DROP VIEW pg_temp.good CASCADE")); // it would hold on to the columns
        QVERIFY(write(sql));

        const auto report = db::Guard(m_fixture->worker()).look();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        const auto texts = report->texts().join(u'\n');
        QVERIFY2(texts.contains(says), qPrintable(texts));
        QVERIFY2(texts.contains(remedy), qPrintable(texts));
        QCOMPARE(report->danger().has_value(), stops);
        QVERIFY(report->isMendable() || !isMended);

        // A refresh stops rather than delete, and a repair as well.
        const auto connection = m_fixture->connect();
        db::Refresher refresher(*connection);
        const auto looked = refresher.look();
        QCOMPARE(looked.has_value(), !stops);
        if (!looked)
            QCOMPARE(looked.error().code, core::ErrorCode::Unsafe);
        // Rows that are missing are seen when a refresh begins: it brings some of them back itself.
        if (stops && !says.endsWith(u" is empty"_s)) {
            QVERIFY(write("UPDATE invalidation_log SET everything = everything;"
                          "INSERT INTO invalidation_log (minute) VALUES ('2024-05-01 10:00Z')"));
            QVERIFY(!refresher.step());
            const auto repairs = m_fixture->connect();
            db::Verifier::Options options;
            options.repairs = repairs.get();
            QVERIFY(!db::Verifier(*connection).run(options));
            QCOMPARE(counted(), u"2"_s);
        }

        const auto migrated = db::Migrator(m_fixture->writer()).migrate();
        QVERIFY2(migrated, qPrintable(migrated ? QString() : migrated.error().detail));
        QCOMPARE(migrated->hasMended, report->isMendable());
        QCOMPARE(migrated->problems.empty(), isMended);
        if (isMended)
            QVERIFY(db::Guard(*connection).look()->problems.empty());
    }

    /// What others add to our tables stays theirs, as long as it does no harm.
    void columnsOfOthersAreLeftAlone()
    {
        QVERIFY(
            write("ALTER TABLE hourly_parsed_total ADD net numeric GENERATED ALWAYS AS (total_amount / 1.19) STORED, "
                  "ADD note text; ALTER TABLE minutely_parsed_total ADD made timestamptz NOT NULL DEFAULT now(); ALTER "
                  "TABLE document_values ADD half numeric GENERATED ALWAYS AS (total_amount / 2) STORED;"
                  "CREATE TABLE theirs (business_id text, ts timestamptz, FOREIGN KEY (business_id, ts) REFERENCES "
                  "minutely_parsed_total (business_id, ts) ON DELETE CASCADE)"));
        const auto report = db::Guard(m_fixture->worker()).look();
        QVERIFY(report);
        QCOMPARE(report->texts(), QStringList());
        QVERIFY(write(insertInto("documents", "2024-05-01 10:00Z") +
                      "UPDATE documents SET \"timestamp\" = \"timestamp\" + "
                      "interval '1 hour' WHERE document_id = 1000"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"3"_s);
        QCOMPARE(m_fixture->differences(), QString());
    }

    /// PostgreSQL refuses to change rows of which a publication could not tell the subscribers which they are.
    void publicationsOfAPart_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QString>("remedy"); ///< empty where refreshes go on
        QTest::addRow("some rows") << QByteArray("minutely_parsed_total WHERE (document_count > 3)")
                                   << u"ALTER TABLE public.minutely_parsed_total REPLICA IDENTITY FULL;"_s;
        QTest::addRow("rows by the key") << QByteArray("minutely_parsed_total WHERE (business_id <> 'x')") << QString();
        QTest::addRow("some columns") << QByteArray("hourly_parsed_total (ts, total_amount)")
                                      << u"ALTER PUBLICATION \"of some\" DROP TABLE public.hourly_parsed_total; ALTER "
                                         "PUBLICATION \"of some\" ADD TABLE public.hourly_parsed_total;"_s;
        QTest::addRow("columns with the key")
            << QByteArray("hourly_parsed_total (ts, business_id, total_amount)") << QString();
        QTest::addRow("some rows and columns")
            << QByteArray("hourly_parsed_total (ts, business_id) WHERE (document_count > 3)")
            << u"ALTER PUBLICATION \"of some\" DROP TABLE public.hourly_parsed_total; ALTER PUBLICATION \"of some\" "
               u"ADD "
               "TABLE public.hourly_parsed_total;"_s;
    }
    void publicationsOfAPart()
    {
        QFETCH(QByteArray, part);
        QFETCH(QString, remedy);
        if (m_fixture->value("SELECT current_setting('server_version_num')::int / 10000").toInt() < 15)
            QSKIP("publications of a part came with PostgreSQL 15");
        QVERIFY(write("CREATE PUBLICATION \"of some\" FOR TABLE " + part));
        const auto change =
            insertInto("documents", "2024-05-01 10:00Z") + "DELETE FROM documents WHERE document_id = 1001;";
        const auto report = db::Guard(m_fixture->worker()).look();
        QVERIFY(report);
        QVERIFY(write(change));
        QCOMPARE(m_fixture->drain().has_value(), remedy.isEmpty());
        QCOMPARE(report->problems.size(), std::size_t(remedy.isEmpty() ? 0 : 1));
        if (remedy.isEmpty())
            return;
        QVERIFY2(report->problems.front().remedy.endsWith(remedy), qPrintable(report->problems.front().remedy));
        QVERIFY(write(remedy.toUtf8()));
        QCOMPARE(db::Guard(m_fixture->worker()).look()->texts(), QStringList());
        QVERIFY(m_fixture->drain());
        QCOMPARE(m_fixture->differences(), QString());
    }

    void whatWasMissedIsCountedAfterMending_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addRow("disabled") << QByteArray("ALTER TABLE documents DISABLE TRIGGER ALL;");
        QTest::addRow("demoted") << QByteArray(
            "ALTER TABLE documents DISABLE TRIGGER ALL; ALTER TABLE documents ENABLE TRIGGER ALL;"
            "SET session_replication_role = replica;");
        QTest::addRow("changed") << QByteArray(
            "DO $$ DECLARE name text; BEGIN FOREACH name IN ARRAY ARRAY['inserted', 'updated', 'deleted', 'row'] LOOP "
            "EXECUTE format('CREATE OR REPLACE FUNCTION public.ocr_analytics_%s() RETURNS trigger LANGUAGE plpgsql AS "
            "''BEGIN RETURN NULL; END''', name); END LOOP; END $$;");
        QTest::addRow("dropped") << QByteArray(
            "DROP FUNCTION ocr_analytics_inserted(), ocr_analytics_updated(), ocr_analytics_deleted(), "
            "ocr_analytics_row() CASCADE;");
    }
    void whatWasMissedIsCountedAfterMending()
    {
        QFETCH(QByteArray, before);
        QVERIFY(write(
            before + insertInto("documents", "2024-05-01 10:00Z") +
            R"(UPDATE documents SET ml_response = replace(ml_response, '"b"', '"c"') WHERE "timestamp" > '2024-05-01 11:00Z';)"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"2"_s);
        QVERIFY(db::Migrator(m_fixture->writer()).migrate());
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"3"_s);
        QCOMPARE(m_fixture->differences(), QString());
    }

    /// A dry run looks as well, and changes nothing.
    void aDryRunNamesIt()
    {
        QVERIFY(write("ALTER TABLE documents DISABLE TRIGGER ALL"));
        const auto plan = db::Migrator(m_fixture->writer()).dryRun();
        QVERIFY(plan);
        QCOMPARE(plan->problems.size(), std::size_t(1));
        QVERIFY(plan->script.contains(u"ocr_analytics_watch_documents"_s));
        QCOMPARE(m_fixture->value(
                     "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'documents'::regclass AND tgenabled = 'D'"),
                 u"5"_s);
    }

    /// By the very statement that the remedy names.
    void mendedByHand()
    {
        QVERIFY(write("ALTER TABLE documents DISABLE TRIGGER ALL; SELECT public.ocr_analytics_watch_documents();"));
        QVERIFY(db::Guard(m_fixture->worker()).look()->problems.empty());
        QCOMPARE(m_fixture->value("SELECT count(*) FROM invalidation_log WHERE everything"), u"1"_s);
    }

    void rowLevelSecurity_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addRow("some rows hidden") << QByteArray("CREATE POLICY few ON documents USING (document_id = 0)");
        QTest::addRow("all rows hidden") << QByteArray("SELECT");
        QTest::addRow("values hidden") << QByteArray("ALTER TABLE document_values ENABLE ROW LEVEL SECURITY");
        QTest::addRow("totals hidden") << QByteArray("ALTER TABLE hourly_parsed_total ENABLE ROW LEVEL SECURITY");
        QTest::addRow("groups hidden") << QByteArray("ALTER TABLE business_groups ENABLE ROW LEVEL SECURITY");
        QTest::addRow("offsets hidden") << QByteArray("ALTER TABLE ingest_offsets ENABLE ROW LEVEL SECURITY");
        QTest::addRow("runs hidden") << QByteArray("ALTER TABLE job_runs ENABLE ROW LEVEL SECURITY");
        QTest::addRow("forced on the owner")
            << QByteArray("ALTER TABLE documents OWNER TO w1; ALTER TABLE documents FORCE ROW LEVEL SECURITY");
    }
    void rowLevelSecurity()
    {
        QFETCH(QByteArray, policy);
        QVERIFY(write(
            R"(CREATE ROLE w1 LOGIN; GRANT ALL ON ALL TABLES IN SCHEMA public TO w1; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO w1;
                         ALTER TABLE documents ENABLE ROW LEVEL SECURITY; UPDATE documents SET ml_response = ml_response;)"));
        QVERIFY(write(policy));
        const auto worker = m_server.connect(m_server.parameters(m_fixture->parameters().value(u"dbname"_s), u"w1"_s));
        QVERIFY(worker);
        db::Refresher refresher(*worker);
        const auto looked = refresher.look();
        QVERIFY(!looked);
        QCOMPARE(looked.error().code, core::ErrorCode::Unsafe);
        QVERIFY(looked.error().message.contains(u"Row level security"_s));
        QVERIFY2(looked.error().remedy.contains(u"BYPASSRLS"_s) || looked.error().remedy.contains(u"NO FORCE"_s),
                 qPrintable(looked.error().remedy));
        // Nor when it is switched on after the look.
        QVERIFY(!refresher.step());
        const auto verified = db::Verifier(*worker).run({});
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, core::ErrorCode::Unsafe);
        const auto repairs = m_fixture->connect();
        db::Verifier::Options options;
        options.repairs = repairs.get();
        QVERIFY(!db::Verifier(*worker).run(options));
        QCOMPARE(counted(), u"2"_s);
        QVERIFY(m_fixture->drain()); // who sees all goes on
        QCOMPARE(counted(), u"2"_s);
        QVERIFY(write("ALTER ROLE w1 BYPASSRLS"));
        QVERIFY(db::Refresher(*worker).look());
    }

    /// Totals are not deleted on the strength of an empty answer.
    void anEmptiedTableDeletesNothing()
    {
        QVERIFY(write("ALTER TABLE documents DISABLE TRIGGER ALL; DELETE FROM documents;"));
        const auto repairs = m_fixture->connect();
        db::Verifier::Options options;
        options.repairs = repairs.get();
        const auto repaired = db::Verifier(m_fixture->worker()).run(options);
        QVERIFY(!repaired);
        QCOMPARE(repaired.error().code, core::ErrorCode::Unsafe);
        QVERIFY(db::Migrator(m_fixture->writer()).migrate());
        const auto step = db::Refresher(m_fixture->worker()).step();
        QVERIFY(!step);
        QCOMPARE(step.error().code, core::ErrorCode::Unsafe);
        QCOMPARE(counted(), u"2"_s);
        // Who says so means it.
        QVERIFY(write("TRUNCATE documents"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"0"_s);
        QCOMPARE(m_fixture->differences(), QString());
    }

    void partitionsAreFollowed()
    {
        const auto fixture = partitionedFixture();
        QVERIFY(fixture);
        const auto counts = [&fixture] {
            return fixture->value("SELECT coalesce(sum(document_count), 0) FROM hourly_parsed_total");
        };
        QVERIFY(fixture->drain());
        QCOMPARE(counts(), u"3"_s);
        // Written by their own names, moved, emptied.
        QVERIFY(fixture->write((insertInto("documents_2024a", "2024-05-02 10:00Z") +
                                insertInto("documents_2023", "2023-06-01 10:00Z") +
                                insertInto("documents_2024", "2024-05-03 10:00Z"))
                                   .toStdString()));
        QVERIFY(fixture->drain());
        QCOMPARE(counts(), u"6"_s);
        QVERIFY(fixture->write(
            R"(UPDATE documents SET "timestamp" = "timestamp" + interval '8 months' WHERE "timestamp" < '2023-05-30Z';
                                  UPDATE documents_2024a SET ml_response = 'broken' WHERE "timestamp" = '2024-05-02 10:00Z';
                                  DELETE FROM documents_2024 WHERE "timestamp" = '2024-05-03 10:00Z')"));
        QVERIFY(fixture->drain());
        QCOMPARE(counts(), u"4"_s);
        QCOMPARE(fixture->differences(), QString());
        QVERIFY(fixture->write("TRUNCATE documents_2023"));
        QVERIFY(fixture->drain());
        QCOMPARE(counts(), u"3"_s);
        QCOMPARE(fixture->differences(), QString());
    }

    /// A partition that others make or attach has no triggers for statements, and is followed all the same.
    void newPartitionsAreFollowed()
    {
        const auto fixture = partitionedFixture();
        QVERIFY(fixture);
        QVERIFY(fixture->drain());
        QVERIFY(fixture->write(
            QByteArray(
                "CREATE TABLE documents_2025 PARTITION OF documents FOR VALUES FROM ('2025-01-01Z') TO ('2026-01-01Z');"
                "CREATE TABLE documents_2024b PARTITION OF documents_2024 FOR VALUES FROM ('2024-07-01Z') TO "
                "('2025-01-01Z');"
                "CREATE TABLE documents_2026 (LIKE documents);" +
                insertInto("documents_2026", "2026-05-01 10:00Z") +
                "ALTER TABLE documents ATTACH PARTITION documents_2026 FOR VALUES FROM ('2026-01-01Z') TO "
                "('2027-01-01Z');" +
                insertInto("documents_2025", "2025-05-01 10:00Z") + insertInto("documents_2024b", "2024-08-01 10:00Z") +
                insertInto("documents_2024", "2024-08-02 10:00Z") + insertInto("documents", "2025-05-02 10:00Z"))
                .toStdString()));
        QVERIFY(db::Refresher(fixture->worker()).look());
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"8"_s);
        QVERIFY(fixture->write("UPDATE documents_2025 SET ml_response = 'broken'; DELETE FROM documents_2026"));
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->differences(), QString());
        // Emptied without a trigger of its own for that.
        QVERIFY(fixture->write("TRUNCATE documents_2024b"));
        QVERIFY(db::Refresher(fixture->worker()).look());
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->differences(), QString());
        // Migrating gives it the triggers of the others and has nothing counted anew.
        QVERIFY(db::Guard(fixture->worker()).look()->problems.empty());
        QVERIFY(fixture->write("SELECT public.ocr_analytics_watch_documents()"));
        QCOMPARE(fixture->value("SELECT count(*) FROM invalidation_log"), u"0"_s);
        QVERIFY(fixture->write("TRUNCATE documents_2025"));
        QCOMPARE(fixture->value("SELECT count(*) FROM invalidation_log WHERE emptied"), u"1"_s);
    }

    void aPartitionThatIsGoneStopsRefreshes_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addRow("dropped") << QByteArray("DROP TABLE documents_2023");
        QTest::addRow("detached") << QByteArray("ALTER TABLE documents DETACH PARTITION documents_2023");
        QTest::addRow("detached concurrently")
            << QByteArray("ALTER TABLE documents DETACH PARTITION documents_2023 CONCURRENTLY");
        QTest::addRow("dropped and made anew") << QByteArray(
            "DROP TABLE documents_2023; CREATE TABLE documents_2023 PARTITION OF documents FOR VALUES FROM "
            "('2023-01-01Z') TO ('2024-01-01Z')");
    }
    void aPartitionThatIsGoneStopsRefreshes()
    {
        const auto fixture = partitionedFixture();
        QVERIFY(fixture);
        QVERIFY(fixture->drain());
        QFETCH(QByteArray, sql);
        QVERIFY(fixture->write(sql.toStdString()));
        QVERIFY(fixture->write("INSERT INTO invalidation_log (minute) VALUES ('2023-05-01 10:00Z')"));
        db::Refresher refresher(fixture->worker());
        const auto looked = refresher.look();
        QVERIFY(!looked);
        QVERIFY(looked.error().message.contains(u"documents_2023"_s) &&
                looked.error().message.contains(u"partition"_s));
        QCOMPARE(refresher.step().error().code, core::ErrorCode::Unsafe);
        QCOMPARE(fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"3"_s);
        // It was meant so.
        QVERIFY(db::Migrator(fixture->writer()).migrate()->hasMended);
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"2"_s);
        QCOMPARE(fixture->differences(), QString());
    }

    /// What happens to it while it is detached is seen when it is back.
    void aPartitionThatComesBackIsCountedAnew()
    {
        const auto fixture = partitionedFixture();
        QVERIFY(fixture);
        QVERIFY(fixture->drain());
        QVERIFY(fixture->write(QByteArray("ALTER TABLE documents DETACH PARTITION documents_2023;"
                                          "ALTER TABLE documents_2023 DISABLE TRIGGER ALL;" +
                                          insertInto("documents_2023", "2023-07-01 10:00Z") +
                                          "DELETE FROM documents_2023 WHERE \"timestamp\" < '2023-05-30Z';" +
                                          enableOn("documents_2023") +
                                          "ALTER TABLE documents ATTACH PARTITION documents_2023 FOR VALUES FROM "
                                          "('2023-01-01Z') TO ('2024-01-01Z')")
                                   .toStdString()));
        QVERIFY(db::Refresher(fixture->worker()).look());
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->differences(), QString());
    }

    /// Rows that ALTER TABLE changes are changed without any trigger.
    void columnsThatAreWrittenAnewAreCountedAnew_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addRow("times shifted") << QByteArray(
            R"(ALTER TABLE documents ALTER "timestamp" TYPE timestamptz USING "timestamp" - interval '2 hours')");
        QTest::addRow("payloads replaced") << QByteArray(
            R"(ALTER TABLE documents ALTER ml_response TYPE text USING replace(ml_response, '"b"', '"c"'))");
        QTest::addRow("another column of that name") << QByteArray(
            R"(ALTER TABLE documents RENAME "timestamp" TO old; ALTER TABLE documents ADD "timestamp" timestamptz;
                             ALTER TABLE documents DISABLE TRIGGER ALL; UPDATE documents SET "timestamp" = old + interval '1 day';
                             ALTER TABLE documents ENABLE REPLICA TRIGGER ocr_analytics_row;)" +
            enableOn("documents"));
        // settings looks then as in a database that was restored.
        QTest::addRow("times shifted, after a column of settings was altered") << QByteArray(
            R"(ALTER TABLE settings ALTER name SET STATISTICS 50;
               ALTER TABLE documents ALTER "timestamp" TYPE timestamptz USING "timestamp" - interval '2 hours')");
        QTest::addRow("restored, with documents of another moment") << QByteArray(
            R"(ALTER TABLE settings ALTER name SET STATISTICS 50; ALTER TABLE documents DISABLE TRIGGER ALL;
               UPDATE documents SET "timestamp" = "timestamp" + interval '1 day';
               ALTER TABLE documents ENABLE REPLICA TRIGGER ocr_analytics_row;)" +
            enableOn("documents"));
    }
    void columnsThatAreWrittenAnewAreCountedAnew()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(write("DROP VIEW pg_temp.good CASCADE")); // it would hold on to the columns
        QVERIFY(write(sql));
        // Before anybody has looked, "nothing waits" would be untrue.
        QVERIFY(db::DatabaseStatus::read(m_fixture->worker())->extent.pending.isEverything);
        QVERIFY(db::Refresher(m_fixture->worker()).look());
        QVERIFY(m_fixture->drain());
        QVERIFY(db::DatabaseStatus::read(m_fixture->worker())->extent.pending.isNothing());
        QCOMPARE(counted(), u"2"_s);
        PipelineFixture after(m_server, m_fixture->parameters(), PipelineFixture::Tables::AsTheyAre);
        QCOMPARE(after.differences(), QString());
        QVERIFY(!db::Guard(m_fixture->worker()).look()->hasNews);
    }

    /// A total of the rows that somebody may see is no total, unless that is what they ask for.
    void hiddenTotalsAreAnError()
    {
        QVERIFY(m_fixture->drain());
        QVERIFY(write("DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA "
                      "public TO reader;"
                      "ALTER TABLE hourly_parsed_total ENABLE ROW LEVEL SECURITY;"
                      "CREATE POLICY few ON hourly_parsed_total USING (ts < '2024-05-01 11:00Z')"));
        auto parameters = m_server.parameters(m_fixture->parameters().value(u"dbname"_s), u"reader"_s);
        parameters.setRole(db::ConnectionParameters::Role::Viewer);
        const core::TimeRange day{core::fromDateTime(QDateTime({2024, 5, 1}, {0, 0}, Qt::UTC)),
                                  core::fromDateTime(QDateTime({2024, 5, 2}, {0, 0}, Qt::UTC))};
        const auto reader = m_server.connectAsProgram(parameters);
        const auto refused = db::RankingStore(*reader).read(day);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::Denied);
        parameters.setValue(u"options"_s, u"-c row_security=on"_s);
        const auto tenant = m_server.connectAsProgram(parameters);
        const auto some = db::RankingStore(*tenant).read(day);
        QVERIFY2(some, qPrintable(some ? QString() : some.error().lines()));
        QCOMPARE(some->front().documents, 1);
    }

    /// Whoever only looks does not wait for a session that somebody forgot.
    void aLockIsToldToWhoeverLooks()
    {
        auto parameters = m_fixture->parameters();
        parameters.setRole(db::ConnectionParameters::Role::Viewer);
        QCOMPARE(m_server.connectAsProgram(parameters)->execute("SHOW lock_timeout")->text(0, 0), u"20s"_s);
        parameters.setValue(u"options"_s, u"-c lock_timeout=50ms"_s); // what a person gives has the last word
        const auto viewer = m_server.connectAsProgram(parameters);
        QVERIFY(write("BEGIN; LOCK TABLE hourly_parsed_total"));
        const auto blocked = viewer->execute("SELECT count(*) FROM public.hourly_parsed_total");
        QVERIFY(write("ROLLBACK"));
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().code, core::ErrorCode::Conflict);
    }

    /// Housekeeping is none of that.
    void housekeepingIsNoNews()
    {
        QVERIFY(write("VACUUM FULL documents"));
        QVERIFY(write("ANALYZE documents; CLUSTER documents USING documents_timestamp_idx; REINDEX TABLE documents"));
        const auto report = db::Guard(m_fixture->worker()).look();
        QVERIFY(report->problems.empty() && !report->hasNews);
    }

    /// Writers do not fail whatever became of the table, and what they wrote is counted when it is mended.
    void writersGoOnWhereColumnsWereRenamed()
    {
        QVERIFY(write(R"(ALTER TABLE documents RENAME "timestamp" TO at;
                         INSERT INTO documents (ml_response, at) VALUES ('{"business_id": "b", "total": {"value": 2}}', '2024-05-01 12:00Z');
                         UPDATE documents SET at = at + interval '1 day'; DELETE FROM documents WHERE at < '2024-05-02 10:30Z';
                         SET session_replication_role = replica;
                         INSERT INTO documents (ml_response, at) VALUES ('{"business_id": "b", "total": {"value": 2}}', '2024-05-01 13:00Z'))"));
        QCOMPARE(db::Refresher(m_fixture->worker()).step().error().code, core::ErrorCode::NotFound);
        QVERIFY(write(R"(ALTER TABLE documents RENAME at TO "timestamp")"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"3"_s);
        QCOMPARE(m_fixture->differences(), QString());
    }

    void childTablesAreFollowed()
    {
        QVERIFY(write("CREATE TABLE child () INHERITS (documents);" + insertInto("child", "2024-05-05 10:00Z")));
        QVERIFY(db::Migrator(m_fixture->writer()).migrate()->hasMended);
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"3"_s);
        QVERIFY(write(insertInto("child", "2024-05-05 10:00Z") +
                      "UPDATE documents SET ml_response = 'broken' WHERE \"timestamp\" = '2024-05-01 10:00Z'"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(counted(), u"3"_s);
        QCOMPARE(m_fixture->differences(), QString());
        QVERIFY(write("ALTER TABLE child NO INHERIT documents"));
        QCOMPARE(db::Refresher(m_fixture->worker()).look().error().code, core::ErrorCode::Unsafe);
    }

private:
    bool write(const QByteArray& sql)
    {
        // As psql does: what cannot be in a transaction comes alone.
        return m_fixture->write(sql.toStdString());
    }
    QString counted() { return m_fixture->value("SELECT coalesce(sum(document_count), 0) FROM hourly_parsed_total"); }

    /// Three documents in two partitions, one of them of a partition; taken over.
    std::unique_ptr<PipelineFixture> partitionedFixture()
    {
        const auto parameters = m_server.createDatabase();
        const auto owner = m_server.connect(parameters);
        if (!owner || !owner->executeScript((partitioned + insertInto("documents", "2023-05-01 10:00Z") +
                                             insertInto("documents", "2024-05-01 10:00Z") +
                                             insertInto("documents", "2024-06-01 10:00Z"))
                                                .toStdString()))
            return nullptr;
        const auto adopted = db::Adoption(*owner, {}).adopt();
        if (!adopted) {
            qWarning().noquote() << adopted.error().message << adopted.error().detail;
            return nullptr;
        }
        return std::make_unique<PipelineFixture>(m_server, parameters, PipelineFixture::Tables::AsTheyAre);
    }

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
