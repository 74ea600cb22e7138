// SPDX-License-Identifier: GPL-3.0-only
#include "db/server/serverlease.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ServerLease)
};

int openForLocking(const QString& file)
{
    return open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

tl::unexpected<core::Error> cannotLock(const QString& file)
{
    return fail(ErrorCode::Denied, Texts::tr("The file %1 cannot be written.").arg(file),
                QString::fromLocal8Bit(std::strerror(errno)), // NOLINT(concurrency-mt-unsafe)
                Texts::tr("Check the permissions of the folder and the room on the disk."));
}

} // namespace

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

core::Result<FileLock> FileLock::acquire(const QString& file, std::stop_token stop)
{
    const int descriptor = openForLocking(file);
    if (descriptor < 0)
        return cannotLock(file);
    FileLock lock(descriptor);
    while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return cannotLock(file);
        if (stop.stop_requested())
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        std::this_thread::sleep_for(20ms);
    }
    return lock;
}

FileLock FileLock::tryAcquire(const QString& file)
{
    FileLock lock(openForLocking(file));
    if (lock && flock(lock.m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    return {};
}

core::Result<FileLock> ServerLease::lockStartAndStop(const QString& folder, std::stop_token stop)
{
    return FileLock::acquire(folder + u"/lock"_s, std::move(stop));
}

core::Result<std::unique_ptr<ServerLease>> ServerLease::take(const QString& folder)
{
    const auto users = folder + u"/users"_s;
    const auto file = users + u'/' + QString::number(QCoreApplication::applicationPid()) + u'-' +
                      QUuid::createUuid().toString(QUuid::Id128).left(8);
    if (!QDir().mkpath(users))
        return cannotLock(users);
    auto lock = FileLock::tryAcquire(file);
    if (!lock)
        return cannotLock(file);
    return std::unique_ptr<ServerLease>(new ServerLease(users, file, std::move(lock)));
}

ServerLease::ServerLease(QString usersFolder, QString file, FileLock lock)
    : m_usersFolder(std::move(usersFolder))
    , m_file(std::move(file))
    , m_lock(std::move(lock))
{}

ServerLease::~ServerLease()
{
    if (m_lock)
        QFile::remove(m_file);
}

int ServerLease::release()
{
    QFile::remove(m_file);
    m_lock = FileLock();
    int living = 0;
    const QDir users(m_usersFolder);
    for (const auto& name : users.entryList(QDir::Files)) {
        const auto file = users.filePath(name);
        if (FileLock::tryAcquire(file))
            QFile::remove(file);
        else
            ++living;
    }
    return living;
}

} // namespace oa::db
