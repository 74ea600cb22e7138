// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/jobsmodel.h"
#include "core/latestjob.h"
#include "db/connectionpool.h"

#include <QDockWidget>
#include <QThreadPool>
#include <QTimer>

class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace oa::window {

/// What runs and ran on this database: progress, cancel, run again; other programs' runs are shown as such.
class JobsDock : public QDockWidget
{
    Q_OBJECT

public:
    JobsDock(jobs::JobRunner* runner, const core::Clock& clock, QWidget* parent = nullptr);
    ~JobsDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Runs = core::Result<std::vector<db::JobRun>>;

    QWidget* makeTools();
    void readOwn();
    void readOthers();
    void updateButtons();
    const JobRow* selected() const;

    jobs::JobRunner* m_runner;
    JobsModel m_model;
    QSortFilterProxyModel* m_filter;
    QTableView* m_table;
    QComboBox* m_kind = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    std::shared_ptr<db::ConnectionPool> m_source;
    QTimer m_timer;
    QThreadPool m_workers;
    core::LatestJob<Runs> m_reading;
};

} // namespace oa::window
