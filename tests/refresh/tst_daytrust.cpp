// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/daybuilder.h"
#include "db/schema/guard.h"
#include "db/schema/migrator.h"
#include "db/schema/roles.h"
#include "db/state/finisheddays.h"
#include "db/stores/rankingstore.h"
#include "tests/support/days.h"
#include "tests/support/pipelinefixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using db::DayBuilder;
using oa::tests::finishedDays;
using oa::tests::makeDays;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::wrongDays;

namespace {

constexpr auto receipts = R"(
    INSERT INTO documents (ml_response, "timestamp")
    SELECT format('{"business_id": "b%s", "total": {"value": %s, "score": %s}}', i % 3, i, i % 100),
           timestamptz '2024-03-08 00:10Z' + i * interval '50 minutes'
      FROM generate_series(1, 80) AS i)";
constexpr int days = 3;

core::TimePoint at(const QString& iso)
{
    return core::timePointFromIso(iso, QTimeZone::utc()).value();
}

} // namespace

/// Rows of days are read only where nothing can have happened to their hours that was not noted.
class TestDayTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (TestServer().workers() != nullptr)
            QSKIP("totals that are spread over servers have no rows of days");
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void init()
    {
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(receipts));
        QVERIFY(m_fixture->drain());
        QVERIFY(makeDays(m_fixture->worker()));
        QCOMPARE(finishedDays(*m_fixture), days);
    }

    void pastTheTriggers_data();
    void pastTheTriggers();
    void triggersAreMended_data();
    void triggersAreMended();
    void restoredFromADump();
    void restoredInPart();
    void hiddenRows();
    void rolesOfBefore();
    void verifyFindsWhatDiffers();
    void daysThatWait();
    void daysOfHoursThatAreNone();
    void presentDaysAreLeft();

private:
    bool write(const char* sql) { return m_fixture->write(sql); }

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
};

void TestDayTrust::pastTheTriggers_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("left");
    const auto row = [](const char* name, const char* sql, int left) {
        QTest::newRow(name) << QByteArray(sql) << left;
    };
    const char* const change =
        "UPDATE hourly_parsed_total SET total_amount = total_amount + 1 WHERE ts < '2024-03-09Z';";
    row("nothing", "SELECT 1", days);
    row("with the triggers", change, days - 1);
    row("as a replica",
        (QByteArray("SET session_replication_role = replica;") + change + "SET session_replication_role = origin")
            .constData(),
        days - 1);
    row("the triggers asleep and awake again",
        (QByteArray("ALTER TABLE hourly_parsed_total DISABLE TRIGGER USER;") + change +
         "ALTER TABLE hourly_parsed_total ENABLE ALWAYS TRIGGER ocr_analytics_days_inserted;"
         "ALTER TABLE hourly_parsed_total ENABLE ALWAYS TRIGGER ocr_analytics_days_updated;"
         "ALTER TABLE hourly_parsed_total ENABLE ALWAYS TRIGGER ocr_analytics_days_deleted;"
         "ALTER TABLE hourly_parsed_total ENABLE REPLICA TRIGGER ocr_analytics_days_row")
            .constData(),
        0);
    row("one trigger gone and back",
        (QByteArray("DROP TRIGGER ocr_analytics_days_updated ON hourly_parsed_total;") + change +
         "SELECT ocr_analytics_watch_days()")
            .constData(),
        0);
    row("a function of nothing and back",
        (QByteArray(
             "DO $$ DECLARE was text := pg_get_functiondef('ocr_analytics_touch_days'::regproc); BEGIN "
             "CREATE OR REPLACE FUNCTION ocr_analytics_touch_days(days timestamptz[]) RETURNS void LANGUAGE plpgsql "
             "AS 'BEGIN END';") +
         change + "EXECUTE was; END $$")
            .constData(),
        0);
    row("the table exchanged",
        "CREATE TABLE other (LIKE hourly_parsed_total INCLUDING ALL); INSERT INTO other SELECT * FROM "
        "hourly_parsed_total; UPDATE other SET total_amount = 1; ALTER TABLE hourly_parsed_total RENAME TO former; "
        "ALTER TABLE other RENAME TO hourly_parsed_total",
        0);
    row("the table written anew",
        "ALTER TABLE hourly_parsed_total ALTER total_amount TYPE numeric USING total_amount * 2 + 0.0", 0);
    row("columns exchanged",
        "ALTER TABLE hourly_parsed_total RENAME score_count TO other; ALTER TABLE hourly_parsed_total RENAME "
        "document_count TO score_count; ALTER TABLE hourly_parsed_total RENAME other TO document_count",
        0);
    row("emptied", "TRUNCATE hourly_parsed_total", 0);
    row("emptied and filled",
        "CREATE TABLE kept AS SELECT * FROM hourly_parsed_total; TRUNCATE hourly_parsed_total; INSERT INTO "
        "hourly_parsed_total OVERRIDING SYSTEM VALUE SELECT * FROM kept WHERE business_id <> 'b1'",
        0);
    row("rows of days emptied", "TRUNCATE daily_parsed_total", 0);
    row("rows of days removed", "DELETE FROM daily_parsed_total WHERE ts = '2024-03-09Z'", days - 1);
    row("rows of days changed", "UPDATE daily_parsed_total SET score_sum = 0 WHERE business_id = 'b1'", 0);
    row("rows of days added",
        "INSERT INTO daily_parsed_total SELECT ts, 'other', document_count, total_amount, amount_squares, score_count, "
        "score_sum, score_distribution, ocr_score_count, ocr_score_sum, ocr_score_distribution, currencies FROM "
        "daily_parsed_total WHERE ts = '2024-03-10Z' AND business_id = 'b1'",
        days - 1);
    row("notes from elsewhere",
        "CREATE TABLE kept AS SELECT * FROM finished_days; UPDATE hourly_parsed_total SET total_amount = 5; DELETE "
        "FROM "
        "finished_days; INSERT INTO finished_days SELECT * FROM kept",
        0);
    row("no notes", "DROP TABLE finished_days; UPDATE hourly_parsed_total SET total_amount = 5", 0);
    row("a child with hours",
        "CREATE TABLE child () INHERITS (hourly_parsed_total); INSERT INTO child SELECT * FROM hourly_parsed_total", 0);
    row("a rule on the notes",
        "CREATE RULE away AS ON INSERT TO finished_days DO INSTEAD NOTHING;"
        "UPDATE hourly_parsed_total SET total_amount = 5",
        0);
    row("spread over servers", "CREATE TABLE stripe_fence (business_id text)", 0);
    row("another function of the trigger's name",
        "ALTER FUNCTION ocr_analytics_days_updated() RENAME TO other; CREATE FUNCTION ocr_analytics_days_updated() "
        "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; UPDATE hourly_parsed_total SET total_amount = 5",
        0);
    row("dropped", "DROP TABLE daily_parsed_total", 0);
}

