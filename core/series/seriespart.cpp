// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/seriespart.h"

#include <algorithm>

namespace oa::core {

std::pair<BucketIndex, BucketIndex> tableBuckets(const SeriesPart& part)
{
    const auto& calendar = part.series->calendar();
    const auto shown = shownBuckets(part.range, calendar).intersected(part.series->loaded());
    const auto from = bucketAt(shown.from, calendar);
    return {from, std::max(from, bucketAt(shown.to, calendar))};
}

bool hasTableRow(const BusinessSeries& series, BucketIndex bucket)
{
    const auto isThere = series.hasRow(bucket) || series.covered().contains(bucketStart(bucket, series.calendar()));
    return isThere && hasLength(bucket, series.calendar());
}

} // namespace oa::core
