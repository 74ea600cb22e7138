// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/exactdecimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace oa::core {

namespace {

using Units = ExactDecimal::Units;
__extension__ typedef unsigned __int128 UnsignedUnits;

constexpr int shortDigits = 38; // of which any number fits into 127 bits
constexpr qint64 mostUnits = (qint64(1) << 62) - 1;

constexpr auto makePowers()
{
    std::array<Units, shortDigits + 1> powers{};
    Units power = 1;
    for (auto& entry : powers) {
        entry = power;
        if (&entry != &powers.back())
            power *= 10;
    }
    return powers;
}
constexpr auto powersOfTen = makePowers();

bool multiply(Units& value, int exponent)
{
    return exponent <= shortDigits &&
           !__builtin_mul_overflow(value, powersOfTen[static_cast<std::size_t>(exponent)], &value);
}

UnsignedUnits magnitudeOf(Units value)
{
    return value < 0 ? -static_cast<UnsignedUnits>(value) : static_cast<UnsignedUnits>(value);
}

std::string digitsOf(UnsignedUnits value)
{
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value > 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

/// Digits with the point before the last `scale` of them.
std::string pointed(std::string digits, bool isNegative, int scale)
{
    const auto decimals = static_cast<std::size_t>(scale);
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, 1, '.');
    return isNegative ? '-' + digits : digits;
}

bool areDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

ExactDecimal::ExactDecimal(Units units, int scale)
    : m_units(units)
    , m_scale(scale)
{}

std::optional<ExactDecimal> ExactDecimal::fromText(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (whole.empty() || (point != std::string_view::npos && fraction.empty()) || !areDigits(whole) ||
        !areDigits(fraction) || text.size() > maximumDigits)
        return std::nullopt;
    const auto scale = static_cast<int>(fraction.size());
    if (whole.size() + fraction.size() <= std::size_t(shortDigits)) {
        ExactDecimal value;
        for (const auto part : {whole, fraction}) {
            for (const char digit : part)
                value.m_units = value.m_units * 10 + (digit - '0');
        }
        if (isNegative)
            value.m_units = -value.m_units;
        value.m_scale = scale;
        return value;
    }
    return fromMagnitude(isNegative, magnitude::fromDigits(std::string(whole) + std::string(fraction)), scale);
}

ExactDecimal ExactDecimal::fromMagnitude(bool isNegative, magnitude::Groups groups, int scale)
{
    // Five groups of nine digits may still fit, six cannot.
    ExactDecimal value;
    value.m_scale = scale;
    bool fits = groups.size() <= 5;
    for (auto group = groups.rbegin(); fits && group != groups.rend(); ++group) {
        fits = !__builtin_mul_overflow(value.m_units, Units(1'000'000'000), &value.m_units) &&
               !__builtin_add_overflow(value.m_units, Units(*group), &value.m_units);
    }
    if (fits) {
        if (isNegative)
            value.m_units = -value.m_units;
        return value;
    }
    value.m_units = 0;
    value.m_isNegative = isNegative;
    value.m_long = std::move(groups);
    return value;
}

magnitude::Groups ExactDecimal::groups() const
{
    return isLong() ? m_long : magnitude::fromDigits(digitsOf(magnitudeOf(m_units)));
}

std::string ExactDecimal::toString() const
{
    return pointed(isLong() ? magnitude::toDigits(m_long) : digitsOf(magnitudeOf(m_units)), isNegative(), m_scale);
}

int ExactDecimal::leastScale() const
{
    if (isLong()) {
        const auto digits = magnitude::toDigits(m_long);
        const auto zeros = static_cast<int>(digits.size() - 1 - digits.find_last_not_of('0'));
        return std::max(0, m_scale - zeros);
    }
    auto units = m_units;
    auto scale = m_scale;
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        --scale;
    }
    return scale;
}

std::optional<qint64> ExactDecimal::unitsAt(int scale) const
{
    if (isLong())
        return std::nullopt;
    auto units = m_units;
    if (scale >= m_scale) {
        if (!multiply(units, scale - m_scale))
            return std::nullopt;
    } else {
        for (int i = scale; i < m_scale; ++i) {
            if (units % 10 != 0)
                return std::nullopt;
            units /= 10;
        }
    }
    if (units < -mostUnits || units > mostUnits)
        return std::nullopt;
    return static_cast<qint64>(units);
}

ExactDecimal ExactDecimal::withScale(int scale) const
{
    if (scale <= m_scale)
        return *this;
    if (!isLong()) {
        auto units = m_units;
        if (multiply(units, scale - m_scale))
            return {units, scale};
    }
    return fromMagnitude(isNegative(), magnitude::shifted(groups(), scale - m_scale), scale);
}

double ExactDecimal::toDouble() const
{
    const auto text = toString();
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec == std::errc())
        return value;
    // Out of range, on one side or the other.
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    if (*this < ExactDecimal(1, 0) && ExactDecimal(-1, 0) < *this)
        return 0;
    return isNegative() ? -infinity : infinity;
}

ExactDecimal& ExactDecimal::operator+=(const ExactDecimal& other)
{
    if (!isLong() && !other.isLong()) {
        const auto scale = std::max(m_scale, other.m_scale);
        auto a = m_units;
        auto b = other.m_units;
        if (multiply(a, scale - m_scale) && multiply(b, scale - other.m_scale) && !__builtin_add_overflow(a, b, &a)) {
            m_units = a;
            m_scale = scale;
            return *this;
        }
    }
    const auto scale = std::max(m_scale, other.m_scale);
    const auto a = magnitude::shifted(groups(), scale - m_scale);
    const auto b = magnitude::shifted(other.groups(), scale - other.m_scale);
    if (isNegative() == other.isNegative())
        return *this = fromMagnitude(isNegative(), magnitude::sum(a, b), scale);
    const bool isLarger = magnitude::compare(a, b) >= 0;
    return *this = fromMagnitude(isLarger ? isNegative() : other.isNegative(),
                                 isLarger ? magnitude::difference(a, b) : magnitude::difference(b, a), scale);
}

ExactDecimal operator*(const ExactDecimal& a, const ExactDecimal& b)
{
    const auto scale = a.m_scale + b.m_scale;
    if (!a.isLong() && !b.isLong()) {
        ExactDecimal result;
        result.m_scale = scale;
        if (!__builtin_mul_overflow(a.m_units, b.m_units, &result.m_units))
            return result;
    }
    return ExactDecimal::fromMagnitude(a.isNegative() != b.isNegative(), magnitude::product(a.groups(), b.groups()),
                                       scale);
}

ExactDecimal ExactDecimal::operator-() const
{
    return ExactDecimal(-1, 0) * *this;
}

std::strong_ordering operator<=>(const ExactDecimal& a, const ExactDecimal& b)
{
    if (a.isNegative() != b.isNegative())
        return b.isNegative() <=> a.isNegative();
    if (!a.isLong() && !b.isLong()) {
        const auto scale = std::max(a.m_scale, b.m_scale);
        auto left = a.m_units;
        auto right = b.m_units;
        if (multiply(left, scale - a.m_scale) && multiply(right, scale - b.m_scale)) {
            if (left == right)
                return std::strong_ordering::equal;
            return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
        }
    }
    const auto scale = std::max(a.m_scale, b.m_scale);
    const auto order = magnitude::compare(magnitude::shifted(a.groups(), scale - a.m_scale),
                                          magnitude::shifted(b.groups(), scale - b.m_scale));
    return a.isNegative() ? 0 <=> order : order;
}

} // namespace oa::core
