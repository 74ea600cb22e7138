// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/refresh/refresher.h"

namespace oa::db {

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
    core::Result<std::vector<LaneWork>> readPlan();
    /// Nothing when another client holds the lane.
    core::Result<std::optional<RefreshStep>> workOn(const LaneWork& work);

    Connection& m_connection;
    StoredExtractor m_extractor;
    RefreshOptions m_options;
};

} // namespace oa::db
