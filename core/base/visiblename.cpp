// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/visiblename.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

constexpr qsizetype longestShown = 400; // characters: a name may be a kilobyte, a row is not
constexpr QChar replacement = QChar::ReplacementCharacter;

/// Characters that turn the direction of what follows could dress one name up as another.
bool turnsDirection(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// What a terminal takes for an order, and what is no character at all.
QChar markFor(QChar c)
{
    const auto code = c.unicode();
    if (code < 0x20)
        return QChar(0x2400 + code);
    if (code == 0x7f)
        return QChar(0x2421);
    const bool isNoCharacter = code >= 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
    return (code >= 0x80 && code < 0xa0) || turnsDirection(code) || isNoCharacter ? replacement : c;
}

bool isHalf(const QString& text, qsizetype at)
{
    if (text.at(at).isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    return text.at(at).isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar(0x85);
}

} // namespace

QString shortened(const QString& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    return text.left(length > 0 && text.at(length - 1).isHighSurrogate() ? length - 1 : length);
}

QString withoutOrders(const QString& text)
{
    auto result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (isHalf(text, i))
            result[i] = replacement;
        else if (result.at(i) != u'\n' && result.at(i) != u'\t')
            result[i] = endsLine(result.at(i)) ? QChar(u'⏎') : markFor(result.at(i));
    }
    return result;
}

QString visibleName(const QString& raw)
{
    if (raw.isEmpty())
        return u"“”"_s;
    if (raw == u"*")
        return QCoreApplication::translate("oa::core::VisibleName", "All businesses");
    auto text = shortened(raw, longestShown);
    text.replace(u"\r\n"_s, u"\n"_s);
    text = withoutOrders(text).replace(u'\n', u'⏎').replace(u'\t', u'⇥');
    for (qsizetype i = 0; i < text.size() && text.at(i).isSpace(); ++i)
        text[i] = u'·';
    for (auto i = text.size() - 1; i >= 0 && text.at(i).isSpace(); --i)
        text[i] = u'·';
    if (raw.size() > longestShown)
        text += u'…';
    return text;
}

} // namespace oa::core
