// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/runjob.h"
#include "db/schema/migrator.h"
#include "db/state/jobrunstore.h"
#include "tests/jobs/scriptedjob.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa;
using db::JobState;
using db::JobTrigger;

class TestJobRunStore : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    /// The newest run once it has been noted, or nothing.
    std::optional<db::JobRun> newest()
    {
        const auto runs = db::JobRunStore(*m_connection).readNewest(1);
        return runs && !runs->empty() ? std::optional(runs->front()) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection);
        QVERIFY(db::Migrator(*m_connection).migrate());
    }
    void cleanup() { m_connection.reset(); }

    void aRunFromBeginningToEnd()
    {
        db::JobRunStore store(*m_connection);
        const auto id = store.begin(u"seed"_s, JobTrigger::Schedule, u"alice@desk (1)"_s);
        QVERIFY(id);
        auto run = newest().value();
        QCOMPARE(run.id, *id);
        QCOMPARE(run.kind, u"seed"_s);
        QCOMPARE(run.trigger, JobTrigger::Schedule);
        QCOMPARE(run.state, JobState::Running);
        QCOMPARE(run.client, u"alice@desk (1)"_s);
        QVERIFY(!run.finished);

        QVERIFY(store.touch(*id, 500, 2));
        run = newest().value();
        QCOMPARE(run.rows, 500LL);
        QCOMPARE(run.attempt, 2);

        QVERIFY(store.finish(*id, JobState::Failed, 700, 3, u"It broke.\nMend it."_s));
        run = newest().value();
        QCOMPARE(run.state, JobState::Failed);
        QCOMPARE(run.rows, 700LL);
        QCOMPARE(run.attempt, 3);
        QCOMPARE(run.error, u"It broke.\nMend it."_s);
        QVERIFY(run.finished && *run.finished >= run.started);

        QVERIFY(store.touch(*id, 900, 4)); // late: an ended run stays as it ended
        QCOMPARE(newest().value().rows, 700LL);
    }

    void newestFirstAndByKind()
    {
        db::JobRunStore store(*m_connection);
        for (const auto& kind : {u"seed"_s, u"refresh"_s, u"seed"_s})
            QVERIFY(store.begin(kind, JobTrigger::Manual, {}));
        const auto all = store.readNewest(10).value();
        QCOMPARE(all.size(), 3U);
        QVERIFY(all[0].id > all[1].id && all[1].id > all[2].id);
        QCOMPARE(store.readNewest(2).value().size(), 2U);
        const auto refreshes = store.readNewest(10, u"refresh"_s).value();
        QCOMPARE(refreshes.size(), 1U);
        QCOMPARE(refreshes.front().kind, u"refresh"_s);
    }

    void silentRunsAreAbandoned()
    {
        db::JobRunStore store(*m_connection);
        const auto id = store.begin(u"seed"_s, JobTrigger::Manual, {}).value();
        QCOMPARE(newest().value().state, JobState::Running);
        QVERIFY(m_connection->execute("UPDATE job_runs SET seen = seen - interval '61 seconds'"));
        QCOMPARE(newest().value().state, JobState::Abandoned);
        QVERIFY(store.touch(id, 1, 1)); // it was only slow
        QCOMPARE(newest().value().state, JobState::Running);
    }

    void pruningKeepsTheNewestAndTheRunning()
    {
        db::JobRunStore store(*m_connection);
        const auto running = store.begin(u"refresh"_s, JobTrigger::Live, {}).value();
        for (int i = 0; i < 10; ++i) {
            const auto id = store.begin(u"seed"_s, JobTrigger::Manual, {}).value();
            QVERIFY(store.finish(id, JobState::Done, i, 1, {}));
        }
        QCOMPARE(store.prune(4).value(), 6LL);
        const auto left = store.readNewest(100).value();
        QCOMPARE(left.size(), 5U);
        QCOMPARE(left.back().id, running);
        QCOMPARE(left.front().rows, 9LL);
    }

    void namesAreStable()
    {
        for (const auto* name : {"queued", "running", "done", "failed", "canceled", "abandoned"}) {
            const auto text = QString::fromLatin1(name);
            QCOMPARE(nameOf(db::jobStateFromName(text).value()), text);
        }
        for (const auto* name : {"manual", "schedule", "live"}) {
            const auto text = QString::fromLatin1(name);
            QCOMPARE(nameOf(db::jobTriggerFromName(text).value()), text);
        }
        QVERIFY(!db::jobStateFromName(u"lost"));
        QVERIFY(!db::jobTriggerFromName(u""));
    }

    void thisClientNamesTheProcess() { QVERIFY(db::JobRunStore::thisClient().contains(QString::number(getpid()))); }

    void runJobLeavesARow()
    {
        test::ScriptedJob job([](const jobs::JobContext& context, int) -> core::Result<jobs::Outcome> {
            context.report({20, 40, u"Working"_s});
            jobs::Outcome outcome;
            outcome.rows = 40;
            return outcome;
        });
        jobs::RunOptions options;
        options.database = m_database;
        options.trigger = JobTrigger::Live;
        const auto report = jobs::runJob(job, options);
        QVERIFY(report.outcome);
        QVERIFY2(!report.recordingError, report.recordingError ? qPrintable(report.recordingError->message) : "");
        const auto run = newest().value();
        QCOMPARE(run.state, JobState::Done);
        QCOMPARE(run.rows, 40LL);
        QCOMPARE(run.trigger, JobTrigger::Live);
        QCOMPARE(run.client, db::JobRunStore::thisClient());
        QVERIFY(run.error.isEmpty());
    }

    void failuresAreNotedWithTheirRemedy()
    {
        test::ScriptedJob job([](const jobs::JobContext&, int) -> core::Result<jobs::Outcome> {
            return core::fail(core::ErrorCode::Denied, u"No."_s, u"permission denied"_s, u"Ask the owner."_s);
        });
        jobs::RunOptions options;
        options.database = m_database;
        QVERIFY(!jobs::runJob(job, options).outcome);
        const auto run = newest().value();
        QCOMPARE(run.state, JobState::Failed);
        QCOMPARE(run.error, u"No.\npermission denied\nAsk the owner."_s);
    }

    void aMissingTableIsToldAndDoesNotStopTheWork()
    {
        QVERIFY(m_connection->execute("DROP TABLE job_runs"));
        test::ScriptedJob job([](const jobs::JobContext&, int) { return jobs::Outcome(); });
        jobs::RunOptions options;
        options.database = m_database;
        const auto report = jobs::runJob(job, options);
        QVERIFY(report.outcome);
        QVERIFY(report.recordingError);
    }
};

QTEST_GUILESS_MAIN(TestJobRunStore)
#include "tst_jobrunstore.moc"
