// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/jobs/jobsmodel.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"
#include "db/sessions/sqlreader.h"

#include <QDockWidget>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace oa::window {

class JobDetails;
class JobsFilter;
class KafkaTable;

/// What runs and ran on this database, newest first: progress, details, cancel, run again; other programs' runs are
/// shown as such. Reads off the GUI thread while it is visible.
class JobsDock : public QDockWidget
{
    Q_OBJECT

public:
    JobsDock(jobs::JobRunner* runner, const core::Clock& clock, QWidget* parent = nullptr);
    ~JobsDock() override;

    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    /// What can be started from here.
    void setRunActions(const QList<QAction*>& actions);
    /// How totals are kept up to date, in words.
    void showSchedule(const QString& text);
    void setZone(const QTimeZone& zone);

Q_SIGNALS:
    /// Somebody wants to see the refused messages.
    void refusedRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Runs = core::Result<std::vector<db::JobRun>>;

    void makeTable();
    QWidget* makeTools();
    QComboBox* makeFilter(const QString& name, const QString& accessibleName, QWidget* parent);
    void readOwn();
    void readOthers();
    void updateSelection();
    const JobRow* selected() const;

    jobs::JobRunner* m_runner;
    const core::Clock& m_clock;
    JobsModel m_model;
    JobsFilter* m_filter;
    QTableView* m_table = nullptr;
    JobDetails* m_details;
    KafkaTable* m_kafka;
    QComboBox* m_kind = nullptr;
    QComboBox* m_state = nullptr;
    QToolButton* m_run = nullptr;
    QLabel* m_schedule = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    QTimeZone m_zone = QTimeZone::utc();
    db::SqlReader m_reader;
    QTimer m_timer;
    QTimer m_fitting;                                   ///< of the columns to their texts
    core::LatestJob<Runs> m_reading{m_reader.thread()}; // after what it reads by
};

} // namespace oa::window
