// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/serve/serving.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

/// The server's clock decides, and of receipts' times the plausible ones.
class TestClocks : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    static QProcessEnvironment environmentWithClock(qint64 ahead)
    {
        auto environment = Program::environment();
        if (ahead != 0) {
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(OA_WRONG_CLOCK));
            environment.insert(u"OA_CLOCK_OFFSET"_s, QString::number(ahead));
        }
        return environment;
    }
    /// On a computer whose clock is so many seconds ahead.
    ProgramRun run(qint64 ahead, const QStringList& words, bool asJson = true)
    {
        QProcess process;
        process.setProcessEnvironment(environmentWithClock(ahead));
        QStringList all{u"--database"_s, m_server.conninfo(m_database)};
        if (asJson)
            all.append(u"--json"_s);
        process.start(QStringLiteral(OA_PROGRAM), all + words);
        process.closeWriteChannel();
        return Program::finish(process);
    }
    QString value(std::string_view sql)
    {
        const auto row = m_connection->execute(sql);
        return row ? row->text(0, 0) : row.error().detail;
    }
    int rowsOf(qint64 ahead, const QStringList& range)
    {
        const auto path = m_folder.filePath(u"rows.csv"_s);
        const auto done =
            run(ahead, QStringList{u"export"_s, u"--business=cvs"_s, u"--raw"_s, u"--output"_s, path} + range);
        return done.exitCode == 0 ? done.json()[u"rows"].toInt() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer's runtime wants to be loaded before what makes the clock wrong.");
#endif
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(db::Migrator(*m_connection).migrate());
    }

    void init()
    {
        QVERIFY(m_connection->execute("TRUNCATE documents, job_runs"));
    }

    /// Whatever is asked first.
    void questionsGoByTheServersClock_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        QTest::addRow("businesses") << u"/api/v1/businesses?range=now-2d"_s << u"\"documents\":3"_s;
        QTest::addRow("ranking") << u"/api/v1/ranking?range=now-2d"_s << u"\"documents\":3"_s;
        QTest::addRow("from") << u"/api/v1/ranking?from=now-2d"_s << u"\"documents\":3"_s;
        QTest::addRow("series") << u"/api/v1/series?business=cvs&interval=minute&range=now-2d"_s
                                << u"\"documents\":3"_s;
    }
    void questionsGoByTheServersClock()
    {
        QFETCH(QString, question);
        QFETCH(QString, answer);
        QVERIFY(m_connection->execute("INSERT INTO documents (ml_response, \"timestamp\") SELECT '{\"business_id\": "
                                      "\"cvs\", \"total\": {\"value\": 1}}', now() - interval '1 day' "
                                      "FROM generate_series(1, 3)"));
        OA_EXITED(run(0, {u"refresh"_s}), 0);
        for (const qint64 ahead : {-20LL * 365 * 86400, 365LL * 86400}) {
            const auto serving = Serving::start(
                {u"--database"_s, m_server.conninfo(m_database), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
                environmentWithClock(ahead));
            const auto said = get(serving.port, question);
            QVERIFY2(said.status == 200 && said.body.contains(answer.toUtf8()), said.body.constData());
        }
    }

    void aWrongClockChangesNothing_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addRow("right") << qint64(0);
        QTest::addRow("three hours slow") << qint64(-3 * 3600);
        QTest::addRow("years slow, before there were any receipts") << qint64(-20LL * 365 * 86400);
        QTest::addRow("a year fast") << qint64(365 * 86400);
    }

    void aWrongClockChangesNothing()
    {
        QFETCH(qint64, ahead);
        OA_EXITED(run(ahead, {u"seed"_s, u"--days=0.01"_s, u"--rate=0.1"_s}), 0);
        QCOMPARE(value("SELECT count(*) FROM documents WHERE timestamp NOT BETWEEN now() - interval '16 minutes' "
                       "AND now()"),
                 u"0"_s);
        OA_EXITED(run(ahead, {u"feed"_s, u"--for=1"_s, u"--rate=10"_s}), 0);
        QCOMPARE(value("SELECT count(*) FROM documents WHERE timestamp NOT BETWEEN now() - interval '16 minutes' "
                       "AND now()"),
                 u"0"_s);
        QVERIFY(m_connection->execute(
            "INSERT INTO documents (ml_response, timestamp) SELECT "
            "'{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', now() - i * interval '20 minutes' "
            "FROM generate_series(1, 9) AS i"));
        OA_EXITED(run(ahead, {u"refresh"_s}), 0);
        const auto expected = value("SELECT count(*) FROM document_values WHERE business_id = 'cvs' AND "
                                    "ts >= date_bin('1 minute', now() - interval '1 hour', '2000-01-01Z')")
                                  .toInt();
        QVERIFY(std::abs(rowsOf(ahead, {u"--range=now-1h"_s}) - expected) <= 1); // a minute may end in between
        const auto from = value("SELECT to_char(now() AT TIME ZONE 'UTC' - interval '1 hour', "
                                "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        QVERIFY(std::abs(rowsOf(ahead, {u"--from="_s + from}) - expected) <= 1);
        const auto dryRun = run(ahead, {u"refresh"_s, u"--dry-run"_s, u"--from="_s + from});
        OA_EXITED(dryRun, 0);
        QVERIFY(dryRun.json()[u"minutes"].toInt() >= 3);

        const auto status = run(ahead, {u"status"_s});
        OA_EXITED(status, 0);
        QVERIFY(std::abs(status.json()[u"clock_ahead_seconds"].toDouble() - static_cast<double>(ahead)) < 60);
        QCOMPARE(status.json()[u"lag_seconds"].toDouble(), 0.0);
        const auto told = run(ahead, {u"status"_s}, false);
        QCOMPARE(told.out.contains("\nClock "), ahead != 0);
        const auto exported = run(ahead, {u"export"_s, u"--business=cvs"_s, u"--range=now-1h"_s, u"--output"_s,
                                          m_folder.filePath(u"points.csv"_s)});
        OA_EXITED(exported, 0);
        QCOMPARE(exported.err.contains("clock"), ahead != 0);
    }

    void aServerFarAheadRemovesNothing_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addColumn<bool>("isRefused");
        QTest::addRow("the server is 25 hours fast, or we are slow") << qint64(-25 * 3600) << true;
        QTest::addRow("a year") << qint64(-365 * 86400) << true;
        QTest::addRow("half a day") << qint64(-12 * 3600) << false;
        QTest::addRow("we are a year fast") << qint64(365 * 86400) << false;
    }

    /// What is removed does not come back when the clock is set right.
    void aServerFarAheadRemovesNothing()
    {
        QFETCH(qint64, ahead);
        QFETCH(bool, isRefused);
        QVERIFY(m_connection->execute("UPDATE retention SET floor = '-infinity', keep_days = NULL"));
        QVERIFY(m_connection->execute("TRUNCATE sealed_days"));
        QVERIFY(m_connection->execute(
            "INSERT INTO documents (ml_response, timestamp) SELECT "
            "'{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', now() - i * interval '1 day' "
            "FROM generate_series(0, 9) AS i"));
        const QStringList retain{u"retain"_s, u"--keep-documents=5d"_s};
        const auto dryRun = run(ahead, retain + QStringList{u"--dry-run"_s});
        OA_EXITED(dryRun, isRefused ? 1 : 0);
        const auto done = run(ahead, retain + QStringList{u"--from-now-on"_s});
        OA_EXITED(done, isRefused ? 1 : 0);
        QCOMPARE(done.err.contains("clock"), isRefused);
        QCOMPARE(value("SELECT count(*) FROM documents"), isRefused ? u"10"_s : u"6"_s);
        QCOMPARE(value("SELECT count(*) FROM retention WHERE keep_days IS NOT NULL"), isRefused ? u"0"_s : u"1"_s);
        QCOMPARE(value("SELECT count(*) > 0 FROM sealed_days"), isRefused ? u"f"_s : u"t"_s);
    }

    void datesThatCannotBeTrueAreListed()
    {
        QVERIFY(m_connection->execute(
            "INSERT INTO documents (ml_response, timestamp) SELECT "
            "'{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', time FROM unnest(ARRAY[now() - interval '1 "
            "hour', "
            "now() + interval '1 day', now() + interval '2 days', now() + interval '90 years', '0001-01-01 00:00Z', "
            "'1970-01-01 00:00Z']) AS time"));
        OA_EXITED(run(0, {u"refresh"_s}), 0);
        const auto status = run(0, {u"status"_s}).json();
        QCOMPARE(status[u"future_documents"].toInt(), 3);
        QCOMPARE(status[u"ancient_documents"].toInt(), 2);
        QCOMPARE(status[u"implausible_examples"].toArray().size(), 5);
        QCOMPARE(status[u"lag_seconds"].toDouble(), 0.0);
        QCOMPARE(status[u"newest_document"], status[u"oldest_document"]);
        const auto text = run(0, {u"status"_s}, false).out;
        QVERIFY2(text.contains("3 dated in the future") && text.contains("2 dated before 1990"), text);
        QVERIFY2(text.contains("0001-01-01T00:00:00"), text);
        // What waits is told however far ahead others are dated.
        QVERIFY(m_connection->execute("INSERT INTO documents (ml_response, timestamp) VALUES ('{}', now())"));
        const auto lag = run(0, {u"status"_s}).json()[u"lag_seconds"].toDouble();
        QVERIFY(lag > 3500 && lag <= 3600);
    }
};

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
