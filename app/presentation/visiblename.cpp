// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/visiblename.h"

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

constexpr qsizetype longestShown = 400; // characters: a name may be a kilobyte, a row is not

QChar markFor(QChar c)
{
    if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
        return u'⏎';
    if (c == u'\t')
        return u'⇥';
    if (c.unicode() < 0x20)
        return QChar(0x2400 + c.unicode());
    if (c.unicode() == 0x7f)
        return QChar(0x2421);
    // Characters that turn the direction of what follows could dress one name up as another.
    if ((c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069))
        return QChar(0xfffd);
    return c;
}

} // namespace

QString visibleName(const QString& raw)
{
    if (raw.isEmpty())
        return u"“”"_s;
    auto text = raw.left(longestShown);
    text.replace(u"\r\n"_s, u"\n"_s);
    for (auto& c : text)
        c = markFor(c);
    for (qsizetype i = 0; i < text.size() && text.at(i).isSpace(); ++i)
        text[i] = u'·';
    for (auto i = text.size() - 1; i >= 0 && text.at(i).isSpace(); --i)
        text[i] = u'·';
    if (raw.size() > longestShown)
        text += u'…';
    return text;
}

} // namespace oa::presentation
