// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/wrappingcolumn.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace oa::window {

QSize WrappingColumn::minimumSize() const
{
    const auto least = QVBoxLayout::minimumSize();
    const auto width = std::max(least.width(), parentWidget()->width());
    return hasHeightForWidth() ? least.expandedTo({0, minimumHeightForWidth(width)}) : least;
}

void WrappingColumn::setGeometry(const QRect& rect)
{
    QVBoxLayout::setGeometry(rect);
    if (std::exchange(m_width, rect.width()) != rect.width())
        update(); // as low as it may be is another height now
}

} // namespace oa::window
