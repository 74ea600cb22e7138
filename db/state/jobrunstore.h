// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace oa::db {

class Connection;
class SqlSession;

/// How a run began; stored by name.
enum class JobTrigger { Manual, Schedule, Live };

/// Where a run stands; stored by name. Abandoned is never stored: it is a run whose client stopped giving signs of
/// life without ending it.
enum class JobState { Queued, Running, Done, Failed, Canceled, Abandoned };

/// "manual", "schedule", "live".
QString nameOf(JobTrigger trigger);
/// "queued", "running", "done", "failed", "canceled", "abandoned".
QString nameOf(JobState state);
std::optional<JobTrigger> jobTriggerFromName(QStringView name);
std::optional<JobState> jobStateFromName(QStringView name);

/// One row of job_runs.
struct JobRun
{
    qint64 id = 0;
    QString kind;
    JobTrigger trigger = JobTrigger::Manual;
    JobState state = JobState::Running;
    core::TimePoint started;
    std::optional<core::TimePoint> finished;
    qint64 rows = 0;
    int attempt = 1;
    QString error;  ///< message, detail and remedy of a failed run, one a line
    QString client; ///< "user@host (process id)"
};

/// The jobs that ran on this database, whoever started them. Uses the connection in the caller's thread; times are the
/// server's.
class JobRunStore
{
public:
    /// A running job that was not touched for so long is shown as abandoned.
    static constexpr std::chrono::seconds silence{60};

    explicit JobRunStore(Connection& connection);

    /// Notes that a run began and answers its id. Errors: NotFound when the table is missing, Denied.
    core::Result<qint64> begin(const QString& kind, JobTrigger trigger, const QString& client);
    /// Notes that the run lives, with what it did so far. Called every few seconds.
    core::Result<> touch(qint64 id, qint64 rows, int attempt);
    /// Notes how the run ended. `state` is Done, Failed or Canceled.
    core::Result<> finish(qint64 id, JobState state, qint64 rows, int attempt, const QString& error);

    /// The newest runs first, at most `limit`; of one kind only when `kind` is not empty.
    core::Result<std::vector<JobRun>> readNewest(int limit, const QString& kind = {});

    /// Removes ended runs beyond the newest `keep`, so that the table stays small.
    core::Result<qint64> prune(int keep);

    /// "user@host (process id)" of this process.
    static QString thisClient();
    /// "user@host": who runs this process.
    static QString thisPerson();

private:
    /// As far as the database's encoding goes.
    std::optional<QByteArray> storable(const QString& text) const;

    Connection& m_connection;
};

/// As JobRunStore::readNewest(), of all kinds, for the list of the window. In the session's thread.
core::Result<std::vector<JobRun>> readNewestRuns(SqlSession& session, int limit);

} // namespace oa::db
