// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/jobrunner.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logJobs, "oa.jobs", QtWarningMsg)

bool hasEnded(db::JobState state)
{
    return state != db::JobState::Queued && state != db::JobState::Running;
}

} // namespace

JobRunner::JobRunner(const core::Clock& clock, QObject* parent, bool areRecorded)
    : QObject(parent)
    , m_clock(clock)
    , m_areRecorded(areRecorded)
{}

JobRunner::~JobRunner()
{
    for (auto& [id, entry] : m_entries)
        entry.thread.request_stop(); // all at once; the joins that follow then overlap
}

JobId JobRunner::enqueue(std::shared_ptr<Job> job, const db::ConnectionParameters& database, db::JobTrigger trigger,
                         RetryPolicy retry)
{
    const auto id = ++m_lastId;
    auto& entry = m_entries[id];
    entry.status.id = id;
    entry.status.kind = job->kind();
    entry.status.trigger = trigger;
    entry.status.queued = m_clock.now();
    entry.job = std::move(job);
    entry.database = database;
    entry.retry = retry;
    forgetOld();
    Q_EMIT jobQueued(id);
    startWaiting();
    return id;
}

std::optional<JobId> JobRunner::runAgain(JobId id)
{
    const auto* entry = find(id);
    if (!entry || !hasEnded(entry->status.state) || !entry->job->isRepeatable())
        return std::nullopt;
    return enqueue(entry->job, entry->database, db::JobTrigger::Manual, entry->retry);
}

void JobRunner::cancel(JobId id)
{
    auto* entry = find(id);
    if (!entry || hasEnded(entry->status.state) || entry->status.isStopping)
        return;
    if (entry->status.state == db::JobState::Running) {
        entry->status.isStopping = true;
        entry->thread.request_stop();
        Q_EMIT jobProgressed(id);
        return;
    }
    entry->status.state = db::JobState::Canceled;
    entry->status.finished = m_clock.now();
    entry->status.error = core::Error{core::ErrorCode::Canceled, tr("Taken out of the queue before it began."), {}, {}};
    Q_EMIT jobFinished(id);
}

void JobRunner::cancelAll()
{
    std::vector<JobId> active;
    for (auto it = m_entries.rbegin(); it != m_entries.rend(); ++it) { // the queued ones, lest they begin meanwhile
        if (!hasEnded(it->second.status.state))
            active.push_back(it->first);
    }
    for (const auto id : active)
        cancel(id);
}

std::vector<JobStatus> JobRunner::jobs() const
{
    std::vector<JobStatus> result;
    result.reserve(m_entries.size());
    for (auto it = m_entries.rbegin(); it != m_entries.rend(); ++it)
        result.push_back(it->second.status);
    return result;
}

std::optional<JobStatus> JobRunner::status(JobId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.status);
}

bool JobRunner::isActive(const QString& kind) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&kind](const auto& item) {
        return item.second.status.kind == kind && !hasEnded(item.second.status.state);
    });
}

int JobRunner::activeCount() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [](const auto& item) { return !hasEnded(item.second.status.state); }));
}

JobRunner::Entry* JobRunner::find(JobId id)
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

void JobRunner::startWaiting()
{
    QStringList busyKinds;
    for (const auto& [id, entry] : m_entries) {
        if (entry.status.state == db::JobState::Running)
            busyKinds.append(entry.status.kind);
    }
    std::vector<JobId> startable;
    for (const auto& [id, entry] : m_entries) { // by number: oldest first
        if (entry.status.state != db::JobState::Queued || busyKinds.contains(entry.status.kind))
            continue;
        busyKinds.append(entry.status.kind);
        startable.push_back(id);
    }
    for (const auto id : startable) {
        // A slot of an earlier signal may have cancelled it.
        if (auto* entry = find(id); entry && entry->status.state == db::JobState::Queued)
            start(*entry);
    }
}

void JobRunner::start(Entry& entry)
{
    const auto id = entry.status.id;
    entry.status.state = db::JobState::Running;
    entry.status.started = m_clock.now();

    RunOptions options;
    options.database = entry.database;
    options.trigger = entry.status.trigger;
    options.retry = entry.retry;
    options.clock = &m_clock;
    options.isRecorded = m_areRecorded;
    options.progressed = [this, id](const MeteredProgress& progress) {
        m_mailbox.post([this, id, progress] {
            if (auto* running = find(id)) {
                running->status.progress = progress;
                running->status.retry.reset();
                Q_EMIT jobProgressed(id);
            }
        });
    };
    options.retrying = [this, id](const RetryNotice& notice) {
        m_mailbox.post([this, id, notice] {
            if (auto* running = find(id)) {
                running->status.retry = notice;
                running->status.attempt = notice.retry + 1;
                Q_EMIT jobRetrying(id);
            }
        });
    };
    entry.thread = std::jthread([this, id, job = entry.job, options](std::stop_token stop) mutable {
        options.stop = std::move(stop);
        auto report = runJob(*job, options);
        m_mailbox.post([this, id, report = std::move(report)] { finish(id, report); });
    });
    Q_EMIT jobStarted(id);
}

void JobRunner::finish(JobId id, const RunReport& report)
{
    auto* entry = find(id);
    if (!entry)
        return;
    entry->thread.join(); // it posted this as its last act
    if (report.recordingError) {
        qCWarning(logJobs).noquote() << "a run was not noted:" << report.recordingError->message
                                     << report.recordingError->detail;
    }
    auto& status = entry->status;
    status.finished = m_clock.now();
    status.attempt = report.attempts;
    status.retry.reset();
    status.isStopping = false;
    if (report.outcome) {
        status.state = db::JobState::Done;
        status.outcome = *report.outcome;
    } else {
        status.error = report.outcome.error();
        status.state = status.error->code == core::ErrorCode::Canceled ? db::JobState::Canceled : db::JobState::Failed;
    }
    Q_EMIT jobFinished(id);
    startWaiting();
}

void JobRunner::forgetOld()
{
    auto it = m_entries.begin();
    while (m_entries.size() > keptJobs && it != m_entries.end())
        it = hasEnded(it->second.status.state) ? m_entries.erase(it) : std::next(it);
}

} // namespace oa::jobs
