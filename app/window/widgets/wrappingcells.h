// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

#include <vector>

class QTableView;

namespace oa::window {

/// Lets sentences in a table take as many lines as they need, where a cell would cut them: by words, and within words
/// that are longer than the column. Rows are as high as their highest cell, also when a column gets another width.
class WrappingCells final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Belongs to the table, whose `columns` share the width that the others leave; none gets narrower than `narrowest`.
    WrappingCells(QTableView* table, const std::vector<int>& columns, int narrowest);

    /// What is drawn in a column of this width; the paddings of any style are left room for.
    static QString breakable(const QString& text, const QFontMetrics& metrics, int width);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace oa::window