/// Whatever was done, finished days are what their hours are, and the ranking is what the hours say.
void TestDayTrust::pastTheTriggers()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, left);
    QVERIFY(m_fixture->write(sql.toStdString()));
    QCOMPARE(finishedDays(*m_fixture), left);
    if (left > 0)
        QCOMPARE(wrongDays(m_fixture->worker()), QString());
    const auto ranking =
        db::RankingStore(m_fixture->worker()).read({at(u"2024-03-01T00:00:00Z"_s), at(u"2024-04-01T00:00:00Z"_s)});
    QVERIFY2(ranking, ranking ? "" : qPrintable(ranking.error().lines()));
    double total = 0;
    for (const auto& row : *ranking)
        total += row.totalAmount;
    QCOMPARE(total, m_fixture->value("SELECT coalesce(sum(total_amount), 0) FROM hourly_parsed_total").toDouble());
}

void TestDayTrust::triggersAreMended_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* sql, const char* says) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(says);
    };
    row("disabled", "ALTER TABLE hourly_parsed_total DISABLE TRIGGER ocr_analytics_days_deleted",
        "ocr_analytics_days_deleted on public.hourly_parsed_total");
    row("demoted",
        "ALTER TABLE hourly_parsed_total DISABLE TRIGGER USER; ALTER TABLE hourly_parsed_total ENABLE TRIGGER USER",
        "ocr_analytics_days_row on public.hourly_parsed_total");
    row("dropped", "DROP TRIGGER ocr_analytics_days_inserted ON daily_parsed_total",
        "ocr_analytics_days_inserted on public.daily_parsed_total");
    row("under a condition",
        "CREATE OR REPLACE TRIGGER ocr_analytics_days_updated AFTER UPDATE ON hourly_parsed_total REFERENCING OLD "
        "TABLE AS "
        "old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION ocr_analytics_days_updated(); "
        "ALTER TABLE hourly_parsed_total ENABLE ALWAYS TRIGGER ocr_analytics_days_updated",
        "ocr_analytics_days_updated on public.hourly_parsed_total");
    row("of one column",
        "CREATE OR REPLACE TRIGGER ocr_analytics_days_row AFTER INSERT OR DELETE OR UPDATE OF ts ON "
        "hourly_parsed_total "
        "FOR EACH ROW EXECUTE FUNCTION ocr_analytics_days_row(); ALTER TABLE hourly_parsed_total ENABLE REPLICA "
        "TRIGGER "
        "ocr_analytics_days_row",
        "ocr_analytics_days_row on public.hourly_parsed_total");
    row("a function that does nothing",
        "CREATE OR REPLACE FUNCTION ocr_analytics_days_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
        "'BEGIN RETURN NULL; END'",
        "ocr_analytics_days_inserted on public.hourly_parsed_total");
    row("a function that notes nothing",
        "CREATE OR REPLACE FUNCTION ocr_analytics_touch_days(days timestamptz[]) RETURNS void LANGUAGE plpgsql AS "
        "'BEGIN RETURN; END'",
        "public.ocr_analytics_touch_days");
    row("with the caller's rights", "ALTER FUNCTION ocr_analytics_days_deleted() SECURITY INVOKER",
        "ocr_analytics_days_deleted on public.hourly_parsed_total");
    row("a table lost", "DROP TABLE daily_parsed_total", "public.daily_parsed_total");
    row("the notes lost", "DROP TABLE finished_days", "public.finished_days");
}

