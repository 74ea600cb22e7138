// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/alertrulesmodel.h"

#include "app/presentation/alertwords.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/displaytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

void AlertRulesModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    if (!m_rules.empty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

void AlertRulesModel::setRules(std::vector<db::StoredAlertRule> rules)
{
    const auto isSameRule = [](const auto& a, const auto& b) { return a.id == b.id; };
    if (std::ranges::equal(rules, m_rules, isSameRule)) {
        m_rules = std::move(rules);
        if (!m_rules.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
}

const db::StoredAlertRule* AlertRulesModel::rule(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rules[static_cast<std::size_t>(row)] : nullptr;
}

int AlertRulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int AlertRulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertRulesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& stored = *rule(index.row());
    if (role == Qt::DecorationRole && index.column() == NameColumn)
        return symbolicIcon(stored.firing ? u"warning"_s : stored.silencedUntil ? u"pause"_s : u"ok"_s);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (index.column()) {
    case NameColumn:
        text = role == Qt::ToolTipRole ? tooltipName(stored.rule.name) : visibleName(stored.rule.name);
        break;
    case StateColumn:
        text = presentation::stateText(stored, m_zone);
        break;
    case RuleColumn:
        text = presentation::ruleSentence(stored.rule);
        break;
    default:
        break;
    }
    return role == Qt::ToolTipRole && index.column() != NameColumn ? tooltipName(text) : text;
}

QVariant AlertRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Rule");
    case StateColumn:
        return tr("State");
    case RuleColumn:
        return tr("Fires when");
    default:
        return {};
    }
}

} // namespace oa::window
