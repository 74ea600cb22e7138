// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/toprows.h"

namespace oa::window {

TopRows::TopRows(QObject* parent)
    : QSortFilterProxyModel(parent)
{}

void TopRows::setLimit(int rows)
{
    m_limit = rows;
    invalidateFilter();
}

void TopRows::setSourceModel(QAbstractItemModel* model)
{
    QSortFilterProxyModel::setSourceModel(model);
    // Other rows are the first ones now.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, [this] { invalidateFilter(); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { invalidateFilter(); });
}

void TopRows::sort(int column, Qt::SortOrder order)
{
    sourceModel()->sort(column, order);
}

bool TopRows::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_limit == 0 || row < m_limit;
}

} // namespace oa::window
