// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oa::core {

/// Exact decimals as text: what PostgreSQL's `numeric` reads back digit by digit.
inline constexpr std::size_t maximumIntegerDigits = 40;
inline constexpr std::size_t maximumFractionDigits = 30;

/// Whether `text` is a number by JSON's grammar (RFC 8259, section 6), without blanks around it.
bool isJsonNumber(std::string_view text);

/// A JSON number as a plain decimal: the exponent spelled out ("1.5e3" becomes "1500"), trailing zeros kept ("119.70"),
/// no negative zero. Nothing when it is not a JSON number or has more digits than the limits above; zeros that do not
/// change the value do not count. The answer is a view of `number` itself or of `scratch`.
std::optional<std::string_view> plainDecimal(std::string_view number, std::string& scratch);

/// A plain decimal with its point two digits further on: "93" for "0.93", "93.45" for "0.9345", "100" for "1.0".
std::string hundredfold(std::string_view decimal);

/// A plain decimal below zero, or zero, of the same size: "-12.50" for "12.50" and for "-12.50", "0.00" for "0.00".
std::string negative(std::string_view decimal);

/// A plain decimal without the zeros that end its fraction: "85" for "85.0000000000000000", "0.5" for "0.50".
std::string_view withoutTrailingZeros(std::string_view decimal);

} // namespace oa::core
