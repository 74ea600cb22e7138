// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/distribution.h"
#include "core/series/meandifference.h"
#include "core/series/metric.h"

#include <optional>

namespace oa::core {

/// What the documents of a bucket say of a rule's metric.
struct AlertEvidence
{
    double value = missing; ///< as charts show it; missing where there is none
    qint64 documents = 0;   ///< behind the value
    bool isMixed = false;   ///< an amount of several currencies, which is none in any of them

    // For changes alone; empty where roll-ups of an older program do not have it.
    Moments moments;      ///< of the scores behind an average
    double low = missing; ///< 95 % interval of a median
    double high = missing;
    double squares = missing; ///< of amounts, summed
};

/// How far a bucket lies from another.
struct AlertChange
{
    double difference = missing; ///< now − before
    double error = missing;      ///< less than that may be chance (95 %); missing where nothing can be said
};

/// Averages by welch(). Medians by their intervals put together: G. Y. Zou and A. Donner, "Construction of confidence
/// limits about effect measures", Statistics in Medicine 27 (2008). Amounts as sums over documents that come
/// independently of each other (a compound Poisson process), whose variance is that of the sum of squares: W. Feller,
/// "An Introduction to Probability Theory and Its Applications", vol. 1, XII.2.
AlertChange changeOf(Metric metric, const AlertEvidence& before, const AlertEvidence& now);

/// Bounds between which the median lies with 95 % or more, as values that occurred; nothing for too few of them.
/// Source: W. J. Conover, "Practical Nonparametric Statistics" (1999), 3.2, by the normal approximation.
std::optional<std::pair<double, double>> medianInterval(const Distribution& values);

} // namespace oa::core
