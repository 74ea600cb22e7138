// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/extraction/storedextractor.h"
#include "db/refresh/refreshcounts.h"
#include "db/refresh/refreshplan.h"
#include "db/schema/guard.h"

#include <memory>
#include <optional>
#include <vector>

namespace oa::db {

class Connection;
class HourRefresher;

/// Takes invalidated minutes from the log and recomputes their buckets (see docs/architecture.md). Any number may run
/// at once on different connections, in this process and others: each bucket is worked on by one at a time, and where
/// all that is pending is being worked on, the others are told busyElsewhere. Documents are read by the payload formats
/// that are in the settings when a transaction begins.
class Refresher
{
public:
    explicit Refresher(Connection& connection, RefreshOptions options = {});
    ~Refresher();

    /// One transaction. After an error nothing of it has happened, except OutcomeUnknown: repeating is then safe too.
    /// Errors: Unsafe when totals could be deleted or falsified, because rows are hidden for instance.
    core::Result<RefreshStep> step();
    /// Looks for what could make a step unsafe, which each step does as well, and notes what was added to documents.
    /// Errors: Unsafe.
    core::Result<> look();
    /// What the last look found that does not stop a refresh, but lets changes go unseen.
    const std::vector<GuardProblem>& problems() const { return m_problems; }
    /// Minutes still in the log, each counted once; expands nothing.
    core::Result<qint64> pendingMinutes();
    /// Whether the log holds at least so many rows; cheap however long it is.
    core::Result<bool> hasPending(qint64 rows);
    /// Payload formats of the settings that the last step left out, and why.
    const std::vector<core::Error>& formatProblems() const { return m_extractor.problems(); }

private:
    core::Result<> lookIfChanged();
    core::Result<std::vector<StripeWork>> readPlan();
    /// Nothing when another client holds the stripe.
    core::Result<std::optional<RefreshStep>> workOn(const StripeWork& work);
    void reach(RefreshStage stage) const;

    Connection& m_connection;
    StoredExtractor m_extractor;
    RefreshOptions m_options;
    std::vector<GuardProblem> m_problems;
    QString m_fingerprint; ///< of the last look
    std::unique_ptr<HourRefresher> m_hours;
    bool m_newestFirst = true;
};

} // namespace oa::db
