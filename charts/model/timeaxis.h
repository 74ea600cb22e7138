// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/bucketcalendar.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace oa::charts {

/// A round instant on the time axis.
struct TimeTick
{
    core::TimePoint time;
    QString label;        ///< "06:00", "21", "7 Jun" where a month's first, "May", "2024"
    bool isMajor = false; ///< Begins a new day (of times), month (of days) or year (of months).

    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// What a stretch of ticks belongs to: the day under times, the month under days, the year under months.
struct TimeContext
{
    core::TimeRange range;
    QString label;      ///< "Tue 21 May"
    QString shortLabel; ///< "21 May", for where there is little room
};

struct TimeTicks
{
    std::vector<TimeTick> ticks;
    std::vector<TimeContext> contexts; ///< Cover the visible range; empty when ticks are years.
};

/// Ticks at round times of the wall clock in `zone` for a range drawn `pixels` wide, at least `labelPixels` apart.
/// On days with a clock change hours that do not exist have no tick and those that come twice have two.
TimeTicks timeTicks(const core::TimeRange& range, const QTimeZone& zone, int pixels, int labelPixels,
                    const QLocale& locale);

/// A bucket's start as people read it: "Tue 21 May 2024, 10:42".
QString instantText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale);
/// A bucket as people read it: its start up to twelve hours, "Tue 21 May 2024", "Mon 20 – Sun 26 May 2024", "May 2024",
/// "April – June 2024", "2024".
QString bucketText(core::BucketIndex bucket, const core::BucketCalendar& calendar, const QTimeZone& zone,
                   const QLocale& locale);

} // namespace oa::charts
