// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/statistics/meandifference.h"

#include <span>

namespace oa::core {

/// How much one receipt contributes to the difference between the mean of its stretch and that of a stretch before:
/// (x − mean before) / n, n receipts being in its own stretch. The contributions of all n add up to the difference,
/// with nothing left over: Σ (x − b) / n = Σx / n − b. It is the empirical influence of a value on a mean, source: F.
/// R. Hampel, "The Influence Curve and Its Role in Robust Estimation", J. Am. Statist. Assoc. 69 (1974). Both samples
/// have values.
double contributionOf(const ExactDecimal& value, const Moments& before, const Moments& now);

/// How many of the values explain a part of the difference, 0 to 1: of those that pull into its direction, the first so
/// many in the order given. What pulls the other way is in the difference as well, so that few may explain more than
/// all of it.
struct Explanation
{
    std::size_t count = 0;
    double share = 0; ///< of the difference, by these
};
/// `contributions`: strongest first, into the difference's direction. All of them where they explain less than `part`.
Explanation explanationOf(std::span<const double> contributions, double difference, double part);

} // namespace oa::core
