// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsontext.h"

#include <simdjson.h>

#include <cstdint>
#include <optional>

namespace oa::core {

namespace {

constexpr std::string_view jsonBlanks = " \t\n\r";

std::optional<std::uint32_t> hexQuad(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size())
        return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        value <<= 4;
        if (c >= '0' && c <= '9')
            value |= static_cast<std::uint32_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            value |= static_cast<std::uint32_t>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            value |= static_cast<std::uint32_t>(c - 'A' + 10);
        else
            return std::nullopt;
    }
    return value;
}

/// The character of a two-character escape, or 0.
constexpr char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return 0;
    }
}

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

constexpr bool isHighSurrogate(std::uint32_t code)
{
    return code >= 0xD800 && code < 0xDC00;
}

constexpr bool isLowSurrogate(std::uint32_t code)
{
    return code >= 0xDC00 && code < 0xE000;
}

} // namespace

bool hasValidEscapes(std::string_view inside)
{
    for (auto at = inside.find('\\'); at != std::string_view::npos; at = inside.find('\\', at)) {
        if (at + 1 >= inside.size())
            return false;
        if (inside[at + 1] == 'u') {
            if (!hexQuad(inside, at + 2))
                return false;
            at += 6;
        } else {
            if (shortEscape(inside[at + 1]) == 0)
                return false;
            at += 2;
        }
    }
    return true;
}

bool unescape(std::string_view inside, std::string& text)
{
    text.clear();
    std::size_t from = 0;
    for (auto at = inside.find('\\'); at != std::string_view::npos; at = inside.find('\\', from)) {
        text.append(inside, from, at - from);
        if (at + 1 >= inside.size())
            return false;
        if (inside[at + 1] != 'u') {
            const char c = shortEscape(inside[at + 1]);
            if (c == 0)
                return false;
            text += c;
            from = at + 2;
            continue;
        }
        const auto code = hexQuad(inside, at + 2);
        if (!code || isLowSurrogate(*code))
            return false;
        from = at + 6;
        if (!isHighSurrogate(*code)) {
            appendUtf8(text, *code);
            continue;
        }
        const bool escapeFollows = inside.substr(from, 2) == "\\u";
        const auto low = escapeFollows ? hexQuad(inside, from + 2) : std::nullopt;
        if (!low || !isLowSurrogate(*low))
            return false;
        appendUtf8(text, 0x10000U + ((*code - 0xD800U) << 10U) + (*low - 0xDC00U));
        from += 6;
    }
    text.append(inside, from);
    return true;
}

std::string_view trimmedJson(std::string_view text)
{
    const auto first = text.find_first_not_of(jsonBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(jsonBlanks) - first + 1);
}

TextProblem textProblem(std::string_view bytes)
{
    if (bytes.find('\0') != std::string_view::npos)
        return TextProblem::ZeroByte;
    return simdjson::validate_utf8(bytes.data(), bytes.size()) ? TextProblem::None : TextProblem::NotUtf8;
}

std::string_view cutUtf8(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return text.substr(0, bytes);
}

} // namespace oa::core
