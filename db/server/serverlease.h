// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace oa::db {

/// An open file with an flock on it. The kernel frees the lock when its holder dies, however it dies.
class FileLock
{
public:
    FileLock() = default;
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// Waits for the lock until stopped. Errors: Canceled, Denied.
    static core::Result<FileLock> acquire(const QString& file, std::stop_token stop);
    /// Without waiting; an object that holds nothing when somebody else has the lock.
    static FileLock tryAcquire(const QString& file);
    explicit operator bool() const { return m_descriptor >= 0; }

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor = -1;
};

/// Who uses a local cluster: one locked file a user in `folder`/users. Starting and stopping happen under one more
/// lock, so that a user who comes while the last one leaves finds either a running server or none.
class ServerLease
{
public:
    /// Held while the server is started or stopped.
    static core::Result<FileLock> lockStartAndStop(const QString& folder, std::stop_token stop);
    /// Call under lockStartAndStop().
    static core::Result<std::unique_ptr<ServerLease>> take(const QString& folder);
    ~ServerLease();
    ServerLease(const ServerLease&) = delete;
    ServerLease& operator=(const ServerLease&) = delete;

    /// Gives the lease up and counts the living users that remain; sweeps the files of dead ones. Call under
    /// lockStartAndStop().
    int release();

private:
    ServerLease(QString usersFolder, QString file, FileLock lock);
    QString m_usersFolder;
    QString m_file;
    FileLock m_lock;
};

} // namespace oa::db
