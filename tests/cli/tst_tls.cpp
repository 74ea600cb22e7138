// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/certificates.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;
using core::ErrorCode;

/// Encrypted connections: what was asked for is had, or there is no connection.
class TestTls : public QObject
{
    Q_OBJECT

    Certificates m_certificates;
    TestServer m_server; // with TLS, and for TCP nothing else
    TestServer m_plainServer;
    db::ConnectionParameters m_database;
    QTemporaryDir m_folder;

    db::ConnectionParameters overTcp(const TestServer& server, const QString& mode, const QString& authority,
                                     const QString& host = u"127.0.0.1"_s)
    {
        auto parameters = server.parameters(u"postgres"_s);
        if (&server == &m_server)
            parameters.setValue(u"dbname"_s, m_database.value(u"dbname"_s));
        parameters.setValue(u"host"_s, host);
        parameters.setValue(u"hostaddr"_s, u"127.0.0.1"_s);
        parameters.setValue(u"sslmode"_s, mode);
        parameters.setValue(u"sslrootcert"_s, authority.isEmpty() ? m_folder.filePath(u"none.crt"_s)
                                                                  : m_certificates.certificate(authority));
        return parameters;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!Certificates::isPossible())
            QSKIP("openssl is not installed");
        QVERIFY2(m_certificates.makeAuthority(u"authority"_s) && m_certificates.makeAuthority(u"stranger"_s) &&
                     m_certificates.makeServer(u"server"_s, u"authority"_s, u"IP:127.0.0.1,DNS:db.example"_s),
                 qPrintable(m_certificates.problem()));
        m_server.enableTcp();
        m_server.enableTls(m_certificates.certificate(u"server"_s), m_certificates.key(u"server"_s));
        m_server.setAccess({u"local all all trust"_s, u"hostssl all all 127.0.0.1/32 trust"_s});
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto connection = m_server.connect(m_database);
        QVERIFY(connection);
        QVERIFY(db::Migrator(*connection).migrate());
        m_plainServer.enableTcp();
        QVERIFY2(m_plainServer.start(), qPrintable(m_plainServer.problem()));
    }

    void connects_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("host");
        QTest::addRow("verify-full by address") << u"verify-full"_s << u"authority"_s << u"127.0.0.1"_s;
        QTest::addRow("verify-full by name") << u"verify-full"_s << u"authority"_s << u"db.example"_s;
        QTest::addRow("verify-ca under another name") << u"verify-ca"_s << u"authority"_s << u"other.example"_s;
        QTest::addRow("require without an authority") << u"require"_s << QString() << u"other.example"_s;
        QTest::addRow("prefer") << u"prefer"_s << QString() << u"127.0.0.1"_s;
    }
    void connects()
    {
        QFETCH(QString, mode);
        QFETCH(QString, authority);
        QFETCH(QString, host);
        const auto connection = db::Connection::open(overTcp(m_server, mode, authority, host));
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
        QVERIFY((*connection)->usesTls());
        const auto row =
            (*connection)->execute("SELECT ssl, version, cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
        QVERIFY(row && row->boolean(0, 0));
        // What is told is what the server sees.
        QCOMPARE((*connection)->tlsDescription(), u"%1, %2, %3"_s.arg(row->text(0, 1), row->text(0, 2), mode));
    }

    void refuses_data()
    {
        QTest::addColumn<bool>("plain");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("host");
        QTest::addRow("wrong authority, verify-full") << false << u"verify-full"_s << u"stranger"_s << u"127.0.0.1"_s;
        QTest::addRow("wrong authority, verify-ca") << false << u"verify-ca"_s << u"stranger"_s << u"127.0.0.1"_s;
        QTest::addRow("wrong authority given with require") << false << u"require"_s << u"stranger"_s << u"127.0.0.1"_s;
        QTest::addRow("wrong host") << false << u"verify-full"_s << u"authority"_s << u"other.example"_s;
        QTest::addRow("no authority to check with") << false << u"verify-full"_s << QString() << u"127.0.0.1"_s;
        QTest::addRow("the server wants TLS") << false << u"disable"_s << QString() << u"127.0.0.1"_s;
        QTest::addRow("require, no TLS there") << true << u"require"_s << QString() << u"127.0.0.1"_s;
        QTest::addRow("verify-ca, no TLS there") << true << u"verify-ca"_s << u"authority"_s << u"127.0.0.1"_s;
        QTest::addRow("verify-full, no TLS there") << true << u"verify-full"_s << u"authority"_s << u"127.0.0.1"_s;
    }
    void refuses()
    {
        QFETCH(bool, plain);
        QFETCH(QString, mode);
        QFETCH(QString, authority);
        QFETCH(QString, host);
        auto& server = plain ? m_plainServer : m_server;
        const auto connection = db::Connection::open(overTcp(server, mode, authority, host));
        QVERIFY2(!connection, "a weaker connection was made");
        // What no waiting cures: jobs and the window stop at it.
        QVERIFY2(connection.error().code == ErrorCode::Authentication,
                 qPrintable(connection.error().message + connection.error().detail));
        QVERIFY(!connection.error().remedy.isEmpty());
    }

    void statusTellsWhatWasNegotiated()
    {
        const auto status = [&](const db::ConnectionParameters& parameters) {
            return Program::run({u"--database"_s, m_server.conninfo(parameters), u"--json"_s, u"status"_s});
        };
        const auto encrypted = status(overTcp(m_server, u"verify-full"_s, u"authority"_s));
        OA_EXITED(encrypted, 0);
        QCOMPARE(encrypted.json()[u"tls"].toBool(), true);
        QVERIFY(encrypted.json()[u"tls_description"].toString().endsWith(u", verify-full"));
        const auto socket = status(m_database);
        OA_EXITED(socket, 0);
        QCOMPARE(socket.json()[u"tls"].toBool(true), false);
        QCOMPARE(socket.json()[u"tls_description"].toString(), QString());
    }

    /// A follower comes back from a lost connection for ever, and never from this.
    void aFollowerStopsAtOnce()
    {
        const auto refused =
            Program::run({u"--database"_s, m_server.conninfo(overTcp(m_server, u"verify-full"_s, u"stranger"_s)),
                          u"--json"_s, u"refresh"_s, u"--follow"_s});
        OA_EXITED(refused, 1);
        QCOMPARE(refused.json()[u"error"][u"code"].toString(), u"authentication"_s);
        QVERIFY2(refused.json()[u"error"][u"remedy"].toString().contains(u"certificate"_s), refused.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
