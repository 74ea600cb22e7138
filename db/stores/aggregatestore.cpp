// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/aggregatestore.h"

#include "core/base/numbertext.h"
#include "core/rollup/distribution.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/state/dataextent.h"
#include "db/state/finisheddays.h"
#include "db/stores/currencycolumn.h"
#include "db/stores/subject.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::AggregateStore)
};

constexpr std::size_t firstCount = 1 + core::valueMetricCount;
constexpr std::size_t currenciesColumn = firstCount + 3;
constexpr std::size_t firstSpread = currenciesColumn + 1;

core::Result<core::BucketRow> bucketRow(std::span<const BinaryField> fields, core::Interval interval)
{
    const auto start = fields.size() >= firstSpread ? instantFrom(fields[0]) : std::nullopt;
    if (!start)
        return unexpectedRow();
    core::BucketRow row;
    row.bucket = core::bucketAt(*start, interval);
    for (std::size_t i = 0; i < core::valueMetricCount; ++i)
        row.values[i] = realFrom(fields[1 + i]);
    const auto count = [&fields](std::size_t column) {
        return static_cast<quint32>(integerFrom(fields[column]).value_or(0));
    };
    row.documents = count(firstCount);
    row.scored = count(firstCount + 1);
    row.ocrScored = count(firstCount + 2);
    OA_TRY_ASSIGN(row.currencies, currencySharesFrom(fields[currenciesColumn], row.documents,
                                                     row.values[core::indexOf(core::Metric::TotalAmount)]));
    for (std::size_t i = 0; i < core::spreadBounds && firstSpread + i < fields.size(); ++i)
        row.spread[i] = realFrom(fields[firstSpread + i]);
    return row;
}

constexpr std::size_t mergedColumns = 12;
constexpr std::size_t rankColumns = 7;

/// Borders of buckets for one statement; more are asked for in several.
constexpr core::BucketIndex mostBuckets = 20'000;

std::optional<core::BucketIndex> placeIn(const BinaryField& field, core::BucketIndex from, core::BucketIndex to)
{
    const auto place = integerFrom(field);
    return place && *place >= 1 && *place <= to - from ? std::optional(from + *place - 1) : std::nullopt;
}

/// One of the rows that the bucket is merged from has no distributions yet.
bool isIncomplete(std::span<const BinaryField> fields)
{
    return fields[9] == std::string_view("\1", 1);
}

double tenthOf(const core::Distribution& values, int tenths)
{
    return values.isEmpty() ? core::missing : values.tenth(tenths).toDouble();
}

Parameter bordersParameter(core::BucketIndex from, core::BucketIndex to, core::BucketIndex step,
                           const core::BucketCalendar& calendar)
{
    std::vector<std::string> borders;
    for (auto bucket = from; bucket <= to; bucket += step)
        borders.push_back(parameter(core::bucketStart(bucket, calendar))->toStdString());
    return textArrayParameter(borders);
}

} // namespace

AggregateStore::AggregateStore(Connection& connection, QString currency)
    : m_connection(connection)
    , m_currency(std::move(currency))
{}

core::Result<std::vector<core::BucketRow>> AggregateStore::readRows(const QString& name,
                                                                    const core::BucketCalendar& calendar,
                                                                    core::BucketIndex from, core::BucketIndex to,
                                                                    core::SeriesContent content)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    if (subject.single() && core::isStored(calendar.interval()))
        return readStored(*subject.single(), calendar.interval(), from, to, content);
    std::vector<core::BucketRow> rows;
    for (auto first = from; first < to; first += mostBuckets) {
        OA_TRY(appendMerged(subject, calendar, first, std::min(first + mostBuckets, to), rows));
    }
    return rows;
}

core::Result<std::vector<core::BucketRow>> AggregateStore::readStored(const QString& business, core::Interval interval,
                                                                      core::BucketIndex from, core::BucketIndex to,
                                                                      core::SeriesContent content)
{
    const bool withSpread = content == core::SeriesContent::MetricsAndSpread;
    std::vector<core::BucketRow> rows;
    const auto onRow = [&rows, interval](std::span<const BinaryField> fields) -> core::Result<> {
        OA_TRY_ASSIGN(auto row, bucketRow(fields, interval));
        rows.push_back(std::move(row));
        return {};
    };
    const std::array parameters = {parameter(business), parameter(core::bucketStart(from, interval)),
                                   parameter(core::bucketStart(to, interval))};
    OA_TRY(m_connection.readRows(
        sql(withSpread ? Statement("totals/read:rows-with-spread") : "totals/read:rows", interval), parameters, onRow));
    return rows;
}

