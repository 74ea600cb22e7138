// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "db/connection/connectionpool.h"
#include "db/stores/rankingstore.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace oa::window {

class MedianBar;
class RankingModel;
class TopRows;

/// Every business of the range in numbers, with the change to the range before; a double-click or a drag puts one into
/// a pane. Medians follow when the rest is there: by themselves up to some number of documents, beyond it when a person
/// asks for them.
class RankingDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit RankingDock(QWidget* parent = nullptr);
    ~RankingDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    /// What is ranked: the buckets that the charts show, and the range as it is told.
    void setRange(const core::TimeRange& range, const QString& text);

    /// Above it, medians are worked out only when a person asks.
    void setMostDocumentsAtOnce(qint64 documents) { m_mostAtOnce = documents; }
    QStringList hiddenColumns() const; ///< by names that stay the same
    void setHiddenColumns(const QStringList& names);

Q_SIGNALS:
    void columnsChanged();
    void businessPicked(const QString& id, bool inNewPane);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Ranking = core::Result<std::vector<db::RankingRow>>;

    using Medians = core::Result<std::vector<db::BusinessMedians>>;
    /// What was worked out last, for how long that stays good enough.
    struct KnownMedians
    {
        core::TimeRange range{};
        std::vector<db::BusinessMedians> medians;
        QElapsedTimer age;
        qint64 cost = 0; ///< ms
    };

    void makeTable();
    void read();
    void onRead(Ranking ranking, const core::TimeRange& range, const QString& text);
    void readMedians();
    void cancelMedians();
    void showColumnMenu(const QPoint& position);
    void fitWidth();
    void pick(const QModelIndex& index, bool inNewPane);

    class Panel;
    RankingModel* m_model;
    Panel* m_panel;
    QSortFilterProxyModel* m_filter;
    TopRows* m_top;
    QTableView* m_table;
    QLineEdit* m_search;
    QComboBox* m_limit;
    QLabel* m_note;
    std::shared_ptr<db::ConnectionPool> m_source;
    core::TimeRange m_range{};
    QString m_rangeText;
    core::TimeRange m_read{};
    QTimer m_delay;
    QTimer m_again; ///< when medians of a range that moved on may be worked out once more
    core::LatestJob<Ranking> m_reading;
    MedianBar* m_medianBar;
    qint64 m_mostAtOnce;
    qint64 m_documents = 0; ///< of the ranking on show
    KnownMedians m_known;
    core::TimeRange m_rangeBeingRead{};
    core::LatestJob<Medians> m_readingMedians;
};

} // namespace oa::window
