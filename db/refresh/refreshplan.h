// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"

#include <vector>

namespace oa::db {

/// Time is cut into blocks of six hours, and the blocks are dealt to lanes. A refresh transaction locks one lane, so
/// that no two ever work on the same bucket while several may work on different blocks at once.
inline constexpr core::BucketIndex minutesPerBlock = 360;
inline constexpr int blockLanes = 16;
/// The lane of timestamps outside of years 1 to 9999, which are in no bucket.
inline constexpr int outsideLane = blockLanes;
/// The lane in which "everything" is turned into minutes.
inline constexpr int everythingLane = blockLanes + 1;

/// Hours are recomputed under a lock of their own beside their block's lane, so that minutes need not wait for an hour
/// that takes long.
inline constexpr int firstHourLane = 32;

int laneOfBlock(core::BucketIndex blockStart);

/// What one transaction would take.
struct LaneWork
{
    int lane = 0;
    std::vector<core::BucketIndex> blocks; ///< starts, as minutes; empty in the special lanes
    friend bool operator==(const LaneWork&, const LaneWork&) = default;
};

/// Deals pending blocks to their lanes, lanes and blocks in the order of their first appearance.
std::vector<LaneWork> planLanes(const std::vector<core::BucketIndex>& blocks, bool outside, bool everything);

} // namespace oa::db
