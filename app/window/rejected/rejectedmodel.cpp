// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/rejectedmodel.h"

#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "core/payload/document.h"

using namespace Qt::StringLiterals;

namespace oa::window {

void RejectedModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

QString RejectedModel::reasonText(const QString& code)
{
    const auto reason = core::reasonFromCode(code.toStdString());
    return reason ? core::displayText(*reason) : code;
}

QString RejectedModel::timeText(const db::RejectedRow& row) const
{
    if (row.timestamp)
        return instantText(*row.timestamp, m_zone);
    return row.timestampText.isEmpty() ? tr("none") : row.timestampText;
}

int RejectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = *this->row(index.row());
    if (role == Qt::ToolTipRole) {
        if (index.column() == DetailColumn)
            return tooltipName(row.detail);
        if (index.column() == ReasonColumn)
            return reasonText(row.reason);
        return row.id ? tr("Receipt %1").arg(*row.id) : QString();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return timeText(row);
    case ReasonColumn:
        return reasonText(row.reason);
    case DetailColumn:
        return row.detail.isEmpty() ? QString() : visibleName(row.detail);
    case FormatColumn:
        return row.format.isEmpty() ? u"–"_s : row.format;
    default:
        return {};
    }
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ReasonColumn:
        return tr("Reason");
    case DetailColumn:
        return tr("What was there");
    case FormatColumn:
        return tr("Closest format");
    default:
        return {};
    }
}

} // namespace oa::window
