// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/interval.h"

using namespace Qt::StringLiterals;

namespace oa::core {

QString nameOf(Interval interval)
{
    return interval == Interval::Minute ? u"minute"_s : u"hour"_s;
}

std::optional<Interval> intervalFromString(QStringView text)
{
    if (text == u"minute")
        return Interval::Minute;
    if (text == u"hour")
        return Interval::Hour;
    return std::nullopt;
}

Interval automaticInterval(const TimeRange& range, int pixels)
{
    // An hour every pixel or denser reads better than 60 minutes squeezed into it; two days are what people open with
    // and expect to see by the minute even in a narrow pane.
    constexpr auto alwaysMinutes = std::chrono::days(2);
    if (range.length() <= alwaysMinutes)
        return Interval::Minute;
    const auto minutes = range.length() / std::chrono::minutes(1);
    constexpr qint64 minutesPerPixel = 4;
    return minutes <= minutesPerPixel * std::max(pixels, 1) ? Interval::Minute : Interval::Hour;
}

} // namespace oa::core
