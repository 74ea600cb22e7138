// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace oa::charts {

/// An end of what is drawn.
enum class Extreme { Lowest, Highest };

} // namespace oa::charts
