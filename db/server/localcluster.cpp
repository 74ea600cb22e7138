// SPDX-License-Identifier: GPL-3.0-only
#include "db/server/localcluster.h"

#include "core/base/waiting.h"
#include "db/connection/connection.h"
#include "db/connection/sqlerror.h"
#include "db/server/socketfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <libpq-fe.h>

#include <array>
#include <cstring>
#include <thread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

Q_LOGGING_CATEGORY(logCluster, "oa.db.cluster", QtWarningMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::LocalCluster)
};

constexpr auto roleName = "ocr_analytics";
constexpr auto databaseName = "ocr_analytics";
constexpr auto portNumber = "5432";
constexpr qint64 largestLog = 10 * 1024 * 1024;

/// The last few thousand characters, whole lines, of what a file holds from `since` on.
QString lastLines(const QString& file, qint64 since = 0)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 enough = 3000;
    const auto begin = log.size() - enough;
    log.seek(std::max(since, begin));
    if (begin > since)
        log.readLine(); // a piece of one
    return QString::fromUtf8(log.readAll()).trimmed();
}

/// One folder of a list for postgresql.conf: in double quotes within the list, in single quotes within the file.
QString quotedFolder(QString folder)
{
    folder.replace(u'"', u"\"\""_s).replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
    return u"'\"%1\"'"_s.arg(folder);
}

/// The user's PG* variables are for the user's own connections, not for this server.
QProcessEnvironment cleanEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& name : environment.keys()) {
        if (name.startsWith(u"PG"_s) || name.startsWith(u"LC_"_s))
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    return environment;
}

core::Error serverError(const QString& what, const QString& words)
{
    if (words.contains(u"No space left on device"_s)) {
        return {
            ErrorCode::DiskFull,
            QCoreApplication::translate("oa::db::LocalCluster",
                                        "There is no room left on the disk for the local database."),
            words,
            QCoreApplication::translate("oa::db::LocalCluster", "Make room and try again; what was saved is safe.")};
    }
    return {ErrorCode::Other, what, words, {}};
}

} // namespace

core::Result<LocalCluster> LocalCluster::inFolder(const QString& folder)
{
    LocalCluster cluster;
    cluster.m_folder = QDir::cleanPath(QDir(folder).absolutePath());
    OA_TRY_ASSIGN(cluster.m_user, ServerUser::find());
    OA_TRY(cluster.prepareFolders());
    OA_TRY(cluster.checkVersion());
    OA_TRY_ASSIGN(cluster.m_socketFolder, prepareSocketFolder(cluster.m_folder, cluster.m_user));
    return cluster;
}

ConnectionParameters LocalCluster::parameters() const
{
    ConnectionParameters parameters;
    parameters.setValue(u"host"_s, m_socketFolder);
    parameters.setValue(u"port"_s, QString::fromLatin1(portNumber));
    parameters.setValue(u"dbname"_s, QString::fromLatin1(databaseName));
    parameters.setValue(u"user"_s, QString::fromLatin1(roleName));
    parameters.setValue(u"sslmode"_s, u"disable"_s);
    parameters.setLabel(Texts::tr("local database in %1").arg(QDir::toNativeSeparators(m_folder)));
    return parameters;
}

bool LocalCluster::exists() const
{
    return QFileInfo::exists(path(u"data/PG_VERSION"_s));
}

core::Result<> LocalCluster::prepareFolders()
{
    if (!QDir().mkpath(m_folder)) {
        return fail(ErrorCode::Denied, Texts::tr("The folder %1 cannot be made.").arg(m_folder), {},
                    Texts::tr("Choose another folder with --local=DIR."));
    }
    // Before handing over: as another user's, root may still change it.
    if (chmod(QFile::encodeName(m_folder).constData(), 0700) != 0) {
        return fail(ErrorCode::Denied, Texts::tr("The folder %1 belongs to somebody else.").arg(m_folder), {},
                    Texts::tr("Choose another folder with --local=DIR."));
    }
    OA_TRY(m_user.give(m_folder));
    if (const auto closed = m_user.firstFolderItCannotEnter(m_folder); !closed.isEmpty()) {
        return fail(
            ErrorCode::Denied,
            Texts::tr("The database server runs as the user %1, who cannot enter %2.").arg(m_user.name(), closed), {},
            Texts::tr("Choose a folder elsewhere, for instance --local=/var/lib/ocr-analytics."));
    }
    return {};
}

core::Result<> LocalCluster::checkVersion()
{
    QFile versionFile(path(u"data/PG_VERSION"_s));
    if (!versionFile.open(QIODevice::ReadOnly)) {
        OA_TRY_ASSIGN(m_binaries, ServerBinaries::find());
        return {};
    }
    const auto made = versionFile.readAll().trimmed().toInt();
    const auto same = ServerBinaries::find(made);
    if (same) {
        m_binaries = *same;
        return {};
    }
    OA_TRY_ASSIGN(const auto present, ServerBinaries::find());
    return fail(
        ErrorCode::Unsupported,
        Texts::tr("The local database was made by PostgreSQL %1, and this computer has PostgreSQL %2.")
            .arg(made)
            .arg(present.majorVersion()),
        path(u"data"_s),
        Texts::tr("Nothing was changed. Install postgresql-%1 beside the newer one and start again; the data "
                  "is used as it is. To move to PostgreSQL %2: with both installed, save it with "
                  "“pg_dump -h %3 -U %4 -Fc -f saved.dump %5” while the program runs, quit, rename the folder "
                  "%6, start the program with the newer version, and load it with "
                  "“pg_restore -h %3 -U %4 -d %5 --clean saved.dump”.")
            .arg(made)
            .arg(present.majorVersion())
            .arg(path(u"run"_s), QString::fromLatin1(roleName), QString::fromLatin1(databaseName), path(u"data"_s)));
}

