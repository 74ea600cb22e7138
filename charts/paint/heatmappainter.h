// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/heatmap.h"

#include <QPoint>
#include <QRectF>

#include <optional>

class QPainter;

namespace oa::charts {

/// A heat map laid out in a rectangle: title, cells with the names of rows and columns, and below them the legend. Any
/// painter, in device-independent pixels.
class HeatMapPainter
{
public:
    /// All must outlive it.
    HeatMapPainter(const HeatMap& map, const Theme& theme, const QRectF& area);

    /// Where a cell is; column and row of the point.
    QRectF cellRect(int row, int column) const;
    std::optional<QPoint> cellAt(const QPointF& point) const;
    /// `marked`: column and row of a cell that gets a frame.
    void paint(QPainter& painter, std::optional<QPoint> marked = {}) const;
    /// Whether the cells are large enough for their numbers, all or none.
    bool hasNumbers() const { return m_hasNumbers; }

    /// Where on the way from the first to the last colour a value is, 0 to 1.
    double shareOf(double value) const;

private:
    QString numberOf(double value) const;
    void paintCells(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    const HeatMap& m_map;
    const Theme& m_theme;
    QRectF m_area;
    QRectF m_cells;
    core::MinMax m_range;
    int m_decimals = 2;
    bool m_hasNumbers = false;
};

} // namespace oa::charts
