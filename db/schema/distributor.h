// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace oa::db {

class Connection;

/// What spreading values and roll-ups over a cluster would do.
struct DistributionPlan
{
    bool isSpread = false; ///< already
    QString extension;     ///< version of Citus in the database; empty: it is not there
    qint64 nodes = 0;      ///< that take shards
    qint64 shards = 0;     ///< into which each table is cut, or would be
    qint64 rows = 0;       ///< that would move, about
    qint64 bytes = 0;
    QStringList obstacles; ///< translated sentences; while there are any, nothing is done
    QString remedy;        ///< against them, translated; may be empty
};

/// Spreads document_values and both roll-up tables over the workers of a cluster of Citus, by business; documents, the
/// log and all else stay on the coordinator. See resources/sql/cluster, docs/citus.md and docs/decisions/0048. Uses the
/// connection in the caller's thread.
class Distributor
{
public:
    explicit Distributor(Connection& connection);

    /// Looks and changes nothing.
    core::Result<DistributionPlan> plan();
    /// The same. Errors: Unsupported with what stands in the way.
    core::Result<DistributionPlan> check();
    /// One transaction, under the locks of all refreshes: whoever is killed leaves what was there. Rows that are there
    /// move with it, which readers of totals wait for; producers do not. May be repeated, which also makes what shards
    /// that came later lack. Errors: Unsupported as above.
    core::Result<> distribute();

private:
    Connection& m_connection;
};

} // namespace oa::db
