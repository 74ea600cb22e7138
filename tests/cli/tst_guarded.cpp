// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"

#include <QJsonArray>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::PipelineFixture;
using tests::Program;
using tests::ProgramRun;

namespace {

constexpr auto document = R"(INSERT INTO documents (ml_response, "timestamp")
                             VALUES ('{"business_id": "b", "total": {"value": 2}}', '2024-05-01 10:00Z');)";

} // namespace

/// What every command does about a database in which receipts can change unseen.
class TestGuarded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addSetting(u"max_prepared_transactions = 5"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void init()
    {
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(document));
        OA_EXITED(run({u"refresh"_s}), 0);
    }

    void aHealthyDatabase()
    {
        const auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        QCOMPARE(status.json()[u"problems"].toArray().size(), 0);
        OA_EXITED(run({u"migrate"_s}), 0);
    }

    void missingTriggers()
    {
        QVERIFY(m_fixture->write("ALTER TABLE documents DISABLE TRIGGER ALL;"));
        QVERIFY(m_fixture->write(document));
        const auto status = run({u"status"_s});
        OA_EXITED(status, 1);
        const auto problem = status.json()[u"problems"].toArray().first().toObject();
        QVERIFY(problem[u"message"].toString().contains(u"trigger"_s));
        QVERIFY(problem[u"remedy"].toString().contains(u"ocr_analytics_watch_documents"_s));
        QCOMPARE(problem[u"stops_refresh"].toBool(true), false);
        const auto forPeople = Program::run({u"--database"_s, conninfo(), u"status"_s});
        OA_EXITED(forPeople, 1);
        QVERIFY(forPeople.out.contains("ocr_analytics_watch_documents"));

        const auto refreshed = run({u"refresh"_s});
        OA_EXITED(refreshed, 1);
        QCOMPARE(refreshed.json()[u"problems"].toArray().size(), 1);
        const auto verified = run({u"verify"_s});
        OA_EXITED(verified, 1); // there is a difference, and a reason for it
        QCOMPARE(verified.json()[u"problems"].toArray().size(), 1);
        const auto imported = run({u"import"_s, u"-"_s}, R"({"timestamp": "2024-05-02T10:00:01Z", "ml_response": {}})"
                                                         "\n");
        OA_EXITED(imported, 0);
        QVERIFY2(imported.err.contains("ocr_analytics_watch_documents"), imported.all().constData());

        const auto dry = run({u"migrate"_s, u"--dry-run"_s});
        OA_EXITED(dry, 0);
        QVERIFY(dry.json()[u"sql"].toString().contains(u"ocr_analytics_watch_documents"_s));
        QCOMPARE(dry.json()[u"problems"].toArray().size(), 1);
        const auto migrated = run({u"migrate"_s});
        OA_EXITED(migrated, 0);
        QCOMPARE(migrated.json()[u"mended"].toBool(), true);
        OA_EXITED(run({u"refresh"_s}), 0);
        OA_EXITED(run({u"status"_s}), 0);
        QCOMPARE(m_fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"2"_s);
    }

    void whatCannotBeMendedIsLeftToPeople()
    {
        QVERIFY(m_fixture->write("ALTER TABLE documents RENAME TO elsewhere"));
        const auto status = run({u"status"_s});
        OA_EXITED(status, 1);
        QVERIFY2(status.out.contains("ALTER TABLE … RENAME TO documents"), status.all().constData());
        const auto refreshed = run({u"refresh"_s});
        OA_EXITED(refreshed, 1);
        QCOMPARE(refreshed.json()[u"error"].toObject()[u"code"].toString(), u"unsafe"_s);
        const auto migrated = run({u"migrate"_s});
        OA_EXITED(migrated, 1);
        QVERIFY2(migrated.out.contains("RENAME TO documents"), migrated.all().constData());
        QVERIFY(m_fixture->write("ALTER TABLE elsewhere RENAME TO documents"));
        OA_EXITED(run({u"status"_s}), 0);
    }

    /// Charts go on showing what is in no receipt.
    void receiptsThatARestoreLeftOut()
    {
        QVERIFY(m_fixture->write("TRUNCATE documents; DELETE FROM invalidation_log"));
        const auto status = run({u"status"_s});
        OA_EXITED(status, 1);
        QVERIFY2(status.out.contains("public.documents is empty"), status.all().constData());
        OA_EXITED(run({u"migrate"_s}), 1);
        OA_EXITED(run({u"refresh"_s}), 1);
        QCOMPARE(m_fixture->value("SELECT count(*) FROM hourly_parsed_total"), u"1"_s);
        QVERIFY(m_fixture->write("TRUNCATE documents"));
        OA_EXITED(run({u"refresh"_s}), 0);
        OA_EXITED(run({u"status"_s}), 0);
        QCOMPARE(m_fixture->value("SELECT count(*) FROM hourly_parsed_total"), u"0"_s);
    }

    /// A follower waits until somebody has mended it, and goes on.
    void aFollowerWaits()
    {
        QVERIFY(m_fixture->write("ALTER TABLE documents RENAME TO elsewhere"));
        const auto follower = Program::start({u"--database"_s, conninfo(), u"refresh"_s, u"--follow"_s});
        QByteArray said;
        QVERIFY(
            QTest::qWaitFor([&] { return (said += follower->readAllStandardError()).contains("RENAME TO documents"); },
                            Program::patience));
        QVERIFY(m_fixture->write("ALTER TABLE elsewhere RENAME TO documents"));
        QVERIFY(m_fixture->write(document));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"2"_s,
                                  Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }

    /// Where writers may prepare their transactions nobody tells of them, and they are found all the same.
    void preparedReceiptsAreFollowed()
    {
        const auto follower = Program::start({u"--database"_s, conninfo(), u"refresh"_s, u"--follow"_s});
        QTRY_COMPARE_WITH_TIMEOUT(
            m_fixture->value("SELECT count(*) FROM job_runs WHERE trigger = 'live' AND state = 'running'"), u"1"_s,
            Program::patience);
        QVERIFY(m_fixture->write("BEGIN"));
        QVERIFY(m_fixture->write(document));
        QVERIFY(m_fixture->write("PREPARE TRANSACTION 'followed'"));
        QVERIFY(m_fixture->write("COMMIT PREPARED 'followed'"));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"), u"2"_s,
                                  Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }

    /// The worker's role has no right to the tables' shape, and notes what was added all the same.
    void aWorkerNotesNewPartitions()
    {
        const auto database = m_server.createDatabase();
        const auto owner = m_server.connect(database);
        QVERIFY(owner->executeScript(R"(
            CREATE TABLE documents (document_id bigint, ml_response text NOT NULL, "timestamp" timestamptz NOT NULL)
                   PARTITION BY RANGE ("timestamp");
            CREATE TABLE early PARTITION OF documents FOR VALUES FROM (MINVALUE) TO ('2024-01-01Z');)"));
        const auto name = database.value(u"dbname"_s);
        const auto all = QStringList{u"--database"_s, m_server.conninfo(database), u"--json"_s};
        OA_EXITED(Program::run(all + QStringList{u"migrate"_s}), 0);
        OA_EXITED(Program::run(all + QStringList{u"roles"_s}), 0);
        QVERIFY(owner->executeScript(R"(
            DO $$ BEGIN CREATE ROLE w LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            GRANT ocr_analytics_worker TO w;
            CREATE TABLE late (LIKE documents);
            INSERT INTO late VALUES (1, '{"business_id": "b", "total": {"value": 2}}', '2024-05-01 10:00Z');
            ALTER TABLE documents ATTACH PARTITION late FOR VALUES FROM ('2024-01-01Z') TO (MAXVALUE))"));
        const auto conninfo = m_server.conninfo(m_server.parameters(name, u"w"_s));
        OA_EXITED(Program::run({u"--database"_s, conninfo, u"refresh"_s}), 0);
        QCOMPARE(owner->execute("SELECT sum(document_count) FROM hourly_parsed_total")->text(0, 0), u"1"_s);
        OA_EXITED(Program::run({u"--database"_s, conninfo, u"verify"_s}), 0);
        OA_EXITED(Program::run({u"--database"_s, conninfo, u"status"_s}), 0);
    }

private:
    QString conninfo() const { return m_server.conninfo(m_fixture->parameters()); }
    ProgramRun run(const QStringList& words, const QByteArray& input = {})
    {
        return Program::run(QStringList{u"--database"_s, conninfo(), u"--json"_s} + words, input);
    }

    tests::TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestGuarded)
#include "tst_guarded.moc"
