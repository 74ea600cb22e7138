// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/claimedminutes.h"

#include "db/connection/queryresult.h"

#include <utility>

namespace oa::db {

ClaimedMinutes::ClaimedMinutes(const QueryResult& rows, core::BucketIndex firstKept)
{
    using std::chrono::microseconds;
    std::vector<core::BucketIndex> all;
    std::vector<core::BucketIndex> changed;
    std::vector<core::BucketIndex> addedTo;
    std::vector<core::BucketIndex> sealed;
    core::BucketIndex lastRead = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [minute, isChanged, first, last] =
            rows.as<qint64, bool, std::optional<core::TimePoint>, std::optional<core::TimePoint>>(row);
        if (minute < firstKept) {
            sealed.push_back(minute);
            continue;
        }
        all.push_back(minute);
        if (isChanged) {
            changed.push_back(minute);
            continue;
        }
        addedTo.push_back(minute);
        if (!first || !last)
            continue;
        if (!m_added.empty() && lastRead + 1 == minute)
            m_added.back().to = *last + microseconds(1);
        else
            m_added.push_back({*first, *last + microseconds(1)});
        lastRead = minute;
    }
    m_all = runsOf(all);
    m_changed = runsOf(changed);
    m_addedTo = runsOf(addedTo);
    m_sealed = runsOf(sealed);
}

ClaimedMinutes ClaimedMinutes::whole(std::vector<MinuteRun> runs)
{
    ClaimedMinutes minutes;
    minutes.m_all = runs;
    minutes.m_changed = std::move(runs);
    return minutes;
}

} // namespace oa::db