core::Result<> AggregateStore::readMerged(const Subject& subject, const core::BucketCalendar& calendar,
                                          core::BucketIndex from, core::BucketIndex to,
                                          const std::function<core::Result<>(core::BucketIndex, MergedFields)>& consume)
{
    const std::array parameters = {subject.businesses(), bordersParameter(from, to, 1, calendar), Parameter()};
    const core::TimeRange whole{core::bucketStart(from, calendar), core::bucketStart(to, calendar)};
    OA_TRY_ASSIGN(const auto statement,
                  FinishedDays::mergingRows(m_connection, whole, core::bucketRange(from, calendar)));
    return m_connection.readRows(statement, parameters, [&](std::span<const BinaryField> fields) -> core::Result<> {
        const auto bucket = fields.size() == mergedColumns ? placeIn(fields[0], from, to) : std::nullopt;
        return bucket ? consume(*bucket, fields) : unexpectedRow();
    });
}

core::Result<> AggregateStore::appendMerged(const Subject& subject, const core::BucketCalendar& calendar,
                                            core::BucketIndex from, core::BucketIndex to,
                                            std::vector<core::BucketRow>& rows)
{
    std::map<core::BucketIndex, core::BucketRow> merged;
    std::set<core::BucketIndex> incomplete;
    const auto onRow = [&](core::BucketIndex bucket, MergedFields fields) -> core::Result<> {
        auto& row = merged[bucket];
        row.bucket = bucket;
        row.values[core::indexOf(core::Metric::TotalAmount)] = realFrom(fields[1]);
        row.values[core::indexOf(core::Metric::AverageScore)] = realFrom(fields[2]);
        row.values[core::indexOf(core::Metric::AverageOcrScore)] = realFrom(fields[3]);
        row.documents = static_cast<quint32>(integerFrom(fields[4]).value_or(0));
        row.scored = static_cast<quint32>(integerFrom(fields[5]).value_or(0));
        row.ocrScored = static_cast<quint32>(integerFrom(fields[6]).value_or(0));
        OA_TRY_ASSIGN(row.currencies, currencySharesOfList(fields[10]));
        if (isIncomplete(fields)) {
            incomplete.insert(bucket);
            return {};
        }
        OA_TRY_ASSIGN(const auto scores, core::Distribution::decode(fields[7].value_or(std::string_view())));
        OA_TRY_ASSIGN(const auto ocrScores, core::Distribution::decode(fields[8].value_or(std::string_view())));
        row.values[core::indexOf(core::Metric::MedianScore)] = medianOf(scores);
        row.values[core::indexOf(core::Metric::MedianOcrScore)] = medianOf(ocrScores);
        row.spread = {tenthOf(scores, 1), tenthOf(scores, 9), tenthOf(ocrScores, 1), tenthOf(ocrScores, 9)};
        return {};
    };
    OA_TRY(readMerged(subject, calendar, from, to, onRow));
    for (const auto bucket : incomplete) {
        OA_TRY(readRanks(subject, calendar, merged[bucket]));
    }
    for (const auto& [bucket, row] : merged)
        rows.push_back(row);
    return {};
}

core::Result<std::vector<BucketSums>> AggregateStore::readSums(const QString& name,
                                                               const core::BucketCalendar& calendar,
                                                               core::BucketIndex from, core::BucketIndex to,
                                                               std::vector<core::BucketIndex>* incomplete)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    std::vector<BucketSums> all;
    const auto onRow = [&all, incomplete](core::BucketIndex bucket, MergedFields fields) -> core::Result<> {
        if (isIncomplete(fields)) {
            if (incomplete)
                incomplete->push_back(bucket);
            return {};
        }
        BucketSums sums{.bucket = bucket,
                        .documents = integerFrom(fields[4]).value_or(0),
                        .amountSquares = realFrom(fields[11]),
                        .currencies = {},
                        .scores = {},
                        .ocrScores = {}};
        OA_TRY_ASSIGN(sums.scores, core::Distribution::decode(fields[7].value_or(std::string_view())));
        OA_TRY_ASSIGN(sums.ocrScores, core::Distribution::decode(fields[8].value_or(std::string_view())));
        OA_TRY_ASSIGN(sums.currencies, core::CurrencyAmounts::readList(fields[10].value_or(std::string_view())));
        all.push_back(std::move(sums));
        return {};
    };
    for (auto first = from; first < to; first += mostBuckets) {
        OA_TRY(readMerged(subject, calendar, first, std::min(first + mostBuckets, to), onRow));
    }
    return all;
}

core::Result<> AggregateStore::readRanks(const Subject& subject, const core::BucketCalendar& calendar,
                                         core::BucketRow& row)
{
    const std::array parameters = {subject.businesses(), bordersParameter(row.bucket, row.bucket + 1, 1, calendar)};
    return m_connection.readRows(sql("totals/merge:ranks"), parameters,
                                 [&row](std::span<const BinaryField> fields) -> core::Result<> {
                                     if (fields.size() != rankColumns)
                                         return unexpectedRow();
                                     row.values[core::indexOf(core::Metric::MedianScore)] = realFrom(fields[1]);
                                     row.values[core::indexOf(core::Metric::MedianOcrScore)] = realFrom(fields[2]);
                                     for (std::size_t i = 0; i < core::spreadBounds; ++i)
                                         row.spread[i] = realFrom(fields[3 + i]);
                                     return {};
                                 });
}

