// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/pollingfile.h"

#include <QCoreApplication>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace oa::jobs {

namespace {

constexpr int pollMilliseconds = 200;

} // namespace

PollingFile::PollingFile(int descriptor, std::stop_token stop)
    : m_descriptor(descriptor)
    , m_stop(std::move(stop))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PollingFile::readData(char* data, qint64 size)
{
    for (;;) {
        if (m_stop.stop_requested()) {
            setErrorString(QCoreApplication::translate("oa::jobs", "Stopped on request."));
            return -1;
        }
        pollfd waiting{m_descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const auto got = ready < 0 ? -1 : ::read(m_descriptor, data, static_cast<std::size_t>(size));
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            setErrorString(qt_error_string(errno));
        return got;
    }
}

qint64 PollingFile::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace oa::jobs
