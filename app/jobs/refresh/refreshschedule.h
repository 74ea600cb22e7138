// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/jobrunner.h"

#include <QTimer>

#include <functional>

namespace oa::jobs {

/// When the roll-ups are brought up to date. One run brings minutes and hours up to date, so that the hours, which a
/// system before us renewed in a job of their own, are never older than the minutes.
enum class Cadence {
    Live,     ///< as soon as documents arrive: one run that follows the database until it is stopped
    Periodic, ///< at every whole five minutes
    Hourly,   ///< at every whole hour
    Paused    ///< only when a person asks
};

/// "live", "periodic", "hourly", "paused", as in settings.
QString nameOf(Cadence cadence);
std::optional<Cadence> cadenceFromName(QStringView name);

/// Keeps refreshes running on a JobRunner by a cadence. A live run that lost its server comes back by itself, with
/// growing pauses, for as long as it takes; one that was refused (wrong password, no privilege) stays down and
/// stopped() tells why.
class RefreshSchedule : public QObject
{
    Q_OBJECT

public:
    /// From one run to the next; nothing for cadences without a clock.
    static std::optional<std::chrono::minutes> periodOf(Cadence cadence);

    /// Makes the job of one run; `follows` asks for the one that goes on until it is stopped.
    using MakeJob = std::function<std::shared_ptr<Job>(bool follows)>;

    RefreshSchedule(JobRunner& runner, const core::Clock& clock, MakeJob makeJob, QObject* parent = nullptr);

    Cadence cadence() const { return m_cadence; }
    /// Ends what the old cadence had running.
    void setCadence(Cadence cadence);
    /// Where to refresh; nothing stops everything, for instance on a read-only connection.
    void setDatabase(const std::optional<db::ConnectionParameters>& database);

    /// When the next periodic run begins; nothing in the other cadences.
    std::optional<core::TimePoint> nextRun() const;
    /// The next whole period after `now`.
    static core::TimePoint nextAfter(core::TimePoint now, std::chrono::minutes period);

Q_SIGNALS:
    /// The live run ended by an error that trying again does not cure.
    void stopped(const oa::core::Error& reason);
    /// Somebody canceled the live run, which is to say: paused. The cadence is Paused now.
    void paused();

private:
    void restart();
    void startRun();
    void armTimer();
    void jobFinished(JobId id);

    JobRunner& m_runner;
    const core::Clock& m_clock;
    MakeJob m_makeJob;
    Cadence m_cadence = Cadence::Live;
    std::optional<db::ConnectionParameters> m_database;
    std::optional<JobId> m_running;
    std::optional<core::TimePoint> m_next;
    QTimer m_timer;
};

} // namespace oa::jobs
