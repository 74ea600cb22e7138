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
        const auto parts = bucketAt(range.to, calendar) - bucketAt(range.from, calendar);
        if (parts > 0) // a day that a zone left out has none
            line.set(bucket, values.at(bucket) / static_cast<double>(parts));
    }
    line.rebuild(first, end);
    return line;
}

} // namespace oa::core
