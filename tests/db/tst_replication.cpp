// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/refresh/daybuilder.h"
#include "db/schema/guard.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

/// Documents that a subscription brings are seen: the server applies them row by row, without statements. Both sides
/// are databases of one cluster, so slots are made beforehand.
class TestReplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addSetting(u"wal_level = logical"_s);
        m_server.addSetting(u"max_prepared_transactions = 10"_s);
        m_server.addSetting(u"max_logical_replication_workers = 10"_s);
        m_server.addSetting(u"max_sync_workers_per_subscription = 2"_s);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void init()
    {
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        m_source = m_server.createDatabase();
        m_publisher = m_server.connect(m_source);
        QVERIFY(m_publisher);
        QVERIFY(publish(R"(
            CREATE TABLE documents (document_id bigint PRIMARY KEY, ml_response text NOT NULL, "timestamp" timestamptz NOT NULL);
            ALTER TABLE documents REPLICA IDENTITY FULL;
            CREATE PUBLICATION receipts FOR TABLE documents)"));
    }

    void cleanup()
    {
        QVERIFY(m_fixture->write("ALTER SUBSCRIPTION receipts DISABLE"));
        QVERIFY(m_fixture->write("ALTER SUBSCRIPTION receipts SET (slot_name = NONE)"));
        QVERIFY(m_fixture->write("DROP SUBSCRIPTION receipts"));
        // The slot is free a moment after its reader has gone.
        QTRY_VERIFY(m_publisher->execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots "
                                         "WHERE database = current_database()"));
    }

    void rowsAreCounted_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("isTwoPhase");
        QTest::addRow("plain") << QString() << false;
        QTest::addRow("streamed") << u", streaming = on"_s << false;
        QTest::addRow("two phases") << u", two_phase = on"_s << true;
    }
    void rowsAreCounted()
    {
        QFETCH(QString, options);
        QFETCH(bool, isTwoPhase);
        QVERIFY(subscribe(u"copy_data = false"_s + options, isTwoPhase));
        QVERIFY(publish(R"(INSERT INTO documents SELECT i, '{"business_id": "r", "total": {"value": 1}}',
                                  timestamptz '2024-05-01 10:00Z' + i * interval '20 seconds' FROM generate_series(1, 300) i)"));
        QVERIFY(arrives(u"SELECT count(*) = 300 FROM documents"_s));
        QCOMPARE(counted(), u"300"_s);
        QVERIFY(publish(
            R"(BEGIN;
            UPDATE documents SET "timestamp" = "timestamp" + interval '1 day' WHERE document_id % 3 = 0;
            UPDATE documents SET ml_response = '{"business_id": "s", "total": {"value": 2}}' WHERE document_id % 3 = 1;
            DELETE FROM documents WHERE document_id % 10 = 0; )" +
            std::string(isTwoPhase ? "PREPARE TRANSACTION 'replicated'; COMMIT PREPARED 'replicated'" : "COMMIT")));
        QVERIFY(arrives(u"SELECT count(*) = 270 FROM documents"_s));
        QCOMPARE(counted(), u"270"_s);
        QVERIFY(publish("TRUNCATE documents"));
        QVERIFY(arrives(u"SELECT count(*) = 0 FROM documents"_s));
        QCOMPARE(counted(), u"0"_s);
    }

    void theFirstCopyIsCounted()
    {
        QVERIFY(publish(R"(INSERT INTO documents SELECT i, '{"business_id": "r", "total": {"value": 1}}',
                                  timestamptz '2024-05-01 10:00Z' + i * interval '1 second' FROM generate_series(1, 1000) i)"));
        QVERIFY(subscribe(u"copy_data = true"_s, false));
        QVERIFY(arrives(u"SELECT count(*) = 1000 FROM documents"_s));
        QCOMPARE(counted(), u"1000"_s);
    }

    /// Neighbours in a minute are noted once, in a transaction of each; what is undone to a savepoint is not believed.
    void theLogStaysShort()
    {
        QVERIFY(subscribe(u"copy_data = false"_s, false));
        QVERIFY(publish(R"(BEGIN;
            INSERT INTO documents SELECT i, '{"business_id": "r", "total": {"value": 1}}', '2024-05-01 10:00Z' FROM generate_series(1, 500) i;
            SAVEPOINT a; INSERT INTO documents VALUES (1001, '{}', '2024-05-01 11:00Z'); ROLLBACK TO a;
            INSERT INTO documents VALUES (1002, '{"business_id": "r", "total": {"value": 1}}', '2024-05-01 11:00Z'); COMMIT)"));
        QVERIFY(arrives(u"SELECT count(*) = 501 FROM documents"_s));
        if (m_fixture->worker().serverVersion() < 160000) // later ones apply each row with the settings of before
            QCOMPARE(m_fixture->value("SELECT count(*) FROM invalidation_log"), u"2"_s);
        QCOMPARE(counted(), u"501"_s);
    }

    /// Hours that come this way are no longer what the rows of their day are made of.
    void hoursMakeTheirDayUnfinished()
    {
        QVERIFY(publish("CREATE TABLE hourly_parsed_total (business_id text, ts timestamptz, total_amount numeric, "
                        "amount_squares numeric, document_count bigint, score_count bigint, ocr_score_count bigint, "
                        "PRIMARY KEY (business_id, ts)); ALTER PUBLICATION receipts ADD TABLE hourly_parsed_total"));
        QVERIFY(subscribe(u"copy_data = false"_s, false));
        const auto isFinished = [this](const char* change, const QString& arrived) {
            db::DayBuilder days(m_fixture->worker());
            for (auto step = days.step(); step && !step->isDone; step = days.step())
                ;
            const auto finished = "SELECT count(*) FROM ocr_analytics_finished_days('-infinity', 'infinity')";
            const auto before = m_fixture->value(finished);
            if (!publish(change) || !arrives(u"SELECT concat(count(*), ' ', sum(total_amount)) = '%1' FROM "
                                             "hourly_parsed_total"_s.arg(arrived)))
                return u"(failed)"_s;
            return before + u' ' + m_fixture->value(finished);
        };
        QCOMPARE(
            isFinished("INSERT INTO hourly_parsed_total SELECT 'b' || i, timestamptz '2024-05-01 10:00Z' + i % 5 * "
                       "interval '12 hours', i, i * i, 1, 0, 0 FROM generate_series(1, 10) i",
                       u"10 55"_s),
            u"0 0"_s);
        QCOMPARE(isFinished("UPDATE hourly_parsed_total SET total_amount = 11 WHERE business_id = 'b10'", u"10 56"_s),
                 u"3 2"_s);
        QCOMPARE(isFinished("DELETE FROM hourly_parsed_total WHERE business_id = 'b10'", u"9 45"_s), u"3 2"_s);
        QCOMPARE(isFinished("INSERT INTO hourly_parsed_total VALUES ('b11', '2024-05-02 10:00Z', 1, 1, 1, 0, 0)",
                            u"10 46"_s),
                 u"3 2"_s);
        QCOMPARE(isFinished("TRUNCATE hourly_parsed_total", u"0 "_s), u"3 0"_s);
    }

    /// A writer here is seen as before, once for each statement.
    void localWritersAreNotedOnce()
    {
        QVERIFY(subscribe(u"copy_data = false"_s, false));
        QVERIFY(m_fixture->write(R"(INSERT INTO documents (document_id, ml_response, "timestamp")
                                    SELECT i, '{"business_id": "r", "total": {"value": 1}}', '2024-05-01 10:00Z' FROM generate_series(1, 500) i)"));
        QCOMPARE(m_fixture->value("SELECT count(*) FROM invalidation_log WHERE first_added IS NOT NULL"), u"1"_s);
        QCOMPARE(m_fixture->value("SELECT count(*) FROM invalidation_log"), u"1"_s);
        QCOMPARE(counted(), u"500"_s);
    }

    /// The proof sees what it should: without the trigger rows come and nothing is noted.
    void mutantWithoutTheTrigger()
    {
        QVERIFY(subscribe(u"copy_data = false"_s, false));
        QVERIFY(m_fixture->write("DROP TRIGGER ocr_analytics_row ON documents"));
        QVERIFY(!db::Guard(m_fixture->worker()).look()->problems.empty());
        QVERIFY(publish(
            R"(INSERT INTO documents VALUES (1, '{"business_id": "r", "total": {"value": 1}}', '2024-05-01 10:00Z'))"));
        QVERIFY(arrives(u"SELECT count(*) = 1 FROM documents"_s));
        QVERIFY(m_fixture->drain());
        QCOMPARE(m_fixture->value("SELECT count(*) FROM hourly_parsed_total"), u"0"_s);
    }

private:
    bool publish(std::string_view sql)
    {
        // Each for itself, as psql sends them: some may not stand in a transaction of others.
        const QByteArray all(sql.data(), qsizetype(sql.size()));
        for (const auto& one : all.split(';')) {
            if (one.trimmed().isEmpty())
                continue;
            if (const auto done = m_publisher->executeScript({one.constData(), std::size_t(one.size())}); !done) {
                qWarning().noquote() << done.error().message << done.error().detail;
                return false;
            }
        }
        return true;
    }

    bool subscribe(const QString& options, bool isTwoPhase)
    {
        const auto slot = u"s_"_s + m_source.value(u"dbname"_s);
        const auto made =
            m_publisher->execute(u"SELECT pg_create_logical_replication_slot('%1', 'pgoutput', false, %2)"_s
                                     .arg(slot, isTwoPhase ? u"true"_s : u"false"_s)
                                     .toStdString());
        return made && m_fixture->write(u"CREATE SUBSCRIPTION receipts CONNECTION '%1' PUBLICATION receipts WITH "
                                        "(create_slot = false, slot_name = '%2', %3)"_s
                                            .arg(m_server.conninfo(m_source), slot, options)
                                            .toStdString());
    }

    bool arrives(const QString& question)
    {
        return QTest::qWaitFor([&] { return m_fixture->value(question.toStdString()) == u"t"_s; }, 60'000);
    }

    QString counted()
    {
        if (!m_fixture->drain())
            return u"the refresh failed"_s;
        const auto differences = m_fixture->differences();
        return differences.isEmpty()
                   ? m_fixture->value("SELECT coalesce(sum(document_count), 0) FROM hourly_parsed_total")
                   : differences;
    }

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    db::ConnectionParameters m_source;
    std::unique_ptr<db::Connection> m_publisher;
};

QTEST_GUILESS_MAIN(TestReplication)
#include "tst_replication.moc"
