// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/documentstore.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace oa::window {

/// The receipts behind one point, worst score first. Grows page by page: fetchMore() asks for the next one.
class DocumentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, AmountColumn, ScoreColumn, OcrScoreColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const std::vector<db::DocumentRow>& rows, bool isLastPage);
    void setZone(const QTimeZone& zone);
    const db::DocumentRow* row(int index) const;
    std::optional<db::DocumentRow> last() const;
    bool isComplete() const { return m_isComplete; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    std::vector<db::DocumentRow> m_rows;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_isComplete = true;
    bool m_isAsking = false;
};

} // namespace oa::window
