// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/latestjob.h"
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "db/sessions/sqlreader.h"
#include "db/sessions/sqlsession.h"
#include "db/state/jobrunstore.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <future>
#include <signal.h>
#include <thread>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

class TestSqlSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_parameters = m_server.createDatabase();
    }

    void valuesKeepTheirDigits()
    {
        const auto session = SqlSession::open(m_parameters);
        QVERIFY2(session, qPrintable(session ? QString() : session.error().message + session.error().detail));
        auto query = (*session)->query(u"SELECT 12345678901234567890.125::numeric, ?::text, "
                                       "current_setting('application_name')"_s,
                                       {u"it's \\ ünï"_s});
        QVERIFY2(query, qPrintable(query ? QString() : query.error().detail));
        QVERIFY(query->isForwardOnly());
        QVERIFY(query->next());
        QCOMPARE(query->value(0).toString(), u"12345678901234567890.125"_s);
        QCOMPARE(query->value(1).toString(), u"it's \\ ünï"_s);
        QCOMPARE(query->value(2).toString(), u"OCR Analytics"_s);
    }

    void otherKeywordsArePassedOn()
    {
        auto parameters = m_parameters;
        parameters.setValue(u"application_name"_s, u"a 'quoted' \\ name"_s);
        parameters.setValue(u"options"_s, u"-c work_mem=5MB"_s);
        const auto session = SqlSession::open(parameters);
        QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
        auto query = (*session)->query(u"SELECT current_setting('application_name'), current_setting('work_mem')"_s);
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), u"a 'quoted' \\ name"_s);
        QCOMPARE(query->value(1).toString(), u"5MB"_s);
    }

    /// The list of the window and what commands print come from one statement.
    void jobsAreReadAsByLibpq()
    {
        const auto connection = m_server.connect(m_parameters);
        QVERIFY(Migrator(*connection).migrate());
        JobRunStore store(*connection);
        for (const auto& name : {u"seed"_s, u"it's; DROP TABLE job_runs; --"_s}) {
            const auto id = store.begin(name, JobTrigger::Manual, u"somebody@somewhere"_s);
            QVERIFY(id);
            QVERIFY(store.finish(*id, JobState::Failed, 42, 2, u"One.\nTwo “quoted” \\ 'words'."_s));
        }
        QVERIFY(store.begin(u"refresh"_s, JobTrigger::Live, JobRunStore::thisClient()));
        const auto session = SqlSession::open(m_parameters);
        QVERIFY(session);
        const auto expected = store.readNewest(10).value();
        const auto read = readNewestRuns(**session, 10);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().lines()));
        QCOMPARE(read->size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(read->at(i).id, expected[i].id);
            QCOMPARE(read->at(i).kind, expected[i].kind);
            QCOMPARE(read->at(i).trigger, expected[i].trigger);
            QCOMPARE(read->at(i).state, expected[i].state);
            QCOMPARE(read->at(i).started, expected[i].started);
            QCOMPARE(read->at(i).finished, expected[i].finished);
            QCOMPARE(read->at(i).rows, expected[i].rows);
            QCOMPARE(read->at(i).attempt, expected[i].attempt);
            QCOMPARE(read->at(i).error, expected[i].error);
            QCOMPARE(read->at(i).client, expected[i].client);
        }
        QCOMPARE(readNewestRuns(**session, 1)->size(), std::size_t(1));
    }

    void aPoolerThatLendsByTransactionWillDo()
    {
        if (!oa::tests::PgBouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        oa::tests::PgBouncer pooler(m_server);
        QVERIFY2(pooler.start(), qPrintable(pooler.problem()));
        const auto session = SqlSession::open(pooler.through(m_parameters));
        QVERIFY2(session, qPrintable(session ? QString() : session.error().lines()));
        for (int time = 0; time < 3; ++time)
            QVERIFY(readNewestRuns(**session, 10));
    }

    void aStopFreesACallToASilentServer()
    {
        oa::tests::TestServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        const auto database = server.createDatabase();
        SqlReader reader;
        reader.setDatabase(database);
        oa::core::LatestJob<bool> job(reader.thread());
        std::promise<qint64> backend;
        job.start(
            [&](const std::stop_token& stop) {
                auto session = reader.session(stop);
                if (!session)
                    return false;
                auto own = (*session)->query(u"SELECT pg_backend_pid()"_s);
                own->next();
                backend.set_value(own->value(0).toLongLong());
                own->finish();
                return (*session)->query(u"SELECT pg_sleep(3600)"_s).has_value();
            },
            [](bool) {});
        const auto pid = static_cast<pid_t>(backend.get_future().get());
        if (::kill(pid, SIGSTOP) != 0)
            QSKIP("the server's processes belong to somebody else");
        job.cancel();
        // Destroying job and reader waits for the call, which nothing but the stop can end.
        QTRY_VERIFY(reader.thread()->waitForDone(10));
        ::kill(pid, SIGCONT);
    }

    void everyThreadHasItsOwn()
    {
        std::vector<std::thread> threads;
        std::array<int, 4> answers{};
        for (std::size_t i = 0; i < answers.size(); ++i) {
            threads.emplace_back([this, i, &answers] {
                const auto session = SqlSession::open(m_parameters);
                if (!session)
                    return;
                auto query = (*session)->query(u"SELECT ?::int"_s, {int(i) + 1});
                if (query && query->next())
                    answers[i] = query->value(0).toInt();
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(answers, (std::array<int, 4>{1, 2, 3, 4}));
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    }

    void failuresAreExplained()
    {
        auto parameters = m_parameters;
        parameters.setValue(u"dbname"_s, u"nowhere"_s);
        const auto session = SqlSession::open(parameters);
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::NotFound);
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());

        const auto good = SqlSession::open(m_parameters);
        QCOMPARE((*good)->query(u"SELECT * FROM nowhere"_s).error().code, ErrorCode::NotFound);
        QVERIFY((*good)->query(u"SELECT 1"_s));
    }

    void aLostServerIsTold()
    {
        const auto session = SqlSession::open(m_parameters);
        auto own = (*session)->query(u"SELECT pg_backend_pid()"_s);
        QVERIFY(own && own->next());
        const auto pid = own->value(0).toLongLong();
        own->finish();
        QVERIFY(m_server.connect(m_parameters)->execute("SELECT pg_terminate_backend($1::int)", {parameter(pid)}));
        const auto query = (*session)->query(u"SELECT 1"_s);
        QVERIFY(!query);
        QCOMPARE(query.error().code, ErrorCode::ConnectionLost);
    }

private:
    oa::tests::TestServer m_server;
    ConnectionParameters m_parameters;
};

QTEST_GUILESS_MAIN(TestSqlSession)
#include "tst_sqlsession.moc"
