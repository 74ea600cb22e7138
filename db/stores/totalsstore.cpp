// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/totalsstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr std::size_t firstCount = 1 + core::metricCount;
constexpr std::size_t firstSpread = firstCount + 3;

core::Result<core::BucketRow> bucketRow(std::span<const BinaryField> fields, core::Interval interval)
{
    const auto start = fields.size() >= firstSpread ? instantFrom(fields[0]) : std::nullopt;
    if (!start)
        return unexpectedRow();
    core::BucketRow row;
    row.bucket = core::bucketAt(*start, interval);
    for (std::size_t i = 0; i < core::metricCount; ++i)
        row.values[i] = realFrom(fields[1 + i]);
    const auto count = [&fields](std::size_t column) {
        return static_cast<quint32>(integerFrom(fields[column]).value_or(0));
    };
    row.documents = count(firstCount);
    row.scored = count(firstCount + 1);
    row.ocrScored = count(firstCount + 2);
    for (std::size_t i = 0; i < core::spreadBounds && firstSpread + i < fields.size(); ++i)
        row.spread[i] = realFrom(fields[firstSpread + i]);
    return row;
}

} // namespace

TotalsStore::TotalsStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<core::BucketRow>> TotalsStore::readRows(const QString& businessId, core::Interval interval,
                                                                 core::BucketIndex from, core::BucketIndex to,
                                                                 core::SeriesContent content)
{
    const bool withSpread = content == core::SeriesContent::MetricsAndSpread;
    std::vector<core::BucketRow> rows;
    const auto onRow = [&rows, interval](std::span<const BinaryField> fields) -> core::Result<> {
        OA_TRY_ASSIGN(const auto row, bucketRow(fields, interval));
        rows.push_back(row);
        return {};
    };
    const std::array parameters = {parameter(businessId), parameter(core::bucketStart(from, interval)),
                                   parameter(core::bucketStart(to, interval))};
    OA_TRY(m_connection.readRows(
        sql(withSpread ? Statement("totals/read:rows-with-spread") : "totals/read:rows", interval), parameters, onRow));
    return rows;
}

core::Result<std::unique_ptr<core::BusinessSeries>> TotalsStore::readSeries(const QString& businessId,
                                                                            core::Interval interval,
                                                                            const core::TimeRange& range,
                                                                            core::SeriesContent content)
{
    const auto whole = core::wholeBuckets(range, interval);
    const auto from = core::bucketAt(whole.from, interval);
    const auto to = core::bucketAt(whole.to, interval);
    OA_TRY_ASSIGN(const auto rows, readRows(businessId, interval, from, to, content));
    // After the rows: a document that arrives in between makes the open bucket look fuller, never a full one open.
    OA_TRY_ASSIGN(const auto context, m_connection.execute(sql("totals/read:context", interval)));

    auto series = std::make_unique<core::BusinessSeries>(businessId, interval, content);
    series->replace(from, to, rows);
    const auto first = context.instant(0, 0);
    const auto last = context.instant(0, 1);
    if (first && last)
        series->setCovered({*first, *last + core::length(interval)});
    const auto serverTime = context.instant(0, 2);
    const auto arrivedUntil = context.instant(0, 3);
    if (serverTime && arrivedUntil)
        series->setOpenBucket(core::OpenBucket{core::bucketAt(*serverTime, interval), *arrivedUntil});
    return series;
}

core::Result<DataExtent> TotalsStore::readExtent()
{
    OA_TRY_ASSIGN(const auto row, m_connection.execute(sql("totals/read:extent")));
    DataExtent extent;
    extent.oldestDocument = row.instant(0, 0);
    extent.newestDocument = row.instant(0, 1);
    extent.newestMinuteBucket = row.instant(0, 2);
    extent.newestHourBucket = row.instant(0, 3);
    extent.pendingMinutes = row.integer(0, 4);
    extent.everythingPending = row.boolean(0, 5);
    extent.serverTime = row.instant(0, 6).value_or(core::TimePoint());
    return extent;
}

} // namespace oa::db
