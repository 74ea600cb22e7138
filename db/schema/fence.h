// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/connection/connection.h"

#include <span>

namespace oa::db {

/// Whether the values and roll-ups of this database are spread over the workers of a cluster (see Distributor).
core::Result<bool> isSpread(Connection& connection);

/// Waits for the stripes, which are in ascending order, in a statement of its own: what comes after it sees all that
/// their holders committed.
core::Result<> lockStripes(Connection& connection, std::span<const int> stripes);

/// The first thing that a transaction does on a spread database once it holds these stripes: waits until what earlier
/// holders committed is to be seen on every worker, and makes the workers' settings fit. See docs/decisions/0048.
/// Errors: Conflict when that is not so within seconds; the transaction has then failed.
core::Result<> passFence(Connection& connection, std::span<const int> stripes);

/// Whether this role may, on this server.
core::Result<bool> mayPassFence(Connection& connection);

/// The same for whoever looks at all that there is. Waits for refreshes that are at work, and takes their stripes.
core::Result<> passEveryFence(Connection& connection);

} // namespace oa::db
