// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/timemarkers.h"

#include "charts/scene/panescene.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

constexpr double padding = 4;
constexpr double besideLine = 3;
constexpr double flagWidth = 6;
constexpr double narrowest = 24; // of a text that still says something
constexpr double widest = 180;
constexpr double reach = 5; // of the pointer

/// x in the scene; nothing for one that is out of sight.
std::optional<double> xOf(const PaneScene& scene, const TimeMarker& marker, const QRect& plot)
{
    if (!scene.content().range.contains(marker.time))
        return std::nullopt;
    return plot.left() + std::floor(scene.timeScale(1).x(marker.time));
}

/// On the side of the line that has more room, which ends at the plot area and at the markers beside it. Returns where
/// what is taken ends at the right, the line's flag included.
double paintText(QPainter& painter, const Theme& theme, const QString& text, double x, double left, double right,
                 double top)
{
    const QFontMetricsF metrics(theme.font);
    const auto behindFlag = x + flagWidth;
    const auto isRight =
        right - behindFlag >= x - left || right - behindFlag >= std::min(widest, metrics.horizontalAdvance(text));
    const auto room = std::min((isRight ? right - behindFlag : x - left) - besideLine - 2 * padding, widest);
    if (room < narrowest)
        return behindFlag;
    const auto fitted = metrics.elidedText(text, Qt::ElideRight, room);
    const auto width = std::ceil(metrics.horizontalAdvance(fitted)) + 2 * padding;
    const QRectF box(isRight ? behindFlag + besideLine : x - besideLine - width, top + 2, width,
                     std::ceil(metrics.height()));
    auto ground = theme.background;
    ground.setAlpha(225);
    painter.fillRect(box, ground);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fitted);
    return std::max(box.right(), behindFlag);
}

} // namespace

void paintTimeMarkers(QPainter& painter, const PaneScene& scene, int chart)
{
    const auto& markers = scene.content().timeMarkers;
    if (markers.empty())
        return;
    const auto plot = scene.plotArea(chart);
    const auto& theme = scene.theme();
    painter.save();
    painter.setFont(theme.font);
    double left = plot.left();
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const auto x = xOf(scene, markers[i], plot);
        if (!x)
            continue;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.text, 1, Qt::DashDotLine));
        painter.drawLine(QPointF(*x, plot.top()), QPointF(*x, plot.bottom()));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        // A flag, so that the line is not taken for one of the grid.
        const QPointF flag[] = {{*x, plot.top() + 0.0}, {*x + flagWidth, plot.top() + 3.0}, {*x, plot.top() + 6.0}};
        painter.drawPolygon(flag, 3);
        if (chart == 0) {
            const auto next = i + 1 < markers.size() ? xOf(scene, markers[i + 1], plot) : std::nullopt;
            const double end = plot.right() + 1;
            // A marker at the end has its text on this side as well.
            const auto isNextAtEnd = next && end - *next < narrowest + flagWidth + besideLine + 2 * padding;
            const auto right = isNextAtEnd ? (*x + *next) / 2 : next.value_or(end);
            left = paintText(painter, theme, markers[i].text, *x, left, right, plot.top());
        }
    }
    painter.restore();
}

std::optional<int> timeMarkerNear(const PaneScene& scene, double x)
{
    if (scene.chartCount() == 0)
        return std::nullopt;
    std::optional<int> nearest;
    auto distance = reach;
    const auto& markers = scene.content().timeMarkers;
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const auto at = xOf(scene, markers[i], scene.plotArea(0));
        if (at && std::abs(*at - x) <= distance) {
            distance = std::abs(*at - x);
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

} // namespace oa::charts
