// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/linepainter.h"

#include "charts/paint/bandpainter.h"
#include "charts/paint/clippedline.h"
#include "charts/paint/polylinepainter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace oa::charts {

namespace {

constexpr int maximumThickness = 16; // device pixels; thicker than any line here on any screen

/// Coverage 0..255 of a premultiplied colour over a pixel.
void blend(QRgb& pixel, QRgb color, int coverage)
{
    if (coverage <= 0)
        return;
    const auto scale = [](QRgb value, int factor) -> QRgb {
        const auto redBlue = (value & 0xff00ffU) * static_cast<QRgb>(factor);
        const auto alphaGreen = ((value >> 8) & 0xff00ffU) * static_cast<QRgb>(factor);
        return ((redBlue >> 8) & 0xff00ffU) | (alphaGreen & 0xff00ff00U);
    };
    const auto source = coverage >= 255 ? color : scale(color, coverage + 1);
    const auto alpha = qAlpha(source);
    pixel = alpha == 255 ? source : source + scale(pixel, 256 - alpha);
}

/// The stretch of y a line covers within a column, before its own thickness.
struct Span
{
    double top;
    double bottom;
};

Span spanOf(const Column& column, double enter, const ValueMap& map)
{
    auto high = column.max;
    auto low = column.min;
    for (const auto border : {enter, column.exit}) { // comparisons with NaN are false
        high = border > high ? border : high;
        low = border < low ? border : low;
    }
    // Far outside is as good as just outside, and fits an int.
    return {std::clamp(map.y(high), -10.0, map.height + 10), std::clamp(map.y(low), -10.0, map.height + 10)};
}

class ColumnWriter
{
public:
    ColumnWriter(QImage& image, const LineStyle& style)
        : m_bits(reinterpret_cast<QRgb*>(image.bits()))
        , m_stride(static_cast<std::size_t>(image.bytesPerLine()) / sizeof(QRgb))
        , m_rows(image.height())
        , m_columns(image.width())
        , m_fading(style.fading)
    {
        for (std::size_t level = 0; level < m_colors.size(); ++level)
            m_colors[level] = qPremultiply(Fading::faded(style.color, static_cast<Fading::Level>(level)).rgba());
    }

    /// Whole rows only, as drawing without antialiasing does.
    void fillRows(int x, int first, int last)
    {
        if (x < 0 || x >= m_columns)
            return;
        for (auto row = std::max(first, 0); row <= std::min(last, m_rows - 1); ++row)
            blend(at(x, row), colorOf(x), 255);
    }

    /// Round, around the middle of a column.
    void dot(int x, double y, double radius)
    {
        const auto reach = static_cast<int>(std::ceil(radius));
        for (int i = -reach; i <= reach; ++i) {
            const auto rest = radius * radius - i * i;
            if (rest > 0)
                fill(x + i, y - std::sqrt(rest), y + std::sqrt(rest), colorOf(x));
        }
    }

    /// [top, bottom) with the first and last row covered in part.
    void fill(int x, double top, double bottom) { fill(x, top, bottom, colorOf(x)); }

private:
    void fill(int x, double top, double bottom, QRgb color)
    {
        if (x < 0 || x >= m_columns || bottom <= 0 || top >= m_rows)
            return;
        top = std::max(top, 0.0);
        bottom = std::min(bottom, static_cast<double>(m_rows));
        const auto first = static_cast<int>(top);
        const auto last = static_cast<int>(bottom); // covered by what is left of `bottom`
        const auto part = [](double share) { return static_cast<int>(share * 255 + 0.5); };
        if (first == last) {
            blend(at(x, first), color, part(bottom - top));
            return;
        }
        blend(at(x, first), color, part(first + 1 - top));
        for (auto row = first + 1; row < last; ++row)
            blend(at(x, row), color, 255);
        if (last < m_rows)
            blend(at(x, last), color, part(bottom - last));
    }

    QRgb colorOf(int x) const { return m_colors[m_fading.at(static_cast<std::size_t>(x))]; }
    QRgb& at(int x, int row) { return m_bits[static_cast<std::size_t>(row) * m_stride + static_cast<std::size_t>(x)]; }

