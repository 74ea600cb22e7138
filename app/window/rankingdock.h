// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/latestjob.h"
#include "db/connectionpool.h"
#include "db/rankingstore.h"

#include <QDockWidget>
#include <QThreadPool>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace oa::window {

class RankingModel;
class TopRows;

/// Every business of the range in numbers, with the change to the range before; a double-click or a drag puts one into
/// a pane.
class RankingDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit RankingDock(QWidget* parent = nullptr);
    ~RankingDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void setRange(const core::TimeRange& range);

Q_SIGNALS:
    void businessPicked(const QString& id, bool inNewPane);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Ranking = core::Result<std::vector<db::RankingRow>>;

    void read();
    void pick(const QModelIndex& index, bool inNewPane);

    RankingModel* m_model;
    QSortFilterProxyModel* m_filter;
    TopRows* m_top;
    QTableView* m_table;
    QLineEdit* m_search;
    QComboBox* m_limit;
    QLabel* m_note;
    std::shared_ptr<db::ConnectionPool> m_source;
    core::TimeRange m_range{};
    core::TimeRange m_read{};
    QTimer m_delay;
    QThreadPool m_workers;
    core::LatestJob<Ranking> m_reading;
};

} // namespace oa::window
