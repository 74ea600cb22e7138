// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/tableparts.h"

#include "app/window/style/spacing.h"
#include "app/window/tables/wholenumbers.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace oa::window {

int rowHeight(const QFontMetrics& metrics)
{
    return std::max(space::controlHeight - space::small, metrics.height() + space::medium);
}

QTableView* makeRowTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setItemDelegate(new WholeNumbers(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter); // as most cells
    table->verticalHeader()->hide();
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setHighlightSections(false); // a chosen row makes no heading bold
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    return table;
}

void fitColumns(QTableView* table, const std::vector<int>& columns, int widest)
{
    const auto* model = table->model();
    const auto metrics = table->fontMetrics();
    for (const auto column : columns) {
        auto width = table->horizontalHeader()->sectionSizeHint(column);
        qsizetype longest = 0;
        QModelIndex longestCell;
        int advance = -1;
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto index = model->index(row, column);
            const auto text = index.data().toString();
            if (text.size() + 1 < longest)
                continue; // measuring is what takes time
            longest = std::max(longest, text.size());
            if (const auto own = metrics.horizontalAdvance(text); own > advance) {
                advance = own;
                longestCell = index;
            }
        }
        if (longestCell.isValid()) // with the paddings of the style
            width = std::max(width, table->sizeHintForIndex(longestCell).width() + space::small);
        table->setColumnWidth(column, std::max(table->columnWidth(column), std::min(width, widest)));
    }
}

} // namespace oa::window
