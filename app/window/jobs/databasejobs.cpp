// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/databasejobs.h"

#include "app/ingest/retryrefusedjob.h"
#include "app/jobs/documents/feedjob.h"
#include "app/jobs/documents/importjob.h"
#include "app/jobs/documents/seedjob.h"
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/upkeep/recomputejob.h"
#include "app/jobs/upkeep/retainjob.h"
#include "app/jobs/upkeep/verifyjob.h"
#include "app/window/connect/session.h"
#include "app/window/settings/settings.h"
#include "app/window/widgets/timetext.h"
#include "core/time/zones.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

DatabaseJobs::DatabaseJobs(Session* session, Settings& settings, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_clock(clock)
    , m_runner(clock)
    , m_schedule(m_runner, clock, [](bool follows) -> std::shared_ptr<jobs::Job> {
        jobs::RefreshOptions options;
        options.follow = follows;
        return std::make_shared<jobs::RefreshJob>(options);
    })
{
    const auto name = settings.value(Settings::Key::RefreshCadence).toString();
    m_schedule.setCadence(jobs::cadenceFromName(name).value_or(jobs::Cadence::Live));
    connect(session, &Session::opened, this, [this] {
        m_feed.reset();
        m_imports.clear(); // of another database
        setNotice({});
        stop();
        updateSchedule();
        Q_EMIT changed();
    });
    connect(session, &Session::stateChanged, this, [this] {
        if (!m_session->isOpen()) {
            stop();
            updateSchedule();
        }
    });
    for (const auto signal : {&jobs::JobRunner::jobQueued, &jobs::JobRunner::jobStarted, &jobs::JobRunner::jobRetrying})
        connect(&m_runner, signal, this, &DatabaseJobs::changed);
    connect(&m_runner, &jobs::JobRunner::jobFinished, this, &DatabaseJobs::jobFinished);
    connect(&m_runner, &jobs::JobRunner::jobProgressed, this, &DatabaseJobs::onNotice);
    connect(&m_schedule, &jobs::RefreshSchedule::stopped, this, &DatabaseJobs::changed);
    connect(&m_schedule, &jobs::RefreshSchedule::paused, this, [this] { setCadence(jobs::Cadence::Paused); });
}

DatabaseJobs::~DatabaseJobs() = default;

std::optional<jobs::JobId> DatabaseJobs::enqueue(std::shared_ptr<jobs::Job> job)
{
    if (!m_session->isOpen() || m_session->isReadOnly())
        return std::nullopt;
    return m_runner.enqueue(std::move(job), m_session->database()->parameters);
}

std::optional<jobs::JobId> DatabaseJobs::seed(const SeedRequest& request)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    jobs::SeedOptions options;
    core::TimePoint from = now - std::chrono::days(request.days);
    if (request.after)
        from = std::clamp(*request.after + std::chrono::microseconds(1), from, core::TimePoint(now));
    options.range = {from, now};
    options.documentsPerSecond = request.perSecond;
    options.generator.businesses = request.businesses;
    options.generator.randomSeed = QRandomGenerator::system()->generate64();
    return enqueue(std::make_shared<jobs::SeedJob>(options));
}

std::optional<jobs::JobId> DatabaseJobs::importFile(const QString& path, const QTimeZone& zoneIfNone, bool again)
{
    jobs::ImportOptions options;
    options.path = path;
    options.zoneIfNone = zoneIfNone;
    options.again = again;
    const auto id = enqueue(std::make_shared<jobs::ImportJob>(options));
    if (id)
        m_imports[*id] = {path, zoneIfNone};
    return id;
}

void DatabaseJobs::importAgain(jobs::JobId id)
{
    if (const auto found = m_imports.find(id); found != m_imports.end()) {
        const auto [path, zone] = found->second;
        importFile(path, zone, true);
    }
}

std::optional<jobs::JobId> DatabaseJobs::refresh()
{
    if (m_schedule.cadence() == jobs::Cadence::Live && !m_isHeld && m_runner.isActive(QStringLiteral("refresh")))
        return std::nullopt;
    return enqueue(std::make_shared<jobs::RefreshJob>());
}

std::optional<jobs::JobId> DatabaseJobs::verify(bool repair)
{
    if (!m_session->isOpen())
        return std::nullopt;
    return m_runner.enqueue(std::make_shared<jobs::VerifyJob>(jobs::VerifyOptions{.repair = repair}),
                            m_session->database()->parameters);
}

