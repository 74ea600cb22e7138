// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/refreshtimer.h"

#include "app/metrics/meters.h"

namespace oa::metrics {

std::function<void(db::RefreshStage)> refreshTimer(Meters& meters)
{
    return [&meters](db::RefreshStage stage) {
        thread_local std::chrono::steady_clock::time_point last; // one transaction at a time in a thread
        const auto now = std::chrono::steady_clock::now();
        const auto took = now - last;
        last = now;
        switch (stage) {
        case db::RefreshStage::Locked:
            break;
        case db::RefreshStage::Claimed:
            meters.refreshTook(RefreshPart::Take, took);
            break;
        case db::RefreshStage::Replaced:
            break; // told by the counts, in three
        case db::RefreshStage::Recomputed:
            meters.refreshTook(RefreshPart::Buckets, took);
            break;
        case db::RefreshStage::Committed:
            meters.refreshTook(RefreshPart::Commit, took);
            break;
        }
    };
}

} // namespace oa::metrics
