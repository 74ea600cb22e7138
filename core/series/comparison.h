// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <memory>

namespace oa::core {

/// How the businesses of one pane are set against each other, bucket by bucket. A bucket missing on either side is
/// missing in the result: nothing is guessed. Workspaces store "lines", "difference", "ratio", "index".
enum class Comparison {
    None,       ///< each business its own line
    Difference, ///< A − B, in the metric's unit
    Ratio,      ///< A / B; missing where B is zero
    Index       ///< each as a percentage of its own value in the first bucket of a range that has one and is not zero
};

/// For people, translated: "A − B", …
QString displayName(Comparison comparison);

/// A − B or A / B over the buckets both have. `aEnd` and `bEnd` are the open buckets (or the ends): from the earlier of
/// them on the result is missing. The pyramid is built.
Series difference(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd);
Series ratio(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd);

/// The value that counts as 100: the first present, non-zero one in [from, to); missing when there is none.
double indexBase(const Series& series, BucketIndex from, BucketIndex to);
/// series / base × 100; all missing when the base is.
Series indexed(const Series& series, double base, BucketIndex end);

} // namespace oa::core
