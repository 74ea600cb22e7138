// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <vector>

namespace oa::db {

/// A range of time cut into slices, for a small picture of its course: whole hours each, but for what is cut off at the
/// ends, or minutes where the range is short. Slices may differ in length, so their values are to be read per hour.
class TrendSlices
{
public:
    static constexpr std::size_t most = 24;

    /// `range`: whole minutes.
    explicit TrendSlices(const core::TimeRange& range);

    const std::vector<core::TimePoint>& begins() const { return m_begins; }
    std::size_t count() const { return m_begins.size(); }
    core::TimeRange slice(std::size_t index) const;
    /// Whether no hour but those at the ends lies in two slices.
    bool areOfHours() const { return m_areOfHours; }

    /// Of the part of a slice of which anything is known: the amount an hour. NaN when that part is none, or less than
    /// half: a rate out of seconds says nothing.
    double perHour(double amount, std::size_t index, const core::TimeRange& known) const;

private:
    core::TimeRange m_range;
    std::vector<core::TimePoint> m_begins;
    bool m_areOfHours = false;
};

} // namespace oa::db
