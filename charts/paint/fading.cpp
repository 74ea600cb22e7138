// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/fading.h"

#include <algorithm>

namespace oa::charts {

namespace {

constexpr std::array<float, Fading::levelCount> strengths = {0.35F, 0.55F, 0.75F, 1.0F};

/// By the number of documents; where none is known of there is nothing to be drawn weaker.
Fading::Level levelOf(double documents)
{
    if (!(documents > 0)) // NaN as well
        return Fading::full;
    return static_cast<Fading::Level>(std::clamp(documents - 1, 0.0, static_cast<double>(Fading::full)));
}

/// Whether it may fade somewhere in the samples [first, end): mostly none does, which the pyramid tells at once.
bool hasFew(const Trace& trace, std::size_t first, std::size_t end)
{
    if (!trace.fades || !trace.documents || trace.documents->first() != trace.values->first())
        return false;
    const auto samples = trace.documents->samples();
    end = std::min(end, samples.size());
    return first < end && trace.documents->pyramid().range(samples, first, end).min < Fading::levelCount;
}

} // namespace

QColor Fading::faded(QColor color, Level level)
{
    color.setAlphaF(color.alphaF() * strengths[level]);
    return color;
}

Fading Fading::ofSamples(const Trace& trace, const SampleGrid& grid, int columns)
{
    Fading fading;
    const auto count = trace.closedCount();
    auto first = grid.firstAtOrAfter(0, count);
    auto end = grid.firstAtOrAfter(columns, count);
    first -= first > 0 ? 1 : 0; // lines reach in from the neighbours
    end += end < count ? 1 : 0;
    if (!hasFew(trace, first, end))
        return fading;
    fading.m_first = first;
    const auto samples = trace.documents->samples();
    for (auto i = first; i < std::min(end, samples.size()); ++i)
        fading.m_levels.push_back(levelOf(samples[i]));
    return fading;
}

Fading Fading::ofColumns(const Trace& trace, const SampleGrid& grid, int columns)
{
    Fading fading;
    const auto count = trace.closedCount();
    if (!hasFew(trace, grid.firstAtOrAfter(0, count), grid.firstAtOrAfter(columns, count)))
        return fading;
    std::vector<Column> counts;
    reduceToColumns(*trace.documents, std::min(count, trace.documents->samples().size()), grid, columns, counts);
    for (const auto& column : counts)
        fading.m_levels.push_back(levelOf(column.max));
    return fading;
}

} // namespace oa::charts
