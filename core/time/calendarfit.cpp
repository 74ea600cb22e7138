// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/calendarfit.h"

namespace oa::core {

Interval fittingInterval(Interval automatic, const TimeRange& range, const QTimeZone& zone)
{
    const auto fits = [&](Interval interval) { return shownBuckets(range, BucketCalendar{interval, zone}) == range; };
    if (automatic != Interval::Week || fits(Interval::Week))
        return automatic;
    constexpr auto halfAYear = std::chrono::days(180);
    if (range.length() >= halfAYear && fits(Interval::Month))
        return Interval::Month;
    return fits(Interval::Day) && range.length() < halfAYear ? Interval::Day : automatic;
}

} // namespace oa::core
