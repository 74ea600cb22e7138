// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace oa::core {

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
