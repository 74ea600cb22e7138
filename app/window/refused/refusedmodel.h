// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/tables/pagedmodel.h"
#include "db/ingest/refusedstore.h"

#include <QTimeZone>

namespace oa::core {
class CsvWriter;
}

namespace oa::window {

/// Messages that could not become documents, newest first.
class RefusedModel : public PagedModel<db::RefusedRow>
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        TopicColumn,
        PartitionColumn,
        OffsetColumn,
        ReasonColumn,
        DetailColumn,
        BeginColumn,
        ColumnCount
    };

    using PagedModel::PagedModel;

    void setZone(const QTimeZone& zone);
    const QTimeZone& zone() const { return m_zone; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const db::RefusedRow& row, int column) const;
    QString tip(const db::RefusedRow& row, int column) const;

    QTimeZone m_zone = QTimeZone::utc();
};

/// The heading of such a table, and rows of it, with all that is known of a message but for its value after the
/// beginning. Times are ISO 8601 in `zone`.
void writeRefusedHeader(core::CsvWriter& writer);
void writeRefused(core::CsvWriter& writer, const std::vector<db::RefusedRow>& rows, const QTimeZone& zone);

} // namespace oa::window
