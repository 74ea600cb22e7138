// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/statistics/weekprofile.h"

namespace oa::db {

class Connection;

/// Answers what receipts of each hour of the week say, merged from the coarsest stored rows that tile it: hours, and
/// minutes where the zone's hours are not those of UTC. Uses the connection in the caller's thread.
class ProfileStore
{
public:
    /// `currency`: which one amounts are restricted to; empty for all.
    explicit ProfileStore(Connection& connection, QString currency = {});

    /// Of a business, a group or all together (see Subject), over the minutes that begin in `range`, by the zone's
    /// clock.
    core::Result<core::WeekProfile> read(const QString& name, const core::TimeRange& range, const QTimeZone& zone);

private:
    core::Result<> take(std::span<const std::optional<std::string_view>> fields, core::WeekProfile& profile) const;

    Connection& m_connection;
    QString m_currency;
};

} // namespace oa::db
