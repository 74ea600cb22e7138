// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/changedelegate.h"

#include <QStyle>
#include <QWidget>

namespace oa::window {

void ChangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    auto cell = option;
    if (cell.widget && cell.state.testFlag(QStyle::State_Selected) && index.data(Qt::ForegroundRole).isValid()) {
        // The ground of a selected row; the style sheet's text colour of one would take the place of the cell's.
        initStyleOption(&cell, index);
        cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell = option;
        cell.state.setFlag(QStyle::State_Selected, false);
    }
    QStyledItemDelegate::paint(painter, cell, index);
}

} // namespace oa::window
