// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/interval.h"

#include <optional>

namespace oa::db {

class Connection;

/// What counting a range anew would touch.
struct RecomputePlan
{
    core::TimeRange
        range; ///< cut to whole minutes: each minute of which any instant was asked for, unless it is sealed
    std::optional<core::TimePoint> sealedBefore = {}; ///< when a part of what was asked for is
    qint64 minutes = 0;   ///< in which there are documents or anything that was made of documents
    qint64 documents = 0; ///< to be read
    qint64 minuteBuckets = 0;
    qint64 hourBuckets = 0; ///< of the hours that the minutes lie in
};

/// Has a range of time counted anew: its minutes are invalidated, the next refresh does the rest. Uses the connection
/// in the caller's thread. Ranges are half-open. What is sealed stays as it is: errors are Unsupported where all of the
/// range is.
class Recomputation
{
public:
    explicit Recomputation(Connection& connection);

    /// Looks and changes nothing.
    core::Result<RecomputePlan> plan(const core::TimeRange& range);
    /// Answers the number of minutes.
    core::Result<qint64> invalidate(const core::TimeRange& range);

private:
    core::Result<RecomputePlan> cut(const core::TimeRange& range);

    Connection& m_connection;
};

} // namespace oa::db
