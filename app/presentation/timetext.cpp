// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/timetext.h"

#include "core/time/timepatterns.h"

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

} // namespace

QString clockText(const QTime& time, const QLocale& locale)
{
    const auto digits = time.second() != 0 ? core::ClockDigits::Seconds : core::ClockDigits::Minutes;
    return locale.toString(time, core::clockPattern(locale, digits));
}

QString rangeText(const core::TimeRange& range, const QTimeZone& zone, core::TimePoint now, const QLocale& locale)
{
    const auto from = core::toDateTime(range.from, zone);
    const auto to = core::toDateTime(range.to, zone);
    const auto year = core::toDateTime(now, zone).date().year();
    const auto withYear = from.date().year() != year || to.date().year() != year;
    const QTime midnight(0, 0);
    if (from.time() == midnight && to.time() == midnight) {
        const auto last = to.date().addDays(-1);
        const auto first = dayText(from.date(), withYear, locale);
        return from.date() == last ? first : first + u" – "_s + dayText(last, withYear, locale);
    }
    const auto start = dayText(from.date(), withYear, locale) + u' ' + clockText(from.time(), locale);
    const auto end = clockText(to.time(), locale);
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
    if (days >= 2)
        return translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 days")).arg(locale.toString(days));
    if (total >= 3600) {
        const auto whole = locale.toString(total / 3600);
        return mins == 0 ? translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 h")).arg(whole)
                         : translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 h %2 min"))
                               .arg(whole, locale.toString(mins));
    }
    if (total >= 60) {
        const auto rest = total % 60;
        return rest == 0 || mins >= 10
                   ? translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 min")).arg(locale.toString(mins))
                   : translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 min %2 s"))
                         .arg(locale.toString(mins), locale.toString(rest));
    }
    return translated(QT_TRANSLATE_NOOP("oa::presentation::TimeText", "%1 s")).arg(locale.toString(total));
}

QString instantText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    const auto local = core::toDateTime(time, zone);
    return locale.toString(local, core::dayWithYearPattern(locale) + u' ' +
                                      core::clockPattern(locale, core::ClockDigits::Seconds));
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
