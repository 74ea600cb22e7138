// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/state/dataextent.h"
#include "db/state/retentionfloors.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace oa::db {

/// Everything a person asks first about a database.
struct DatabaseStatus
{
    QString serverVersion; ///< "15.10 (Debian 15.10-0+deb12u1)"
    QString database;
    QString user;
    bool isStandby = false;
    /// On a standby: when its primary made the newest change that has arrived here, and how far behind this server may
    /// be. Zero while the primary sends and all is replayed.
    std::optional<core::TimePoint> replayedUpTo;
    std::optional<std::chrono::microseconds> standbyLag;
    int schemaVersion = 0;
    qint64 documents = 0;
    bool documentsAreEstimated = false;
    qint64 rejected = 0;
    std::vector<std::pair<QString, qint64>> rejectedByReason; ///< reason codes, the most frequent first
    RetentionFloors kept;
    qint64 sealedDays = 0;
    DataExtent extent; ///< all implausible documents counted
    static constexpr qint64 listedImplausible = 5;
    std::vector<ImplausibleDocument> implausible; ///< up to that many dated in the future, and long ago

    /// Uses the connection in the caller's thread. Errors: NotFound where tables are missing.
    static core::Result<DatabaseStatus> read(Connection& connection);

    /// Ends the statements of the transaction at hand after five seconds each: for those whose answer nobody waits for.
    static core::Result<> limitPatience(Connection& connection);
};

} // namespace oa::db
