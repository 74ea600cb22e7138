// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/sessions/changelistener.h"
#include "tests/cli/program.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

/// Through pgbouncer in transaction mode, where every transaction may run on another server connection.
class TestPooler : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<PgBouncer> m_pooler;
    db::ConnectionParameters m_direct;
    QTemporaryDir m_folder;

    ProgramRun run(const QStringList& words, const QByteArray& input = {})
    {
        return Program::run(QStringList{u"--database"_s, conninfo(), u"--json"_s} + words, input);
    }
    QString conninfo() const { return m_server.conninfo(m_pooler->through(m_direct)); }
    QString value(std::string_view sql)
    {
        const auto connection = m_server.connect(m_direct);
        const auto row = connection->execute(sql);
        return row ? row->text(0, 0) : row.error().detail;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!PgBouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void everyCommand_data()
    {
        QTest::addColumn<bool>("ignoresOptions");
        QTest::addRow("start-up options refused") << false;
        QTest::addRow("start-up options ignored") << true;
    }
    void everyCommand()
    {
        QFETCH(bool, ignoresOptions);
        m_pooler = std::make_unique<PgBouncer>(m_server);
        QVERIFY2(m_pooler->start(ignoresOptions), qPrintable(m_pooler->problem()));
        m_direct = m_server.createDatabase();
        // A database's own zone, for what depends on the session's to show.
        const auto database = m_direct.value(u"dbname"_s);
        value("ALTER DATABASE " + database.toStdString() + " SET TimeZone = 'Asia/Kathmandu'");

        OA_EXITED(run({u"migrate"_s, u"--dry-run"_s}), 0);
        QCOMPARE(value("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), u"0"_s);
        OA_EXITED(run({u"migrate"_s}), 0);
        const auto seeded =
            run({u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T10:30:00Z"_s, u"--random-seed=1"_s});
        OA_EXITED(seeded, 0);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"1800"_s);
        QCOMPARE(run({u"import"_s, u"-"_s}, R"({"timestamp": "2024-05-02T10:00:01.000001Z", "ml_response": {}})"
                                            "\n")
                     .json()[u"imported"]
                     .toInteger(),
                 1LL);
        OA_EXITED(run({u"refresh"_s}), 0);
        QCOMPARE(value("SELECT sum(document_count) FROM minutely_parsed_total"), u"1800"_s);
        QCOMPARE(value("SELECT count(*) FROM rejected_documents"), u"1"_s);
        const auto verified = run({u"verify"_s});
        OA_EXITED(verified, 0);
        QCOMPARE(verified.json()[u"differences"].toInteger(-1), 0LL);
        QVERIFY(
            value("UPDATE minutely_parsed_total SET total_amount = total_amount + 1 WHERE ts = '2024-05-01 10:10+00' "
                  "RETURNING 'tampered'") == u"tampered");
        OA_EXITED(run({u"verify"_s, u"--repair"_s}), 0);
        OA_EXITED(run({u"verify"_s}), 0);
        const auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        QCOMPARE(status.json()[u"documents"].toInteger(), 1'801LL);
        QCOMPARE(status.json()[u"pending_minutes"].toInteger(-1), 0LL);
        OA_EXITED(run({u"export"_s, u"--business=cvs"_s, u"--range=2024-05-01"_s, u"--output"_s,
                       m_folder.filePath(u"table.csv"_s)}),
                  0);
        PipelineFixture pipeline(m_server, m_direct);
        QCOMPARE(pipeline.differences(), QString());
    }

    /// Only what comes as the program sends it, with its values apart. Making tables takes a script.
    void scriptsDisallowed()
    {
        PgBouncer pooler(m_server);
        QVERIFY2(pooler.start(false, {u"disable_pqexec = 1"_s}), qPrintable(pooler.problem()));
        const auto database = m_server.createDatabase();
        const auto through = [&](const QStringList& words, const QByteArray& input = {}) {
            return Program::run(
                QStringList{u"--database"_s, m_server.conninfo(pooler.through(database)), u"--json"_s} + words, input);
        };
        const auto refused = through({u"migrate"_s});
        OA_EXITED(refused, 1);
        QVERIFY2(refused.err.contains("disable_pqexec"), refused.err.constData());
        PipelineFixture pipeline(m_server, database);
        OA_EXITED(
            through(
                {u"import"_s, u"-"_s},
                R"({"timestamp": "2024-05-02T10:00:01Z", "ml_response": {"business_id": "b", "total": {"value": 2}}})"
                "\n"),
            0);
        OA_EXITED(through({u"refresh"_s}), 0);
        OA_EXITED(through({u"refresh"_s, u"--from=2024-05-02"_s, u"--to=2024-05-03"_s}), 0);
        OA_EXITED(through({u"verify"_s}), 0);
        OA_EXITED(through({u"status"_s}), 0);
        OA_EXITED(through({u"export"_s, u"--business=b"_s, u"--range=2024-05-02"_s, u"--output"_s,
                           m_folder.filePath(u"plain.csv"_s)}),
                  0);
        QCOMPARE(pipeline.value("SELECT sum(document_count) FROM hourly_parsed_total"), u"1"_s);
        QCOMPARE(pipeline.differences(), QString());
    }

    void followsByPolling()
    {
        const auto follower = Program::start({u"--database"_s, conninfo(), u"--json"_s, u"refresh"_s, u"--follow"_s});
        QTRY_COMPARE_WITH_TIMEOUT(value("SELECT count(*) FROM job_runs WHERE trigger = 'live' AND state = 'running'"),
                                  u"1"_s, Program::patience);
        value("INSERT INTO documents (ml_response, timestamp) VALUES "
              "('{\"business_id\": \"late\", \"total\": {\"value\": 7}}', '2024-05-02 10:00:00+00')");
        QTRY_COMPARE_WITH_TIMEOUT(value("SELECT count(*) FROM hourly_parsed_total WHERE business_id = 'late'"), u"1"_s,
                                  Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }

    /// Through a pooler settings are those of each transaction: what we need, and what a person gives.
    void settingsHoldForEachTransaction()
    {
        PgBouncer pooler(m_server);
        QVERIFY2(pooler.start(false), qPrintable(pooler.problem()));
        m_direct = m_server.createDatabase();
        OA_EXITED(run({u"migrate"_s}), 0);
        const auto database = m_direct.value(u"dbname"_s).toStdString();
        value("ALTER DATABASE " + database + " SET lock_timeout = '1ms'");
        auto parameters = pooler.through(m_direct);
        parameters.setValue(u"options"_s, uR"(-c default_transaction_read_only=on -c work_mem=77kB)"_s);
        const auto connection = db::Connection::open(parameters);
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
        QCOMPARE((*connection)->execute("SHOW work_mem")->text(0, 0), u"77kB"_s);
        QCOMPARE((*connection)->execute("SHOW lock_timeout")->text(0, 0), u"0"_s);
        QCOMPARE((*connection)->execute("SHOW transaction_read_only")->text(0, 0), u"on"_s);
        QVERIFY(!(*connection)->execute("INSERT INTO settings (name, value) VALUES ('a', 'b')"));
        const auto imported = Program::run({u"--database"_s, m_server.conninfo(parameters), u"import"_s, u"-"_s},
                                           R"({"timestamp": "2024-05-02T10:00:01Z", "ml_response": {}})"
                                           "\n");
        QVERIFY(imported.exitCode != 0);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"0"_s);
        // Nobody else is left with them.
        for (int i = 0; i < 6; ++i) {
            const auto other = db::Connection::open(pooler.through(m_direct));
            QCOMPARE((*other)->execute("SHOW work_mem")->text(0, 0), u"4MB"_s);
        }
    }

    void theListenerKnowsThatItHasToPoll()
    {
        const auto connection = db::Connection::open(m_pooler->through(m_direct));
        QVERIFY(connection);
        db::ChangeListener listener(**connection);
        QVERIFY(listener.listen());
        QVERIFY(listener.isPolling());
        // No LISTEN stays behind on a connection that others are lent.
        for (int i = 0; i < 6; ++i)
            QCOMPARE((*connection)->execute("SELECT count(*) FROM pg_listening_channels()")->integer(0, 0), 0LL);
    }

    /// What one client sets must not be another's: settings of the session would stay behind.
    void nothingIsLeftForOthers()
    {
        const auto before = value("SELECT 1");
        QCOMPARE(before, u"1"_s);
        std::array<std::unique_ptr<db::Connection>, 3> held;
        for (auto& connection : held) {
            auto opened = db::Connection::open(m_pooler->through(m_direct));
            QVERIFY(opened);
            connection = std::move(*opened);
            QVERIFY(connection->execute("BEGIN")); // all three server connections are seen at once
            const auto row = connection->execute(
                "SELECT current_setting('TimeZone'), current_setting('client_connection_check_interval'), "
                "current_setting('default_transaction_read_only'), current_setting('enable_seqscan'), "
                "(SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()), "
                "(SELECT count(*) FROM pg_prepared_statements)");
            QVERIFY(row);
            QCOMPARE(row->text(0, 0), u"UTC"_s);
            QCOMPARE(row->text(0, 1), u"0"_s);
            QCOMPARE(row->text(0, 2), u"off"_s);
            QCOMPARE(row->text(0, 3), u"on"_s);
            QCOMPARE(row->integer(0, 4), 0LL);
            QCOMPARE(row->integer(0, 5), 0LL);
        }
        for (auto& connection : held)
            QVERIFY(connection->execute("ROLLBACK"));
    }

    void cancelingReachesTheServer()
    {
        std::stop_source stop;
        const auto connection = db::Connection::open(m_pooler->through(m_direct), stop.get_token());
        QVERIFY(connection);
        std::jthread stopper([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            stop.request_stop();
        });
        const auto slept = (*connection)->execute("SELECT pg_sleep(600)");
        QVERIFY(!slept);
        QCOMPARE(slept.error().code, core::ErrorCode::Canceled);
        QTRY_COMPARE_WITH_TIMEOUT(
            value("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600%' AND state = 'active'"),
            u"0"_s, 60'000);
    }
};

QTEST_GUILESS_MAIN(TestPooler)
#include "tst_pooler.moc"
