// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

/// Takes connections at an address and never says a word.
class SilentServer
{
public:
    SilentServer(const char* address, int port)
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(static_cast<std::uint16_t>(port));
        inet_pton(AF_INET, address, &place.sin_addr);
        m_isListening =
            bind(m_socket, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0 && listen(m_socket, 16) == 0;
    }
    ~SilentServer() { close(m_socket); }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;
    bool isListening() const { return m_isListening; }

private:
    int m_socket;
    bool m_isListening = false;
};

} // namespace

/// A name with several addresses, in a list of names of this process's own: a machine among them that is silent does
/// not keep the others from being tried, as with psql.
class TestAddresses : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_pipeline;

public:
    static inline bool hasOwnNames = false;

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasOwnNames)
            QSKIP("only root may have a list of host names of its own");
        m_server.enableTcp();
        m_server.addSetting(u"listen_addresses = '127.0.0.2'"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_pipeline = std::make_unique<PipelineFixture>(m_server);
    }

    void aSilentAddressIsLeftOut()
    {
        const SilentServer silent("127.0.0.1", m_server.port());
        QVERIFY(silent.isListening());
        const auto database = m_pipeline->parameters();
        const auto conninfo = u"host=several port=%1 user=%2 dbname=%3 connect_timeout=1"_s.arg(m_server.port())
                                  .arg(database.value(u"user"_s), database.value(u"dbname"_s));
        for (const auto& command : {u"status"_s, u"refresh"_s})
            OA_EXITED(Program::run({u"--database"_s, conninfo, command}), 0);
    }
};

int main(int argc, char** argv)
{
    // Before any thread is there: processes that are started later see the same list.
    QTemporaryDir folder;
    const auto path = folder.filePath(u"hosts"_s);
    QFile names(path);
    if (names.open(QIODevice::WriteOnly) && names.write("127.0.0.1 localhost several\n127.0.0.2 several\n") > 0 &&
        names.flush() && unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0)
        TestAddresses::hasOwnNames =
            mount(path.toLocal8Bit().constData(), "/etc/hosts", nullptr, MS_BIND, nullptr) == 0;
    QCoreApplication application(argc, argv);
    TestAddresses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_addresses.moc"
