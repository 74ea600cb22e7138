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

core::Result<DataExtent> DataExtent::readReach(Connection& connection, qint64 mostCounted)
{
    auto parameters = plausibleTimes();
    parameters.push_back(parameter(mostCounted));
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("totals/extent:reach"), parameters));
    DataExtent extent;
    extent.oldestDocument = row.instant(0, 0);
    extent.newestDocument = row.instant(0, 1);
    extent.minutes = {row.instant(0, 2), row.instant(0, 3), row.instant(0, 6)};
    extent.hours = {row.instant(0, 4), row.instant(0, 5), row.instant(0, 7)};
    extent.serverTime = row.instant(0, 8).value_or(core::TimePoint());
    extent.futureDocuments = row.integer(0, 9);
    extent.ancientDocuments = row.integer(0, 10);
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

core::Result<std::vector<ImplausibleDocument>> readImplausible(Connection& connection, qint64 most)
{
    auto parameters = plausibleTimes();
    parameters.push_back(parameter(most));
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("totals/extent:implausible"), parameters));
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
