// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>

#include <vector>

namespace oa::db {

class Connection;

/// A business, or a group of them, and how many good documents it has in a range.
struct BusinessSummary
{
    QString businessId; ///< or the group's name
    qint64 documents = 0;
    bool isGroup = false;
};

/// Answers questions about businesses from the roll-up tables. Uses the connection in the caller's thread.
class BusinessStore
{
public:
    explicit BusinessStore(Connection& connection);

    /// All businesses that have documents at any time, with their count over the minutes that begin in `range`; those
    /// with most documents first, then by name as bytes.
    core::Result<std::vector<BusinessSummary>> list(const core::TimeRange& range);
    /// The same with the groups among them. A business named like a group is that group.
    core::Result<std::vector<BusinessSummary>> listWithGroups(const core::TimeRange& range);
    /// Whether there are totals of a business of that name, or a group, at any time; of all together always.
    core::Result<bool> exists(const QString& name);
    /// Whether any receipt of the business, the group or all together is in this currency, in the hours that begin in
    /// `range`.
    core::Result<bool> hasCurrency(const QString& name, const core::TimeRange& range, const QString& currency);

private:
    Connection& m_connection;
};

} // namespace oa::db
