// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/style/symbolview.h"

#include "app/window/style/symbolicicon.h"

#include <QPainter>

namespace oa::window {

SymbolView::SymbolView(int side, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(side, side);
}

void SymbolView::setSymbol(const QString& name)
{
    m_icon = symbolicIcon(name);
    update();
}

void SymbolView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace oa::window
