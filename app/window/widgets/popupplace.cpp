// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/popupplace.h"

#include "app/window/style/spacing.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace oa::window {

QPoint popupPlace(const QWidget* control, const QSize& popup)
{
    const QRect at(control->mapToGlobal(QPoint(0, 0)), control->size());
    const auto fromRight = control->layoutDirection() == Qt::RightToLeft;
    QPoint corner(fromRight ? at.right() + 1 - popup.width() : at.left(), at.bottom() + 1 + space::tiny);
    const auto* screen = control->screen();
    if (!screen)
        return corner;
    const auto free = screen->availableGeometry();
    corner.setX(std::clamp(corner.x(), free.left(), std::max(free.left(), free.right() + 1 - popup.width())));
    if (corner.y() + popup.height() > free.bottom() + 1) {
        const auto above = at.top() - space::tiny - popup.height();
        corner.setY(above >= free.top() ? above : std::max(free.top(), free.bottom() + 1 - popup.height()));
    }
    return corner;
}

int popupRoom(const QWidget* control)
{
    const auto* screen = control->screen();
    if (!screen)
        return 0;
    const auto free = screen->availableGeometry();
    const QRect at(control->mapToGlobal(QPoint(0, 0)), control->size());
    return std::max(free.bottom() - at.bottom(), at.top() - free.top()) - 2 * space::tiny;
}

QSize sizeOnScreen(const QWidget* window, const QSize& wanted)
{
    constexpr double part = 0.9;
    const auto* screen = window->screen();
    return screen ? wanted.boundedTo(screen->availableSize() * part) : wanted;
}

} // namespace oa::window
