// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace oa::db {

class Connection;

/// Names that are likely to be one business.
struct GroupSuggestion
{
    QString name;           ///< of the one with most receipts, or of the group that some of them are in
    QStringList businesses; ///< by name
};

/// Every business that there are totals of.
core::Result<QStringList> businessNames(Connection& connection);

/// Names that are the same but for case, spaces, punctuation, accents and legal form (core::foldedName), by name. Those
/// that are together already, or in different groups, are not suggested. Reads, and changes nothing. Uses the
/// connection in the caller's thread.
core::Result<std::vector<GroupSuggestion>> suggestGroups(Connection& connection);

/// The same of given names, of which the first of each group gives it its name.
std::vector<GroupSuggestion> suggestGroups(const QStringList& names);

} // namespace oa::db
