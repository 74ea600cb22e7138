// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"
#include "db/connection/connection.h"

#include <span>
#include <vector>

namespace oa::db {

/// Whole minutes [from, to), counted from 1970-01-01T00:00Z.
struct MinuteRun
{
    core::BucketIndex from = 0;
    core::BucketIndex to = 0;
    friend bool operator==(const MinuteRun&, const MinuteRun&) = default;
};

/// The runs of neighbours in sorted, distinct minutes.
std::vector<MinuteRun> runsOf(std::span<const core::BucketIndex> minutes);

/// The whole hours that the runs touch, as runs of minutes. `runs` are sorted and apart.
std::vector<MinuteRun> wholeHours(std::span<const MinuteRun> runs);

/// The same hours one by one.
std::vector<MinuteRun> eachHour(std::span<const MinuteRun> runs);

/// The smallest range that covers the runs; empty for none.
core::TimeRange coveringRange(std::span<const MinuteRun> runs);

/// Starts and ends as two timestamptz[] parameters.
std::array<Parameter, 2> runParameters(std::span<const MinuteRun> runs);

std::array<Parameter, 2> rangeParameters(std::span<const core::TimeRange> ranges);

/// Starts of minutes as a timestamptz[] parameter.
Parameter minutesParameter(std::span<const core::BucketIndex> minutes);

} // namespace oa::db
