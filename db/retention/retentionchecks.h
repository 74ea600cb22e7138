// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/clock.h"

#include <chrono>

namespace oa::db {

class Connection;
struct RetentionPlan;

/// What is old goes by the server's clock, and what is removed does not come back: one that is this much ahead of the
/// computer's own is not believed.
inline constexpr std::chrono::hours mostAhead{24};

/// Errors: Unsafe where the server's clock is further ahead of `own`, this computer's, than mostAhead.
core::Result<> checkServersClock(Connection& connection, const core::Clock& own);

/// For removals that nobody watches. Errors: Unsafe where the plan would remove receipts and leave none whose time is
/// plausible: either none arrive any more, or the server's clock is wrong, and somebody has to say which.
core::Result<> checkSomethingIsLeft(Connection& connection, const RetentionPlan& plan);

} // namespace oa::db
