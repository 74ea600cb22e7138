// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/tables/pagedmodel.h"
#include "db/documents/documentstore.h"

#include <QTimeZone>

namespace oa::window {

/// The receipts behind one point, worst score first.
class DocumentsModel : public PagedModel<db::DocumentRow>
{
    Q_OBJECT

public:
    enum Column { TimeColumn, AmountColumn, ScoreColumn, OcrScoreColumn, IdColumn, ColumnCount };

    using PagedModel::PagedModel;

    /// Of receipts of more than one day times alone say little.
    void setTimes(const QTimeZone& zone, bool withDates);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QTimeZone m_zone = QTimeZone::utc();
    bool m_withDates = false;
};

} // namespace oa::window
