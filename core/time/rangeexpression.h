// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "core/time/walltime.h"

#include <QStringList>

#include <optional>

namespace oa::core {

/// Evaluates what a person types for a range of time, in the calendar of `zone`:
///
///   now-6h                     from then until now
///   now/d, now-1d/d            the whole day it falls into (also m, h, w from Monday, M, Q, y)
///   now-7d/d..now              from the first to the second; a rounded or dated end means the end of that unit
///   2024-05-01                 that day; 2024-05 that month; 2024 that year
///   2024-05-01..2024-05-03     three days, the last one included
///   2024-05-01T10:00..now      instants as timePointFromIso() reads them
///   today, yesterday, yesterday and today, this week, last month, last quarter, last 7 days; monday, March 2018,
///   2024-Q3, 31.12.2024: see core/time/spokenrange.h, also for other languages
///   all, all data              the days of `all`, from the first receipt to the last
///
/// Offsets chain ("now-1M+2d/d"); seconds, minutes and hours are durations, days and longer are calendar steps, so
/// that "now-1d" is the same wall time yesterday also when the clocks changed. "to" may stand for "..". Upper and
/// lower case are the same but for m (minutes) and M (months).
/// Errors: BadInput, saying which part is not understood, with a hint; also for ranges that are empty or turned around
/// and for results outside years 1 to 9999.
Result<TimeRange> rangeFromExpression(QStringView text, TimePoint now, const QTimeZone& zone,
                                      const std::optional<TimeRange>& all = {});

/// The same with what there is to tell a person of it: local times that occur twice or never, and what was made of
/// them.
struct ReadRange
{
    TimeRange range{};
    QStringList remarks;
};
Result<ReadRange> readRange(QStringView text, TimePoint now, const QTimeZone& zone,
                            const std::optional<TimeRange>& all = {});

/// One end of a range, or a moment by itself, as a person types it: a time as readIsoTime() reads it, or one that is
/// reckoned from now, "now-6h", "now-1d/d". A whole unit, as the latter is, stands for where it begins, or ends.
/// Errors: BadInput.
enum class EndOfUnit { First, Last };
Result<ReadTime> readMoment(QStringView text, TimePoint now, const QTimeZone& zone, EndOfUnit end = EndOfUnit::First);

/// What readRange() reads as this very range, and as short as that allows: "2024-05-01T10:00..2024-05-01T12:30"; in an
/// hour that comes twice with the offset from UTC.
QString expressionOf(const TimeRange& range, const QTimeZone& zone);
QString expressionOf(TimePoint time, const QTimeZone& zone);

/// The range beside one, as long as it: as many days of the zone's calendar where it is whole days. -1: before, 1:
/// after.
TimeRange neighbourOf(const TimeRange& range, int direction, const QTimeZone& zone);

/// How many days of the zone's calendar a range is; 0 where it does not begin and end with days.
qint64 wholeDaysIn(const TimeRange& range, const QTimeZone& zone);

/// What a stretch is set against, right before it: as many days where it is whole days, which clocks that are changed
/// make longer or shorter; otherwise the same length.
TimeRange stretchBefore(const TimeRange& stretch, const QTimeZone& zone);

/// Midnight (or the first instant after it that exists) of the day that holds `time` in `zone`, and of the next day.
TimeRange dayOf(TimePoint time, const QTimeZone& zone);

} // namespace oa::core
