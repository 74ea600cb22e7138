// SPDX-License-Identifier: GPL-3.0-only
#include "charts/seriesitem.h"

#include <QPaintEngine>
#include <QPainter>

#include <array>
#include <cmath>
#include <cstring>

namespace oa::charts {

namespace {

constexpr double lineWidth = 1.4; // device-independent pixels
constexpr double dotRadius = 2.0;
constexpr int markerSpacing = 110;
constexpr int titlePadding = 3;
constexpr int tickLength = 4;

bool isVectorDevice(const QPainter& painter)
{
    switch (painter.paintEngine()->type()) {
    case QPaintEngine::SVG:
    case QPaintEngine::Pdf:
    case QPaintEngine::Picture:
        return true;
    default:
        return false;
    }
}

ValueMap valueMap(const ValueScale& scale, double height)
{
    return {scale.max, scale.span() / std::max(height, 1.0), height};
}

/// Solid for the first layer, so that one business alone is a plain line.
Qt::PenStyle dashOf(std::size_t layer)
{
    static constexpr std::array styles = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return styles[layer % styles.size()];
}

MarkerShape markerOf(std::size_t layer)
{
    return static_cast<MarkerShape>(layer % 8);
}

} // namespace

SeriesItem::SeriesItem(PlotFrame& frame, QGraphicsItem* parent)
    : QGraphicsItem(parent)
    , m_frame(frame)
{
    setZValue(1000); // over Qt Charts' grid
    setAcceptedMouseButtons(Qt::NoButton);
}

void SeriesItem::setPlotArea(const QRect& area, bool withTimeLabels)
{
    prepareGeometryChange();
    m_plot = area;
    m_withTimeLabels = withTimeLabels;
}

void SeriesItem::setTitle(const QString& title, const QString& note)
{
    m_title = title;
    m_note = note;
    update();
}

void SeriesItem::setTraces(std::vector<Trace> traces)
{
    m_traces = std::move(traces);
    update();
}

void SeriesItem::setScale(const ValueScale& scale)
{
    m_scale = scale;
    update();
}

void SeriesItem::setThresholds(std::vector<double> thresholds)
{
    m_thresholds = std::move(thresholds);
    update();
}

int SeriesItem::titleHeight(const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 2 * titlePadding;
}

int SeriesItem::timeLabelHeight(const QFont& font)
{
    return 2 * static_cast<int>(std::ceil(QFontMetricsF(font).height())) + tickLength + titlePadding;
}

double SeriesItem::yOf(double value) const
{
    return m_plot.top() + valueMap(m_scale, m_plot.height()).y(value);
}

QRectF SeriesItem::boundingRect() const
{
    if (!m_frame.theme)
        return m_plot;
    const auto below = m_withTimeLabels ? timeLabelHeight(m_frame.theme->font) : 1;
    return QRectF(m_plot).adjusted(-40, -titleHeight(m_frame.theme->font), 40, below);
}

void SeriesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_frame.part != PlotFrame::Part::Plot)
        paintFrame(*painter);
    if (m_frame.part != PlotFrame::Part::Frame)
        paintPlot(*painter);
}

void SeriesItem::paintFrame(QPainter& painter) const
{
    if (!m_frame.theme || m_plot.isEmpty())
        return;
    painter.save();
    paintTitle(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_frame.theme->axis, 1));
    painter.drawLine(m_plot.left(), m_plot.bottom() + 1, m_plot.right(), m_plot.bottom() + 1);
    painter.restore();
}

void SeriesItem::paintPlot(QPainter& painter)
{
    if (!m_frame.theme || m_frame.range.isEmpty() || m_plot.isEmpty())
        return;
    const auto isVector = isVectorDevice(painter);
    // Without pixels there is nothing to sit on; two columns a point are finer than print needs.
    const auto ratio = isVector ? 2.0 : std::max(painter.deviceTransform().m11(), 0.1);
    const TimeScale scale(m_frame.range, m_plot.width(), ratio);

    painter.save();
    paintTimeGrid(painter, scale);
    painter.save();
    painter.setClipRect(m_plot, Qt::IntersectClip);
    paintLines(painter, scale, isVector);
    painter.restore();
    if (m_withTimeLabels) {
        painter.setFont(m_frame.theme->font);
        paintTimeLabels(painter, scale);
    }
    painter.restore();
}

