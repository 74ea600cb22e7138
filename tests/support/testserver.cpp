// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"

#include "db/server/serverbinaries.h"
#include "db/server/serveruser.h"
#include "tests/support/citusworkers.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <csignal>
#include <utility>

#include <arpa/inet.h>
#include <grp.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

constexpr auto folderPrefix = "oa-test-";

/// Folders are named after the process that made them, so that those of dead ones can be told and removed.
void sweepDeadFolders()
{
    const QDir temporary(QDir::tempPath());
    const auto names = temporary.entryList({QString::fromLatin1(folderPrefix) + u'*'}, QDir::Dirs);
    for (const auto& name : names) {
        const auto owner = name.section(u'-', 2, 2).toLongLong();
        QFile lock(temporary.filePath(name) + u"/data/postmaster.pid"_s);
        const bool locked = lock.open(QIODevice::ReadOnly);
        const auto postmaster = locked ? lock.readLine().trimmed().toLongLong() : 0;
        const auto isDead = [](qint64 pid) {
            QFile stat(u"/proc/%1/stat"_s.arg(pid));
            return pid <= 0 || !stat.open(QIODevice::ReadOnly) || stat.readAll().contains(") Z ");
        };
        if (owner > 0 && isDead(owner) && isDead(postmaster))
            QDir(temporary.filePath(name)).removeRecursively();
    }
}

int freePort()
{
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    int port = 0;
    if (bind(probe, reinterpret_cast<const sockaddr*>(&address), length) == 0 &&
        getsockname(probe, reinterpret_cast<sockaddr*>(&address), &length) == 0)
        port = ntohs(address.sin_port);
    close(probe);
    return port;
}

/// Those that packaging/test.sh --servers names, or the newest that are installed.
core::Result<db::ServerBinaries> wantedBinaries()
{
    const auto folder = qEnvironmentVariable("OA_TEST_SERVER");
    if (folder.isEmpty())
        return db::ServerBinaries::find();
    if (const auto named = db::ServerBinaries::in(folder))
        return *named;
    return core::fail(core::ErrorCode::NotFound, u"OA_TEST_SERVER has no server programs: "_s + folder);
}

} // namespace

TestServer::TestServer(Kind kind)
{
    if (kind == Kind::AsWanted && CitusWorkers::isWanted())
        m_workers = std::make_unique<CitusWorkers>();
}

TestServer::~TestServer()
{
    stop(StopMode::Immediate);
}

bool TestServer::start()
{
    if (isRunning())
        return true;
    if (m_workers) {
        if (!m_workers->start()) {
            m_problem = m_workers->problem();
            return false;
        }
        if (!m_folder) {
            enableTcp();
            m_settings += CitusWorkers::settings();
        }
    }
    if (!m_folder && !initialize()) {
        m_folder.reset();
        return false;
    }
    return launch();
}

bool TestServer::initialize()
{
    sweepDeadFolders();
    const auto binaries = wantedBinaries();
    const auto user = db::ServerUser::find();
    if (!binaries || !user) {
        m_problem = !binaries ? binaries.error().message + u' ' + binaries.error().remedy : user.error().message;
        return false;
    }
    m_binaryFolder = binaries->folder();
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u'/' + QString::fromLatin1(folderPrefix) +
                                               QString::number(QCoreApplication::applicationPid()) + u"-XXXXXX"_s);
    const auto handedOver = user->give(m_folder->path());
    if (!m_folder->isValid() || !handedOver) {
        m_problem = u"cannot make a folder for the server"_s;
        return false;
    }
    const bool isMade =
        m_primary != nullptr
            ? copyPrimary()
            : runAsServer(u"initdb"_s,
                          {u"--pgdata="_s + m_folder->path() + u"/data"_s, u"--auth=trust"_s, u"--username=postgres"_s,
                           u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--no-instructions"_s});
    if (!isMade || !writeAccess())
        return false;
    if (m_tcp)
        m_port = freePort();
    QFile configuration(m_folder->path() + u"/data/postgresql.conf"_s);
    if (!configuration.open(QIODevice::Append)) {
        m_problem = configuration.errorString();
        return false;
    }
    QStringList lines{u"listen_addresses = '%1'"_s.arg(m_tcp ? u"127.0.0.1"_s : QString()),
                      u"port = %1"_s.arg(m_port),
                      u"unix_socket_directories = '%1'"_s.arg(m_folder->path()),
                      u"fsync = off"_s,
                      u"synchronous_commit = off"_s,
                      u"full_page_writes = off"_s,
                      u"shared_buffers = 64MB"_s,
                      u"max_wal_size = 2GB"_s,
                      u"autovacuum = off"_s,
                      u"jit = off"_s,
                      u"max_connections = 60"_s,
                      u"timezone = 'UTC'"_s};
    if (!m_certificate.isEmpty()) {
        for (const auto& [from, name] :
             {std::pair(m_certificate, u"/server.crt"_s), std::pair(m_key, u"/server.key"_s)}) {
            const auto file = m_folder->path() + name;
            QFile::remove(file);
            if (!QFile::copy(from, file) || !QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner) ||
                !user->give(file)) {
                m_problem = u"cannot copy "_s + from;
                return false;
            }
        }
        lines << u"ssl = on"_s << u"ssl_cert_file = '%1/server.crt'"_s.arg(m_folder->path())
              << u"ssl_key_file = '%1/server.key'"_s.arg(m_folder->path());
    }
    lines << m_settings;
    configuration.write(lines.join(u'\n').toUtf8() + '\n');
    return true;
}

