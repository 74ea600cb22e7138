// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/timeaxis.h"

#include "core/time/timepatterns.h"

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

core::TimePoint midnight(QDate date, const QTimeZone& zone)
{
    return core::fromDateTime(date.startOfDay(zone));
}

/// Appends the instants at which the wall clock shows `secondOfDay`: none, one, or two on the day it is turned back.
void appendInstants(QDate date, qint64 secondOfDay, qint64 step, const QTimeZone& zone,
                    std::vector<core::TimePoint>& times)
{
    const auto wall = QTime::fromMSecsSinceStartOfDay(static_cast<int>(secondOfDay * 1000));
    const auto local = QDateTime(date, wall, zone);
    if (!local.isValid() || local.time() != wall)
        return;
    const auto first = core::fromDateTime(local);
    for (const auto shift : {minutes(-60), minutes(-30)}) {
        const auto earlier = core::toDateTime(first + shift, zone);
        if (earlier.date() == date && earlier.time() == wall)
            times.push_back(first + shift);
    }
    times.push_back(first);
    if (step > 3600)
        return; // two labels so close together would not help
    for (const auto shift : {minutes(30), minutes(60)}) {
        const auto later = core::toDateTime(first + shift, zone);
        if (later.date() == date && later.time() == wall)
            times.push_back(first + shift);
    }
}

void addClockTicks(const core::TimeRange& range, const QTimeZone& zone, qint64 step, const QLocale& locale,
                   TimeTicks& result)
{
    const auto timePattern =
        core::clockPattern(locale, step < 60 ? core::ClockDigits::Seconds : core::ClockDigits::Minutes);
    const auto dayPattern = core::dayPattern(locale);
    auto date = core::toDateTime(range.from, zone).date();
    for (;; date = date.addDays(1)) {
        const auto begin = midnight(date, zone);
        if (begin >= range.to)
            break;
        const auto end = midnight(date.addDays(1), zone);
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
            const auto wall = core::toDateTime(time, zone).time();
            result.ticks.push_back({time, locale.toString(wall, timePattern), time == begin});
        }
    }
}

void addDayTicks(const core::TimeRange& range, const QTimeZone& zone, int step, const QLocale& locale,
                 TimeTicks& result)
{
    auto date = core::toDateTime(range.from, zone).date();
    for (auto month = QDate(date.year(), date.month(), 1); midnight(month, zone) < range.to; month = month.addMonths(1))
        result.contexts.push_back({{midnight(month, zone), midnight(month.addMonths(1), zone)},
                                   locale.toString(month, u"MMMM yyyy"_s),
                                   locale.toString(month, u"MMM"_s)});
    // Weeks begin on Monday; other steps count from a fixed day, so that panning does not move them.
    const auto offset = step % 7 == 0 ? 0 : 1; // Julian day 0 is a Monday
    const auto past = (date.toJulianDay() - offset) % step;
    for (date = date.addDays(-past);; date = date.addDays(step)) {
        const auto time = midnight(date, zone);
        if (time >= range.to)
            break;
        if (range.contains(time))
            result.ticks.push_back({time, locale.toString(date, u"d"_s), date.day() == 1});
    }
}

void addMonthTicks(const core::TimeRange& range, const QTimeZone& zone, int step, const QLocale& locale,
                   TimeTicks& result)
{
    const auto first = core::toDateTime(range.from, zone).date();
    for (auto year = QDate(first.year(), 1, 1); midnight(year, zone) < range.to; year = year.addYears(1)) {
        const auto label = locale.toString(year, u"yyyy"_s);
        result.contexts.push_back({{midnight(year, zone), midnight(year.addYears(1), zone)}, label, label});
        for (int month = 1; month <= 12; month += step) {
            const QDate date(year.year(), month, 1);
            const auto time = midnight(date, zone);
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
        const auto time = midnight(QDate(year, 1, 1), zone);
        if (time >= range.to)
            break;
        if (range.contains(time))
            result.ticks.push_back({time, locale.toString(QDate(year, 1, 1), u"yyyy"_s), false});
    }
}

} // namespace

TimeTicks timeTicks(const core::TimeRange& range, const QTimeZone& zone, int pixels, int labelPixels,
                    const QLocale& locale)
{
    TimeTicks result;
    if (range.isEmpty() || pixels <= 0)
        return result;
    const auto secondsPerPixel = duration<double>(range.length()).count() / pixels;
    const auto step = stepFor(secondsPerPixel * labelPixels);
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

QString instantText(core::TimePoint time, const QTimeZone& zone, const QLocale& locale)
{
    const auto local = core::toDateTime(time, zone);
    return locale.toString(local.date(), u"ddd "_s + core::dayWithYearPattern(locale) + u", "_s) +
           locale.toString(local.time(), core::clockPattern(locale));
}

} // namespace oa::charts
