// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/taborder.h"

#include "charts/widgets/chartpane.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QStyleHints>

#include <algorithm>
#include <array>

namespace oa::window {

namespace {

enum Section { Above, Panes, Docks, Below };
/// A section, and a place in it.
using Place = std::array<int, 3>;

bool isStop(const QWidget* widget, const QMainWindow* window)
{
    const auto policy =
        QGuiApplication::styleHints()->tabFocusBehavior() == Qt::TabFocusAllControls ? Qt::TabFocus : Qt::StrongFocus;
    return widget->window() == window && widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
           (widget->focusPolicy() & policy) == policy;
}

/// Where something begins, from the side at which reading begins.
int sideOf(const QWidget* widget, const QMainWindow* window)
{
    const auto left = widget->mapTo(window, QPoint()).x();
    return window->isRightToLeft() ? window->width() - left - widget->width() : left;
}

Place placeOf(const QWidget* widget, const QMainWindow* window)
{
    auto isInCentre = false;
    for (const auto* part = widget; part && part != window; part = part->parentWidget()) {
        if (qobject_cast<const charts::ChartPane*>(part))
            return {Panes, 0, sideOf(part, window)};
        if (qobject_cast<const QDockWidget*>(part))
            return {Docks, part->mapTo(window, QPoint()).y(), sideOf(part, window)};
        isInCentre = isInCentre || part == window->centralWidget();
    }
    return {isInCentre ? Above : Below, 0, 0};
}

} // namespace

QList<QWidget*> tabOrder(const QMainWindow* window)
{
    std::vector<std::pair<Place, QWidget*>> stops;
    for (auto* widget = window->nextInFocusChain(); widget && widget != window; widget = widget->nextInFocusChain()) {
        if (isStop(widget, window))
            stops.emplace_back(placeOf(widget, window), widget);
    }
    // Within a place Qt's order is right.
    std::stable_sort(stops.begin(), stops.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<QWidget*> order;
    for (const auto& [place, widget] : stops)
        order.append(widget);
    return order;
}

} // namespace oa::window
