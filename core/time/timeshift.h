// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <optional>
#include <vector>

namespace oa::core {

/// How much earlier than the shown time a compared period lies: a length, or days or months of a zone's calendar, so
/// that ten o'clock is set against ten o'clock also when the clocks changed in between, and the fifth of a month
/// against the fifth of the month before. A day that the earlier month does not have is set against nothing.
class TimeShift
{
public:
    /// None.
    TimeShift() = default;
    static TimeShift ofLength(std::chrono::microseconds length);
    static TimeShift ofDays(int days, const QTimeZone& zone);
    static TimeShift ofMonths(int months, const QTimeZone& zone);

    bool isNone() const { return !isOfCalendar() && m_length.count() == 0; }
    int days() const { return m_days; }     ///< zero for a length and for months
    int months() const { return m_months; } ///< zero for a length and for days
    std::chrono::microseconds length() const { return m_length; }

    /// A stretch of shown time that lies the same length after its source.
    struct Piece
    {
        TimeRange shown;
        std::chrono::microseconds shift{0};
        TimeRange source() const { return {shown.from - shift, shown.to - shift}; }
        friend bool operator==(const Piece&, const Piece&) = default;
    };
    /// The pieces of a shown range in order, one for most. A time that the earlier days did not have (clocks were
    /// turned forward) is left out; of one that they had twice the first is taken.
    std::vector<Piece> pieces(const TimeRange& shown) const;
    /// The pieces in which a source range is shown.
    std::vector<Piece> piecesOf(const TimeRange& source) const;
    /// What is set against a shown range: in order, apart from each other.
    std::vector<TimeRange> sources(const TimeRange& shown) const;
    /// What an end of a range is set against: where a day begins, where the earlier day does, though clocks changed
    /// there; of a day that the earlier month does not have, that month's end.
    TimePoint earlierEnd(TimePoint end) const;
    /// From the first to the last instant that is set against a shown range.
    TimeRange source(const TimeRange& shown) const;

    friend bool operator==(const TimeShift&, const TimeShift&) = default;

private:
    bool isOfCalendar() const { return m_days != 0 || m_months != 0; }
    std::optional<std::chrono::microseconds> shiftAt(TimePoint shown) const;

    std::chrono::microseconds m_length{0};
    int m_days = 0;
    int m_months = 0;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace oa::core
