// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace oa::db {

/// How far a refresh transaction has come.
enum class RefreshStage { Locked, Claimed, Replaced, Recomputed, Committed };

struct RefreshOptions
{
    int minutesPerTransaction = 1440; ///< Upper bound; long runs keep hours whole.
    /// Leaves hours that are to be made again from their values in the log, where they are pending until an
    /// HourRefresher comes: whoever sets it sees to that. Without, that is done here, when nothing else is left to do.
    bool leavesHours = false;
    /// Called in the refreshing thread as each stage is reached, so that tests can let others act in between.
    std::function<void(RefreshStage)> reached = {};
};

/// What the part of a refresh that depends on documents took.
struct RefreshTimes
{
    using Duration = std::chrono::steady_clock::duration;
    Duration reading{};    ///< waiting for documents from the server
    Duration extracting{}; ///< of what they hold, meanwhile
    Duration writing{};    ///< of values and rejections
    RefreshTimes& operator+=(const RefreshTimes& other);
};

/// What one or several refresh transactions did.
struct RefreshCounts
{
    qint64 transactions = 0;
    qint64 minutes = 0;   ///< distinct minutes claimed from the log
    qint64 hours = 0;     ///< distinct hours that these are in, or that were claimed whole
    qint64 bytes = 0;     ///< of the payloads that were read
    qint64 documents = 0; ///< documents read for them
    qint64 rejected = 0;
    qint64 late = 0;              ///< of the rejected: documents of days that are sealed
    qint64 minuteRowsWritten = 0; ///< inserted, changed or deleted in minutely_parsed_total
    qint64 hourRowsWritten = 0;
    RefreshTimes times;
    RefreshCounts& operator+=(const RefreshCounts& other);
};

struct RefreshStep
{
    RefreshCounts counts;
    bool busyElsewhere = false; ///< others are at work on all that is pending; nothing was done
    bool drained = false;       ///< nothing was pending when the step began, but for hours that are left to others
    core::TimeRange touched{};  ///< whole minutes covering what was recomputed; empty when nothing was
};

} // namespace oa::db
