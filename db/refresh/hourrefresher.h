// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/extraction/storedextractor.h"
#include "db/refresh/refreshcounts.h"
#include "db/refresh/refreshplan.h"

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// Makes the minutes of hours, and the hours, again where the log says so: from the stored values after a migration
/// that gave roll-ups more to know, from the documents after one that lets some count otherwise. The newest first, in
/// transactions of their own, under the lock of their stripe. Whoever is killed leaves the rest in the log. Any number
/// may run at once.
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
