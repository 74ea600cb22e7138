// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/bucketcalendar.h"

#include <algorithm>

using namespace std::chrono;

namespace oa::core {

namespace {

constexpr qint64 ticksADay = microseconds(days(1)).count();

constexpr qint64 floorDivided(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

constexpr bool isPartOfDay(Interval interval)
{
    return interval == Interval::ThreeHours || interval == Interval::SixHours || interval == Interval::TwelveHours;
}

constexpr qint64 monthsIn(Interval interval)
{
    return interval == Interval::Month ? 1 : interval == Interval::Quarter ? 3 : 12;
}

/// The first day of the first week that began in 1970 on the weekday, as days since the first of January, a Thursday.
constexpr qint64 firstWeek(Qt::DayOfWeek begins)
{
    constexpr qint64 firstMonday = 4;
    return firstMonday + (static_cast<qint64>(begins) - static_cast<qint64>(Qt::Monday));
}

/// std::chrono::year holds no more; years that receipts can have are far within.
constexpr qint64 mostDays = 11'000'000;

qint64 monthOf(qint64 day)
{
    const year_month_day date(sys_days(days(std::clamp(day, -mostDays, mostDays))));
    return (static_cast<qint64>(static_cast<int>(date.year())) - 1970) * 12 + static_cast<unsigned>(date.month()) - 1;
}

qint64 firstDayOf(qint64 month)
{
    month = std::clamp(month, -mostDays / 31, mostDays / 31);
    const auto years = floorDivided(month, 12);
    const year_month_day date(year(static_cast<int>(1970 + years)) /
                              std::chrono::month(static_cast<unsigned>(month - years * 12 + 1)) / 1);
    return sys_days(date).time_since_epoch().count();
}

} // namespace

BucketCalendar::BucketCalendar(Interval interval)
    : BucketCalendar(interval, QTimeZone::utc())
{}

BucketCalendar::BucketCalendar(Interval interval, const QTimeZone& zone, Qt::DayOfWeek weekBegins)
    : m_interval(interval)
    , m_weekBegins(interval == Interval::Week ? weekBegins : Qt::Monday)
    , m_offsets(isUniform(interval) ? nullptr : ZoneOffsets::of(zone))
{}

std::optional<microseconds> BucketCalendar::uniformLength() const
{
    const auto isEven = !m_offsets || (m_offsets->isFixed() && m_interval <= Interval::Week);
    return isEven ? std::optional(length(m_interval)) : std::nullopt;
}

BucketIndex BucketCalendar::at(TimePoint time) const
{
    if (!m_offsets)
        return bucketAt(time, m_interval);
    const auto local = m_offsets->latestLocalAt(floor<minutes>(time));
    if (isPartOfDay(m_interval))
        return floorDivided(local, length(m_interval).count());
    const auto day = floorDivided(local, ticksADay);
    if (m_interval == Interval::Day)
        return day;
    if (m_interval == Interval::Week)
        return floorDivided(day - firstWeek(m_weekBegins), 7);
    return floorDivided(monthOf(day), monthsIn(m_interval));
}

TimePoint BucketCalendar::start(BucketIndex bucket) const
{
    if (!m_offsets)
        return bucketStart(bucket, m_interval);
    auto local = bucket * length(m_interval).count(); // of parts of days, and of days
    if (m_interval == Interval::Week)
        local = (bucket * 7 + firstWeek(m_weekBegins)) * ticksADay;
    else if (m_interval > Interval::Week)
        local = firstDayOf(bucket * monthsIn(m_interval)) * ticksADay;
    return ceil<minutes>(m_offsets->firstShowing(local));
}

TimeRange bucketRange(BucketIndex bucket, const BucketCalendar& calendar)
{
    return {calendar.start(bucket), calendar.start(bucket + 1)};
}

bool hasLength(BucketIndex bucket, const BucketCalendar& calendar)
{
    return calendar.uniformLength() || calendar.start(bucket) < calendar.start(bucket + 1);
}

qint64 countBuckets(BucketIndex from, BucketIndex to, const BucketCalendar& calendar)
{
    if (calendar.uniformLength())
        return std::max<qint64>(to - from, 0);
    qint64 count = 0;
    for (auto bucket = from; bucket < to; ++bucket)
        count += hasLength(bucket, calendar) ? 1 : 0;
    return count;
}

namespace {

TimePoint startAtOrAfter(TimePoint time, const BucketCalendar& calendar)
{
    const auto bucket = calendar.at(time);
    const auto start = calendar.start(bucket);
    return start == time ? start : calendar.start(bucket + 1);
}

} // namespace

TimeRange wholeBuckets(const TimeRange& range, const BucketCalendar& calendar)
{
    return {calendar.start(calendar.at(range.from)), startAtOrAfter(range.to, calendar)};
}

TimeRange shownBuckets(const TimeRange& range, const BucketCalendar& calendar)
{
    return {startAtOrAfter(range.from, calendar), startAtOrAfter(range.to, calendar)};
}

double shareOver(BucketIndex bucket, const BucketCalendar& calendar, TimePoint time)
{
    const auto range = bucketRange(bucket, calendar);
    if (time <= range.from || range.isEmpty())
        return time < range.to ? 0 : 1;
    return std::min(1.0, duration<double>(time - range.from) / duration<double>(range.length()));
}

} // namespace oa::core