void SeriesItem::paintTimeGrid(QPainter& painter, const TimeScale& scale) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto& theme = *m_frame.theme;
    const QPen minor(theme.grid, 1);
    const QPen major(theme.axis, 1);
    for (const auto& tick : m_frame.ticks.ticks) {
        const auto x = m_plot.left() + static_cast<int>(std::floor(scale.x(tick.time)));
        if (x <= m_plot.left() || x > m_plot.right())
            continue;
        painter.setPen(tick.isMajor ? major : minor);
        painter.drawLine(x, m_plot.top(), x, m_plot.bottom());
        if (m_withTimeLabels) {
            painter.setPen(major);
            painter.drawLine(x, m_plot.bottom() + 1, x, m_plot.bottom() + tickLength);
        }
    }
}

void SeriesItem::paintTitle(QPainter& painter) const
{
    const auto& theme = *m_frame.theme;
    const auto height = titleHeight(theme.font);
    const QRect row(m_plot.left(), m_plot.top() - height, m_plot.width(), height);
    auto font = theme.font;
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.text);
    const auto titleWidth = QFontMetricsF(font).horizontalAdvance(m_title);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_title);
    painter.setFont(theme.font);
    if (m_note.isEmpty())
        return;
    const auto noteWidth = QFontMetricsF(theme.font).horizontalAdvance(m_note);
    if (titleWidth + noteWidth + 12 > row.width())
        return;
    painter.setPen(theme.mutedText);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_note);
}

void SeriesItem::paintTimeLabels(QPainter& painter, const TimeScale& scale) const
{
    const auto& theme = *m_frame.theme;
    const QFontMetricsF metrics(theme.font);
    const auto lineHeight = std::ceil(metrics.height());
    const auto firstRow = m_plot.bottom() + 1 + tickLength;
    const auto secondRow = firstRow + lineHeight;
    const auto left = static_cast<double>(m_plot.left());
    const auto right = static_cast<double>(m_plot.right()) + 8;

    painter.setPen(theme.mutedText);
    auto free = left - 30; // no label begins left of here
    for (const auto& tick : m_frame.ticks.ticks) {
        const auto width = metrics.horizontalAdvance(tick.label);
        const auto begin = std::round(m_plot.left() + scale.x(tick.time) - width / 2);
        if (begin < free || begin + width > right)
            continue;
        painter.drawText(QRectF(begin, firstRow, width + 1, lineHeight), Qt::TextSingleLine | Qt::TextDontClip,
                         tick.label);
        free = begin + width + 8;
    }

    painter.setPen(theme.text);
    for (const auto& context : m_frame.ticks.contexts) {
        const auto from = std::max(m_plot.left() + scale.x(context.range.from), left);
        const auto to = std::min(m_plot.left() + scale.x(context.range.to), right);
        const auto room = to - from - 6;
        const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= room; };
        const auto& label = fits(context.label) ? context.label : context.shortLabel;
        if (!fits(label))
            continue;
        painter.drawText(QRectF(std::round(from), secondRow, room + 6, lineHeight), Qt::TextSingleLine, label);
    }
}

LineStyle SeriesItem::styleOf(const Trace& trace, double ratio) const
{
    LineStyle style;
    style.color = m_frame.theme->line(trace.colorIndex);
    style.width = lineWidth * ratio;
    style.dotRadius = dotRadius * ratio;
    return style;
}

