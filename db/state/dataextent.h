// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"
#include "core/time/bucketcalendar.h"
#include "core/time/plausible.h"
#include "db/connection/connection.h"
#include "db/state/pendingwork.h"

#include <vector>

namespace oa::db {

/// How far the data reach and what waits: for the status bar, empty states, and what charts say of the time without
/// receipts. Of receipts and buckets only those with a plausible time count (core/time/plausible.h).
struct DataExtent
{
    /// The first and the last bucket of any business, and the newest receipt in the bucket that is open now.
    struct Buckets
    {
        std::optional<core::TimePoint> oldest;
        std::optional<core::TimePoint> newest;
        std::optional<core::TimePoint> arrivedUntil;
    };
    std::optional<core::TimePoint> oldestDocument;
    std::optional<core::TimePoint> newestDocument;
    Buckets minutes;
    Buckets hours;
    PendingWork pending;
    qint64 futureDocuments = 0;  ///< dated in the future; counted up to mostCounted
    qint64 ancientDocuments = 0; ///< dated before core::earliestPlausible; counted up to mostCounted
    core::TimePoint serverTime{};
    bool isPartitioned = false; ///< documents is

    static constexpr qint64 mostCounted = 1000;

    /// The stored ones that buckets of an interval are made of.
    const Buckets& buckets(core::Interval interval) const { return interval < core::Interval::Hour ? minutes : hours; }
    /// Where a bucket without documents means that there were none: from the first bucket to the last that has begun.
    core::TimeRange covered(const core::BucketCalendar& calendar) const;
    /// From the oldest to the newest receipt or total, by plausible times: "all data". Absent without any.
    std::optional<core::TimeRange> known() const;
    /// The bucket of now, once something is in it.
    std::optional<core::OpenBucket> openBucket(const core::BucketCalendar& calendar) const;
    /// How far the totals trail behind the receipts that wait: nothing pending, no lag, whatever the newest receipts
    /// are. Absent without receipts.
    std::optional<std::chrono::microseconds> lag() const;

    /// What buckets need: of documents nothing, of the rest nothing that waits. Uses the connection in the caller's
    /// thread.
    static core::Result<DataExtent> readTotals(Connection& connection);
    /// All of it but what waits: totals first, documents as they are a moment later.
    static core::Result<DataExtent> readReach(Connection& connection, qint64 mostCounted = DataExtent::mostCounted);
    static core::Result<DataExtent> read(Connection& connection, qint64 mostCounted = DataExtent::mostCounted);
};

/// A receipt whose time cannot be true.
struct ImplausibleDocument
{
    std::optional<qint64> id;
    core::TimePoint timestamp{};
    bool isFuture = false; ///< otherwise long ago
};
/// Those furthest ahead at the time of `reach`, then the oldest; up to `most` of each.
core::Result<std::vector<ImplausibleDocument>> readImplausible(Connection& connection, const DataExtent& reach,
                                                               qint64 most);

/// The server's clock, in its own words.
core::Result<core::TimePoint> serverTime(Connection& connection);

/// For statements: $1 the earliest plausible time, $2 how many microseconds a receipt may be ahead.
std::vector<Parameter> plausibleTimes();

} // namespace oa::db
