// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/jobrunner.h"
#include "db/jobrunstore.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace oa::window {

/// One run of a job, here or in another program on the same database.
struct JobRow
{
    std::optional<jobs::JobId> own; ///< a job of this window
    QString kind;
    db::JobState state = db::JobState::Running;
    std::optional<core::TimePoint> started;
    std::optional<core::TimePoint> finished;
    qint64 rows = 0;
    int attempt = 1;
    QString message; ///< progress, outcome or error
    QString client;  ///< empty for this window
    bool isStopping = false;
};

/// Runs, newest first: those of this window from its runner, those of others from job_runs.
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
    enum Role { KindRole = Qt::UserRole, StateRole };

    JobsModel(const core::Clock& clock, QObject* parent = nullptr);

    void setOwn(const std::vector<jobs::JobStatus>& jobs);
    void setOthers(const std::vector<db::JobRun>& runs);
    const JobRow& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }

    static QString kindText(const QString& kind);
    static QString stateText(db::JobState state);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void merge();

    const core::Clock& m_clock;
    std::vector<JobRow> m_own;
    std::vector<JobRow> m_others;
    std::vector<JobRow> m_rows;
};

} // namespace oa::window
