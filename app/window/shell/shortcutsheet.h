// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAction>
#include <QDialog>

namespace oa::window {

/// All keys on one page: those of the actions, read from them, and those of charts and lists.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

} // namespace oa::window
