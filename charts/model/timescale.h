// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/columnreduction.h"
#include "core/time/bucketcalendar.h"

#include <cmath>

namespace oa::charts {

/// Columns a point on devices without pixels (SVG, PDF): finer than print needs.
inline constexpr double vectorRatio = 2;

/// Maps instants to x within a plot area, in device-independent pixels from its left edge.
///
/// The origin is snapped to a whole number of device pixels since 1970: however a view is panned, a bucket then falls
/// into the same pixel column, and lines do not shimmer. The error is at most half a device pixel.
class TimeScale
{
public:
    TimeScale() = default;
    /// `width` in device-independent pixels; `ratio` device pixels for each of them.
    TimeScale(const core::TimeRange& range, int width, double ratio)
        : m_width(width)
        , m_ratio(ratio)
        , m_perPixel(std::max(static_cast<double>(range.length().count()) / std::max(width * ratio, 1.0), 1e-3))
        , m_origin(std::round(static_cast<double>(core::toEpochMicroseconds(range.from)) / m_perPixel))
    {}

    int width() const { return m_width; }
    double ratio() const { return m_ratio; }
    int deviceColumns() const { return static_cast<int>(std::lround(m_width * m_ratio)); }

    double x(core::TimePoint time) const { return deviceX(time) / m_ratio; }
    double deviceX(core::TimePoint time) const
    {
        return static_cast<double>(core::toEpochMicroseconds(time)) / m_perPixel - m_origin;
    }
    core::TimePoint timeAt(double x) const
    {
        return core::fromEpochMicroseconds(std::llround((x * m_ratio + m_origin) * m_perPixel));
    }
    /// Device-independent pixels a stretch of time takes.
    double pixels(std::chrono::microseconds length) const
    {
        return static_cast<double>(length.count()) / m_perPixel / m_ratio;
    }
    /// Where the samples of a run that begins with bucket `first` lie, drawn `shift` later than they happened.
    SampleGrid grid(core::BucketIndex first, const core::BucketCalendar& calendar,
                    std::chrono::microseconds shift) const
    {
        const auto even = calendar.uniformLength();
        SampleGrid grid{deviceX(core::bucketStart(first, calendar) + shift),
                        static_cast<double>(even.value_or(core::length(calendar.interval())).count()) / m_perPixel};
        if (!even)
            grid.uneven = {calendar, first, shift, m_perPixel, m_origin};
        return grid;
    }

private:
    int m_width = 1;
    double m_ratio = 1;
    double m_perPixel = 1; // microseconds a device pixel
    double m_origin = 0;   // device pixels since 1970
};

} // namespace oa::charts
