// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <utility>

namespace oa::core {

/// What is shown of a business.
struct SeriesPart
{
    const BusinessSeries* series;
    TimeRange range;
};

/// The buckets of a part that may have a row in a table, [first, second): those that a chart of its range shows.
std::pair<BucketIndex, BucketIndex> tableBuckets(const SeriesPart& part);

/// Whether it has one: a bucket with documents, or one without where the database has data around it; none that a zone
/// left out.
bool hasTableRow(const BusinessSeries& series, BucketIndex bucket);

} // namespace oa::core
