// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/scene/seriesitem.h"

QT_BEGIN_NAMESPACE
class QChart;
class QGraphicsScene;
class QValueAxis;
QT_END_NAMESPACE

namespace oa::charts {

/// One chart of a pane: Qt Charts' y axis and grid without labels, and the item that draws all the rest, at the same
/// place.
class PaneChart final
{
public:
    /// Puts a chart without lines into `scene`, which owns what is drawn: a chart is of no use once the scene has been
    /// cleared. `frame` must outlive the scene's items.
    PaneChart(core::Metric metric, PlotFrame& frame, QGraphicsScene& scene);
    PaneChart(PaneChart&&) = default; // and no copies: they would move the same items

    core::Metric metric() const { return m_metric; }
    SeriesItem& item() { return *m_item; }
    const SeriesItem& item() const { return *m_item; }
    /// In scene coordinates.
    QRect plotArea() const;
    /// At `top` of the scene, as large as `size`; `plot` in the chart's own coordinates. All in device-independent
    /// pixels.
    void place(int top, const QSize& size, const QRect& plot, bool withTimeLabels);

    /// Empty until one has been set.
    const std::optional<ValueScale>& scale() const { return m_scale; }
    void setScale(const ValueScale& scale);
    /// The next scale need not resemble the last; until then the axis stays as it is.
    void forgetScale() { m_scale.reset(); }
    const NumberFormat& format() const { return m_format; }
    /// Of the widest label on the axis.
    double labelWidth() const { return m_labelWidth; }
    /// After the scale or the frame's theme changed.
    void updateAxis();

    /// Of the values drawn in `range`, and the line that they are held against; NaN when there are none.
    core::MinMax valueRange(const core::TimeRange& range) const;

    /// Of every figure that is told of what is drawn in `range`: of amounts by its own values, not by an axis that is
    /// shared with larger ones.
    int figureDecimals(const core::TimeRange& range) const;

    /// Lays the axis out before it is painted: one that just changed would be drawn as it was.
    void layOutAxis();
    /// All that moves when the view is panned, into a painter in scene coordinates.
    void paintPlot(QPainter& painter);

private:
    core::Metric m_metric;
    PlotFrame& m_frame;
    QChart* m_chart;
    QValueAxis* m_axis;
    SeriesItem* m_item;
    std::optional<ValueScale> m_scale;
    NumberFormat m_format;
    double m_labelWidth = 0;
};

} // namespace oa::charts
