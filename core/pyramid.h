// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace oa::core {

struct MinMax
{
    double min;
    double max; ///< Both NaN when there was no sample.
};

/// Minima and maxima over blocks of samples, NaN ignored: level 0 over 16 samples, each further level over four blocks
/// of the one below (about 1.35 bytes a sample). Answers the range of any stretch in logarithmic time.
/// Knows only the blocks; the samples stay with their owner and are passed in.
class Pyramid
{
public:
    static constexpr std::size_t baseSize = 16;
    static constexpr std::size_t fanOut = 4;

    /// Recomputes the blocks that touch samples [from, to); grows or shrinks to samples.size().
    void rebuild(std::span<const double> samples, std::size_t from, std::size_t to);
    MinMax range(std::span<const double> samples, std::size_t from, std::size_t to) const;
    std::size_t memoryBytes() const;

private:
    std::vector<std::vector<MinMax>> m_levels;
};

} // namespace oa::core
