// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "core/statistics/rolling.h"

#include <memory>

namespace oa::db {
class Connection;
}

namespace oa::presentation {

/// Rolling medians of a line over what is visible of it.
struct RollingQuestion
{
    QString business;
    core::BucketCalendar calendar;
    core::BucketIndex from = 0; ///< those that are asked for
    core::BucketIndex to = 0;
    int buckets = 0;
    friend bool operator==(const RollingQuestion&, const RollingQuestion&) = default;
};

using MediansPointer = std::shared_ptr<const core::RollingMedians>;

/// More buckets than a chart has room for would be merged for nothing.
inline constexpr core::BucketIndex mostRolledMedians = 20'000;

/// One for each line of a pane, in their order; none where the pane shows no rolling medians over `buckets`, 0 for
/// none. A line without a series, and one of more than mostRolledMedians buckets, asks for none.
std::vector<RollingQuestion> rollingQuestions(const std::vector<core::Metric>& metrics, core::Comparison comparison,
                                              const std::vector<PlottedLine>& lines, const core::TimeRange& visible,
                                              int buckets);

/// In the order of the questions; null for those that ask for none. Errors: the database's.
core::Result<std::vector<MediansPointer>> readRollingMedians(db::Connection& connection,
                                                             const std::vector<RollingQuestion>& questions);

} // namespace oa::presentation
