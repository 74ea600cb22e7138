// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <string_view>
#include <vector>

namespace oa::db {

class Connection;

/// UTC days whose rows in daily_parsed_total can be read in place of their hours (see
/// docs/decisions/0050-daily-rows.md).
struct FinishedDays
{
    /// Whether it pays to ask for them: a day at least lies in the range and is finished, and this role may read its
    /// rows. What is read is decided again by the statement that reads, in its snapshot.
    static core::Result<bool> anyIn(Connection& connection, const core::TimeRange& range);
    /// Whether a whole UTC day lies in the range.
    static bool couldBeIn(const core::TimeRange& range);
    /// The statement that merges the buckets of the range: totals/merge:rows, or its twin where that is none. `bucket`:
    /// one of them, the first; where it cuts all days, so do the others.
    static core::Result<std::string_view> mergingRows(Connection& connection, const core::TimeRange& range,
                                                      const core::TimeRange& bucket);
    /// Those that lie in the range at least in part, in their order, in the snapshot of the caller's transaction.
    static core::Result<std::vector<core::TimePoint>> touching(Connection& connection, const core::TimeRange& range);
};

} // namespace oa::db