/// The guard says it, no day is finished nor made, a refresh goes on, and `migrate` mends it.
void TestDayTrust::triggersAreMended()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, says);
    QCOMPARE(db::Guard(m_fixture->worker()).look()->texts(), QStringList());
    QVERIFY(m_fixture->write(sql.toStdString()));
    QVERIFY(write("UPDATE hourly_parsed_total SET total_amount = total_amount + 1"));
    const auto report = db::Guard(m_fixture->worker()).look();
    QVERIFY2(report, report ? "" : qPrintable(report.error().lines()));
    QVERIFY2(report->texts().join(u'\n').contains(says), qPrintable(report->texts().join(u'\n')));
    QVERIFY(!report->danger() && report->isMendable());
    QCOMPARE(finishedDays(*m_fixture), 0);
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), 0);
    QVERIFY(m_fixture->drain());

    const auto migrated = db::Migrator(m_fixture->writer()).migrate();
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().lines()));
    QVERIFY(migrated->hasMended && migrated->problems.empty());
    QCOMPARE(finishedDays(*m_fixture), 0);
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), days);
    QCOMPARE(wrongDays(m_fixture->worker()), QString());
    QVERIFY(write("DELETE FROM hourly_parsed_total WHERE business_id = 'b1' AND ts < '2024-03-09Z'"));
    QCOMPARE(finishedDays(*m_fixture), days - 1);
}

namespace {

/// One of the server's programs on a database.
bool run(const TestServer& server, const QString& program, const PipelineFixture& fixture, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(server.binaryFolder() + u'/' + program,
                  QStringList{u"-d"_s, server.conninfo(fixture.parameters())} + arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

} // namespace

void TestDayTrust::restoredFromADump()
{
    const QTemporaryDir folder;
    const auto dump = folder.filePath(u"dump"_s);
    QVERIFY(run(m_server, u"pg_dump"_s, *m_fixture, {u"-Fc"_s, u"-f"_s, dump}));
    PipelineFixture copy(m_server, m_server.createDatabase(), PipelineFixture::Tables::AsTheyAre);
    QVERIFY(run(m_server, u"pg_restore"_s, copy, {dump}));
    QCOMPARE(copy.value("SELECT count(*) FROM finished_days"), QString::number(days));
    QCOMPARE(finishedDays(copy), 0);
    QVERIFY(makeDays(copy.worker()));
    QCOMPARE(finishedDays(copy), days);
    QCOMPARE(wrongDays(copy.worker()), QString());
}

/// Days of a backup beside hours of today, in the same database: nothing of it is taken for true.
void TestDayTrust::restoredInPart()
{
    const QTemporaryDir folder;
    const auto dump = folder.filePath(u"dump"_s);
    QVERIFY(run(m_server, u"pg_dump"_s, *m_fixture,
                {u"-Fc"_s, u"--data-only"_s, u"-t"_s, u"*_days"_s, u"-t"_s, u"*ly_parsed_total"_s, u"-f"_s, dump}));
    QVERIFY(write("DELETE FROM documents WHERE document_id % 2 = 0"));
    QVERIFY(m_fixture->drain());
    QVERIFY(write("DELETE FROM daily_parsed_total; DELETE FROM finished_days"));
    const QStringList days{u"--data-only"_s, u"-t"_s, u"daily_parsed_total"_s, u"-t"_s, u"finished_days"_s, dump};
    QVERIFY(run(m_server, u"pg_restore"_s, *m_fixture, days));
    QCOMPARE(m_fixture->value("SELECT count(*) > 3 FROM daily_parsed_total"), u"t"_s);
    QCOMPARE(finishedDays(*m_fixture), 0);

    // Hours of the backup, and the triggers asleep for it, beside days of today.
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), 3);
    QVERIFY(write("ALTER TABLE hourly_parsed_total DISABLE TRIGGER ALL; DELETE FROM hourly_parsed_total"));
    QVERIFY(run(m_server, u"pg_restore"_s, *m_fixture,
                {u"--data-only"_s, u"--disable-triggers"_s, u"-t"_s, u"hourly_parsed_total"_s, dump}));
    QCOMPARE(finishedDays(*m_fixture), 0);
    QVERIFY(db::Guard(m_fixture->worker()).look()->isMendable());
}

