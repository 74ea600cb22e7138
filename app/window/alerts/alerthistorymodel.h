// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/tables/pagedmodel.h"
#include "db/alerts/alerthistory.h"

#include <QTimeZone>

namespace oa::window {

/// What happened to alert rules, the newest first.
class AlertHistoryModel : public PagedModel<db::AlertHistoryEntry>
{
    Q_OBJECT

public:
    enum Column { WhatColumn, NameColumn, TimeColumn, ColumnCount };

    using PagedModel::PagedModel;

    void setZone(const QTimeZone& zone);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString whatText(const db::AlertHistoryEntry& entry) const;

    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace oa::window
