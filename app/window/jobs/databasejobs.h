// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"
#include "app/jobs/jobrunner.h"
#include "app/jobs/refresh/refreshschedule.h"
#include "db/retention/retentionplan.h"

#include <QObject>

#include <map>
#include <optional>

namespace oa::window {

class Session;
class Settings;

/// What the window has done to its database in the background: sample receipts, imports, refreshing, checking. Keeps
/// the totals up to date by itself while the role may write and the person wants it.
class DatabaseJobs : public QObject
{
    Q_OBJECT

public:
    DatabaseJobs(Session* session, Settings& settings, const core::Clock& clock, QObject* parent = nullptr);
    ~DatabaseJobs() override;

    jobs::JobRunner* runner() { return &m_runner; }

    struct SeedRequest
    {
        int days = 7;
        double perSecond = 1.0;
        int businesses = 5;
        std::optional<core::TimePoint> after = std::nullopt; ///< only what is newer
    };
    // Each answers nothing when there is no database that may be written to.
    std::optional<jobs::JobId> seed(const SeedRequest& request);
    std::optional<jobs::JobId> importFile(const QString& path, const QTimeZone& zoneIfNone, bool again = false);
    /// What an import refused because it was imported before.
    void importAgain(jobs::JobId id);
    /// One pass until nothing is pending; also nothing while the live schedule does that already.
    std::optional<jobs::JobId> refresh();
    std::optional<jobs::JobId> verify(bool repair);
    /// Counts the range anew, cut to whole minutes.
    std::optional<jobs::JobId> recompute(const core::TimeRange& range);
    /// Removes what is older, and keeps to that from now on where asked.
    std::optional<jobs::JobId> retain(const db::KeptDays& keep, bool isFromNowOn);
    /// Reads the documents again that do not count.
    std::optional<jobs::JobId> retryRejected();
    /// Reads refused messages again: of these topics, or of all when there are none.
    std::optional<jobs::JobId> retryRefused(const ingest::ReadingOptions& reading, const QStringList& topics);
    void setFeeding(bool feeding);
    bool isFeeding() const;

    jobs::Cadence cadence() const { return m_schedule.cadence(); }
    void setCadence(jobs::Cadence cadence);
    /// One sentence on how totals are kept up to date and when next; empty without a database.
    QString scheduleText() const;
    /// While held nothing is refreshed by schedule, so that one explicit run can show its progress.
    void setScheduleHeld(bool held);
    /// Ends all jobs without changing the person's wishes.
    void stop();
    /// Jobs a person would want to know of: not the live refresh, which mostly waits.
    int visibleCount() const;

Q_SIGNALS:
    void changed(); ///< something started, went on or ended
    void finished(const oa::jobs::JobStatus& status);
    void noticed(const QString& notice); ///< what the refresh found amiss, with what to do; empty when it is over

private:
    std::optional<jobs::JobId> enqueue(std::shared_ptr<jobs::Job> job);
    void updateSchedule();
    void jobFinished(jobs::JobId id);
    void onNotice(jobs::JobId id);
    void setNotice(const QString& notice);

    Session* m_session;
    Settings& m_settings;
    const core::Clock& m_clock;
    jobs::JobRunner m_runner;
    jobs::RefreshSchedule m_schedule;
    bool m_isHeld = false;
    std::optional<jobs::JobId> m_feed;
    std::map<jobs::JobId, std::pair<QString, QTimeZone>> m_imports; ///< files and the zone of their times
    QString m_notice;
};

} // namespace oa::window