/// Who is to see some businesses alone sees no more by way of the days.
void TestDayTrust::hiddenRows()
{
    QVERIFY(
        write("DROP ROLE IF EXISTS narrow; CREATE ROLE narrow; GRANT USAGE ON SCHEMA public TO narrow; GRANT SELECT ON "
              "ALL TABLES IN SCHEMA public TO narrow; ALTER TABLE hourly_parsed_total ENABLE ROW LEVEL SECURITY; "
              "CREATE POLICY narrow ON hourly_parsed_total FOR SELECT USING (business_id = 'b1')"));
    const auto viewer = m_fixture->connect();
    QVERIFY(viewer->execute("SET ROLE narrow"));
    const core::TimeRange range{at(u"2024-03-01T00:00:00Z"_s), at(u"2024-04-01T00:00:00Z"_s)};
    QCOMPARE(finishedDays(*m_fixture), days); // whose owner sees all
    QVERIFY(!*db::FinishedDays::anyIn(*viewer, range));
    QCOMPARE(db::RankingStore(*viewer).read(range)->size(), std::size_t(1));
    QCOMPARE(db::RankingStore(m_fixture->worker()).read(range)->size(), std::size_t(3));
}

/// A viewer without the newest grants reads hours; a worker without them makes no days and refreshes all the same.
void TestDayTrust::rolesOfBefore()
{
    QVERIFY(write("DROP ROLE IF EXISTS w2, v2"));
    QVERIFY(db::setUpRoles(m_fixture->writer(), {.worker = u"w2"_s, .viewer = u"v2"_s}));
    const core::TimeRange range{at(u"2024-03-01T00:00:00Z"_s), at(u"2024-04-01T00:00:00Z"_s)};
    const auto viewer = m_fixture->connect();
    QVERIFY(viewer->execute("SET ROLE v2"));
    const auto worker = m_fixture->connect();
    QVERIFY(worker->execute("SET ROLE w2"));
    QVERIFY(*db::FinishedDays::anyIn(*viewer, range));
    QVERIFY(write("DELETE FROM finished_days"));
    QVERIFY(makeDays(*worker));
    QCOMPARE(finishedDays(*m_fixture), days);
    const auto before = db::RankingStore(*viewer).read(range)->front().totalAmount;

    QVERIFY(write("REVOKE ALL ON daily_parsed_total, finished_days FROM w2, v2"));
    QVERIFY(!*db::FinishedDays::anyIn(*viewer, range));
    QCOMPARE(db::RankingStore(*viewer).read(range)->front().totalAmount, before);
    QVERIFY(write("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"business_id\": \"b0\", \"total\": "
                  "{\"value\": 1000}}', '2024-03-09 12:00Z')"));
    db::Refresher refresher(*worker);
    QCOMPARE(refresher.step()->counts.documents, 1);
    QCOMPARE(finishedDays(*m_fixture), days - 1); // noted with the owner's rights
    const auto step = DayBuilder(*worker).step();
    QVERIFY(!step);
    QCOMPARE(step.error().code, core::ErrorCode::Denied);
    QVERIFY(write("DROP OWNED BY w2, v2; DROP ROLE w2, v2"));
}

