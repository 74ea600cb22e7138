// SPDX-License-Identifier: GPL-3.0-only
#include "tests/serve/hostilecrowd.h"
#include "tests/serve/serving.h"
#include "tests/support/pipelinefixture.h"

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

constexpr int patience = 120'000;

} // namespace

/// Whatever is sent to `serve`, it stands, answers everybody else, and keeps nothing.
class TestHostileRequests : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    Serving m_serving;

    qint64 process() const { return m_serving.process->processId(); }
    HttpReply question() const
    {
        return get(m_serving.port, u"/api/v1/series?business=cvs&range=2024-05-01&interval=hour&zone=UTC"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(PipelineFixture::insertion(u"2024-05-01 10:00:00+00"_s,
                                                            PipelineFixture::payload(u"cvs"_s, u"12.5"_s, u"80"_s))));
        QVERIFY(m_fixture->drain());
        m_serving = Serving::start({u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--zone=UTC"_s,
                                    u"serve"_s, u"--listen=127.0.0.1:0"_s});
        QVERIFY(m_serving.port > 0);
    }

    void itStandsAndLeaksNothing()
    {
        const auto wanted =
            qEnvironmentVariableIsSet("OA_REQUESTS") ? qEnvironmentVariableIntValue("OA_REQUESTS") : 1'000;
        const auto before = question();
        QCOMPARE(before.status, 200);
        HostileCrowd crowd(m_serving.port);
        // Workers connect and caches fill; only then there is something to compare with.
        for (int i = 0; i < wanted / 4; ++i)
            crowd.sendOne();
        const auto files = HostileCrowd::openFiles(process());
        const auto memory = HostileCrowd::residentMegabytes(process());
        int answered = 0;
        while (crowd.sent() < wanted) {
            if (crowd.sent() % 50 == 0)
                crowd.addSlowOne();
            answered += crowd.sendOne() ? 1 : 0;
            if (crowd.sent() % 100 == 0)
                QCOMPARE(question().body, before.body);
        }
        QVERIFY(answered > wanted / 4);
        QVERIFY(!crowd.isWrong());
        crowd.leave();
        QCOMPARE(m_serving.process->state(), QProcess::Running);
        QCOMPARE(question().body, before.body);
        QTRY_VERIFY2_WITH_TIMEOUT(HostileCrowd::openFiles(process()) <= files + 2,
                                  qPrintable(u"%1 files after %2"_s.arg(HostileCrowd::openFiles(process())).arg(files)),
                                  patience);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which keep what was freed for a while
        const auto grown = HostileCrowd::residentMegabytes(process()) - memory;
        QVERIFY2(grown < 80, qPrintable(QString::number(grown))); // the cache of answers may hold 64 MB
#else
        Q_UNUSED(memory);
#endif
        QCOMPARE(m_fixture->value("SELECT count(*) FROM documents"), u"1"_s);
        QCOMPARE(m_fixture->value("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND "
                                  "xact_start < now() - interval '30 seconds'"),
                 u"0"_s);
    }

    void manyWhoSayNothingMakeRoom()
    {
        HostileCrowd crowd(m_serving.port);
        for (int i = 0; i < 600; ++i)
            crowd.addSlowOne();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(question().status, 200);
        crowd.leave();
        QCOMPARE(question().status, 200);
    }

    void whoSendsTooSlowlyIsSentAway()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
        QVERIFY(socket.waitForConnected());
        // A byte now and then does not help: the whole request has its time.
        const QByteArray begin = "GET /api/business_ids HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ";
        socket.write(begin);
        QByteArray answer;
        for (int wait = 0;
             wait < 600 && socket.state() == QAbstractSocket::ConnectedState && !answer.contains("\r\n\r\n"); ++wait)
        {
            socket.write("x");
            socket.waitForReadyRead(100);
            answer += socket.readAll();
        }
        QVERIFY2(answer.startsWith("HTTP/1.1 408 "), answer.constData());
        QVERIFY(answer.contains("Connection: close"));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, patience);
    }

    void whoDoesNotReadIsSentAway()
    {
        QVERIFY(m_fixture->write(
            "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": "
            "\"b%s\", \"total\": {\"value\": 1, \"score\": 50, \"ocr_score\": 50}}', i % 16), timestamptz "
            "'2024-06-01 00:00:00+00' + i * interval '1 minute' FROM generate_series(0, 1439) i"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(get(m_serving.port, u"/api/v1/series?range=2024-06-01&interval=hour&business=b1"_s).status, 200);
        QTest::qWait(3000); // until all of before are gone
        const auto files = HostileCrowd::openFiles(process());
        QString target = u"/api/v1/series?from=2024-06-01&to=2024-06-08&interval=minute"_s;
        for (int i = 0; i < 16; ++i)
            target += u"&business=b%1"_s.arg(i);
        // Asks for megabytes again and again, and takes none of them.
        QTcpSocket socket;
        socket.setReadBufferSize(1024);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
        QVERIFY(socket.waitForConnected());
        for (int i = 0; i < 20; ++i)
            socket.write(requestOf("GET", target));
        QVERIFY(socket.waitForBytesWritten());
        QTRY_VERIFY_WITH_TIMEOUT(HostileCrowd::openFiles(process()) > files, patience);
        const auto memory = HostileCrowd::residentMegabytes(process());
        QTRY_VERIFY_WITH_TIMEOUT(HostileCrowd::openFiles(process()) <= files, patience);
        QVERIFY(HostileCrowd::residentMegabytes(process()) < memory + 200);
        QCOMPARE(question().status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHostileRequests)
#include "tst_hostilerequests.moc"
