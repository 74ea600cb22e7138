// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/documentstore.h"
#include "db/documents/documentwriter.h"
#include "db/documents/rejectedstore.h"
#include "db/schema/accessprobe.h"
#include "db/state/databasestatus.h"
#include "db/state/jobrunstore.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/businessstore.h"
#include "db/stores/rankingstore.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// Tables of all our names, the temporary ones too, that nobody could mistake for ours.
constexpr auto decoys = R"(
    CREATE SCHEMA decoy;
    DO $$
    DECLARE
        name text;
    BEGIN
        FOREACH name IN ARRAY ARRAY['documents', 'document_values', 'rejected_documents', 'minutely_parsed_total',
                                    'hourly_parsed_total', 'invalidation_log', 'job_runs', 'settings', 'schema_version',
                                    'verify_values', 'verify_rejected', 'verify_pending']
        LOOP
            EXECUTE format('CREATE TABLE decoy.%I (unlike text)', name);
        END LOOP;
    END $$)";

constexpr core::TimeRange day{core::fromEpochMicroseconds(1'714'521'600'000'000), // 2024-05-01
                              core::fromEpochMicroseconds(1'714'608'000'000'000)};

} // namespace

/// Roles and databases may have a search_path of their own; no statement depends on it.
class TestSearchPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void documentsBecomeTotals_data() { searchPaths(); }
    void documentsBecomeTotals()
    {
        const auto fixture = fixtureWithPath();
        QVERIFY(fixture);
        QVERIFY(writeDocuments(*fixture));
        const auto counts = fixture->drain();
        QVERIFY(counts);
        QCOMPARE(counts->documents, 900);
        QCOMPARE(fixture->differences(), QString());
        // Each kind of trigger, and minutes and hours that empty.
        QVERIFY(fixture->write("UPDATE public.documents SET \"timestamp\" = \"timestamp\" + interval '1 hour' "
                               "WHERE document_id % 5 = 0;"
                               "DELETE FROM public.documents WHERE document_id % 7 = 0"));
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->differences(), QString());
        QVERIFY(fixture->write("TRUNCATE public.documents"));
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->differences(), QString());
        QCOMPARE(fixture->value("SELECT count(*) FROM public.minutely_parsed_total"), u"0"_s);
    }

    void verifyFindsAndRepairs_data() { searchPaths(); }
    void verifyFindsAndRepairs()
    {
        const auto fixture = fixtureWithPath();
        QVERIFY(fixture);
        QVERIFY(writeDocuments(*fixture));
        QVERIFY(fixture->drain());
        QVERIFY(fixture->write("UPDATE public.hourly_parsed_total SET total_amount = 1 WHERE id = 1;"
                               "DELETE FROM public.document_values WHERE document_id = 5"));
        const auto repairs = fixture->connect();
        db::Verifier::Options options;
        options.repairs = repairs.get();
        const auto found = db::Verifier(fixture->worker()).run(options);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->differences, 2);
        QVERIFY(fixture->drain());
        const auto after = db::Verifier(fixture->worker()).run({});
        QVERIFY(after);
        QCOMPARE(after->differences, 0);
        QCOMPARE(after->documents, 900);
    }

    void storesRead_data() { searchPaths(); }
    void storesRead()
    {
        const auto fixture = fixtureWithPath();
        QVERIFY(fixture);
        QVERIFY(writeDocuments(*fixture));
        QVERIFY(fixture->drain());
        auto& connection = fixture->worker();

        const auto access = db::probeAccess(connection);
        QVERIFY(access);
        QVERIFY(access->mayRead && access->mayWrite && access->mayCreate);
        const auto status = db::DatabaseStatus::read(connection);
        QVERIFY(status);
        QCOMPARE(status->documents, 900);
        QCOMPARE(status->rejected, 2);
        for (const auto content : {core::SeriesContent::Metrics, core::SeriesContent::MetricsAndSpread}) {
            const auto series =
                db::AggregateStore(connection).readSeries(u"b1"_s, core::Interval::Minute, day, content);
            QVERIFY(series);
            QVERIFY(!(*series)->covered().isEmpty());
        }
        const auto businesses = db::BusinessStore(connection).list(day);
        QVERIFY(businesses);
        QCOMPARE(businesses->size(), std::size_t(3));
        const auto ranking = db::RankingStore(connection).read(day);
        QVERIFY(ranking);
        QCOMPARE(ranking->size(), std::size_t(3));
        const auto bucket = core::bucketAt(day.from, core::Interval::Hour);
        const auto documents =
            db::DocumentStore(connection).readBucket(u"b1"_s, core::bucketRange(bucket, core::Interval::Hour), 5);
        QVERIFY(documents);
        QCOMPARE(documents->size(), std::size_t(5));
        QVERIFY(db::DocumentStore(connection).readPayload(documents->front()));
        db::RejectedStore rejected(connection);
        QCOMPARE(rejected.count().value_or(-1), 2);
        QCOMPARE(rejected.retry(db::RejectedStore::Retry::All).value_or(-1), 2);
    }

    void writersWrite_data() { searchPaths(); }
    void writersWrite()
    {
        const auto fixture = fixtureWithPath();
        QVERIFY(fixture);
        auto writer = db::DocumentWriter::begin(fixture->worker());
        QVERIFY(writer);
        QVERIFY(writer->add(R"({"business_id": "b1", "total": {"value": 2}})", day.from));
        QVERIFY(writer->finish());
        QVERIFY(writer->commit());
        db::JobRunStore runs(fixture->worker());
        const auto run = runs.begin(u"refresh"_s, db::JobTrigger::Manual, u"test"_s);
        QVERIFY(run);
        QVERIFY(runs.touch(*run, 1, 1));
        QVERIFY(runs.finish(*run, db::JobState::Done, 1, 1, {}));
        QCOMPARE(runs.readNewest(5).value_or(std::vector<db::JobRun>()).size(), std::size_t(1));
        QCOMPARE(runs.prune(0).value_or(-1), 1);
        QVERIFY(fixture->drain());
        QCOMPARE(fixture->value("SELECT total_amount FROM public.hourly_parsed_total"), u"2"_s);
    }

    /// When we write, triggers of others on documents find what they find when anybody else does.
    void othersTriggersFindTheirTables_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("schema");
        QTest::addRow("nobody's") << QString() << u"public"_s;
        QTest::addRow("the database's") << u"ALTER DATABASE {database} SET search_path = \"Odd, one\", public"_s
                                        << u"\"Odd, one\""_s;
        QTest::addRow("the role's") << u"ALTER DATABASE {database} SET search_path = public;"
                                       "ALTER ROLE {role} SET search_path = \"Odd, one\""_s
                                    << u"\"Odd, one\""_s;
        QTest::addRow("the role's there") << u"ALTER ROLE {role} SET search_path = public;"
                                             "ALTER ROLE {role} IN DATABASE {database} SET search_path = \"Odd, one\""_s
                                          << u"\"Odd, one\""_s;
    }
    void othersTriggersFindTheirTables()
    {
        QFETCH(QString, given);
        QFETCH(QString, schema);
        const auto parameters = m_server.createDatabase();
        const auto name = parameters.value(u"dbname"_s);
        const auto owner = m_server.connect(parameters);
        QVERIFY(owner);
        const auto role = u"writer_"_s + name;
        QString script = u"CREATE SCHEMA \"Odd, one\"; CREATE ROLE {role} SUPERUSER LOGIN;"_s + given;
        script.replace(u"{database}"_s, name).replace(u"{role}"_s, role);
        QVERIFY(owner->executeScript(script.toStdString()));
        PipelineFixture fixture(m_server, m_server.parameters(name, role));
        QVERIFY(owner->executeScript((u"CREATE TABLE %1.audit (what text);"
                                      "CREATE FUNCTION public.audit() RETURNS trigger LANGUAGE plpgsql AS "
                                      "'BEGIN INSERT INTO audit VALUES (TG_NAME); RETURN NULL; END';"
                                      "CREATE TRIGGER audited AFTER INSERT ON public.documents "
                                      "EXECUTE FUNCTION public.audit();"
                                      "CREATE CONSTRAINT TRIGGER audited_late AFTER INSERT ON public.documents "
                                      "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.audit()"_s)
                                         .arg(schema)
                                         .toStdString()));
        auto& connection = fixture.worker();
        auto writer = db::DocumentWriter::begin(connection);
        QVERIFY(writer);
        QVERIFY(writer->add(R"({"business_id": "b1", "total": {"value": 2}})", day.from));
        const auto finished = writer->finish();
        QVERIFY2(finished, qPrintable(finished ? QString() : finished.error().text()));
        QCOMPARE(connection.execute("SHOW search_path")->text(0, 0), u"pg_catalog"_s); // what follows is ours
        const auto committed = writer->commit();
        QVERIFY2(committed, qPrintable(committed ? QString() : committed.error().text()));
        QCOMPARE(connection.execute("SHOW search_path")->text(0, 0), u"pg_catalog"_s);
        QCOMPARE(fixture.value(u"SELECT string_agg(what, ',' ORDER BY what) FROM %1.audit"_s.arg(schema).toStdString()),
                 u"audited,audited_late"_s);
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
    }

