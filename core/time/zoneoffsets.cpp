// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/zoneoffsets.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>

#include <algorithm>
#include <limits>

using namespace std::chrono;

namespace oa::core {

namespace {

constexpr qint64 earliest = std::numeric_limits<qint64>::min() / 4;
constexpr qint64 latest = std::numeric_limits<qint64>::max() / 4;
/// Instants at the ends of what can be held would run over when an offset is added.
qint64 bounded(qint64 microseconds)
{
    return std::clamp(microseconds, earliest, latest);
}

/// Changes of clocks are listed up to the end of 2037, in a month in which no zone changes them; from then on they
/// follow rules that the calendar repeats every 400 years.
constexpr auto listed = sys_days(2037y / December / 1);
constexpr qint64 near = toEpochMicroseconds(listed);
constexpr qint64 cycle = microseconds(days(146'097)).count();

/// How often a time is to be turned back by 400 years, so that it lies in the first of them after the lists.
qint64 cyclesBefore(qint64 time, qint64 border)
{
    return (time - border) / cycle * cycle;
}

} // namespace

std::shared_ptr<const ZoneOffsets> ZoneOffsets::of(const QTimeZone& zone)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const ZoneOffsets>> known;
    const QMutexLocker lock(&mutex);
    auto& offsets = known[zone.id()];
    if (!offsets)
        offsets.reset(new ZoneOffsets(zone));
    return offsets;
}

ZoneOffsets::ZoneOffsets(QTimeZone zone)
    : m_zone(std::move(zone))
{
    // Before any zone changed its clocks. Qt looks a year further back, and does not come back from before year 1 where
    // a zone is a POSIX rule.
    const QDateTime first(QDate(1800, 1, 1), QTime(0, 0), QTimeZone::utc());
    m_stretches.push_back({earliest, microseconds(seconds(m_zone.offsetFromUtc(first))).count(), latest});
    if (!m_zone.hasTransitions())
        return;
    for (const auto& change : m_zone.transitions(first, toDateTime(listed, QTimeZone::utc())))
        append(m_stretches, toEpochMicroseconds(fromDateTime(change.atUtc)),
               microseconds(seconds(change.offsetFromUtc)).count());
}

void ZoneOffsets::append(Stretches& stretches, qint64 from, qint64 offset)
{
    auto& before = stretches.back();
    if (offset == before.offset || from <= before.from)
        return;
    before.shown = from + before.offset;
    if (stretches.size() > 1)
        before.shown = std::max(before.shown, stretches[stretches.size() - 2].shown);
    stretches.push_back({from, offset, latest});
}

qint64 ZoneOffsets::offsetAt(qint64 time) const
{
    const auto utc = toDateTime(fromEpochMicroseconds(time), QTimeZone::utc());
    return microseconds(seconds(m_zone.offsetFromUtc(utc))).count();
}

/// QTimeZone knows these changes too, but does not list them: looked for week by week, once they are asked for.
const ZoneOffsets::Stretches& ZoneOffsets::later() const
{
    std::call_once(m_hasLater, [this] {
        m_later.push_back({near, m_stretches.back().offset, latest});
        if (isFixed())
            return;
        constexpr qint64 week = microseconds(days(7)).count();
        constexpr qint64 second = microseconds(seconds(1)).count();
        for (auto from = near; from < near + cycle; from += week) {
            const auto before = m_later.back().offset;
            auto to = from + week;
            if (offsetAt(to) == before)
                continue;
            for (auto low = from; to - low > second;) {
                const auto middle = low + (to - low) / second / 2 * second;
                (offsetAt(middle) == before ? low : to) = middle;
            }
            append(m_later, to, offsetAt(to));
        }
    });
    return m_later;
}

qint64 ZoneOffsets::latestLocalAt(const Stretches& stretches, qint64 time)
{
    const auto after = std::upper_bound(stretches.begin(), stretches.end(), time,
                                        [](qint64 value, const Stretch& stretch) { return value < stretch.from; });
    const auto stretch = after == stretches.begin() ? after : after - 1;
    const auto local = time + stretch->offset;
    return stretch == stretches.begin() ? local : std::max(local, (stretch - 1)->shown - 1);
}

qint64 ZoneOffsets::firstShowing(const Stretches& stretches, qint64 local)
{
    const auto stretch = std::upper_bound(stretches.begin(), stretches.end() - 1, local,
                                          [](qint64 value, const Stretch& each) { return value < each.shown; });
    return std::max(stretch->from, local - stretch->offset);
}

qint64 ZoneOffsets::latestLocalAt(TimePoint time) const
{
    const auto at = bounded(toEpochMicroseconds(time));
    if (at < near || isFixed())
        return latestLocalAt(m_stretches, at);
    const auto cycles = cyclesBefore(at, near);
    return latestLocalAt(later(), at - cycles) + cycles;
}

TimePoint ZoneOffsets::firstShowing(qint64 local) const
{
    local = bounded(local);
    const auto border = near + m_stretches.back().offset;
    if (local < border || isFixed())
        return fromEpochMicroseconds(firstShowing(m_stretches, local));
    const auto cycles = cyclesBefore(local, border);
    return fromEpochMicroseconds(firstShowing(later(), local - cycles) + cycles);
}

} // namespace oa::core
