// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>
#include <QTimer>

class QTableView;

namespace oa::window {

/// Lets the texts of a table take as many lines as they need, where cells would cut them: by words, and within words
/// that are longer than the column. Columns share the width there is, each as wide as it needs to be if there is room;
/// rows are as high as their highest cell.
class WrappingCells final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Belongs to the table. No column gets narrower than `narrowest`, nor than its heading: below that one scrolls.
    WrappingCells(QTableView* table, int narrowest);

    /// What is drawn in a column of this width; the paddings of any style are left room for.
    static QString breakable(const QString& text, const QFontMetrics& metrics, int width);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    int wantedWidth(int column) const;

    QTableView* m_table;
    int m_narrowest;
    QTimer m_soon; ///< rows come one after the other
};

} // namespace oa::window
