// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPoint>
#include <QSize>

class QWidget;

namespace oa::window {

/// Where a popup of this size opens for a control, in global coordinates: below it, from where its text begins; above
/// it, or further in, where the screen ends.
QPoint popupPlace(const QWidget* control, const QSize& popup);
/// How high a popup may be that opens below or above `control`, whichever has more room on its screen.
int popupRoom(const QWidget* control);
/// `wanted`, or what of it fits the screen of `window` beside the window's frame and a task bar.
QSize sizeOnScreen(const QWidget* window, const QSize& wanted);

} // namespace oa::window
