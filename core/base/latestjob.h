// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace oa::core {

/// Threads for what waits for a database or a disk more than it computes: more of them than cores, shared by all who
/// read in the background. Lives as long as the program; any thread.
QThreadPool* backgroundThreads();

/// Runs work by QtConcurrent::run() and delivers its answer in the thread of this object; the newest request wins:
/// starting again asks the older work to stop and its answer is thrown away. The destructor asks the running work to
/// stop and waits for it, so that captured objects may safely die afterwards; work that waits for a free thread is
/// dropped, not waited for. Created, used and destroyed in one thread only, which has an event loop.
///
/// `Answer` must be movable. Work must not throw; it looks at its stop token, since a QFuture that is canceled does not
/// stop what runs. `deliver` may start or cancel this very object, but not destroy it.
template <typename Answer>
class LatestJob
{
public:
    explicit LatestJob(QThreadPool* pool = backgroundThreads())
        : m_pool(pool)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { deliverAnswer(); });
    }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;
    ~LatestJob()
    {
        cancel();
        for (auto& running : m_running)
            running.waitForFinished();
    }

    /// `deliver` runs in this object's thread, never inside start(), unless a newer request was started or cancel() was
    /// called.
    void start(std::function<Answer(std::stop_token)> work, std::function<void(Answer)> deliver)
    {
        cancel();
        std::erase_if(m_running, [](const QFuture<void>& running) { return running.isFinished(); });
        m_stop = std::stop_source();
        m_deliver = std::move(deliver);
        m_task = std::make_shared<Task>(m_stop.get_token(), std::move(work));
        m_running.push_back(QtConcurrent::run(m_pool, [task = m_task](QPromise<void>&) { task->run(); }));
        m_watcher.setFuture(m_running.back());
    }

    /// Asks the running work to stop; its answer will not be delivered.
    void cancel()
    {
        m_stop.request_stop();
        if (m_task)
            m_task->drop();
        m_task.reset();
        m_deliver = nullptr;
        for (auto& running : m_running)
            running.cancel();
    }

    /// From start() until the answer was delivered.
    bool isBusy() const { return m_task != nullptr; }

private:
    /// What crosses the threads, under a mutex.
    class Task
    {
    public:
        Task(std::stop_token stop, std::function<Answer(std::stop_token)> work)
        {
            const std::lock_guard lock(m_mutex);
            m_stop = std::move(stop);
            m_work = std::move(work);
        }

        /// In the pool's thread.
        void run()
        {
            std::function<Answer(std::stop_token)> work;
            std::stop_token stop;
            {
                const std::lock_guard lock(m_mutex);
                work = std::exchange(m_work, nullptr);
                stop = m_stop;
            }
            if (!work || stop.stop_requested())
                return;
            std::optional<Answer> answer(work(stop));
            work = nullptr; // what it captured dies here, before the owner may go on
            const std::lock_guard lock(m_mutex);
            m_answer = std::move(answer);
        }

        /// Work that has not begun never will.
        void drop()
        {
            std::function<Answer(std::stop_token)> unused;
            const std::lock_guard lock(m_mutex);
            unused = std::exchange(m_work, nullptr);
        }

        std::optional<Answer> takeAnswer()
        {
            const std::lock_guard lock(m_mutex);
            return std::exchange(m_answer, std::nullopt);
        }

    private:
        std::mutex m_mutex;
        std::stop_token m_stop;
        std::function<Answer(std::stop_token)> m_work;
        std::optional<Answer> m_answer;
    };

    void deliverAnswer()
    {
        // An older request may have ended as well.
        if (!m_task || !m_running.back().isFinished())
            return;
        auto answer = m_task->takeAnswer();
        m_task.reset();
        const auto deliver = std::exchange(m_deliver, nullptr);
        if (answer && deliver)
            deliver(std::move(*answer));
    }

    QThreadPool* m_pool;
    std::stop_source m_stop;
    std::shared_ptr<Task> m_task; ///< the newest, until its answer was delivered
    std::function<void(Answer)> m_deliver;
    QFutureWatcher<void> m_watcher;
    std::vector<QFuture<void>> m_running; ///< those that may still be waiting or running
};

} // namespace oa::core