void SeriesItem::paintLines(QPainter& painter, const TimeScale& scale, bool isVector)
{
    const auto ratio = scale.ratio();
    const QSize deviceSize(scale.deviceColumns(), static_cast<int>(std::lround(m_plot.height() * ratio)));
    const auto map = valueMap(m_scale, deviceSize.height());
    // What is missing is only telling for a line on its own: of several, each has its own holes.
    const auto* shaded = m_traces.size() == 1 ? &m_traces.front() : nullptr;

    // From here on one unit is one device pixel, counted from the plot area's corner.
    const auto enterDevice = [&] {
        painter.save();
        painter.translate(m_plot.topLeft());
        painter.scale(1 / ratio, 1 / ratio);
    };
    bool scratchUsed = false;
    const auto flush = [&] {
        if (scratchUsed) {
            enterDevice(); // pixel to pixel: no scaling, whatever the screen's ratio
            painter.drawImage(QPoint(0, 0), m_frame.scratch, QRect(QPoint(0, 0), deviceSize));
            painter.restore();
        }
        scratchUsed = false;
    };
    for (std::size_t layer = 0; layer < m_traces.size(); ++layer) {
        const auto& trace = m_traces[layer];
        if (!trace.values || trace.values->isEmpty())
            continue;
        auto style = styleOf(trace, ratio);
        const auto grid = trace.grid(scale);
        if (isDense(grid)) {
            reduceToColumns(*trace.values, trace.closedCount(), grid, deviceSize.width(), m_frame.columns);
            if (isVector) {
                if (&trace == shaded)
                    paintMissing(painter, trace, scale);
                enterDevice();
                painter.setRenderHint(QPainter::Antialiasing);
                paintColumns(painter, m_frame.columns, map, style);
                painter.restore();
            } else {
                if (!scratchUsed)
                    scratchUsed = prepareScratch(deviceSize, &trace == shaded ? shaded : nullptr, scale);
                paintColumns(m_frame.scratch, m_frame.columns, map, style);
            }
        } else {
            flush();
            if (&trace == shaded)
                paintMissing(painter, trace, scale);
            enterDevice();
            if (m_traces.size() > 1) {
                style.dash = dashOf(layer);
                style.marker = markerOf(layer);
            }
            paintSamples(painter, trace.values->samples(), trace.closedCount(), grid, deviceSize.width(), map, style);
            painter.restore();
        }
    }
    flush();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t layer = 0; layer < m_traces.size(); ++layer) {
        const auto& trace = m_traces[layer];
        if (!trace.values || trace.values->isEmpty())
            continue;
        if (m_traces.size() > 1)
            paintMarkersAlong(painter, trace, layer, scale);
        if (trace.open)
            paintOpenBucket(painter, trace, scale);
    }
    paintThresholds(painter);
}

bool SeriesItem::prepareScratch(const QSize& size, const Trace* shaded, const TimeScale& scale)
{
    auto& image = m_frame.scratch;
    if (image.width() < size.width() || image.height() != size.height())
        image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    if (!shaded) {
        image.fill(Qt::transparent);
        return true;
    }
    // One row says which columns are shaded; the others are copies, which costs no more than clearing.
    const auto light = qPremultiply(m_frame.theme->missingShade.rgba());
    auto stronger = m_frame.theme->missingShade;
    stronger.setAlpha(std::min(stronger.alpha() * 2, 255));
    const auto strong = qPremultiply(stronger.rgba());
    const auto knownFrom = scale.deviceX(shaded->known.from + shaded->shift);
    const auto knownTo = scale.deviceX(shaded->known.to + shaded->shift);
    auto* first = reinterpret_cast<QRgb*>(image.scanLine(0));
    for (int x = 0; x < image.width(); ++x) {
        const auto& column = m_frame.columns[static_cast<std::size_t>(std::min(x, size.width() - 1))];
        const auto isKnown = x + 1 > knownFrom && x < knownTo;
        first[x] = !isKnown || !column.anyMissing ? 0U : column.isEmpty() ? strong : light;
    }
    for (int row = 1; row < image.height(); ++row)
        std::memcpy(image.scanLine(row), first, static_cast<std::size_t>(image.bytesPerLine()));
    return true;
}

