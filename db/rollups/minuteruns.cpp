// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/minuteruns.h"

namespace oa::db {

namespace {

constexpr core::BucketIndex minutesPerHour = 60;

core::BucketIndex hourStart(core::BucketIndex minute)
{
    const auto start = core::bucketStart(minute, core::Interval::Minute);
    return core::bucketAt(start, core::Interval::Hour) * minutesPerHour;
}

void appendInstant(QByteArray& array, core::TimePoint instant)
{
    array += array.isEmpty() ? '{' : ',';
    array += core::toIsoString(instant).toLatin1();
}

void appendMinute(QByteArray& array, core::BucketIndex minute)
{
    appendInstant(array, core::bucketStart(minute, core::Interval::Minute));
}

Parameter closed(QByteArray array)
{
    if (array.isEmpty())
        array = "{";
    return array + '}';
}

} // namespace

std::vector<MinuteRun> runsOf(std::span<const core::BucketIndex> minutes)
{
    std::vector<MinuteRun> runs;
    for (const auto minute : minutes) {
        if (!runs.empty() && runs.back().to == minute)
            ++runs.back().to;
        else
            runs.push_back({minute, minute + 1});
    }
    return runs;
}

std::vector<MinuteRun> wholeHours(std::span<const MinuteRun> runs)
{
    std::vector<MinuteRun> hours;
    for (const auto& run : runs) {
        const auto from = hourStart(run.from);
        const auto to = hourStart(run.to - 1) + minutesPerHour;
        if (!hours.empty() && hours.back().to >= from)
            hours.back().to = std::max(hours.back().to, to);
        else
            hours.push_back({from, to});
    }
    return hours;
}

std::vector<MinuteRun> eachHour(std::span<const MinuteRun> runs)
{
    std::vector<MinuteRun> hours;
    for (const auto& run : wholeHours(runs)) {
        for (auto from = run.from; from < run.to; from += minutesPerHour)
            hours.push_back({from, from + minutesPerHour});
    }
    return hours;
}

core::TimeRange coveringRange(std::span<const MinuteRun> runs)
{
    if (runs.empty())
        return {};
    return {core::bucketStart(runs.front().from, core::Interval::Minute),
            core::bucketStart(runs.back().to, core::Interval::Minute)};
}

std::array<Parameter, 2> runParameters(std::span<const MinuteRun> runs)
{
    QByteArray starts;
    QByteArray ends;
    for (const auto& run : runs) {
        appendMinute(starts, run.from);
        appendMinute(ends, run.to);
    }
    return {closed(starts), closed(ends)};
}

std::array<Parameter, 2> rangeParameters(std::span<const core::TimeRange> ranges)
{
    QByteArray starts;
    QByteArray ends;
    for (const auto& range : ranges) {
        appendInstant(starts, range.from);
        appendInstant(ends, range.to);
    }
    return {closed(starts), closed(ends)};
}

Parameter minutesParameter(std::span<const core::BucketIndex> minutes)
{
    QByteArray array;
    for (const auto minute : minutes)
        appendMinute(array, minute);
    return closed(array);
}

} // namespace oa::db
