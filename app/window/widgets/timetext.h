// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/output/timetext.h"

namespace oa::window {

using output::clockText;
using output::durationText;
using output::instantText;
using output::rangeText;
using output::zoneText;

} // namespace oa::window
