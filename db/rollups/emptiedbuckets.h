// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/rollups/minuteruns.h"

namespace oa::db {

/// Deletes the rows of a roll-up table in the runs that have no values any more, of hours those without minutes.
/// Answers how many.
core::Result<qint64> deleteEmptied(Connection& connection, core::Interval interval, std::span<const MinuteRun> runs);

} // namespace oa::db
