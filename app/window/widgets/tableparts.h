// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace oa::window {

/// A list in rows as the docks have them: one row chosen at a time, no grid, no row numbers, Tab leads out of it.
QTableView* makeRowTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model,
                         QWidget* parent);

} // namespace oa::window
