// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

namespace oa::core {

/// The years that documents, buckets and ranges may lie in, 1 to 9999: those that PostgreSQL, Qt and ISO 8601 write
/// with four digits. A document dated outside of it is rejected.
inline constexpr std::chrono::year firstCalendarYear{1};
inline constexpr std::chrono::year lastCalendarYear{9999};
inline constexpr TimeRange calendar{
    TimePoint(std::chrono::sys_days(firstCalendarYear / 1 / 1)),
    TimePoint(std::chrono::sys_days((lastCalendarYear + std::chrono::years(1)) / 1 / 1))};

} // namespace oa::core
