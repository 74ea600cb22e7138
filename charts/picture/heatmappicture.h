// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/heatmap.h"
#include "charts/picture/drawnpicture.h"

namespace oa::charts {

/// A heat map as a picture of its own, to be encoded, also in another thread; as fast as it is small. GUI thread.
/// Errors: BadInput (size).
core::Result<std::unique_ptr<DrawnPicture>> drawHeatMap(ImageFormat format, const HeatMap& map,
                                                        const ExportOptions& options);

} // namespace oa::charts
