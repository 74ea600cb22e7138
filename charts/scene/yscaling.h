// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "core/workspace/axismode.h"

namespace oa::charts {

class PaneScene;

/// Gives every chart of the scenes its y axis, by `mode`, and all scenes the same left margin, so that plot areas are
/// aligned to the pixel. Axes that still fit stay as they are, unless `afresh`.
void scaleTogether(const std::vector<PaneScene*>& scenes, core::AxisMode mode, bool afresh = false);

} // namespace oa::charts
