// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/widgets/asof.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"
#include "db/stores/rankingstore.h"

#include <QDockWidget>
#include <QTimeZone>
#include <QTimer>

class QAction;
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
    explicit RankingDock(Now now, QWidget* parent = nullptr);
    ~RankingDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    /// What is ranked: the buckets that the charts show, and the range as it is told.
    /// `zone`: whose calendar says what the range before is.
    void setRange(const core::TimeRange& range, const QTimeZone& zone, const QString& text);
    /// Which one amounts are restricted to; empty for all.
    void setCurrency(const QString& currency);

    QStringList hiddenColumns() const; ///< by names that stay the same
    void setHiddenColumns(const QStringList& names);

Q_SIGNALS:
    void columnsChanged();
    void saved(const QString& path);
    void savingFailed(const oa::core::Error& error);
    void businessPicked(const QString& id, bool inNewPane);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Ranking = core::Result<std::vector<db::RankingRow>>;

    void makeTable();
    void read();
    /// `text`: of the range, and as of when.
    void onRead(Ranking ranking, const core::TimeRange& range, const QString& text);
    void showColumnMenu(const QPoint& position);
    void fitWidth();
    void pick(const QModelIndex& index, bool inNewPane);
    std::vector<db::RankingRow> shownRows() const; ///< in the order on screen
    void copyTable() const;
    void saveTable();

    class Panel;
    Now m_now;
    RankingModel* m_model;
    Panel* m_panel;
    QSortFilterProxyModel* m_filter;
    TopRows* m_top;
    QTableView* m_table;
    QAction* m_copy = nullptr;
    QAction* m_save = nullptr;
    QLineEdit* m_search;
    QComboBox* m_limit;
    QLabel* m_note;
    std::shared_ptr<db::ConnectionPool> m_source;
    core::TimeRange m_range{};
    QTimeZone m_zone = QTimeZone::utc();
    QString m_rangeText;
    QString m_currency;
    core::TimeRange m_read{};
    QTimer m_delay;
    core::LatestJob<Ranking> m_reading;
    core::LatestJob<core::Result<>> m_saving;
};

} // namespace oa::window
