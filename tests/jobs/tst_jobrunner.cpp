// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/jobrunner.h"
#include "tests/jobs/scriptedjob.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using namespace oa::jobs;
using test::ScriptedJob;
using test::untilStopped;

namespace {

core::Result<Outcome> done(qint64 rows)
{
    Outcome outcome;
    outcome.rows = rows;
    outcome.counts.insert(u"documents"_s, rows);
    return outcome;
}

RetryPolicy quick(int retries = 3)
{
    RetryPolicy policy;
    policy.maximumRetries = retries;
    policy.backOff.base = 1ms;
    policy.backOff.cap = 2ms;
    return policy;
}

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT

    const core::SystemClock m_clock;

    static JobStatus statusOf(const JobRunner& runner, JobId id) { return runner.status(id).value_or(JobStatus{}); }
    static bool hasEnded(const JobRunner& runner, JobId id)
    {
        const auto state = statusOf(runner, id).state;
        return state != db::JobState::Queued && state != db::JobState::Running;
    }

private Q_SLOTS:
    void synchronousRunCountsAndTimes()
    {
        ScriptedJob job([](const JobContext&, int) { return done(7); });
        RunOptions options;
        options.isRecorded = false;
        const auto report = runJob(job, options);
        QVERIFY(report.outcome);
        QCOMPARE(report.outcome->rows, 7LL);
        QVERIFY(report.outcome->counts.contains(u"seconds"));
        QVERIFY(!report.outcome->counts.contains(u"attempts"));
        QCOMPARE(report.attempts, 1);
    }

    void retriesUntilItWorks()
    {
        ScriptedJob job([](const JobContext&, int attempt) -> core::Result<Outcome> {
            if (attempt < 3)
                return core::fail(core::ErrorCode::ConnectionLost, u"gone"_s);
            return done(1);
        });
        std::vector<int> retries;
        RunOptions options;
        options.isRecorded = false;
        options.retry = quick();
        options.retrying = [&retries](const RetryNotice& notice) { retries.push_back(notice.retry); };
        const auto report = runJob(job, options);
        QVERIFY(report.outcome);
        QCOMPARE(report.attempts, 3);
        QCOMPARE(report.outcome->counts[u"attempts"].toInt(), 3);
        QCOMPARE(retries, (std::vector<int>{1, 2}));
    }

    void givesUpAfterThreeRetries()
    {
        ScriptedJob job([](const JobContext&, int) -> core::Result<Outcome> {
            return core::fail(core::ErrorCode::Conflict, u"deadlock"_s);
        });
        RunOptions options;
        options.isRecorded = false;
        options.retry = quick();
        const auto report = runJob(job, options);
        QVERIFY(!report.outcome);
        QCOMPARE(report.attempts, 4);
        QCOMPARE(report.outcome.error().code, core::ErrorCode::Conflict);
    }

    /// A follower that ran well for days must not have used up its attempts in the first of them.
    void aFailureAfterAHealthyRunIsTheFirstAgain()
    {
        ScriptedJob job([](const JobContext&, int attempt) -> core::Result<Outcome> {
            if (attempt == 3)
                std::this_thread::sleep_for(60ms);
            return attempt < 6 ? core::Result<Outcome>(core::fail(core::ErrorCode::ConnectionLost, u"gone"_s))
                               : done(1);
        });
        std::vector<int> retries;
        RunOptions options;
        options.isRecorded = false;
        options.retry = quick();
        options.retry.healthyAfter = 50ms;
        options.retrying = [&retries](const RetryNotice& notice) { retries.push_back(notice.retry); };
        QVERIFY(runJob(job, options).outcome);
        QCOMPARE(retries, (std::vector<int>{1, 2, 1, 2, 3}));
    }

    void stopsAtOnceWhereTryingAgainIsVain()
    {
        ScriptedJob job([](const JobContext&, int) -> core::Result<Outcome> {
            return core::fail(core::ErrorCode::Authentication, u"wrong password"_s);
        });
        RunOptions options;
        options.isRecorded = false;
        options.retry = quick();
        QCOMPARE(runJob(job, options).attempts, 1);
    }

