// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/statistics/change.h"
#include "core/time/timepoint.h"

#include <QString>

namespace oa::db {

class Connection;

/// What the receipts after a moment say, against those before it.
struct BeforeAfter
{
    core::Change documents;
    core::Change total; ///< nothing where amounts are not in one and the same currency
    core::Change score; ///< nothing where rows of an older program have no distributions yet
    core::Change ocrScore;
};

/// Compares two stretches of a business, a group or all together (see Subject), exactly, from the roll-ups. Uses the
/// connection in the caller's thread.
class ChangeStore
{
public:
    /// `currency`: which one amounts are restricted to; empty for all.
    explicit ChangeStore(Connection& connection, QString currency = {});

    /// From `from` to `moment` against from there to `to`, whole minutes.
    core::Result<BeforeAfter> read(const QString& name, core::TimePoint from, core::TimePoint moment,
                                   core::TimePoint to);

private:
    Connection& m_connection;
    QString m_currency;
};

} // namespace oa::db
