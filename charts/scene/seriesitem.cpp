// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/seriesitem.h"

#include "charts/scene/seriesmeasures.h"
#include "charts/scene/timelabels.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace oa::charts {

namespace {

constexpr double courseWidth = 2.2;   // device-independent pixels
constexpr double beneathCourse = 0.4; // how strong a line is under its course
constexpr double narrowestShade = 12; // that cannot be taken for a line of the grid
constexpr double gapMarkHeight = 4;   // of what marks a narrower gap, at the foot of the plot area
constexpr int labelGap = 8;           // from a y label to the plot area, over the axis' ticks

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

/// So much of one colour, the rest of the other.
QColor mixed(const QColor& color, const QColor& ground, double share)
{
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {part(color.red(), ground.red()), part(color.green(), ground.green()), part(color.blue(), ground.blue())};
}

/// Until when a bucket without a value is missing. The open one has a point of its own.
core::TimePoint knownUntil(const Trace& trace)
{
    return trace.open ? std::min(trace.known.to, core::bucketStart(trace.open->bucket, trace.calendar))
                      : trace.known.to;
}

ValueMap valueMap(const ValueScale& scale, double height)
{
    return {scale.max, scale.span() / std::max(height, 1.0), height};
}

} // namespace

SeriesItem::SeriesItem(core::Metric metric, PlotFrame& frame, QGraphicsItem* parent)
    : QGraphicsItem(parent)
    , m_metric(metric)
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

bool SeriesItem::setTitle(ChartTitle title)
{
    if (title == m_title)
        return false;
    m_title = std::move(title);
    update();
    return true;
}

void SeriesItem::setNotes(std::vector<Note> notes)
{
    m_notes = std::move(notes);
    update();
}

QRect SeriesItem::titleRow() const
{
    const auto height = titleHeight(m_frame.theme->font);
    // Where a name is wider than its chart it begins above the labels of the axis.
    const auto isWider = shortestTitle(m_title, *m_frame.theme) > m_plot.width();
    const auto left = isWider ? std::min(m_plot.left(), labelGap) : m_plot.left();
    return {left, m_plot.top() - height, m_plot.right() + 1 - left, height};
}

