// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start/samplestart.h"

#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/settings/settings.h"

namespace oa::window {

SampleStart::SampleStart(Session* session, DatabaseJobs* jobs, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_settings(settings)
{
    connect(session, &Session::openingProgressed, this, [this](const QString& what) {
        if (m_step == Step::Opening)
            Q_EMIT progressed(what, 0, 0);
    });
    connect(session, &Session::opened, this, &SampleStart::opened);
    connect(session, &Session::extentRead, this, &SampleStart::extentRead);
    connect(session, &Session::openingFailed, this, [this](const database::DatabaseChoice&, const core::Error& error) {
        if (m_step != Step::Opening)
            return;
        end();
        Q_EMIT failed(error);
    });
    connect(jobs->runner(), &jobs::JobRunner::jobProgressed, this, &SampleStart::jobProgressed);
    connect(jobs, &DatabaseJobs::finished, this, &SampleStart::jobFinished);
}

void SampleStart::start(const QString& localDirectory)
{
    if (isActive())
        return;
    m_step = Step::Opening;
    m_jobs->setScheduleHeld(true);
    Q_EMIT progressed(tr("Starting a private PostgreSQL…"), 0, 0);
    database::DatabaseChoice choice;
    choice.isLocal = true;
    choice.localDirectory = localDirectory;
    choice.mayCreateTables = true;
    m_session->open(choice);
}

void SampleStart::opened()
{
    if (m_step == Step::Opening)
        m_step = Step::Looking;
}

void SampleStart::extentRead()
{
    if (m_step == Step::Looking)
        seedOrFinish();
}

void SampleStart::seedOrFinish()
{
    const auto& extent = m_session->extent();
    const auto newest = extent ? extent->newestDocument : std::nullopt;
    if (newest && !isUnfinished()) { // used before: keep what is there
        end();
        Q_EMIT finished();
        return;
    }
    m_settings.setValue(Settings::Key::SampleUnfinished, true);
    m_step = Step::Seeding;
    DatabaseJobs::SeedRequest request;
    request.after = newest; // an earlier start got that far
    if (follow(m_jobs->seed(request)))
        return;
    end();
    Q_EMIT failed({core::ErrorCode::Denied, tr("Synthetic receipts cannot be added to this database."), {}, {}});
}

void SampleStart::jobProgressed(jobs::JobId id)
{
    if (!isActive() || id != m_job)
        return;
    if (const auto status = m_jobs->runner()->status(id)) {
        const auto& progress = status->progress.progress;
        Q_EMIT progressed(progress.what, progress.done, progress.total);
    }
}

void SampleStart::jobFinished(const jobs::JobStatus& status)
{
    if (!isActive() || status.id != m_job)
        return;
    if (status.error) {
        const auto wasCanceled = status.error->code == core::ErrorCode::Canceled;
        end();
        if (wasCanceled)
            Q_EMIT canceled();
        else
            Q_EMIT failed(*status.error);
        return;
    }
    if (m_step == Step::Seeding) {
        m_step = Step::Refreshing;
        if (follow(m_jobs->refresh()))
            return;
    }
    m_settings.setValue(Settings::Key::SampleUnfinished, false);
    end();
    Q_EMIT finished();
}

bool SampleStart::follow(std::optional<jobs::JobId> job)
{
    m_job = job;
    if (job)
        m_own.insert(*job);
    return job.has_value();
}

bool SampleStart::isUnfinished() const
{
    return m_settings.value(Settings::Key::SampleUnfinished).toBool();
}

void SampleStart::cancel()
{
    if (m_step == Step::Opening || m_step == Step::Looking) {
        m_session->cancelOpening();
        end();
        Q_EMIT canceled();
    } else if (m_job) {
        m_jobs->runner()->cancel(*m_job); // jobFinished() tells the rest
    }
}

void SampleStart::end()
{
    m_step = Step::Idle;
    m_job.reset();
    m_jobs->setScheduleHeld(false);
}

} // namespace oa::window
