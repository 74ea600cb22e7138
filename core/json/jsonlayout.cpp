// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonlayout.h"

#include "core/json/jsontext.h"

namespace oa::core {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Whether a value can go on in the next line where this one ends, which it never does in JSON Lines that break off.
bool goesOn(std::string_view line, std::string_view following)
{
    const auto text = trimmedJson(line);
    const bool isOpen = text.ends_with('{') || text.ends_with('[') || text.ends_with(',') || text.ends_with(':');
    const auto next = following.find_first_not_of(blanks);
    return isOpen && next != std::string_view::npos && following[next] != '{';
}

} // namespace

JsonPieces::Layout layoutOf(std::string_view head, bool isAll)
{
    using Layout = JsonPieces::Layout;
    const auto first = head.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return Layout::Lines;
    const auto text = head.substr(first);
    if (text.front() == '[') {
        const auto inside = text.find_first_not_of(blanks, 1);
        const bool isList = inside != std::string_view::npos && (text[inside] == '{' || text[inside] == ']');
        return isList ? Layout::List : Layout::Lines;
    }
    if (text.front() != '{')
        return Layout::Lines;

    JsonNesting nesting;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' || (text[at] == '\r' && !nesting.isInString() && text.substr(at + 1, 1) != "\n"))
            return goesOn(text.substr(0, at), text.substr(at + 1)) ? Layout::Values : Layout::Lines;
        if (!nesting.take(text[at]))
            continue;
        // Another value on the same line, or behind a carriage return alone, which ended lines on old computers; or
        // behind a comma: a list whose brackets somebody left out.
        const auto rest = text.substr(at + 1);
        auto next = rest.find_first_not_of(" \t\r");
        if (next != std::string_view::npos && rest[next] == ',')
            next = rest.find_first_not_of(blanks, next + 1);
        const bool another = next != std::string_view::npos && rest[next] == '{';
        return another ? Layout::Values : Layout::Lines;
    }
    return isAll ? Layout::Values : Layout::Lines;
}

} // namespace oa::core