std::vector<NoteLinkPlace> SeriesItem::links() const
{
    return noteLinks(titleRow(), m_title, m_notes, *m_frame.theme);
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

void SeriesItem::setThreshold(std::optional<Threshold> threshold)
{
    m_threshold = std::move(threshold);
    update();
}

void SeriesItem::setReference(std::optional<double> value)
{
    m_reference = value;
    update();
}

double SeriesItem::yOf(double value) const
{
    return m_plot.top() + valueMap(m_scale, m_plot.height()).y(value);
}

double SeriesItem::valueAt(double y) const
{
    return m_scale.max - (y - m_plot.top()) * m_scale.span() / std::max(m_plot.height(), 1);
}

QRectF SeriesItem::boundingRect() const
{
    if (!m_frame.theme)
        return m_plot;
    const auto below = m_withTimeLabels ? timeLabelHeight(m_frame.theme->font) : 1;
    return QRectF(m_plot).adjusted(-std::max(m_plot.left(), 40), -titleHeight(m_frame.theme->font), 40, below);
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
    const auto& theme = *m_frame.theme;
    paintTitleRow(painter, titleRow(), m_title, m_notes, theme, m_frame.hasLinks);
    paintValueLabels(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(m_plot.left(), m_plot.bottom() + 1, m_plot.right(), m_plot.bottom() + 1);
    painter.restore();
}

std::vector<double> SeriesItem::labelledValues() const
{
    constexpr auto overlap = 0.85; // of a line of text: digits have nothing below them
    const auto apart = QFontMetricsF(m_frame.theme->font).height() * overlap;
    std::vector<double> values;
    for (int i = m_scale.labelCount() - 1; i >= 0; --i) {
        const auto value = m_scale.firstLabel() + i * m_scale.step;
        if (values.empty() || yOf(value) - yOf(values.back()) >= apart)
            values.push_back(value);
    }
    return values;
}

void SeriesItem::paintValueLabels(QPainter& painter) const
{
    const auto format = formatFor(m_scale);
    const QLocale locale;
    const auto height = QFontMetricsF(m_frame.theme->font).height();
    painter.setFont(m_frame.theme->font);
    painter.setPen(m_frame.theme->mutedText);
    // Where the name stands above them too, no label reaches into it: digits have nothing over them.
    const auto highest = titleRow().left() < m_plot.left() ? m_plot.top() - height / 4 : -height;
    for (const auto value : labelledValues()) {
        painter.drawText(QRectF(0, std::max(yOf(value) - height / 2, highest), m_plot.left() - labelGap, height),
                         Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         format.text(value, locale));
    }
}

void SeriesItem::paintPlot(QPainter& painter)
{
    if (!m_frame.theme || m_frame.range.isEmpty() || m_plot.isEmpty())
        return;
    const auto isVector = isVectorDevice(painter);
    const auto ratio = isVector ? vectorRatio : std::max(painter.deviceTransform().m11(), 0.1);
    const TimeScale scale(m_frame.range, m_plot.width(), ratio);

    painter.save();
    paintTimeGrid(painter, m_plot, m_frame.ticks, scale, *m_frame.theme, m_withTimeLabels);
    painter.save();
    painter.setClipRect(clipOf(m_plot, 1), Qt::IntersectClip);
    const auto dots = paintLines(painter, scale, isVector);
    paintCourses(painter, scale, isVector);
    painter.restore();
    // A point at the edge is as round as any other: what it tells is within the range and on the scale.
    painter.save();
    const auto reach = std::ceil(std::max(markRadius, markerReach)) + 1;
    painter.setClipRect(QRectF(m_plot).adjusted(-reach, -reach, reach, reach), Qt::IntersectClip);
    paintPoints(painter, scale, dots);
    painter.restore();
    if (m_withTimeLabels)
        paintTimeLabels(painter, m_plot, m_frame.ticks, scale, *m_frame.theme);
    painter.restore();
}

QSize SeriesItem::deviceSize(const TimeScale& scale) const
{
    return {scale.deviceColumns(), static_cast<int>(std::lround(m_plot.height() * scale.ratio()))};
}

LineStyle SeriesItem::styleOf(const Trace& trace, double ratio) const
{
    LineStyle style;
    style.color = m_frame.theme->line(trace.colorIndex);
    if (trace.course())
        style.color = mixed(style.color, m_frame.theme->plotBackground, beneathCourse);
    style.width = lineWidth * ratio;
    style.dotRadius = dotRadius * ratio;
    return style;
}

SeriesItem::LineDots SeriesItem::paintLines(QPainter& painter, const TimeScale& scale, bool isVector)
{
    LineDots dots;
    const auto keep = [&dots](Dots own, LineStyle& style) {
        if (!own.empty()) // most lines have none, and strengths for each column are not copied in each frame
            dots.emplace_back(std::move(own), std::move(style));
    };
    const auto ratio = scale.ratio();
    const auto size = deviceSize(scale);
    const auto map = valueMap(m_scale, size.height());
    // What is missing is only telling for a line on its own: of several, each has its own holes.
    const auto* shaded = m_traces.size() == 1 ? &m_traces.front() : nullptr;

    // From here on one unit is one device pixel, counted from the plot area's corner.
    const auto enterDevice = [&] {
        painter.save();
        painter.translate(m_plot.topLeft());
        painter.scale(1 / ratio, 1 / ratio);
    };
    const auto bands = static_cast<std::size_t>(
        std::count_if(m_traces.begin(), m_traces.end(), [](const Trace& trace) { return trace.hasBand(); }));
    const auto clip = isVector ? clipOf(QRectF(QPointF(0, 0), size), ratio) : QRectF();
    const auto fillOf = [&](const Trace& trace) {
        auto fill = m_frame.theme->line(trace.colorIndex);
        fill.setAlpha(m_frame.theme->bandAlpha(bands));
        return fill;
    };
    if (const auto even = m_reference.value_or(0); m_scale.min < even && m_scale.max > even) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_frame.theme->axis, 1));
        const auto y = static_cast<int>(std::lround(yOf(even)));
        painter.drawLine(m_plot.left(), y, m_plot.right(), y);
    }
    QImage scratch; // of this chart's size, in m_frame's memory; null while nothing is in it
    const auto flush = [&] {
        if (scratch.isNull())
            return;
        enterDevice(); // pixel to pixel: no scaling, whatever the screen's ratio
        painter.drawImage(QPoint(0, 0), scratch);
        painter.restore();
        scratch = {};
    };
    // Bands lie under all lines; of a line on its own, over the shade of what is missing.
    for (const auto& trace : m_traces) {
        if (!trace.hasBand())
            continue;
        const auto dense = isDense(trace.grid(scale));
        if (dense)
            reduceBand(trace, scale, m_frame.band);
        if (dense && !isVector) {
            if (scratch.isNull()) {
                reduceToColumns(*trace.values, trace.closedCount(), trace.grid(scale), size.width(), m_frame.columns);
                scratch = prepareScratch(size, &trace == shaded ? shaded : nullptr, scale);
            }
            paintBand(scratch, m_frame.band, map, fillOf(trace));
            continue;
        }
        enterDevice();
        if (dense)
            paintBand(painter, m_frame.band, map, fillOf(trace), clip);
        else
            paintBand(painter, trace, scale, map, fillOf(trace), clip);
        painter.restore();
    }
    for (std::size_t layer = 0; layer < m_traces.size(); ++layer) {
        const auto& trace = m_traces[layer];
        if (!trace.values || trace.values->isEmpty())
            continue;
        auto style = styleOf(trace, ratio);
        style.clip = clip;
        const auto grid = trace.grid(scale);
        if (isDense(grid)) {
            reduceToColumns(*trace.values, trace.closedCount(), grid, size.width(), m_frame.columns);
            style.fading = Fading::ofColumns(trace, grid, size.width());
            if (isVector) {
                if (&trace == shaded)
                    paintMissing(painter, trace, scale);
                enterDevice();
                painter.setRenderHint(QPainter::Antialiasing);
                keep(paintColumns(painter, m_frame.columns, map, style), style);
                painter.restore();
            } else {
                if (scratch.isNull())
                    scratch = prepareScratch(size, &trace == shaded ? shaded : nullptr, scale);
                keep(paintColumns(scratch, m_frame.columns, map, style), style);
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
            style.fading = Fading::ofSamples(trace, grid, size.width());
            keep(paintSamples(painter, trace.values->samples(), trace.closedCount(), grid, size.width(), map, style),
                 style);
            painter.restore();
        }
    }
    flush();
    return dots;
}

