// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/server/embeddedserver.h"
#include "db/server/localcluster.h"
#include "db/server/serverbinaries.h"
#include "db/server/socketfolder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace oa::db;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;

namespace {

/// A process that ended and that nobody has waited for (as in a container without an init process) is dead.
bool isAlive(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    return pid > 0 && stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

qint64 postmasterOf(const QString& folder)
{
    QFile file(folder + u"/data/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

QString explain(const oa::core::Error& error)
{
    return error.message + u'\n' + error.detail + u'\n' + error.remedy;
}

bool makeProgram(const QString& file, const QByteArray& script)
{
    QFile program(file);
    return program.open(QIODevice::WriteOnly) && program.write("#!/bin/sh\n" + script + '\n') > 0 &&
           program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// In /tmp, and open to everybody, as the server's user needs it when the tests run as root.
std::unique_ptr<QTemporaryDir> newFolder()
{
    auto folder = std::make_unique<QTemporaryDir>(u"/tmp/oa-emb-XXXXXX"_s);
    if (!folder->isValid() || chmod(QFile::encodeName(folder->path()).constData(), 0755) != 0)
        return nullptr;
    return folder;
}

/// This program once more, using the local database until its input ends.
class OtherUser
{
public:
    explicit OtherUser(const QString& folder)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, folder});
    }
    bool waitUntilReady() { return m_process.waitForReadyRead(60'000) && m_process.readAll().contains("ready"); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void leave()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
    }

private:
    QProcess m_process;
};

int hold(const QString& folder)
{
    const auto server = EmbeddedServer::start({.folder = folder});
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(explain(server.error())));
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

} // namespace

class TestEmbeddedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_shared = newFolder();
        QVERIFY(m_shared);
        const auto server = EmbeddedServer::start({.folder = shared()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QVERIFY((*server)->wasCreated());
    }

    void init()
    {
        m_folder = newFolder();
        QVERIFY(m_folder);
    }

    void cleanup()
    {
        // Whatever a failed test left running.
        for (const auto& folder : {path(), shared()}) {
            if (const auto pid = postmasterOf(folder); isAlive(pid) && QTest::currentTestFailed())
                kill(static_cast<pid_t>(pid), SIGQUIT);
        }
    }

    void startsStopsAndStartsAgain()
    {
        qint64 first = 0;
        {
            QStringList said;
            const auto server =
                EmbeddedServer::start({.folder = path(), .progressed = [&said](const QString& what) { said << what; }});
            QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
            QVERIFY((*server)->wasCreated());
            QCOMPARE(said.size(), 2);
            QCOMPARE((*server)->remark().isEmpty(), geteuid() != 0);
            const auto connection = Connection::open((*server)->parameters());
            QVERIFY2(connection, qPrintable(connection ? QString() : explain(connection.error())));
            QVERIFY((*connection)->execute("CREATE TABLE IF NOT EXISTS public.kept AS SELECT 1 AS i"));
            QCOMPARE((*connection)->execute("SHOW listen_addresses")->text(0, 0), QString());
            QCOMPARE((*connection)->execute("SHOW fsync")->text(0, 0), u"on"_s);
            // A window holds eight and for moments a dozen.
            QVERIFY((*connection)->execute("SELECT current_setting('max_connections')::int")->integer(0, 0) >= 200);
            QCOMPARE((*connection)
                         ->execute("SELECT datcollate FROM pg_database WHERE datname = current_database()")
                         ->text(0, 0),
                     u"C.UTF-8"_s);
            struct stat socketFolder
            {};
            QCOMPARE(stat(QFile::encodeName((*server)->parameters().value(u"host"_s)).constData(), &socketFolder), 0);
            QCOMPARE(socketFolder.st_mode & 07777U, 0700U);
            first = postmasterOf(path());
            QVERIFY(isAlive(first));
        }
        QTRY_VERIFY(!isAlive(first));
        const auto server = EmbeddedServer::start({.folder = path()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QVERIFY(!(*server)->wasCreated());
        const auto connection = Connection::open((*server)->parameters());
        QCOMPARE((*connection)->execute("SELECT i FROM public.kept")->integer(0, 0), 1);
        QCOMPARE(QDir(path()).entryList({u"new-*"_s}, QDir::Dirs).size(), 0);
    }

    void theLastOneStopsIt()
    {
        auto first = EmbeddedServer::start({.folder = shared()});
        QVERIFY2(first, qPrintable(first ? QString() : explain(first.error())));
        const auto postmaster = postmasterOf(shared());
        auto second = EmbeddedServer::start({.folder = shared()});
        QVERIFY(second);
        OtherUser other(shared());
        QVERIFY(other.waitUntilReady());
        QCOMPARE(postmasterOf(shared()), postmaster);
        first->reset();
        QVERIFY(isAlive(postmaster));
        second->reset();
        QVERIFY(isAlive(postmaster));
        other.leave();
        QTRY_VERIFY(!isAlive(postmaster));
    }

    void aKilledUserBlocksNothing()
    {
        OtherUser other(shared());
        QVERIFY(other.waitUntilReady());
        const auto postmaster = postmasterOf(shared());
        other.kill();
        QVERIFY(isAlive(postmaster));
        auto server = EmbeddedServer::start({.folder = shared()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QCOMPARE(postmasterOf(shared()), postmaster);
        QVERIFY(Connection::open((*server)->parameters()));
        server->reset(); // the dead one does not count
        QTRY_VERIFY(!isAlive(postmaster));
        QCOMPARE(QDir(shared() + u"/users"_s).entryList(QDir::Files).size(), 0);
    }

    void aKilledPostmasterIsReplaced()
    {
        auto server = EmbeddedServer::start({.folder = shared()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        const auto connection = Connection::open((*server)->parameters());
        QVERIFY((*connection)->execute("CREATE TABLE IF NOT EXISTS public.kept AS SELECT 1 AS i"));
        const auto postmaster = postmasterOf(shared());
        QCOMPARE(kill(static_cast<pid_t>(postmaster), SIGKILL), 0);
        QTRY_VERIFY(!isAlive(postmaster));
        const auto revived = (*server)->revive();
        QVERIFY2(revived, qPrintable(revived ? QString() : explain(revived.error())));
        QVERIFY(postmasterOf(shared()) != postmaster);
        const auto again = Connection::open((*server)->parameters());
        QVERIFY(again);
        QCOMPARE((*again)->execute("SELECT i FROM public.kept")->integer(0, 0), 1);
        QVERIFY((*server)->revive());
    }

    /// A PID file whose number belongs to some process by now, as after a restart of the computer.
    /// Held back by an archive that does not answer, as a large disk holds a recovery back.
    void aServerThatRecoversIsWaitedFor()
    {
        const auto go = path() + u"/go"_s;
        const auto inCluster = [this](const QString& name, const QByteArray& text) {
            QFile file(path() + u"/data/"_s + name);
            QVERIFY(file.open(QIODevice::Append));
            file.write(text);
        };
        QVERIFY(EmbeddedServer::start({.folder = path()}));
        inCluster(u"postgresql.conf"_s, "wal_level = replica\nhot_standby = off\nrestore_command = 'until [ -e " +
                                            QFile::encodeName(go) + " ]; do sleep 0.1; done; false'\n");
        QVERIFY(EmbeddedServer::start({.folder = path()})); // its last checkpoint says so, too
        inCluster(u"recovery.signal"_s, "");
        const auto cluster = LocalCluster::inFolder(path());
        QVERIFY(cluster);
        QVERIFY(cluster->user().give(path() + u"/data/recovery.signal"_s));
        QProcess byHand;
        byHand.setWorkingDirectory(path() + u"/data"_s);
        cluster->user().applyTo(byHand);
        byHand.start(ServerBinaries::find()->path(u"pg_ctl"_s),
                     {u"start"_s, u"--no-wait"_s, u"--pgdata=."_s, u"--log=../server.log"_s, u"--silent"_s});
        QVERIFY(byHand.waitForFinished());
        QTRY_VERIFY(isAlive(postmasterOf(path())));
        const auto postmaster = postmasterOf(path());

        // Longer than a server that says nothing is waited for.
        std::jthread later([&go] {
            std::this_thread::sleep_for(17s);
            QFile file(go);
            file.open(QIODevice::WriteOnly);
        });
        const auto server = EmbeddedServer::start({.folder = path()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QVERIFY(QFile::exists(go));
        QCOMPARE(postmasterOf(path()), postmaster);
        QVERIFY(Connection::open((*server)->parameters()));
    }

    void aStalePidFileIsNotBelieved()
    {
        QFile file(shared() + u"/data/postmaster.pid"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // Process 1 is nobody the server's user could be.
        file.write("1\n" + QFile::encodeName(shared()) + "/data\n1700000000\n5432\n" + QFile::encodeName(shared()) +
                   "/run\n\n  999999 1\nready   \n");
        file.close();
        const auto server = EmbeddedServer::start({.folder = shared()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QVERIFY(Connection::open((*server)->parameters()));
    }

    void anInterruptedInitdbIsSwept()
    {
        QVERIFY(QDir().mkpath(path() + u"/new-abcdef/base"_s));
        QFile half(path() + u"/new-abcdef/PG_VERSION"_s);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("15\n");
        half.close();
        const auto server = EmbeddedServer::start({.folder = path()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QVERIFY(!QFile::exists(path() + u"/new-abcdef"_s));
    }

    void aKillWhileMakingItLeavesNothingInTheWay()
    {
        for (const auto delay : {50ms, 400ms, 1200ms}) {
            OtherUser other(path());
            std::this_thread::sleep_for(delay);
            other.kill();
        }
        auto server = EmbeddedServer::start({.folder = path()});
        QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
        QVERIFY(Connection::open((*server)->parameters()));
        QCOMPARE(QDir(path()).entryList({u"new-*"_s}, QDir::Dirs).size(), 0);
    }

    void oddPaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("spaces and quotes") << u"/my data's \"folder\" $HOME"_s;
        QTest::addRow("not ASCII") << u"/Bücher 数据"_s;
        QTest::addRow("too long for a socket") << u"/"_s + QString(120, u'x');
    }

    void oddPaths()
    {
        QFETCH(QString, name);
        const auto folder = m_folder->path() + name;
        QString socketFolder;
        {
            const auto server = EmbeddedServer::start({.folder = folder});
            QVERIFY2(server, qPrintable(server ? QString() : explain(server.error())));
            socketFolder = (*server)->parameters().value(u"host"_s);
            QVERIFY(QFile::encodeName(socketFolder + u"/.s.PGSQL.5432"_s).size() <= longestSocketPath);
            QVERIFY(Connection::open((*server)->parameters()));
        }
        if (!socketFolder.startsWith(m_folder->path()))
            QVERIFY(QDir(socketFolder).removeRecursively());
    }

    /// pg_config speaks for the client library, which may be older than the newest server.
    void theNewestServerIsTaken()
    {
        const auto older = path() + u"/older"_s;
        const auto newer = path() + u"/newer"_s;
        for (const auto& [folder, version] : {std::pair(older, "97.2"), std::pair(newer, "98.1")}) {
            QVERIFY(QDir().mkpath(folder));
            for (const auto& program : {u"initdb"_s, u"pg_ctl"_s, u"postgres"_s})
                QVERIFY(
                    makeProgram(folder + u'/' + program, QByteArray("echo 'postgres (PostgreSQL) ") + version + "'"));
        }
        QVERIFY(makeProgram(older + u"/pg_config"_s, "echo " + QFile::encodeName(older)));
        const auto before = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(newer + u':' + older) + ':' + before);
        const auto newest = ServerBinaries::find();
        const auto named = ServerBinaries::find(97);
        const auto absent = ServerBinaries::find(96);
        qputenv("PATH", before);
        QVERIFY(newest && named);
        QCOMPARE(newest->folder(), newer);
        QCOMPARE(newest->majorVersion(), 98);
        QCOMPARE(named->folder(), older);
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, ErrorCode::NotFound);
    }

    void anotherMajorVersionIsRefusedAndKept()
    {
        QFile version(shared() + u"/data/PG_VERSION"_s);
        QVERIFY(version.open(QIODevice::ReadOnly));
        const auto before = version.readAll();
        version.close();
        QVERIFY(version.open(QIODevice::WriteOnly));
        version.write("9\n");
        version.close();
        const auto server = EmbeddedServer::start({.folder = shared()});
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::Unsupported);
        QVERIFY(server.error().message.contains(u"PostgreSQL 9"_s));
        QVERIFY(QFile::exists(shared() + u"/data/global"_s));
        QVERIFY(version.open(QIODevice::WriteOnly));
        version.write(before);
    }

    void aFolderTheServerCannotEnterIsNamed()
    {
        if (geteuid() != 0)
            QSKIP("only root hands the server to another user");
        const auto closed = m_folder->path() + u"/closed"_s;
        QVERIFY(QDir().mkpath(closed));
        QCOMPARE(chmod(QFile::encodeName(closed).constData(), 0700), 0);
        const auto server = EmbeddedServer::start({.folder = closed + u"/db"_s});
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::Denied);
        QVERIFY(server.error().message.contains(closed));
    }

    void stopping()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto server = EmbeddedServer::start({.folder = path(), .stop = stop.get_token()});
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::Canceled);
        QVERIFY(!QFile::exists(path() + u"/data"_s));
    }

private:
    /// Made once and used by every test that does not ask for a new one.
    QString shared() const { return m_shared->path() + u"/db"_s; }
    QString path() const { return m_folder->path() + u"/db"_s; }
    std::unique_ptr<QTemporaryDir> m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == u"--hold"_s)
        return hold(arguments[2]);
    TestEmbeddedServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_embeddedserver.moc"
