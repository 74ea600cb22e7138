// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <memory>
#include <mutex>
#include <vector>

namespace oa::core {

/// What a zone's clock shows, as a table: QTimeZone answers the same, and takes a hundred times as long for it. "Local"
/// is what the clock shows, in microseconds since it showed 1970-01-01 00:00. Where clocks are turned back the same is
/// shown twice; the functions then go by the latest that was shown so far, so that they never turn back themselves.
/// Immutable; any thread.
class ZoneOffsets
{
public:
    /// Kept for each zone once it was asked for.
    static std::shared_ptr<const ZoneOffsets> of(const QTimeZone& zone);

    /// The latest that the clock has shown up to and with `time`.
    qint64 latestLocalAt(TimePoint time) const;
    /// The first instant at which the clock shows `local` or, where that is skipped, more.
    TimePoint firstShowing(qint64 local) const;
    /// The zone's only offset; nothing where it changed at any time.
    bool isFixed() const { return m_stretches.size() == 1; }

private:
    explicit ZoneOffsets(QTimeZone zone);

    /// From one change of the clocks to the next.
    struct Stretch
    {
        qint64 from = 0;   ///< UTC
        qint64 offset = 0; ///< local minus UTC
        qint64 shown = 0;  ///< what clocks have shown by its end, which comes after the last
    };
    using Stretches = std::vector<Stretch>;
    static void append(Stretches& stretches, qint64 from, qint64 offset);
    static qint64 latestLocalAt(const Stretches& stretches, qint64 time);
    static qint64 firstShowing(const Stretches& stretches, qint64 local);
    qint64 offsetAt(qint64 time) const;
    const Stretches& later() const;

    QTimeZone m_zone;
    Stretches m_stretches; ///< until `near`
    mutable Stretches m_later;
    mutable std::once_flag m_hasLater;
};

} // namespace oa::core
