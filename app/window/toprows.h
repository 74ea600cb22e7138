// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>

namespace oa::window {

/// The first rows of a sorted model, as many as wanted, whatever it is sorted by. Sorting is handed on to that model.
class TopRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TopRows(QObject* parent = nullptr);

    /// 0 for all.
    void setLimit(int rows);
    void setSourceModel(QAbstractItemModel* model) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_limit = 0;
};

} // namespace oa::window
