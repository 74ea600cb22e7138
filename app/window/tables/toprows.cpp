// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/toprows.h"

using namespace Qt::StringLiterals;

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
    m_sortedBy = column;
    m_order = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant TopRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    auto data = QSortFilterProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section != m_sortedBy)
        return data;
    const QString arrow = m_order == Qt::AscendingOrder ? u"▴"_s : u"▾"_s;
    const auto title = data.toString();
    const auto lineEnd = title.indexOf(u'\n');
    return lineEnd < 0 ? QString(arrow + u'\n' + title)
                       : QString(title.left(lineEnd) + u' ' + arrow + title.mid(lineEnd));
}

bool TopRows::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_limit == 0 || row < m_limit;
}

} // namespace oa::window
