// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <vector>

class QAbstractItemModel;
class QFontMetrics;
class QTableView;
class QWidget;

namespace oa::window {

/// Of a row in every list of the window, in device-independent pixels.
int rowHeight(const QFontMetrics& metrics);

/// A list in rows as the docks have them: one row chosen at a time, no grid, no row numbers, Tab leads out of it.
QTableView* makeRowTable(const QString& name, const QString& accessibleName, QAbstractItemModel* model,
                         QWidget* parent);

/// Makes columns as wide as their headings and the longest of their texts, `widest` at most: a number that is cut is
/// another number. Columns become wider only, so that a table that is being filled does not twitch.
void fitColumns(QTableView* table, const std::vector<int>& columns, int widest = 400);

} // namespace oa::window
