// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/csvwriter.h"
#include "db/stores/rankingstore.h"

#include <vector>

namespace oa::window {

/// Writes the ranking as a table with headings, a row for each business in the given order: numbers in full, scores in
/// points, the change as a share of the amount before, then all changes with their errors (see
/// presentation::comparisonOf()); empty cells where there is no number. Amounts of several
/// currencies are written by currency ("EUR 12.5; USD 3"), and their sum is left out.
void writeRanking(core::CsvWriter& writer, const std::vector<db::RankingRow>& rows);

} // namespace oa::window
