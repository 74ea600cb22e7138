// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"
#include "db/connection/statement.h"
#include "db/extraction/storedextractor.h"
#include "db/refresh/claimedminutes.h"
#include "db/refresh/refreshcounts.h"
#include "db/refresh/refreshplan.h"
#include "db/refresh/rollupupdate.h"

#include <limits>
#include <memory>

namespace oa::db {

class Extraction;

/// The work inside one refresh transaction, after its stripe was locked. Every method is a statement or two; the caller
/// begins and commits.
class RefreshTransaction
{
public:
    RefreshTransaction(Connection& connection, StoredExtractor& extractor);

    /// Session settings, and the payload formats and the floor of what is kept as they are now: only after the stripe's
    /// lock was taken. Passes its fence where the roll-ups are spread over a cluster. Errors: Unsafe when the floor is
    /// not known; Conflict while a worker has not finished what the stripe's last holder committed.
    core::Result<> applySettings(int stripe);
    /// Takes up to `limit` minutes of the blocks out of the log. Answers whether there were any.
    core::Result<bool> claimMinutes(const StripeWork& work, int limit);
    /// Rejects the documents that came to claimed minutes after these were sealed.
    core::Result<> noteLate();
    /// Reads the documents of the claimed minutes and replaces what was extracted of them; where documents were only
    /// added, reads those and adds what is extracted of them.
    core::Result<> updateValues();
    /// The roll-ups of the claimed minutes and their hours, after updateValues().
    core::Result<> updateRollups();
    struct ClaimedHours
    {
        int count = 0;
        std::vector<MinuteRun> ofValues;    ///< to be made again from the stored values
        std::vector<MinuteRun> ofDocuments; ///< to be read again; others need nothing
    };
    /// Takes up to `limit` hours of the blocks that are to be made again, those that are not sealed.
    core::Result<ClaimedHours> claimHours(const StripeWork& work, int limit);
    core::Result<> remakeHours(const ClaimedHours& hours);
    /// Tells listeners that something was recomputed in the range, as the transaction commits.
    core::Result<> notify(const core::TimeRange& range);

    /// Replaces what is known of documents with timestamps outside of years 1 to 9999. Answers whether any were
    /// invalidated.
    core::Result<bool> replaceOutside();
    /// Turns "everything" into minutes. Errors: Unsafe when there are totals, but no documents at all, and nobody
    /// truncated them.
    core::Result<> expandEverything();

    const RefreshCounts& counts() const { return m_counts; }
    const ClaimedMinutes& claimed() const { return m_claimed; }

private:
    core::Result<> readAdded(Extraction& extraction);
    core::Result<> writeExtracted(Extraction& extraction);
    core::Result<qint64> run(Statement statement, std::span<const Parameter> parameters);

    Connection& m_connection;
    StoredExtractor& m_extractor;
    ClaimedMinutes m_claimed;
    core::BucketIndex m_firstKept = std::numeric_limits<core::BucketIndex>::max(); ///< minute; before it, all is sealed
    std::unique_ptr<RollupUpdate> m_rollups;                                       ///< of m_claimed
    RefreshCounts m_counts;
};

} // namespace oa::db
