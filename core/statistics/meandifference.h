// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/distribution.h"
#include "core/series/series.h"

namespace oa::core {

/// What a mean and its error need of a sample: what roll-ups keep, exact, so that parts add up to the whole and no
/// digit is lost where values are large and lie close together.
struct Moments
{
    qint64 count = 0;
    ExactDecimal sum;
    ExactDecimal squares; ///< sum of the squared values

    /// Of all values of a distribution.
    static Moments of(const Distribution& values) { return {values.count(), values.sum(), values.sumOfSquares()}; }

    Moments& operator+=(const Moments& other);
    double mean() const; ///< missing for an empty sample
    /// Unbiased, Σ(x − mean)² / (n − 1); missing for fewer than two values.
    double variance() const;
    friend bool operator==(const Moments&, const Moments&) = default;
};

/// How far two means lie apart, and how far apart chance alone may put them.
struct MeanDifference
{
    double difference = missing;       ///< of a's mean from b's; missing where one of them is empty
    double halfWidth = missing;        ///< of its 95 % interval; missing where one has fewer than two values
    double degreesOfFreedom = missing; ///< likewise
    qint64 firstCount = 0;
    qint64 secondCount = 0;

    /// Zero is outside of the interval. False where there is none.
    bool isBeyondError() const;
};

/// mean(a) − mean(b) of independent samples whose variances need not be equal. Source: B. L. Welch, "The generalization
/// of 'Student's' problem when several different population variances are involved", Biometrika 34 (1947), with the
/// degrees of freedom of F. E. Satterthwaite, Biometrics Bulletin 2 (1946).
MeanDifference welch(const Moments& a, const Moments& b);

/// Student's t that 5 % of the distribution exceed on both sides together; from 1 degree of freedom on, also broken
/// ones. Right to nine digits. Source: M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 26.5.8
/// and 26.7.5.
double studentT95(double degreesOfFreedom);

} // namespace oa::core
