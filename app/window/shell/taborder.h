// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

class QMainWindow;
class QWidget;

namespace oa::window {

/// What Tab goes through in the window at the moment, in the order in which it stands there: what is above the panes,
/// the panes from one side to the other, docks, the status bar. Qt's own order is that in which things were made, and
/// panes are made last.
QList<QWidget*> tabOrder(const QMainWindow* window);

} // namespace oa::window
