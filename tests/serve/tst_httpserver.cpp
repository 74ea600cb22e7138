// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/http/httpserver.h"

#include "app/serve/http/requesthandler.h"
#include "tests/support/certificates.h"

#include <QFile>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace oa;
using oa::tests::Certificates;

namespace {

/// Megabytes that follow from the path: the same ones for the same.
class Megabytes final : public serve::RequestHandler
{
public:
    static constexpr qsizetype size = 8 * 1024 * 1024; // more than the system takes for a client that does not read

    GiveUp handle(const serve::HttpRequest& request, Respond respond) override
    {
        serve::HttpAnswer answer;
        answer.content = {"text/plain", of(request.path), {}};
        respond(std::move(answer));
        return {};
    }

    const QByteArray& of(const QByteArray& path)
    {
        auto& bytes = m_answers[path];
        if (bytes.isEmpty()) {
            bytes.resize(size);
            for (qsizetype i = 0; i < size; ++i)
                bytes[i] = static_cast<char>('a' + (i / 1000 + path.back()) % 26);
        }
        return bytes;
    }

private:
    std::map<QByteArray, QByteArray> m_answers;
};

} // namespace

/// The server's side of connections, without a database.
class TestHttpServer : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things

    Megabytes m_handler;
    std::unique_ptr<serve::HttpServer> m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_clients;

    QTcpSocket& ask(const QByteArray& path, qint64 reads)
    {
        auto& socket = m_clients.emplace_back(std::make_unique<QTcpSocket>());
        socket->setReadBufferSize(reads);
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->serverPort());
        socket->write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return *socket;
    }

    /// All that comes when a client reads at last, without the head.
    static QByteArray restOf(QTcpSocket& client)
    {
        client.setReadBufferSize(0);
        QByteArray got;
        const auto isWhole = [&got, &client] {
            got += client.readAll();
            const auto begin = got.indexOf("\r\n\r\n") + 4;
            return begin > 4 && got.size() - begin == Megabytes::size;
        };
        if (!QTest::qWaitFor([&] { return isWhole() || client.state() == QAbstractSocket::UnconnectedState; },
                             patience))
            return "nothing more came";
        got += client.readAll();
        return got.mid(got.indexOf("\r\n\r\n") + 4);
    }

private Q_SLOTS:
    void init()
    {
        serve::Limits limits;
        limits.unsentBytes = 3 * Megabytes::size;
        limits.sending = std::chrono::minutes(10);
        limits.sendingAll = std::chrono::minutes(10);
        m_server = std::make_unique<serve::HttpServer>(m_handler, limits, std::nullopt);
        QVERIFY(m_server->open(QHostAddress(QHostAddress::LocalHost), 0));
    }

    void cleanup()
    {
        m_clients.clear();
        m_server.reset();
    }

    void aLongAnswerArrivesWhole()
    {
        auto& client = ask("/a", 1024);
        QVERIFY(restOf(client) == m_handler.of("/a"));
        client.write("GET /b HTTP/1.1\r\nHost: localhost\r\n\r\n"); // on the same connection
        QVERIFY(restOf(client) == m_handler.of("/b"));
    }

    /// What is encrypted waits in the socket as well, and is told of by another signal.
    void aLongAnswerArrivesWholeEncrypted()
    {
        if (!Certificates::isPossible() || !QSslSocket::supportsSsl())
            QSKIP("openssl is not installed, or Qt has no TLS");
        Certificates certificates;
        QVERIFY2(certificates.makeAuthority(u"own"_s), qPrintable(certificates.problem()));
        QFile key(certificates.key(u"own"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QSslConfiguration encryption;
        encryption.setLocalCertificateChain(QSslCertificate::fromPath(certificates.certificate(u"own"_s)));
        encryption.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        if (encryption.privateKey().isNull()) {
            key.seek(0);
            encryption.setPrivateKey(QSslKey(&key, QSsl::Ec));
        }
        QVERIFY(!encryption.privateKey().isNull() && !encryption.localCertificateChain().isEmpty());
        m_server = std::make_unique<serve::HttpServer>(m_handler, serve::Limits(), encryption);
        QVERIFY(m_server->open(QHostAddress(QHostAddress::LocalHost), 0));
        QSslSocket client;
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.setReadBufferSize(1024);
        client.connectToHostEncrypted(u"127.0.0.1"_s, m_server->serverPort());
        QTRY_VERIFY_WITH_TIMEOUT(client.isEncrypted(), patience);
        for (const auto* path : {"/a", "/b"}) { // one after the other on the same connection
            client.setReadBufferSize(1024);
            client.write(QByteArray("GET ") + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            QTRY_VERIFY_WITH_TIMEOUT(client.bytesAvailable() > 0, patience);
            QVERIFY(restOf(client) == m_handler.of(path));
        }
    }

    /// Each holds an answer of its own: no more than the limit together.
    void whoReadsSlowestMakesRoom()
    {
        for (char name = 'a'; name <= 'h'; ++name) {
            ask(QByteArray("/") + name, 1024);
            QTRY_VERIFY_WITH_TIMEOUT(m_clients.back()->bytesAvailable() > 0, patience); // in this order
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 3U, patience);
        QVERIFY(restOf(*m_clients.front()).size() < Megabytes::size);
        QVERIFY(restOf(*m_clients.back()) == m_handler.of("/h"));
    }

    /// All hold the same: that is no more than one.
    void whoReadsTheSameCostsNothing()
    {
        for (int client = 0; client < 8; ++client)
            ask("/same", 1024);
        for (const auto& client : m_clients)
            QTRY_VERIFY_WITH_TIMEOUT(client->bytesAvailable() > 0, patience);
        QTest::qWait(1000); // it looks four times a second
        QCOMPARE(m_server->connectionCount(), 8U);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
