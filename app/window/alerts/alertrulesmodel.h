// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/alerts/alertrulestore.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace oa::window {

/// Alert rules by name, with what is the case of each.
class AlertRulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, RuleColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setZone(const QTimeZone& zone);
    /// Keeps what is chosen where the same rules are there again.
    void setRules(std::vector<db::StoredAlertRule> rules);
    const db::StoredAlertRule* rule(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<db::StoredAlertRule> m_rules;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace oa::window
