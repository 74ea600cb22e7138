// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/result.h"
#include "core/timepoint.h"
#include "db/refreshplan.h"
#include "db/storedextractor.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace oa::db {

class Connection;
class RefreshTransaction;

/// How far a refresh transaction has come.
enum class RefreshStage { Locked, Taken, Replaced, Recomputed, Committed };

/// How an hour that holds so much that recomputing it takes long may lag behind its minutes while documents arrive. It
/// stays pending until then.
struct HourPacing
{
    double share = 1;                         ///< of the time that hours may take; 1 never puts any off
    std::chrono::milliseconds longerThan{50}; ///< what takes less is never put off
};

struct RefreshOptions
{
    int minutesPerTransaction = 1440; ///< Upper bound; long runs keep hours whole.
    HourPacing hours;
    /// Called in the refreshing thread as each stage is reached, so that tests can let others act in between.
    std::function<void(RefreshStage)> reached = {};
};

/// What one or several refresh transactions did.
struct RefreshCounts
{
    qint64 transactions = 0;
    qint64 minutes = 0;   ///< distinct minutes taken from the log
    qint64 documents = 0; ///< documents read for them
    qint64 rejected = 0;
    qint64 minuteRowsWritten = 0; ///< inserted, changed or deleted in minutely_parsed_total
    qint64 hourRowsWritten = 0;
    RefreshCounts& operator+=(const RefreshCounts& other);
};

struct RefreshStep
{
    RefreshCounts counts;
    bool busyElsewhere = false; ///< others are at work on all that is pending; nothing was done
    bool drained = false;       ///< nothing was pending when the step began, but for an hour that was put off
    core::TimeRange touched{};  ///< whole minutes covering what was recomputed; empty when nothing was
};

/// Takes invalidated minutes from the log and recomputes their buckets (see docs/architecture.md). Any number may run
/// at once on different connections, in this process and others: each bucket is worked on by one at a time, and where
/// all that is pending is being worked on, the others are told busyElsewhere. Documents are read by the payload formats
/// that are in the settings when a transaction begins.
class Refresher
{
public:
    explicit Refresher(Connection& connection, RefreshOptions options = {});

    /// One transaction. After an error nothing of it has happened, except OutcomeUnknown: repeating is then safe too.
    core::Result<RefreshStep> step();
    /// Minutes still in the log, each counted once; expands nothing.
    core::Result<qint64> pendingMinutes();
    /// Whether the log holds at least so many rows; cheap however long it is.
    core::Result<bool> hasPending(qint64 rows);
    /// Payload formats of the settings that the last step left out, and why.
    const std::vector<core::Error>& formatProblems() const { return m_extractor.problems(); }

private:
    core::Result<std::vector<LaneWork>> readPlan();
    /// Nothing when another client holds the lane.
    core::Result<std::optional<RefreshStep>> workOn(const LaneWork& work);
    core::Result<> recompute(RefreshTransaction& refresh, int lane);
    /// Whether there is nothing to do but an hour that was put off and is not due.
    core::Result<bool> onlyWaits();
    void reach(RefreshStage stage) const;

    Connection& m_connection;
    StoredExtractor m_extractor;
    RefreshOptions m_options;
    bool m_newestFirst = true;
    struct PutOff
    {
        int lane;
        qint64 row; ///< of the log, left there by this refresher
    };
    std::optional<PutOff> m_putOff;
    std::chrono::steady_clock::time_point m_hoursDue;
};

} // namespace oa::db
