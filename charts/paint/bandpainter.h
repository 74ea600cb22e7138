// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/trace.h"
#include "charts/paint/linepainter.h"

class QImage;
class QPainter;

namespace oa::charts {

/// Both lines of a band reduced to the same pixel columns.
struct BandColumns
{
    std::vector<Column> low;
    std::vector<Column> high;
};

/// Reduces the band of a trace, its open bucket left out. `result` is reused to spare allocations.
void reduceBand(const Trace& trace, const TimeScale& scale, BandColumns& result);

/// Fills each column from the lowest to the highest value that the band has in it, over what is there. For dense
/// bands; the image is `map.height` rows high.
void paintBand(QImage& image, const BandColumns& columns, const ValueMap& map, const QColor& fill);

/// The same as one outline, for devices without pixels. `clip` is what it is cut to where the painter cannot; null
/// where it does.
void paintBand(QPainter& painter, const BandColumns& columns, const ValueMap& map, const QColor& fill,
               const QRectF& clip = {});

/// The band between samples that lie further apart than pixels: an outline from bucket to bucket, broken where one is
/// missing; around a lone bucket a narrow bar. The painter stands at the plot area's corner, in device pixels.
void paintBand(QPainter& painter, const Trace& trace, const TimeScale& scale, const ValueMap& map, const QColor& fill,
               const QRectF& clip = {});

} // namespace oa::charts
