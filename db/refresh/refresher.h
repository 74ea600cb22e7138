// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/refresh/refreshplan.h"
#include "db/refresh/storedextractor.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace oa::db {

class Connection;
class HourRefresher;
class RefreshTransaction;
struct MinuteRun;

/// How far a refresh transaction has come.
enum class RefreshStage { Locked, Taken, Replaced, Recomputed, Committed };

struct RefreshOptions
{
    int minutesPerTransaction = 1440; ///< Upper bound; long runs keep hours whole.
    /// Hours that take longer than this to recompute are left in the log, where they are pending until an
    /// HourRefresher comes: whoever sets it sees to that. Without, all is done here, what others left as well.
    std::optional<std::chrono::milliseconds> leaveHoursLongerThan;
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
    qint64 hoursLeft = 0; ///< how often an hour was left to be recomputed later
    RefreshCounts& operator+=(const RefreshCounts& other);
};

struct RefreshStep
{
    RefreshCounts counts;
    bool busyElsewhere = false; ///< others are at work on all that is pending; nothing was done
    bool drained = false;       ///< nothing was pending when the step began, but for hours that are left to others
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
    ~Refresher();

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
    core::Result<> lookForLongHours(RefreshTransaction& refresh, const std::vector<MinuteRun>& hours);
    core::Result<> recomputeHours(RefreshTransaction& refresh, int lane);
    void reach(RefreshStage stage) const;

    Connection& m_connection;
    StoredExtractor m_extractor;
    RefreshOptions m_options;
    std::unique_ptr<HourRefresher> m_hours;
    bool m_newestFirst = true;
    std::set<core::BucketIndex> m_seenHours; ///< by their first minute
    std::set<core::BucketIndex> m_longHours; ///< some of them
};

} // namespace oa::db
