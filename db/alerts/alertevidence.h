// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevaluation.h"

#include <vector>

namespace oa::db {

class Connection;

/// The buckets in [from, to) held against a rule, in order, as the roll-ups are now; those before and after all
/// receipts are unknown. For a rule that was checked. Uses the connection in the caller's thread, in its transaction if
/// there is one.
core::Result<std::vector<core::AlertEvaluation>> evaluateBuckets(Connection& connection, const core::AlertRule& rule,
                                                                 core::BucketIndex from, core::BucketIndex to);

} // namespace oa::db
