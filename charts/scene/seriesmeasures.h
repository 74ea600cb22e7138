// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>

#include <cmath>

namespace oa::charts {

// How large what a SeriesItem draws is, in device-independent pixels.
inline constexpr double lineWidth = 1.4;
inline constexpr double dotRadius = 2.0;
inline constexpr double markerReach = (dotRadius + 1.5) * 1.3; // of the pointed ones along lines
inline constexpr double markRadius = 5.0;                      // of the ring around a bucket to look at

/// What is drawn of a chart: dots on the highest and lowest value are round, too. `ratio`: units of `plot` a pixel.
inline QRectF clipOf(const QRectF& plot, double ratio)
{
    const auto reach = (std::ceil(dotRadius) + 1) * ratio;
    return plot.adjusted(0, -reach, 0, reach);
}

} // namespace oa::charts
