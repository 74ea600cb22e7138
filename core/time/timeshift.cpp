// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timeshift.h"

#include "core/time/walltime.h"

#include <QDate>

#include <algorithm>

using namespace std::chrono;

namespace oa::core {

namespace {

/// Where a zone's clock is set to another offset.
struct Change
{
    TimePoint time;
    seconds before;
    seconds after;
};

std::vector<Change> changesIn(const TimeRange& range, const QTimeZone& zone)
{
    std::vector<Change> changes;
    const auto utc = [](TimePoint time) { return toDateTime(time, QTimeZone::utc()); };
    for (const auto& change : zone.transitions(utc(range.from), utc(range.to))) {
        const auto time = fromDateTime(change.atUtc);
        const seconds before(zone.offsetFromUtc(utc(time - seconds(1))));
        if (const seconds after(change.offsetFromUtc); after != before)
            changes.push_back({time, before, after});
    }
    return changes;
}

/// The day so many days and months later; invalid when that month has none of the number.
QDate later(QDate date, int days, int months)
{
    const auto result = date.addMonths(months);
    return months != 0 && result.day() != date.day() ? QDate() : result.addDays(days);
}

constexpr int daysInAllMonths = 28;
constexpr int daysInMonth = 31;

} // namespace

TimeShift TimeShift::ofLength(microseconds length)
{
    TimeShift shift;
    shift.m_length = length;
    return shift;
}

TimeShift TimeShift::ofDays(int days, const QTimeZone& zone)
{
    TimeShift shift;
    shift.m_days = days;
    shift.m_zone = zone;
    return shift;
}

TimeShift TimeShift::ofMonths(int months, const QTimeZone& zone)
{
    TimeShift shift;
    shift.m_months = months;
    shift.m_zone = zone;
    return shift;
}

std::optional<microseconds> TimeShift::shiftAt(TimePoint shown) const
{
    const auto local = toDateTime(shown, m_zone);
    const auto date = later(local.date(), -m_days, -m_months);
    if (!date.isValid())
        return std::nullopt;
    const auto source = instantsOf(date, local.time(), m_zone);
    if (source.occurs == WallTime::Occurs::Never)
        return std::nullopt;
    const auto fraction = shown - floor<milliseconds>(shown);
    return shown - fraction - source.first;
}

std::vector<TimeShift::Piece> TimeShift::pieces(const TimeRange& shown) const
{
    if (!isOfCalendar())
        return {{shown, m_length}};
    constexpr std::chrono::days reach(2);
    const auto most = std::chrono::days(m_days + daysInMonth * m_months);
    const auto changes = changesIn({shown.from - most - reach, shown.to + reach}, m_zone);
    std::vector<TimePoint> cuts{shown.from};
    const auto cut = [&](TimePoint time) {
        if (shown.from < time && time < shown.to)
            cuts.push_back(time);
    };
    for (const auto& change : changes) {
        cut(change.time);
        for (const auto offset : {change.before, change.after}) {
            const auto clock = toDateTime(change.time + offset, QTimeZone::utc());
            const auto date = later(clock.date(), m_days, m_months);
            if (!date.isValid())
                continue;
            const auto times = instantsOf(date, clock.time(), m_zone);
            cut(times.first);
            cut(times.second);
        }
    }
    if (m_months != 0) {
        // Months differ in length, so that each has a shift of its own, and its last days may have none.
        const auto last = toDateTime(shown.to, m_zone).date();
        for (auto date = toDateTime(shown.from, m_zone).date(); date <= last; date = date.addDays(1)) {
            if (date.day() == 1 || date.day() > daysInAllMonths)
                cut(startOfDay(date, m_zone));
        }
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<Piece> result;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const TimeRange part{cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : shown.to};
        const auto shift = shiftAt(part.from);
        if (!shift)
            continue;
        if (!result.empty() && result.back().shift == *shift && result.back().shown.to == part.from)
            result.back().shown.to = part.to;
        else
            result.push_back({part, *shift});
    }
    return result;
}

std::vector<TimeShift::Piece> TimeShift::piecesOf(const TimeRange& source) const
{
    if (!isOfCalendar())
        return {{{source.from + m_length, source.to + m_length}, m_length}};
    constexpr std::chrono::days reach(2); // more than clocks are ever changed by
    const auto least = std::chrono::days(m_days + daysInAllMonths * m_months);
    const auto most = std::chrono::days(m_days + daysInMonth * m_months);
    auto all = pieces({source.from + least - reach, source.to + most + reach});
    for (auto& piece : all)
        piece.shown = piece.shown.intersected({source.from + piece.shift, source.to + piece.shift});
    std::erase_if(all, [](const Piece& piece) { return piece.shown.isEmpty(); });
    return all;
}

std::vector<TimeRange> TimeShift::sources(const TimeRange& shown) const
{
    std::vector<TimeRange> ranges;
    for (const auto& piece : pieces(shown))
        ranges.push_back(piece.source());
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<TimeRange> apart;
    for (const auto& range : ranges) {
        if (!apart.empty() && range.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, range.to);
        else
            apart.push_back(range);
    }
    return apart;
}

TimePoint TimeShift::earlierEnd(TimePoint end) const
{
    if (!isOfCalendar())
        return end - m_length;
    const auto local = toDateTime(end, m_zone);
    const auto date = later(local.date(), -m_days, -m_months);
    if (!date.isValid())
        return startOfDay(local.date().addMonths(-m_months).addDays(1), m_zone);
    if (startOfDay(local.date(), m_zone) == end)
        return startOfDay(date, m_zone);
    return instantsOf(date, local.time(), m_zone).first + (end - floor<milliseconds>(end));
}

TimeRange TimeShift::source(const TimeRange& shown) const
{
    const auto ranges = sources(shown);
    return ranges.empty() ? TimeRange{} : TimeRange{ranges.front().from, ranges.back().to};
}

} // namespace oa::core
