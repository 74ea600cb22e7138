// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

namespace oa::core {

/// Receipts carry whatever time their producer's clock had: the year 1, 1970, tomorrow. What is dated before this, or
/// further ahead of the server's clock than that, counts in its own buckets like any other and decides nothing else:
/// not what is newest, how far the totals are behind, from when to when there are data, or what is suggested.
inline constexpr TimePoint earliestPlausible{std::chrono::sys_days(std::chrono::year(1990) / 1 / 1)};
inline constexpr std::chrono::minutes plausiblyAhead{5}; ///< clocks that nobody sets are off by that much

} // namespace oa::core
