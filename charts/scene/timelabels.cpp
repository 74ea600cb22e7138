// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/timelabels.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

constexpr int tickLength = 4;
constexpr int padding = 3;
constexpr double labelGap = 8;

double lineHeightOf(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height());
}

} // namespace

int timeLabelHeight(const QFont& font)
{
    return 2 * static_cast<int>(lineHeightOf(font)) + tickLength + padding;
}

void paintTimeGrid(QPainter& painter, const QRect& plot, const TimeTicks& ticks, const TimeScale& scale,
                   const Theme& theme, bool withMarks)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPen minor(theme.grid, 1);
    const QPen major(theme.axis, 1);
    for (const auto& tick : ticks.ticks) {
        const auto x = plot.left() + static_cast<int>(std::floor(scale.x(tick.time)));
        if (x < plot.left() || x > plot.right())
            continue;
        if (x > plot.left()) { // else the axis is there
            painter.setPen(tick.isMajor ? major : minor);
            painter.drawLine(x, plot.top(), x, plot.bottom());
        }
        if (withMarks) {
            painter.setPen(major);
            painter.drawLine(x, plot.bottom() + 1, x, plot.bottom() + tickLength);
        }
    }
}

std::vector<QRectF> timeLabelRects(const QRect& plot, const TimeTicks& ticks, const TimeScale& scale, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const auto height = lineHeightOf(font);
    const auto top = plot.bottom() + 1.0 + tickLength;
    const auto left = static_cast<double>(plot.left());
    const auto right = plot.right() + 1.0;
    std::vector<QRectF> rects;
    rects.reserve(ticks.ticks.size());
    auto free = left; // no label begins left of here
    for (const auto& tick : ticks.ticks) {
        const auto width = std::ceil(metrics.horizontalAdvance(tick.label));
        const auto middle = left + scale.x(tick.time);
        const auto isInside = middle >= left - 1 && middle <= right;
        const auto begin = std::round(std::clamp(middle - width / 2, left, std::max(right - width, left)));
        if (!isInside || begin < free || begin + width > right) {
            rects.emplace_back();
            continue;
        }
        rects.emplace_back(begin, top, width, height);
        free = begin + width + labelGap;
    }
    return rects;
}

void paintTimeLabels(QPainter& painter, const QRect& plot, const TimeTicks& ticks, const TimeScale& scale,
                     const Theme& theme)
{
    // Time runs to the right also where the window is laid out from right to left; "AM" then stays behind its hour.
    constexpr int fromTheLeft = Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine;
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(theme.font);
    painter.setPen(theme.mutedText);
    const auto rects = timeLabelRects(plot, ticks, scale, theme.font);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (!rects[i].isEmpty())
            painter.drawText(rects[i], fromTheLeft | Qt::TextDontClip, ticks.ticks[i].label);
    }

    const QFontMetricsF metrics(theme.font);
    const auto height = lineHeightOf(theme.font);
    const auto top = plot.bottom() + 1 + tickLength + height;
    const auto left = static_cast<double>(plot.left());
    const auto right = plot.right() + 1.0;
    painter.setPen(theme.text);
    for (const auto& context : ticks.contexts) {
        const auto from = std::max(left + scale.x(context.range.from), left);
        const auto to = std::min(left + scale.x(context.range.to), right);
        const auto room = to - from - labelGap / 2;
        const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= room; };
        const auto& label = fits(context.label) ? context.label : context.shortLabel;
        if (fits(label))
            painter.drawText(QRectF(std::round(from), top, room + labelGap / 2, height), fromTheLeft, label);
    }
}

} // namespace oa::charts
