// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "tests/cli/program.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

enum class Way { PasswordFile, Environment, Conninfo, Uri, SqlAlchemy, SemicolonList, PsqlCall };

} // namespace

/// A password that is looked for everywhere after it was used.
class TestSecrets : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QString m_canary = u"canary-"_s + QUuid::createUuid().toString(QUuid::Id128);
    QTemporaryDir m_home;
    QTemporaryDir m_elsewhere; // where the password may be
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    QStringList filesWithIt(const QString& folder) const
    {
        QStringList found;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(m_canary.toUtf8()))
                found << file.fileName();
        }
        return found;
    }
    QStringList processesThatShowIt() const
    {
        QStringList found;
        for (const auto& pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
            QFile file(u"/proc/%1/cmdline"_s.arg(pid));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(m_canary.toUtf8()))
                found << pid;
        }
        return found;
    }

    /// Options and environment for a call that finds the password in this way.
    std::unique_ptr<QProcess> start(Way way, const QStringList& words, const QString& password)
    {
        auto environment = Program::environment();
        environment.insert(u"HOME"_s, m_home.path());
        for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            environment.insert(QString::fromLatin1(name), m_home.filePath(QString::fromLatin1(name)));
        auto target = m_server.conninfo(m_database);
        if (way == Way::PasswordFile)
            environment.insert(u"PGPASSFILE"_s, passwordFile(password));
        else if (way == Way::Environment)
            environment.insert(u"PGPASSWORD"_s, password);
        else if (way == Way::Conninfo)
            target += u" password='%1'"_s.arg(password);
        else if (way == Way::Uri || way == Way::SqlAlchemy)
            target =
                u"%1://walter:%2@/%3?host=%4"_s.arg(way == Way::Uri ? u"postgresql"_s : u"POSTGRESQL+psycopg2"_s,
                                                    password, m_database.value(u"dbname"_s), m_server.socketFolder());
        else if (way == Way::SemicolonList)
            target = u"Host=%1;Port=%2;Database=%3;Username=walter;Password=%4"_s.arg(
                m_server.socketFolder(), QString::number(m_server.port()), m_database.value(u"dbname"_s), password);
        else
            target = u"PGPASSWORD='%1' psql -h %2 -p %3 -U walter %4"_s.arg(
                password, m_server.socketFolder(), QString::number(m_server.port()), m_database.value(u"dbname"_s));
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_home.path());
        process->start(QStringLiteral(OA_PROGRAM), QStringList{u"--database"_s, target} + words);
        return process;
    }
    QString passwordFile(const QString& password) const
    {
        QFile file(m_elsewhere.filePath(u"pgpass"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("*:*:*:*:" + password.toUtf8() + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.setAccess({u"local all postgres trust"_s, u"local all all scram-sha-256"_s});
        m_server.addSetting(u"log_statement = all"_s);
        m_server.addSetting(u"log_connections = on"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection->execute("SET log_statement = none"));
        QVERIFY(m_connection->execute("CREATE ROLE walter LOGIN SUPERUSER PASSWORD '" + m_canary.toStdString() + "'"));
        m_database.setValue(u"user"_s, u"walter"_s);
        QVERIFY(QDir().mkpath(m_home.path()));
    }

    void staysSecret_data()
    {
        QTest::addColumn<int>("way");
        QTest::addRow("password file") << int(Way::PasswordFile);
        QTest::addRow("PGPASSWORD") << int(Way::Environment);
        QTest::addRow("password=") << int(Way::Conninfo);
        QTest::addRow("URI") << int(Way::Uri);
        QTest::addRow("SQLAlchemy") << int(Way::SqlAlchemy);
        QTest::addRow("Npgsql") << int(Way::SemicolonList);
        QTest::addRow("psql") << int(Way::PsqlCall);
    }
    void staysSecret()
    {
        QFETCH(int, way);
        QByteArray said;
        const auto run = [&](const QStringList& words, int exitCode, const QString& password) {
            const auto process = start(Way(way), words, password);
            process->closeWriteChannel();
            const auto done = Program::finish(*process);
            said += done.out + done.err;
            OA_EXITED(done, exitCode);
        };
        run({u"--json"_s, u"migrate"_s}, 0, m_canary);
        run({u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T10:01:00Z"_s}, 0, m_canary);
        run({u"refresh"_s}, 0, m_canary);
        run({u"status"_s}, 0, m_canary);
        run({u"--json"_s, u"status"_s}, 0, m_canary);
        run({u"export"_s, u"--business=cvs"_s, u"--range=2024-05-01"_s, u"--output=table.csv"_s}, 0, m_canary);
#ifdef OCR_ANALYTICS_GUI
        run({u"export"_s, u"--business=cvs"_s, u"--range=2024-05-01"_s, u"--output=picture.svg"_s}, 0, m_canary);
#endif
        run({u"export"_s, u"--business=nobody"_s, u"--output=table.csv"_s}, 1, m_canary); // an error
        run({u"status"_s}, 1, m_canary + u"-wrong"_s);                                    // a refusal

        // While it runs.
        const auto follower = start(Way(way), {u"refresh"_s, u"--follow"_s}, m_canary);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_connection->execute("SELECT count(*) FROM job_runs WHERE trigger = 'live' AND state = 'running'")
                ->integer(0, 0),
            1, Program::patience);
        QCOMPARE(processesThatShowIt(), QStringList());
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        const auto ended = Program::finish(*follower);
        QVERIFY2(ended.hasExited, ended.all().constData());
        said += ended.out + ended.err;

        QVERIFY2(!said.contains(m_canary.toUtf8()), said.constData());
        QCOMPARE(filesWithIt(m_home.path()), QStringList());
        QCOMPARE(filesWithIt(m_server.socketFolder()), QStringList()); // the server's log and data
        const auto rows = m_connection->execute("SELECT count(*) FROM (SELECT j::text AS t FROM job_runs j UNION ALL "
                                                "SELECT s::text FROM settings s) AS rows "
                                                "WHERE strpos(t, $1) > 0",
                                                {db::parameter(m_canary)});
        QCOMPARE(rows->integer(0, 0), 0);
    }

    /// What is refused, or means another server, is told to nobody: not in messages, and not to the server that is
    /// meant where nothing else is said.
    void aTextForAnotherServerReachesNoLog_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text :
             {"cockroachdb://alice:CANARY@db.invalid/x", "mysql://alice:CANARY@db.invalid/x",
              "alice:CANARY@db.invalid/x", "postgres:CANARY@db.invalid/x",
              "postgresql+psycopg2://alice:CANARY@db.invalid/x", "\"POSTGIS://alice:CANARY@db.invalid/x\"",
              "postgresql://alice:a@CANARY@db.invalid/x", "postgresql://alice:CANARY/a@db.invalid/x",
              "psql postgresql://alice:CANARY@db.invalid/x", "db.invalid:5432:x:alice:CANARY",
              "host=db.invalid;what=1;password=CANARY", "host=alice:CANARY@db.invalid", "dbname=a password=b CANARY"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void aTextForAnotherServerReachesNoLog()
    {
        QFETCH(QString, text);
        QProcess process;
        auto environment = Program::environment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"PGHOST"_s, m_server.socketFolder());
        environment.insert(u"PGPORT"_s, QString::number(m_server.port()));
        environment.insert(u"PGCONNECT_TIMEOUT"_s, u"5"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(OA_PROGRAM),
                      {u"--database"_s, text.replace(u"CANARY"_s, m_canary), u"--json"_s, u"status"_s});
        const auto ended = Program::finish(process);
        QVERIFY2(ended.hasExited && ended.exitCode != 0, ended.all().constData());
        QVERIFY2(!(ended.out + ended.err).contains(m_canary.toUtf8()), ended.all().constData());
        QCOMPARE(filesWithIt(m_home.path()), QStringList());
        QCOMPARE(filesWithIt(m_server.socketFolder()), QStringList());
    }

    /// Even where the connection text itself cannot be read.
    void aBrokenConnectionTextIsNotRepeated()
    {
        const auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(Program::environment());
        process->start(QStringLiteral(OA_PROGRAM),
                       {u"--database"_s, u"host=x password=first %1"_s.arg(m_canary), u"status"_s});
        const auto refused = Program::finish(*process);
        OA_EXITED(refused, 2);
        QVERIFY2(!(refused.out + refused.err).contains(m_canary.toUtf8()), refused.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
