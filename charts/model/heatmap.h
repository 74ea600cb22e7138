// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"
#include "core/series/pyramid.h"

#include <QStringList>

#include <cmath>
#include <limits>
#include <vector>

namespace oa::charts {

/// A table of numbers as colours, such as hours of the week.
struct HeatMap
{
    struct Cell
    {
        double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN: none
        QString tip;                                             ///< plain text
    };

    QString title; ///< what the colours stand for
    QStringList rows;
    QStringList columns;
    std::vector<Cell> cells; ///< row by row
    QString none;            ///< what a cell without a value means
    QString message;         ///< in place of the cells, when it is not empty
    double leastSpan = 0;    ///< of the values that all colours stand for: less is noise

    const Cell& cell(int row, int column) const
    {
        return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns.size()) +
                     static_cast<std::size_t>(column)];
    }
    /// Which values the ends of the colours stand for; NaN when no cell has one.
    core::MinMax colorRange() const;
};

/// From the smallest to the largest value as `share` goes from 0 to 1: one hue whose lightness goes one way only, so
/// that every kind of colour vision reads it, and away from the background, so that much is what stands out. Between
/// the steps of C. A. Brewer's "Blues" (colorbrewer2.org), turned round on dark grounds.
QColor heatColor(const Theme& theme, double share);
/// Black or white, whichever is told better from `background`.
QColor textOn(const QColor& background);

} // namespace oa::charts
