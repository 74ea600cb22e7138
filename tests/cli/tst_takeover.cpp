// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

/// What the former system leaves behind: three hours, a document a second, batches that cut buckets in two. {payload}
/// is the column's type.
constexpr auto fixture = R"(
    CREATE TABLE documents (document_id serial, ml_response {payload}, timestamp timestamp);
    CREATE TABLE minutely_parsed_total (id serial PRIMARY KEY, total_amount integer, avg_score numeric,
        avg_ocr_score numeric, median_score numeric, median_ocr_score numeric, ts timestamp, business_id text);
    CREATE TABLE hourly_parsed_total (id serial PRIMARY KEY, total_amount integer, avg_score numeric,
        avg_ocr_score numeric, median_score numeric, median_ocr_score numeric, ts timestamp, business_id text);
    INSERT INTO documents (ml_response, timestamp)
    SELECT format('{"business_id": "%s", "line_items": [], "total": {"value": %s, "score": %s, "ocr_score": 70}}',
                  (ARRAY['walgreens', 'cvs'])[1 + i % 2], i % 100, 60 + i % 7)::{payload},
           '2024-05-01 10:00:00'::timestamp + i * interval '1 second'
      FROM generate_series(0, 10799) i;
    UPDATE documents SET document_id = 7 WHERE document_id = 8;
    INSERT INTO minutely_parsed_total (total_amount, ts, business_id)
    SELECT 1, '2024-05-01 10:00:00'::timestamp + m * interval '1 minute', b
      FROM generate_series(0, 179) m, unnest(ARRAY['walgreens', 'cvs']) b, generate_series(1, CASE WHEN m = 3 THEN 2 ELSE 1 END);
    INSERT INTO minutely_parsed_total (total_amount, ts, business_id) VALUES (9, '2019-01-01 10:00', 'closed shop');
)";

/// Relations with their columns, functions, and the rows of the three tables.
constexpr auto everything = R"(
    SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
        SELECT c.relname || ' ' || c.relkind || coalesce((SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, -1), ',' ORDER BY a.attnum)
               FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') AS line
          FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
        UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT setconfig::text FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
        UNION ALL SELECT 'd' || row(document_id, ml_response, timestamp)::text FROM documents
        UNION ALL SELECT 'm' || m::text FROM minutely_parsed_total m) AS lines)";

} // namespace

/// Taking over the former system's database, by the command, with everything that may come between.
class TestTakeover : public QObject
{
    Q_OBJECT

    TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    QStringList command(const QStringList& words) const
    {
        return QStringList{u"--database"_s, m_server.conninfo(m_database), u"--json"_s} + words;
    }
    ProgramRun run(const QStringList& words) { return Program::run(command(words)); }
    QStringList takeOver() const { return command({u"migrate"_s, u"--zone=America/New_York"_s}); }
    QString value(std::string_view sql)
    {
        const auto row = m_connection->execute(sql);
        return row ? row->text(0, 0) : row.error().detail;
    }
    void make(const char* payload)
    {
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection->executeScript(QByteArray(fixture).replace("{payload}", payload).toStdString()));
    }
    void expectTakenOver()
    {
        QVERIFY(db::Migrator(*m_connection).state()->isUpToDate());
        QCOMPARE(value("SELECT count(*) FROM documents"), u"10800"_s);
        OA_EXITED(run({u"refresh"_s}), 0);
        OA_EXITED(run({u"verify"_s}), 0);
        QCOMPARE(value("SELECT sum(document_count) FROM hourly_parsed_total"), u"10800"_s);
        QCOMPARE(value("SELECT min(timestamp) FROM documents"), u"2024-05-01 14:00:00+00"_s);
        QCOMPARE(value("SELECT count(*) FROM pg_index WHERE indrelid = 'documents'::regclass AND indisvalid"), u"2"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addSetting(u"synchronous_commit = on"_s); // what is committed is there after a crash
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }
    void cleanup() { m_connection.reset(); }

    void dryRunShowsAndChangesNothing()
    {
        make("text");
        const auto before = value(everything);
        const auto dry = run({u"migrate"_s, u"--dry-run"_s, u"--zone=America/New_York"_s});
        OA_EXITED(dry, 0);
        QVERIFY(dry.json()[u"sql"].toString().contains(u"ALTER TABLE public.documents"));
        const auto adoption = dry.json()[u"adoption"].toObject();
        QCOMPARE(adoption[u"zone"].toString(), u"America/New_York"_s);
        QCOMPARE(adoption[u"documents"].toInteger(), 10'800LL);
        QCOMPARE(adoption[u"repeated_ids"].toInteger(), 1LL);
        QCOMPARE(adoption[u"roll_ups"][0][u"duplicates"].toInteger(), 2LL);
        QCOMPARE(adoption[u"roll_ups"][0][u"without_documents"].toInteger(), 1LL);
        QCOMPARE(value(everything), before);
    }

    void writersAndReadersGoOn_data()
    {
        QTest::addColumn<QByteArray>("payload");
        for (const auto* type : {"text", "json", "jsonb"})
            QTest::addRow("%s", type) << QByteArray(type);
    }
    void writersAndReadersGoOn()
    {
        QFETCH(QByteArray, payload);
        make(payload.constData());
        OA_EXITED(Program::run(takeOver()), 0);
        expectTakenOver();

        // Their own sessions, their own statements: nothing said about zones, columns counted from the left.
        const auto psql = [this](const QString& sql) {
            QProcess process;
            process.setProcessEnvironment(Program::environment());
            process.start(m_server.binaryFolder() + u"/psql"_s,
                          {u"--no-psqlrc"_s, u"--tuples-only"_s, u"--no-align"_s, u"--quiet"_s, u"--dbname"_s,
                           m_server.conninfo(m_database), u"--command"_s, sql});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
        };
        QCOMPARE(
            psql(u"INSERT INTO documents (ml_response, timestamp) VALUES ('{\"business_id\": \"cvs\", \"line_items\": "
                 "[], \"total\": {\"value\": 12, \"score\": 80, \"ocr_score\": 75}}', '2024-05-02 09:30:00')"_s),
            QString());
        QCOMPARE(psql(u"INSERT INTO documents (ml_response, timestamp) VALUES ('{\"business_id\": \"cvs\", \"total\": "
                      "{\"value\": 3, \"score\": 90, \"ocr_score\": 85}}'::%1, '2024-05-02 09:30:30')"_s.arg(
                          QString::fromLatin1(payload))),
                 QString());
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto rows = psql(u"SELECT * FROM minutely_parsed_total WHERE ts BETWEEN '2024-05-02 09:00:00' AND "
                               "'2024-05-02 10:00:00' AND business_id = 'cvs'"_s)
                              .split(u'\n');
        QCOMPARE(rows.size(), 1);
        const auto columns = QString(rows[0]).remove(QRegularExpression(u"\\.0+(?=\\|)"_s)).split(u'|');
        QCOMPARE(columns.mid(1, 7),
                 QStringList({u"15"_s, u"85"_s, u"80"_s, u"85"_s, u"80"_s, u"2024-05-02 09:30:00-04"_s, u"cvs"_s}));
    }

    void twoAtOnce()
    {
        make("text");
        const auto first = Program::start(takeOver());
        const auto second = Program::start(takeOver());
        OA_EXITED(Program::finish(*first), 0);
        OA_EXITED(Program::finish(*second), 0);
        QCOMPARE(
            value("SELECT count(*) FROM pg_class WHERE relname LIKE 'minutely_parsed_total_legacy_%' AND relkind = "
                  "'r'"),
            u"1"_s);
        expectTakenOver();
    }

    /// The program is killed at many moments: each time nothing has changed, or all of it.
    void killedAtAnyMoment()
    {
        make("text");
        const auto before = value(everything);
        int untouched = 0;
        for (int delay = 10;; delay += 25) {
            const auto process = Program::start(takeOver());
            QVERIFY(process->waitForStarted());
            QTest::qWait(delay);
            process->kill();
            process->waitForFinished();
            // Its server process may still be at work for a moment.
            QTRY_COMPARE_WITH_TIMEOUT(value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                            "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"),
                                      u"0"_s, 60'000);
            const auto state = db::Migrator(*m_connection).state();
            QVERIFY(state);
            if (state->kind != db::SchemaState::Kind::Predecessor)
                break;
            QCOMPARE(value(everything), before);
            ++untouched;
            QVERIFY(delay < 60'000);
        }
        QVERIFY(untouched > 1);
        OA_EXITED(Program::run(takeOver()), 0); // what was left to do, the index on document_id, is done
        expectTakenOver();
    }

    /// A server process is killed, so that the whole server falls and recovers, at a few of the statements.
    void theServerIsKilled()
    {
        make("text");
        QVERIFY(m_connection->executeScript(R"(
            CREATE SCHEMA harness;
            CREATE SEQUENCE harness.seen;
            CREATE FUNCTION harness.dwell() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('harness.seen') = 1 THEN PERFORM pg_sleep(600); END IF;
            END $$;
            CREATE EVENT TRIGGER dwell ON ddl_command_end EXECUTE FUNCTION harness.dwell();)"));
        const auto before = value(everything);
        for (const int statement : {1, 8, 20}) {
            QVERIFY(
                m_connection->executeScript("ALTER EVENT TRIGGER dwell DISABLE; ALTER SEQUENCE harness.seen MINVALUE "
                                            "-100 RESTART WITH " +
                                            std::to_string(2 - statement) + "; ALTER EVENT TRIGGER dwell ENABLE"));
            const auto process = Program::start(takeOver());
            const auto sleeper = "SELECT coalesce(max(pid), 0) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
            QTRY_VERIFY_WITH_TIMEOUT(value(sleeper) != u"0", 60'000);
            const auto pid = value(sleeper).toInt();
            process->kill(); // it would come back and try again
            process->waitForFinished();
            QCOMPARE(::kill(pid, SIGKILL), 0);
            const auto reconnected = [this] {
                auto opened = db::Connection::open(m_database);
                if (opened && (*opened)->execute("SET search_path = public"))
                    m_connection = std::move(*opened);
                return opened.has_value();
            };
            QTRY_VERIFY_WITH_TIMEOUT(!m_connection->isAlive(), 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(reconnected(), 60'000);
            QCOMPARE(value(everything), before);
        }
        QVERIFY(m_connection->executeScript("DROP EVENT TRIGGER dwell; DROP SCHEMA harness CASCADE"));
        OA_EXITED(Program::run(takeOver()), 0);
        expectTakenOver();
    }
};

QTEST_GUILESS_MAIN(TestTakeover)
#include "tst_takeover.moc"
