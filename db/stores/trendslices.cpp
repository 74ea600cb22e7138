// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/trendslices.h"

#include <limits>

using namespace std::chrono;

namespace oa::db {

namespace {

constexpr auto shortest = hours(6); ///< of a range whose slices are hours
constexpr qint64 slicesOfMinutes = 6;

} // namespace

TrendSlices::TrendSlices(const core::TimeRange& range)
    : m_range(range)
    , m_areOfHours(range.length() >= shortest)
{
    if (range.isEmpty())
        return;
    // Whole hours; a piece of one at an end belongs to the slice beside it.
    const auto first = m_areOfHours ? time_point_cast<microseconds>(ceil<hours>(range.from)) : range.from;
    const auto last = m_areOfHours ? time_point_cast<microseconds>(floor<hours>(range.to)) : range.to;
    const auto unit = m_areOfHours ? microseconds(hours(1)) : microseconds(minutes(1));
    const auto units = std::max<qint64>((last - first) / unit, 1);
    const auto slices = std::min<qint64>(units, m_areOfHours ? static_cast<qint64>(most) : slicesOfMinutes);
    for (qint64 i = 0; i < slices; ++i)
        m_begins.push_back(i == 0 ? range.from : core::TimePoint(first + unit * (i * units / slices)));
}

core::TimeRange TrendSlices::slice(std::size_t index) const
{
    return {m_begins[index], index + 1 < m_begins.size() ? m_begins[index + 1] : m_range.to};
}

double TrendSlices::perHour(double amount, std::size_t index, const core::TimeRange& known) const
{
    const auto whole = slice(index);
    const auto part = whole.intersected(known);
    if (part.isEmpty() || part.length() * 2 < whole.length())
        return std::numeric_limits<double>::quiet_NaN();
    return amount / duration<double, std::ratio<3600>>(part.length()).count();
}

} // namespace oa::db
