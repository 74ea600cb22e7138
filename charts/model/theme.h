// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/workspace/businesscolors.h"

#include <QColor>
#include <QFont>

#include <array>

class QPalette;

namespace oa::charts {

enum class ThemeKind { Light, Dark, HighContrast };

/// Colours and sizes of everything that is drawn. Line colours are told apart by people with colour blindness and are
/// backed by dash and marker.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    QColor background;
    QColor plotBackground;
    QColor grid;
    QColor axis;
    QColor text;
    QColor mutedText;
    QColor missingShade;
    QColor crosshair;
    std::array<QColor, core::businessColorCount> lines;
    QFont font;

    static const Theme& of(ThemeKind kind);
    /// A layer's colour; indexes past the end of lines are the same ones paler, and past those all begin anew.
    QColor line(int colorIndex) const;
    /// Opacity 0..255 of a band when so many are drawn in one chart: lines must stay legible through all of them.
    int bandAlpha(std::size_t bands) const;
};

/// The same colour, paler: of a line from an earlier time.
constexpr int paleColor(int colorIndex)
{
    return colorIndex % core::businessColorCount + core::businessColorCount;
}

/// A font so many times as large, whichever way its size is given.
QFont scaledFont(const QFont& font, double factor);

/// For a picture: sizes in pixels of 1/96 inch, whatever screen the program runs on, so that a PNG, an SVG and a PDF
/// are laid out alike.
Theme pictureTheme(ThemeKind kind);

/// The theme that goes with a window's palette.
ThemeKind themeFor(const QPalette& palette);

} // namespace oa::charts
