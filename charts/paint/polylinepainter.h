// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPen>
#include <QPointF>

#include <span>

class QPainter;

namespace oa::charts {

/// Draws a line through points that looks as QPainter::drawPolyline() draws it with antialiasing, with round joins and
/// flat ends. On devices with pixels it is put together from single lines, dashes and dots: the rasteriser takes
/// seconds for a few hundred points that go up and down over a large picture, and fills the same lines one by one in
/// some milliseconds. The pen is as drawPolyline() would take it.
void paintPolyline(QPainter& painter, std::span<const QPointF> points, const QPen& pen);

} // namespace oa::charts
