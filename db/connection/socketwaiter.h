// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace oa::db {

/// Waits for a socket in poll(2) so that a stop request ends the wait at once. One thread at a time; the stop request
/// may come from any thread.
class SocketWaiter
{
public:
    using Clock = std::chrono::steady_clock;
    enum class Event { Ready, Stopped, TimedOut };

    SocketWaiter();
    ~SocketWaiter();
    SocketWaiter(const SocketWaiter&) = delete;
    SocketWaiter& operator=(const SocketWaiter&) = delete;

    void setStopToken(std::stop_token stop);
    bool isStopRequested() const { return m_stop.stop_requested(); }

    /// `events` are poll(2)'s. Without a deadline waits for ever; with `ignoreStop` a stop request does not end it.
    Event wait(int socket, short events, std::optional<Clock::time_point> deadline, bool ignoreStop = false);

private:
    int m_wakeup = -1;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

} // namespace oa::db
