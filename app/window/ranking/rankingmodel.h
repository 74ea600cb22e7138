// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/stores/rankingstore.h"

#include <QAbstractTableModel>

namespace oa::window {

/// All businesses of a range in numbers.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        CountColumn,
        TotalColumn,
        ChangeColumn,
        ScoreColumn,
        MedianScoreColumn,
        OcrScoreColumn,
        MedianOcrScoreColumn,
        TrendColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole,
        SortRole,  ///< a number, or the name; nothing where there is none
        TrendRole, ///< QList<double> for the sparkline
        SearchRole
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<db::RankingRow> rows);
    const std::vector<db::RankingRow>& rows() const { return m_rows; }
    QString columnTitle(int column) const;
    /// How much more, as a share of what it was before; NaN where there was nothing before.
    static double changeOf(const db::RankingRow& row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override; ///< the business of the first row

private:
    static QString headerTip(int column);
    static QString totalTip(const db::RankingRow& row);

    std::vector<db::RankingRow> m_rows;
};

} // namespace oa::window
