// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/pyramid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oa::core {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Grows by a factor that keeps a long live run cheap without wasting the memory goal on spare capacity.
template <typename T>
void resizeTight(std::vector<T>& vector, std::size_t size)
{
    if (size > vector.capacity())
        vector.reserve(vector.empty() ? size : size + size / 32 + 16);
    vector.resize(size);
}

struct Accumulator
{
    double min = infinity;
    double max = -infinity;
    bool missing = false;

    // Both comparisons are false for NaN, which so drops out by itself.
    void add(double value)
    {
        min = value < min ? value : min;
        max = value > max ? value : max;
        missing |= value != value;
    }
    void add(const MinMax& range, bool rangeMissing)
    {
        min = range.min < min ? range.min : min;
        max = range.max > max ? range.max : max;
        missing |= rangeMissing;
    }
};

/// One whole block. Two independent chains, so that the comparisons of one do not wait for the other's.
Accumulator wholeBlock(const double* samples)
{
    Accumulator even;
    Accumulator odd;
    for (std::size_t i = 0; i < Pyramid::baseSize; i += 2) {
        even.add(samples[i]);
        odd.add(samples[i + 1]);
    }
    even.add({odd.min, odd.max}, odd.missing);
    return even;
}

bool isEmptyBlock(const MinMax& range)
{
    return range.min > range.max;
}

} // namespace

void Pyramid::rebuild(std::span<const double> samples, std::size_t from, std::size_t to)
{
    const auto size = samples.size();
    if (size != m_size) { // the block at the old or the new end holds other samples than before
        const auto changed = std::min(m_size, size);
        from = std::min(from, changed == 0 ? 0 : changed - 1);
        to = size;
        m_size = size;
    }
    from = std::min(from, size);
    to = std::min(to, size);

    std::size_t levelCount = 0;
    for (auto blocks = size / baseSize; blocks > 0; blocks /= fanOut)
        ++levelCount;
    m_levels.resize(levelCount);

    // Only whole blocks are kept; what is left over at the end is read from the samples or the level below.
    auto blocks = size / baseSize;
    auto first = from / baseSize;
    auto last = std::min((to + baseSize - 1) / baseSize, blocks);
    for (std::size_t level = 0; level < levelCount; ++level) {
        auto& mine = m_levels[level];
        resizeTight(mine.ranges, blocks);
        resizeTight(mine.missing, blocks);
        for (auto block = first; block < last; ++block) {
            Accumulator sum;
            if (level == 0) {
                sum = wholeBlock(samples.data() + block * baseSize);
            } else {
                const auto& below = m_levels[level - 1];
                for (auto i = block * fanOut; i < (block + 1) * fanOut; ++i)
                    sum.add(below.ranges[i], below.missing[i] != 0);
            }
            mine.ranges[block] = {sum.min, sum.max};
            mine.missing[block] = sum.missing ? 1 : 0;
        }
        blocks /= fanOut;
        first /= fanOut;
        last = std::min((last + fanOut - 1) / fanOut, blocks);
    }
}

Pyramid::Summary Pyramid::summary(std::span<const double> samples, std::size_t from, std::size_t to) const
{
    to = std::min(to, samples.size());
    Accumulator sum;
    auto left = from;
    auto right = to;
    const auto addSamples = [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i)
            sum.add(samples[i]);
    };

    // Climbs from both ends: what does not fill a block of the next level is added at this one.
    const auto leftUp = (left + baseSize - 1) / baseSize * baseSize;
    const auto rightDown = right / baseSize * baseSize;
    if (leftUp >= rightDown || m_levels.empty()) {
        if (left < right)
            addSamples(left, right);
    } else {
        addSamples(left, leftUp);
        addSamples(rightDown, right);
        left = leftUp / baseSize;
        right = rightDown / baseSize;
        for (std::size_t level = 0;; ++level) {
            const auto& mine = m_levels[level];
            const auto add = [&](std::size_t begin, std::size_t end) {
                for (auto i = begin; i < end; ++i)
                    sum.add(mine.ranges[i], mine.missing[i] != 0);
            };
            const auto up = (left + fanOut - 1) / fanOut * fanOut;
            const auto down = right / fanOut * fanOut;
            if (up >= down || level + 1 == m_levels.size()) {
                add(left, right);
                break;
            }
            add(left, up);
            add(down, right);
            left = up / fanOut;
            right = down / fanOut;
        }
    }
    if (sum.min > sum.max)
        return {{notANumber, notANumber}, sum.missing};
    return {{sum.min, sum.max}, sum.missing};
}

MinMax Pyramid::range(std::span<const double> samples, std::size_t from, std::size_t to) const
{
    return summary(samples, from, to).range;
}

std::size_t Pyramid::firstPresent(std::span<const double> samples, std::size_t from, std::size_t to) const
{
    to = std::min(to, samples.size());
    auto i = from;
    while (i < to) {
        if (!std::isnan(samples[i]))
            return i;
        // At the start of a block: jump over the largest empty one that starts here.
        auto step = std::size_t(1);
        auto width = baseSize;
        for (const auto& level : m_levels) {
            if (i % width != 0 || i / width >= level.ranges.size() || !isEmptyBlock(level.ranges[i / width]))
                break;
            step = width;
            width *= fanOut;
        }
        i += step;
    }
    return to;
}

std::size_t Pyramid::lastPresent(std::span<const double> samples, std::size_t from, std::size_t to) const
{
    to = std::min(to, samples.size());
    auto end = to; // samples in [end, to) are missing
    while (end > from) {
        if (!std::isnan(samples[end - 1]))
            return end - 1;
        auto step = std::size_t(1);
        auto width = baseSize;
        for (const auto& level : m_levels) {
            if (end % width != 0 || end / width > level.ranges.size() || !isEmptyBlock(level.ranges[end / width - 1]))
                break;
            step = width;
            width *= fanOut;
        }
        end -= std::min(step, end);
    }
    return to;
}

void Pyramid::prefetch(std::span<const double> samples, std::size_t index, std::size_t length) const
{
    if (index >= samples.size())
        return;
    __builtin_prefetch(samples.data() + index);
    auto width = baseSize;
    for (const auto& level : m_levels) {
        const auto block = index / width;
        if (width > length || block >= level.ranges.size())
            break;
        __builtin_prefetch(level.ranges.data() + block);
        __builtin_prefetch(level.missing.data() + block);
        width *= fanOut;
    }
}

std::size_t Pyramid::memoryBytes() const
{
    std::size_t bytes = m_levels.capacity() * sizeof(Level);
    for (const auto& level : m_levels)
        bytes += level.ranges.capacity() * sizeof(MinMax) + level.missing.capacity();
    return bytes;
}

} // namespace oa::core
