// SPDX-License-Identifier: GPL-3.0-only
// What lies over the lines of a chart: dots, the open bucket, marks, and markers that tell lines apart.
#include "charts/paint/clippedline.h"
#include "charts/paint/thresholdpainter.h"
#include "charts/scene/seriesitem.h"
#include "charts/scene/seriesmeasures.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

constexpr double edgeMarkRadius = 4.5; // of the arrow for a value outside of the scale
constexpr int markerSpacing = 110;
constexpr double markWidth = 1.6;
constexpr int markAlpha = 110; // of the line below it

/// Where a line from `start`, which lies between the two heights, leaves them on its way to `end`.
QPointF endWithin(QPointF start, QPointF end, double top, double bottom)
{
    const auto border = end.y() < top ? top : bottom;
    if (end.y() >= top && end.y() <= bottom)
        return end;
    return start + (end - start) * ((border - start.y()) / (end.y() - start.y()));
}

} // namespace

void SeriesItem::paintPoints(QPainter& painter, const TimeScale& scale, const LineDots& dots) const
{
    painter.save();
    painter.translate(m_plot.topLeft());
    painter.scale(1 / scale.ratio(), 1 / scale.ratio());
    for (const auto& [each, style] : dots)
        paintDots(painter, each, deviceSize(scale), style);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t layer = 0; layer < m_traces.size(); ++layer) {
        const auto& trace = m_traces[layer];
        if (!trace.values || trace.values->isEmpty())
            continue;
        if (m_traces.size() > 1)
            paintMarkersAlong(painter, trace, layer, scale);
        if (trace.open)
            paintOpenBucket(painter, trace, scale);
        paintMarks(painter, trace, scale);
    }
    if (m_threshold)
        paintThreshold(painter, m_plot, m_scale, *m_threshold, m_metric, *m_frame.theme);
}

void SeriesItem::paintOpenBucket(QPainter& painter, const Trace& trace, const TimeScale& scale) const
{
    const auto bucket = trace.open->bucket;
    const auto value = trace.openValue;
    if (std::isnan(value))
        return;
    const auto x = m_plot.left() + scale.x(trace.drawnAt(bucket));
    const auto y = yOf(value);
    const auto color = m_frame.theme->line(trace.colorIndex);
    if (const auto before = trace.values->at(bucket - 1); !std::isnan(before)) {
        const QPointF start(m_plot.left() + scale.x(trace.drawnAt(bucket - 1)), yOf(before));
        QPen dashed(color, lineWidth);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        const std::array line{start, endWithin(start, {x, y}, m_plot.top(), m_plot.bottom() + 1)};
        for (const auto& part : partsWithin(line, clipOf(m_plot, 1)))
            painter.drawLine(part.points.front(), part.points.back());
    }
    if (!m_frame.range.contains(trace.drawnAt(bucket)))
        return;
    // What has arrived so far says little, so it does not stretch the axis. Outside of it there is an arrow at the
    // edge instead of a point: a point would stand at a value it does not have.
    const auto isAbove = value > m_scale.max;
    if (isAbove || value < m_scale.min) {
        const auto shape = isAbove ? MarkerShape::Triangle : MarkerShape::DownTriangle;
        const QPointF at(x, isAbove ? m_plot.top() + edgeMarkRadius + 1 : m_plot.bottom() - edgeMarkRadius);
        paintMarker(painter, shape, at, edgeMarkRadius, color);
        paintMarker(painter, shape, at, edgeMarkRadius - 1.8, m_frame.theme->plotBackground);
        return;
    }
    painter.setPen(QPen(color, lineWidth));
    painter.setBrush(m_frame.theme->plotBackground);
    painter.drawEllipse(QPointF(x, y), dotRadius + 0.5, dotRadius + 0.5);
}

void SeriesItem::paintMarks(QPainter& painter, const Trace& trace, const TimeScale& scale) const
{
    // In the colour of letters, which stands out on every background; the shape says it without any colour.
    auto faint = m_frame.theme->text;
    faint.setAlpha(markAlpha);
    for (const auto& mark : trace.marks) {
        const auto bucket = core::bucketAt(mark.time, trace.calendar);
        if (!m_frame.range.contains(trace.drawnAt(bucket)))
            continue;
        const auto value = trace.valueAt(bucket);
        const auto x = m_plot.left() + scale.x(trace.drawnAt(bucket));
        const auto bottom = m_plot.bottom() + 1.0;
        const auto y = std::isnan(value) ? bottom - markRadius
                                         : std::clamp(yOf(value), m_plot.top() + markRadius, bottom - markRadius);
        painter.setPen(QPen(faint, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, y + markRadius), QPointF(x, bottom));
        painter.setPen(QPen(m_frame.theme->text, markWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, y), markRadius, markRadius);
    }
}

void SeriesItem::paintMarkersAlong(QPainter& painter, const Trace& trace, std::size_t layer,
                                   const TimeScale& scale) const
{
    // On the course where there is one: a marker on a single point of many says nothing of the line.
    const auto* course = trace.course();
    const auto& values = course ? *course : *trace.values;
    const auto grid = course ? trace.courseGrid(scale) : trace.grid(scale);
    const auto spacing = std::max<qint64>(1, std::llround(markerSpacing * scale.ratio() / grid.step));
    const auto offset = spacing * static_cast<qint64>(layer) / static_cast<qint64>(m_traces.size());
    if (!course && grid.step >= (4 * dotRadius + 4) * scale.ratio())
        return; // every sample carries one already
    const auto count = course ? values.samples().size() : trace.closedCount();
    const auto from = grid.firstAtOrAfter(0, count);
    const auto to = grid.firstAtOrAfter(scale.deviceColumns(), count);
    // Counted from 1970, so that markers travel with the line when the view is panned.
    const auto first = values.first() + static_cast<qint64>(from);
    const auto past = ((first - offset) % spacing + spacing) % spacing;
    const auto color = m_frame.theme->line(trace.colorIndex);
    for (auto i = from + static_cast<std::size_t>(past == 0 ? 0 : spacing - past); i < to;
         i += static_cast<std::size_t>(spacing))
    {
        const auto value = values.samples()[i];
        if (std::isnan(value))
            continue;
        const QPointF center(m_plot.left() + grid.x(i) / scale.ratio(), yOf(value));
        paintMarker(painter, markerOf(layer), center, dotRadius + 3, m_frame.theme->plotBackground);
        paintMarker(painter, markerOf(layer), center, dotRadius + 1.5, color);
    }
}

} // namespace oa::charts
