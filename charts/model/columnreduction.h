// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <optional>
#include <vector>

namespace oa::charts {

/// Where the samples of a series lie on a device: sample i at x = origin + i * step device pixels, or, where buckets
/// are not equally long, where the calendar has them.
struct SampleGrid
{
    /// How instants of uneven buckets become device pixels.
    struct Uneven
    {
        core::BucketCalendar calendar;
        core::BucketIndex first = 0; ///< of sample 0
        std::chrono::microseconds shift{0};
        double perPixel = 1; ///< microseconds
        double origin = 0;   ///< device pixels since 1970
    };

    double origin = 0;
    double step = 1; ///< where buckets are uneven, of most of them
    std::optional<Uneven> uneven{};

    double x(std::size_t index) const;
    /// The first sample at or right of `x`, at most `count`.
    std::size_t firstAtOrAfter(double x, std::size_t count) const;
};

/// What a line does within one pixel column, all in values. Draws the same pixels as all its samples would (the
/// "M4" reduction), with the exact place where the line leaves the column in addition.
struct Column
{
    double first = core::missing; ///< NaN: no sample here.
    double last = core::missing;
    double min = core::missing;
    double max = core::missing;
    double exit = core::missing; ///< Value at the right border on the way to the next sample; NaN: the line ends here.
    bool anyMissing = false;     ///< A bucket of this column has no value.

    bool isEmpty() const { return first != first; }
};

/// Two or more samples share a pixel column: from there on columns are drawn instead of samples.
inline bool isDense(const SampleGrid& grid)
{
    return grid.step <= 0.5;
}

/// Reduces the first `count` samples to the pixel columns [0, columns). Column c holds the samples with c <= x < c + 1.
/// Costs about 60 ns a column, however many samples it holds. `result` is reused to spare allocations.
void reduceToColumns(const core::Series& series, std::size_t count, const SampleGrid& grid, int columns,
                     std::vector<Column>& result);

} // namespace oa::charts
