// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/latestjob.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace oa::core;

namespace {

/// A door that work waits at until the test opens it.
class Gate
{
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }
    /// True when opened, false when stopped.
    bool wait(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait(lock, stop, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = false;
};

} // namespace

class TestLatestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversInTheOwnersThread()
    {
        LatestJob<QString> job;
        QString answer;
        std::thread::id worked;
        std::thread::id delivered;
        job.start(
            [&worked](std::stop_token) {
                worked = std::this_thread::get_id();
                return u"answer"_s;
            },
            [&](QString text) {
                answer = std::move(text);
                delivered = std::this_thread::get_id();
            });
        QVERIFY(job.isBusy());
        QTRY_COMPARE(answer, u"answer"_s);
        QVERIFY(!job.isBusy());
        QCOMPARE(delivered, std::this_thread::get_id());
        QVERIFY(worked != delivered);
    }

    void anAnswerNeedNotBeWaitedFor()
    {
        LatestJob<int> job;
        std::atomic<bool> isDone = false;
        job.start([&isDone](std::stop_token) { return isDone = true, 7; }, nullptr);
        QTRY_VERIFY(!job.isBusy());
        QVERIFY(isDone);
    }

    void answersMayBeMoveOnly()
    {
        LatestJob<std::unique_ptr<int>> job;
        int answer = 0;
        job.start([](std::stop_token) { return std::make_unique<int>(7); },
                  [&answer](std::unique_ptr<int> value) { answer = *value; });
        QTRY_COMPARE(answer, 7);
    }

    void theNewestWins()
    {
        LatestJob<int> job;
        Gate begun;
        std::vector<int> answers;
        const auto take = [&answers](int value) { answers.push_back(value); };
        job.start(
            [&begun](std::stop_token stop) {
                begun.open();
                Gate never;
                never.wait(stop);
                return 1;
            },
            take);
        begun.wait();
        job.start([](std::stop_token) { return 2; }, take);
        QTRY_COMPARE(answers, std::vector<int>{2});
        QTest::qWait(20);
        QCOMPARE(answers, std::vector<int>{2});
    }

    void anAnswerOnItsWayIsThrownAway()
    {
        QThreadPool pool;
        LatestJob<int> job(&pool);
        std::vector<int> answers;
        const auto take = [&answers](int value) { answers.push_back(value); };
        job.start([](std::stop_token) { return 1; }, take);
        QVERIFY(pool.waitForDone(10000)); // posted, not delivered: the event loop has not run
        job.start([](std::stop_token) { return 2; }, take);
        QTRY_COMPARE(answers, std::vector<int>{2});
    }

    void canceledWorkIsNotDelivered()
    {
        QThreadPool pool;
        LatestJob<int> job(&pool);
        bool delivered = false;
        job.start([](std::stop_token) { return 1; }, [&delivered](int) { delivered = true; });
        QVERIFY(pool.waitForDone(10000));
        job.cancel();
        QVERIFY(!job.isBusy());
        QTest::qWait(20);
        QVERIFY(!delivered);
    }

    void destructorWaitsForRunningWork()
    {
        auto finished = std::make_shared<std::atomic<bool>>(false);
        Gate begun;
        {
            LatestJob<int> job;
            job.start(
                [finished, &begun](std::stop_token stop) {
                    begun.open();
                    Gate never;
                    never.wait(stop);
                    finished->store(true);
                    return 1;
                },
                [](int) { QFAIL("delivered after the end"); });
            begun.wait();
        }
        QVERIFY(finished->load());
        QTest::qWait(20);
    }

    void destructorWaitsForReplacedWorkToo()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        auto ended = std::make_shared<std::atomic<int>>(0);
        Gate firstBegun;
        {
            LatestJob<int> job(&pool);
            job.start(
                [ended, &firstBegun](std::stop_token stop) {
                    firstBegun.open();
                    Gate never;
                    never.wait(stop);
                    std::this_thread::sleep_for(std::chrono::milliseconds(50));
                    ended->fetch_add(1);
                    return 1;
                },
                [](int) {});
            firstBegun.wait();
            job.start([](std::stop_token) { return 2; }, [](int) {});
        }
        QCOMPARE(ended->load(), 1);
    }

    void waitingWorkIsDroppedNotAwaited()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        Gate letGo;
        LatestJob<int> other(&pool);
        Gate begun;
        other.start(
            [&](std::stop_token) {
                begun.open();
                letGo.wait();
                return 0;
            },
            [](int) {});
        begun.wait();
        auto captured = std::make_shared<int>(1);
        {
            LatestJob<int> job(&pool);
            job.start([captured](std::stop_token) { return *captured; }, [captured](int) {});
            QCOMPARE(captured.use_count(), 3L);
        } // would hang here if it waited
        QCOMPARE(captured.use_count(), 1L);
        letGo.open();
        QVERIFY(pool.waitForDone(10000));
    }

    void deliveryMayStartAgain()
    {
        LatestJob<int> job;
        int last = 0;
        std::function<void(int)> take = [&](int value) {
            last = value;
            if (value < 5)
                job.start([value](std::stop_token) { return value + 1; }, take);
        };
        job.start([](std::stop_token) { return 1; }, take);
        QTRY_COMPARE(last, 5);
        QVERIFY(!job.isBusy());
    }

    void manyRestarts()
    {
        LatestJob<int> job;
        int last = -1;
        for (int i = 0; i < 500; ++i) {
            job.start([i](std::stop_token) { return i; }, [&last](int value) { last = value; });
            if (i % 50 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE(last, 499);
    }
};

QTEST_GUILESS_MAIN(TestLatestJob)
#include "tst_latestjob.moc"
