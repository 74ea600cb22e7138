// SPDX-License-Identifier: GPL-3.0-only
#include "db/server/socketfolder.h"

#include "db/server/serveruser.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::SocketFolder)
};

bool isShortEnough(const QString& folder)
{
    return QFile::encodeName(folder + u"/.s.PGSQL.5432"_s).size() <= longestSocketPath;
}

} // namespace

core::Result<QString> prepareSocketFolder(const QString& clusterFolder, const ServerUser& user)
{
    auto folder = clusterFolder + u"/run"_s;
    if (!isShortEnough(folder)) {
        const auto hash = QString::fromLatin1(
            QCryptographicHash::hash(QFile::encodeName(clusterFolder), QCryptographicHash::Sha256).toHex().left(16));
        const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
        folder = u"%1/ocr-analytics-%2-%3"_s.arg(runtime.isEmpty() || user.isOther() ? u"/tmp"_s : runtime)
                     .arg(user.userId())
                     .arg(hash);
        if (!isShortEnough(folder))
            folder = u"/tmp/ocr-analytics-%1-%2"_s.arg(user.userId()).arg(hash);
    }
    const auto name = QFile::encodeName(folder);
    const bool made = mkdir(name.constData(), 0700) == 0;
    if (!made && errno != EEXIST) {
        return fail(ErrorCode::Denied, Texts::tr("The folder %1 cannot be made.").arg(folder),
                    QString::fromLocal8Bit(std::strerror(errno))); // NOLINT(concurrency-mt-unsafe)
    }
    if (made)
        OA_TRY(user.give(folder));
    // In /tmp anybody may have been there first.
    struct stat found
    {};
    if (lstat(name.constData(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != user.userId() ||
        chmod(name.constData(), 0700) != 0)
    {
        return fail(ErrorCode::Denied, Texts::tr("The folder %1 belongs to somebody else.").arg(folder), {},
                    Texts::tr("Remove it, or choose a folder with a shorter path for the local database."));
    }
    return folder;
}

} // namespace oa::db
