// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

class QPainter;

namespace oa::charts {

class PaneScene;

/// Draws the moments that somebody marked into one chart of a pane, in scene coordinates: a line through the plot area,
/// and in the first chart the text beside it, inside of the plot area, as far as there is room up to the next one.
void paintTimeMarkers(QPainter& painter, const PaneScene& scene, int chart);

/// The marker at x of the scene, or the nearest within a few pixels; its place in PaneContent::timeMarkers.
std::optional<int> timeMarkerNear(const PaneScene& scene, double x);

} // namespace oa::charts
