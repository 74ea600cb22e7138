// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "charts/model/panecontent.h"
#include "core/base/result.h"

#include <optional>
#include <vector>

namespace oa::db {
class Connection;
}

namespace oa::presentation {

/// Of what the mean of a line over the visible range is: whole buckets that are over, as core::statistics() has it.
struct MeanQuestion
{
    QString business;
    std::vector<core::TimeRange> ranges;
    friend bool operator==(const MeanQuestion&, const MeanQuestion&) = default;
};

/// Of each line in its order; of one without a series nothing.
std::vector<MeanQuestion> meanQuestions(const std::vector<PlottedLine>& lines, const core::TimeRange& visible);

/// What differences of means are told with, for each question. Nothing for one that has no ranges, or whose roll-ups
/// are of an older program. Takes a statement a range; ends when the connection's stop token asks.
core::Result<std::vector<std::optional<charts::ScoreMoments>>> readMoments(db::Connection& connection,
                                                                           const std::vector<MeanQuestion>& questions);

} // namespace oa::presentation
