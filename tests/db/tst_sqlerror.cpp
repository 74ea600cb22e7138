// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/sqlerror.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

class TestSqlError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("code");
        const auto row = [](const char* state, ErrorCode code) {
            QTest::addRow("%s", state) << QByteArray(state) << int(code);
        };
        row("08006", ErrorCode::ConnectionLost);
        row("08007", ErrorCode::OutcomeUnknown);
        row("22P02", ErrorCode::BadInput);
        row("23505", ErrorCode::BadInput);
        row("25006", ErrorCode::Denied);
        row("28P01", ErrorCode::Authentication);
        row("28000", ErrorCode::Authentication);
        row("3D000", ErrorCode::NotFound);
        row("40001", ErrorCode::Conflict);
        row("40P01", ErrorCode::Conflict);
        row("40003", ErrorCode::OutcomeUnknown);
        row("42501", ErrorCode::Denied);
        row("42P01", ErrorCode::NotFound);
        row("53100", ErrorCode::DiskFull);
        row("53300", ErrorCode::ConnectionLost);
        row("55P03", ErrorCode::Conflict);
        row("57014", ErrorCode::TimedOut);
        row("57P01", ErrorCode::ConnectionLost);
        row("57P03", ErrorCode::ConnectionLost);
        row("XX000", ErrorCode::Other);
        row("", ErrorCode::Other);
    }

    void states()
    {
        QFETCH(QByteArray, state);
        QFETCH(int, code);
        const auto error = errorFromServer({state, u"the server's words"_s, u"more"_s, {}, {}});
        QCOMPARE(int(error.code), code);
        QVERIFY(!error.message.isEmpty());
        QVERIFY(error.detail.contains(u"the server's words"_s) && error.detail.contains(u"more"_s));
        QVERIFY(error.detail.contains(QString::fromLatin1(state)));
    }

    /// Whatever language the server speaks.
    void functionsOfOthersAreNamed()
    {
        const auto failed = [](const char* state, const QString& context) {
            return errorFromServer({state, u"relation \"audit\" does not exist"_s, {}, {}, context});
        };
        for (const auto& context : {u"PL/pgSQL function public.audit() line 1 at SQL statement"_s,
                                    u"SQL-Anweisung »insert into audit«\nPL/pgSQL-Funktion public.audit() Zeile 1 bei "
                                    u"SQL-Anweisung"_s,
                                    u"función PL/pgSQL public.audit() en la línea 1 en sentencia SQL"_s,
                                    u"fonction PL/pgSQL public.audit(), ligne 1 à instruction SQL"_s})
        {
            const auto error = failed("42P01", context);
            QVERIFY2(error.message.contains(u"public.audit()"_s), qPrintable(error.message));
            QVERIFY2(error.remedy.contains(u"ALTER FUNCTION public.audit() SET search_path = …;"_s),
                     qPrintable(error.remedy));
            QVERIFY(error.detail.contains(u"42P01"_s));
            QVERIFY(!failed("P0001", context).remedy.contains(u"search_path"_s));
            QCOMPARE(failed("40P01", context).code, ErrorCode::Conflict); // which may go right the next time
        }
        const auto ours =
            failed("42P01", u"PL/pgSQL function public.ocr_analytics_inserted() line 3 at SQL statement"_s);
        QCOMPARE(ours.code, ErrorCode::NotFound);
        QVERIFY(ours.remedy.contains(u"migrate"_s));
    }

    void aPoolerOfStatementsIsNoLostConnection()
    {
        const auto error =
            errorFromServer({"08P01", u"transaction blocks not allowed in statement pooling mode"_s, {}, {}, {}});
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY(error.remedy.contains(u"pool_mode"_s));
        QVERIFY(isLasting(error.code));
    }

    void aPoolerWithoutScriptsIsNoLostConnection()
    {
        const auto error = errorFromServer({"08P01", u"PQexec disallowed"_s, {}, {}, {}});
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY(error.remedy.contains(u"disable_pqexec"_s));
    }

    /// Nobody changed the same rows, and the remedy is one of the standby's settings.
    void aStandbyThatFollowsSaysSo()
    {
        ServerMessage message{"40001", u"storniere Anfrage wegen Konflikt mit der Wiederherstellung"_s, {}, {}, {}};
        QVERIFY(errorFromServer(message).remedy.isEmpty());
        for (const auto* function : {"ProcessInterrupts", "ProcessRecoveryConflictInterrupt"}) {
            message.function = function;
            const auto error = errorFromServer(message);
            QCOMPARE(error.code, ErrorCode::Conflict);
            QVERIFY(error.remedy.contains(u"hot_standby_feedback"_s));
        }
    }

    /// As after a restore of data alone: the server's words in another language, the key in it as it is.
    void aNumberThatIsTakenSaysWhy()
    {
        const auto of = [](const QString& detail, const QString& table) {
            return errorFromServer({"23505", u"doppelter Schlüsselwert"_s, detail, {}, {}, u"public"_s, table});
        };
        const auto taken = of(u"Schlüssel »(document_id)=(7)« existiert bereits."_s, u"documents"_s);
        QVERIFY2(taken.remedy.contains(
                     u"SELECT setval(pg_get_serial_sequence('public.documents', 'document_id'), max(document_id)) FROM "
                     "public.documents;"_s),
                 qPrintable(taken.remedy));
        QVERIFY(of(u"Key (name)=(7) already exists."_s, u"alert_rules"_s).remedy.isEmpty());
        QVERIFY(of(u"Key (document_id)=(7) already exists."_s, u"x; DROP"_s).remedy.isEmpty());
    }

    void limitsOfConnectionsAreToldApart()
    {
        const auto remedy = [](const char* end) {
            return errorFromConnect(
                       {QByteArray("connection to server failed: SCHWERWIEGEND:  53300: zu viele\nORT:  ") + end,
                        false},
                       {})
                .remedy;
        };
        QVERIFY(remedy("InitializeSessionUserId, miscinit.c:770\n").contains(u"ALTER ROLE"_s));
        QVERIFY(remedy("CheckMyDatabase, postinit.c:420\n").contains(u"ALTER DATABASE"_s));
        QVERIFY(remedy("InitProcess, proc.c:380\n").contains(u"max_connections"_s));
    }

    void connecting_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* message, const char* host, ErrorCode code) {
            QTest::addRow("%s", name) << QByteArray(message) << QString::fromLatin1(host) << int(code);
        };
        row("wrong password",
            "connection to server at \"h\" (10.0.0.1), port 5432 failed: FATAL:  28P01: password authentication failed "
            "for user \"alice\"\nLOCATION:  auth_failed, auth.c:326\n",
            "h", ErrorCode::Authentication);
        row("in another language",
            "Verbindung zum Server auf »h«, Port 5432 fehlgeschlagen: FATAL:  28P01: Passwort-Authentifizierung für "
            "Benutzer »alice« fehlgeschlagen\nORT:  auth_failed, auth.c:326\n",
            "h", ErrorCode::Authentication);
        row("no database", "connection to server failed: FATAL:  3D000: database \"x\" does not exist\n", "h",
            ErrorCode::NotFound);
        row("starting up", "connection to server failed: FATAL:  57P03: the database system is starting up\n", "h",
            ErrorCode::ConnectionLost);
        row("refused",
            "connection to server at \"h\" (10.0.0.1), port 5432 failed: Connection refused\n\tIs the server "
            "running on that host and accepting TCP/IP connections?\n",
            "h", ErrorCode::ConnectionLost);
        row("no socket", "connection to server on socket \"/run/.s.PGSQL.5432\" failed: No such file or directory\n",
            "/run", ErrorCode::ConnectionLost);
        row("closed socket folder", "connection to server on socket \"/run/.s.PGSQL.5432\" failed: Permission denied\n",
            "/run", ErrorCode::Denied);
        row("unknown host", "could not translate host name \"h\" to address: Name or service not known\n", "h",
            ErrorCode::ConnectionLost);
        row("wrong certificate",
            "connection to server at \"h\" (10.0.0.1), port 5432 failed: server certificate for \"a\" does not match "
            "host name \"h\"\n",
            "h", ErrorCode::Authentication);
        row("no TLS", "connection to server at \"h\" failed: server does not support SSL, but SSL was required\n", "h",
            ErrorCode::Authentication);
        row("gone during the TLS handshake",
            "connection to server at \"h\" (10.0.0.1), port 5432 failed: SSL SYSCALL error: EOF detected\n", "h",
            ErrorCode::ConnectionLost);
        row("standby", "connection to server at \"h\" failed: session is read-only\n", "h", ErrorCode::ConnectionLost);
    }

    void connecting()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, host);
        QFETCH(int, code);
        ConnectionParameters parameters;
        parameters.setValue(u"host"_s, host);
        const auto error = errorFromConnect({message}, parameters);
        QCOMPARE(int(error.code), code);
        QVERIFY(!error.remedy.isEmpty());
        QVERIFY(!error.detail.contains(u"LOCATION"_s));
    }

    void anIgnoredPasswordFileIsNamed()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"pgpass"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        ConnectionParameters parameters;
        parameters.setValue(u"passfile"_s, file.fileName());
        const ConnectFailure failure{"fe_sendauth: no password supplied\n", true};

        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        auto error = errorFromConnect(failure, parameters);
        QCOMPARE(error.code, ErrorCode::Authentication);
        QVERIFY(error.remedy.contains(u"chmod 600 "_s + file.fileName()));

        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        error = errorFromConnect(failure, parameters);
        QCOMPARE(error.code, ErrorCode::Authentication);
        QVERIFY(!error.remedy.contains(u"chmod"_s));
    }

    void onlySomeFailuresAreWorthWaitingFor()
    {
        QVERIFY(isTransient(ErrorCode::ConnectionLost));
        QVERIFY(isTransient(ErrorCode::Conflict));
        QVERIFY(!isTransient(ErrorCode::Authentication));
        QVERIFY(!isTransient(ErrorCode::OutcomeUnknown));
        QVERIFY(!isTransient(ErrorCode::Denied));
    }
};

QTEST_GUILESS_MAIN(TestSqlError)
#include "tst_sqlerror.moc"
