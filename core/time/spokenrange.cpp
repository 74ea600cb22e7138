// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/spokenrange.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

constexpr std::array languages = {QLocale::English, QLocale::German, QLocale::Spanish, QLocale::French};

// All words below are as folded() leaves them, each between bars.
constexpr QStringView todayWords = u"|today|heute|hoy|aujourd'hui|aujourdhui|";
constexpr QStringView yesterdayWords = u"|yesterday|gestern|ayer|hier|";
constexpr QStringView andWords = u"|and|und|y|et|";
constexpr QStringView allData =
    u"|all|all data|all the data|all receipts|everything|alle|alles|alle daten|alle belege|todo|todos|todos los datos|"
    u"todos los recibos|tout|tous|toutes|toutes les donnees|tous les recus|";

constexpr QStringView articles =
    u"|the|in|der|die|das|den|dem|im|el|la|los|las|en|del|le|les|dans|au|du|l'|"; // and what stands before them
constexpr QStringView thisOne =
    u"|this|current|diese|dieser|dieses|diesen|diesem|aktuelle|aktueller|aktuelles|aktuellen|laufende|laufender|"
    u"laufendes|laufenden|este|esta|actual|ce|cet|cette|actuel|actuelle|en cours|en curso|";
/// Weeks and longer units are those of the calendar, hours and days until now: "last week", "last hour".
constexpr QStringView lastOne =
    u"|last|letzte|letzter|letztes|letzten|letztem|vergangene|vergangener|vergangenes|vergangenen|ultimo|ultima|"
    u"dernier|derniere|";
constexpr QStringView oneBefore =
    u"|previous|vorige|voriger|voriges|vorigen|vorigem|vorherige|vorheriger|vorheriges|vorherigen|pasado|pasada|"
    u"anterior|passe|passee|precedent|precedente|";
constexpr QStringView lastSome =
    u"|last|past|previous|letzte|letzten|vergangene|vergangenen|ultimos|ultimas|derniers|dernieres|";

struct Unit
{
    QStringView one;
    QStringView several;
    QStringView before; ///< the one before this, in a word
    QChar letter;
};
constexpr Unit units[] = {
    {u"|second|sekunde|segundo|seconde|", u"|seconds|sekunden|segundos|secondes|", {}, u's'},
    {u"|minute|minuto|", u"|minutes|minuten|minutos|", {}, u'm'},
    {u"|hour|stunde|hora|heure|", u"|hours|stunden|horas|heures|", {}, u'h'},
    {u"|day|tag|dia|jour|", u"|days|tage|tagen|dias|jours|", u"|vortag|", u'd'},
    {u"|week|woche|semana|semaine|", u"|weeks|wochen|semanas|semaines|", u"|vorwoche|", u'w'},
    {u"|month|monat|mes|mois|", u"|months|monate|monaten|meses|mois|", u"|vormonat|", u'M'},
    {u"|quarter|quartal|trimestre|", u"|quarters|quartale|quartalen|trimestres|", u"|vorquartal|", u'Q'},
    {u"|year|jahr|ano|an|annee|", u"|years|jahre|jahren|anos|ans|annees|", u"|vorjahr|", u'y'},
};

bool isAmong(QStringView words, QStringView text)
{
    return words.contains(u'|' + text.toString() + u'|');
}

/// Without capitals and accents, which many leave out, and with one space between words.
QString folded(QStringView text)
{
    auto plain = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain.replace(u'’', u'\'').simplified();
}

QString plainName(const QString& name)
{
    auto plain = folded(name);
    if (plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

/// 1 to 12, or 0.
int monthOf(const QString& word)
{
    if (word == u"maerz") // where the keyboard has no ä
        return 3;
    for (const auto language : languages) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const auto& name : {locale.monthName(month), locale.standaloneMonthName(month),
                                     locale.monthName(month, QLocale::ShortFormat),
                                     locale.standaloneMonthName(month, QLocale::ShortFormat)})
            {
                if (plainName(name) == word)
                    return month;
            }
        }
    }
    return 0;
}

/// 1 (Monday) to 7, or 0.
int weekdayOf(const QString& word)
{
    for (const auto language : languages) {
        const QLocale locale(language);
        for (int day = 1; day <= 7; ++day) {
            for (const auto& name : {locale.dayName(day), locale.standaloneDayName(day)}) {
                if (plainName(name) == word)
                    return day;
            }
        }
    }
    return word == u"sonnabend" ? 6 : 0;
}

DateSpan monthSpan(int year, int month)
{
    const QDate first(year, month, 1);
    return {first, first.addMonths(1)};
}

/// "March 2018", "march", "5 March 2018", "March 5, 2018", "5 de marzo de 2018".
std::optional<DateSpan> namedDate(const QString& text, QDate today)
{
    static const QRegularExpression between(u"[\\s,]+|\\.(?:\\s+|$)"_s);
    static const QRegularExpression ordinal(u"^(\\d{1,2})(?:er|o|st|nd|rd|th)$"_s);
    int day = 0;
    int month = 0;
    int year = 0;
    for (const auto& word : text.split(between, Qt::SkipEmptyParts)) {
        auto isNumber = false;
        const auto counted = ordinal.match(word);
        const auto number = (counted.hasMatch() ? counted.captured(1) : word).toInt(&isNumber);
        if (isNumber && number >= 1000 && number <= 9999 && year == 0)
            year = number;
        else if (isNumber && number >= 1 && number <= 31 && day == 0)
            day = number;
        else if (const auto named = monthOf(plainName(word)); named > 0 && month == 0)
            month = named;
        else if (!isAmong(u"|de|del|of|en|im|", word))
            return std::nullopt;
    }
    if (month == 0 || (day > 0 && year == 0))
        return std::nullopt;
    if (year == 0)
        year = month <= today.month() ? today.year() : today.year() - 1;
    if (day == 0)
        return monthSpan(year, month);
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(DateSpan{date, date.addDays(1)}) : std::nullopt;
}

