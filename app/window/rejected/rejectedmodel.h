// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/tables/pagedmodel.h"
#include "db/documents/rejectedstore.h"

#include <QTimeZone>

namespace oa::window {

/// Documents that do not count, newest first.
class RejectedModel : public PagedModel<db::RejectedRow>
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ReasonColumn, DetailColumn, FormatColumn, ColumnCount };

    using PagedModel::PagedModel;

    void setZone(const QTimeZone& zone);

    /// The reason behind a code in plain words; the code itself when a newer program stored it.
    static QString reasonText(const QString& code);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString timeText(const db::RejectedRow& row) const;

    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace oa::window
