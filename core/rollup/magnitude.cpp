// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/magnitude.h"

#include <algorithm>

namespace oa::core::magnitude {

namespace {

constexpr std::uint32_t base = 1'000'000'000;
constexpr std::size_t digitsPerGroup = 9;

void trim(Groups& number)
{
    while (!number.empty() && number.back() == 0)
        number.pop_back();
}

std::uint32_t groupAt(const Groups& number, std::size_t index)
{
    return index < number.size() ? number[index] : 0;
}

} // namespace

Groups fromDigits(std::string_view digits)
{
    Groups number;
    number.reserve(digits.size() / digitsPerGroup + 1);
    while (!digits.empty()) {
        const auto length = std::min(digits.size(), digitsPerGroup);
        std::uint32_t group = 0;
        for (const char digit : digits.substr(digits.size() - length))
            group = group * 10 + static_cast<std::uint32_t>(digit - '0');
        number.push_back(group);
        digits.remove_suffix(length);
    }
    trim(number);
    return number;
}

std::string toDigits(const Groups& number)
{
    if (number.empty())
        return "0";
    auto text = std::to_string(number.back());
    for (std::size_t i = number.size() - 1; i-- > 0;) {
        const auto group = std::to_string(base + number[i]); // a one in front keeps the zeros
        text.append(group, 1);
    }
    return text;
}

std::strong_ordering compare(const Groups& a, const Groups& b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return std::lexicographical_compare_three_way(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

Groups sum(const Groups& a, const Groups& b)
{
    const auto size = std::max(a.size(), b.size());
    Groups result(size + 1);
    std::uint32_t carry = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto group = groupAt(a, i) + groupAt(b, i) + carry;
        carry = group >= base ? 1 : 0;
        result[i] = group - carry * base;
    }
    result[size] = carry;
    trim(result);
    return result;
}

Groups difference(const Groups& a, const Groups& b)
{
    auto result = a;
    std::uint32_t borrow = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto subtrahend = groupAt(b, i) + borrow;
        borrow = result[i] < subtrahend ? 1 : 0;
        result[i] = result[i] + borrow * base - subtrahend;
    }
    trim(result);
    return result;
}

Groups product(const Groups& a, const Groups& b)
{
    Groups result(a.size() + b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto group = std::uint64_t(a[i]) * b[j] + result[i + j] + carry;
            result[i + j] = static_cast<std::uint32_t>(group % base);
            carry = group / base;
        }
        result[i + b.size()] = static_cast<std::uint32_t>(carry);
    }
    trim(result);
    return result;
}

Groups shifted(const Groups& number, int exponent)
{
    if (number.empty() || exponent <= 0)
        return number;
    std::uint32_t factor = 1;
    for (int i = 0; i < exponent % static_cast<int>(digitsPerGroup); ++i)
        factor *= 10;
    auto result = product(number, {factor});
    result.insert(result.begin(), static_cast<std::size_t>(exponent) / digitsPerGroup, 0);
    return result;
}

} // namespace oa::core::magnitude
