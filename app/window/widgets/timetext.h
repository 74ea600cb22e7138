// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/timetext.h"

namespace oa::window {

using presentation::clockText;
using presentation::durationText;
using presentation::instantText;
using presentation::lengthText;
using presentation::minuteText;
using presentation::rangeText;
using presentation::secondText;
using presentation::zoneText;

} // namespace oa::window
