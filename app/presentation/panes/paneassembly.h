// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "charts/model/panecontent.h"
#include "db/stores/markerstore.h"

namespace oa::presentation {

/// The layers that draw lines, in their order and in their businesses' colours. A line of an earlier time is labelled
/// with how much earlier it is, and paler.
std::vector<charts::Layer> layersOf(const std::vector<PlottedLine>& lines, const core::BusinessColors& colors);

/// A line's place in the theme's palette.
int colorOf(const core::PaneLine& line, const core::BusinessColors& colors);

/// Markers as charts draw them: a text of strangers on one line, and nothing of it turns the direction of writing.
std::vector<charts::TimeMarker> timeMarkersOf(const std::vector<db::Marker>& markers);

} // namespace oa::presentation
