// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/columnreduction.h"

#include <algorithm>
#include <cmath>

namespace oa::charts {

double SampleGrid::x(std::size_t index) const
{
    if (!uneven)
        return origin + static_cast<double>(index) * step;
    const auto start = uneven->calendar.start(uneven->first + static_cast<core::BucketIndex>(index));
    return static_cast<double>(core::toEpochMicroseconds(start + uneven->shift)) / uneven->perPixel - uneven->origin;
}

std::size_t SampleGrid::firstAtOrAfter(double x, std::size_t count) const
{
    auto estimate = std::ceil((x - origin) / step);
    if (uneven) {
        const auto time = core::fromEpochMicroseconds(std::llround((x + uneven->origin) * uneven->perPixel));
        estimate = static_cast<double>(uneven->calendar.at(time - uneven->shift) - uneven->first);
    }
    auto index = !(estimate > 0)                          ? std::size_t(0)
                 : estimate >= static_cast<double>(count) ? count
                                                          : static_cast<std::size_t>(estimate);
    // The division rounds; a sample on a border must not fall between two columns.
    while (index > 0 && this->x(index - 1) >= x)
        --index;
    while (index < count && this->x(index) < x)
        ++index;
    return index;
}

void reduceToColumns(const core::Series& series, std::size_t count, const SampleGrid& grid, int columns,
                     std::vector<Column>& result)
{
    const auto samples = series.samples();
    const auto& pyramid = series.pyramid();
    count = std::min(count, samples.size());
    result.resize(static_cast<std::size_t>(std::max(columns, 0)));

    auto from = grid.firstAtOrAfter(0, count);
    for (int c = 0; c < columns; ++c) {
        const auto border = static_cast<double>(c + 1);
        const auto to = grid.firstAtOrAfter(border, count);
        auto& column = result[static_cast<std::size_t>(c)];
        column = {};
        const auto length = to - from;
        if (length >= core::Pyramid::baseSize) // two columns ahead, which is about as long as memory takes
            pyramid.prefetch(samples, to + 2 * length, length);
        if (from < to) {
            const auto summary = pyramid.summary(samples, from, to);
            column.anyMissing = summary.anyMissing;
            if (!std::isnan(summary.range.min)) {
                column.min = summary.range.min;
                column.max = summary.range.max;
                column.first = samples[summary.anyMissing ? pyramid.firstPresent(samples, from, to) : from];
                column.last = samples[summary.anyMissing ? pyramid.lastPresent(samples, from, to) : to - 1];
            }
            if (to < count && !std::isnan(samples[to - 1]) && !std::isnan(samples[to])) {
                const auto last = grid.x(to - 1);
                const auto share = (border - last) / (grid.uneven ? grid.x(to) - last : grid.step);
                column.exit = samples[to - 1] + (samples[to] - samples[to - 1]) * std::clamp(share, 0.0, 1.0);
            }
        }
        from = to;
    }
}

} // namespace oa::charts
