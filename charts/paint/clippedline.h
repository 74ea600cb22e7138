// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <span>
#include <vector>

namespace oa::charts {

/// A part of a line that lies within an area.
struct LinePart
{
    std::vector<QPointF> points;
    double before = 0; ///< length of the line before the part, where a pattern of dashes then is
};

/// The parts of a line within an area, in order. Painters that write files cut lines themselves: SVG as Qt writes it
/// knows no clipping, and a viewer would draw them over whatever stands beside the chart.
std::vector<LinePart> partsWithin(std::span<const QPointF> line, const QRectF& area);

/// The same of a filled outline; empty when nothing of it lies within.
QPolygonF outlineWithin(const QPolygonF& outline, const QRectF& area);

} // namespace oa::charts
