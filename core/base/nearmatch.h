// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace oa::core {

/// The candidates a person who typed `word` may have meant, best first, at most `limit`: those that differ in case
/// only, begin with the word, hold it, or are a few slips (insertions, deletions, changes, swaps) away.
QStringList nearMatches(const QString& word, const QStringList& candidates, int limit = 3);

/// The number of insertions, deletions, changes and swaps of neighbours that turn one text into the other
/// (optimal string alignment).
int editDistance(QStringView a, QStringView b);

} // namespace oa::core
