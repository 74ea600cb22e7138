// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/bucketcalendar.h"

namespace oa::core {

/// What to take in place of an interval that nobody asked for, so that its buckets are the range's and figures those of
/// the range: weeks begin and end in other months and years, so that "2026" would be told from its first Monday to the
/// Sunday after its end. Months for half a year and longer, days below; weeks where neither fits either.
Interval fittingInterval(Interval automatic, const TimeRange& range, const QTimeZone& zone);

} // namespace oa::core