core::Result<> LocalCluster::create(std::stop_token stop)
{
    OA_TRY(sweepUnfinished());
    QTemporaryDir aside(path(u"new-XXXXXX"_s));
    if (!aside.isValid())
        return tl::unexpected(serverError(Texts::tr("The local database cannot be made."), aside.errorString()));
    const auto name = QFileInfo(aside.path()).fileName();
    OA_TRY(m_user.give(aside.path()));
    OA_TRY(initialize(name, stop));
    if (auto started = startIn(name, stop); !started) {
        // Whatever is starting still would lose its folder under its feet.
        if (const auto stopped = stopIn(name, true); !stopped)
            qCInfo(logCluster) << stopped.error().detail;
        return started;
    }
    OA_TRY(stopIn(name, false));
    if (!QFile::rename(aside.path(), path(u"data"_s)))
        return fail(ErrorCode::Denied, Texts::tr("The folder %1 cannot be renamed.").arg(aside.path()));
    aside.setAutoRemove(false);
    return {};
}

core::Result<> LocalCluster::sweepUnfinished()
{
    for (const auto& name : QDir(m_folder).entryList({u"new-*"_s}, QDir::Dirs)) {
        // Its server may have outlived the program that was making it.
        if (QFileInfo::exists(path(name) + u"/postmaster.pid"_s) && isRunning())
            OA_TRY(stopIn(name, true));
        // The initdb of a program that was killed ends by itself, though not at once.
        bool removed = false;
        for (int attempt = 0; !removed && attempt < 100; ++attempt) {
            removed = QDir(path(name)).removeRecursively();
            if (!removed)
                std::this_thread::sleep_for(100ms);
        }
        if (!removed)
            return fail(ErrorCode::Denied, Texts::tr("The unfinished folder %1 cannot be removed.").arg(path(name)));
    }
    return {};
}