void SeriesItem::paintCourses(QPainter& painter, const TimeScale& scale, bool isVector)
{
    const auto size = deviceSize(scale);
    const auto map = valueMap(m_scale, size.height());
    painter.save();
    painter.translate(m_plot.topLeft());
    painter.scale(1 / scale.ratio(), 1 / scale.ratio());
    for (std::size_t layer = 0; layer < m_traces.size(); ++layer) {
        const auto& trace = m_traces[layer];
        const auto* course = trace.course();
        if (!course)
            continue;
        LineStyle style;
        style.color = m_frame.theme->line(trace.colorIndex);
        style.width = courseWidth * scale.ratio();
        style.dotRadius = courseWidth / 2 * scale.ratio(); // no wider than the line
        if (isVector)
            style.clip = clipOf(QRectF(QPointF(0, 0), size), scale.ratio());
        const auto count = course->samples().size();
        const auto grid = trace.courseGrid(scale);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isDense(grid)) {
            reduceToColumns(*course, count, grid, size.width(), m_frame.columns);
            paintDots(painter, paintColumns(painter, m_frame.columns, map, style), size, style);
        } else {
            if (m_traces.size() > 1)
                style.dash = dashOf(layer);
            paintDots(painter, paintSamples(painter, course->samples(), count, grid, size.width(), map, style), size,
                      style);
        }
    }
    painter.restore();
}

