// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepatterns.h"

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

bool isMonthFirst(const QString& pattern)
{
    return pattern.contains(u'd') && pattern.indexOf(u'M') < pattern.indexOf(u'd');
}

/// The locale's long form of a date, without the day of the week.
QString longPattern(const QLocale& locale)
{
    return locale.dateFormat(QLocale::LongFormat).remove(u"dddd"_s);
}

} // namespace

QString dayPattern(const QLocale& locale)
{
    const auto pattern = longPattern(locale);
    if (isMonthFirst(pattern))
        return u"MMM d"_s;
    return pattern.contains(u"d."_s) ? u"d. MMM"_s : u"d MMM"_s;
}

QString dayWithYearPattern(const QLocale& locale)
{
    const auto comma = isMonthFirst(longPattern(locale)) ? u", "_s : u" "_s;
    return dayPattern(locale) + comma + u"yyyy"_s;
}

QString clockPattern(const QLocale& locale, ClockDigits digits)
{
    auto pattern = locale.timeFormat(QLocale::ShortFormat);
    const auto minutes = pattern.indexOf(u"mm"_s);
    // Words between the numbers, as in Canadian French, leave no place to put seconds or to take them from.
    if (minutes < 1 || pattern.contains(u'\'') || pattern[minutes - 1].isSpace())
        return digits == ClockDigits::Seconds ? u"HH:mm:ss"_s : u"HH:mm"_s;
    const auto seconds = pattern[minutes - 1] + u"ss"_s; // with the sign that stands between hours and minutes
    pattern.remove(seconds);
    if (digits == ClockDigits::Seconds)
        pattern.insert(minutes + 2, seconds);
    return pattern;
}

} // namespace oa::core
