// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/server/serveruser.h"
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

/// A disk of a few megabytes, in memory.
class SmallDisk
{
public:
    explicit SmallDisk(const char* size)
        : m_isMounted(geteuid() == 0 && m_folder.isValid() &&
                      mount("tmpfs", name().constData(), "tmpfs", 0, (QByteArray("size=") + size).constData()) == 0)
    {}
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(name().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    bool resize(const char* size)
    {
        return mount("tmpfs", name().constData(), "tmpfs", MS_REMOUNT, (QByteArray("size=") + size).constData()) == 0;
    }

private:
    QByteArray name() const { return QFile::encodeName(m_folder.path()); }
    QTemporaryDir m_folder{u"/tmp/oa-disk-XXXXXX"_s};
    bool m_isMounted;
};

} // namespace

/// The server's disk fills up: what was committed is intact, the message is clear, and with room again it goes on.
class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesRunOutOfRoom()
    {
        SmallDisk disk("24m");
        if (!disk.isMounted())
            QSKIP("only root may mount a small file system");
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(db::ServerUser::find()->give(disk.path()));
        {
            const auto connection = server.connect(server.parameters(u"postgres"_s));
            QVERIFY(connection->execute("CREATE TABLESPACE small LOCATION '" + disk.path().toStdString() + "'"));
            QVERIFY(connection->execute("CREATE DATABASE small TABLESPACE small"));
        }
        const auto database = server.parameters(u"small"_s);
        PipelineFixture pipeline(server, database);
        const auto conninfo = server.conninfo(database);
        const auto run = [&](const QStringList& words) {
            return Program::run(QStringList{u"--database"_s, conninfo, u"--json"_s} + words);
        };
        QVERIFY(pipeline.write(
            PipelineFixture::insertion(u"2024-05-01 10:00:00+00"_s, PipelineFixture::payload(u"cvs"_s, u"1.25"_s))));
        const auto follower = Program::start({u"--database"_s, conninfo, u"--json"_s, u"refresh"_s, u"--follow"_s});
        QTRY_COMPARE_WITH_TIMEOUT(pipeline.value("SELECT count(*) FROM hourly_parsed_total"), u"1"_s,
                                  Program::patience);

        const auto seeded = run({u"seed"_s, u"--days=7"_s, u"--random-seed=1"_s});
        OA_EXITED(seeded, 1);
        QCOMPARE(seeded.json()[u"error"][u"code"].toString(), u"disk_full"_s);
        QVERIFY2(seeded.json()[u"error"][u"remedy"].toString().contains(u"committed is safe"_s),
                 seeded.all().constData());
        const auto committed = pipeline.value("SELECT count(*) FROM documents").toLongLong();
        QCOMPARE((committed - 1) % 25'000, 0LL); // whole transactions
        QCOMPARE(pipeline.value("SELECT sum(total_amount) FROM minutely_parsed_total WHERE ts = '2024-05-01 10:00Z'"),
                 u"1.25"_s);

        QVERIFY(disk.resize("600m"));
        QTRY_COMPARE_WITH_TIMEOUT(pipeline.value("SELECT count(*) FROM invalidation_log"), u"0"_s, Program::patience);
        QCOMPARE(follower->state(), QProcess::Running); // it waited until there was room
        const auto verified = run({u"verify"_s});
        OA_EXITED(verified, 0);
        QCOMPARE(verified.json()[u"documents"].toInteger(), committed);
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-02T10:00:00Z"_s, u"--to=2024-05-02T11:00:00Z"_s}), 0);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }

    /// Everything on one disk, the log of the server included, as with a local database: the server itself goes down.
    void theLocalDatabaseRunsOutOfRoom()
    {
        SmallDisk disk("12m");
        if (!disk.isMounted())
            QSKIP("only root may mount a small file system");
        QCOMPARE(chmod(QFile::encodeName(disk.path()).constData(), 0755), 0);
        const auto run = [&](const QStringList& words) {
            return Program::run(QStringList{u"--local="_s + disk.path() + u"/db"_s, u"--json"_s} + words);
        };
        const auto tooSmall = run({u"status"_s});
        OA_EXITED(tooSmall, 1);
        QCOMPARE(tooSmall.json()[u"error"][u"code"].toString(), u"disk_full"_s);
        QVERIFY(!tooSmall.json()[u"error"][u"remedy"].toString().isEmpty());

        QVERIFY(disk.resize("260m"));
        const auto first = run({u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T11:00:00Z"_s});
        OA_EXITED(first, 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto full = run({u"seed"_s, u"--days=30"_s});
        OA_EXITED(full, 1);
        QVERIFY2(full.json()[u"error"][u"code"] == u"disk_full"_s, full.all().constData());
        QVERIFY2(full.json()[u"error"][u"detail"].toString().contains(u"No space left"_s), full.all().constData());

        QVERIFY(disk.resize("2g"));
        const auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        const auto documents = status.json()[u"documents"].toInteger();
        QCOMPARE((documents - 3600) % 25'000, 0LL);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto verified = run({u"verify"_s});
        OA_EXITED(verified, 0);
        QCOMPARE(verified.json()[u"documents"].toInteger(), documents);
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
