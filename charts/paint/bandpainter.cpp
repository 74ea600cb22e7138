// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/bandpainter.h"

#include "charts/paint/clippedline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

constexpr double loneHalfWidth = 2; // device-independent pixels

/// Collects what belongs together and fills it as one outline.
class Outline
{
public:
    Outline(QPainter& painter, const ValueMap& map, const QColor& fill, const QRectF& clip, double halfWidthAlone)
        : m_painter(painter)
        , m_map(map)
        , m_clip(clip)
        , m_halfWidthAlone(halfWidthAlone)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
    }

    /// NaN on either side breaks the outline.
    void add(double x, double low, double high)
    {
        if (std::isnan(low) || std::isnan(high)) {
            finish();
            return;
        }
        // Far outside is as good as just outside.
        const auto y = [this](double value) { return std::clamp(m_map.y(value), -1e4, m_map.height + 1e4); };
        m_top.emplace_back(x, y(high));
        m_bottom.emplace_back(x, y(low));
    }

    void finish()
    {
        QPolygonF outline;
        if (m_top.size() == 1) {
            outline =
                QRectF(m_top.front() - QPointF(m_halfWidthAlone, 0), m_bottom.front() + QPointF(m_halfWidthAlone, 0));
        } else if (!m_top.empty()) {
            outline = QPolygonF(m_top.begin(), m_top.end());
            std::copy(m_bottom.rbegin(), m_bottom.rend(), std::back_inserter(outline));
        }
        if (!m_clip.isNull())
            outline = outlineWithin(outline, m_clip);
        if (!outline.isEmpty())
            m_painter.drawPolygon(outline);
        m_top.clear();
        m_bottom.clear();
    }

private:
    QPainter& m_painter;
    const ValueMap& m_map;
    QRectF m_clip;
    double m_halfWidthAlone;
    std::vector<QPointF> m_top;
    std::vector<QPointF> m_bottom;
};

/// How many samples of a band's side lie before the open bucket.
std::size_t closedCount(const Trace& trace, const core::Series& side)
{
    const auto end = trace.values->first() + static_cast<core::BucketIndex>(trace.closedCount());
    return static_cast<std::size_t>(std::clamp<core::BucketIndex>(end - side.first(), 0, side.end() - side.first()));
}

} // namespace

void reduceBand(const Trace& trace, const TimeScale& scale, BandColumns& result)
{
    const auto reduce = [&](const core::Series& side, std::vector<Column>& columns) {
        reduceToColumns(side, closedCount(trace, side), scale.grid(side.first(), trace.calendar, trace.shift),
                        scale.deviceColumns(), columns);
    };
    reduce(*trace.low, result.low);
    reduce(*trace.high, result.high);
}

void paintBand(QPainter& painter, const BandColumns& columns, const ValueMap& map, const QColor& fill,
               const QRectF& clip)
{
    Outline outline(painter, map, fill, clip, 0.5);
    for (std::size_t c = 0; c < columns.low.size(); ++c)
        outline.add(static_cast<double>(c) + 0.5, columns.low[c].min, columns.high[c].max);
    outline.finish();
}

void paintBand(QPainter& painter, const Trace& trace, const TimeScale& scale, const ValueMap& map, const QColor& fill,
               const QRectF& clip)
{
    const auto grid = scale.grid(trace.low->first(), trace.calendar, trace.shift);
    const auto count = closedCount(trace, *trace.low);
    const auto from = grid.firstAtOrAfter(-grid.step, count);
    const auto to = grid.firstAtOrAfter(scale.deviceColumns() + grid.step, count);
    Outline outline(painter, map, fill, clip, loneHalfWidth * scale.ratio());
    for (auto i = from; i < to; ++i) {
        const auto bucket = trace.low->first() + static_cast<core::BucketIndex>(i);
        outline.add(grid.x(i), trace.low->at(bucket), trace.high->at(bucket));
    }
    outline.finish();
}

} // namespace oa::charts
