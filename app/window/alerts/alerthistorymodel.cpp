// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/alerthistorymodel.h"

#include "app/presentation/alertwords.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"

namespace oa::window {

void AlertHistoryModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString AlertHistoryModel::whatText(const db::AlertHistoryEntry& entry) const
{
    const auto text = presentation::historyText(entry, m_zone);
    //: %1 what happened, %2 the time of receipts
    return entry.bucket ? tr("%1 (%2)").arg(text, instantText(*entry.bucket, m_zone)) : text;
}

int AlertHistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& entry = *row(index.row());
    if (role == Qt::ToolTipRole && index.column() != TimeColumn)
        return tooltipName(index.column() == NameColumn ? entry.rule : whatText(entry));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return instantText(entry.noted, m_zone);
    case NameColumn:
        return visibleName(entry.rule);
    case WhatColumn:
        return whatText(entry);
    default:
        return {};
    }
}

QVariant AlertHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("When");
    case NameColumn:
        return tr("Rule");
    case WhatColumn:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace oa::window