void SeriesItem::paintMissing(QPainter& painter, const Trace& trace, const TimeScale& scale) const
{
    const auto grid = trace.grid(scale);
    const auto samples = trace.values->samples();
    const auto count = trace.closedCount();
    const auto from = grid.firstAtOrAfter(-grid.step, count);
    const auto to = grid.firstAtOrAfter(scale.deviceColumns() + grid.step, count);
    const auto knownFrom = scale.x(trace.known.from + trace.shift);
    const auto knownTo = scale.x(trace.known.to + trace.shift);
    auto shade = m_frame.theme->missingShade;
    shade.setAlpha(std::min(shade.alpha() * 2, 255));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (auto i = from; i < to;) {
        if (!std::isnan(samples[i])) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < to && std::isnan(samples[end]))
            ++end;
        // Half way to the neighbours that are there.
        const auto left = std::max((grid.x(i) - grid.step / 2) / scale.ratio(), knownFrom);
        const auto right = std::min((grid.x(end) - grid.step / 2) / scale.ratio(), knownTo);
        if (right > left)
            painter.fillRect(QRectF(m_plot.left() + left, m_plot.top(), right - left, m_plot.height()), shade);
        i = end;
    }
}

void SeriesItem::paintOpenBucket(QPainter& painter, const Trace& trace, const TimeScale& scale) const
{
    const auto bucket = trace.open->bucket;
    const auto value = trace.values->at(bucket);
    if (std::isnan(value))
        return;
    // What has arrived so far says little, so it does not stretch the axis: outside of it it lies on the border.
    const auto inside = [this](double y) {
        return std::clamp(y, m_plot.top() + dotRadius + 1, m_plot.bottom() - dotRadius);
    };
    const auto point = [&](core::BucketIndex at, double y) {
        return QPointF(m_plot.left() + scale.x(trace.drawnAt(at)), y);
    };
    const auto here = point(bucket, inside(yOf(value)));
    const auto color = m_frame.theme->line(trace.colorIndex);
    if (const auto before = trace.values->at(bucket - 1); !std::isnan(before)) {
        QPen dashed(color, lineWidth);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawLine(point(bucket - 1, yOf(before)), here);
    }
    painter.setPen(QPen(color, lineWidth));
    painter.setBrush(m_frame.theme->plotBackground);
    painter.drawEllipse(here, dotRadius + 0.5, dotRadius + 0.5);
}

void SeriesItem::paintMarkersAlong(QPainter& painter, const Trace& trace, std::size_t layer,
                                   const TimeScale& scale) const
{
    const auto grid = trace.grid(scale);
    const auto spacing = std::max<qint64>(1, std::llround(markerSpacing * scale.ratio() / grid.step));
    const auto offset = spacing * static_cast<qint64>(layer) / static_cast<qint64>(m_traces.size());
    if (grid.step >= (4 * dotRadius + 4) * scale.ratio())
        return; // every sample carries one already
    const auto count = trace.closedCount();
    const auto from = grid.firstAtOrAfter(0, count);
    const auto to = grid.firstAtOrAfter(scale.deviceColumns(), count);
    // Counted from 1970, so that markers travel with the line when the view is panned.
    const auto first = trace.values->first() + static_cast<qint64>(from);
    const auto past = ((first - offset) % spacing + spacing) % spacing;
    const auto color = m_frame.theme->line(trace.colorIndex);
    for (auto i = from + static_cast<std::size_t>(past == 0 ? 0 : spacing - past); i < to;
         i += static_cast<std::size_t>(spacing))
    {
        const auto value = trace.values->samples()[i];
        if (std::isnan(value))
            continue;
        const QPointF center(m_plot.left() + grid.x(i) / scale.ratio(), yOf(value));
        paintMarker(painter, markerOf(layer), center, dotRadius + 3, m_frame.theme->plotBackground);
        paintMarker(painter, markerOf(layer), center, dotRadius + 1.5, color);
    }
}

void SeriesItem::paintThresholds(QPainter& painter) const
{
    if (m_thresholds.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(m_frame.theme->mutedText, 1);
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    for (const auto value : m_thresholds) {
        const auto y = static_cast<int>(std::lround(yOf(value)));
        painter.drawLine(m_plot.left(), y, m_plot.right(), y);
    }
}

} // namespace oa::charts
