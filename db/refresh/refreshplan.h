// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/interval.h"
#include "db/connection/advisorylocks.h"
#include "db/refresh/refreshcounts.h"

#include <optional>
#include <vector>

namespace oa::db {

/// Time is cut into blocks of six hours, and the blocks are dealt to lock stripes (see advisorylocks.h): no two refresh
/// transactions ever work on the same bucket, while several may work on different blocks at once.
inline constexpr core::BucketIndex minutesPerBlock = 360;

/// Of the block that begins there, or that the minute is in.
int stripeOfBlock(core::BucketIndex blockStart);

/// What one transaction would take.
struct StripeWork
{
    int stripe = 0;
    std::vector<core::BucketIndex> blocks; ///< starts, as minutes; empty in the special stripes
    friend bool operator==(const StripeWork&, const StripeWork&) = default;
};

/// Deals pending blocks to their stripes, stripes and blocks in the order of their first appearance.
std::vector<StripeWork> planStripes(const std::vector<core::BucketIndex>& blocks, bool outside, bool everything);

/// Tries the stripes in turn until one transaction did something. `workOn(work)` answers nothing when another client
/// has the stripe. An empty plan means that nothing is left to do.
template <typename WorkOn>
core::Result<RefreshStep> tryInTurn(const std::vector<StripeWork>& plan, const WorkOn& workOn)
{
    RefreshStep step;
    step.drained = plan.empty();
    for (const auto& work : plan) {
        OA_TRY_ASSIGN(auto done, workOn(work));
        if (!done)
            step.busyElsewhere = true;
        else if (done->counts.transactions > 0)
            return *std::move(done);
    }
    return step;
}

/// What workOn() answers when its transaction could not begin: where a worker of a cluster is not done yet with what
/// the stripe's last holder committed, other stripes may be free.
inline core::Result<std::optional<RefreshStep>> notBegun(const core::Error& error)
{
    if (error.code == core::ErrorCode::Conflict)
        return std::nullopt;
    return tl::unexpected(error);
}

} // namespace oa::db