core::Result<std::unique_ptr<core::BusinessSeries>> AggregateStore::readSeries(const QString& name,
                                                                               const core::BucketCalendar& calendar,
                                                                               const core::TimeRange& range,
                                                                               core::SeriesContent content)
{
    OA_TRY_ASSIGN(const auto reach, DataExtent::readTotals(m_connection));
    return readSeries(name, calendar, range, content, reach);
}

core::Result<std::unique_ptr<core::BusinessSeries>>
AggregateStore::readSeries(const QString& name, const core::BucketCalendar& calendar, const core::TimeRange& range,
                           core::SeriesContent content, const DataExtent& reach)
{
    const auto whole = core::wholeBuckets(range, calendar);
    const auto from = core::bucketAt(whole.from, calendar);
    const auto to = core::bucketAt(whole.to, calendar);
    if (to - from > mostBuckets) {
        return core::fail(
            core::ErrorCode::BadInput,
            Texts::tr("The range holds %1 buckets, more than can be shown.").arg(core::numberText(to - from)), {},
            Texts::tr("Choose a longer interval or a shorter range."));
    }
    // After the reach: a bucket that comes in between is shown, and none is taken for empty whose row was not read.
    OA_TRY_ASSIGN(const auto rows, readRows(name, calendar, from, to, content));

    auto series = std::make_unique<core::BusinessSeries>(name, calendar, content, m_currency);
    series->replace(from, to, rows);
    series->setCovered(reach.covered(calendar));
    series->setOpenBucket(reach.openBucket(calendar));
    return series;
}

namespace {

qint64 sectionOf(core::BucketIndex bucket, const core::BucketCalendar& calendar)
{
    const auto length = AggregateStore::sectionLength(calendar.interval());
    return bucket >= 0 ? bucket / length : -((-bucket + length - 1) / length);
}

} // namespace

core::TimeRange AggregateStore::wholeSections(const core::TimeRange& range, const core::BucketCalendar& calendar)
{
    const auto whole = core::wholeBuckets(range, calendar);
    const auto from = sectionOf(core::bucketAt(whole.from, calendar), calendar);
    const auto to = sectionOf(core::bucketAt(whole.to, calendar) - 1, calendar) + 1;
    const auto length = sectionLength(calendar.interval());
    return {core::bucketStart(from * length, calendar), core::bucketStart(to * length, calendar)};
}

core::Result<SectionVersions> AggregateStore::readVersions(const QString& name, const core::BucketCalendar& calendar,
                                                           core::BucketIndex from, core::BucketIndex to)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    const auto length = sectionLength(calendar.interval());
    // Rows of other businesses, which a group may have now, may have the same versions: one refresh wrote them all.
    const auto whose = static_cast<quint64>(qHash(subject.businesses().value_or(QByteArray()), 0));
    SectionVersions versions;
    for (auto first = from; first < to; first += mostBuckets * length) {
        const auto last = std::min(first + mostBuckets * length, to);
        std::vector parameters{subject.businesses(), bordersParameter(first, last, length, calendar)};
        auto statement =
            sql("totals/merge:versions",
                calendar.interval() == core::Interval::Hour ? core::Interval::Hour : core::Interval::Minute);
        if (!core::isUniform(calendar.interval())) {
            statement = sql("totals/merge:merged-versions");
            parameters.push_back(bordersParameter(first, last, 1, calendar));
        }
        OA_TRY_ASSIGN(const auto rows, m_connection.execute(statement, parameters));
        for (int row = 0; row < rows.rowCount(); ++row)
            versions.emplace(sectionOf(first, calendar) + rows.integer(row, 0) - 1,
                             SectionVersion{rows.integer(row, 1),
                                            static_cast<qint64>(static_cast<quint64>(rows.integer(row, 2)) + whose)});
    }
    return versions;
}

core::Result<std::vector<ChangedRows>>
AggregateStore::readChanges(const QString& name, const core::BucketCalendar& calendar, core::BucketIndex from,
                            core::BucketIndex to, core::SeriesContent content, SectionVersions& versions)
{
    OA_TRY_ASSIGN(auto now, readVersions(name, calendar, from, to));
    const auto versionIn = [](const SectionVersions& all, qint64 section) {
        const auto found = all.find(section);
        return found == all.end() ? SectionVersion() : found->second;
    };
    const auto length = sectionLength(calendar.interval());
    std::vector<ChangedRows> changes;
    for (auto section = sectionOf(from, calendar); section < sectionOf(to, calendar); ++section) {
        if (versionIn(versions, section) == versionIn(now, section))
            continue;
        const auto first = section * length;
        if (!changes.empty() && changes.back().to == first)
            changes.back().to += length;
        else
            changes.push_back({first, first + length, {}});
    }
    for (auto& change : changes) {
        OA_TRY_ASSIGN(change.rows, readRows(name, calendar, change.from, change.to, content));
    }
    versions.erase(versions.lower_bound(sectionOf(from, calendar)), versions.lower_bound(sectionOf(to, calendar)));
    versions.merge(now);
    return changes;
}

} // namespace oa::db
