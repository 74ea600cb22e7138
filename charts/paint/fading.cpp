// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/fading.h"

#include <algorithm>
#include <span>

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

/// Whether one of a few samples is of many documents: where some are, most are, and this is asked for each column of
/// each frame. False says nothing.
bool hasMany(std::span<const double> samples)
{
    constexpr std::size_t probes = 6;
    const auto step = std::max<std::size_t>(samples.size() / probes, 1);
    for (std::size_t i = step / 2; i < samples.size(); i += step) {
        if (samples[i] >= Fading::levelCount) // NaN compares false
            return true;
    }
    return false;
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
    const auto samples = trace.documents->samples();
    const auto end = std::min(count, samples.size());
    auto anyFew = false;
    auto from = grid.firstAtOrAfter(0, end);
    for (int column = 0; column < columns; ++column) {
        const auto to = grid.firstAtOrAfter(column + 1, end);
        const auto isFull = from >= to || hasMany(samples.subspan(from, to - from));
        const auto level = isFull ? full : levelOf(trace.documents->pyramid().range(samples, from, to).max);
        anyFew |= level != full;
        fading.m_levels.push_back(level);
        from = to;
    }
    if (!anyFew)
        fading.m_levels.clear();
    return fading;
}

} // namespace oa::charts
