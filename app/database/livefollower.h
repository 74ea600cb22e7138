// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/state/dataextent.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace oa::db {
class ChangeListener;
class Connection;
} // namespace oa::db

namespace oa::database {

/// Follows a database from a thread and a connection of its own: says which totals changed, how far the data reaches,
/// and when the connection is lost and found again (full-jitter back-off, 0.5 to 30 s; not after a refused login).
/// Signals are delivered in the receiver's thread. The destructor stops the thread, which takes less than a second.
class LiveFollower : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shortestRetry{500};
    static constexpr std::chrono::milliseconds longestRetry{30000};
    /// How often the extent is read while nothing happens, and at most while much does.
    static constexpr std::chrono::milliseconds idlePeriod{5000};
    static constexpr std::chrono::milliseconds busyPeriod{500};
    /// How often it is looked for what lets receipts change unseen.
    static constexpr std::chrono::milliseconds guardPeriod{60000};
    /// How long notifications are trusted to tell of all changes before totals are looked at anyway.
    static constexpr std::chrono::milliseconds longestTrust{60000};
    /// A server that takes longer to say how far the data reaches is taken for lost.
    static constexpr std::chrono::milliseconds longestAnswer{10000};

    explicit LiveFollower(db::ConnectionParameters database, QObject* parent = nullptr);
    ~LiveFollower() override;

    void start();
    /// Ends a wait between two attempts.
    void retryNow();

Q_SIGNALS:
    void connected();
    void extentRead(const oa::db::DataExtent& extent);
    /// What lets receipts change unseen or hides them, with what mends it; empty when all is well. Once after each
    /// connecting, then whenever it changes.
    void problemsFound(const QStringList& problems);
    /// Whole minutes whose totals may have changed; from minimum to maximum when that is not known, at every look where
    /// notifications do not arrive: whoever shows totals then finds out whether theirs have.
    void totalsUpdated(const oa::core::TimeRange& minutes);
    void connectionLost(const oa::core::Error& error, std::chrono::milliseconds retryIn);
    void refused(const oa::core::Error& error); ///< trying again would not help; the thread has ended

private:
    void work(const std::stop_token& stop);
    core::Error follow(db::Connection& connection, const std::stop_token& stop);
    void waitBeforeRetry(std::chrono::milliseconds delay, const std::stop_token& stop);

    const db::ConnectionParameters m_database;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_retryNow = false; // guarded by m_mutex
    std::jthread m_thread;   // last: everything it uses is there before it starts
};

} // namespace oa::database
