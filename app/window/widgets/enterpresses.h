// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace oa::window {

/// Lets Enter press the buttons that know Space alone: tool buttons everywhere, whose menus it opens, and push buttons
/// outside of dialogs. To be installed on the application; does nothing for widgets of other windows than `window`'s.
class EnterPresses final : public QObject
{
    Q_OBJECT

public:
    explicit EnterPresses(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace oa::window
