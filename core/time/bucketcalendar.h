// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"
#include "core/time/zoneoffsets.h"

namespace oa::core {

/// Where buckets begin and end. Up to an hour they are multiples of their width in UTC. Three, six and twelve hours
/// divide the days of the zone's wall clock; days, weeks, months, quarters and years are its calendar's. So a day has
/// 23 or 25 hours where clocks are changed, a day that a zone left out has none, and a time that is shown twice belongs
/// to one bucket only. Where an offset is not of whole minutes (local mean times before 1900 or so), a bucket begins
/// with the first UTC minute that begins in it, since nothing shorter is stored. Every instant is in exactly one
/// bucket; the buckets are numbered without gaps. Immutable; cheap to copy; any thread.
class BucketCalendar
{
public:
    /// An interval is a calendar of UTC with weeks from Monday.
    BucketCalendar(Interval interval = Interval::Minute); // NOLINT(google-explicit-constructor)
    BucketCalendar(Interval interval, const QTimeZone& zone, Qt::DayOfWeek weekBegins = Qt::Monday);

    Interval interval() const { return m_interval; }
    /// The length of each and every bucket; nothing where they differ.
    std::optional<std::chrono::microseconds> uniformLength() const;

    BucketIndex at(TimePoint time) const;
    TimePoint start(BucketIndex bucket) const;

    friend bool operator==(const BucketCalendar& a, const BucketCalendar& b)
    {
        return a.m_interval == b.m_interval && a.m_offsets == b.m_offsets && a.m_weekBegins == b.m_weekBegins;
    }

private:
    Interval m_interval;
    Qt::DayOfWeek m_weekBegins = Qt::Monday;        // of weeks only
    std::shared_ptr<const ZoneOffsets> m_offsets{}; // null where the zone does not matter
};

inline BucketIndex bucketAt(TimePoint time, const BucketCalendar& calendar)
{
    return calendar.at(time);
}
inline TimePoint bucketStart(BucketIndex bucket, const BucketCalendar& calendar)
{
    return calendar.start(bucket);
}
TimeRange bucketRange(BucketIndex bucket, const BucketCalendar& calendar);

/// False for a day, or a part of one, that the zone left out: it has a number, and nothing can be in it.
bool hasLength(BucketIndex bucket, const BucketCalendar& calendar);

/// How many of [from, to) have one.
qint64 countBuckets(BucketIndex from, BucketIndex to, const BucketCalendar& calendar);
/// The smallest range of whole buckets that covers `range`.
TimeRange wholeBuckets(const TimeRange& range, const BucketCalendar& calendar);
/// The buckets that begin in `range`: those that a chart of it shows and all numbers of it count. Whole, none at half.
TimeRange shownBuckets(const TimeRange& range, const BucketCalendar& calendar);
/// How much of a bucket is over at `time`, 0 to 1.
double shareOver(BucketIndex bucket, const BucketCalendar& calendar, TimePoint time);

} // namespace oa::core
