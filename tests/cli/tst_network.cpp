// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>

#include <csignal>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

/// The loopback interface of this process's own network.
bool setNetwork(bool isUp)
{
    const int handle = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    qstrncpy(request.ifr_name, "lo", sizeof request.ifr_name);
    bool done = ioctl(handle, SIOCGIFFLAGS, &request) == 0;
    request.ifr_flags = static_cast<short>(isUp ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP);
    done = done && ioctl(handle, SIOCSIFFLAGS, &request) == 0;
    close(handle);
    return done;
}

} // namespace

/// A network that drops every packet, and nobody says a word: a namespace of its own whose only interface goes down.
/// The test itself watches the server through its unix socket.
class TestNetwork : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_pipeline;
    QString m_overTcp;

    void writeOne(int second)
    {
        QVERIFY(
            m_pipeline->write(PipelineFixture::insertion(u"2024-05-01 10:00:%1+00"_s.arg(second, 2, 10, QChar(u'0')),
                                                         PipelineFixture::payload(u"cvs"_s, u"1.25"_s))));
    }
    QString counted() { return m_pipeline->value("SELECT coalesce(sum(document_count), 0) FROM hourly_parsed_total"); }

public:
    static inline bool isIsolated = false;

private Q_SLOTS:
    void initTestCase()
    {
        if (!isIsolated)
            QSKIP("only root may make a network of its own");
        m_server.enableTcp();
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }
    void init()
    {
        QVERIFY(setNetwork(true));
        const auto database = m_server.createDatabase();
        m_pipeline = std::make_unique<PipelineFixture>(m_server, database);
        auto overTcp = database;
        overTcp.setValue(u"host"_s, u"127.0.0.1"_s);
        m_overTcp = m_server.conninfo(overTcp);
    }
    void cleanup() { m_pipeline.reset(); }

    /// The time-outs that are set on the socket notice it, some twenty seconds later; then it waits for the network.
    void aFollowerOutlivesDroppedPackets()
    {
        const auto follower = Program::start({u"--database"_s, m_overTcp, u"--json"_s, u"refresh"_s, u"--follow"_s});
        writeOne(0);
        QTRY_COMPARE_WITH_TIMEOUT(counted(), u"1"_s, Program::patience);
        QVERIFY(setNetwork(false));
        writeOne(1);
        QByteArray said;
        const auto saysSo = [&] {
            said += follower->readAllStandardError();
            return said.contains("Trying again in");
        };
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(saysSo(), Program::patience);
        qInfo("noticed after %lld ms", timer.elapsed());
        QCOMPARE(counted(), u"1"_s);
        QVERIFY(setNetwork(true));
        QTRY_COMPARE_WITH_TIMEOUT(counted(), u"2"_s, Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }

    /// The promise is five seconds; what was needed is printed.
    void ctrlCEndsWhatWaitsForIt()
    {
        const auto seed = Program::start({u"--database"_s, m_overTcp, u"--json"_s, u"seed"_s, u"--days=3650"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_pipeline->value("SELECT count(*) FROM documents") != u"0", Program::patience);
        QVERIFY(setNetwork(false));
        QTest::qWait(1000);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(seed->processId()), SIGINT);
        const auto ended = Program::finish(*seed);
        OA_EXITED(ended, 1);
        qInfo("control came back after %lld ms", timer.elapsed());
        QCOMPARE(ended.json()[u"error"][u"code"].toString(), u"canceled"_s);
    }

    void connectingIsGivenUp()
    {
        QVERIFY(setNetwork(false));
        const auto status = Program::run({u"--database"_s, m_overTcp, u"--json"_s, u"status"_s});
        OA_EXITED(status, 1);
        QCOMPARE(status.json()[u"error"][u"code"].toString(), u"timed_out"_s);
        QVERIFY(!status.json()[u"error"][u"remedy"].toString().isEmpty());
    }
};

int main(int argc, char** argv)
{
    // Before any thread is there: threads and processes that are started later live in the same network.
    TestNetwork::isIsolated = unshare(CLONE_NEWNET) == 0 && setNetwork(true);
    QCoreApplication application(argc, argv);
    TestNetwork test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_network.moc"
