// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/runjob.h"
#include "core/base/mailbox.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace oa::jobs {

using JobId = quint64;

/// What the window knows of one of its own jobs.
struct JobStatus
{
    JobId id = 0;
    QString kind;
    db::JobTrigger trigger = db::JobTrigger::Manual;
    db::JobState state = db::JobState::Queued;
    int attempt = 1;
    std::optional<core::TimePoint> queued;
    std::optional<core::TimePoint> started;
    std::optional<core::TimePoint> finished;
    MeteredProgress progress;
    std::optional<RetryNotice> retry; ///< while it waits before another attempt
    std::optional<Outcome> outcome;   ///< when Done
    std::optional<core::Error> error; ///< when Failed or Canceled
    bool isStopping = false;          ///< cancel was asked for and the job has not ended yet
};

/// Runs jobs in threads of their own for the window: one of a kind at a time, others of that kind queue behind it.
/// All signals come in the owner's thread, progress at most ten times a second a job. The destructor stops all jobs
/// and waits for them, which takes no longer than cancelling does.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    /// Ended jobs beyond this number are forgotten, oldest first; job_runs remembers them.
    static constexpr std::size_t keptJobs = 100;

    /// `areRecorded`: each run leaves a row in job_runs.
    explicit JobRunner(const core::Clock& clock, QObject* parent = nullptr, bool areRecorded = true);
    ~JobRunner() override;

    /// Queues a job and answers its number. The database is the one at the time of the call.
    JobId enqueue(std::shared_ptr<Job> job, const db::ConnectionParameters& database,
                  db::JobTrigger trigger = db::JobTrigger::Manual, RetryPolicy retry = {});
    /// The same work once more, for a job that has ended; nothing when it is unknown, not ended or cannot be repeated.
    std::optional<JobId> runAgain(JobId id);
    void cancel(JobId id);
    void cancelAll();

    /// Newest first.
    std::vector<JobStatus> jobs() const;
    std::optional<JobStatus> status(JobId id) const;
    bool isActive(const QString& kind) const; ///< queued or running
    int activeCount() const;

Q_SIGNALS:
    void jobQueued(oa::jobs::JobId id);
    void jobStarted(oa::jobs::JobId id);
    void jobProgressed(oa::jobs::JobId id);
    void jobRetrying(oa::jobs::JobId id);
    void jobFinished(oa::jobs::JobId id); ///< status() says how

private:
    struct Entry
    {
        JobStatus status;
        std::shared_ptr<Job> job;
        db::ConnectionParameters database;
        RetryPolicy retry;
        std::jthread thread;
    };
    Entry* find(JobId id);
    void startWaiting();
    void start(Entry& entry);
    void finish(JobId id, const RunReport& report);
    void forgetOld();

    const core::Clock& m_clock;
    const bool m_areRecorded;
    core::Mailbox m_mailbox;
    JobId m_lastId = 0;
    std::map<JobId, Entry> m_entries; // last: its threads end before the mailbox goes
};

} // namespace oa::jobs
