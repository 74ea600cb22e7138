// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/rollups/minuteruns.h"
#include "db/rollups/rollupaggregator.h"

#include <functional>
#include <span>

namespace oa::db {

/// The rows of one roll-up table. Uses the connection in the caller's thread, in a transaction that holds the buckets'
/// stripe: what is read, merged and written again here, nobody else writes meanwhile.
class RollupTable
{
public:
    RollupTable(Connection& connection, core::Interval interval);

    /// Makes the rows of these buckets what is given, and answers how many were not. Distinct buckets.
    core::Result<qint64> write(std::span<const BucketRollup> buckets);

    struct Added
    {
        qint64 rows = 0;                          ///< written
        std::vector<core::BucketIndex> refused{}; ///< buckets, by their first minute, nothing was added to
    };
    /// Adds receipts to what the rows hold. A row that cannot be added to, because it is from before there were
    /// distributions or is not what the program wrote, stays as it is, and its bucket is among those refused.
    core::Result<Added> add(std::vector<BucketRollup> buckets);
    /// Whether there are rows in the runs.
    core::Result<bool> hasAny(std::span<const MinuteRun> runs);

    /// Calls `consume(hour, business, rollup)` for each row of minutes in the runs; the roll-up is nothing where a row
    /// cannot be read as one.
    using Consumer = std::function<void(core::BucketIndex, std::string_view, const core::Rollup*)>;
    core::Result<> readHours(std::span<const MinuteRun> runs, const Consumer& consume);

private:
    Connection& m_connection;
    core::Interval m_interval;
};

} // namespace oa::db
