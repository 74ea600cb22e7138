// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/verify/verifier.h"

namespace oa::db {

/// Compares the rows of finished days that the range touches with their hours, in the snapshot of the caller's
/// transaction. Answers the days that differ.
core::Result<std::vector<core::TimePoint>> checkDays(Connection& connection, const core::TimeRange& range,
                                                     const std::function<void(const Difference&)>& differs);

} // namespace oa::db
