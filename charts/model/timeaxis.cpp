// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/timeaxis.h"

#include "core/time/timepatterns.h"
#include "core/time/walltime.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::charts {

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::array<qint64, 17> clockSteps = {1,   2,   5,    10,   15,   30,     60,     120,   300,
                                               600, 900, 1800, 3600, 7200, 10'800, 21'600, 43'200};
constexpr std::array<int, 4> daySteps = {1, 2, 7, 14};
constexpr std::array<int, 4> monthSteps = {1, 2, 3, 6};
constexpr std::array<int, 10> yearSteps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

/// How far apart ticks are: exactly one is not zero.
struct Step
{
    qint64 clock = 0; // seconds of the wall clock
    int days = 0;
    int months = 0;
    int years = 0;
};

Step stepFor(double seconds)
{
    for (const auto step : clockSteps) {
        if (static_cast<double>(step) >= seconds)
            return {.clock = step};
    }
    for (const auto step : daySteps) {
        if (static_cast<double>(step * day) >= seconds)
            return {.days = step};
    }
    for (const auto step : monthSteps) {
        if (static_cast<double>(step * 30 * day) >= seconds)
            return {.months = step};
    }
    for (const auto step : yearSteps) {
        if (static_cast<double>(step * 365 * day) >= seconds)
            return {.years = step};
    }
    return {.years = yearSteps.back()};
}

QDate lastDay(const core::TimeRange& range, const QTimeZone& zone)
{
    return core::toDateTime(range.to - microseconds(1), zone).date();
}

/// "02:00"; in an hour that is repeated with the offset, which alone tells one from the other.
QString clockLabel(core::TimePoint time, const QTimeZone& zone, const QString& pattern, const QLocale& locale)
{
    const auto label = locale.toString(core::toDateTime(time, zone).time(), pattern);
    return core::isRepeated(time, zone) ? label + u' ' + core::offsetText(time, zone) : label;
}

/// Appends the instants at which the wall clock shows `secondOfDay`: none, one, or two on the day it is turned back.
void appendInstants(QDate date, qint64 secondOfDay, qint64 step, const QTimeZone& zone,
                    std::vector<core::TimePoint>& times)
{
    const auto found =
        core::instantsOf(date, QTime::fromMSecsSinceStartOfDay(static_cast<int>(secondOfDay * 1000)), zone);
    if (found.occurs == core::WallTime::Occurs::Never)
        return;
    times.push_back(found.first);
    if (step <= 3600) // two labels so close together would not help
        times.push_back(found.second);
}

void addClockTicks(const core::TimeRange& range, const QTimeZone& zone, qint64 step, const QLocale& locale,
                   TimeTicks& result)
{
    const auto timePattern =
        core::clockPattern(locale, step < 60 ? core::ClockDigits::Seconds : core::ClockDigits::Minutes);
    const auto dayPattern = core::dayPattern(locale);
    auto date = core::toDateTime(range.from, zone).date();
    const auto last = lastDay(range, zone);
    for (; date <= last; date = date.addDays(1)) {
        const auto begin = core::startOfDay(date, zone);
        const auto end = core::startOfDay(date.addDays(1), zone);
        if (begin == end) // a day that was left out
            continue;
        const auto local = locale.toString(date, dayPattern);
        result.contexts.push_back({{begin, end}, locale.toString(date, u"ddd "_s) + local, local});

        // Two hours to either side make up for the wall clock running apart from elapsed time on a day of change.
        const auto secondsFrom = duration_cast<seconds>(std::max(range.from, begin) - begin).count() - 7200;
        const auto secondsTo = duration_cast<seconds>(std::min(range.to, end) - begin).count() + 7200;
        std::vector<core::TimePoint> times;
        for (auto second = std::max<std::int64_t>(secondsFrom / step * step, 0); second < std::min(secondsTo, day);
             second += step)
            appendInstants(date, second, step, zone, times);
        // A day that begins at one o'clock begins there all the same.
        if (times.empty() || times.front() != begin)
            times.insert(times.begin(), begin);
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end()), times.end());
        for (const auto time : times) {
            if (!range.contains(time))
                continue;
            result.ticks.push_back({time, clockLabel(time, zone, timePattern, locale), time == begin});
        }
    }
}

