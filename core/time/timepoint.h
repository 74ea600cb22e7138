// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <chrono>

namespace oa::core {

/// An instant in UTC with microseconds, the resolution of PostgreSQL's timestamptz.
using TimePoint = std::chrono::sys_time<std::chrono::microseconds>;

/// A half-open range of instants, [from, to).
struct TimeRange
{
    TimePoint from;
    TimePoint to;

    constexpr bool isEmpty() const { return to <= from; }
    constexpr bool contains(TimePoint time) const { return from <= time && time < to; }
    constexpr bool overlaps(const TimeRange& other) const { return from < other.to && other.from < to; }
    constexpr std::chrono::microseconds length() const { return to - from; }
    constexpr TimeRange intersected(const TimeRange& other) const
    {
        return {std::max(from, other.from), std::min(to, other.to)};
    }
    constexpr TimeRange united(const TimeRange& other) const
    {
        return {std::min(from, other.from), std::max(to, other.to)};
    }
    friend constexpr bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Microseconds since 1970-01-01T00:00:00Z.
constexpr qint64 toEpochMicroseconds(TimePoint time)
{
    return time.time_since_epoch().count();
}
constexpr TimePoint fromEpochMicroseconds(qint64 microseconds)
{
    return TimePoint(std::chrono::microseconds(microseconds));
}

/// Milliseconds are all QDateTime holds; the rest is cut off towards the past.
QDateTime toDateTime(TimePoint time, const QTimeZone& zone);
TimePoint fromDateTime(const QDateTime& time);

/// ISO 8601 in UTC, "2024-05-01T10:00:59Z", with as many fraction digits (0, 3 or 6) as the value needs.
/// PostgreSQL reads it back to the same instant.
QString toIsoString(TimePoint time);

/// ISO 8601 with the zone's offset at that instant, "2024-05-01T12:00:59+02:00": read back, it is the same instant.
QString toIsoString(TimePoint time, const QTimeZone& zone);

/// Reads an ISO 8601 date or date and time ("2024-05-01", "2024-05-01T10:00", "2024-05-01 10:00:59.123456+02:00").
/// Text without an offset is local time in `zoneIfNone`; of a time that comes twice the first is taken, and one that
/// was skipped is read with the zone's offset before the change (see readIsoTime, which tells). Digits past
/// microseconds are cut off. Years 1 to 9999.
/// Errors: BadInput, with the text in the message.
Result<TimePoint> timePointFromIso(QStringView text, const QTimeZone& zoneIfNone);

} // namespace oa::core
