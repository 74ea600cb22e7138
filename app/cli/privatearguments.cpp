// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/privatearguments.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <string>
#include <string_view>

namespace oa::cli {

namespace {

void cover(std::span<char> text)
{
    std::ranges::fill(text, '*');
}

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Where another "keyword=" begins behind a blank; the end when there is none.
std::size_t nextKeyword(std::string_view text, std::size_t from)
{
    for (auto at = text.find_first_of(" \t\n", from); at != std::string_view::npos;
         at = text.find_first_of(" \t\n", at + 1))
    {
        const auto name = text.substr(at + 1);
        for (const std::string_view known :
             {"host", "hostaddr", "port", "dbname", "user", "sslmode", "service", "options", "connect_timeout",
              "application_name", "target_session_attrs", "sslkey", "sslcert", "sslrootcert", "passfile", "password",
              "sslpassword", "psql"})
        {
            if (name.starts_with(known) && name.substr(known.size()).starts_with(known == "psql" ? " " : "="))
                return at;
        }
    }
    return text.size();
}

/// What follows a keyword for a password, as libpq, PG* variables, URIs, Npgsql and ODBC have it, up to the end of the
/// value; of an unquoted one rather too much than too little.
void hideValues(std::span<char> text)
{
    std::string lower(text.begin(), text.end());
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string_view view(lower);
    for (const std::string_view keyword : {"password", "passwd", "pass", "pwd"}) {
        for (auto at = view.find(keyword); at != std::string_view::npos; at = view.find(keyword, at)) {
            at += keyword.size();
            auto value = view.find_first_not_of(" \t", at);
            if (value == std::string_view::npos || view[value] != '=')
                continue;
            value = std::min(view.find_first_not_of(" \t", value + 1), view.size());
            const char quote = value < view.size() && (view[value] == '\'' || view[value] == '"') ? view[value] : '\0';
            std::size_t end = value + (quote != '\0' ? 1 : 0);
            if (quote != '\0') {
                while (end < view.size() && view[end] != quote)
                    end += view[end] == '\\' ? 2 : 1;
                end = std::min(end, view.size());
            } else {
                // A list goes on at a semicolon, a query at an ampersand, pairs at a blank and another keyword.
                const auto isList = view.find(';') != std::string_view::npos;
                const auto isQuery = view.find("://") != std::string_view::npos;
                end = isList    ? std::min(view.find(';', value), view.size())
                      : isQuery ? std::min(view.find('&', value), view.size())
                                : nextKeyword(view, value);
            }
            cover(text.subspan(value, end - value));
            at = end;
        }
    }
}

/// postgresql://user:password@host/…, whatever the password holds; user:password@host as well.
void hideUserInformation(std::span<char> text)
{
    const std::string_view view(text.data(), text.size());
    const auto scheme = view.find("://");
    const auto begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto colon = view.find(':', begin);
    const auto at = view.rfind('@');
    if (colon == std::string_view::npos)
        return;
    if (at != std::string_view::npos && colon < at)
        return cover(text.subspan(colon + 1, at - colon - 1));
    // Without an @ it is a port, or a password that was broken off.
    if (scheme != std::string_view::npos && colon + 1 < view.size() && isWordCharacter(view[colon + 1]) &&
        std::isdigit(static_cast<unsigned char>(view[colon + 1])) == 0)
        cover(text.subspan(colon + 1));
}

} // namespace

void hidePasswords(int argc, char** argv)
{
    for (auto* argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0)) {
        const std::span<char> text(argument, std::string_view(argument).size());
        hideUserInformation(text);
        hideValues(text);
    }
}

} // namespace oa::cli
