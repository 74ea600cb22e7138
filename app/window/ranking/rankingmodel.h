// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/stores/rankingstore.h"

#include <QAbstractTableModel>

namespace oa::window {

/// All businesses of a range in numbers, each beside its change against the same part of the range before. A change
/// that may be chance is grey, and says so to a screen reader.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        CountColumn,
        CountChangeColumn,
        TotalColumn,
        TotalChangeColumn,
        ScoredColumn,
        ScoreColumn,
        ScoreChangeColumn,
        MedianScoreColumn,
        MedianScoreChangeColumn,
        OcrScoredColumn,
        OcrScoreColumn,
        OcrScoreChangeColumn,
        MedianOcrScoreColumn,
        MedianOcrScoreChangeColumn,
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
    /// For settings; stays the same in every version.
    static QString columnName(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override; ///< the business of the first row

private:
    QVariant value(const db::RankingRow& row, int column, bool isSorting) const;
    QString tip(const db::RankingRow& row, int column) const;
    static QString headerTip(int column);
    static QString totalTip(const db::RankingRow& row);

    std::vector<db::RankingRow> m_rows;
    int m_amountDecimals = 0; ///< of all amounts
};

} // namespace oa::window
