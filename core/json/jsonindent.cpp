// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonindent.h"

#include "core/json/jsonscan.h"

#include <algorithm>

namespace oa::core {

namespace {

/// Lines do not move further to the right than this many levels: what is nested deeper is hostile, and would grow with
/// the square of its depth.
constexpr std::size_t deepestIndentation = 32;
constexpr std::size_t blanksPerLevel = 2;

void newLine(std::string& out, std::size_t depth)
{
    out += '\n';
    out.append(std::min(depth, deepestIndentation) * blanksPerLevel, ' ');
}

} // namespace

std::optional<std::string> indentedJson(std::string_view text)
{
    std::string padded(text);
    padded.append(jsonscan::textPadding, '\0');
    const char* at = jsonscan::skipBlanks(padded.data());
    const char* const end = padded.data() + text.size();
    jsonscan::Skipper skipper;
    const char* valueEnd = skipper.value(at, 0);
    if (valueEnd == nullptr || jsonscan::skipBlanks(valueEnd) != end)
        return std::nullopt;

    std::string out;
    out.reserve(text.size() + text.size() / 2);
    std::size_t depth = 0;
    for (; at < valueEnd; at = jsonscan::skipBlanks(at)) {
        if (*at == '{' || *at == '[') {
            out += *at;
            at = jsonscan::skipBlanks(at + 1);
            if (*at == '}' || *at == ']')
                out += *at++;
            else
                newLine(out, ++depth);
        } else if (*at == '}' || *at == ']') {
            newLine(out, --depth);
            out += *at++;
        } else if (*at == ',') {
            out += ',';
            newLine(out, depth);
            ++at;
        } else if (*at == ':') {
            out += ": ";
            ++at;
        } else {
            const char* token = at;
            at = jsonscan::scalar(token);
            out.append(token, at);
        }
    }
    return out;
}

} // namespace oa::core
