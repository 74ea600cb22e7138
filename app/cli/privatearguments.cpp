// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/privatearguments.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace oa::cli {

namespace {

void cover(std::span<char> text)
{
    std::ranges::fill(text, '*');
}

/// What follows `keyword` up to the end of the value: of a quoted one in key=value form, of a query's in a URI.
void hideValues(std::span<char> text, std::string_view keyword)
{
    const std::string_view view(text.data(), text.size());
    for (auto at = view.find(keyword); at != std::string_view::npos; at = view.find(keyword, at)) {
        at += keyword.size();
        while (at < view.size() && view[at] == ' ')
            ++at;
        const bool isQuoted = at < view.size() && view[at] == '\'';
        auto end = at + (isQuoted ? 1 : 0);
        while (end < view.size() && (isQuoted ? view[end] != '\'' : view[end] != ' ' && view[end] != '&'))
            end += view[end] == '\\' ? 2 : 1;
        end = std::min(end, view.size());
        cover(text.subspan(at, end - at));
        at = end;
    }
}

/// postgresql://user:password@host/…
void hideUserInformation(std::span<char> text)
{
    const std::string_view view(text.data(), text.size());
    const auto scheme = view.find("://");
    if (scheme == std::string_view::npos)
        return;
    const auto begin = scheme + 3;
    const auto at = view.substr(0, view.find_first_of("/?", begin)).rfind('@');
    const auto colon = view.find(':', begin);
    if (at != std::string_view::npos && at > begin && colon < at)
        cover(text.subspan(colon + 1, at - colon - 1));
}

} // namespace

void hidePasswords(int argc, char** argv)
{
    for (auto* argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0)) {
        const std::span<char> text(argument, std::string_view(argument).size());
        hideUserInformation(text);
        for (const auto* keyword : {"password=", "password ="})
            hideValues(text, keyword); // sslpassword as well
    }
}

} // namespace oa::cli
