// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/rejectedstore.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace oa::window {

/// Documents that do not count, newest first. Grows page by page: fetchMore() asks for the next one.
class RejectedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ReasonColumn, DetailColumn, FormatColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The first page, in place of all.
    void reset(std::vector<db::RejectedRow> rows, bool isLastPage);
    void append(const std::vector<db::RejectedRow>& rows, bool isLastPage);
    void setZone(const QTimeZone& zone);
    const db::RejectedRow* row(int index) const;
    std::optional<db::RejectedRow> last() const;

    /// The reason behind a code in plain words; the code itself when a newer program stored it.
    static QString reasonText(const QString& code);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QString timeText(const db::RejectedRow& row) const;

    std::vector<db::RejectedRow> m_rows;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_isComplete = true;
    bool m_isAsking = false;
};

} // namespace oa::window
