// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <memory>
#include <stop_token>

namespace oa::core {

/// Runs work in a pool thread and delivers its answer in the owner's thread; the newest request wins: starting again
/// asks the older work to stop and its answer is thrown away. The destructor asks the running work to stop and waits
/// for it, so that captured objects may safely die afterwards. Used from the owner's thread only.
///
/// `Answer` must be movable. Work must not throw; it looks at its stop token.
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
        m_running.waitForFinished();
    }

    /// `deliver` runs in `owner`'s thread unless a newer request was started. `owner` must outlive this object, which
    /// it does when this object is its member.
    void start(QObject* owner, std::function<Answer(std::stop_token)> work, std::function<void(Answer)> deliver)
    {
        cancel();
        m_stop = std::stop_source();
        auto state = std::make_shared<State>();
        state->stop = m_stop.get_token();
        state->deliver = std::move(deliver);
        m_busy = state;
        auto previous = m_running;
        m_running = QtConcurrent::run(m_pool, [state, work = std::move(work), owner] {
            if (state->stop.stop_requested())
                return;
            auto answer = std::make_shared<Answer>(work(state->stop));
            if (state->stop.stop_requested())
                return;
            QMetaObject::invokeMethod(
                owner,
                [state, answer] {
                    if (state->stop.stop_requested())
                        return;
                    state->finished = true;
                    state->deliver(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
        m_running = joined(previous, m_running);
    }

    /// Asks the running work to stop; its answer will not be delivered.
    void cancel() { m_stop.request_stop(); }
    bool isBusy() const { return m_busy && !m_busy->finished && !m_busy->stop.stop_requested(); }

private:
    struct State
    {
        std::stop_token stop;
        std::function<void(Answer)> deliver;
        bool finished = false; // owner's thread only
    };

    /// The destructor must wait for stopped work as well, not only for the newest.
    static QFuture<void> joined(const QFuture<void>& previous, const QFuture<void>& next)
    {
        if (previous.isFinished())
            return next;
        return QtFuture::whenAll(previous, next).then([](const QList<QFuture<void>>&) {});
    }

    QThreadPool* m_pool;
    std::stop_source m_stop;
    std::shared_ptr<State> m_busy;
    QFuture<void> m_running = QtFuture::makeReadyFuture();
};

} // namespace oa::core