private:
    void searchPaths()
    {
        QTest::addColumn<QString>("searchPath");
        QTest::addRow("empty") << u"''"_s;
        QTest::addRow("decoys first") << u"decoy, public"_s;
        QTest::addRow("decoys before temporary tables") << u"decoy, pg_temp"_s;
    }

    /// A database, migrated under the row's search_path as everything after.
    std::unique_ptr<PipelineFixture> fixtureWithPath()
    {
        const auto parameters = m_server.createDatabase();
        const auto owner = m_server.connect(parameters);
        if (!owner || !owner->executeScript(decoys))
            return nullptr;
        QFETCH(QString, searchPath);
        const auto database = db::Connection::quotedIdentifier(parameters.value(u"dbname"_s).toUtf8()).toStdString();
        if (!owner->executeScript("ALTER DATABASE " + database + " SET search_path = " + searchPath.toStdString()))
            return nullptr;
        return std::make_unique<PipelineFixture>(m_server, parameters);
    }

    /// 900 documents over 15 hours, three businesses, two rejected.
    static bool writeDocuments(PipelineFixture& fixture)
    {
        return fixture.write(R"(
            INSERT INTO public.documents (ml_response, "timestamp")
            SELECT CASE WHEN i IN (17, 500) THEN 'broken'
                        ELSE format('{"business_id": "b%s", "total": {"value": %s, "score": %s}}', i % 3, i, i % 50) END,
                   timestamptz '2024-05-01 00:00Z' + i * interval '1 minute'
              FROM generate_series(1, 900) i)");
    }

    TestServer m_server;
};

QTEST_GUILESS_MAIN(TestSearchPath)
#include "tst_searchpath.moc"
