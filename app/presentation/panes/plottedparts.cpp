// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/plottedparts.h"

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
        std::vector<core::SeriesPart> own;
        for (const auto& each : lines) {
            if (!each.series || each.line.business != business)
                continue;
            for (const auto& range : each.line.shift.sources(visible))
                own.push_back({each.series.get(), range});
        }
        // The longest ago first; what a later one shows as well is left to that one.
        std::stable_sort(own.begin(), own.end(),
                         [](const auto& a, const auto& b) { return a.range.from < b.range.from; });
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (i + 1 < own.size())
                own[i].range.to = std::min(own[i].range.to, own[i + 1].range.from);
            if (!own[i].range.isEmpty())
                parts.push_back(own[i]);
        }
    }
    return parts;
}

bool hasOpenBucket(const std::vector<PlottedLine>& lines, const core::TimeRange& visible)
{
    return std::any_of(lines.begin(), lines.end(), [&visible](const PlottedLine& each) {
        const auto& open = each.series ? each.series->openBucket() : std::nullopt;
        const auto shown = each.line.shift.sources(visible);
        return open && std::any_of(shown.begin(), shown.end(), [&](const core::TimeRange& range) {
                   return range.contains(core::bucketStart(open->bucket, each.series->calendar()));
               });
    });
}

std::vector<core::TimeRange> plottedRanges(const std::vector<core::PaneLine>& lines, const core::TimeRange& visible,
                                           const core::BucketCalendar& calendar)
{
    std::vector<core::TimeRange> ranges;
    for (const auto& line : lines) {
        for (const auto& source : line.shift.sources(visible)) {
            if (const auto shown = core::shownBuckets(source, calendar); !shown.isEmpty())
                ranges.push_back(shown);
        }
    }
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
