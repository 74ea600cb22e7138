// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/totalsstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/stores/dataextent.h"

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
    OA_TRY_ASSIGN(const auto reach, DataExtent::readReach(m_connection, 1));
    return readSeries(businessId, interval, range, content, reach);
}

core::Result<std::unique_ptr<core::BusinessSeries>>
TotalsStore::readSeries(const QString& businessId, core::Interval interval, const core::TimeRange& range,
                        core::SeriesContent content, const DataExtent& reach)
{
    const auto whole = core::wholeBuckets(range, interval);
    const auto from = core::bucketAt(whole.from, interval);
    const auto to = core::bucketAt(whole.to, interval);
    // After the reach: a bucket that comes in between is shown, and none is taken for empty whose row was not read.
    OA_TRY_ASSIGN(const auto rows, readRows(businessId, interval, from, to, content));

    auto series = std::make_unique<core::BusinessSeries>(businessId, interval, content);
    series->replace(from, to, rows);
    series->setCovered(reach.covered(interval));
    series->setOpenBucket(reach.openBucket(interval));
    return series;
}

namespace {

qint64 sectionOf(core::BucketIndex bucket)
{
    const auto length = TotalsStore::sectionLength;
    return bucket >= 0 ? bucket / length : -((-bucket + length - 1) / length);
}

} // namespace

core::TimeRange TotalsStore::wholeSections(const core::TimeRange& range, core::Interval interval)
{
    const auto whole = core::wholeBuckets(range, interval);
    const auto from = sectionOf(core::bucketAt(whole.from, interval));
    const auto to = sectionOf(core::bucketAt(whole.to, interval) - 1) + 1;
    return {core::bucketStart(from * sectionLength, interval), core::bucketStart(to * sectionLength, interval)};
}

core::Result<SectionVersions> TotalsStore::readVersions(const QString& businessId, core::Interval interval,
                                                        core::BucketIndex from, core::BucketIndex to)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(sectionLength * core::length(interval));
    OA_TRY_ASSIGN(
        const auto rows,
        m_connection.execute(sql("totals/read:versions", interval),
                             {parameter(businessId), parameter(core::bucketStart(from, interval)),
                              parameter(core::bucketStart(to, interval)), parameter(qint64(seconds.count()))}));
    SectionVersions versions;
    for (int row = 0; row < rows.rowCount(); ++row)
        versions.emplace(rows.integer(row, 0), SectionVersion{rows.integer(row, 1), rows.integer(row, 2)});
    return versions;
}

core::Result<std::vector<ChangedRows>> TotalsStore::readChanges(const QString& businessId, core::Interval interval,
                                                                core::BucketIndex from, core::BucketIndex to,
                                                                core::SeriesContent content, SectionVersions& versions)
{
    OA_TRY_ASSIGN(auto now, readVersions(businessId, interval, from, to));
    const auto versionIn = [](const SectionVersions& all, qint64 section) {
        const auto found = all.find(section);
        return found == all.end() ? SectionVersion() : found->second;
    };
    std::vector<ChangedRows> changes;
    for (auto section = sectionOf(from); section < sectionOf(to); ++section) {
        if (versionIn(versions, section) == versionIn(now, section))
            continue;
        const auto first = section * sectionLength;
        if (!changes.empty() && changes.back().to == first)
            changes.back().to += sectionLength;
        else
            changes.push_back({first, first + sectionLength, {}});
    }
    for (auto& change : changes) {
        OA_TRY_ASSIGN(change.rows, readRows(businessId, interval, change.from, change.to, content));
    }
    versions.erase(versions.lower_bound(sectionOf(from)), versions.lower_bound(sectionOf(to)));
    versions.merge(now);
    return changes;
}

} // namespace oa::db
