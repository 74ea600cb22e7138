// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/rollupupdate.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/rollups/emptiedbuckets.h"
#include "db/rollups/storedvalues.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace oa::db {

namespace {

constexpr std::size_t bytesHeld = 16U * 1024 * 1024;

bool holds(std::span<const MinuteRun> runs, core::BucketIndex minute)
{
    const auto after = std::ranges::upper_bound(runs, minute, {}, &MinuteRun::from);
    return after != runs.begin() && std::prev(after)->to > minute;
}

core::BucketIndex hourOf(core::BucketIndex minute)
{
    return wholeHours(std::array{MinuteRun{minute, minute + 1}}).front().from;
}

std::vector<MinuteRun> hoursFrom(const std::set<core::BucketIndex>& starts)
{
    std::vector<MinuteRun> hours;
    for (const auto start : starts)
        hours.push_back({start, start + 60});
    return hours;
}

} // namespace

RollupUpdate::RollupUpdate(Connection& connection, const ClaimedMinutes& claimed)
    : m_connection(connection)
    , m_claimed(claimed)
    , m_minuteTable(connection, core::Interval::Minute)
    , m_hourTable(connection, core::Interval::Hour)
    , m_hoursAnew(wholeHours(claimed.changed()))
{}

bool RollupUpdate::isChanged(core::BucketIndex minute) const
{
    return holds(m_claimed.changed(), minute);
}

core::Result<> RollupUpdate::begin()
{
    if (m_claimed.addedTo().empty())
        return {};
    OA_TRY_ASSIGN(m_hasStored, m_minuteTable.hasAny(m_claimed.addedTo()));
    return {};
}

core::Result<bool> RollupUpdate::add(const ExtractedRow& row)
{
    OA_TRY(m_aggregator.add(row));
    return m_aggregator.bytes() >= bytesHeld;
}

core::Result<> RollupUpdate::flush()
{
    OA_TRY(writeMinutes(m_aggregator.takeMinutes()));
    return writeHours(m_aggregator.takeHours());
}

core::Result<> RollupUpdate::writeMinutes(std::vector<BucketRollup> minutes)
{
    const auto isFresh = [this](const BucketRollup& bucket) { return !m_hasStored || isChanged(bucket.minute); };
    const auto added = std::ranges::partition(minutes, isFresh);
    OA_TRY_ASSIGN(const auto written, m_minuteTable.write({minutes.begin(), added.begin()}));
    OA_TRY_ASSIGN(const auto merged,
                  m_minuteTable.add({std::make_move_iterator(added.begin()), std::make_move_iterator(added.end())}));
    m_minuteRows += written + merged.rows;
    for (const auto minute : merged.refused)
        m_hoursOfValues.insert(hourOf(minute));
    return {};
}

core::Result<> RollupUpdate::writeHours(std::vector<BucketRollup> hours)
{
    std::erase_if(hours, [this](const BucketRollup& bucket) {
        return holds(m_hoursAnew, bucket.minute) || m_hoursOfValues.contains(bucket.minute);
    });
    OA_TRY_ASSIGN(const auto merged, m_hourTable.add(std::move(hours)));
    m_hourRows += merged.rows;
    m_hoursOfValues.insert(merged.refused.begin(), merged.refused.end());
    return {};
}

core::Result<> RollupUpdate::finishMinutes()
{
    m_aggregator.finish();
    OA_TRY(writeMinutes(m_aggregator.takeMinutes()));
    if (m_claimed.changed().empty())
        return {};
    OA_TRY_ASSIGN(const auto deleted, deleteEmptied(m_connection, core::Interval::Minute, m_claimed.changed()));
    m_minuteRows += deleted;
    return {};
}

core::Result<> RollupUpdate::finishHours()
{
    OA_TRY(writeHours(m_aggregator.takeHours()));
    std::vector<MinuteRun> ofMinutes;
    std::ranges::copy_if(eachHour(m_hoursAnew), std::back_inserter(ofMinutes),
                         [this](const MinuteRun& hour) { return !m_hoursOfValues.contains(hour.from); });
    if (!ofMinutes.empty())
        OA_TRY(makeHoursOfMinutes(ofMinutes));
    if (m_hoursOfValues.empty())
        return {};
    OA_TRY_ASSIGN(const auto remade, remake(m_connection, hoursFrom(m_hoursOfValues)));
    m_minuteRows += remade.minuteRowsWritten;
    m_hourRows += remade.hourRowsWritten;
    return {};
}

core::Result<> RollupUpdate::makeHoursOfMinutes(std::span<const MinuteRun> hours)
{
    std::map<std::pair<core::BucketIndex, std::string>, core::Rollup> rollups;
    const auto merge = [&](core::BucketIndex hour, std::string_view business, const core::Rollup* minute) {
        if (minute == nullptr)
            m_hoursOfValues.insert(hour);
        else
            rollups[{hour, std::string(business)}].merge(*minute);
    };
    OA_TRY(m_minuteTable.readHours(hours, merge));
    std::vector<BucketRollup> buckets;
    for (auto& [key, rollup] : rollups) {
        if (!m_hoursOfValues.contains(key.first))
            buckets.push_back({key.second, key.first, std::move(rollup)});
    }
    OA_TRY_ASSIGN(const auto written, m_hourTable.write(buckets));
    OA_TRY_ASSIGN(const auto deleted, deleteEmptied(m_connection, core::Interval::Hour, hours));
    m_hourRows += written + deleted;
    return {};
}

core::Result<RefreshCounts> RollupUpdate::remake(Connection& connection, std::span<const MinuteRun> hours)
{
    RefreshCounts counts;
    RollupAggregator aggregator;
    RollupTable minuteTable(connection, core::Interval::Minute);
    RollupTable hourTable(connection, core::Interval::Hour);
    const auto flush = [&]() -> core::Result<> {
        OA_TRY_ASSIGN(const auto minutes, minuteTable.write(aggregator.takeMinutes()));
        OA_TRY_ASSIGN(const auto hourRows, hourTable.write(aggregator.takeHours()));
        counts.minuteRowsWritten += minutes;
        counts.hourRowsWritten += hourRows;
        return {};
    };
    StoredValues values(connection);
    OA_TRY(values.read(hours));
    const auto take = [&](const ExtractedRow& row) -> core::Result<> {
        OA_TRY(aggregator.add(row));
        return aggregator.bytes() < bytesHeld ? core::Result<>() : flush();
    };
    OA_TRY(values.drain(take));
    aggregator.finish();
    OA_TRY(flush());
    OA_TRY_ASSIGN(const auto minutesGone, deleteEmptied(connection, core::Interval::Minute, hours));
    OA_TRY_ASSIGN(const auto hoursGone, deleteEmptied(connection, core::Interval::Hour, hours));
    counts.minuteRowsWritten += minutesGone;
    counts.hourRowsWritten += hoursGone;
    return counts;
}

} // namespace oa::db
