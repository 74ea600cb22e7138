// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <optional>

namespace oa::db {

class Connection;

/// What waits to be refreshed.
struct PendingWork
{
    qint64 minutes = 0; ///< whose receipts wait, each counted once
    qint64 hours = 0;   ///< that wait to be recomputed beside them
    bool isEverything = false;
    std::optional<core::TimePoint> oldest; ///< of the minutes with a plausible time (core/time/plausible.h)
    std::optional<core::TimePoint> newest;

    bool isNothing() const { return minutes == 0 && hours == 0 && !isEverything; }

    /// Uses the connection in the caller's thread.
    static core::Result<PendingWork> read(Connection& connection);
};

/// What waits of a range.
struct PendingMinutes
{
    qint64 minutes = 0; ///< whose receipts are not in the totals yet, or not as they are now
    bool isEverything = false;
    bool isKnown = true; ///< not to a role that may not read what waits
    QString remedy;      ///< the statement that lets it

    bool isNothing() const { return isKnown && minutes == 0 && !isEverything; }

    /// Uses the connection in the caller's thread.
    static core::Result<PendingMinutes> read(Connection& connection, const core::TimeRange& range);
};

/// The number of the log's row that has been waiting longest, nothing when none waits. Looks at the whole log.
core::Result<std::optional<qint64>> longestWaiting(Connection& connection);

} // namespace oa::db
