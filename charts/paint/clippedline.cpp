// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/clippedline.h"

#include <QLineF>

#include <functional>
#include <optional>

namespace oa::charts {

namespace {

/// Where a piece of a line enters an area and leaves it, as shares of its length (Liang and Barsky).
struct Crossing
{
    double enter = 0;
    double leave = 1;
};

std::optional<Crossing> crossingOf(const QLineF& piece, const QRectF& area)
{
    Crossing crossing;
    const auto cut = [&crossing](double direction, double distance) {
        if (direction == 0)
            return distance >= 0;
        const auto share = distance / direction;
        if (direction < 0)
            crossing.enter = std::max(crossing.enter, share);
        else
            crossing.leave = std::min(crossing.leave, share);
        return crossing.enter <= crossing.leave;
    };
    const auto inside = cut(-piece.dx(), piece.x1() - area.left()) && cut(piece.dx(), area.right() - piece.x1()) &&
                        cut(-piece.dy(), piece.y1() - area.top()) && cut(piece.dy(), area.bottom() - piece.y1());
    return inside ? std::optional(crossing) : std::nullopt;
}

/// Cuts an outline off at one side of an area (Sutherland and Hodgman). `inside` is how far within a point lies.
QPolygonF cutOff(const QPolygonF& outline, const std::function<double(QPointF)>& inside)
{
    QPolygonF result;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const auto from = outline[i];
        const auto to = outline[(i + 1) % outline.size()];
        const auto a = inside(from);
        const auto b = inside(to);
        if (a >= 0)
            result.append(from);
        if ((a >= 0) != (b >= 0))
            result.append(from + (to - from) * (a / (a - b)));
    }
    return result;
}

} // namespace

std::vector<LinePart> partsWithin(std::span<const QPointF> line, const QRectF& area)
{
    std::vector<LinePart> parts;
    double length = 0;
    auto isOpen = false; // the last part goes on with the next piece
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        const auto crossing = crossingOf(piece, area);
        if (!crossing) {
            isOpen = false;
        } else {
            if (!isOpen || crossing->enter > 0)
                parts.push_back({{piece.pointAt(crossing->enter)}, length + piece.length() * crossing->enter});
            parts.back().points.push_back(piece.pointAt(crossing->leave));
            isOpen = crossing->leave == 1;
        }
        length += piece.length();
    }
    return parts;
}

QPolygonF outlineWithin(const QPolygonF& outline, const QRectF& area)
{
    auto result = cutOff(outline, [&area](QPointF point) { return point.x() - area.left(); });
    result = cutOff(result, [&area](QPointF point) { return area.right() - point.x(); });
    result = cutOff(result, [&area](QPointF point) { return point.y() - area.top(); });
    return cutOff(result, [&area](QPointF point) { return area.bottom() - point.y(); });
}

} // namespace oa::charts
