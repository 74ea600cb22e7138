// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"

#include <QRectF>

class QPainter;

namespace oa::charts {

class PaneScene;

/// Draws what a pane says when there is nothing to show, or when what it shows is old: over the whole pane while no
/// lines are there, as a strip at the top of `area` for stale ones. Draws nothing while showing.
void paintState(QPainter& painter, const PaneScene& scene, const QRectF& area);

/// Whether the state hides the charts.
bool hidesCharts(PaneState state);
bool hidesCharts(const PaneScene& scene);

} // namespace oa::charts
