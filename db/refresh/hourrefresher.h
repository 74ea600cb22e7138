// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/refresh/refreshcounts.h"
#include "db/refresh/refreshplan.h"
#include "db/refresh/storedextractor.h"

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// Recomputes the hours that a Refresher left in the log, in transactions of their own, so that minutes do not wait for
/// them. The same protocol once more: lock, then take what the log says, then recompute from the values as they are
/// after that. Any number may run at once.
class HourRefresher
{
public:
    /// Of the options, what `reached` and the size of a transaction say.
    explicit HourRefresher(Connection& connection, RefreshOptions options = {});

    /// One transaction. After an error nothing of it has happened, except OutcomeUnknown: repeating is then safe too.
    core::Result<RefreshStep> step();

private:
    core::Result<std::vector<StripeWork>> readPlan();
    /// Nothing when another client holds the stripe.
    core::Result<std::optional<RefreshStep>> workOn(const StripeWork& work);

    Connection& m_connection;
    StoredExtractor m_extractor;
    RefreshOptions m_options;
};

} // namespace oa::db
