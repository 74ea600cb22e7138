// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/tableparts.h"

#include "app/window/style/spacing.h"

#include <QHeaderView>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace oa::window {

QTableView* makeRowTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter); // as most cells
    table->verticalHeader()->hide();
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setHighlightSections(false); // a chosen row makes no heading bold
    table->verticalHeader()->setDefaultSectionSize(
        std::max(space::controlHeight - space::small, table->fontMetrics().height() + space::medium));
    return table;
}

void fitColumns(QTableView* table, const std::vector<int>& columns, int widest)
{
    const auto* model = table->model();
    const auto metrics = table->fontMetrics();
    const auto margins =
        2 * (table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1) + space::tiny;
    for (const auto column : columns) {
        auto width = table->horizontalHeader()->sectionSizeHint(column);
        qsizetype longest = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto text = model->index(row, column).data().toString();
            if (text.size() + 1 < longest)
                continue; // measuring is what takes time
            longest = std::max(longest, text.size());
            width = std::max(width, metrics.horizontalAdvance(text) + margins);
        }
        table->setColumnWidth(column, std::max(table->columnWidth(column), std::min(width, widest)));
    }
}

} // namespace oa::window
