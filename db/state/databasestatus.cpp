// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/databasestatus.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

using namespace Qt::StringLiterals;

namespace oa::db {

core::Result<DatabaseStatus> DatabaseStatus::read(Connection& connection)
{
    DatabaseStatus status;
    OA_TRY_ASSIGN(const auto server, connection.execute(sql("status/read:server")));
    status.serverVersion = server.text(0, 0);
    status.database = server.text(0, 1);
    status.user = server.text(0, 2);
    status.isStandby = server.boolean(0, 3);
    status.schemaVersion = static_cast<int>(server.integer(0, 4));

    if (status.isStandby) {
        OA_TRY_ASSIGN(const auto standby, connection.execute(sql("status/read:standby")));
        status.replayedUpTo = standby.instant(0, 0);
        if (!standby.isNull(0, 1))
            status.standbyLag = std::chrono::microseconds(standby.integer(0, 1));
    }

    OA_TRY_ASSIGN(const auto documents, connection.execute(sql("status/read:documents")));
    status.documents = documents.integer(0, 0);
    status.documentsAreEstimated = documents.boolean(0, 1);

    OA_TRY_ASSIGN(const auto rejected, connection.execute(sql("status/read:rejected")));
    for (int row = 0; row < rejected.rowCount(); ++row) {
        status.rejectedByReason.emplace_back(rejected.text(row, 0), rejected.integer(row, 1));
        status.rejected += rejected.integer(row, 1);
    }
    OA_TRY_ASSIGN(status.kept, RetentionFloors::read(connection));
    OA_TRY_ASSIGN(const auto sealed, connection.execute(sql("status/read:sealed")));
    status.sealedDays = sealed.integer(0, 0);
    OA_TRY_ASSIGN(status.extent, DataExtent::read(connection, std::numeric_limits<qint64>::max()));
    // Tables of receipts that were added or written anew are not in the log before a refresh has seen them.
    const auto unseen = connection.execute(sql("status/read:unseen-tables"));
    if (!unseen && unseen.error().code != core::ErrorCode::NotFound) // before version 6, or told by the guard
        return tl::unexpected(unseen.error());
    if (unseen && unseen->boolean(0, 0))
        status.extent.pending.isEverything = true;
    OA_TRY_ASSIGN(status.implausible, readImplausible(connection, status.extent, listedImplausible));
    return status;
}

core::Result<> DatabaseStatus::limitPatience(Connection& connection)
{
    OA_TRY(connection.execute(sql("status/read:patience")));
    return {};
}

} // namespace oa::db
