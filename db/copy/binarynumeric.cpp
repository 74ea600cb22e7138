// SPDX-License-Identifier: GPL-3.0-only
#include "db/copy/binarynumeric.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

namespace oa::db {

namespace {

constexpr std::int64_t maximumIntegerDigits = 131072;
constexpr std::int64_t maximumDecimals = 16383;
constexpr std::uint16_t negativeSign = 0x4000;
constexpr std::uint16_t positiveInfinity = 0xd000;
constexpr std::uint16_t negativeInfinity = 0xf000;

void append16(std::string& out, std::uint16_t value)
{
    out.push_back(static_cast<char>(value >> 8U));
    out.push_back(static_cast<char>(value & 0xffU));
}

/// The decimal digits of a literal and where its point stands.
struct Decimal
{
    bool negative = false;
    std::string_view whole;    ///< digits before the point as written
    std::string_view fraction; ///< digits after the point as written
    std::int64_t exponent = 0;

    std::int64_t count() const { return static_cast<std::int64_t>(whole.size() + fraction.size()); }
    /// Digits before the point once the exponent is applied; may be negative.
    std::int64_t pointAt() const { return static_cast<std::int64_t>(whole.size()) + exponent; }
    /// The digit at `index` of all digits, 0 outside.
    int digit(std::int64_t index) const
    {
        if (index < 0 || index >= count())
            return 0;
        const auto i = static_cast<std::size_t>(index);
        return (i < whole.size() ? whole[i] : fraction[i - whole.size()]) - '0';
    }
};

std::string_view takeDigits(std::string_view& text)
{
    std::size_t length = 0;
    while (length < text.size() && text[length] >= '0' && text[length] <= '9')
        ++length;
    const auto digits = text.substr(0, length);
    text.remove_prefix(length);
    return digits;
}

bool parse(std::string_view text, Decimal& decimal)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        decimal.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    decimal.whole = takeDigits(text);
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        decimal.fraction = takeDigits(text);
    }
    if (decimal.count() == 0)
        return false;
    if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '+')
            text.remove_prefix(1);
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), decimal.exponent);
        if (problem != std::errc() || end == text.data())
            return false;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    constexpr std::int64_t sane = 1'000'000;
    return text.empty() && decimal.exponent >= -sane && decimal.exponent <= sane;
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

std::uint16_t read16(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) << 8U |
                                      static_cast<unsigned char>(bytes[at + 1]));
}

/// from_chars() says only that a number is out of range, not on which side.
double parsedReal(std::string_view text, int exponent)
{
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec == std::errc())
        return value;
    return exponent < 0 ? 0.0 : std::numeric_limits<double>::infinity();
}

/// The double that is nearest to digits × 10^exponent.
double nearestReal(std::uint64_t digits, int exponent)
{
    // Whole numbers up to 2^53 and powers of ten up to 10^22 are doubles: one rounding, the right one.
    constexpr std::uint64_t exact = std::uint64_t(1) << 53U;
    constexpr std::array powers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (digits <= exact && exponent >= -22 && exponent <= 22) {
        const auto power = powers[static_cast<std::size_t>(std::abs(exponent))];
        return exponent < 0 ? static_cast<double>(digits) / power : static_cast<double>(digits) * power;
    }
    return parsedReal(std::to_string(digits) + 'e' + std::to_string(exponent), exponent);
}

/// The same of groups in base 10000, any number of them.
double nearestReal(std::string_view groups, int exponent)
{
    std::string text;
    for (std::size_t at = 0; at < groups.size(); at += 2) {
        const auto group = std::to_string(10'000 + read16(groups, at));
        text.append(group, 1);
    }
    text += 'e' + std::to_string(exponent);
    return parsedReal(text, exponent);
}

} // namespace

double realFromBinaryNumeric(std::string_view bytes)
{
    constexpr std::size_t header = 8; // count of groups, weight of the first, sign, decimals
    constexpr auto nothing = std::numeric_limits<double>::quiet_NaN();
    if (bytes.size() < header)
        return nothing;
    const std::size_t count = read16(bytes, 0);
    const auto sign = read16(bytes, 4);
    if (sign == positiveInfinity || sign == negativeInfinity)
        return sign == positiveInfinity ? std::numeric_limits<double>::infinity()
                                        : -std::numeric_limits<double>::infinity();
    const auto groups = bytes.substr(header);
    if ((sign != 0 && sign != negativeSign) || groups.size() != count * 2)
        return nothing;

    const auto exponent = 4 * (static_cast<std::int16_t>(read16(bytes, 2)) - static_cast<int>(count) + 1);
    std::uint64_t digits = 0;
    std::size_t taken = 0;
    while (taken < count && digits < std::numeric_limits<std::uint64_t>::max() / 10'000 - 1) {
        digits = digits * 10'000 + read16(groups, 2 * taken);
        ++taken;
    }
    const auto value = taken == count ? nearestReal(digits, exponent) : nearestReal(groups, exponent);
    return sign == negativeSign ? -value : value;
}

bool appendBinaryNumeric(std::string& out, std::string_view literal)
{
    Decimal decimal;
    if (!parse(literal, decimal))
        return false;

    // Leading zeros do not count towards the size.
    std::int64_t first = 0;
    while (first < decimal.count() && decimal.digit(first) == 0)
        ++first;
    const auto decimals = std::max<std::int64_t>(0, decimal.count() - decimal.pointAt());
    if (decimals > maximumDecimals)
        return false;
    if (first == decimal.count()) {
        append16(out, 0);
        append16(out, 0);
        append16(out, 0);
        append16(out, static_cast<std::uint16_t>(decimals));
        return true;
    }
    const auto point = decimal.pointAt();
    if (point - first > maximumIntegerDigits)
        return false;

    // Groups of four digits aligned at the point: group g holds the digits [point + 4g, point + 4g + 4), so that the
    // group before the point is -1 and has weight 0.
    const auto firstGroup = floorDivide(first - point, 4);
    auto last = decimal.count() - 1;
    while (decimal.digit(last) == 0)
        --last;
    const auto lastGroup = floorDivide(last - point, 4);
    const auto groups = lastGroup - firstGroup + 1;

    append16(out, static_cast<std::uint16_t>(groups));
    append16(out, static_cast<std::uint16_t>(static_cast<std::int16_t>(-firstGroup - 1)));
    append16(out, decimal.negative ? negativeSign : 0);
    append16(out, static_cast<std::uint16_t>(decimals));
    for (auto group = firstGroup; group <= lastGroup; ++group) {
        int value = 0;
        for (std::int64_t i = 0; i < 4; ++i)
            value = value * 10 + decimal.digit(point + group * 4 + i);
        append16(out, static_cast<std::uint16_t>(value));
    }
    return true;
}

} // namespace oa::db