std::optional<jobs::JobId> DatabaseJobs::recompute(const core::TimeRange& range)
{
    return enqueue(std::make_shared<jobs::RecomputeJob>(jobs::RecomputeOptions{.range = range}));
}

std::optional<jobs::JobId> DatabaseJobs::retain(const db::KeptDays& keep, bool isFromNowOn)
{
    return enqueue(std::make_shared<jobs::RetainJob>(jobs::RetainOptions{.keep = keep, .isFromNowOn = isFromNowOn}));
}

std::optional<jobs::JobId> DatabaseJobs::retryRejected()
{
    return enqueue(std::make_shared<jobs::RecomputeJob>(jobs::RecomputeOptions()));
}

std::optional<jobs::JobId> DatabaseJobs::retryRefused(const ingest::ReadingOptions& reading, const QStringList& topics)
{
    return enqueue(std::make_shared<ingest::RetryRefusedJob>(reading, QString(), topics));
}

void DatabaseJobs::setFeeding(bool feeding)
{
    if (feeding == isFeeding())
        return;
    if (!feeding) {
        m_runner.cancel(*m_feed);
        return;
    }
    jobs::FeedOptions options;
    options.documentsPerSecond = m_settings.value(Settings::Key::FeedRate).toDouble();
    options.generator.randomSeed = QRandomGenerator::system()->generate64();
    m_feed = enqueue(std::make_shared<jobs::FeedJob>(options));
    Q_EMIT changed();
}

bool DatabaseJobs::isFeeding() const
{
    const auto status = m_feed ? m_runner.status(*m_feed) : std::nullopt;
    return status && !status->finished && !status->isStopping;
}

void DatabaseJobs::setCadence(jobs::Cadence cadence)
{
    m_schedule.setCadence(cadence);
    m_settings.setValue(Settings::Key::RefreshCadence, jobs::nameOf(cadence));
    Q_EMIT changed();
}

void DatabaseJobs::setScheduleHeld(bool held)
{
    m_isHeld = held;
    updateSchedule();
}

void DatabaseJobs::stop()
{
    m_schedule.setDatabase(std::nullopt); // first: what it runs is then not taken for canceled by a person
    m_runner.cancelAll();
}

QString DatabaseJobs::scheduleText() const
{
    if (!m_session->isOpen())
        return {};
    if (m_session->isReadOnly())
        return tr("This connection only reads: others keep the totals up to date.");
    switch (m_schedule.cadence()) {
    case jobs::Cadence::Live:
        return m_isHeld || m_runner.isActive(u"refresh"_s) ? tr("Totals follow receipts as they arrive.")
                                                           : tr("Totals are not kept up to date: see the newest job.");
    case jobs::Cadence::Periodic:
    case jobs::Cadence::Hourly: {
        const auto next = m_schedule.nextRun();
        if (!next)
            return {};
        const auto text = m_schedule.cadence() == jobs::Cadence::Hourly
                              ? tr("Totals are refreshed every hour, next at %1.")
                              : tr("Totals are refreshed every five minutes, next at %1.");
        return text.arg(clockText(std::chrono::floor<std::chrono::minutes>(*next), core::systemZoneOrUtc()));
    }
    case jobs::Cadence::Paused:
        return tr("Totals are refreshed only when asked.");
    }
    Q_UNREACHABLE();
}

void DatabaseJobs::updateSchedule()
{
    const auto mayRefresh = m_session->isOpen() && !m_session->isReadOnly() && !m_isHeld;
    m_schedule.setDatabase(mayRefresh ? std::optional(m_session->database()->parameters) : std::nullopt);
}

int DatabaseJobs::visibleCount() const
{
    int count = 0;
    for (const auto& job : m_runner.jobs()) {
        if (!job.finished && job.trigger == db::JobTrigger::Manual)
            ++count;
    }
    return count;
}

void DatabaseJobs::onNotice(jobs::JobId id)
{
    const auto status = m_runner.status(id);
    if (status && status->kind == u"refresh")
        setNotice(status->progress.progress.notice);
}

void DatabaseJobs::setNotice(const QString& notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    Q_EMIT noticed(notice);
}

void DatabaseJobs::jobFinished(jobs::JobId id)
{
    if (id == m_feed)
        m_feed.reset();
    if (const auto status = m_runner.status(id))
        Q_EMIT finished(*status);
    Q_EMIT changed();
}

} // namespace oa::window
