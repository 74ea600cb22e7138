// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/decimal.h"

#include <QtGlobal>

#include <algorithm>

namespace oa::core {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The parts of a JSON number; `integer` empty when the text is none.
struct NumberParts
{
    bool negative = false;
    std::string_view integer;
    std::string_view fraction;
    std::string_view exponent; ///< with its sign, without the letter
};

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - from;
}

std::optional<NumberParts> partsOf(std::string_view text)
{
    NumberParts parts;
    std::size_t at = 0;
    parts.negative = !text.empty() && text.front() == '-';
    at += parts.negative ? 1 : 0;
    const auto integerDigits = digitsAt(text, at);
    if (integerDigits == 0 || (integerDigits > 1 && text[at] == '0'))
        return std::nullopt;
    parts.integer = text.substr(at, integerDigits);
    at += integerDigits;
    if (at < text.size() && text[at] == '.') {
        const auto digits = digitsAt(text, at + 1);
        if (digits == 0)
            return std::nullopt;
        parts.fraction = text.substr(at + 1, digits);
        at += digits + 1;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const auto start = ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const auto digits = digitsAt(text, at);
        if (digits == 0)
            return std::nullopt;
        at += digits;
        parts.exponent = text.substr(start, at - start);
    }
    if (at != text.size())
        return std::nullopt;
    return parts;
}

/// Far beyond what any accepted number needs, and small enough for sums of lengths not to overflow.
constexpr qint64 exponentBound = 1'000'000'000'000;

qint64 exponentValue(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    qint64 value = 0;
    for (const char c : text) {
        if (isDigit(c))
            value = std::min(exponentBound, value * 10 + (c - '0'));
    }
    return negative ? -value : value;
}

bool isZero(std::string_view digits)
{
    return digits.find_first_not_of('0') == std::string_view::npos;
}

} // namespace

bool isJsonNumber(std::string_view text)
{
    return partsOf(text).has_value();
}

std::optional<std::string_view> plainDecimal(std::string_view number, std::string& scratch)
{
    const auto parts = partsOf(number);
    if (!parts)
        return std::nullopt;
    const bool zero = isZero(parts->integer) && isZero(parts->fraction);
    const bool plain = parts->exponent.empty() && !(zero && parts->negative);
    if (plain && parts->integer.size() <= maximumIntegerDigits && parts->fraction.size() <= maximumFractionDigits)
        return number;

    // All digits in a row, and where the point stands among them: possibly before the first or after the last.
    const auto exponent = exponentValue(parts->exponent);
    std::string digits(parts->integer);
    digits += parts->fraction;
    auto point = static_cast<qint64>(parts->integer.size()) + exponent;
    if (zero) {
        const auto decimals = std::clamp<qint64>(static_cast<qint64>(digits.size()) - point, 0, maximumFractionDigits);
        const bool absurd = std::abs(exponent) > static_cast<qint64>(maximumIntegerDigits);
        scratch = decimals == 0 || absurd ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0');
        return scratch;
    }
    const auto leading = digits.find_first_not_of('0');
    digits.erase(0, leading);
    point -= static_cast<qint64>(leading);
    const auto significant = static_cast<qint64>(digits.find_last_not_of('0')) + 1;
    if (point > static_cast<qint64>(maximumIntegerDigits) ||
        significant - point > static_cast<qint64>(maximumFractionDigits))
        return std::nullopt;
    if (static_cast<qint64>(digits.size()) - point > static_cast<qint64>(maximumFractionDigits))
        digits.resize(static_cast<std::size_t>(point + static_cast<qint64>(maximumFractionDigits)));

    scratch.clear();
    if (parts->negative)
        scratch += '-';
    if (point <= 0) {
        scratch += "0.";
        scratch.append(static_cast<std::size_t>(-point), '0');
        scratch += digits;
    } else if (static_cast<std::size_t>(point) >= digits.size()) {
        scratch += digits;
        scratch.append(static_cast<std::size_t>(point) - digits.size(), '0');
    } else {
        scratch.append(digits, 0, static_cast<std::size_t>(point));
        scratch += '.';
        scratch.append(digits, static_cast<std::size_t>(point));
    }
    return scratch;
}

std::string hundredfold(std::string_view decimal)
{
    const bool isNegative = decimal.starts_with('-');
    decimal.remove_prefix(isNegative ? 1 : 0);
    const auto point = std::min(decimal.find('.'), decimal.size());
    std::string whole(decimal.substr(0, point));
    std::string fraction(decimal.substr(std::min(point + 1, decimal.size())));
    fraction.resize(std::max<std::size_t>(fraction.size(), 2), '0');
    whole += fraction.substr(0, 2);
    fraction.erase(0, 2);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    auto result = isNegative ? '-' + whole : whole;
    if (!fraction.empty())
        result += '.' + fraction;
    return result;
}

std::string negative(std::string_view decimal)
{
    const auto isNothing = decimal.find_first_of("123456789") == std::string_view::npos;
    return decimal.starts_with('-') || isNothing ? std::string(decimal) : '-' + std::string(decimal);
}

std::string_view withoutTrailingZeros(std::string_view decimal)
{
    if (decimal.find('.') == std::string_view::npos)
        return decimal;
    decimal = decimal.substr(0, decimal.find_last_not_of('0') + 1);
    return decimal.ends_with('.') ? decimal.substr(0, decimal.size() - 1) : decimal;
}

} // namespace oa::core
