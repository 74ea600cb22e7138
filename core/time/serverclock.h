// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/clock.h"

#include <atomic>
#include <limits>

namespace oa::core {

/// A server's clock, seen from here: set by the server's answers, and running on between them however this computer's
/// clock is set. Until the first answer it is the computer's own. Any thread.
class ServerClock final : public Clock
{
public:
    /// `own` is this computer's clock and must outlive it; the system's when null.
    explicit ServerClock(const Clock* own = nullptr);

    TimePoint now() const override;
    /// The server has just said that it was `time` when it began to answer.
    void synchronize(TimePoint time);
    /// Whether a server has said what time it is.
    bool isSynchronized() const;
    /// Whatever was said before is another server's.
    void forget();
    /// How far the computer's own clock is ahead; negative when it is behind.
    std::chrono::microseconds ownIsAheadBy() const;
    /// Less than this is what networks and clocks without a time service are like.
    static constexpr std::chrono::seconds tolerance{60};
    bool isOwnClockWrong() const;

private:
    static constexpr qint64 unknown = std::numeric_limits<qint64>::min();

    const SystemClock m_system;
    const Clock& m_own;
    std::atomic<qint64> m_offset = unknown; ///< microseconds from the steady clock to the server's
};

} // namespace oa::core
