// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <optional>

namespace oa::core {

/// The width of a roll-up bucket. Buckets are UTC minutes and UTC hours.
enum class Interval { Minute, Hour };

/// Number of whole buckets between 1970-01-01T00:00Z and a bucket's start; negative before.
using BucketIndex = qint64;

constexpr std::chrono::microseconds length(Interval interval)
{
    return interval == Interval::Minute ? std::chrono::microseconds(std::chrono::minutes(1))
                                        : std::chrono::microseconds(std::chrono::hours(1));
}

/// The bucket that holds `time`: a bucket's first instant belongs to it, its end to the next one.
constexpr BucketIndex bucketAt(TimePoint time, Interval interval)
{
    const auto ticks = time.time_since_epoch().count();
    const auto width = length(interval).count();
    return ticks >= 0 ? ticks / width : -((-ticks + width - 1) / width);
}

constexpr TimePoint bucketStart(BucketIndex bucket, Interval interval)
{
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

/// "minute" and "hour", as on the command line and in workspaces.
QString nameOf(Interval interval);
std::optional<Interval> intervalFromString(QStringView text);

/// Minutes while no more than four of them share a pixel of a plot `pixels` wide, and always for up to two days;
/// hours otherwise.
Interval automaticInterval(const TimeRange& range, int pixels);

} // namespace oa::core
