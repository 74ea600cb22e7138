// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/extreme.h"
#include "charts/model/timescale.h"
#include "core/series/metric.h"
#include "core/time/interval.h"

#include <QPointF>

#include <optional>

namespace oa::charts {

class PaneScene;

/// A bucket of one line of one chart.
struct BucketHit
{
    core::Metric metric;
    int trace;                ///< of those the chart draws
    core::BucketIndex bucket; ///< of the line's series
};

/// How far to either side of a pointer buckets are too close to be told apart: three pixels.
std::chrono::microseconds pointerReach(const TimeScale& scale);

/// The instant drawn at x. `ratio`: device pixels a point, here and below.
core::TimePoint timeAt(const PaneScene& scene, double x, double ratio);

/// Where the bucket nearest to `time` is drawn; `time` itself where that is out of sight. Empty without lines.
std::optional<core::TimePoint> snapped(const PaneScene& scene, core::TimePoint time);

/// What a click at `position` means: of the buckets drawn there the one that is nearest, on the line that is nearest,
/// as the crosshair reads it. Empty beside the plot areas and where no bucket is near.
std::optional<BucketHit> bucketAt(const PaneScene& scene, QPointF position, double ratio);

/// A bucket of a chart's line as it is drawn.
struct DrawnExtreme
{
    int trace;
    core::BucketIndex bucket;
};

/// Where a chart is lowest or highest within what is visible, the open bucket left out; the newest of several that are.
/// Empty where nothing is drawn.
std::optional<DrawnExtreme> extremeOf(const PaneScene& scene, int chart, Extreme extreme);

/// A link in a chart's title.
struct LinkHit
{
    int chart;
    Extreme extreme;
    friend bool operator==(const LinkHit&, const LinkHit&) = default;
};
std::optional<LinkHit> linkAt(const PaneScene& scene, QPointF position);

/// What the height stands for in a chart, as precise as a pixel is high; empty beside the plot area.
std::optional<double> valueAt(const PaneScene& scene, int chart, QPoint position);

} // namespace oa::charts
