// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/refresh/claimedminutes.h"
#include "db/refresh/refreshcounts.h"
#include "db/rollups/rolluptable.h"

#include <set>

namespace oa::db {

/// Brings the roll-ups of one refresh transaction up to date, from the values that it stores. Minutes that changed, and
/// their hours, are made again; where documents were only added, they are merged into the rows that are there. Rows
/// that cannot be merged, and all of their hour, are made again from the stored values.
class RollupUpdate
{
public:
    /// `claimed` outlives it.
    RollupUpdate(Connection& connection, const ClaimedMinutes& claimed);

    /// Before the first value.
    core::Result<> begin();
    /// Of a document of the claimed minutes, in the order of isBefore(). True when flush() should be called soon.
    core::Result<bool> add(const ExtractedRow& row);
    /// Writes what is finished; not while the connection copies.
    core::Result<> flush();
    /// After all values are stored: the rest of the minutes, without those that emptied.
    core::Result<> finishMinutes();
    core::Result<> finishHours();

    /// Makes all minutes of these hours, and the hours, again from the stored values.
    static core::Result<RefreshCounts> remake(Connection& connection, std::span<const MinuteRun> hours);

    /// Rows inserted, changed or deleted.
    qint64 minuteRows() const { return m_minuteRows; }
    qint64 hourRows() const { return m_hourRows; }

private:
    core::Result<> writeMinutes(std::vector<BucketRollup> minutes);
    core::Result<> writeHours(std::vector<BucketRollup> hours);
    core::Result<> makeHoursOfMinutes(std::span<const MinuteRun> hours);
    bool isChanged(core::BucketIndex minute) const;

    Connection& m_connection;
    const ClaimedMinutes& m_claimed;
    RollupAggregator m_aggregator;
    RollupTable m_minuteTable;
    RollupTable m_hourTable;
    bool m_hasStored = true;                     ///< rows of minutes that were added to
    std::vector<MinuteRun> m_hoursAnew;          ///< of changed minutes
    std::set<core::BucketIndex> m_hoursOfValues; ///< by their first minute
    qint64 m_minuteRows = 0;
    qint64 m_hourRows = 0;
};

} // namespace oa::db
