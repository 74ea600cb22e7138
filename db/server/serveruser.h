// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

class QProcess;

namespace oa::db {

/// As whom a PostgreSQL server is run. It refuses to run as root, so a program that runs as root (containers, build
/// machines) hands its server to an unprivileged system user: "postgres", else "nobody".
class ServerUser
{
public:
    /// Errors: NotFound, when running as root and neither user exists.
    static core::Result<ServerUser> find();

    bool isOther() const { return m_isOther; } ///< not the user of this process
    const QString& name() const { return m_name; }
    unsigned userId() const { return m_userId; }
    unsigned groupId() const { return m_groupId; }

    /// Makes the program that `process` will start run as this user, in a session of its own, and end when the thread
    /// that starts it ends. (A server that pg_ctl starts in the background is not bound to it.)
    void applyTo(QProcess& process) const;
    /// Gives a file or folder (not what is in it) to this user.
    core::Result<> give(const QString& path) const;
    /// The outermost folder on the way to `folder` that this user may not enter; empty when it may enter all, and
    /// always for this process's own user.
    QString firstFolderItCannotEnter(const QString& folder) const;

private:
    bool m_isOther = false;
    QString m_name;
    unsigned m_userId = 0;
    unsigned m_groupId = 0;
};

} // namespace oa::db
