// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/storabletext.h"

#include "core/base/utf8text.h"

#include <QHash>

namespace oa::db {

namespace {

constexpr ushort firstBeyondAscii = 0x80;

QString likenessOf(QChar character)
{
    static const QHash<QChar, QString> likenesses{
        {QChar(0x201c), QStringLiteral("\"")}, {QChar(0x201d), QStringLiteral("\"")},
        {QChar(0x201e), QStringLiteral("\"")}, {QChar(0x00ab), QStringLiteral("\"")},
        {QChar(0x00bb), QStringLiteral("\"")}, {QChar(0x2018), QStringLiteral("'")},
        {QChar(0x2019), QStringLiteral("'")},  {QChar(0x2013), QStringLiteral("-")},
        {QChar(0x2014), QStringLiteral("-")},  {QChar(0x2026), QStringLiteral("...")},
        {QChar(0x00a0), QStringLiteral(" ")},  {QChar(0x202f), QStringLiteral(" ")},
        {QChar(0x00df), QStringLiteral("ss")}};
    return likenesses.value(character, QStringLiteral("?"));
}

} // namespace

std::string escapedToAscii(std::string_view utf8)
{
    std::string escaped;
    escaped.reserve(utf8.size());
    const auto decoded = core::textFromUtf8(utf8);
    for (const auto character : decoded) {
        if (character.unicode() < firstBeyondAscii)
            escaped += static_cast<char>(character.unicode());
        else
            escaped += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0')).toStdString();
    }
    return escaped;
}

QString foldedToAscii(const QString& text)
{
    QString folded;
    for (const auto character : text.normalized(QString::NormalizationForm_D)) {
        if (character.unicode() < firstBeyondAscii)
            folded += character;
        else if (character.category() != QChar::Mark_NonSpacing && !character.isLowSurrogate())
            folded += likenessOf(character);
    }
    return folded;
}

} // namespace oa::db
