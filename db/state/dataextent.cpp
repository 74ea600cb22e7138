// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/dataextent.h"

#include "db/connection/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::db {

std::vector<Parameter> plausibleTimes()
{
    return {parameter(core::earliestPlausible),
            parameter(qint64(std::chrono::microseconds(core::plausiblyAhead).count()))};
}

core::TimeRange DataExtent::covered(const core::BucketCalendar& calendar) const
{
    const auto& known = buckets(calendar.interval());
    if (!known.oldest || !known.newest)
        return {};
    // A producer's clock that is a minute ahead does not make minutes to come empty ones.
    const auto last = core::bucketAt(std::min(*known.newest, serverTime), calendar);
    const core::TimeRange range{core::bucketRange(core::bucketAt(*known.oldest, calendar), calendar).from,
                                core::bucketRange(last, calendar).to};
    return range.isEmpty() ? core::TimeRange{} : range;
}

std::optional<core::TimeRange> DataExtent::known() const
{
    const auto newest = std::max(newestDocument, minutes.newest); // receipts that are not kept have left their totals
    if (!newest)
        return std::nullopt;
    const auto oldest = std::min(oldestDocument.value_or(*newest), minutes.oldest.value_or(*newest));
    return core::TimeRange{oldest, *newest + std::chrono::microseconds(1)};
}

std::optional<core::OpenBucket> DataExtent::openBucket(const core::BucketCalendar& calendar) const
{
    const auto bucket = core::bucketAt(serverTime, calendar);
    const auto range = core::bucketRange(bucket, calendar);
    if (const auto& arrived = buckets(calendar.interval()).arrivedUntil; arrived && range.contains(*arrived))
        return core::OpenBucket{bucket, *arrived};
    // Of longer buckets the newest minute says as much; one that is ahead of the clock has not arrived yet.
    if (core::isStored(calendar.interval()) || !minutes.newest || !range.contains(*minutes.newest))
        return std::nullopt;
    return core::OpenBucket{bucket, std::min(*minutes.newest + std::chrono::minutes(1), serverTime)};
}

std::optional<std::chrono::microseconds> DataExtent::lag() const
{
    if (pending.isNothing() && !newestDocument)
        return std::nullopt;
    if (!newestDocument || (!pending.isEverything && !pending.newest))
        return 0us;
    // A receipt at the end of its minute is in the totals as soon as that minute is.
    const auto waiting = pending.isEverything ? *newestDocument : std::min(*pending.newest + 1min, *newestDocument);
    const auto shown = minutes.newest ? *minutes.newest + 1min : oldestDocument.value_or(waiting);
    return std::max(std::chrono::microseconds(0), waiting - shown);
}

namespace {

/// The last time that a receipt may plausibly have.
core::TimePoint latestPlausible(const DataExtent& extent)
{
    return extent.serverTime + core::plausiblyAhead;
}

/// What a statement says of documents of a stretch of time.
core::Result<std::optional<core::TimePoint>> edgeWithin(Connection& connection, Statement statement,
                                                        const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto row, connection.execute(sql(statement), {parameter(range.from), parameter(range.to)}));
    return row.instant(0, 0);
}

/// Stretches of doubled length, from the end back: mostly the first holds it. A statement about the whole range is
/// planned for each of its partitions, which takes longer than all else.
core::Result<std::optional<core::TimePoint>> newestWithin(Connection& connection, const core::TimeRange& range)
{
    std::chrono::microseconds length = std::chrono::days(1);
    for (auto to = range.to; to > range.from; length *= 2) {
        const auto from = to - range.from > length ? to - length : range.from;
        OA_TRY_ASSIGN(const auto newest, edgeWithin(connection, "totals/extent:newest", {from, to}));
        if (newest)
            return newest;
        to = from;
    }
    return std::nullopt;
}

/// Likewise forward, from where it probably is; before that there are few partitions, if any.
core::Result<std::optional<core::TimePoint>> oldestWithin(Connection& connection, const core::TimeRange& range,
                                                          core::TimePoint probably)
{
    std::chrono::microseconds length = std::max(std::chrono::microseconds(0), probably - range.from);
    for (auto from = range.from; from < range.to;) {
        const auto to = range.to - from > length ? from + length : range.to;
        OA_TRY_ASSIGN(const auto oldest, edgeWithin(connection, "totals/extent:oldest", {from, to}));
        if (oldest)
            return oldest;
        length = from == range.from ? std::chrono::days(1) : 2 * length;
        from = to;
    }
    return std::nullopt;
}

} // namespace

core::Result<DataExtent> DataExtent::readTotals(Connection& connection)
{
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("totals/extent:totals"), plausibleTimes()));
    DataExtent extent;
    extent.minutes = {row.instant(0, 0), row.instant(0, 1), row.instant(0, 4)};
    extent.hours = {row.instant(0, 2), row.instant(0, 3), row.instant(0, 5)};
    extent.serverTime = row.instant(0, 6).value_or(core::TimePoint());
    extent.isPartitioned = row.boolean(0, 7);
    return extent;
}

core::Result<DataExtent> DataExtent::readReach(Connection& connection, qint64 mostCounted)
{
    OA_TRY_ASSIGN(auto extent, readTotals(connection));
    const core::TimeRange plausible{core::earliestPlausible, latestPlausible(extent) + std::chrono::microseconds(1)};
    const std::vector parameters{parameter(plausible.from), parameter(latestPlausible(extent)), parameter(mostCounted)};
    if (!extent.isPartitioned) {
        OA_TRY_ASSIGN(const auto row, connection.execute(sql("totals/extent:documents"), parameters));
        extent.oldestDocument = row.instant(0, 0);
        extent.newestDocument = row.instant(0, 1);
        extent.futureDocuments = row.integer(0, 2);
        extent.ancientDocuments = row.integer(0, 3);
        return extent;
    }
    OA_TRY_ASSIGN(const auto counts, connection.execute(sql("totals/extent:implausible-counts"), parameters));
    extent.futureDocuments = counts.integer(0, 0);
    extent.ancientDocuments = counts.integer(0, 1);
    OA_TRY_ASSIGN(extent.newestDocument, newestWithin(connection, plausible));
    if (!extent.newestDocument)
        return extent;
    const auto known = std::min(extent.minutes.oldest.value_or(*extent.newestDocument), *extent.newestDocument);
    OA_TRY_ASSIGN(extent.oldestDocument, oldestWithin(connection, plausible, known));
    return extent;
}

core::Result<DataExtent> DataExtent::read(Connection& connection, qint64 mostCounted)
{
    // What waits first: what is refreshed in between then counts as shown, never as behind.
    OA_TRY_ASSIGN(auto pending, PendingWork::read(connection));
    OA_TRY_ASSIGN(auto extent, readReach(connection, mostCounted));
    extent.pending = pending;
    return extent;
}

core::Result<std::vector<ImplausibleDocument>> readImplausible(Connection& connection, const DataExtent& reach,
                                                               qint64 most)
{
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("totals/extent:implausible"),
                                                      {parameter(core::earliestPlausible),
                                                       parameter(latestPlausible(reach)), parameter(most)}));
    std::vector<ImplausibleDocument> documents;
    for (int row = 0; row < rows.rowCount(); ++row)
        documents.push_back({rows.isNull(row, 0) ? std::nullopt : std::optional(rows.integer(row, 0)),
                             rows.instant(row, 1).value_or(core::TimePoint()), rows.boolean(row, 2)});
    return documents;
}

core::Result<core::TimePoint> serverTime(Connection& connection)
{
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("totals/extent:now")));
    return row.instant(0, 0).value_or(core::TimePoint());
}

} // namespace oa::db
