// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace oa::core {

/// Carries calls from worker threads into the thread this object lives in, where the event loop runs them in the order
/// in which they were posted. The calls travel under an ordinary mutex rather than inside Qt's events, so that
/// ThreadSanitizer, which cannot look into Qt, sees the order of things.
///
/// Everybody who posts must have ended before the mailbox is destroyed; calls that were not run by then are dropped.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    explicit Mailbox(QObject* parent = nullptr);

    /// From any thread; never blocks for long. `call` runs in this object's thread, never inside post().
    void post(std::function<void()> call);

private:
    Q_INVOKABLE void drain();

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls; // guarded by m_mutex
};

} // namespace oa::core
