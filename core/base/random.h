// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>

namespace oa::core {

/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014): the same numbers on
/// every platform, unlike the standard library's distributions, and a fresh stream for every seed.
class Random
{
public:
    explicit constexpr Random(std::uint64_t seed)
        : m_state(seed)
    {}

    /// A stream of its own for each (seed, index), so that items can be made in any order and by several threads.
    static constexpr Random forItem(std::uint64_t seed, std::uint64_t index)
    {
        return Random(mixed(seed) ^ mixed(index * increment + 1));
    }

    constexpr std::uint64_t next() { return mixed(m_state += increment); }

    /// Uniform over 0 … count − 1, with a bias below count / 2³².
    static constexpr std::uint32_t scaled(std::uint32_t bits, std::uint32_t count)
    {
        return static_cast<std::uint32_t>((std::uint64_t(bits) * count) >> 32U);
    }
    constexpr std::uint32_t below(std::uint32_t count)
    {
        return scaled(static_cast<std::uint32_t>(next() >> 32U), count);
    }

private:
    static constexpr std::uint64_t increment = 0x9E3779B97F4A7C15U;
    static constexpr std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::uint64_t m_state;
};

} // namespace oa::core
