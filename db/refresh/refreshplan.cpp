// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refreshplan.h"

#include <algorithm>

namespace oa::db {

int laneOfBlock(core::BucketIndex blockStart)
{
    const auto block = blockStart >= 0 ? blockStart / minutesPerBlock : (blockStart + 1) / minutesPerBlock - 1;
    return static_cast<int>((block % blockLanes + blockLanes) % blockLanes);
}

std::vector<LaneWork> planLanes(const std::vector<core::BucketIndex>& blocks, bool outside, bool everything)
{
    std::vector<LaneWork> plan;
    if (everything)
        plan.push_back({everythingLane, {}});
    if (outside)
        plan.push_back({outsideLane, {}});
    for (const auto block : blocks) {
        const auto lane = laneOfBlock(block);
        auto it = std::find_if(plan.begin(), plan.end(), [lane](const LaneWork& work) { return work.lane == lane; });
        if (it == plan.end())
            it = plan.insert(plan.end(), {lane, {}});
        it->blocks.push_back(block);
    }
    return plan;
}

} // namespace oa::db
