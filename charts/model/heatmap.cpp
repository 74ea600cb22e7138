// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/heatmap.h"

#include "charts/model/valueaxis.h"

#include <algorithm>
#include <array>

namespace oa::charts {

namespace {

constexpr std::array<QRgb, 8> blues = {0xffdeebf7, 0xffc6dbef, 0xff9ecae1, 0xff6baed6,
                                       0xff4292c6, 0xff2171b5, 0xff08519c, 0xff08306b};
constexpr std::array<QRgb, 5> greys = {0xff2a2a2a, 0xff5a5a5a, 0xff8c8c8c, 0xffc6c6c6, 0xffffffff};

/// Relative luminance (WCAG 2.1).
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

template <std::size_t N>
QColor between(const std::array<QRgb, N>& steps, double share)
{
    const auto at = std::clamp(share, 0.0, 1.0) * static_cast<double>(N - 1);
    const auto low = std::min(static_cast<std::size_t>(at), N - 2);
    const auto part = static_cast<float>(at - static_cast<double>(low));
    const QColor a(steps[low]);
    const QColor b(steps[low + 1]);
    const auto mixed = [part](float from, float to) { return from + (to - from) * part; };
    return QColor::fromRgbF(mixed(a.redF(), b.redF()), mixed(a.greenF(), b.greenF()), mixed(a.blueF(), b.blueF()));
}

} // namespace

core::MinMax HeatMap::colorRange() const
{
    core::MinMax range{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    for (const auto& cell : cells) {
        if (std::isnan(cell.value))
            continue;
        range.min = std::isnan(range.min) ? cell.value : std::min(range.min, cell.value);
        range.max = std::isnan(range.max) ? cell.value : std::max(range.max, cell.value);
    }
    return atLeast(range, leastSpan);
}

QColor heatColor(const Theme& theme, double share)
{
    switch (theme.kind) {
    case ThemeKind::Light:
        return between(blues, share);
    case ThemeKind::Dark:
        return between(blues, 1 - share);
    case ThemeKind::HighContrast:
        return between(greys, share);
    }
    Q_UNREACHABLE();
}

QColor textOn(const QColor& background)
{
    constexpr double even = 0.179; // where black and white have the same contrast
    return luminance(background) > even ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace oa::charts
