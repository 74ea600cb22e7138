// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/verify/verifier.h"

namespace oa::db {

struct SealCounts
{
    qint64 days = 0;      ///< that are sealed and were compared
    qint64 documents = 0; ///< that their totals count
};

/// Compares the roll-ups of sealed days that lie in the range, at least in part, with their digests, hours with their
/// minutes, and looks for roll-ups of that time that were never sealed. In the caller's transaction.
core::Result<SealCounts>
checkSeals(Connection& connection, const core::TimeRange& range, const std::function<void(const Difference&)>& differs,
           const std::function<void(core::TimePoint done, const core::TimeRange& whole)>& progress = {});

} // namespace oa::db
