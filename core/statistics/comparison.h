// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <memory>
#include <optional>

namespace oa::core {

/// How the businesses of one pane are set against each other, bucket by bucket. A bucket missing on either side is
/// missing in the result: nothing is guessed. Workspaces store "lines", "difference", "ratio", "index".
enum class Comparison {
    None,       ///< each business its own line
    Difference, ///< A − B, in the metric's unit
    Ratio,      ///< A / B; missing where B is zero
    Index       ///< each as a percentage of its own mean over the visible range
};

/// For people, translated: "A − B", …
QString displayName(Comparison comparison);

/// Whether one business is held against another, so that a line belongs to both.
constexpr bool isOfTwo(Comparison comparison)
{
    return comparison == Comparison::Difference || comparison == Comparison::Ratio;
}
/// "walgreens − cvs", "walgreens / cvs": what is drawn of two.
QString comparedName(Comparison comparison, const QString& first, const QString& second);
/// What a comparison gives where nothing differs: 0, 1, 100; nothing for plain values.
std::optional<double> evenValue(Comparison comparison);

/// A − B or A / B over the buckets both have. `aEnd` and `bEnd` are the open buckets (or the ends): from the earlier of
/// them on the result is missing. The pyramid is built.
Series difference(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd);
Series ratio(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd);

/// The value that counts as 100: the mean of the buckets in [from, to) that have a value, each as often as `weights`
/// says (see weightsOf), or once without; missing when there is none, or it is zero. One bucket would do for a base
/// only if it held as many receipts as the others.
double indexBase(const Series& series, const Series* weights, BucketIndex from, BucketIndex to);
/// series / base × 100; all missing when the base is.
Series indexed(const Series& series, double base, BucketIndex end);

} // namespace oa::core
