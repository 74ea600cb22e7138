// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oa::core {

struct MinMax
{
    double min;
    double max; ///< Both NaN when there was no sample.
};

/// Minima and maxima over blocks of samples, NaN ignored: level 0 over 16 samples, each further level over four blocks
/// of the one below, with a flag for blocks in which a sample is missing (about 1.4 bytes a sample). Answers the range
/// of any stretch, and where its first and last samples are, in logarithmic time.
/// Knows only the blocks; the samples stay with their owner and are passed in.
class Pyramid
{
public:
    static constexpr std::size_t baseSize = 16;
    static constexpr std::size_t fanOut = 4;

    /// What a stretch of samples holds.
    struct Summary
    {
        MinMax range;
        bool anyMissing; ///< A NaN is among the samples.
    };

    /// Recomputes the blocks that touch samples [from, to); grows or shrinks to samples.size().
    void rebuild(std::span<const double> samples, std::size_t from, std::size_t to);
    MinMax range(std::span<const double> samples, std::size_t from, std::size_t to) const;
    Summary summary(std::span<const double> samples, std::size_t from, std::size_t to) const;
    /// Index of the first sample in [from, to) that is not NaN; `to` when there is none.
    std::size_t firstPresent(std::span<const double> samples, std::size_t from, std::size_t to) const;
    /// Index of the last sample in [from, to) that is not NaN; `to` when there is none.
    std::size_t lastPresent(std::span<const double> samples, std::size_t from, std::size_t to) const;
    /// Fetches into the processor's cache what a summary that begins or ends at `index` and spans about `length`
    /// samples will look at. Over years of samples waiting for memory is most of what a summary costs.
    void prefetch(std::span<const double> samples, std::size_t index, std::size_t length) const;
    std::size_t memoryBytes() const;

private:
    struct Level
    {
        std::vector<MinMax> ranges; // min > max where a block has no sample
        std::vector<std::uint8_t> missing;
    };

    std::vector<Level> m_levels;
    std::size_t m_size = 0;
};

} // namespace oa::core
