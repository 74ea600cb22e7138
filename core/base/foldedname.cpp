// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/foldedname.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

/// Words that stand for a legal form, as they are once folded. Each of a form of two words on its own: "sdn bhd".
constexpr std::array legalForms = {
    u"ab",   u"ag",          u"aps", u"as",      u"asa", u"bhd",  u"bv",  u"bvba", u"co",   u"company",
    u"corp", u"corporation", u"doo", u"ehf",     u"ek",  u"eurl", u"gbr", u"gmbh", u"inc",  u"incorporated",
    u"kft",  u"kg",          u"kk",  u"limited", u"llc", u"llp",  u"lp",  u"ltd",  u"ltda", u"mbh",
    u"nv",   u"ohg",         u"oy",  u"oyj",     u"plc", u"pte",  u"pty", u"pvt",  u"sa",   u"sarl",
    u"sas",  u"sdn",         u"se",  u"sl",      u"slu", u"spa",  u"srl", u"sro",  u"tbk",  u"ug"};

bool isLegalForm(const QString& word)
{
    return std::any_of(legalForms.begin(), legalForms.end(), [&word](const auto* form) { return word == form; });
}

/// Letters with a stroke and the like, which Unicode does not take apart.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'ø':
        return u"o"_s;
    case u'ł':
        return u"l"_s;
    case u'đ':
    case u'ð':
        return u"d"_s;
    case u'æ':
        return u"ae"_s;
    case u'œ':
        return u"oe"_s;
    case u'þ':
        return u"th"_s;
    case u'ı':
        return u"i"_s;
    case u'ß':
        return u"ss"_s;
    default:
        return c;
    }
}

/// Words without accents and punctuation. A full stop and an apostrophe hold together what they stand in: "S.A.",
/// "Wendy's".
QStringList wordsOf(const QString& name)
{
    const auto plain = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QStringList words{QString()};
    for (const auto c : plain) {
        if (c.isMark() || c == u'.' || c == u'\'' || c == u'’' || c == u'`')
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            words.last() += plainLetter(c);
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

} // namespace

QString foldedName(const QString& name)
{
    auto words = wordsOf(name);
    if (words.isEmpty())
        return name.trimmed().isEmpty() ? name : name.trimmed();
    while (words.size() > 1 && isLegalForm(words.constLast()))
        words.removeLast();
    return words.join(QString());
}

} // namespace oa::core
