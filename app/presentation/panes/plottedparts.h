// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"
#include "core/series/seriescsv.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <vector>

namespace oa::presentation {

using SeriesPointer = std::shared_ptr<core::BusinessSeries>;

/// A line of the charts and what was read for it.
struct PlottedLine
{
    core::PaneLine line;
    SeriesPointer series;
};

/// What a table of the lines consists of: for each business, in the order in which it first appears, the time before
/// where that is shown, then the visible range; no bucket twice, though several panes show it.
std::vector<core::SeriesPart> plottedParts(const std::vector<PlottedLine>& lines, const core::TimeRange& visible);

/// Whether one of the lines shows a bucket that was still filling when it was read.
bool hasOpenBucket(const std::vector<PlottedLine>& lines, const core::TimeRange& visible);

/// The stretches of time behind the lines, oldest first, apart from each other: whole buckets.
std::vector<core::TimeRange> plottedRanges(const std::vector<core::PaneLine>& lines, const core::TimeRange& visible,
                                           const core::BucketCalendar& calendar);

} // namespace oa::presentation
