// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Whole numbers of any length, without sign: groups of nine decimal digits, the lowest first, no zero group on top.
namespace oa::core::magnitude {

using Groups = std::vector<std::uint32_t>;

/// `digits`: nothing but digits.
Groups fromDigits(std::string_view digits);
/// Without zeros in front; "0" for zero.
std::string toDigits(const Groups& number);

std::strong_ordering compare(const Groups& a, const Groups& b);
Groups sum(const Groups& a, const Groups& b);
/// `a` is not smaller than `b`.
Groups difference(const Groups& a, const Groups& b);
Groups product(const Groups& a, const Groups& b);
/// number × 10^exponent.
Groups shifted(const Groups& number, int exponent);

} // namespace oa::core::magnitude