    QRgb* m_bits;
    std::size_t m_stride;
    int m_rows;
    int m_columns;
    std::array<QRgb, Fading::levelCount> m_colors{};
    const Fading& m_fading; // the style's
};

} // namespace

void paintBand(QImage& image, const BandColumns& columns, const ValueMap& map, const QColor& fill)
{
    LineStyle style;
    style.color = fill;
    ColumnWriter writer(image, style);
    for (std::size_t c = 0; c < columns.low.size(); ++c) {
        if (columns.low[c].isEmpty() || columns.high[c].isEmpty())
            continue;
        const auto top = std::clamp(map.y(columns.high[c].max), -10.0, map.height + 10);
        const auto bottom = std::clamp(map.y(columns.low[c].min), -10.0, map.height + 10);
        writer.fill(static_cast<int>(c), top, std::max(bottom, top + 1)); // a band of no height is a line
    }
}

namespace {

/// Whole rows, one pixel wide: the very pixels that Qt's rasteriser gives all the samples without antialiasing. It
/// takes a row when the line passes the row's middle, and where a line turns the row it turns in.
void paintRows(ColumnWriter& writer, std::span<const Column> columns, const ValueMap& map)
{
    auto enter = core::missing;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto& column = columns[c];
        if (column.isEmpty()) {
            enter = core::missing;
            continue;
        }
        const auto turns = spanOf({.min = column.min, .max = column.max}, core::missing, map);
        auto first = static_cast<int>(std::floor(turns.top + 0.5));
        auto last = static_cast<int>(std::floor(turns.bottom));
        for (const auto border : {enter, column.exit}) {
            if (std::isnan(border))
                continue;
            const auto y = spanOf({.min = border, .max = border}, core::missing, map).top;
            if (y < turns.top)
                first = std::min(first, static_cast<int>(std::floor(y + 1)));
            if (y > turns.bottom)
                last = std::max(last, static_cast<int>(std::floor(y - 0.5)));
        }
        const auto flat = static_cast<int>(std::floor((turns.top + turns.bottom) / 2));
        writer.fillRows(static_cast<int>(c), last < first ? flat : first, last < first ? flat : last);
        enter = column.exit;
    }
}

/// Samples worth touching: those inside and one to either side, whose lines reach in.
std::pair<std::size_t, std::size_t> visibleSamples(std::size_t count, const SampleGrid& grid, int columns)
{
    auto from = grid.firstAtOrAfter(0, count);
    auto to = grid.firstAtOrAfter(columns, count);
    from -= from > 0 ? 1 : 0;
    to += to < count ? 1 : 0;
    return {from, to};
}

QPen linePen(const LineStyle& style)
{
    QPen pen(style.color, style.width, style.dash, Qt::FlatCap, Qt::RoundJoin);
    if (style.dash != Qt::SolidLine && style.dash != Qt::NoPen) {
        // Qt's own patterns are multiples of the width and look like noise on thin lines.
        static const QList<qreal> dash = {7, 4};
        static const QList<qreal> dot = {2, 3};
        static const QList<qreal> dashDot = {8, 3, 2, 3};
        pen.setDashPattern(style.dash == Qt::DashLine ? dash : style.dash == Qt::DotLine ? dot : dashDot);
    }
    return pen;
}

} // namespace

MarkerShape markerOf(std::size_t layer)
{
    return static_cast<MarkerShape>(layer % 8);
}

Qt::PenStyle dashOf(std::size_t layer)
{
    static constexpr std::array styles = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return styles[layer % styles.size()];
}

