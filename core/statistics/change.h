// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/distribution.h"
#include "core/series/series.h"

namespace oa::core {

/// A number of one stretch of time held against the same number of another, and how far apart chance alone may put
/// them. Receipts are taken to come independently of each other.
struct Change
{
    double now = missing;        ///< missing where no receipt stands behind it
    double before = missing;     ///< likewise
    double difference = missing; ///< now − before; missing where there was nothing before
    double halfWidth = missing;  ///< of its 95 % interval; missing where too few receipts tell
    qint64 count = 0;            ///< receipts behind `now`
    qint64 previousCount = 0;    ///< receipts behind `before`

    /// Zero is outside of the interval. False where there is none.
    bool isBeyondError() const;
    /// The difference as a share of what was before, whatever its sign; missing where that is nothing.
    double share() const;
};

/// What receipts come to: of how many, their sum, and the sum of their squares, missing where it is not known.
struct Total
{
    qint64 count = 0;
    double sum = 0;
    double squares = 0;
};

/// Of sums over receipts, see totalError().
Change totalChange(const Total& now, const Total& before);
/// Of numbers of receipts: sums of a one for each.
Change countChange(qint64 now, qint64 before);
/// Of means, see welch().
Change meanChange(const Distribution& now, const Distribution& before);
/// Of medians, see medianInterval() and medianError().
Change medianChange(const Distribution& now, const Distribution& before);

/// How far apart chance may put two sums over `count` receipts together, whose squares sum up to `squares`. How many
/// receipts come is chance as well (a compound Poisson process), so that a sum's variance is that of the sum of
/// squares: W. Feller, "An Introduction to Probability Theory and Its Applications", vol. 1, XII.2. Corrected for
/// continuity as F. Yates does, J. Roy. Statist. Soc. Suppl. 1 (1934), by one receipt of the size of their root mean
/// square. Where each is 1, so that sums are numbers of receipts, what lies beyond is, but for a hair, what the exact
/// test of J. Przyborowski and H. Wilenski finds, Biometrika 31 (1940).
double totalError(double squares, qint64 count);

struct MedianInterval
{
    double low = missing;
    double high = missing;
};
/// Bounds between which the median lies with 95 % or more, as values that occurred; missing for too few of them.
/// Source: W. J. Conover, "Practical Nonparametric Statistics" (1999), 3.2, by the normal approximation.
MedianInterval medianInterval(const Distribution& values);
/// How far apart chance may put two medians, by their intervals put together: G. Y. Zou and A. Donner, "Construction of
/// confidence limits about effect measures", Statistics in Medicine 27 (2008). Towards no change: the lower limit of a
/// rise, the upper one of a fall.
double medianError(double now, const MedianInterval& ofNow, double before, const MedianInterval& ofBefore);

} // namespace oa::core
