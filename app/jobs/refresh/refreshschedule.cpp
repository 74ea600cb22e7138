// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/refreshschedule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::jobs {

QString nameOf(Cadence cadence)
{
    switch (cadence) {
    case Cadence::Live:
        return u"live"_s;
    case Cadence::Periodic:
        return u"periodic"_s;
    case Cadence::Hourly:
        return u"hourly"_s;
    case Cadence::Paused:
        return u"paused"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Cadence> cadenceFromName(QStringView name)
{
    for (const auto cadence : {Cadence::Live, Cadence::Periodic, Cadence::Hourly, Cadence::Paused}) {
        if (nameOf(cadence) == name)
            return cadence;
    }
    return std::nullopt;
}

RefreshSchedule::RefreshSchedule(JobRunner& runner, const core::Clock& clock, MakeJob makeJob, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_clock(clock)
    , m_makeJob(std::move(makeJob))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_next && m_clock.now() >= *m_next)
            startRun();
        armTimer();
    });
    connect(&m_runner, &JobRunner::jobFinished, this, &RefreshSchedule::jobFinished);
}

void RefreshSchedule::setCadence(Cadence cadence)
{
    const auto liesDown = m_cadence == Cadence::Live && m_database && !m_running; // it was refused, and is wanted again
    if (cadence == m_cadence && !liesDown)
        return;
    m_cadence = cadence;
    restart();
}

void RefreshSchedule::setDatabase(const std::optional<db::ConnectionParameters>& database)
{
    if (database == m_database)
        return;
    m_database = database;
    restart();
}

std::optional<core::TimePoint> RefreshSchedule::nextRun() const
{
    return m_next;
}

std::optional<std::chrono::minutes> RefreshSchedule::periodOf(Cadence cadence)
{
    switch (cadence) {
    case Cadence::Periodic:
        return std::chrono::minutes(5);
    case Cadence::Hourly:
        return std::chrono::minutes(60);
    case Cadence::Live:
    case Cadence::Paused:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

core::TimePoint RefreshSchedule::nextAfter(core::TimePoint now, std::chrono::minutes period)
{
    const auto whole = std::chrono::floor<std::chrono::minutes>(now);
    const auto past = whole.time_since_epoch() % period;
    const auto sincePeriod = past < std::chrono::minutes(0) ? past + period : past;
    return whole - sincePeriod + period;
}

void RefreshSchedule::restart()
{
    if (m_running)
        m_runner.cancel(*std::exchange(m_running, std::nullopt));
    m_timer.stop();
    m_next.reset();
    if (!m_database)
        return;
    if (m_cadence == Cadence::Live)
        startRun();
    else if (periodOf(m_cadence))
        armTimer();
}

void RefreshSchedule::startRun()
{
    const bool follows = m_cadence == Cadence::Live;
    if (m_running) // the last one still works: it takes what has come since as well
        return;
    RetryPolicy retry;
    if (follows)
        retry.maximumRetries = RetryPolicy::unlimited;
    m_running = m_runner.enqueue(m_makeJob(follows), *m_database,
                                 follows ? db::JobTrigger::Live : db::JobTrigger::Schedule, retry);
}

void RefreshSchedule::armTimer()
{
    const auto now = m_clock.now();
    m_next = nextAfter(now, *periodOf(m_cadence));
    // Sleeping computers and turned clocks: look again after a minute at the latest.
    constexpr std::chrono::milliseconds longest{60000};
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*m_next - now);
    m_timer.start(std::min(wait, longest));
}

void RefreshSchedule::jobFinished(JobId id)
{
    if (m_running != id)
        return;
    m_running.reset();
    const auto status = m_runner.status(id);
    if (!status || m_cadence != Cadence::Live)
        return;
    if (status->state == db::JobState::Failed) {
        Q_EMIT stopped(*status->error);
    } else {
        m_cadence = Cadence::Paused;
        Q_EMIT paused();
    }
}

} // namespace oa::jobs
