// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonpointer.h"

#include "core/json/jsonscan.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <span>

namespace oa::core {

namespace {

using Tokens = std::span<const std::string>;

bool isAmbiguousIn(const char* at, Tokens tokens);

/// Of the object that begins before `at`.
bool isAmbiguousInObject(const char* at, Tokens tokens)
{
    jsonscan::Skipper skipper;
    std::string key;
    std::string_view found;
    for (at = jsonscan::skipBlanks(at); at != nullptr && *at == '"';) {
        bool hasEscape = false;
        const char* keyEnd = jsonscan::string(at, hasEscape);
        const bool isNamed = keyEnd != nullptr && unescape({at + 1, static_cast<std::size_t>(keyEnd - at - 2)}, key) &&
                             key == tokens.front();
        const char* value = keyEnd == nullptr ? nullptr : jsonscan::skipBlanks(jsonscan::skipBlanks(keyEnd) + 1);
        const char* end = value == nullptr ? nullptr : skipper.value(value, 1);
        if (end == nullptr)
            return false;
        const std::string_view text(value, static_cast<std::size_t>(end - value));
        if (isNamed && !found.empty() && found != text)
            return true;
        if (isNamed)
            found = text;
        at = jsonscan::skipBlanks(end);
        at = *at == ',' ? jsonscan::skipBlanks(at + 1) : at;
    }
    return !found.empty() && isAmbiguousIn(found.data(), tokens.subspan(1));
}

bool isAmbiguousInArray(const char* at, Tokens tokens)
{
    const auto index = arrayIndexOf(tokens.front());
    jsonscan::Skipper skipper;
    at = jsonscan::skipBlanks(at);
    for (std::size_t i = 0; index && *at != ']' && *at != '\0'; ++i) {
        if (i == *index)
            return isAmbiguousIn(at, tokens.subspan(1));
        at = skipper.value(at, 1);
        if (at == nullptr)
            return false;
        at = jsonscan::skipBlanks(at);
        at = *at == ',' ? jsonscan::skipBlanks(at + 1) : at;
    }
    return false;
}

bool isAmbiguousIn(const char* at, Tokens tokens)
{
    if (tokens.empty())
        return false;
    return *at == '{' ? isAmbiguousInObject(at + 1, tokens) : *at == '[' && isAmbiguousInArray(at + 1, tokens);
}

} // namespace

std::optional<std::vector<std::string>> jsonPointerTokens(std::string_view pointer)
{
    std::vector<std::string> tokens;
    if (pointer.empty())
        return tokens;
    if (pointer.front() != '/')
        return std::nullopt;
    for (std::size_t at = 0; at < pointer.size(); ++at) {
        if (pointer[at] == '/') {
            tokens.emplace_back();
        } else if (pointer[at] == '~') {
            const char next = at + 1 < pointer.size() ? pointer[at + 1] : '\0';
            if (next != '0' && next != '1')
                return std::nullopt;
            tokens.back() += next == '0' ? '~' : '/';
            ++at;
        } else {
            tokens.back() += pointer[at];
        }
    }
    return tokens;
}

QJsonValue valueAt(const QJsonValue& root, std::string_view pointer)
{
    const auto tokens = jsonPointerTokens(pointer);
    if (!tokens)
        return QJsonValue(QJsonValue::Undefined);
    auto value = root;
    for (const auto& token : *tokens) {
        if (value.isArray()) {
            const auto index = arrayIndexOf(token);
            const auto array = value.toArray();
            if (!index || *index >= static_cast<std::size_t>(array.size()))
                return QJsonValue(QJsonValue::Undefined);
            value = array.at(static_cast<qsizetype>(*index));
        } else {
            value = value.toObject().value(QString::fromStdString(token));
        }
    }
    return value;
}

bool isAmbiguousAt(std::string_view json, std::string_view pointer)
{
    const auto tokens = jsonPointerTokens(pointer);
    return tokens && !json.empty() && isAmbiguousIn(jsonscan::skipBlanks(json.data()), *tokens);
}

std::optional<std::size_t> arrayIndexOf(std::string_view token)
{
    const bool digits = !token.empty() && token.size() <= 7 &&
                        std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (token.size() > 1 && token.front() == '0'))
        return std::nullopt;
    std::size_t index = 0;
    for (const char c : token)
        index = index * 10 + static_cast<std::size_t>(c - '0');
    return index;
}

} // namespace oa::core