QImage SeriesItem::prepareScratch(const QSize& size, const Trace* shaded, const TimeScale& scale)
{
    // Charts of a pane differ by a pixel in height: memory that is large enough serves all of them.
    auto& memory = m_frame.scratch;
    if (memory.width() < size.width() || memory.height() < size.height())
        memory = QImage(size.expandedTo(memory.size()), QImage::Format_ARGB32_Premultiplied);
    QImage image(memory.bits(), size.width(), size.height(), memory.bytesPerLine(), memory.format());
    if (!shaded) {
        image.fill(Qt::transparent);
        return image;
    }
    // One row says which columns are shaded over their whole height, and one which at the foot alone; the others are
    // copies, which costs no more than clearing.
    const auto light = qPremultiply(m_frame.theme->missingShade.rgba());
    auto stronger = m_frame.theme->missingShade;
    stronger.setAlpha(std::min(stronger.alpha() * 2, 255));
    const auto strong = qPremultiply(stronger.rgba());
    const auto knownFrom = scale.deviceX(shaded->known.from + shaded->shift);
    const auto knownTo = scale.deviceX(knownUntil(*shaded) + shaded->shift);
    auto* first = reinterpret_cast<QRgb*>(image.scanLine(0));
    for (int x = 0; x < image.width(); ++x) {
        const auto& column = m_frame.columns[static_cast<std::size_t>(x)];
        const auto isKnown = x + 1 > knownFrom && x < knownTo;
        first[x] = !isKnown || !column.anyMissing ? 0U : column.isEmpty() ? strong : light;
    }
    const auto bytes = static_cast<std::size_t>(size.width()) * sizeof(QRgb);
    const auto foot = image.height() - 1;
    std::memcpy(image.scanLine(foot), first, bytes);
    for (int x = 0; x < image.width();) {
        const auto begin = x;
        while (x < image.width() && first[x] != 0U)
            ++x;
        if (x - begin < narrowestShade * scale.ratio())
            std::fill(first + begin, first + x, 0U);
        x += x == begin ? 1 : 0;
    }
    const auto footHeight = std::lround(gapMarkHeight * scale.ratio());
    for (int row = 1; row < foot; ++row)
        std::memcpy(image.scanLine(row), row < image.height() - footHeight ? image.scanLine(0) : image.scanLine(foot),
                    bytes);
    return image;
}

void SeriesItem::paintMissing(QPainter& painter, const Trace& trace, const TimeScale& scale) const
{
    const auto grid = trace.grid(scale);
    const auto samples = trace.values->samples();
    const auto count = trace.closedCount();
    const auto from = grid.firstAtOrAfter(-grid.step, count);
    const auto to = grid.firstAtOrAfter(scale.deviceColumns() + grid.step, count);
    const auto knownFrom = scale.x(trace.known.from + trace.shift);
    const auto knownTo = scale.x(knownUntil(trace) + trace.shift);
    auto shade = m_frame.theme->missingShade;
    shade.setAlpha(std::min(shade.alpha() * 2, 255));
    painter.setRenderHint(QPainter::Antialiasing, false);
    // A bucket that begins where nothing is known of is not missing.
    const auto isMissing = [&](std::size_t sample) {
        constexpr auto rounding = 0.01;
        const auto begin = grid.x(sample) / scale.ratio();
        const auto next = begin + grid.step / scale.ratio();
        return std::isnan(samples[sample]) && next > knownFrom + rounding && begin < knownTo - rounding;
    };
    for (auto i = from; i < to;) {
        if (!isMissing(i)) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < to && isMissing(end))
            ++end;
        // Half way to the neighbours that are there.
        const auto left = std::max((grid.x(i) - grid.step / 2) / scale.ratio(), knownFrom);
        const auto right = std::min((grid.x(end) - grid.step / 2) / scale.ratio(), knownTo);
        const auto height = right - left < narrowestShade ? gapMarkHeight : m_plot.height();
        const QRectF area(m_plot.left() + left, m_plot.bottom() + 1 - height, right - left, height);
        if (right > left)
            painter.fillRect(area.intersected(m_plot), shade);
        i = end;
    }
}

} // namespace oa::charts
