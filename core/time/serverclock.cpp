// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/serverclock.h"

using namespace std::chrono;

namespace oa::core {

namespace {

/// Counts on however the date is set; stands still at most while the computer sleeps, until the next answer.
qint64 steadyNow()
{
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ServerClock::ServerClock(const Clock* own)
    : m_own(own ? *own : m_system)
{}

TimePoint ServerClock::now() const
{
    const auto offset = m_offset.load(std::memory_order_relaxed);
    return offset == unknown ? m_own.now() : fromEpochMicroseconds(steadyNow() + offset);
}

void ServerClock::synchronize(TimePoint time)
{
    const auto offset = toEpochMicroseconds(time) - steadyNow();
    const auto known = m_offset.load(std::memory_order_relaxed);
    // An answer was under way for a while, so that the largest of several comes nearest. Much smaller ones are another
    // time: the server's clock was set, or this computer slept.
    constexpr qint64 longestUnderWay = 250'000;
    if (known == unknown || offset > known || offset < known - longestUnderWay)
        m_offset.store(offset, std::memory_order_relaxed);
}

bool ServerClock::isSynchronized() const
{
    return m_offset.load(std::memory_order_relaxed) != unknown;
}

void ServerClock::forget()
{
    m_offset.store(unknown, std::memory_order_relaxed);
}

microseconds ServerClock::ownIsAheadBy() const
{
    return m_own.now() - now();
}

bool ServerClock::isOwnClockWrong() const
{
    return abs(ownIsAheadBy()) > tolerance;
}

} // namespace oa::core
