// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/tableparts.h"

#include "app/window/style/spacing.h"

#include <QHeaderView>
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

} // namespace oa::window
