// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace oa::presentation {

/// "22 Nov 10:00 – 23 Nov 11:00" in the locale's order, without what both ends share; the year unless it is that of
/// `now`. Whole days are told without clock times and with the last day included, seconds only of less than ten
/// minutes: otherwise the ends are those whole minutes between which the same buckets begin.
QString rangeText(const core::TimeRange& range, const QTimeZone& zone, std::optional<core::TimePoint> now = {},
                  const QLocale& locale = QLocale());

/// The time of day on the locale's clock, with seconds where there are any; in an hour that is repeated because clocks
/// were turned back with the offset from UTC, "02:10 +02:00".
QString clockText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale = QLocale());

/// The same with seconds whether there are any or not, for columns.
QString secondText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale = QLocale());

/// "3.2 s", "12 s", "3 min", "2 h 5 min", "3 days 1 h": two units at most, and tenths of what takes less than ten
/// seconds.
QString durationText(std::chrono::microseconds duration);

/// The same of a range; of whole days of the zone's calendar, from two on, their number, though clocks were changed in
/// them.
QString lengthText(const core::TimeRange& range, const QTimeZone& zone);

/// Date and time to the second in the locale's short form, with the offset as in clockText().
QString instantText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale = QLocale());

/// The same with seconds only where there are any: for what begins or ends with a minute.
QString minuteText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale = QLocale());

/// "Europe/Berlin" as people read it: "Berlin"; "UTC" by whichever of its names.
QString zoneText(const QTimeZone& zone);

/// For those who do not have the window before them: "Europe/Berlin" in full; "UTC" by whichever of its names.
QString zoneName(const QTimeZone& zone);

} // namespace oa::presentation
