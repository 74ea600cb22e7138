// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/turningsplitter.h"

#include "app/window/style/spacing.h"

namespace oa::window {

TurningSplitter::TurningSplitter(QWidget* parent)
    : QSplitter(parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(space::medium);
}

void TurningSplitter::resizeEvent(QResizeEvent* event)
{
    constexpr double wide = 1.4; // columns and code want room, even where a dock is a little wider than tall
    const auto wanted = width() < wide * height() ? Qt::Vertical : Qt::Horizontal;
    if (wanted != orientation())
        setOrientation(wanted);
    QSplitter::resizeEvent(event);
}

} // namespace oa::window