core::Result<> LocalCluster::initialize(const QString& name, std::stop_token stop)
{
    // A relative path, so that no character in a folder's name can be misread on the way.
    OA_TRY(run(u"initdb"_s,
               {u"--pgdata=."_s, u"--auth=trust"_s, u"--username="_s + QString::fromLatin1(roleName),
                u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--data-checksums"_s, u"--no-instructions"_s},
               path(name), stop));
    QFile main(path(name) + u"/postgresql.conf"_s);
    if (!main.open(QIODevice::Append) || main.write("\ninclude 'ocr-analytics.conf'\n") < 0)
        return fail(ErrorCode::Denied, Texts::tr("The file %1 cannot be written.").arg(main.fileName()));
    return {};
}

core::Result<> LocalCluster::writeConfiguration(const QString& dataName) const
{
    // For one person's desktop: durable, small, and friendly to bulk loads.
    // Every window, command and service that uses it holds some of the connections.
    const QStringList lines{
        u"# Written at every start. Your own settings belong below the include in postgresql.conf."_s,
        u"listen_addresses = ''"_s,
        u"port = %1"_s.arg(QLatin1StringView(portNumber)),
        u"unix_socket_directories = "_s + quotedFolder(m_socketFolder),
        u"unix_socket_permissions = 0700"_s,
        u"max_connections = 200"_s,
        u"shared_buffers = 256MB"_s,
        u"work_mem = 32MB"_s,
        u"maintenance_work_mem = 128MB"_s,
        u"effective_cache_size = 1GB"_s,
        u"random_page_cost = 1.1"_s,
        u"synchronous_commit = on"_s,
        u"wal_level = minimal"_s,
        u"max_wal_senders = 0"_s,
        u"wal_compression = on"_s,
        u"max_wal_size = 2GB"_s,
        u"min_wal_size = 128MB"_s,
        u"checkpoint_timeout = 15min"_s,
        u"checkpoint_completion_target = 0.9"_s,
        u"autovacuum_naptime = 20s"_s,
        u"jit = off"_s,
        u"timezone = 'UTC'"_s,
        u"log_timezone = 'UTC'"_s,
        u"log_checkpoints = off"_s,
        u"log_line_prefix = '%m [%p] '"_s,
        u"cluster_name = 'ocr-analytics'"_s};
    QFile file(path(dataName) + u"/ocr-analytics.conf"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(lines.join(u'\n').toUtf8() + '\n') < 0 || !file.flush())
        return fail(ErrorCode::Denied, Texts::tr("The file %1 cannot be written.").arg(file.fileName()),
                    file.errorString());
    return m_user.give(file.fileName());
}

core::Result<> LocalCluster::start(std::stop_token stop)
{
    const auto logFile = path(u"server.log"_s);
    if (QFileInfo(logFile).size() > largestLog) {
        QFile::remove(logFile + u".old"_s);
        QFile::rename(logFile, logFile + u".old"_s);
    }
    return startIn(u"data"_s, std::move(stop));
}

core::Result<> LocalCluster::startIn(const QString& dataName, std::stop_token stop)
{
    OA_TRY(writeConfiguration(dataName));
    // Processes of a killed postmaster need a moment to notice; until then the new one refuses to start. The PID file
    // is PostgreSQL's own business: it alone knows whether it is stale.
    QElapsedTimer timer;
    timer.start();
    const auto logFile = path(u"server.log"_s);
    for (;;) {
        const auto logged = QFileInfo(logFile).size();
        const auto started =
            run(u"pg_ctl"_s,
                {u"start"_s, u"--pgdata=."_s, u"--log=../server.log"_s, u"--wait"_s, u"--timeout=60"_s, u"--silent"_s},
                path(dataName), stop);
        if (started || (started.error().code == ErrorCode::Canceled))
            return started ? checkWithQuery() : tl::unexpected(started.error());
        const auto words = lastLines(logFile, logged);
        // The server of a program that was killed may be there already, or may be while it recovers, for minutes.
        const auto answer = ask();
        if (answer == Answer::Ready)
            return checkWithQuery();
        if (answer == Answer::NotYet)
            timer.restart();
        auto error = serverError(Texts::tr("The local database server does not start."), words);
        if (answer == Answer::None && (error.code == ErrorCode::DiskFull || timer.elapsed() > 15'000)) {
            if (words.contains(u"postmaster.pid"_s)) {
                error.remedy = Texts::tr("Its lock file names a process that is running. If that is not a database "
                                         "server, restart the computer or end that process, and try again.");
            }
            return tl::unexpected(error);
        }
        if (!core::sleepFor(500ms, stop))
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
    }
}

LocalCluster::Answer LocalCluster::ask() const
{
    const auto folder = m_socketFolder.toUtf8();
    const std::array keywords = {
        "host", "port", "user", "dbname", "connect_timeout", static_cast<const char*>(nullptr)};
    const std::array values = {folder.constData(), portNumber, roleName,
                               "postgres",         "2",        static_cast<const char*>(nullptr)};
    switch (PQpingParams(keywords.data(), values.data(), 0)) {
    case PQPING_OK:
        return Answer::Ready;
    case PQPING_REJECT:
        return Answer::NotYet;
    default:
        return Answer::None;
    }
}

core::Result<> LocalCluster::stop()
{
    return stopIn(u"data"_s, false);
}

core::Result<> LocalCluster::stopIn(const QString& dataName, bool immediately)
{
    OA_TRY(run(u"pg_ctl"_s,
               {u"stop"_s, u"--pgdata=."_s, u"--mode="_s + (immediately ? u"immediate"_s : u"fast"_s), u"--wait"_s,
                u"--timeout=60"_s, u"--silent"_s},
               path(dataName), {}));
    return {};
}

bool LocalCluster::isRunning() const
{
    auto parameters = this->parameters();
    parameters.setValue(u"dbname"_s, u"postgres"_s);
    return Connection::open(parameters).has_value();
}

core::Result<> LocalCluster::checkWithQuery() const
{
    auto parameters = this->parameters();
    parameters.setValue(u"dbname"_s, u"postgres"_s);
    OA_TRY_ASSIGN(const auto connection, Connection::open(parameters));
    OA_TRY_ASSIGN(const auto found,
                  connection->execute("SELECT count(*) FROM pg_catalog.pg_database WHERE datname = $1",
                                      {parameter(std::string_view(databaseName))}));
    if (found.integer(0, 0) == 0)
        OA_TRY(connection->execute(std::string("CREATE DATABASE ") + databaseName));
    return {};
}

core::Result<QString> LocalCluster::run(const QString& program, const QStringList& arguments,
                                        const QString& workingFolder, std::stop_token stop) const
{
    QProcess process;
    process.setProgram(m_binaries.path(program));
    process.setArguments(arguments);
    process.setWorkingDirectory(workingFolder);
    process.setProcessEnvironment(cleanEnvironment());
    // Into a file: a server that pg_ctl starts would hold a pipe open for ever.
    QTemporaryDir output;
    const auto outputFile = output.filePath(u"output"_s);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(outputFile);
    process.setStandardInputFile(QProcess::nullDevice());
    m_user.applyTo(process);
    process.start();
    while (!process.waitForFinished(100)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (stop.stop_requested()) {
            process.terminate();
            process.waitForFinished(5000);
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        }
    }
    const auto words = lastLines(outputFile);
    if (process.error() == QProcess::FailedToStart) {
        return fail(ErrorCode::NotFound, Texts::tr("%1 cannot be started.").arg(process.program()),
                    process.errorString());
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return tl::unexpected(
            serverError(Texts::tr("%1 failed while preparing the local database.").arg(program), words));
    }
    return words;
}

} // namespace oa::db