Dots paintColumns(QImage& image, std::span<const Column> columns, const ValueMap& map, const LineStyle& style)
{
    Dots cut;
    ColumnWriter writer(image, style);
    if (!style.antialiasing) {
        paintRows(writer, columns, map);
        return cut;
    }
    const auto isInside = [&](int column, double y) {
        const auto dot = style.dotRadius;
        return column >= dot && column + dot < image.width() && y >= dot && y + dot <= map.height;
    };
    const auto thickness = std::clamp(static_cast<int>(std::lround(style.width)), 1, maximumThickness);
    const auto reach = (thickness - 1) / 2; // to the right; what is left over goes to the left
    const auto half = style.width / 2;
    // The last `thickness` columns: together they cover the column in their middle.
    std::array<std::optional<Span>, maximumThickness> recent;
    auto enter = core::missing;
    const auto count = static_cast<int>(columns.size());
    for (int c = 0; c < count + reach; ++c) {
        auto& newest = recent[static_cast<std::size_t>(c % thickness)];
        newest.reset();
        if (c < count) {
            const auto& column = columns[static_cast<std::size_t>(c)];
            if (!column.isEmpty()) {
                const auto span = spanOf(column, enter, map);
                const auto isLone = std::isnan(enter) && std::isnan(column.exit) && column.min == column.max;
                if (!isLone || style.dotRadius <= 0)
                    newest = span;
                else if (isInside(c, span.top))
                    writer.dot(c, span.top, style.dotRadius);
                else
                    cut.push_back({{c + 0.5, span.top}, style.fading.at(static_cast<std::size_t>(c))});
            }
            enter = column.exit;
        }
        std::optional<Span> together;
        const auto flush = [&] {
            if (together)
                writer.fill(c - reach, together->top - half, together->bottom + half);
        };
        for (int i = std::max(c - thickness + 1, 0); i <= c; ++i) {
            const auto& next = recent[static_cast<std::size_t>(i % thickness)];
            if (!next)
                continue;
            if (together && next->top <= together->bottom + 1 && next->bottom >= together->top - 1) {
                together = {std::min(together->top, next->top), std::max(together->bottom, next->bottom)};
            } else {
                flush();
                together = next;
            }
        }
        flush();
    }
    return cut;
}

namespace {

LineStyle atLevel(const LineStyle& style, Fading::Level level)
{
    auto faded = style;
    faded.fading = {};
    faded.color = Fading::faded(style.color, level);
    return faded;
}

/// Draws a line, cut to the style's clip where there is one.
void drawRun(std::span<const QPointF> run, const LineStyle& style,
             const std::function<void(std::span<const QPointF>, const QPen&)>& draw)
{
    auto pen = linePen(style);
    if (style.clip.isNull())
        return draw(run, pen);
    for (const auto& part : partsWithin(run, style.clip)) {
        if (pen.style() != Qt::SolidLine)
            pen.setDashOffset(part.before / style.width); // as if the line had been drawn from its beginning
        draw(part.points, pen);
    }
}

} // namespace

Dots paintColumns(QPainter& painter, std::span<const Column> columns, const ValueMap& map, const LineStyle& style)
{
    painter.setBrush(Qt::NoBrush);
    std::vector<QPointF> run;
    auto level = Fading::full; // of the run
    Dots lone;
    const auto finishRun = [&] {
        if (run.size() > 1)
            drawRun(run, atLevel(style, level), [&painter](std::span<const QPointF> points, QPen pen) {
                pen.setCapStyle(Qt::RoundCap);
                painter.setPen(pen);
                painter.drawPolyline(points.data(), static_cast<int>(points.size()));
            });
        run.clear();
    };
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto& column = columns[c];
        if (column.isEmpty()) {
            finishRun();
            continue;
        }
        if (const auto own = style.fading.at(c); own != level) {
            const auto border = run.empty() ? std::nullopt : std::optional(run.back());
            finishRun();
            if (border) // the line goes on, only weaker or stronger
                run.push_back(*border);
            level = own;
        }
        const auto x = static_cast<double>(c);
        const auto point = [&](double offset, double value) { return QPointF(x + offset, map.y(value)); };
        if (run.empty() && std::isnan(column.exit) && column.min == column.max) {
            lone.push_back({point(0.5, column.first), level});
            continue;
        }
        run.push_back(point(0.2, column.first));
        if (column.min != column.first || column.max != column.first) {
            run.push_back(point(0.4, column.min));
            run.push_back(point(0.6, column.max));
        }
        run.push_back(point(0.8, column.last));
        if (std::isnan(column.exit))
            finishRun();
    }
    finishRun();
    return lone;
}

