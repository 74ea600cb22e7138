// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/connection/connection.h"
#include "db/state/jobrunstore.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace oa::jobs {

/// Keeps one run's row in job_runs up to date from a thread and a connection of its own, so that neither a frozen
/// server nor a long statement of the job delays the job or the row. The row is "touched" every few seconds; a run
/// that is no longer touched is shown as abandoned.
class RunRecorder
{
public:
    static constexpr std::chrono::seconds touchEvery{10};
    /// Ended runs beyond this number are forgotten by the database, oldest first.
    static constexpr int keptRuns = 1000;
    /// How long a statement, and the end of a run, waits for the server.
    static constexpr std::chrono::milliseconds patience{3000};

    RunRecorder(db::ConnectionParameters database, QString kind, db::JobTrigger trigger);
    ~RunRecorder();

    void update(qint64 rows, int attempt);
    /// Writes how the run ended; waits for it at most `atMost` (none at all when the server is known to be silent).
    /// Answers why the row could not be kept, if so.
    std::optional<core::Error> finish(db::JobState state, qint64 rows, int attempt, const QString& error,
                                      std::chrono::milliseconds atMost = patience);

private:
    struct Note
    {
        qint64 rows = 0;
        int attempt = 1;
        std::optional<db::JobState> end;
        QString error;
    };
    void work(std::stop_token stop);
    core::Result<> begin(std::stop_token stop);
    core::Result<> write(const Note& note, std::stop_token stop);

    const db::ConnectionParameters m_database;
    const QString m_kind;
    const db::JobTrigger m_trigger;

    std::unique_ptr<db::Connection> m_connection; // worker's thread only
    qint64 m_runId = 0;                           // worker's thread only

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Note m_note;                        // guarded by m_mutex
    bool m_isOver = false;              // guarded by m_mutex
    std::optional<core::Error> m_error; // guarded by m_mutex
    std::jthread m_thread;              // last: starts when all else is there
};

} // namespace oa::jobs
