// SPDX-License-Identifier: GPL-3.0-only
#include "db/server/serveruser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <grp.h>
#include <pwd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#include <sys/stat.h>
#include <unistd.h>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ServerUser)
};

} // namespace

core::Result<ServerUser> ServerUser::find()
{
    ServerUser user;
    user.m_userId = geteuid();
    user.m_groupId = getegid();
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (user.m_userId != 0) {
        if (getpwuid_r(user.m_userId, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
            user.m_name = QString::fromLocal8Bit(entry.pw_name);
        return user;
    }
    for (const auto* name : {"postgres", "nobody"}) {
        if (getpwnam_r(name, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
            user.m_isOther = true;
            user.m_name = QString::fromLocal8Bit(entry.pw_name);
            user.m_userId = entry.pw_uid;
            user.m_groupId = entry.pw_gid;
            return user;
        }
    }
    return fail(ErrorCode::NotFound,
                Texts::tr("The database server must not run as root, and there is no user to run it."), {},
                Texts::tr("Start the program as an ordinary user, or add a system user named postgres."));
}

void ServerUser::applyTo(QProcess& process) const
{
    process.setChildProcessModifier([other = m_isOther, uid = m_userId, gid = m_groupId] {
        // Ctrl-C in the terminal is for the program, not for its server.
        setsid();
        if (other && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
#ifdef Q_OS_LINUX
        // After the change of user, which clears it.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    });
}

core::Result<> ServerUser::give(const QString& path) const
{
    if (!m_isOther || chown(QFile::encodeName(path).constData(), m_userId, m_groupId) == 0)
        return {};
    return fail(ErrorCode::Denied, Texts::tr("%1 cannot be handed over to the user %2.").arg(path, m_name),
                QString::fromLocal8Bit(std::strerror(errno))); // NOLINT(concurrency-mt-unsafe)
}

QString ServerUser::firstFolderItCannotEnter(const QString& folder) const
{
    if (!m_isOther)
        return {};
    QString closed;
    for (QDir current(folder);;) {
        struct stat found
        {};
        if (stat(QFile::encodeName(current.path()).constData(), &found) != 0)
            return current.path();
        mode_t needed = S_IXOTH;
        if (found.st_uid == m_userId)
            needed = S_IXUSR;
        else if (found.st_gid == m_groupId)
            needed = S_IXGRP;
        if ((found.st_mode & needed) == 0)
            closed = current.path();
        if (!current.cdUp())
            return closed;
    }
}

} // namespace oa::db
