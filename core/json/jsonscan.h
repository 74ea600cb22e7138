// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/json/jsontext.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Steps through the tokens of JSON text many bytes at a time and without branches on their lengths: receipts are made
/// of short numbers and names, where a wrongly foreseen branch costs more than the work. The text must be followed by
/// textPadding zero bytes; a zero byte is no part of JSON, so nothing here gets past them. Each function takes a place
/// in the text and gives the place after the token, or null when there is no such token (RFC 8259).
namespace oa::core::jsonscan {

inline constexpr std::size_t textPadding = 32;
/// Values that are nested deeper are refused.
inline constexpr std::size_t maximumDepth = 1024;

namespace detail {

/// `byte` in each of the eight.
constexpr std::uint64_t repeated(std::uint8_t byte)
{
    return 0x0101010101010101U * byte;
}

/// Eight bytes, the first of them lowest.
inline std::uint64_t load(const char* at)
{
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        word = ((word & 0x00FF00FF00FF00FFU) << 8U) | ((word >> 8U) & 0x00FF00FF00FF00FFU);
        word = ((word & 0x0000FFFF0000FFFFU) << 16U) | ((word >> 16U) & 0x0000FFFF0000FFFFU);
        word = (word << 32U) | (word >> 32U);
    }
    return word;
}

/// The highest bit of each byte that is no digit.
constexpr std::uint64_t nonDigits(std::uint64_t word)
{
    const auto values = word ^ repeated('0');
    return (((values & repeated(0x7F)) + repeated(0x76)) | values) & repeated(0x80);
}

inline std::size_t firstByte(std::uint64_t marks)
{
    return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

inline const char* skipDigits(const char* at)
{
    for (;; at += 8) {
        if (const auto others = nonDigits(load(at)); others != 0)
            return at + firstByte(others);
    }
}

/// Numbers too long for the fast path, and those with an exponent. `at` stands behind the sign.
const char* longNumber(const char* at);

/// The first quote, backslash or control character at or after `at`, eight bytes at a time on any machine.
inline const char* stringBreakPortable(const char* at)
{
    // The lowest mark of each sort is right, those above it may be wrong through carries.
    const auto zeros = [](std::uint64_t word) { return (word - repeated(1)) & ~word & repeated(0x80); };
    for (;; at += 8) {
        const auto word = load(at);
        const auto controls = (word - repeated(0x20)) & ~word & repeated(0x80);
        if (const auto marks = zeros(word ^ repeated('"')) | zeros(word ^ repeated('\\')) | controls; marks != 0)
            return at + firstByte(marks);
    }
}

#ifdef __SSE2__
inline const char* stringBreak(const char* at)
{
    for (;; at += 16) {
        __m128i bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        const auto quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const auto backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        const auto controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
        const auto marks = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), controls));
        if (marks != 0)
            return at + std::countr_zero(static_cast<unsigned>(marks));
    }
}
#else
inline const char* stringBreak(const char* at)
{
    return stringBreakPortable(at);
}
#endif

} // namespace detail

inline const char* skipBlanks(const char* at)
{
    constexpr std::uint64_t blanks = (1ULL << ' ') | (1ULL << '\n') | (1ULL << '\t') | (1ULL << '\r');
    while (static_cast<unsigned char>(*at) <= ' ' && ((blanks >> static_cast<unsigned char>(*at)) & 1U) != 0)
        ++at;
    return at;
}

inline const char* number(const char* at)
{
    at += *at == '-' ? 1 : 0;
    // Eight bytes hold nearly every number of a receipt and what ends it.
    const auto others = detail::nonDigits(detail::load(at));
    if (others == 0)
        return detail::longNumber(at);
    const auto integerDigits = detail::firstByte(others);
    const char* end = at + integerDigits;
    if (integerDigits == 0 || (*at == '0' && integerDigits > 1))
        return nullptr;
    if (*end == '.') {
        const auto after = others & (others - 1);
        if (after == 0)
            return detail::longNumber(at);
        const char* point = end;
        end = at + detail::firstByte(after);
        if (end == point + 1)
            return nullptr;
    }
    return (*end | 0x20) == 'e' ? detail::longNumber(at) : end;
}

/// A string from quote to quote. Escapes are held against the grammar; UTF-8 is not looked at.
inline const char* string(const char* at, bool& hasEscape)
{
    if (*at != '"')
        return nullptr;
    for (++at;;) {
        at = detail::stringBreak(at);
        if (*at == '"')
            return at + 1;
        if (*at != '\\')
            return nullptr;
        hasEscape = true;
        const std::size_t length = at[1] == 'u' ? 6 : 2;
        // A text that ends within the escape shows zero bytes here, which no escape has.
        if (!hasValidEscapes({at, length}))
            return nullptr;
        at += length;
    }
}

/// true, false or null.
inline const char* literal(const char* at)
{
    if (std::memcmp(at, "true", 4) == 0 || std::memcmp(at, "null", 4) == 0)
        return at + 4;
    return std::memcmp(at, "false", 5) == 0 ? at + 5 : nullptr;
}

/// A string, number or literal.
inline const char* scalar(const char* at)
{
    if (*at == '"') {
        bool hasEscape = false;
        return string(at, hasEscape);
    }
    return *at == '-' || (*at >= '0' && *at <= '9') ? number(at) : literal(at);
}

/// Passes over whole values, holding them against the grammar.
class Skipper
{
public:
    /// `depth` containers are open around the value.
    const char* value(const char* at, std::size_t depth)
    {
        if (*at == '{')
            return object(at, depth);
        if (*at == '[')
            return array(at, depth);
        const char* end = scalar(at);
        return end != nullptr ? end : stop(at);
    }

    const char* stoppedAt() const { return m_stoppedAt; } ///< after a failure
    bool isTooDeep() const { return m_tooDeep; }

private:
    const char* object(const char* at, std::size_t depth);
    const char* array(const char* at, std::size_t depth);
    const char* stop(const char* at)
    {
        m_stoppedAt = at;
        return nullptr;
    }

    const char* m_stoppedAt = nullptr;
    bool m_tooDeep = false;
};

} // namespace oa::core::jsonscan
