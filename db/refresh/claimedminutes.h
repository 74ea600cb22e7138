// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/rollups/minuteruns.h"

#include <vector>

namespace oa::db {

class QueryResult;

/// The minutes that a refresh took from the log: those that changed, which are read whole, and those that documents
/// were only added to, of which no more than those are read. Those that are sealed stand apart: nothing of them is
/// counted anew.
class ClaimedMinutes
{
public:
    ClaimedMinutes() = default;
    /// Of the statement refresh/claim:minutes. `firstKept`: minutes before are sealed.
    ClaimedMinutes(const QueryResult& rows, core::BucketIndex firstKept);
    /// All of these minutes, to be read whole. Sorted and apart.
    static ClaimedMinutes whole(std::vector<MinuteRun> runs);

    const std::vector<MinuteRun>& all() const { return m_all; }
    const std::vector<MinuteRun>& changed() const { return m_changed; }
    const std::vector<MinuteRun>& addedTo() const { return m_addedTo; }
    /// What was added lies in these ranges, all of them within addedTo(). Neighbours' are one.
    const std::vector<core::TimeRange>& added() const { return m_added; }
    /// In none of the others.
    const std::vector<MinuteRun>& sealed() const { return m_sealed; }

private:
    std::vector<MinuteRun> m_all;
    std::vector<MinuteRun> m_changed;
    std::vector<MinuteRun> m_addedTo;
    std::vector<core::TimeRange> m_added;
    std::vector<MinuteRun> m_sealed;
};

} // namespace oa::db
