// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/jobrunner.h"
#include "app/window/databaseopener.h"

#include <QObject>

#include <optional>

namespace oa::window {

class DatabaseJobs;
class Session;

/// "Start with sample data": the embedded database, a week of receipts if it has none, their totals; one click, with
/// progress, and Cancel at any moment.
class SampleStart : public QObject
{
    Q_OBJECT

public:
    SampleStart(Session* session, DatabaseJobs* jobs, QObject* parent = nullptr);

    bool isActive() const { return m_step != Step::Idle; }
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
    void end();

    Session* m_session;
    DatabaseJobs* m_jobs;
    Step m_step = Step::Idle;
    std::optional<jobs::JobId> m_job;
};

} // namespace oa::window
