// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/claimedminutes.h"

#include "db/connection/queryresult.h"

namespace oa::db {

ClaimedMinutes::ClaimedMinutes(const QueryResult& rows)
{
    using std::chrono::microseconds;
    std::vector<core::BucketIndex> all;
    std::vector<core::BucketIndex> changed;
    std::vector<core::BucketIndex> addedTo;
    core::BucketIndex lastRead = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto minute = rows.integer(row, 0);
        all.push_back(minute);
        if (rows.boolean(row, 1)) {
            changed.push_back(minute);
            continue;
        }
        addedTo.push_back(minute);
        const auto first = rows.instant(row, 2);
        const auto last = rows.instant(row, 3);
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
}

} // namespace oa::db
