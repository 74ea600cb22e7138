// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/currencycode.h"

#include <QList>

#include <algorithm>

namespace oa::core {

namespace {

bool isPlain(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '$';
}

bool isPart(char32_t character)
{
    return character < 0x80 ? isPlain(static_cast<char>(character))
                            : QChar::isLetterOrNumber(character) || QChar::isMark(character) ||
                                  QChar::category(character) == QChar::Symbol_Currency;
}

} // namespace

std::optional<std::string_view> currencyCode(std::string_view text, std::string& scratch)
{
    if (text.empty() || text.size() > maximumCurrencyBytes)
        return std::nullopt;
    scratch = text;
    for (auto& c : scratch) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    if (std::ranges::all_of(scratch, isPlain))
        return scratch;
    const auto characters = QString::fromStdString(scratch).toUcs4();
    const auto isUsable = std::ranges::all_of(characters, [](uint character) { return isPart(character); });
    return isUsable ? std::optional<std::string_view>(scratch) : std::nullopt;
}

std::optional<QString> currencyCode(const QString& text)
{
    std::string scratch;
    const auto code = currencyCode(text.toStdString(), scratch);
    return code ? std::optional(QString::fromStdString(scratch)) : std::nullopt;
}

} // namespace oa::core