void addDayTicks(const core::TimeRange& range, const QTimeZone& zone, int step, const QLocale& locale,
                 TimeTicks& result)
{
    auto date = core::toDateTime(range.from, zone).date();
    const auto last = lastDay(range, zone);
    for (auto month = QDate(date.year(), date.month(), 1); month <= last; month = month.addMonths(1))
        result.contexts.push_back({{core::startOfDay(month, zone), core::startOfDay(month.addMonths(1), zone)},
                                   locale.toString(month, u"MMMM yyyy"_s),
                                   locale.toString(month, u"MMM"_s)});
    // Weeks begin on Monday; other steps count from a fixed day, so that panning does not move them.
    const auto offset = step % 7 == 0 ? 0 : 1; // Julian day 0 is a Monday
    const auto past = (date.toJulianDay() - offset) % step;
    auto before = date; // of whose month the days are, until another begins: its own name may have no room below
    for (date = date.addDays(-past); date <= last; date = date.addDays(step)) {
        const auto time = core::startOfDay(date, zone);
        if (!range.contains(time))
            continue;
        const auto isOfNextMonth = date.month() != before.month();
        before = date;
        result.ticks.push_back(
            {time, locale.toString(date, isOfNextMonth ? core::dayPattern(locale) : u"d"_s), date.day() == 1});
    }
}

void addMonthTicks(const core::TimeRange& range, const QTimeZone& zone, int step, const QLocale& locale,
                   TimeTicks& result)
{
    const auto first = core::toDateTime(range.from, zone).date();
    const auto last = lastDay(range, zone);
    for (auto year = QDate(first.year(), 1, 1); year <= last; year = year.addYears(1)) {
        const auto label = locale.toString(year, u"yyyy"_s);
        result.contexts.push_back(
            {{core::startOfDay(year, zone), core::startOfDay(year.addYears(1), zone)}, label, label});
        for (int month = 1; month <= 12; month += step) {
            const QDate date(year.year(), month, 1);
            const auto time = core::startOfDay(date, zone);
            if (range.contains(time))
                result.ticks.push_back({time, locale.toString(date, u"MMM"_s), month == 1});
        }
    }
}

void addYearTicks(const core::TimeRange& range, const QTimeZone& zone, int step, const QLocale& locale,
                  TimeTicks& result)
{
    const auto first = core::toDateTime(range.from, zone).date().year();
    for (auto year = std::max(first / step * step, 1); year < 10'000; year += step) {
        const auto time = core::startOfDay(QDate(year, 1, 1), zone);
        if (time >= range.to)
            break;
        if (range.contains(time))
            result.ticks.push_back({time, locale.toString(QDate(year, 1, 1), u"yyyy"_s), false});
    }
}

TimeTicks ticksOf(const Step& step, const core::TimeRange& range, const QTimeZone& zone, const QLocale& locale)
{
    TimeTicks result;
    if (step.clock > 0)
        addClockTicks(range, zone, step.clock, locale, result);
    else if (step.days > 0)
        addDayTicks(range, zone, step.days, locale, result);
    else if (step.months > 0)
        addMonthTicks(range, zone, step.months, locale, result);
    else
        addYearTicks(range, zone, step.years, locale, result);
    return result;
}

} // namespace

TimeTicks timeTicks(const core::TimeRange& range, const QTimeZone& zone, int pixels, int labelPixels,
                    const QLocale& locale)
{
    if (range.isEmpty() || pixels <= 0 || !zone.isValid())
        return {};
    const auto secondsPerPixel = duration<double>(range.length()).count() / pixels;
    auto ticks = ticksOf(stepFor(secondsPerPixel * labelPixels), range, zone, locale);
    // A narrow chart may hold none of the days that are so far apart; without any label it would not say when.
    for (auto apart = labelPixels / 2; ticks.ticks.empty() && apart > 0; apart /= 2)
        ticks = ticksOf(stepFor(secondsPerPixel * apart), range, zone, locale);
    return ticks;
}

QString instantText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    return locale.toString(core::toDateTime(time, zone).date(),
                           u"ddd "_s + core::dayWithYearPattern(locale) + u", "_s) +
           clockLabel(time, zone, core::clockPattern(locale), locale);
}

QString bucketText(core::BucketIndex bucket, const core::BucketCalendar& calendar, const QTimeZone& zone,
                   const QLocale& locale)
{
    const auto range = core::bucketRange(bucket, calendar);
    const auto first = core::toDateTime(range.from, zone).date();
    const auto last = lastDay(range, zone);
    const auto day = [&locale](QDate date, const QString& pattern) {
        return locale.toString(date, u"ddd "_s + pattern);
    };
    switch (calendar.interval()) {
    case core::Interval::Day:
        return day(first, core::dayWithYearPattern(locale));
    case core::Interval::Week:
        return day(first, core::dayPattern(locale)) + u" – "_s + day(last, core::dayWithYearPattern(locale));
    case core::Interval::Month:
        return locale.toString(first, u"MMMM yyyy"_s);
    case core::Interval::Quarter:
        return locale.toString(first, u"MMMM"_s) + u" – "_s + locale.toString(last, u"MMMM yyyy"_s);
    case core::Interval::Year:
        return locale.toString(first, u"yyyy"_s);
    default:
        return instantText(range.from, zone, locale);
    }
}

} // namespace oa::charts
