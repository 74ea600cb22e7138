// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/pollingfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
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

core::Result<std::unique_ptr<PollingFile>> PollingFile::openPath(const QString& path, std::stop_token stop)
{
    // Without waiting for whoever writes: that happens in readData(), where a stop is noticed.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        const int error = errno;
        return core::fail(error == EACCES ? core::ErrorCode::Denied : core::ErrorCode::NotFound,
                          QCoreApplication::translate("oa::jobs", "“%1” cannot be read.").arg(path),
                          qt_error_string(error),
                          QCoreApplication::translate("oa::jobs", "Check the path and whether you may read the file."));
    }
    auto file = std::make_unique<PollingFile>(descriptor, std::move(stop));
    file->m_isOwned = true;
    return file;
}

PollingFile::~PollingFile()
{
    if (m_isOwned)
        ::close(m_descriptor);
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
