// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/style/typography.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace oa::window {

QFont fontFor(TextRole role)
{
    auto font = QApplication::font();
    const auto base = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    const auto scaled = [&](double factor, QFont::Weight weight) {
        font.setPointSizeF(base * factor);
        font.setWeight(weight);
        return font;
    };
    switch (role) {
    case TextRole::Caption:
        return scaled(0.87, QFont::Normal);
    case TextRole::Body:
        return scaled(1.0, QFont::Normal);
    case TextRole::Strong:
        return scaled(1.0, QFont::DemiBold);
    case TextRole::Heading:
        return scaled(1.25, QFont::DemiBold);
    case TextRole::Title:
        return scaled(1.75, QFont::DemiBold);
    }
    Q_UNREACHABLE();
}

void setTextRole(QWidget* widget, TextRole role)
{
    widget->setFont(fontFor(role));
}

int lengthForFont(int pixels)
{
    constexpr int usualHeight = 15; // of a line
    return std::max(pixels, pixels * QFontMetrics(QApplication::font()).height() / usualHeight);
}

} // namespace oa::window
