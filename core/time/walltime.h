// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QDateTime>

namespace oa::core {

/// The instants at which a zone's clock shows a date and a time: one on most days, two in an hour that is repeated
/// because clocks were turned back, none in an hour that was skipped because they were turned forward.
struct WallTime
{
    enum class Occurs { Once, Twice, Never };
    Occurs occurs = Occurs::Once;
    /// The first of two. Of a skipped time: as long after the jump as the time lies in the gap, so that 02:30 becomes
    /// 03:30.
    TimePoint first;
    TimePoint second; ///< the same as the first where there are not two
};

/// What a text was read as, and how often the zone's clock shows it; once where the text names its offset.
struct ReadTime
{
    TimePoint time;
    WallTime::Occurs occurs = WallTime::Occurs::Once;
};

/// As timePointFromIso(), for those who tell of times that are not plain.
Result<ReadTime> readIsoTime(QStringView text, const QTimeZone& zoneIfNone);
/// What there is to tell a person of a time that occurs twice or never: what was made of it. Empty for other times.
QString remarkOn(QStringView text, const ReadTime& read, const QTimeZone& zone);

/// `date` and `time` must be valid; `zone`, too.
WallTime instantsOf(QDate date, QTime time, const QTimeZone& zone);

/// Whether the zone's clock shows the same at another instant as well, so that its text needs the offset from UTC.
bool isRepeated(TimePoint time, const QTimeZone& zone);

/// "+02:00"; with seconds where the offset has any, as local mean times do.
QString offsetText(TimePoint time, const QTimeZone& zone);

/// The first instant of a day, wherever midnight is skipped or repeated.
TimePoint startOfDay(QDate date, const QTimeZone& zone);

} // namespace oa::core
