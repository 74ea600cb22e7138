// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/socketwaiter.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <limits>
#include <system_error>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace oa::db {

using namespace std::chrono;

SocketWaiter::SocketWaiter()
    : m_wakeup(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_wakeup < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
}

SocketWaiter::~SocketWaiter()
{
    m_callback.reset();
    close(m_wakeup);
}

void SocketWaiter::setStopToken(std::stop_token stop)
{
    m_callback.reset(); // waits for a callback that is running
    std::uint64_t count = 0;
    while (read(m_wakeup, &count, sizeof count) > 0) {
    }
    m_stop = std::move(stop);
    m_callback.emplace(m_stop, [wakeup = m_wakeup] {
        const std::uint64_t one = 1;
        // Cannot fail on an eventfd that nobody else counts up.
        [[maybe_unused]] const auto written = write(wakeup, &one, sizeof one);
    });
}

SocketWaiter::Event SocketWaiter::wait(int socket, short events, std::optional<Clock::time_point> deadline,
                                       bool ignoreStop)
{
    for (;;) {
        int timeout = -1;
        if (deadline) {
            const auto left = ceil<milliseconds>(*deadline - Clock::now()).count();
            timeout = static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
        }
        std::array<pollfd, 2> descriptors = {pollfd{socket, events, 0}, pollfd{m_wakeup, POLLIN, 0}};
        const auto count = poll(descriptors.data(), ignoreStop ? 1 : 2, timeout);
        if (count < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "poll");
        if (count > 0 && !ignoreStop && descriptors[1].revents != 0)
            return Event::Stopped;
        if (count > 0 && descriptors[0].revents != 0)
            return Event::Ready;
        if (count == 0 && deadline && Clock::now() >= *deadline)
            return Event::TimedOut;
    }
}

} // namespace oa::db