Dots paintSamples(QPainter& painter, std::span<const double> samples, std::size_t count, const SampleGrid& grid,
                  int columns, const ValueMap& map, const LineStyle& style)
{
    const auto [from, to] = visibleSamples(std::min(count, samples.size()), grid, columns);
    const auto y = [&map](double value) { return std::clamp(map.y(value), -1e4, map.height + 1e4); };
    painter.setRenderHint(QPainter::Antialiasing, style.antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(linePen(style));

    const auto dotsOnAll = grid.step >= 4 * style.dotRadius + 4;
    std::vector<QPointF> run;
    auto level = Fading::full; // of the run
    Dots dots;
    run.reserve(to - from);
    const auto drawPart = [&](std::span<const QPointF> part, const QPen& pen) {
        // Joins cost most of the time on thick lines; where samples are dense nobody can see them.
        if (style.width <= 1 || part.size() < 400 || style.dash != Qt::SolidLine)
            return paintPolyline(painter, part, pen);
        std::vector<QLineF> lines;
        lines.reserve(part.size() - 1);
        for (std::size_t i = 1; i < part.size(); ++i)
            lines.emplace_back(part[i - 1], part[i]);
        painter.setPen(pen);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    };
    auto isContinued = false; // by a run of another strength
    const auto finishRun = [&] {
        if (run.size() == 1 && !dotsOnAll && !isContinued)
            dots.push_back({run.front(), level});
        else if (run.size() > 1)
            drawRun(run, atLevel(style, level), drawPart);
        run.clear();
        isContinued = false;
    };
    for (auto i = from; i < to; ++i) {
        if (std::isnan(samples[i])) {
            finishRun();
            continue;
        }
        const QPointF point(grid.x(i), y(samples[i]));
        const auto own = style.fading.at(i);
        // A line between two points is as weak as the weaker of them.
        const auto toHere = run.empty() ? own : std::min(own, style.fading.at(i - 1));
        if (toHere != level && !run.empty()) {
            const auto border = run.back();
            isContinued = true;
            finishRun();
            run.push_back(border);
        }
        level = toHere;
        run.push_back(point);
        if (dotsOnAll)
            dots.push_back({point, own});
    }
    // A run that a hidden sample continues is not a lone dot.
    finishRun();
    return dots;
}

void paintDots(QPainter& painter, const Dots& dots, const QSize& size, const LineStyle& style)
{
    constexpr auto rounding = 0.5; // to whole pixels, which a range is moved to
    painter.setRenderHint(QPainter::Antialiasing, style.antialiasing);
    for (const auto& [center, level] : dots) {
        const auto isWithin = center.x() > -rounding && center.x() < size.width() - rounding &&
                              center.y() >= -rounding && center.y() <= size.height() + rounding;
        if (isWithin)
            paintMarker(painter, style.marker, center, style.dotRadius, Fading::faded(style.color, level));
    }
}

void paintMarker(QPainter& painter, MarkerShape shape, QPointF center, double radius, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const auto r = radius;
    const auto at = [center, r](double x, double y) { return center + QPointF(x * r, y * r); };
    switch (shape) {
    case MarkerShape::Circle:
        painter.drawEllipse(center, r, r);
        return;
    case MarkerShape::Square:
        painter.drawRect(QRectF(at(-0.9, -0.9), at(0.9, 0.9)));
        return;
    case MarkerShape::Triangle:
        painter.drawPolygon(QPolygonF({at(0, -1.2), at(1.1, 0.8), at(-1.1, 0.8)}));
        return;
    case MarkerShape::Diamond:
        painter.drawPolygon(QPolygonF({at(0, -1.3), at(1.3, 0), at(0, 1.3), at(-1.3, 0)}));
        return;
    case MarkerShape::DownTriangle:
        painter.drawPolygon(QPolygonF({at(0, 1.2), at(1.1, -0.8), at(-1.1, -0.8)}));
        return;
    case MarkerShape::Cross:
    case MarkerShape::Plus:
    case MarkerShape::Star:
        break;
    }
    painter.setPen(QPen(color, std::max(1.0, r * 0.6)));
    if (shape != MarkerShape::Plus) {
        painter.drawLine(at(-1, -1), at(1, 1));
        painter.drawLine(at(-1, 1), at(1, -1));
    }
    if (shape != MarkerShape::Cross) {
        painter.drawLine(at(-1.2, 0), at(1.2, 0));
        painter.drawLine(at(0, -1.2), at(0, 1.2));
    }
    painter.setPen(Qt::NoPen);
}

} // namespace oa::charts
