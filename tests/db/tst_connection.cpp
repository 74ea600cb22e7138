// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/connection/transaction.h"
#include "db/copy/binaryfield.h"
#include "db/sessions/connectionpool.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace oa::db;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.enableTcp();
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_parameters = m_server.createDatabase();
    }

    void init()
    {
        m_connection = m_server.connect(m_parameters);
        QVERIFY(m_connection);
    }

    void aMissingPasswordIsToldApartFromAWrongOne()
    {
        QVERIFY(m_server.addPasswordRole(u"locked"_s, u"open sesame"_s));
        auto parameters = m_server.parameters(m_parameters.value(u"dbname"_s), u"locked"_s);
        const auto failure = [&parameters] {
            const auto connection = Connection::open(parameters);
            return connection ? oa::core::Error() : connection.error();
        };
        QTRY_COMPARE(failure().code, ErrorCode::Authentication);
        QVERIFY(failure().message.contains(u"none was given"));
        parameters.setValue(u"password"_s, u"wrong"_s);
        QCOMPARE(failure().code, ErrorCode::Authentication);
        QVERIFY(failure().message.contains(u"did not accept"));
        parameters.setValue(u"password"_s, u"open sesame"_s);
        QVERIFY(Connection::open(parameters));
    }

    void typesAndParameters()
    {
        const auto time = *oa::core::timePointFromIso(u"2024-05-01T10:00:59.000001Z"_s, QTimeZone::utc());
        const auto rows = m_connection->execute(
            "SELECT $1::bigint + 1, $2::boolean, $3::text, $4::text IS NULL, "
            "(extract(epoch FROM $5::timestamptz) * 1000000)::bigint, $6::text = '', 0.5::float8, NULL::float8",
            {parameter(qint64(41)), parameter(true), parameter(u"naïve 😀"_s), std::nullopt, parameter(time),
             parameter(std::string_view())});
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().detail));
        QCOMPARE(rows->integer(0, 0), 42);
        QVERIFY(rows->boolean(0, 1));
        QCOMPARE(rows->text(0, 2), u"naïve 😀"_s);
        QVERIFY(rows->boolean(0, 3));
        QCOMPARE(*rows->instant(0, 4), time);
        QVERIFY(rows->boolean(0, 5));
        QCOMPARE(rows->real(0, 6), 0.5);
        QVERIFY(std::isnan(rows->real(0, 7)));
    }

    /// Two businesses of which one begins with U+FEFF are two.
    void textKeepsWhatLooksLikeAByteOrderMark()
    {
        const auto name = u"\ufeff=1"_s;
        const auto row = m_connection->execute("SELECT chr(65279) || '=1', $1 = chr(65279) || '=1'", {parameter(name)});
        QVERIFY(row);
        QCOMPARE(row->text(0, 0), name);
        QVERIFY(row->boolean(0, 1));
    }

    void rowsAreReadByType()
    {
        const auto rows = m_connection->execute(
            "SELECT 42::bigint, true, 'naïve'::text, NULL::bigint, 7::bigint, 1714557600000000::bigint, "
            "NULL::bigint, 0.5::float8, 3::int");
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().lines()));
        const auto [id, flag, name, missing, present, time, never, real, small] =
            rows->as<qint64, bool, QString, std::optional<qint64>, std::optional<qint64>, oa::core::TimePoint,
                     std::optional<oa::core::TimePoint>, double, int>(0);
        QCOMPARE(id, 42);
        QVERIFY(flag);
        QCOMPARE(name, u"naïve"_s);
        QVERIFY(!missing);
        QCOMPARE(present, std::optional<qint64>(7));
        QCOMPARE(oa::core::toIsoString(time), u"2024-05-01T10:00:00Z"_s);
        QVERIFY(!never);
        QCOMPARE(real, 0.5);
        QCOMPARE(small, 3);
    }

    void zeroBytesAreRefused()
    {
        const auto rows = m_connection->execute("SELECT $1::text", {Parameter(QByteArray("a\0b", 3))});
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::BadInput);
    }

    void sessionIsUtcAndNamed()
    {
        const auto rows =
            m_connection->execute("SELECT current_setting('TimeZone'), current_setting('application_name'), "
                                  "current_setting('client_encoding')");
        QCOMPARE(rows->text(0, 0), u"UTC"_s);
        QCOMPARE(rows->text(0, 1), u"OCR Analytics"_s);
        QCOMPARE(rows->text(0, 2), u"UTF8"_s);
    }

    void viewersCannotWrite()
    {
        auto parameters = m_parameters;
        parameters.setRole(ConnectionParameters::Role::Viewer);
        const auto viewer = m_server.connect(parameters);
        const auto made = viewer->execute("CREATE TABLE forbidden (i int)");
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Denied);
    }

    void errorsKeepTheConnection()
    {
        const auto rows = m_connection->execute("SELECT nothing FROM nowhere");
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::NotFound);
        QVERIFY(rows.error().detail.contains(u"42P01"_s));
        QVERIFY(!m_connection->isLost());
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void stopEndsAStatement()
    {
        std::stop_source stop;
        m_connection->setStopToken(stop.get_token());
        std::thread stopper([&stop] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto rows = m_connection->execute("SELECT pg_sleep(60)");
        stopper.join();
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Canceled);
        QVERIFY(!m_connection->isLost());
        // Nothing more is sent until a new token is set.
        QCOMPARE(m_connection->execute("SELECT 1").error().code, ErrorCode::Canceled);
        m_connection->setStopToken({});
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void deadlineEndsAStatement()
    {
        m_connection->setStatementDeadline(100ms);
        const auto rows = m_connection->execute("SELECT pg_sleep(60)");
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::TimedOut);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void aServerThatTakesTheConnectionAndIsSilentIsNotAWrongAddress()
    {
        const auto silent = ::socket(AF_INET, SOCK_STREAM, 0);
        const auto closed = qScopeGuard([silent] { ::close(silent); });
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto* name = reinterpret_cast<sockaddr*>(&address);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(silent, name, size), 0);
        QCOMPARE(::listen(silent, 1), 0);
        QCOMPARE(::getsockname(silent, name, &size), 0);
        const auto text = u"host=127.0.0.1 port=%1 dbname=receipts user=u connect_timeout=2 sslmode=disable"_s;
        const auto parameters = oa::db::ConnectionParameters::fromConninfo(text.arg(ntohs(address.sin_port)));
        QVERIFY(parameters);
        const auto connection = Connection::open(*parameters);
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::TimedOut);
        QVERIFY2(connection.error().detail.contains(u"took the connection"), qPrintable(connection.error().detail));
        QVERIFY2(connection.error().remedy.contains(u"pooler"), qPrintable(connection.error().remedy));
    }

    void aFrozenServerIsLeft()
    {
        std::stop_source stop;
        m_connection->setStopToken(stop.get_token());
        const auto backend = m_connection->backendPid();
        QCOMPARE(kill(backend, SIGSTOP), 0);
        std::thread stopper([&stop] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto rows = m_connection->execute("SELECT 1");
        stopper.join();
        kill(backend, SIGCONT);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Canceled);
        QVERIFY(m_connection->isLost());
        m_connection->setStopToken({});
        QCOMPARE(m_connection->execute("SELECT 1").error().code, ErrorCode::ConnectionLost);
    }

    void aKilledBackendIsNoticed()
    {
        const auto killer = m_server.connect(m_parameters);
        QVERIFY(
            killer->execute("SELECT pg_terminate_backend($1::int)", {parameter(qint64(m_connection->backendPid()))}));
        const auto rows = m_connection->execute("SELECT pg_sleep(10)");
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ConnectionLost);
        QVERIFY(m_connection->isLost());
    }

    void copyOutStreams()
    {
        qint64 sum = 0;
        const auto copied =
            m_connection->copyOut("COPY (SELECT i FROM generate_series(1, 100000) i) TO STDOUT",
                                  [&sum](std::string_view row) -> oa::core::Result<> {
                                      sum += QByteArrayView(row.data(), qsizetype(row.size())).trimmed().toLongLong();
                                      return {};
                                  });
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().detail));
        QCOMPARE(sum, 5'000'050'000);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void copyOutEndsWithItsConsumer()
    {
        int rows = 0;
        const auto copied = m_connection->copyOut("COPY (SELECT generate_series(1, 1000000000)) TO STDOUT",
                                                  [&rows](std::string_view) -> oa::core::Result<> {
                                                      if (++rows == 1000)
                                                          return fail(ErrorCode::Other, u"enough"_s);
                                                      return {};
                                                  });
        QVERIFY(!copied);
        QCOMPARE(copied.error().message, u"enough"_s);
        QCOMPARE(rows, 1000);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void copyOutStops()
    {
        std::stop_source stop;
        m_connection->setStopToken(stop.get_token());
        int rows = 0;
        const auto copied = m_connection->copyOut("COPY (SELECT generate_series(1, 1000000000)) TO STDOUT",
                                                  [&](std::string_view) -> oa::core::Result<> {
                                                      if (++rows == 1000)
                                                          stop.request_stop();
                                                      return {};
                                                  });
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Canceled);
        m_connection->setStopToken({});
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void rowsStream()
    {
        qint64 sum = 0;
        int nulls = 0;
        const auto name = u"it's $1 /*\n*/ \\ $$ --"_s;
        const auto read =
            m_connection->readRows("SELECT i, $2::text, NULL::text, ''::text FROM generate_series(1, $1::int) i",
                                   std::array{parameter(qint64(100'000)), parameter(name)},
                                   [&](std::span<const BinaryField> fields) -> oa::core::Result<> {
                                       sum += integerFrom(fields[0]).value_or(0);
                                       nulls += fields[2] ? 0 : 1;
                                       return fields[1] == name.toStdString() && fields[3] == ""
                                                  ? oa::core::Result<>()
                                                  : fail(ErrorCode::Other, u"another value"_s);
                                   });
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message + read.error().detail));
        QCOMPARE(sum, 5'000'050'000);
        QCOMPARE(nulls, 100'000);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void rowsEndWithTheirConsumer()
    {
        int rows = 0;
        const auto read = m_connection->readRows("SELECT generate_series(1, 1000000000)", {},
                                                 [&rows](std::span<const BinaryField>) -> oa::core::Result<> {
                                                     if (++rows == 1000)
                                                         return fail(ErrorCode::Other, u"enough"_s);
                                                     return {};
                                                 });
        QVERIFY(!read);
        QCOMPARE(read.error().message, u"enough"_s);
        QCOMPARE(rows, 1000);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void rowsStop()
    {
        std::stop_source stop;
        m_connection->setStopToken(stop.get_token());
        int rows = 0;
        const auto read = m_connection->readRows("SELECT generate_series(1, 1000000000)", {},
                                                 [&](std::span<const BinaryField>) -> oa::core::Result<> {
                                                     if (++rows == 1000)
                                                         stop.request_stop();
                                                     return {};
                                                 });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Canceled);
        m_connection->setStopToken({});
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void rowsFailInTheMiddle()
    {
        int rows = 0;
        const auto read = m_connection->readRows("SELECT 10 / (5000 - i) FROM generate_series(1, 10000) i", {},
                                                 [&rows](std::span<const BinaryField>) -> oa::core::Result<> {
                                                     ++rows;
                                                     return {};
                                                 });
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"division"_s), qPrintable(read.error().detail));
        QVERIFY(rows < 5000);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void onlyRowsAreRead()
    {
        const auto nothing = [](std::span<const BinaryField>) { return oa::core::Result<>(); };
        QVERIFY(m_connection->execute("CREATE TEMP TABLE r (i int)"));
        QVERIFY(m_connection->readRows("SELECT i FROM r", {}, nothing));
        QVERIFY(!m_connection->readRows("INSERT INTO r VALUES (1)", {}, nothing));
        QVERIFY(m_connection->execute("SELECT 1"));
        QVERIFY(!m_connection->readRows("COPY r TO STDOUT", {}, nothing));
        QVERIFY(m_connection->execute("SELECT 1"));
        QVERIFY(!m_connection->readRows("COPY r FROM STDIN", {}, nothing));
        QVERIFY(m_connection->execute("SELECT 1"));
        QVERIFY(!m_connection->readRows("SELECT nonsense", {}, nothing));
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void copyIsRefusedAsAStatement()
    {
        QVERIFY(m_connection->execute("CREATE TEMP TABLE c (i int)"));
        QVERIFY(!m_connection->execute("COPY c FROM STDIN"));
        QVERIFY(m_connection->execute("SELECT 1"));
        QVERIFY(!m_connection->copyOut("SELECT 1", [](std::string_view) -> oa::core::Result<> { return {}; }));
        QVERIFY(m_connection->execute("SELECT 1"));
        QVERIFY(!m_connection->beginCopyIn("SELECT 1"));
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void scriptsStopAtTheFirstFailure()
    {
        QVERIFY(m_connection->executeScript("CREATE TEMP TABLE s (i int); INSERT INTO s VALUES (1);"));
        const auto script =
            m_connection->executeScript("INSERT INTO s VALUES (2); SELECT 1/0; INSERT INTO s VALUES (3)");
        QVERIFY(!script);
        QVERIFY(script.error().detail.contains(u"22012"_s));
        QCOMPARE(m_connection->execute("SELECT count(*) FROM s")->integer(0, 0), 1);
    }

    void transactionsRollBackUnlessCommitted()
    {
        QVERIFY(m_connection->execute("CREATE TEMP TABLE x (i int)"));
        {
            const auto transaction = Transaction::begin(*m_connection);
            QVERIFY(transaction);
            QVERIFY(m_connection->execute("INSERT INTO x VALUES (1)"));
        }
        QCOMPARE(m_connection->execute("SELECT count(*) FROM x")->integer(0, 0), 0);
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute("INSERT INTO x VALUES (1)"));
        QVERIFY(transaction->commit());
        QCOMPARE(m_connection->execute("SELECT count(*) FROM x")->integer(0, 0), 1);
    }

    void committingAFailedTransactionFails()
    {
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(!m_connection->execute("SELECT 1/0"));
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QVERIFY(committed.error().code != ErrorCode::OutcomeUnknown);
    }

    void aStoppedTransactionRollsBack()
    {
        QVERIFY(m_connection->execute("CREATE TABLE stopped (i int)"));
        std::stop_source stop;
        {
            m_connection->setStopToken(stop.get_token());
            auto transaction = Transaction::begin(*m_connection);
            QVERIFY(m_connection->execute("INSERT INTO stopped VALUES (1)"));
            stop.request_stop();
            const auto committed = transaction->commit();
            QCOMPARE(committed.error().code, ErrorCode::Canceled);
        }
        QVERIFY(!m_connection->isInTransaction());
        m_connection->setStopToken({});
        QCOMPARE(m_connection->execute("SELECT count(*) FROM stopped")->integer(0, 0), 0);
    }

    void aBrokenCommitHasAnUnknownOutcome()
    {
        QVERIFY(m_connection->execute("CREATE TABLE slow (i int);").has_value());
        QVERIFY(m_connection->executeScript(
            "CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN NULL; "
            "END';"
            "CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION linger()"));
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute("INSERT INTO slow VALUES (1)"));
        const auto backend = m_connection->backendPid();
        std::thread killer([backend] {
            std::this_thread::sleep_for(200ms);
            kill(backend, SIGTERM);
        });
        const auto committed = transaction->commit();
        killer.join();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::OutcomeUnknown);
    }

    void notificationsArrive()
    {
        QVERIFY(m_connection->execute("LISTEN c"));
        const auto other = m_server.connect(m_parameters);
        QVERIFY(other->execute("NOTIFY c, 'hello'"));
        const auto notifications = m_connection->waitForNotifications(10s);
        QVERIFY(notifications);
        QCOMPARE(notifications->size(), std::size_t(1));
        QCOMPARE(notifications->front().payload, QByteArray("hello"));
        QVERIFY(m_connection->waitForNotifications(1ms)->empty());
    }

    void poolLendsAndTakesBack()
    {
        ConnectionPool pool(m_parameters, 1);
        int pid = 0;
        {
            const auto lease = pool.acquire();
            QVERIFY(lease);
            pid = (*lease)->backendPid();
            std::stop_source stop;
            std::thread stopper([&stop] { stop.request_stop(); });
            QCOMPARE(pool.acquire(stop.get_token()).error().code, ErrorCode::Canceled);
            stopper.join();
        }
        {
            const auto lease = pool.acquire();
            QCOMPARE((*lease)->backendPid(), pid);
            QVERIFY(m_connection->execute("SELECT pg_terminate_backend($1::int)", {parameter(qint64(pid))}));
        }
        // However late the goodbye arrives, a dead connection is never lent twice.
        QTRY_VERIFY(
            m_connection->execute("SELECT count(*) FROM pg_stat_activity WHERE pid = $1::int", {parameter(qint64(pid))})
                ->integer(0, 0) == 0);
        const auto lease = pool.acquire();
        QVERIFY(lease);
        QVERIFY((*lease)->execute("SELECT 1"));
    }

    /// A server has few connections, and every open window holds some.
    void poolClosesWhatNobodyNeeds_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("spareTime");
        QTest::addColumn<int>("stay");
        QTest::newRow("not needed for a while") << std::chrono::milliseconds(0) << 1;
        QTest::newRow("needed just now") << std::chrono::milliseconds(1h) << 3;
    }

    void poolClosesWhatNobodyNeeds()
    {
        QFETCH(std::chrono::milliseconds, spareTime);
        QFETCH(int, stay);
        ConnectionPool pool(m_parameters, 3, spareTime);
        QStringList pids;
        {
            std::vector<ConnectionPool::Lease> leases;
            for (int i = 0; i < 3; ++i) {
                auto lease = pool.acquire();
                QVERIFY(lease);
                pids.append(QString::number((*lease)->backendPid()));
                leases.push_back(std::move(*lease));
            }
        }
        const auto open = [&] {
            const auto counted =
                m_connection->execute("SELECT count(*) FROM pg_stat_activity WHERE pid = ANY (string_to_array($1, "
                                      "',')::int[])",
                                      {parameter(pids.join(u','))});
            return counted ? counted->integer(0, 0) : -1;
        };
        QTRY_COMPARE(open(), stay);
        const auto lease = pool.acquire();
        QVERIFY(lease);
        QVERIFY(pids.contains(QString::number((*lease)->backendPid())));
    }

    void connectErrors_data()
    {
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::addRow("no such database") << u"dbname"_s << u"nowhere"_s << int(ErrorCode::NotFound);
        QTest::addRow("no such role") << u"user"_s << u"nobody_at_all"_s << int(ErrorCode::Authentication);
        QTest::addRow("no server") << u"host"_s << u"/tmp/no-such-folder"_s << int(ErrorCode::ConnectionLost);
        QTest::addRow("no service") << u"service"_s << u"no_such_service"_s << int(ErrorCode::BadInput);
        QTest::addRow("bad keyword value") << u"port"_s << u"99999999"_s << int(ErrorCode::BadInput);
        QTest::addRow("TLS not offered") << u"sslmode"_s << u"require"_s << int(ErrorCode::Authentication);
    }

    void connectErrors()
    {
        QFETCH(QString, keyword);
        QFETCH(QString, value);
        QFETCH(int, code);
        auto parameters = m_parameters;
        if (keyword == u"sslmode"_s) // unix sockets never use TLS
            parameters.setValue(u"host"_s, u"127.0.0.1"_s);
        parameters.setValue(keyword, value);
        const auto opened = Connection::open(parameters);
        QVERIFY(!opened);
        QVERIFY2(int(opened.error().code) == code, qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(!opened.error().message.isEmpty());
    }

    void anOldServerIsRefused()
    {
        const QTemporaryDir folder;
        const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto path = QFile::encodeName(folder.filePath(u".s.PGSQL.5432"_s));
        std::copy(path.begin(), path.end(), std::begin(address.sun_path));
        QCOMPARE(bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        QCOMPARE(listen(listener, 1), 0);
        std::thread old([listener] { // no more than the greeting of a server of version 13
            const auto message = [](char kind, const QByteArray& content) {
                QByteArray length(4, '\0');
                qToBigEndian(quint32(content.size() + 4), length.data());
                return kind + length + content;
            };
            const auto greeting = message('R', QByteArray(4, '\0')) +
                                  message('S', QByteArray("server_version\00013.22\0", 21)) +
                                  message('S', QByteArray("client_encoding\0UTF8\0", 21)) +
                                  message('K', QByteArray(8, '\1')) + message('Z', "I");
            const int client = accept(listener, nullptr, nullptr);
            std::array<char, 4096> bytes{};
            if (read(client, bytes.data(), bytes.size()) > 0 && write(client, greeting.data(), greeting.size()) > 0) {
                while (read(client, bytes.data(), bytes.size()) > 0) {
                }
            }
            close(client);
            close(listener);
        });
        ConnectionParameters parameters;
        for (const auto& [key, value] : {std::pair(u"host"_s, folder.path()), std::pair(u"port"_s, u"5432"_s),
                                         std::pair(u"user"_s, u"postgres"_s), std::pair(u"dbname"_s, u"old"_s)})
            parameters.setValue(key, value);
        parameters.setValue(u"target_session_attrs"_s, u"any"_s); // which libpq asks an old server for by a query
        const auto opened = Connection::open(parameters);
        old.join();
        QVERIFY(!opened);
        QVERIFY2(opened.error().code == ErrorCode::Unsupported, qPrintable(opened.error().message));
        QVERIFY2(opened.error().message.contains(u"PostgreSQL 13"_s), qPrintable(opened.error().message));
        QVERIFY(!opened.error().remedy.isEmpty());
    }

    void connectingStops()
    {
        // A listener that never answers.
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(Connection::open(m_parameters, stop.get_token()).error().code, ErrorCode::Canceled);
    }

    /// At the end of a program it would run into libraries that are gone.
    void aStoppedAttemptLeavesNoThread()
    {
        const auto threads = [] {
            return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
        };
        const auto before = threads();
        std::stop_source stop;
        stop.request_stop();
        for (int i = 0; i < 50; ++i) {
            QVERIFY(!Connection::open(m_parameters, stop.get_token()));
            QCOMPARE(threads(), before);
        }
    }

private:
    oa::tests::TestServer m_server;
    ConnectionParameters m_parameters;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
