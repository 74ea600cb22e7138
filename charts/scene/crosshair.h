// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

class QPainter;
class QString;

namespace oa::charts {

class PaneScene;
struct Trace;

/// Draws the line at `time` through all charts of a pane, with each line's value, bucket and number of documents, over
/// what the scene drew. `time` is where a bucket begins in the pane under the pointer. `ratio`: device pixels a point.
void paintCrosshair(QPainter& painter, const PaneScene& scene, core::TimePoint time, double ratio);

/// What the crosshair says about a line: "43.21 · n = 31", for the open bucket "43.21 · 42 s of 60 s, n = 31", and for
/// a missing bucket that there is nothing. `withLabel` puts the line's name in front.
QString readingText(const Trace& trace, core::TimePoint time, const QTimeZone& zone, bool withLabel);

} // namespace oa::charts
