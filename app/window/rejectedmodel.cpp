// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejectedmodel.h"

#include "app/window/displaytext.h"
#include "app/window/timetext.h"
#include "core/document.h"

using namespace Qt::StringLiterals;

namespace oa::window {

void RejectedModel::reset(std::vector<db::RejectedRow> rows, bool isLastPage)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_isComplete = isLastPage;
    m_isAsking = false;
    endResetModel();
}

void RejectedModel::append(const std::vector<db::RejectedRow>& rows, bool isLastPage)
{
    m_isComplete = isLastPage;
    m_isAsking = false;
    if (rows.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void RejectedModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

const db::RejectedRow* RejectedModel::row(int index) const
{
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
}

std::optional<db::RejectedRow> RejectedModel::last() const
{
    return m_rows.empty() ? std::nullopt : std::optional(m_rows.back());
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

int RejectedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RejectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        if (index.column() == DetailColumn)
            return tooltipName(row.detail);
        if (index.column() == ReasonColumn)
            return reasonText(row.reason);
        return row.id ? tr("Document %1").arg(*row.id) : QString();
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

bool RejectedModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void RejectedModel::fetchMore(const QModelIndex&)
{
    m_isAsking = true;
    Q_EMIT moreWanted();
}

} // namespace oa::window
