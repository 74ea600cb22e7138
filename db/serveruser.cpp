// SPDX-License-Identifier: GPL-3.0-only
#include "db/serveruser.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <array>
#include <cerrno>
#include <cstring>

#include <grp.h>
#include <pwd.h>
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
    });
}

core::Result<> ServerUser::give(const QString& path) const
{
    if (!m_isOther || chown(QFile::encodeName(path).constData(), m_userId, m_groupId) == 0)
        return {};
    return fail(ErrorCode::Denied, Texts::tr("%1 cannot be handed over to the user %2.").arg(path, m_name),
                QString::fromLocal8Bit(std::strerror(errno))); // NOLINT(concurrency-mt-unsafe)
}

} // namespace oa::db
