// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/timetext.h"

#include "core/base/numbertext.h"
#include "core/time/rangeexpression.h"
#include "core/time/timepatterns.h"
#include "core/time/walltime.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::presentation::TimeText", text);
}

QString dayText(const QDate& date, bool withYear, const QLocale& locale)
{
    return locale.toString(date, withYear ? core::dayWithYearPattern(locale) : core::dayPattern(locale));
}

/// What is to stand behind a local time that alone would mean two instants.
QString offsetIfRepeated(core::TimePoint time, const QTimeZone& zone)
{
    return core::isRepeated(time, zone) ? u' ' + core::offsetText(time, zone) : QString();
}

QString daysText(qint64 days, const QLocale& locale)
{
    return translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 days")).arg(core::numberText(days, locale));
}

/// In whole minutes, unless the range is so short that seconds matter. The same buckets begin in it: none begins within
/// a minute, so that either end may wait for the next one.
core::TimeRange toldRange(const core::TimeRange& range)
{
    using std::chrono::ceil;
    using std::chrono::minutes;
    constexpr auto shortest = minutes(10);
    return range.length() < shortest ? range : core::TimeRange{ceil<minutes>(range.from), ceil<minutes>(range.to)};
}

} // namespace

QString clockText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    const auto clock = core::toDateTime(time, zone).time();
    const auto digits = clock.second() != 0 ? core::ClockDigits::Seconds : core::ClockDigits::Minutes;
    return locale.toString(clock, core::clockPattern(locale, digits)) + offsetIfRepeated(time, zone);
}

QString secondText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    return locale.toString(core::toDateTime(time, zone).time(),
                           core::clockPattern(locale, core::ClockDigits::Seconds)) +
           offsetIfRepeated(time, zone);
}

QString rangeText(const core::TimeRange& range, const QTimeZone& zone, std::optional<core::TimePoint> now,
                  const QLocale& locale)
{
    const auto told = toldRange(range);
    const auto from = core::toDateTime(told.from, zone);
    const auto to = core::toDateTime(told.to, zone);
    const auto year = now ? core::toDateTime(*now, zone).date().year() : 0;
    const auto withYear = !now || from.date().year() != year || to.date().year() != year;
    const auto beginsDay = [&zone](core::TimePoint time, const QDateTime& local) {
        return time == core::startOfDay(local.date(), zone);
    };
    if (beginsDay(told.from, from) && beginsDay(told.to, to)) {
        const auto last = to.date().addDays(-1);
        const auto first = dayText(from.date(), withYear, locale);
        return from.date() == last ? first : first + u" – "_s + dayText(last, withYear, locale);
    }
    const auto start = dayText(from.date(), withYear, locale) + u' ' + clockText(told.from, zone, locale);
    const auto end = clockText(told.to, zone, locale);
    if (from.date() == to.date())
        return start + u" – "_s + end;
    return start + u" – "_s + dayText(to.date(), withYear, locale) + u' ' + end;
}

QString durationText(std::chrono::microseconds duration)
{
    using namespace std::chrono;
    const auto locale = QLocale();
    const auto total = std::max<qint64>(duration_cast<seconds>(duration).count(), 0);
    const auto days = total / 86400;
    const auto mins = total / 60 % 60;
    if (days >= 2) {
        const auto rest = total / 3600 % 24;
        return rest == 0 ? daysText(days, locale)
                         //: %1 a number of days, from two on, %2 one of hours
                         : translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 days %2 h"))
                               .arg(core::numberText(days, locale), core::numberText(rest, locale));
    }
    if (total >= 3600) {
        const auto whole = core::numberText(total / 3600, locale);
        return mins == 0 ? translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 h")).arg(whole)
                         : translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 h %2 min"))
                               .arg(whole, core::numberText(mins, locale));
    }
    if (total >= 60) {
        const auto rest = total % 60;
        return rest == 0 || mins >= 10 ? translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 min"))
                                             .arg(core::numberText(mins, locale))
                                       : translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 min %2 s"))
                                             .arg(core::numberText(mins, locale), core::numberText(rest, locale));
    }
    const auto exact = std::max(std::chrono::duration<double>(duration).count(), 0.0);
    const auto shown = exact < 9.95 && duration % seconds(1) != 0s ? core::numberText(exact, 'f', 1, locale)
                                                                   : core::numberText(total, locale);
    return translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 s")).arg(shown);
}

QString lengthText(const core::TimeRange& range, const QTimeZone& zone)
{
    const auto days = core::wholeDaysIn(range, zone);
    return days >= 2 ? daysText(days, QLocale()) : durationText(range.length());
}

QString instantText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    const auto local = core::toDateTime(time, zone);
    return locale.toString(local, core::dayWithYearPattern(locale) + u' ' +
                                      core::clockPattern(locale, core::ClockDigits::Seconds)) +
           offsetIfRepeated(time, zone);
}

QString minuteText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    return dayText(core::toDateTime(time, zone).date(), true, locale) + u' ' + clockText(time, zone, locale);
}

QString zoneText(const QTimeZone& zone)
{
    return zoneName(zone).section(u'/', -1).replace(u'_', u' ');
}

QString zoneName(const QTimeZone& zone)
{
    static const QList<QByteArray> namesOfUtc = {"UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT"};
    return namesOfUtc.contains(zone.id()) ? u"UTC"_s : QString::fromLatin1(zone.id());
}

} // namespace oa::presentation
