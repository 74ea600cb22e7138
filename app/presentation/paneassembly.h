// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/plottedparts.h"
#include "charts/model/panecontent.h"

namespace oa::presentation {

/// The layers that draw lines, in their order and in the palette's colours from `firstColor` on. A line of an earlier
/// time is labelled with how much earlier it is.
std::vector<charts::Layer> layersOf(const std::vector<PlottedLine>& lines, int firstColor);

} // namespace oa::presentation
