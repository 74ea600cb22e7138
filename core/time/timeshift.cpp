// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timeshift.h"

#include "core/time/walltime.h"

#include <algorithm>
#include <optional>

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

/// The instants at which `zone` shows what it showed at `wall`, a time on a clock without a zone, some days later.
WallTime daysAfter(TimePoint wall, int count, const QTimeZone& zone)
{
    const auto clock = toDateTime(wall, QTimeZone::utc());
    return instantsOf(clock.date().addDays(count), clock.time(), zone);
}

std::optional<microseconds> shiftAt(TimePoint shown, int count, const QTimeZone& zone)
{
    const auto local = toDateTime(shown, zone);
    const auto source = instantsOf(local.date().addDays(-count), local.time(), zone);
    if (source.occurs == WallTime::Occurs::Never)
        return std::nullopt;
    const auto fraction = shown - floor<milliseconds>(shown);
    return shown - fraction - source.first;
}

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

std::vector<TimeShift::Piece> TimeShift::pieces(const TimeRange& shown) const
{
    if (m_days == 0)
        return {{shown, m_length}};
    constexpr std::chrono::days reach(2);
    const auto changes = changesIn({shown.from - std::chrono::days(m_days) - reach, shown.to + reach}, m_zone);
    std::vector<TimePoint> cuts{shown.from};
    const auto cut = [&](TimePoint time) {
        if (shown.from < time && time < shown.to)
            cuts.push_back(time);
    };
    for (const auto& change : changes) {
        cut(change.time);
        for (const auto offset : {change.before, change.after}) {
            const auto later = daysAfter(change.time + offset, m_days, m_zone);
            cut(later.first);
            cut(later.second);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<Piece> result;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const TimeRange part{cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : shown.to};
        const auto shift = shiftAt(part.from, m_days, m_zone);
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
    if (m_days == 0)
        return {{{source.from + m_length, source.to + m_length}, m_length}};
    constexpr std::chrono::days reach(2); // more than clocks are ever changed by
    const auto length = std::chrono::days(m_days);
    auto all = pieces({source.from + length - reach, source.to + length + reach});
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

TimeRange TimeShift::source(const TimeRange& shown) const
{
    const auto ranges = sources(shown);
    return ranges.empty() ? TimeRange{} : TimeRange{ranges.front().from, ranges.back().to};
}

} // namespace oa::core
