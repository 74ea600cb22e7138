// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/panechart.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

namespace oa::charts {

PaneChart::PaneChart(core::Metric metric, PlotFrame& frame, QGraphicsScene& scene)
    : m_metric(metric)
    , m_frame(frame)
    , m_chart(new QChart)
    , m_axis(new QValueAxis)
{
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAcceptHoverEvents(false);
    m_chart->setAcceptedMouseButtons(Qt::NoButton);
    m_axis->setTickInterval(1);
    m_axis->setTickType(QValueAxis::TicksDynamic);
    m_axis->setLabelsVisible(false); // the item's: Qt would write "0k"
    m_chart->addAxis(m_axis, Qt::AlignLeft);
    scene.addItem(m_chart);
    m_item = new SeriesItem(m_metric, m_frame, m_chart);
    updateAxis();
}

QRect PaneChart::plotArea() const
{
    return m_item->plotArea().translated(m_chart->pos().toPoint());
}

void PaneChart::place(int top, const QSize& size, const QRect& plot, bool withTimeLabels)
{
    m_chart->setGeometry(QRectF(QPointF(0, top), size));
    m_chart->setPlotArea(plot);
    m_chart->layout()->invalidate(); // setPlotArea() alone does not move the axis
    m_item->setPlotArea(plot, withTimeLabels);
}

void PaneChart::setScale(const ValueScale& scale)
{
    m_scale = scale;
    updateAxis();
}

void PaneChart::updateAxis()
{
    const auto scale = m_scale.value_or(ValueScale{});
    m_format = formatFor(scale);
    m_item->setScale(scale);
    const auto& theme = *m_frame.theme;
    const QFontMetricsF metrics(theme.font);
    const QLocale locale;
    m_labelWidth = 0;
    for (int i = 0; i < scale.labelCount(); ++i) {
        const auto text = m_format.text(scale.firstLabel() + i * scale.step, locale);
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(text));
    }
    // Qt counts the ticks anew after each of these: in between, too, the steps must not be small in a wide range.
    const auto step = scale.step / m_format.unit;
    m_axis->setTickInterval(std::max(m_axis->tickInterval(), step));
    m_axis->setRange(scale.min / m_format.unit, scale.max / m_format.unit);
    m_axis->setTickAnchor(scale.firstLabel() / m_format.unit);
    m_axis->setTickInterval(step);
    m_axis->setGridLinePen(QPen(theme.grid, 1));
    m_axis->setLinePen(QPen(theme.axis, 1));
}

core::MinMax PaneChart::valueRange(const core::TimeRange& range) const
{
    core::MinMax result{core::missing, core::missing};
    for (const auto& trace : m_item->traces()) {
        if (!trace.values)
            continue;
        const auto drawn = trace.valueRange(range);
        // Comparisons with NaN are false: the first range found replaces it.
        result.min = result.min <= drawn.min ? result.min : std::isnan(drawn.min) ? result.min : drawn.min;
        result.max = result.max >= drawn.max ? result.max : std::isnan(drawn.max) ? result.max : drawn.max;
    }
    if (const auto& even = m_item->reference(); even && !std::isnan(result.min))
        result = {std::min(result.min, *even), std::max(result.max, *even)};
    return result;
}

int PaneChart::figureDecimals(const core::TimeRange& range) const
{
    constexpr double steps = 4; // about as many as there are labels
    const auto drawn = core::isAdditive(m_metric) ? valueRange(range) : core::MinMax{core::missing, core::missing};
    return charts::figureDecimals(std::isnan(drawn.min) ? m_item->scale() : scaleFor(drawn, steps));
}

void PaneChart::layOutAxis()
{
    m_chart->layout()->activate();
}

void PaneChart::paintPlot(QPainter& painter)
{
    const auto position = m_chart->pos().toPoint();
    painter.translate(position);
    m_item->paintPlot(painter);
    painter.translate(-position);
}

} // namespace oa::charts
