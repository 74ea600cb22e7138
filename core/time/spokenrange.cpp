// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/spokenrange.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

constexpr std::array languages = {QLocale::English, QLocale::German, QLocale::Spanish, QLocale::French};

struct Phrase
{
    QStringView words; ///< each between bars
    QStringView expression;
};

constexpr Phrase phrases[] = {
    {u"|today|heute|hoy|aujourd'hui|aujourd’hui|", u"now/d"},
    {u"|yesterday|gestern|ayer|hier|", u"now-1d/d"},
    {u"|yesterday and today|gestern und heute|ayer y hoy|hier et aujourd'hui|hier et aujourd’hui|", u"now-1d/d..now/d"},
    {u"|this hour|diese stunde|esta hora|cette heure|", u"now/h"},
    {u"|this week|diese woche|esta semana|cette semaine|", u"now/w"},
    {u"|last week|letzte woche|la semana pasada|semana pasada|la semaine dernière|semaine dernière|", u"now-1w/w"},
    {u"|this month|dieser monat|diesen monat|este mes|ce mois|ce mois-ci|", u"now/M"},
    {u"|last month|letzter monat|letzten monat|el mes pasado|mes pasado|le mois dernier|mois dernier|", u"now-1M/M"},
    {u"|this quarter|dieses quartal|este trimestre|ce trimestre|", u"now/Q"},
    {u"|last quarter|letztes quartal|el trimestre pasado|trimestre pasado|le trimestre dernier|trimestre dernier|",
     u"now-1Q/Q"},
    {u"|this year|dieses jahr|este año|cette année|", u"now/y"},
    {u"|last year|letztes jahr|el año pasado|año pasado|l'année dernière|l’année dernière|année dernière|",
     u"now-1y/y"},
};
constexpr QStringView allData =
    u"|all|all data|everything|alle|alles|alle daten|todo|todos los datos|tout|toutes les données|";

struct Unit
{
    QStringView names;
    QChar letter;
};
constexpr Unit units[] = {
    {u"|second|seconds|sekunde|sekunden|segundo|segundos|seconde|secondes|", u's'},
    {u"|minute|minutes|minuten|minuto|minutos|", u'm'},
    {u"|hour|hours|stunde|stunden|hora|horas|heure|heures|", u'h'},
    {u"|day|days|tag|tage|tagen|día|días|jour|jours|", u'd'},
    {u"|week|weeks|woche|wochen|semana|semanas|semaine|semaines|", u'w'},
    {u"|month|months|monat|monate|monaten|mes|meses|mois|", u'M'},
    {u"|quarter|quarters|quartal|quartale|quartalen|trimestre|trimestres|", u'Q'},
    {u"|year|years|jahr|jahre|jahren|año|años|an|ans|année|années|", u'y'},
};

bool isAmong(QStringView words, const QString& text)
{
    return words.contains(u'|' + text + u'|');
}

QString plainName(QString name)
{
    name = name.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

/// 1 to 12, or 0.
int monthOf(const QString& word)
{
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
    return 0;
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
    int day = 0;
    int month = 0;
    int year = 0;
    for (const auto& word : text.split(between, Qt::SkipEmptyParts)) {
        auto isNumber = false;
        const auto number = word.toInt(&isNumber);
        if (isNumber && number >= 1000 && number <= 9999 && year == 0)
            year = number;
        else if (isNumber && number >= 1 && number <= 31 && day == 0)
            day = number;
        else if (const auto named = monthOf(plainName(word)); named > 0 && month == 0)
            month = named;
        else if (word != u"de" && word != u"of")
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

std::optional<DateSpan> quarter(const QString& text)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})\\s*[-/]?\\s*[qt]([1-4])$"_s);
    static const QRegularExpression quarterFirst(u"^[qt]([1-4])\\s*[-/]?\\s*(\\d{4})$"_s);
    auto match = yearFirst.match(text);
    auto year = match.capturedView(1).toInt();
    auto number = match.capturedView(2).toInt();
    if (!match.hasMatch()) {
        match = quarterFirst.match(text);
        year = match.capturedView(2).toInt();
        number = match.capturedView(1).toInt();
    }
    if (!match.hasMatch() || year < 1)
        return std::nullopt;
    const QDate first(year, 3 * number - 2, 1);
    return DateSpan{first, first.addMonths(3)};
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

} // namespace

std::optional<DateSpan> spokenDates(QStringView text, QDate today)
{
    const auto plain = text.toString().simplified().toLower();
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
    const auto phrase = text.toString().simplified().toLower();
    for (const auto& candidate : phrases) {
        if (isAmong(candidate.words, phrase))
            return candidate.expression.toString();
    }
    static const QRegularExpression last(u"^(?:last|letzten?|letzter|letztes|los últimos|las "
                                         u"últimas|últimos|últimas|les derniers|les dernières|derniers|"
                                         u"dernières) (?:(\\d{1,7}) )?(\\p{L}+)$"_s);
    static const QRegularExpression lastInFrench(u"^(?:les )?(\\d{1,7}) (?:derniers|dernières) (\\p{L}+)$"_s);
    for (const auto* pattern : {&last, &lastInFrench}) {
        const auto match = pattern->match(phrase);
        if (!match.hasMatch())
            continue;
        const auto count = match.capturedView(1).isEmpty() ? u"1"_s : match.captured(1);
        for (const auto& unit : units) {
            if (isAmong(unit.names, match.captured(2)))
                return u"now-"_s + count + unit.letter + u"..now"_s;
        }
    }
    return {};
}

bool meansAllData(QStringView text)
{
    return isAmong(allData, text.toString().simplified().toLower());
}

} // namespace oa::core
