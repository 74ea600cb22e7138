// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/columnreduction.h"
#include "charts/paint/fading.h"

#include <QColor>
#include <QImage>
#include <QPen>
#include <QRectF>

#include <span>
#include <vector>

class QPainter;

namespace oa::charts {

/// Maps values to y in device pixels, from the top of a plot area.
struct ValueMap
{
    double max = 1;          ///< value at y = 0
    double valuesAPixel = 1; ///< device pixel
    double height = 1;       ///< device pixels

    double y(double value) const { return (max - value) / valuesAPixel; }
};

enum class MarkerShape { Circle, Square, Triangle, Diamond, Cross, DownTriangle, Plus, Star };

/// Shape and dash of the n-th line of a chart; the first is solid, so that one line alone is plain.
MarkerShape markerOf(std::size_t layer);
Qt::PenStyle dashOf(std::size_t layer);

/// How one line looks. Lengths are device pixels.
struct LineStyle
{
    QColor color;
    double width = 1;
    Qt::PenStyle dash = Qt::SolidLine; ///< Only where samples lie further apart than pixels.
    MarkerShape marker = MarkerShape::Circle;
    double dotRadius = 2; ///< Of a lone bucket.
    bool antialiasing = true;
    /// How strongly, sample by sample or column by column.
    Fading fading;
    /// What the line is cut to, in device pixels, on devices that cannot clip (SVG); null where the painter does.
    QRectF clip;
};

/// A point of a line that is told by itself: drawn when the lines are, since it may reach past the plot area.
struct Dot
{
    QPointF center; ///< in device pixels
    Fading::Level level = Fading::full;
};
using Dots = std::vector<Dot>;

/// Draws columns into a premultiplied image, one vertical span each, over what is there. Column i goes to x = i; the
/// cost does not depend on how many samples stand behind the columns. The image is `map.height` rows high. Returns the
/// dots of lone columns that the image would cut; the others are in it.
Dots paintColumns(QImage& image, std::span<const Column> columns, const ValueMap& map, const LineStyle& style);

/// The same as lines, for devices without pixels (SVG, PDF). The painter stands at the plot area's corner. Returns the
/// dots of all lone columns.
Dots paintColumns(QPainter& painter, std::span<const Column> columns, const ValueMap& map, const LineStyle& style);

/// Draws the samples themselves where they lie further apart than half a pixel: a line between neighbours, broken where
/// one is missing. Returns a dot for each lone one, and for all when there is room for them.
/// Only the first `count` samples and only those near [0, columns) are touched.
Dots paintSamples(QPainter& painter, std::span<const double> samples, std::size_t count, const SampleGrid& grid,
                  int columns, const ValueMap& map, const LineStyle& style);

/// Draws whole those that are within the plot area of `size` device pixels; the painter stands at its corner.
void paintDots(QPainter& painter, const Dots& dots, const QSize& size, const LineStyle& style);

/// A marker around `center`, filled.
void paintMarker(QPainter& painter, MarkerShape shape, QPointF center, double radius, const QColor& color);

} // namespace oa::charts
