// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/theme.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

QFont chartFont()
{
    auto font = QGuiApplication::font();
    // A chart carries many small texts beside a window's few: a little smaller, but never below what can be read.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(font.pointSizeF() * 0.9, 7.5));
    return font;
}

// Eight hues from Okabe and Ito's set for all kinds of colour vision ("Color Universal Design", 2008), darkened or
// lightened until each has a contrast of at least 3 to 1 against its background.
constexpr std::array<QRgb, 8> onLight = {0xff0068a8, 0xffc04e00, 0xff00805c, 0xffb2457f,
                                         0xff2b84c0, 0xff8f7200, 0xff6a4fb0, 0xff4a4a4a};
constexpr std::array<QRgb, 8> onDark = {0xff56b4e9, 0xffe69f00, 0xff2ec49a, 0xffe58bbd,
                                        0xff8ab8ff, 0xfff0e442, 0xffb49cf0, 0xffc8c8c8};
constexpr std::array<QRgb, 8> onBlack = {0xff66ccff, 0xffffb000, 0xff40ffb0, 0xffff9ad0,
                                         0xffffffff, 0xffffff40, 0xffc8b0ff, 0xffff7050};

constexpr float paleShare = 0.55F; // of the colour, the rest is background

QColor rgb(QRgb value)
{
    return QColor(value);
}

template <std::size_t N>
std::array<QColor, N> colors(const std::array<QRgb, N>& values)
{
    std::array<QColor, N> result;
    std::transform(values.begin(), values.end(), result.begin(), [](QRgb value) { return QColor(value); });
    return result;
}

} // namespace

const Theme& Theme::of(ThemeKind kind)
{
    static const Theme light{.kind = ThemeKind::Light,
                             .background = rgb(0xffffffU),
                             .plotBackground = rgb(0xffffffU),
                             .grid = rgb(0xe9ebeeU),
                             .axis = rgb(0xc3c8cfU),
                             .text = rgb(0x1f2328U),
                             .mutedText = rgb(0x5c646eU),
                             .missingShade = QColor(31, 45, 61, 13),
                             .crosshair = rgb(0x3a424cU),
                             .lines = colors(onLight),
                             .font = chartFont()};
    static const Theme dark{.kind = ThemeKind::Dark,
                            .background = rgb(0x16191dU),
                            .plotBackground = rgb(0x16191dU),
                            .grid = rgb(0x2a2f36U),
                            .axis = rgb(0x4a525cU),
                            .text = rgb(0xe8eaedU),
                            .mutedText = rgb(0xa3abb5U),
                            .missingShade = QColor(255, 255, 255, 14),
                            .crosshair = rgb(0xd0d5dbU),
                            .lines = colors(onDark),
                            .font = chartFont()};
    static const Theme highContrast{.kind = ThemeKind::HighContrast,
                                    .background = rgb(0x000000U),
                                    .plotBackground = rgb(0x000000U),
                                    .grid = rgb(0x505050U),
                                    .axis = rgb(0xffffffU),
                                    .text = rgb(0xffffffU),
                                    .mutedText = rgb(0xffffffU),
                                    .missingShade = QColor(255, 255, 255, 40),
                                    .crosshair = rgb(0xffffffU),
                                    .lines = colors(onBlack),
                                    .font = chartFont()};
    switch (kind) {
    case ThemeKind::Light:
        return light;
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::HighContrast:
        return highContrast;
    }
    Q_UNREACHABLE();
}

QColor Theme::line(int colorIndex) const
{
    constexpr auto count = core::businessColorCount;
    const auto place = ((colorIndex % (2 * count)) + 2 * count) % (2 * count);
    const auto& full = lines[static_cast<std::size_t>(place % count)];
    if (place < count)
        return full;
    const auto mixed = [](float a, float b) { return paleShare * a + (1 - paleShare) * b; };
    return QColor::fromRgbF(mixed(full.redF(), plotBackground.redF()), mixed(full.greenF(), plotBackground.greenF()),
                            mixed(full.blueF(), plotBackground.blueF()));
}

int Theme::bandAlpha(std::size_t bands) const
{
    const auto alone = kind == ThemeKind::Light ? 54 : kind == ThemeKind::Dark ? 66 : 96;
    return static_cast<int>(alone / std::sqrt(static_cast<double>(std::max<std::size_t>(bands, 1))));
}

QFont scaledFont(const QFont& font, double factor)
{
    auto scaled = font;
    if (font.pixelSize() > 0)
        scaled.setPixelSize(std::max(static_cast<int>(std::lround(font.pixelSize() * factor)), 1));
    else
        scaled.setPointSizeF(std::max(font.pointSizeF(), 1.0) * factor);
    return scaled;
}

Theme pictureTheme(ThemeKind kind)
{
    constexpr double pixelsAPoint = 96.0 / 72.0;
    auto theme = Theme::of(kind);
    if (theme.font.pixelSize() <= 0)
        theme.font.setPixelSize(static_cast<int>(std::lround(theme.font.pointSizeF() * pixelsAPoint)));
    return theme;
}

ThemeKind themeFor(const QPalette& palette)
{
    const auto background = palette.color(QPalette::Base);
    const auto text = palette.color(QPalette::Text);
    if (background == QColor(Qt::black) && text == QColor(Qt::white))
        return ThemeKind::HighContrast;
    return background.lightness() < text.lightness() ? ThemeKind::Dark : ThemeKind::Light;
}

} // namespace oa::charts
