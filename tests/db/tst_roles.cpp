// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/extractor.h"
#include "db/connection/connection.h"
#include "db/refresh/refresher.h"
#include "db/schema/migrator.h"
#include "db/schema/partitioner.h"
#include "db/schema/roles.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

class TestRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_parameters = m_server.createDatabase();
        m_owner = m_server.connect(m_parameters);
        QVERIFY(Migrator(*m_owner).migrate());
        const auto done = setUpRoles(*m_owner);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QVERIFY(setUpRoles(*m_owner)); // again, as after a migration
        QVERIFY(m_owner->executeScript("CREATE ROLE alice LOGIN IN ROLE ocr_analytics_viewer; "
                                       "CREATE ROLE bob LOGIN IN ROLE ocr_analytics_worker"));
    }

    /// Whichever comes first, roles or partitions.
    void theWorkerMakesAndDropsPartitions()
    {
        const auto owner = m_server.connect(m_server.createDatabase());
        QVERIFY(Migrator(*owner).migrate());
        QVERIFY(Partitioner(*owner).partition());
        const auto mayRun = "SELECT has_function_privilege('ocr_analytics_worker', "
                            "'public.ocr_analytics_make_partitions(integer)', 'EXECUTE') AND has_function_privilege("
                            "'ocr_analytics_worker', 'public.ocr_analytics_drop_partition()', 'EXECUTE')";
        QVERIFY(setUpRoles(*owner));
        QVERIFY(owner->execute(mayRun)->boolean(0, 0));
    }

    void theWorkerInsertsAndRefreshes()
    {
        const auto worker = as(u"bob"_s);
        QVERIFY(worker->execute("INSERT INTO documents (ml_response, timestamp) VALUES "
                                "('{\"business_id\": \"cvs\", \"total\": {\"value\": 12.5}}', '2024-05-01 10:00+00')"));
        Refresher refresher(*worker);
        for (bool drained = false; !drained;) {
            const auto step = refresher.step();
            QVERIFY2(step, qPrintable(step ? QString() : step.error().message + step.error().detail));
            drained = step->drained;
        }
        QCOMPARE(worker->execute("SELECT total_amount FROM hourly_parsed_total")->text(0, 0), u"12.5"_s);
        QVERIFY(worker->execute("INSERT INTO job_runs (kind, \"trigger\", state) VALUES ('feed', 'manual', 'done')"));
    }

    void theWorkerChangesNoShapes_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addRow("drop") << QByteArray("DROP TABLE documents");
        QTest::addRow("create") << QByteArray("CREATE TABLE mine (i int)");
        QTest::addRow("truncate") << QByteArray("TRUNCATE documents");
        QTest::addRow("triggers off") << QByteArray("ALTER TABLE documents DISABLE TRIGGER ocr_analytics_inserted");
        QTest::addRow("version") << QByteArray("INSERT INTO schema_version (version, name) VALUES (99, 'x')");
    }

    void theWorkerChangesNoShapes()
    {
        QFETCH(QByteArray, sql);
        const auto worker = as(u"bob"_s);
        if (sql.startsWith("CREATE") && worker->serverVersion() < 150000)
            QSKIP("before PostgreSQL 15 everybody may create tables in the schema public");
        const auto done = worker->execute(sql.toStdString());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Denied);
    }

    void theViewerReads_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const auto* table : {"documents", "document_values", "rejected_documents", "minutely_parsed_total",
                                  "hourly_parsed_total", "invalidation_log", "job_runs", "settings", "schema_version"})
            QTest::addRow("%s", table) << QByteArray(table);
    }

    void theViewerReads()
    {
        QFETCH(QByteArray, table);
        const auto viewer = as(u"alice"_s);
        QVERIFY(viewer->execute("SELECT * FROM " + table.toStdString()));
        QCOMPARE(viewer->execute("DELETE FROM " + table.toStdString()).error().code, ErrorCode::Denied);
    }

    void whoMayNotIsToldTheSql()
    {
        const auto created = setUpRoles(*as(u"bob"_s), {u"new_worker"_s, u"new_viewer"_s});
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::Denied);
        QVERIFY(created.error().remedy.contains(u"GRANT SELECT ON public.documents"_s));
        QVERIFY(created.error().remedy.contains(u"CREATE ROLE \"new_worker\""_s));
        // The server only warns when somebody grants what is not theirs to grant.
        QVERIFY(m_owner->executeScript("CREATE ROLE plain_worker; CREATE ROLE plain_viewer"));
        const auto granted = setUpRoles(*as(u"bob"_s), {u"plain_worker"_s, u"plain_viewer"_s});
        QVERIFY(!granted);
        QCOMPARE(granted.error().code, ErrorCode::Denied);
    }

private:
    std::unique_ptr<Connection> as(const QString& role)
    {
        return m_server.connect(m_server.parameters(m_parameters.value(u"dbname"_s), role));
    }

    oa::tests::TestServer m_server;
    ConnectionParameters m_parameters;
    std::unique_ptr<Connection> m_owner;
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
