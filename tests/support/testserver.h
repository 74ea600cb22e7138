// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectionparameters.h"
#include "db/connection/connection.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace oa::tests {

class CitusWorkers;

/// A private PostgreSQL cluster for one test executable: trust authentication, a unix socket in a short folder, no TCP,
/// no fsync. Make it a member of the test class, call start() in initTestCase() and createDatabase() per function:
///
///     void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }
///     void something() { auto connection = m_server.connect(m_server.createDatabase()); … }
///
/// The server ends with the test, also when that crashes, and folders of dead tests are swept at the next start.
///
/// Where OA_TEST_CITUS is set it is the coordinator of a cluster with two workers, and its databases are the cluster's.
class TestServer
{
public:
    enum class Kind { AsWanted, Alone };
    explicit TestServer(Kind kind = Kind::AsWanted);
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    /// Extra lines for postgresql.conf, for instance "wal_level = logical". Before start().
    void addSetting(const QString& line) { m_settings << line; }
    /// Listens on 127.0.0.1 as well, on a free port. Before start().
    void enableTcp() { m_tcp = true; }

    /// Before start(): becomes a streaming copy of `primary`, which has to be running, instead of a cluster of its own.
    void makeStandbyOf(const TestServer& primary) { m_primary = &primary; }
    /// Before start(): offers TLS with these files, copied so that the server's user may read them.
    void enableTls(const QString& certificate, const QString& key);
    /// Before start(): the lines of pg_hba.conf, instead of trust for everybody.
    void setAccess(const QStringList& lines) { m_access = lines; }

    /// False when there is no server or it does not start; problem() says why.
    bool start();
    QString problem() const { return m_problem; }

    enum class StopMode { Smart, Fast, Immediate };
    /// Ends the postmaster and waits for it; start() brings the same cluster back.
    bool stop(StopMode mode = StopMode::Fast);
    bool isRunning() const;
    /// Of the postmaster: for kill -9, SIGSTOP and the like.
    qint64 processId() const { return m_process.processId(); }

    /// A new empty database, unlike any other. An empty value of "dbname" when it failed (the reason is printed).
    db::ConnectionParameters createDatabase();
    /// The same server as another role or database.
    db::ConnectionParameters parameters(const QString& database, const QString& user = {}) const;
    /// "host=… port=… dbname=… user=…", for processes.
    QString conninfo(const db::ConnectionParameters& parameters) const;

    /// Fails the test (QFAIL-like, returns null) when it cannot connect.
    std::unique_ptr<db::Connection> connect(const db::ConnectionParameters& parameters);
    /// Without the search path that a test's own statements need.
    std::unique_ptr<db::Connection> connectAsProgram(const db::ConnectionParameters& parameters);

    /// Makes a role that may log in with this password only; everybody else is trusted as before.
    bool addPasswordRole(const QString& name, const QString& password);

    QString socketFolder() const;
    QString binaryFolder() const { return m_binaryFolder; }
    int port() const { return m_port; }
    /// Null unless it is a coordinator.
    CitusWorkers* workers() const { return m_workers.get(); }

private:
    bool initialize();
    bool copyPrimary();
    bool writeAccess();
    bool runAsServer(const QString& program, const QStringList& arguments);
    bool launch();
    bool answers();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CitusWorkers> m_workers;
    QString m_binaryFolder;
    QStringList m_settings;
    QStringList m_access;
    QString m_certificate;
    QString m_key;
    const TestServer* m_primary = nullptr;
    bool m_tcp = false;
    int m_port = 5432;
    int m_databases = 0;
    QProcess m_process;
    QString m_problem;
};

} // namespace oa::tests
