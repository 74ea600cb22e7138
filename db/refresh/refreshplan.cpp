// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refreshplan.h"

#include <algorithm>

namespace oa::db {

int stripeOfBlock(core::BucketIndex blockStart)
{
    const auto block = blockStart >= 0 ? blockStart / minutesPerBlock : (blockStart + 1) / minutesPerBlock - 1;
    return static_cast<int>((block % locks::blockStripes + locks::blockStripes) % locks::blockStripes);
}

std::vector<StripeWork> planStripes(const std::vector<core::BucketIndex>& blocks, bool outside, bool everything)
{
    std::vector<StripeWork> plan;
    if (everything)
        plan.push_back({locks::everythingStripe, {}});
    if (outside)
        plan.push_back({locks::outsideStripe, {}});
    for (const auto block : blocks) {
        const auto stripe = stripeOfBlock(block);
        auto it =
            std::find_if(plan.begin(), plan.end(), [stripe](const StripeWork& work) { return work.stripe == stripe; });
        if (it == plan.end())
            it = plan.insert(plan.end(), {stripe, {}});
        it->blocks.push_back(block);
    }
    return plan;
}

} // namespace oa::db