    void exceptionsBecomeErrors()
    {
        ScriptedJob job(
            [](const JobContext&, int) -> core::Result<Outcome> { throw std::runtime_error("out of cheese"); });
        RunOptions options;
        options.isRecorded = false;
        const auto report = runJob(job, options);
        QVERIFY(!report.outcome);
        QCOMPARE(report.outcome.error().detail, u"out of cheese"_s);
    }

    void stopEndsTheWaitBetweenAttempts()
    {
        std::stop_source stop;
        ScriptedJob job([](const JobContext&, int) -> core::Result<Outcome> {
            return core::fail(core::ErrorCode::ConnectionLost, u"gone"_s);
        });
        RunOptions options;
        options.isRecorded = false;
        options.stop = stop.get_token();
        options.retry.backOff.base = std::chrono::hours(1); // the test would time out
        options.retry.backOff.cap = std::chrono::hours(1);
        options.retrying = [&stop](const RetryNotice&) { stop.request_stop(); };
        const auto report = runJob(job, options);
        QVERIFY(!report.outcome);
        QCOMPARE(report.outcome.error().code, core::ErrorCode::Canceled);
        QCOMPARE(job.attempts(), 1);
    }

    void runnerDeliversInItsOwnThread()
    {
        JobRunner runner(m_clock, nullptr, false);
        const auto here = std::this_thread::get_id();
        std::thread::id worked;
        std::thread::id finished;
        connect(&runner, &JobRunner::jobFinished, this, [&finished] { finished = std::this_thread::get_id(); });
        const auto id = runner.enqueue(std::make_shared<ScriptedJob>([&worked](const JobContext& context, int) {
                                           worked = std::this_thread::get_id();
                                           context.report({3, 9, u"Counting"_s});
                                           return done(9);
                                       }),
                                       {});
        QCOMPARE(statusOf(runner, id).state, db::JobState::Running);
        QTRY_COMPARE(statusOf(runner, id).state, db::JobState::Done);
        QCOMPARE(finished, here);
        QVERIFY(worked != here);
        const auto status = statusOf(runner, id);
        QCOMPARE(status.outcome->rows, 9LL);
        QCOMPARE(status.progress.progress.done, 3LL);
        QCOMPARE(status.progress.progress.what, u"Counting"_s);
        QVERIFY(status.started && status.finished);
    }