void TestDayTrust::verifyFindsWhatDiffers()
{
    QCOMPARE(m_fixture->differences(), QString());
    // As nobody does by mistake: the note that tells of the change is taken away.
    QVERIFY(
        write("UPDATE daily_parsed_total SET total_amount = total_amount + 1 WHERE ts = '2024-03-09Z' AND business_id "
              "= 'b1'; DELETE FROM daily_parsed_total WHERE ts = '2024-03-10Z' AND business_id = 'b0'; DELETE FROM "
              "finished_days WHERE key IS NULL"));
    QCOMPARE(finishedDays(*m_fixture), days);
    const auto repairs = m_fixture->connect();
    db::Verifier::Options options;
    options.repairs = repairs.get();
    QStringList found;
    options.differs = [&found](const db::Difference& difference) {
        QCOMPARE(difference.kind, db::Difference::Kind::DifferentDay);
        found += difference.businessId + u' ' + difference.detail;
    };
    // An hour of the day is enough.
    options.range = core::TimeRange{at(u"2024-03-09T11:00:00Z"_s), at(u"2024-03-09T12:00:00Z"_s)};
    auto counts = db::Verifier(m_fixture->worker()).run(options);
    QVERIFY(counts);
    QCOMPARE(counts->differences, 1);
    QCOMPARE(counts->unfinishedDays, 1);
    QVERIFY2(found.join(u'\n').contains(u"b1 total_amount "_s), qPrintable(found.join(u'\n')));
    options.range.reset();
    counts = db::Verifier(m_fixture->worker()).run(options);
    QCOMPARE(counts->differences, 1);
    QCOMPARE(found.back(), u"b0 missing"_s);
    QCOMPARE(finishedDays(*m_fixture), days - 2);
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), days);
    QCOMPARE(m_fixture->differences(), QString());
}

/// Days whose receipts wait, and days of an older program's hours, are left for later.
void TestDayTrust::daysThatWait()
{
    QVERIFY(
        write("DELETE FROM finished_days; INSERT INTO invalidation_log (minute) VALUES ('2024-03-09 11:11Z'); UPDATE "
              "hourly_parsed_total SET amount_squares = NULL WHERE ts = (SELECT min(ts) FROM hourly_parsed_total)"));
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), 1);
    QCOMPARE(m_fixture->value("SELECT ocr_analytics_finished_days('-infinity', 'infinity')::date"), u"2024-03-10"_s);
    QVERIFY(m_fixture->drain());
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), 2);
    QVERIFY(write("INSERT INTO invalidation_log (everything) VALUES (true)"));
    QVERIFY(m_fixture->drain());
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), days);
}

/// What no program wrote is not taken for a day; days whose hours went are cleared.
void TestDayTrust::daysOfHoursThatAreNone()
{
    QVERIFY(
        write("UPDATE hourly_parsed_total SET score_distribution = '\\xff' WHERE ts = (SELECT min(ts) FROM "
              "hourly_parsed_total); UPDATE hourly_parsed_total SET total_amount = 'NaN' WHERE ts >= '2024-03-10Z'; "
              "DELETE FROM hourly_parsed_total WHERE ts >= '2024-03-09Z' AND ts < '2024-03-10Z'"));
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(finishedDays(*m_fixture), 0);
    QCOMPARE(m_fixture->value("SELECT count(*) FROM daily_parsed_total WHERE ts = '2024-03-09Z'"), u"0"_s);
    QCOMPARE(m_fixture->value("SELECT count(*) FROM finished_days WHERE day = '2024-03-09Z'"), u"0"_s);
    QVERIFY(makeDays(m_fixture->worker()));
}

/// The present day, and one that was over a moment ago, have no rows: they would be made again with each receipt.
void TestDayTrust::presentDaysAreLeft()
{
    QVERIFY(write("INSERT INTO documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"now\", \"total\": "
                  "{\"value\": 1}}', now() - i * interval '1 hour' FROM generate_series(0, 60) AS i"));
    QVERIFY(m_fixture->drain());
    QVERIFY(makeDays(m_fixture->worker()));
    QCOMPARE(
        m_fixture->value("SELECT count(*) FROM daily_parsed_total WHERE business_id = 'now' AND ts > now() - interval "
                         "'25 hours'"),
        u"0"_s);
    QVERIFY(finishedDays(*m_fixture) > days);
}

QTEST_GUILESS_MAIN(TestDayTrust)
#include "tst_daytrust.moc"
