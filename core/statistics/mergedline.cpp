// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/mergedline.h"

#include "core/statistics/statistics.h"

#include <algorithm>

namespace oa::core {

Series mergedLine(const BusinessSeries& longer, Metric metric, const BusinessSeries& shorter)
{
    const auto& values = longer.metric(metric);
    const auto [from, to] = finishedBuckets(longer);
    const auto first = std::max(values.first(), from);
    const auto end = std::max(first, std::min(values.end(), to));
    const auto& calendar = shorter.calendar();
    const auto covered = shorter.covered();
    Series line;
    line.reset(first, end);
    for (auto bucket = first; bucket < end; ++bucket) {
        if (!isAdditive(metric)) {
            line.set(bucket, values.at(bucket));
            continue;
        }
        const auto whole = bucketRange(bucket, longer.calendar());
        const auto range = covered.isEmpty() ? whole : whole.intersected(covered);
        const auto parts = countBuckets(bucketAt(range.from, calendar), bucketAt(range.to, calendar), calendar);
        if (parts > 0)
            line.set(bucket, values.at(bucket) / static_cast<double>(parts));
    }
    // A day that a zone left out is no gap: it lies half-way between those beside it.
    for (auto bucket = first + 1; bucket + 1 < end; ++bucket) {
        if (!hasLength(bucket, longer.calendar()))
            line.set(bucket, (line.at(bucket - 1) + line.at(bucket + 1)) / 2);
    }
    line.rebuild(first, end);
    return line;
}

} // namespace oa::core