bool TestServer::runAsServer(const QString& program, const QStringList& arguments)
{
    const auto user = db::ServerUser::find();
    QProcess process;
    user->applyTo(process);
    process.setWorkingDirectory(m_folder->path());
    process.start(m_binaryFolder + u'/' + program, arguments);
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    m_problem = program + u" failed: "_s + QString::fromLocal8Bit(process.readAllStandardError());
    return false;
}

bool TestServer::copyPrimary()
{
    return runAsServer(u"pg_basebackup"_s, {u"--pgdata="_s + m_folder->path() + u"/data"_s, u"--checkpoint=fast"_s,
                                            u"--no-sync"_s, u"--write-recovery-conf"_s, u"--wal-method=stream"_s,
                                            u"--dbname="_s + conninfo(m_primary->parameters(u"postgres"_s))});
}

bool TestServer::writeAccess()
{
    if (m_access.isEmpty())
        return true;
    QFile file(m_folder->path() + u"/data/pg_hba.conf"_s);
    if (file.open(QIODevice::WriteOnly) && file.write(m_access.join(u'\n').toUtf8() + '\n') > 0)
        return true;
    m_problem = file.errorString();
    return false;
}

void TestServer::enableTls(const QString& certificate, const QString& key)
{
    m_certificate = certificate;
    m_key = key;
}

bool TestServer::launch()
{
    const auto user = db::ServerUser::find();
    m_process.setWorkingDirectory(m_folder->path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder->path() + u"/log"_s, QIODevice::Append);
    m_process.setChildProcessModifier([other = user->isOther(), uid = user->userId(), gid = user->groupId()] {
        if (other && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
        // After the change of user, which clears it: SIGQUIT is PostgreSQL's immediate shutdown.
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
    m_process.start(m_binaryFolder + u"/postgres"_s, {u"-D"_s, m_folder->path() + u"/data"_s}, QIODevice::NotOpen);
    if (!m_process.waitForStarted()) {
        m_problem = m_process.errorString();
        return false;
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        if (answers())
            return true;
        if (m_process.waitForFinished(20))
            break;
    }
    QFile log(m_folder->path() + u"/log"_s);
    if (log.open(QIODevice::ReadOnly))
        m_problem = u"the server did not start: "_s + QString::fromLocal8Bit(log.readAll().right(2000));
    return false;
}

bool TestServer::answers()
{
    auto looking = parameters(u"postgres"_s);
    looking.setRole(db::ConnectionParameters::Role::Viewer); // a standby answers nobody else
    return db::Connection::open(looking).has_value();
}

bool TestServer::stop(StopMode mode)
{
    if (!isRunning())
        return true;
    int signal = SIGQUIT;
    if (mode == StopMode::Smart)
        signal = SIGTERM;
    else if (mode == StopMode::Fast)
        signal = SIGINT;
    kill(static_cast<pid_t>(m_process.processId()), signal);
    if (m_process.waitForFinished(30'000))
        return true;
    m_process.kill();
    return m_process.waitForFinished(5'000);
}

bool TestServer::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

db::ConnectionParameters TestServer::createDatabase()
{
    const auto name = u"test_%1"_s.arg(++m_databases);
    auto connection = connect(parameters(u"postgres"_s));
    if (!connection)
        return {};
    const auto created = connection->execute(("CREATE DATABASE " + name.toUtf8()).toStdString());
    if (!created) {
        qCritical().noquote() << "creating a database failed:" << created.error().message << created.error().detail;
        return {};
    }
    if (m_workers && !m_workers->join(*this, name))
        return {};
    return parameters(name);
}

db::ConnectionParameters TestServer::parameters(const QString& database, const QString& user) const
{
    db::ConnectionParameters parameters;
    parameters.setValue(u"host"_s, socketFolder());
    parameters.setValue(u"port"_s, QString::number(m_port));
    parameters.setValue(u"dbname"_s, database);
    parameters.setValue(u"user"_s, user.isEmpty() ? u"postgres"_s : user);
    return parameters;
}

QString TestServer::conninfo(const db::ConnectionParameters& parameters) const
{
    return parameters.toConninfoWithoutPassword();
}

std::unique_ptr<db::Connection> TestServer::connect(const db::ConnectionParameters& parameters)
{
    auto connection = connectAsProgram(parameters);
    // A test's own statements name tables as people do; those of the program must not need it.
    if (connection && !connection->execute("SET search_path = public"))
        QTest::qFail("the search path cannot be set", __FILE__, __LINE__);
    return connection;
}

std::unique_ptr<db::Connection> TestServer::connectAsProgram(const db::ConnectionParameters& parameters)
{
    auto connection = db::Connection::open(parameters);
    if (connection)
        return std::move(*connection);
    QTest::qFail(qPrintable(connection.error().message + u' ' + connection.error().detail), __FILE__, __LINE__);
    return nullptr;
}

bool TestServer::addPasswordRole(const QString& name, const QString& password)
{
    QFile rules(m_folder->path() + u"/data/pg_hba.conf"_s);
    if (!rules.open(QIODevice::ReadWrite))
        return false;
    const auto others = rules.readAll();
    rules.seek(0); // the first rule that fits is the one that counts
    for (const auto& kind : {u"local all %1 scram-sha-256\n"_s, u"host all %1 127.0.0.1/32 scram-sha-256\n"_s})
        rules.write(kind.arg(name).toUtf8());
    rules.write(others);
    rules.close();
    auto connection = connect(parameters(u"postgres"_s));
    return connection &&
           connection->executeScript(
               u"CREATE ROLE %1 LOGIN PASSWORD '%2'; SELECT pg_reload_conf()"_s.arg(name, password).toStdString());
}

QString TestServer::socketFolder() const
{
    return m_folder ? m_folder->path() : QString();
}

} // namespace oa::tests
