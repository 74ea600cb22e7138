// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/enterpresses.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace oa::window {

EnterPresses::EnterPresses(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    QApplication::instance()->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const auto isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || !button || !button->isEnabled() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (!m_window->isAncestorOf(button))
        return false;
    if (auto* tool = qobject_cast<QToolButton*>(button)) {
        if (tool->menu() && tool->popupMode() == QToolButton::InstantPopup)
            tool->showMenu();
        else
            tool->click();
        return true;
    }
    auto* push = qobject_cast<QPushButton*>(button);
    if (!push || qobject_cast<QDialog*>(push->window())) // there the dialog's own rules hold
        return false;
    if (push->menu())
        push->showMenu();
    else
        push->click();
    return true;
}

} // namespace oa::window
