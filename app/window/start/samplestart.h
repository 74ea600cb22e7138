// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/databaseopener.h"
#include "app/jobs/jobrunner.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace oa::window {

class DatabaseJobs;
class Session;
class Settings;

/// "Start with sample data": the embedded database, a week of receipts if it has none, their totals; one click, with
/// progress, and Cancel at any moment.
class SampleStart : public QObject
{
    Q_OBJECT

public:
    SampleStart(Session* session, DatabaseJobs* jobs, Settings& settings, QObject* parent = nullptr);

    bool isActive() const { return m_step != Step::Idle; }
    /// Whether an earlier start was interrupted: start() then completes what it began.
    bool isUnfinished() const;
    /// Whether the job belongs to a start, running or past.
    bool isOwn(jobs::JobId id) const { return m_own.contains(id); }
    void start(const QString& localDirectory);
    void cancel();

Q_SIGNALS:
    void progressed(const QString& what, qint64 done, qint64 total);
    void finished();
    void failed(const oa::core::Error& error);
    void canceled();

private:
    enum class Step { Idle, Opening, Looking, Seeding, Refreshing };

    void opened();
    void extentRead();
    void seedOrFinish();
    void jobProgressed(jobs::JobId id);
    void jobFinished(const jobs::JobStatus& status);
    bool follow(std::optional<jobs::JobId> job);
    void end();

    Session* m_session;
    DatabaseJobs* m_jobs;
    Settings& m_settings;
    Step m_step = Step::Idle;
    std::optional<jobs::JobId> m_job;
    QSet<jobs::JobId> m_own;
};

} // namespace oa::window
