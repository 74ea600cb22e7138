// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/extractor.h"
#include "core/result.h"
#include "core/timepoint.h"

#include <functional>

namespace oa::db {

class Connection;

struct RefreshOptions
{
    int minutesPerTransaction = 1440; ///< Upper bound; long runs keep hours whole.
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
    bool busyElsewhere = false; ///< another client holds the refresh lock; nothing was done
    bool drained = false;       ///< nothing was pending when the step began
    core::TimeRange touched{};  ///< whole minutes covering what was recomputed; empty when nothing was
};

/// Takes invalidated minutes from the log and recomputes their buckets (see docs/architecture.md). Any number may run
/// at once on different connections: one works, the others are told busyElsewhere.
class Refresher
{
public:
    Refresher(Connection& connection, core::Extractor extractor, RefreshOptions options = {});

    /// One transaction. After an error nothing of it has happened, except OutcomeUnknown: repeating is then safe too.
    core::Result<RefreshStep> step();
    /// Minutes still in the log, each counted once; expands nothing.
    core::Result<qint64> pendingMinutes();

private:
    Connection& m_connection;
    core::Extractor m_extractor;
    RefreshOptions m_options;
};

} // namespace oa::db
