// SPDX-License-Identifier: GPL-3.0-only
#include "db/server/serverbinaries.h"

#include "db/connection/oldestserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ServerBinaries)
};

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(5000) || process.exitCode() != 0)
        return {};
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

QStringList candidateFolders()
{
    QStringList folders;
    const QDir packaged(u"/usr/lib/postgresql"_s);
    auto versions = packaged.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(versions, [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
    if (const auto config = QStandardPaths::findExecutable(u"pg_config"_s); !config.isEmpty())
        folders << outputOf(config, {u"--bindir"_s});
    for (const auto& version : versions)
        folders << packaged.filePath(version + u"/bin"_s);
    folders << u"/usr/local/pgsql/bin"_s << u"/opt/homebrew/bin"_s << u"/usr/local/bin"_s << u"/usr/bin"_s;
    if (const auto inPath = QStandardPaths::findExecutable(u"initdb"_s); !inPath.isEmpty())
        folders << QFileInfo(inPath).canonicalPath();
    folders.removeDuplicates();
    return folders;
}

bool isComplete(const QString& folder)
{
    return !folder.isEmpty() &&
           std::ranges::all_of(QStringList{u"initdb"_s, u"postgres"_s, u"pg_ctl"_s}, [&folder](const QString& program) {
               return QFileInfo(folder + u'/' + program).isExecutable();
           });
}

/// "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)" is 15.
int majorVersionIn(const QString& folder)
{
    static const QRegularExpression number(u"\\(PostgreSQL\\) (\\d+)"_s);
    return number.match(outputOf(folder + u"/postgres"_s, {u"--version"_s})).captured(1).toInt();
}

} // namespace

std::optional<ServerBinaries> ServerBinaries::in(const QString& folder)
{
    if (!isComplete(folder))
        return std::nullopt;
    ServerBinaries binaries;
    binaries.m_folder = folder;
    binaries.m_major = majorVersionIn(folder);
    return binaries.m_major > 0 ? std::optional(binaries) : std::nullopt;
}

core::Result<ServerBinaries> ServerBinaries::find(int major)
{
    ServerBinaries newest;
    QStringList others;
    for (const auto& folder : candidateFolders()) {
        const auto binaries = in(folder);
        if (!binaries || (major == 0 && binaries->m_major < oldestServerMajor))
            continue;
        if (major != 0 && binaries->m_major != major)
            others << folder;
        else if (binaries->m_major > newest.m_major)
            newest = *binaries;
    }
    if (newest.m_major > 0)
        return newest;
    if (major != 0) {
        return fail(ErrorCode::NotFound, Texts::tr("PostgreSQL %1 is not installed on this computer.").arg(major),
                    others.join(u'\n'), Texts::tr("On Debian and Ubuntu: sudo apt install postgresql-%1").arg(major));
    }
    return fail(ErrorCode::NotFound, Texts::tr("The PostgreSQL server is not installed on this computer."), {},
                Texts::tr("On Debian and Ubuntu: sudo apt install postgresql. Or connect to a server elsewhere."));
}

} // namespace oa::db
