// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/mailbox.h"

#include <QRunnable>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace oa::core {

/// Runs work in a pool thread and delivers its answer in the owner's thread; the newest request wins: starting again
/// asks the older work to stop and its answer is thrown away. The destructor asks the running work to stop and waits
/// for it, so that captured objects may safely die afterwards; work that waits for a free thread is dropped, not
/// waited for. Created, used and destroyed in the owner's thread only.
///
/// `Answer` must be movable. Work must not throw; it looks at its stop token. `deliver` may start or cancel this very
/// object, but not destroy it.
template <typename Answer>
class LatestJob
{
public:
    explicit LatestJob(QThreadPool* pool = QThreadPool::globalInstance())
        : m_pool(pool)
    {}
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;
    ~LatestJob()
    {
        cancel();
        for (const auto& task : m_tasks)
            task->waitUntilOver();
    }

    /// `deliver` runs in this object's thread unless a newer request was started or cancel() was called. `owner` only
    /// says whose work it is: it must outlive this object, which it does when this object is its member.
    void start(QObject* owner, std::function<Answer(std::stop_token)> work, std::function<void(Answer)> deliver)
    {
        Q_ASSERT(owner && owner->thread() == m_mailbox.thread());
        Q_UNUSED(owner);
        cancel();
        std::erase_if(m_tasks, [](const auto& task) { return task->isOver(); });
        m_stop = std::stop_source();
        auto task = std::make_shared<Task>();
        task->stop = m_stop.get_token();
        task->work = std::move(work);
        task->deliver = std::move(deliver);
        task->mailbox = &m_mailbox;
        m_newest = task;
        m_tasks.push_back(task);
        m_pool->start(new Runnable(std::move(task), this));
    }

    /// Asks the running work to stop; its answer will not be delivered.
    void cancel()
    {
        m_stop.request_stop();
        m_newest.reset();
        for (const auto& task : m_tasks)
            task->drop();
    }

    /// From start() until the answer was delivered.
    bool isBusy() const { return m_newest != nullptr; }

private:
    enum class Phase { Waiting, Running, Over };

    struct Task : std::enable_shared_from_this<Task>
    {
        std::stop_token stop;
        std::function<Answer(std::stop_token)> work;
        std::function<void(Answer)> deliver; // touched in the owner's thread only
        Mailbox* mailbox = nullptr;

        /// In the pool's thread.
        void run(LatestJob* job)
        {
            {
                const std::lock_guard lock(mutex);
                if (phase != Phase::Waiting)
                    return;
                phase = Phase::Running;
            }
            auto answer = std::make_shared<Answer>(work(stop));
            work = nullptr; // what it captured dies here, before the owner may go on
            if (!stop.stop_requested()) {
                mailbox->post([self = this->shared_from_this(), answer, job] {
                    if (self->stop.stop_requested())
                        return;
                    job->m_newest.reset();
                    const auto deliverNow = std::move(self->deliver);
                    deliverNow(std::move(*answer));
                });
            }
            answer.reset();
            const std::lock_guard lock(mutex);
            phase = Phase::Over;
            changed.notify_all();
        }

        /// In the owner's thread: what `deliver` captured dies there and then.
        void drop()
        {
            deliver = nullptr;
            const std::lock_guard lock(mutex);
            if (phase != Phase::Waiting)
                return;
            phase = Phase::Over;
            work = nullptr;
        }

        void waitUntilOver()
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [this] { return phase == Phase::Over; });
        }

        bool isOver()
        {
            const std::lock_guard lock(mutex);
            return phase == Phase::Over;
        }

    private:
        std::mutex mutex;
        std::condition_variable changed;
        Phase phase = Phase::Waiting; // guarded by mutex
    };

    /// Hands a task to the pool. The flag orders its making before its running in a way ThreadSanitizer can see.
    class Runnable final : public QRunnable
    {
    public:
        Runnable(std::shared_ptr<Task> task, LatestJob* job)
            : m_task(std::move(task))
            , m_job(job)
        {
            m_ready.store(true, std::memory_order_release);
        }
        void run() override
        {
            if (!m_ready.load(std::memory_order_acquire))
                return;
            m_task->run(m_job);
            m_task.reset();
        }

    private:
        std::shared_ptr<Task> m_task;
        LatestJob* m_job;
        std::atomic<bool> m_ready = false;
    };

    QThreadPool* m_pool;
    Mailbox m_mailbox;
    std::stop_source m_stop;
    std::shared_ptr<Task> m_newest;
    std::vector<std::shared_ptr<Task>> m_tasks; // those that may still be waiting or running
};

} // namespace oa::core
