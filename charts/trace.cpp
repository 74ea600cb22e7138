// SPDX-License-Identifier: GPL-3.0-only
#include "charts/trace.h"

namespace oa::charts {

std::size_t Trace::closedCount() const
{
    const auto end = open ? std::clamp(open->bucket, values->first(), values->end()) : values->end();
    return static_cast<std::size_t>(end - values->first());
}

core::BucketIndex Trace::bucketNear(core::TimePoint time) const
{
    return core::bucketAt(time - shift + core::length(interval) / 2, interval);
}

core::MinMax Trace::valueRange(const core::TimeRange& range) const
{
    const auto count = closedCount();
    const auto index = [&](core::TimePoint time) {
        const auto bucket = core::bucketAt(time - shift, interval) - values->first();
        return static_cast<std::size_t>(std::clamp<qint64>(bucket, 0, static_cast<qint64>(count)));
    };
    const auto from = index(range.from + core::length(interval) - std::chrono::microseconds(1));
    const auto to = index(range.to + core::length(interval) - std::chrono::microseconds(1));
    return values->pyramid().range(values->samples(), std::min(from, to), to);
}

} // namespace oa::charts
