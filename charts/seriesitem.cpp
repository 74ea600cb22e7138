// SPDX-License-Identifier: GPL-3.0-only
#include "charts/seriesitem.h"

#include <QCoreApplication>
#include <QPaintEngine>
#include <QPainter>

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

void SeriesItem::setTitle(const QString& title, std::vector<Note> notes)
{
    m_title = title;
    m_notes = std::move(notes);
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

void SeriesItem::setThreshold(std::optional<Threshold> threshold)
{
    m_threshold = threshold;
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
    paintNotes(painter, row.adjusted(static_cast<int>(titleWidth) + 16, 0, 0, 0));
}

void SeriesItem::paintNotes(QPainter& painter, const QRect& row) const
{
    constexpr double markSize = 7;
    constexpr double gap = 12;
    const auto& theme = *m_frame.theme;
    const QFontMetricsF metrics(theme.font);
    for (const auto isShort : {false, true}) {
        const auto text = [isShort](const Note& note) -> const QString& {
            return isShort ? note.shortText : note.text;
        };
        const auto widthOf = [&](const Note& note) {
            return metrics.horizontalAdvance(text(note)) + (note.colorIndex >= 0 ? markSize + 4 : 0);
        };
        double width = -gap;
        for (const auto& note : m_notes)
            width += widthOf(note) + gap;
        if (width > row.width())
            continue; // the short form, or nothing
        auto left = row.right() + 1 - width;
        for (const auto& note : m_notes) {
            auto textLeft = left;
            if (note.colorIndex >= 0) {
                painter.fillRect(QRectF(std::round(left), row.center().y() - 3, markSize, markSize),
                                 theme.line(note.colorIndex));
                textLeft += markSize + 4;
            }
            painter.setPen(theme.mutedText);
            painter.drawText(QRectF(textLeft, row.top(), widthOf(note) + 1, row.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text(note));
            left += widthOf(note) + gap;
        }
        return;
    }
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
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& trace : m_traces)
        paintBand(painter, trace, scale);
    if (m_scale.min < 0 && m_scale.max > 0) { // where a difference changes sign
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_frame.theme->axis, 1));
        const auto zero = static_cast<int>(std::lround(yOf(0)));
        painter.drawLine(m_plot.left(), zero, m_plot.right(), zero);
    }
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
    paintThreshold(painter);
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

void SeriesItem::paintThreshold(QPainter& painter) const
{
    if (!m_threshold || m_threshold->value < m_scale.min || m_threshold->value > m_scale.max)
        return;
    const auto& theme = *m_frame.theme;
    const auto y = static_cast<int>(std::lround(yOf(m_threshold->value)));
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(theme.text, 1);
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    painter.drawLine(m_plot.left(), y, m_plot.right(), y);

    const QLocale locale;
    auto text = valueText(m_threshold->value, locale);
    if (m_threshold->shareBelow)
        text += QStringLiteral(" · ") + QCoreApplication::translate("oa::charts::SeriesItem", "%1 % of documents below")
                                            .arg(locale.toString(*m_threshold->shareBelow * 100, 'f', 1));
    painter.setFont(theme.font);
    const QFontMetricsF metrics(theme.font);
    const auto width = metrics.horizontalAdvance(text) + 8;
    const auto above = y - metrics.height() - 2 > m_plot.top();
    const QRectF box(m_plot.right() - width - 2, above ? y - metrics.height() - 2 : y + 3, width, metrics.height());
    auto fill = theme.plotBackground;
    fill.setAlpha(215);
    painter.fillRect(box, fill);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void SeriesItem::paintBand(QPainter& painter, const Trace& trace, const TimeScale& scale) const
{
    if (!trace.low || !trace.high || trace.low->isEmpty() || trace.high->isEmpty())
        return;
    auto fill = m_frame.theme->line(trace.colorIndex);
    fill.setAlpha(m_frame.theme->kind == ThemeKind::Light ? 44 : 64);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    std::vector<QPointF> top;
    std::vector<QPointF> bottom;
    const auto finishRun = [&] {
        if (top.size() > 1) {
            QPolygonF outline(top.begin(), top.end());
            std::for_each(bottom.rbegin(), bottom.rend(), [&outline](QPointF point) { outline << point; });
            painter.drawPolygon(outline);
        }
        top.clear();
        bottom.clear();
    };
    const auto add = [&](double x, double low, double high) {
        if (std::isnan(low) || std::isnan(high)) {
            finishRun();
            return;
        }
        top.emplace_back(m_plot.left() + x, yOf(high));
        bottom.emplace_back(m_plot.left() + x, yOf(low));
    };
    const auto end = trace.values->first() + static_cast<core::BucketIndex>(trace.closedCount());
    const auto lowGrid = scale.grid(trace.low->first(), trace.interval, trace.shift);
    if (isDense(lowGrid)) {
        const auto highGrid = scale.grid(trace.high->first(), trace.interval, trace.shift);
        std::vector<Column> lows;
        std::vector<Column> highs;
        const auto count = [end](const core::Series& series) {
            return static_cast<std::size_t>(
                std::clamp<core::BucketIndex>(end - series.first(), 0, series.end() - series.first()));
        };
        reduceToColumns(*trace.low, count(*trace.low), lowGrid, scale.deviceColumns(), lows);
        reduceToColumns(*trace.high, count(*trace.high), highGrid, scale.deviceColumns(), highs);
        for (std::size_t c = 0; c < lows.size(); ++c)
            add((static_cast<double>(c) + 0.5) / scale.ratio(), lows[c].min, highs[c].max);
    } else {
        const auto from =
            static_cast<core::BucketIndex>(lowGrid.firstAtOrAfter(-lowGrid.step, trace.low->samples().size()));
        for (auto bucket = trace.low->first() + from; bucket < std::min(trace.low->end(), end); ++bucket) {
            const auto x = scale.x(trace.drawnAt(bucket));
            add(x, trace.low->at(bucket), trace.high->at(bucket));
            if (x > scale.width())
                break;
        }
    }
    finishRun();
}

} // namespace oa::charts
