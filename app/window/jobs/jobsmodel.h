// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/jobrunner.h"
#include "db/state/jobrunstore.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace oa::window {

/// One run of a job, here or in another program on the same database.
struct JobRow
{
    /// Tells it from all others as long as it is shown: positive for job_runs, negative for this window's.
    qint64 key = 0;
    std::optional<jobs::JobId> own; ///< a job of this window
    QString kind;
    db::JobTrigger trigger = db::JobTrigger::Manual;
    db::JobState state = db::JobState::Running;
    std::optional<core::TimePoint> started;
    std::optional<core::TimePoint> finished;
    qint64 rows = 0;
    int attempt = 1;
    QString message;    ///< progress, outcome or error, one line
    core::Error error;  ///< why it failed; for others' runs all of it in the message, one text a line
    QJsonObject counts; ///< what it came to, for this window's
    QString client;     ///< empty for this window
    bool isStopping = false;
};

/// Runs, newest first: those of this window from its runner, those of others from job_runs. Rows keep their identity
/// while they change and move, so that a selection stays on its job.
class JobsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KindColumn,
        StateColumn,
        StartedColumn,
        DurationColumn,
        RowsColumn,
        ClientColumn,
        MessageColumn,
        ColumnCount
    };
    enum Role { KindRole = Qt::UserRole, StateRole, OwnRole };

    JobsModel(const core::Clock& clock, QObject* parent = nullptr);

    void setZone(const QTimeZone& zone);
    void setOwn(const std::vector<jobs::JobStatus>& jobs);
    void setOthers(const std::vector<db::JobRun>& runs);
    const JobRow& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }

    static QString kindText(const QString& kind);
    static QString triggerText(db::JobTrigger trigger);
    static QString stateText(db::JobState state);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void merge();
    void removeMissing(const std::vector<JobRow>& rows);
    void appendNew(const std::vector<JobRow>& rows);
    void arrangeLike(const std::vector<JobRow>& rows);

    const core::Clock& m_clock;
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<JobRow> m_own;
    std::vector<JobRow> m_others;
    std::vector<JobRow> m_rows;
};

} // namespace oa::window
