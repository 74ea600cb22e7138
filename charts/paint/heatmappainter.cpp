// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/heatmappainter.h"

#include "charts/model/valueaxis.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace oa::charts {

namespace {

constexpr double gap = 8;
constexpr double between = 1; // cells
constexpr double steps = 5;   // of a scale that figures are rounded by
constexpr double legendWidth = 180;
constexpr double legendHeight = 10;

double widest(const QStringList& texts, const QFontMetricsF& metrics)
{
    double width = 0;
    for (const auto& text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width;
}

} // namespace

HeatMapPainter::HeatMapPainter(const HeatMap& map, const Theme& theme, const QRectF& area)
    : m_map(map)
    , m_theme(theme)
    , m_area(area)
    , m_range(map.colorRange())
{
    const QFontMetricsF metrics(theme.font);
    const auto line = std::ceil(metrics.height());
    const auto left = std::ceil(widest(map.rows, metrics)) + gap;
    // Below the cells the names of the columns, and the legend with its figures.
    m_cells = area.adjusted(left, line + gap, 0, -(2 * line + 3 * gap));
    m_cells.setWidth(std::max(m_cells.width(), 1.0));
    m_cells.setHeight(std::max(m_cells.height(), 1.0));
    if (std::isnan(m_range.min))
        return;
    m_decimals = figureDecimals(scaleFor(m_range, steps));
    const auto room = cellRect(0, 0);
    m_hasNumbers = room.height() >= line;
    for (const auto& cell : map.cells) {
        if (!std::isnan(cell.value))
            m_hasNumbers = m_hasNumbers && metrics.horizontalAdvance(numberOf(cell.value)) + 4 <= room.width();
    }
}

QRectF HeatMapPainter::cellRect(int row, int column) const
{
    // On whole pixels, so that gaps are equal.
    const auto edge = [](double from, double length, int index, qsizetype count) {
        return std::floor(from + length * index / static_cast<double>(std::max<qsizetype>(count, 1)));
    };
    const auto x = edge(m_cells.left(), m_cells.width(), column, m_map.columns.size());
    const auto right = edge(m_cells.left(), m_cells.width(), column + 1, m_map.columns.size());
    const auto y = edge(m_cells.top(), m_cells.height(), row, m_map.rows.size());
    const auto bottom = edge(m_cells.top(), m_cells.height(), row + 1, m_map.rows.size());
    return {x, y, std::max(right - x - between, 1.0), std::max(bottom - y - between, 1.0)};
}

std::optional<QPoint> HeatMapPainter::cellAt(const QPointF& point) const
{
    if (!m_map.message.isEmpty() || !m_cells.contains(point))
        return std::nullopt;
    for (int row = 0; row < m_map.rows.size(); ++row) {
        for (int column = 0; column < m_map.columns.size(); ++column) {
            const auto rect = cellRect(row, column).adjusted(0, 0, between, between);
            if (point.x() >= rect.left() && point.x() < rect.right() && point.y() >= rect.top() &&
                point.y() < rect.bottom())
                return QPoint(column, row);
        }
    }
    return std::nullopt;
}

double HeatMapPainter::shareOf(double value) const
{
    const double span = m_range.max - m_range.min;
    return span > 0 ? (value - m_range.min) / span : 0.5;
}

QString HeatMapPainter::numberOf(double value) const
{
    return figureText(value, QLocale(), m_decimals);
}

void HeatMapPainter::paint(QPainter& painter, std::optional<QPoint> marked) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    auto bold = m_theme.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(m_area.left(), m_area.top(), m_area.width(), m_cells.top() - m_area.top()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     QFontMetricsF(bold).elidedText(m_map.title, Qt::ElideRight, m_area.width()));
    painter.setFont(m_theme.font);
    if (!m_map.message.isEmpty()) {
        painter.setPen(m_theme.mutedText);
        painter.drawText(m_cells, Qt::AlignCenter | Qt::TextWordWrap, m_map.message);
        painter.restore();
        return;
    }
    paintCells(painter);
    paintNames(painter);
    paintLegend(painter);
    if (marked) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.crosshair, 2));
        painter.drawRect(cellRect(marked->y(), marked->x()).adjusted(-1, -1, 1, 1));
    }
    painter.restore();
}

void HeatMapPainter::paintCells(QPainter& painter) const
{
    for (int row = 0; row < m_map.rows.size(); ++row) {
        for (int column = 0; column < m_map.columns.size(); ++column) {
            const auto value = m_map.cell(row, column).value;
            const auto rect = cellRect(row, column);
            if (std::isnan(value)) { // an empty frame, which no colour can be taken for
                painter.setBrush(Qt::NoBrush);
                painter.setPen(m_theme.grid);
                painter.drawRect(rect.adjusted(0, 0, -1, -1));
                continue;
            }
            const auto color = heatColor(m_theme, shareOf(value));
            painter.fillRect(rect, color);
            if (m_hasNumbers) {
                painter.setPen(textOn(color));
                painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, numberOf(value));
            }
        }
    }
}

void HeatMapPainter::paintNames(QPainter& painter) const
{
    const QFontMetricsF metrics(m_theme.font);
    painter.setPen(m_theme.mutedText);
    for (int row = 0; row < m_map.rows.size(); ++row) {
        const auto cell = cellRect(row, 0);
        painter.drawText(QRectF(m_area.left(), cell.top(), m_cells.left() - m_area.left() - gap, cell.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_map.rows.at(row));
    }
    // As many as there is room for, evenly.
    const auto room = m_cells.width() / static_cast<double>(std::max<qsizetype>(m_map.columns.size(), 1));
    const auto every = std::max(1, static_cast<int>(std::ceil((widest(m_map.columns, metrics) + 4) / room)));
    for (int column = 0; column < m_map.columns.size(); column += every) {
        const auto cell = cellRect(0, column);
        painter.drawText(QRectF(cell.left(), m_cells.bottom() + 2, room * every, metrics.height()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, m_map.columns.at(column));
    }
}

void HeatMapPainter::paintLegend(QPainter& painter) const
{
    if (std::isnan(m_range.min))
        return;
    const QFontMetricsF metrics(m_theme.font);
    const auto line = std::ceil(metrics.height());
    const auto middle = m_area.bottom() - line / 2;
    const auto text = [&](double left, const QString& words) {
        painter.setPen(m_theme.text);
        const auto width = std::ceil(metrics.horizontalAdvance(words)) + 1;
        painter.drawText(QRectF(left, m_area.bottom() - line, width, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
        return left + width;
    };
    auto left = text(m_cells.left(), numberOf(m_range.min)) + gap;
    const auto width = std::clamp(m_cells.width() / 3, 40.0, legendWidth);
    for (int x = 0; x < static_cast<int>(width); ++x) // a column each: SVG and PDF draw them as what they are
        painter.fillRect(QRectF(left + x, middle - legendHeight / 2, 1, legendHeight), heatColor(m_theme, x / width));
    left = text(left + width + gap, numberOf(m_range.max)) + 3 * gap;
    const auto isNone = [](const HeatMap::Cell& cell) { return std::isnan(cell.value); };
    if (std::none_of(m_map.cells.begin(), m_map.cells.end(), isNone))
        return;
    painter.setPen(m_theme.axis);
    painter.drawRect(QRectF(left, middle - legendHeight / 2, 2 * legendHeight, legendHeight));
    text(left + 2 * legendHeight + gap, m_map.none);
}

} // namespace oa::charts
