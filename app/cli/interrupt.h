// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <atomic>
#include <functional>
#include <stop_token>
#include <thread>

namespace oa::cli {

/// A standard stream that was closed does not become the number of a file or a connection that is opened later, and a
/// pipe that nobody reads any more is an error of writing instead of the end. Call it first in main().
void holdStandardStreams();

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request. The signals are blocked for the whole process and awaited by
/// one thread, so nothing runs inside a signal handler. The second signal ends the process at once: everything we do
/// stands that.
///
/// Create it in main() before any other thread.
class Interrupt
{
public:
    /// `requested` is called in the waiting thread after the first signal; may be empty.
    explicit Interrupt(std::function<void()> requested = {});
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void wait();

    std::function<void()> m_requested;
    std::stop_source m_stop;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

} // namespace oa::cli