/// "2026-Q3", "T3 2026", "3. Quartal 2026", "3e trimestre 2026".
std::optional<DateSpan> quarter(const QString& text)
{
    static const QRegularExpression yearFirst(u"^(?<year>\\d{4})\\s*[-/]?\\s*[qt](?<number>[1-4])$"_s);
    static const QRegularExpression quarterFirst(u"^[qt](?<number>[1-4])\\s*[-/]?\\s*(?:de )?(?<year>\\d{4})$"_s);
    static const QRegularExpression inWords(
        u"^(?<number>[1-4])(?:\\.|st|nd|rd|th|er|o|e|eme)? (?:quarter|quartal|trimestre) (?:of |de )?(?<year>\\d{4})$"_s);
    for (const auto* pattern : {&yearFirst, &quarterFirst, &inWords}) {
        const auto match = pattern->match(text);
        if (!match.hasMatch() || match.capturedView(u"year").toInt() < 1)
            continue;
        const QDate first(match.capturedView(u"year").toInt(), 3 * match.capturedView(u"number").toInt() - 2, 1);
        return DateSpan{first, first.addMonths(3)};
    }
    return std::nullopt;
}

/// In digits, in the order of the default locale.
std::optional<DateSpan> localDate(const QString& text)
{
    const QLocale locale;
    auto format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    format.replace(u"MM"_s, u"M"_s).replace(u"dd"_s, u"d"_s); // a leading zero is read all the same
    const auto date = QDate::fromString(text, format);
    return date.isValid() && date.year() >= 1000 ? std::optional(DateSpan{date, date.addDays(1)}) : std::nullopt;
}

QString expressionOfWord(const QString& word)
{
    if (isAmong(todayWords, word))
        return u"now/d"_s;
    if (isAmong(yesterdayWords, word))
        return u"now-1d/d"_s;
    for (const auto& unit : units) {
        if (isAmong(unit.before, word))
            return u"now-1%1/%1"_s.arg(unit.letter);
    }
    return {};
}

/// "this week", "semaine derniere", "ultimo mes".
QString expressionOfOne(const QString& first, QString second)
{
    if (second.endsWith(u"-ci")) // "ce mois-ci"
        second.chop(3);
    for (const auto& unit : units) {
        const auto isFirst = isAmong(unit.one, first);
        if (!isFirst && !isAmong(unit.one, second))
            continue;
        const auto& which = isFirst ? second : first;
        if (isAmong(thisOne, which))
            return u"now/"_s + unit.letter;
        const auto isShort = u"smhd"_s.contains(unit.letter);
        if (isAmong(oneBefore, which) || (!isShort && isAmong(lastOne, which)))
            return u"now-1%1/%1"_s.arg(unit.letter);
        if (isAmong(lastOne, which) || which == u"past")
            return u"now-1%1..now"_s.arg(unit.letter);
    }
    return {};
}

/// "last 7 days", "7 derniers jours".
QString expressionOfSeveral(const QStringList& words)
{
    static const QRegularExpression number(u"^\\d{1,7}$"_s);
    const auto isCountFirst = number.match(words.at(0)).hasMatch();
    const auto& count = words.at(isCountFirst ? 0 : 1);
    if (!number.match(count).hasMatch() || !isAmong(lastSome, words.at(isCountFirst ? 1 : 0)))
        return {};
    for (const auto& unit : units) {
        if (isAmong(unit.one, words.at(2)) || isAmong(unit.several, words.at(2)))
            return u"now-"_s + count + unit.letter + u"..now"_s;
    }
    return {};
}

} // namespace

std::optional<DateSpan> spokenDates(QStringView text, QDate today)
{
    const auto plain = folded(text);
    if (plain.isEmpty() || plain.size() > 60)
        return std::nullopt;
    if (const auto weekday = weekdayOf(plainName(plain)); weekday > 0) {
        const auto date = today.addDays(-((today.dayOfWeek() - weekday + 7) % 7));
        return DateSpan{date, date.addDays(1)};
    }
    if (auto span = quarter(plain))
        return span;
    if (auto span = localDate(plain))
        return span;
    return namedDate(plain, today);
}

QString expressionOfPhrase(QStringView text)
{
    auto phrase = folded(text);
    if (phrase.startsWith(u"l'"))
        phrase.insert(2, u' ');
    auto words = phrase.split(u' ', Qt::SkipEmptyParts);
    if (words.size() == 3 && isAmong(yesterdayWords, words.at(0)) && isAmong(andWords, words.at(1)) &&
        isAmong(todayWords, words.at(2)))
        return u"now-1d/d..now/d"_s;
    while (words.size() > 1 && isAmong(articles, words.constFirst()))
        words.removeFirst();
    if (words.size() == 3 && words.at(1) == u"en") // "mois en cours"
        words = {words.at(0), u"en "_s + words.at(2)};
    if (words.size() == 1)
        return expressionOfWord(words.constFirst());
    if (words.size() == 2)
        return expressionOfOne(words.at(0), words.at(1));
    if (words.size() == 3)
        return expressionOfSeveral(words);
    return {};
}

bool meansAllData(QStringView text)
{
    return isAmong(allData, folded(text));
}

} // namespace oa::core
