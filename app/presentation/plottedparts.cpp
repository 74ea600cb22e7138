// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/plottedparts.h"

#include <algorithm>

namespace oa::presentation {

std::vector<core::SeriesPart> plottedParts(const std::vector<PlottedLine>& lines, const core::TimeRange& visible)
{
    QStringList businesses;
    for (const auto& each : lines) {
        if (each.series && !businesses.contains(each.line.business))
            businesses.append(each.line.business);
    }
    std::vector<core::SeriesPart> parts;
    for (const auto& business : businesses) {
        std::vector<PlottedLine> own;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(own),
                     [&business](const PlottedLine& each) { return each.series && each.line.business == business; });
        // The longest ago first; what a later one shows as well is left to that one.
        std::stable_sort(own.begin(), own.end(),
                         [](const auto& a, const auto& b) { return a.line.shift > b.line.shift; });
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto isLast = i + 1 == own.size();
            if (!isLast && own[i + 1].line.shift == own[i].line.shift)
                continue;
            core::TimeRange range{visible.from - own[i].line.shift, visible.to - own[i].line.shift};
            if (!isLast) {
                // Up to the bucket with which the next part begins, which is a whole one.
                const auto next =
                    core::wholeBuckets({visible.from - own[i + 1].line.shift, visible.to - own[i + 1].line.shift},
                                       own[i].series->interval());
                range.to = std::min(range.to, next.from);
            }
            if (!range.isEmpty())
                parts.push_back({own[i].series.get(), range});
        }
    }
    return parts;
}

std::vector<core::TimeRange> plottedRanges(const std::vector<core::PaneLine>& lines, const core::TimeRange& visible,
                                           core::Interval interval)
{
    std::vector<core::TimeRange> ranges;
    ranges.reserve(lines.size());
    for (const auto& line : lines)
        ranges.push_back(core::wholeBuckets({visible.from - line.shift, visible.to - line.shift}, interval));
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<core::TimeRange> apart;
    for (const auto& range : ranges) {
        if (!apart.empty() && range.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, range.to);
        else
            apart.push_back(range);
    }
    return apart;
}

} // namespace oa::presentation
