// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>

namespace oa::window {

/// The first rows of a sorted model, as many as wanted, whatever it is sorted by. Sorting is handed on to that model.
/// An arrow above the heading says by what, so that columns need no room for a header's own beside it.
class TopRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TopRows(QObject* parent = nullptr);

    /// 0 for all.
    void setLimit(int rows);
    void setSourceModel(QAbstractItemModel* model) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_limit = 0;
    int m_sortedBy = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace oa::window
