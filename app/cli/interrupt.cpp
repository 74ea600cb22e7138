// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/interrupt.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace oa::cli {

namespace {

sigset_t awaitedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

} // namespace

void holdStandardStreams()
{
    // Opened the wrong way round, so that using one still fails.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream)
            _exit(1);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

Interrupt::Interrupt(std::function<void()> requested)
    : m_requested(std::move(requested))
{
    const auto signals = awaitedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this] { wait(); });
}

Interrupt::~Interrupt()
{
    m_isOver = true;
    // Wakes it and ends nothing: the signal is blocked everywhere, and this thread alone awaits it.
    pthread_kill(m_thread.native_handle(), SIGTERM); // NOLINT(bugprone-bad-signal-to-kill-thread)
    m_thread.join();
}

void Interrupt::wait()
{
    const auto signals = awaitedSignals();
    while (true) {
        int signal = 0;
        if (sigwait(&signals, &signal) != 0)
            continue;
        if (m_isOver)
            return;
        if (m_stop.stop_requested())
            _exit(128 + signal);
        m_stop.request_stop();
        if (m_requested)
            m_requested();
    }
}

} // namespace oa::cli
