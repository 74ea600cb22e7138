// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/magnitude.h"

#include <QtGlobal>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace oa::core {

/// An exact decimal with its own number of decimals, as PostgreSQL's `numeric` has it: 85.0 and 85.00 are equal, and
/// each is written as it came. A sum has as many decimals as its longest addend, a product as many as both factors
/// together. Nothing is ever rounded. Quick up to 38 digits, and right beyond.
class ExactDecimal
{
public:
    /// More digits than any value, sum or square of ours has.
    static constexpr std::size_t maximumDigits = 1000;

    __extension__ typedef __int128 Units;

    ExactDecimal() = default;
    /// units / 10^scale, with `scale` decimals.
    ExactDecimal(Units units, int scale);

    /// A plain decimal, as numeric is written: "-12.50". Nothing for anything else, exponents and "NaN" among it, and
    /// beyond maximumDigits.
    static std::optional<ExactDecimal> fromText(std::string_view text);
    std::string toString() const;

    int scale() const { return m_scale; }
    bool isZero() const { return !isLong() && m_units == 0; }
    bool isNegative() const { return isLong() ? m_isNegative : m_units < 0; }
    /// The least number of decimals that writes the value.
    int leastScale() const;
    /// value × 10^scale; nothing when that is no whole number or needs more than 62 bits and a sign.
    std::optional<qint64> unitsAt(int scale) const;
    /// The same value with more decimals; `scale` is not below scale().
    ExactDecimal withScale(int scale) const;
    /// The double next to it.
    double toDouble() const;

    ExactDecimal& operator+=(const ExactDecimal& other);
    friend ExactDecimal operator+(ExactDecimal a, const ExactDecimal& b) { return a += b; }
    friend ExactDecimal operator*(const ExactDecimal& a, const ExactDecimal& b);
    ExactDecimal operator-() const;

    /// By value: decimals that are zero at the end do not count.
    friend std::strong_ordering operator<=>(const ExactDecimal& a, const ExactDecimal& b);
    friend bool operator==(const ExactDecimal& a, const ExactDecimal& b) { return (a <=> b) == 0; }

private:
    static ExactDecimal fromMagnitude(bool isNegative, magnitude::Groups groups, int scale);
    bool isLong() const { return !m_long.empty(); }
    magnitude::Groups groups() const;

    Units m_units = 0;
    int m_scale = 0;
    bool m_isNegative = false; ///< of m_long
    magnitude::Groups m_long;  ///< instead of m_units when these need more than 127 bits
};

} // namespace oa::core