    void progressIsThinnedOut()
    {
        JobRunner runner(m_clock, nullptr, false);
        QSignalSpy progressed(&runner, &JobRunner::jobProgressed);
        const auto id = runner.enqueue(std::make_shared<ScriptedJob>([](const JobContext& context, int) {
                                           for (int i = 1; i <= 200'000; ++i)
                                               context.report({i, 200'000, u"Counting"_s});
                                           return done(200'000);
                                       }),
                                       {});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(runner, id), 60000);
        const auto status = statusOf(runner, id);
        const auto seconds = std::chrono::duration<double>(*status.finished - *status.started).count();
        QVERIFY2(progressed.size() <= seconds * 10 + 3, QByteArray::number(progressed.size()).constData());
        QCOMPARE(status.progress.progress.done, 200'000LL);
    }

    void oneOfAKindAtATime()
    {
        JobRunner runner(m_clock, nullptr, false);
        const auto stoppable = [](const JobContext& context, int) { return untilStopped(context); };
        const auto first = runner.enqueue(std::make_shared<ScriptedJob>(stoppable), {});
        const auto second = runner.enqueue(std::make_shared<ScriptedJob>(stoppable), {});
        const auto other = runner.enqueue(std::make_shared<ScriptedJob>(stoppable, true, u"refresh"_s), {});
        QCOMPARE(statusOf(runner, first).state, db::JobState::Running);
        QCOMPARE(statusOf(runner, second).state, db::JobState::Queued);
        QCOMPARE(statusOf(runner, other).state, db::JobState::Running);
        QCOMPARE(runner.activeCount(), 3);
        QVERIFY(runner.isActive(u"refresh"_s));
        QSignalSpy progressed(&runner, &JobRunner::jobProgressed);
        runner.cancel(first);
        QVERIFY(statusOf(runner, first).isStopping);
        runner.cancel(first); // asked for already: nobody is told again
        QCOMPARE(progressed.size(), 1);
        QTRY_COMPARE(statusOf(runner, second).state, db::JobState::Running);
        QCOMPARE(statusOf(runner, first).state, db::JobState::Canceled);
        QVERIFY(!statusOf(runner, first).isStopping);
        runner.cancelAll();
        QTRY_COMPARE(runner.activeCount(), 0);
        QCOMPARE(runner.jobs().front().id, other); // newest first
    }

    void queuedJobsAreCanceledBeforeTheyBegin()
    {
        JobRunner runner(m_clock, nullptr, false);
        const auto stoppable = [](const JobContext& context, int) { return untilStopped(context); };
        const auto first = runner.enqueue(std::make_shared<ScriptedJob>(stoppable), {});
        auto neverRun = std::make_shared<ScriptedJob>(stoppable);
        const auto second = runner.enqueue(neverRun, {});
        QSignalSpy finished(&runner, &JobRunner::jobFinished);
        runner.cancelAll();
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(hasEnded(runner, first));
        QCOMPARE(statusOf(runner, second).state, db::JobState::Canceled);
        QCOMPARE(neverRun->attempts(), 0);
    }

    void runAgain()
    {
        JobRunner runner(m_clock, nullptr, false);
        auto job = std::make_shared<ScriptedJob>([](const JobContext&, int attempt) -> core::Result<Outcome> {
            if (attempt == 1)
                return core::fail(core::ErrorCode::DiskFull, u"full"_s);
            return done(attempt);
        });
        const auto first = runner.enqueue(job, {});
        QVERIFY(!runner.runAgain(first)); // not ended yet
        QTRY_COMPARE(statusOf(runner, first).state, db::JobState::Failed);
        QCOMPARE(statusOf(runner, first).error->message, u"full"_s);
        const auto second = runner.runAgain(first);
        QVERIFY(second);
        QTRY_COMPARE(statusOf(runner, *second).state, db::JobState::Done);
        QVERIFY(!runner.runAgain(12345));
    }

    void retriesAreShown()
    {
        JobRunner runner(m_clock, nullptr, false);
        QSignalSpy retrying(&runner, &JobRunner::jobRetrying);
        const auto id =
            runner.enqueue(std::make_shared<ScriptedJob>([](const JobContext&, int attempt) -> core::Result<Outcome> {
                               if (attempt == 1)
                                   return core::fail(core::ErrorCode::ConnectionLost, u"gone"_s);
                               return done(1);
                           }),
                           {}, db::JobTrigger::Live, quick());
        QTRY_COMPARE(statusOf(runner, id).state, db::JobState::Done);
        QCOMPARE(retrying.size(), 1);
        QCOMPARE(statusOf(runner, id).attempt, 2);
        QCOMPARE(statusOf(runner, id).trigger, db::JobTrigger::Live);
    }

    void destructorStopsAndWaits()
    {
        std::atomic<bool> begun = false;
        std::atomic<bool> ended = false;
        {
            JobRunner runner(m_clock, nullptr, false);
            runner.enqueue(std::make_shared<ScriptedJob>([&](const JobContext& context, int) {
                               begun = true;
                               auto result = untilStopped(context);
                               ended = true;
                               return result;
                           }),
                           {});
            QTRY_VERIFY(begun);
        }
        QVERIFY(ended);
    }

    void endedJobsAreForgottenInTheEnd()
    {
        JobRunner runner(m_clock, nullptr, false);
        for (std::size_t i = 0; i < JobRunner::keptJobs + 20; ++i)
            runner.enqueue(std::make_shared<ScriptedJob>([](const JobContext&, int) { return done(1); }), {});
        QTRY_COMPARE_WITH_TIMEOUT(runner.activeCount(), 0, 60000);
        runner.enqueue(std::make_shared<ScriptedJob>([](const JobContext&, int) { return done(1); }), {});
        QVERIFY(runner.jobs().size() <= JobRunner::keptJobs + 1);
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
