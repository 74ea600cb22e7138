// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QStringList>

#include <array>
#include <optional>

namespace oa::core {

/// The width of a bucket. Roll-ups are stored in UTC minutes and UTC hours; all others are merged from these. Up to an
/// hour buckets are multiples of their width in UTC; from three hours on they follow the wall clock and the calendar of
/// a zone, see BucketCalendar.
enum class Interval {
    Minute,
    FiveMinutes,
    FifteenMinutes,
    ThirtyMinutes,
    Hour,
    ThreeHours,
    SixHours,
    TwelveHours,
    Day,
    Week,
    Month,
    Quarter,
    Year
};

inline constexpr std::array allIntervals = {Interval::Minute,        Interval::FiveMinutes, Interval::FifteenMinutes,
                                            Interval::ThirtyMinutes, Interval::Hour,        Interval::ThreeHours,
                                            Interval::SixHours,      Interval::TwelveHours, Interval::Day,
                                            Interval::Week,          Interval::Month,       Interval::Quarter,
                                            Interval::Year};

/// Number of whole buckets between 1970 and a bucket's start; negative before.
using BucketIndex = qint64;

/// Whether every bucket is equally long in every zone: up to an hour.
constexpr bool isUniform(Interval interval)
{
    return interval <= Interval::Hour;
}
/// Whether the database keeps a row for each bucket.
constexpr bool isStored(Interval interval)
{
    return interval == Interval::Minute || interval == Interval::Hour;
}

/// How long a bucket is; from three hours on how long most are, or are on the average of four years, for estimates.
constexpr std::chrono::microseconds length(Interval interval)
{
    using namespace std::chrono;
    constexpr std::array<minutes, allIntervals.size()> lengths = {minutes(1),
                                                                  minutes(5),
                                                                  minutes(15),
                                                                  minutes(30),
                                                                  hours(1),
                                                                  hours(3),
                                                                  hours(6),
                                                                  hours(12),
                                                                  days(1),
                                                                  days(7),
                                                                  hours(730) + minutes(30),
                                                                  hours(2191) + minutes(30),
                                                                  hours(8766)};
    return lengths[static_cast<std::size_t>(interval)];
}

/// The functions below are for intervals of which isUniform() is true. The bucket that holds `time`: a bucket's first
/// instant belongs to it, its end to the next one.
constexpr BucketIndex bucketAt(TimePoint time, Interval interval)
{
    Q_ASSERT(isUniform(interval));
    const auto ticks = time.time_since_epoch().count();
    const auto width = length(interval).count();
    return ticks >= 0 ? ticks / width : -((-ticks + width - 1) / width);
}

constexpr TimePoint bucketStart(BucketIndex bucket, Interval interval)
{
    Q_ASSERT(isUniform(interval));
    return TimePoint(bucket * length(interval));
}

constexpr TimeRange bucketRange(BucketIndex bucket, Interval interval)
{
    return {bucketStart(bucket, interval), bucketStart(bucket + 1, interval)};
}

/// The smallest range of whole buckets that covers `range`.
constexpr TimeRange wholeBuckets(const TimeRange& range, Interval interval)
{
    const auto last = bucketAt(range.to, interval);
    const auto end = bucketStart(last, interval) == range.to ? last : last + 1;
    return {bucketStart(bucketAt(range.from, interval), interval), bucketStart(end, interval)};
}

/// The buckets that a chart of `range` shows, and what tables, ranking and statistics of it count: those that begin in
/// it. Whole buckets, none of them at half.
constexpr TimeRange shownBuckets(const TimeRange& range, Interval interval)
{
    const auto atOrAfter = [interval](TimePoint time) {
        const auto bucket = bucketAt(time, interval);
        return bucketStart(bucketStart(bucket, interval) == time ? bucket : bucket + 1, interval);
    };
    return {atOrAfter(range.from), atOrAfter(range.to)};
}

/// "minute", "5m", "15m", "30m", "hour", "3h", "6h", "12h", "day", "week", "month", "quarter", "year": as on the
/// command line and in workspaces.
QString nameOf(Interval interval);
std::optional<Interval> intervalFromString(QStringView text);
/// All names in their order.
QStringList intervalNames();
/// "by the minute", "by 5 minutes", … "by the year", translated.
QString intervalText(Interval interval);

/// What suits a plot `pixels` wide: minutes while no more than four of them share a pixel, and always for up to two
/// days; else the finest of hours, three and six hours, days, weeks, months, quarters and years of which there are no
/// more than pixels allow. With `documents`, how many the fullest line has in the range, buckets are coarser as long as
/// they would on the average hold less than four, and so be empty now and then, if a dozen of them are left.
Interval automaticInterval(const TimeRange& range, int pixels, std::optional<qint64> documents = {});

/// By what a line of more buckets than pixels is merged to show its course: the finest longer interval that is told
/// apart on `pixels`. Nothing where there is none.
std::optional<Interval> mergingInterval(Interval interval, const TimeRange& range, int pixels);

} // namespace oa::core
