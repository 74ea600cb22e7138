// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tableparts.h"

#include "app/window/spacing.h"

#include <QHeaderView>
#include <QTableView>

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
    table->verticalHeader()->setDefaultSectionSize(space::controlHeight - space::small);
    return table;
}

} // namespace oa::window
