// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/interval.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::Program;
using tests::ProgramRun;

/// `retain` as a process of its own: what it says, what it leaves, and that exports are the same afterwards.
class TestRetainCommand : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    QTemporaryDir m_folder;
    db::ConnectionParameters m_database;
    QString m_conninfo;
    std::unique_ptr<db::Connection> m_connection;

    ProgramRun run(const QStringList& words)
    {
        return Program::run(QStringList{u"--database"_s, m_conninfo, u"--json"_s} + words);
    }
    QString value(const char* sql)
    {
        const auto rows = m_connection->execute(sql);
        return rows && rows->rowCount() > 0 ? rows->text(0, 0) : u"(failed)"_s;
    }
    QByteArray exported(const QString& interval)
    {
        const auto path = m_folder.filePath(u"export.csv"_s);
        QFile::remove(path);
        // Of the longest at least one begins in it, whatever day it is.
        const auto isLong = QStringList{u"week"_s, u"month"_s, u"quarter"_s, u"year"_s}.contains(interval);
        const auto range = isLong ? u"--range=now-500d/d..now+1d/d"_s : u"--range=now-6d/d..now+1d/d"_s;
        const auto done = run({u"export"_s, u"--business=*"_s, u"--interval"_s, interval, u"--zone=Asia/Kolkata"_s,
                               range, u"--output"_s, path});
        QFile file(path);
        return done.exitCode == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : done.all();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    /// A document every eleven minutes of the last four days, up to an hour before today began.
    void init()
    {
        m_database = m_server.createDatabase();
        m_conninfo = m_server.conninfo(m_database);
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection);
        QVERIFY(db::Migrator(*m_connection).migrate());
        QVERIFY(m_connection->execute(
            "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", \"total\": "
            "{\"value\": %s, \"score\": %s, \"ocr_score\": %s}}', i % 3, i * 0.25, i % 90, i % 77), "
            "date_trunc('day', now(), 'UTC') - interval '96 hours' + i * interval '11 minutes' "
            "FROM generate_series(0, 517) i"));
        QCOMPARE(run({u"refresh"_s}).exitCode, 0);
    }
    void cleanup() { m_connection.reset(); }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addRow("without days") << QStringList{u"retain"_s};
        QTest::addRow("not a number") << QStringList{u"retain"_s, u"--keep-documents=ninety"_s};
        QTest::addRow("no unit") << QStringList{u"retain"_s, u"--keep-documents=90"_s};
        QTest::addRow("none") << QStringList{u"retain"_s, u"--keep-documents=0d"_s};
        QTest::addRow("negative") << QStringList{u"retain"_s, u"--keep-documents=-1d"_s};
        QTest::addRow("values for less time")
            << QStringList{u"retain"_s, u"--keep-documents=90d"_s, u"--keep-values=12w"_s};
        QTest::addRow("stop and days") << QStringList{u"retain"_s, u"--stop"_s, u"--keep-documents=90d"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, words);
        const auto done = run(words);
        QVERIFY2(done.exitCode == 2, done.all());
        QCOMPARE(value("SELECT count(*) FROM documents"), u"518"_s);
    }

    void aDryRunChangesNothing()
    {
        const auto done = run({u"retain"_s, u"--keep-documents=2d"_s, u"--keep-values=3d"_s, u"--dry-run"_s});
        QVERIFY2(done.exitCode == 0, done.all());
        const auto json = done.json();
        QCOMPARE(json[u"documents_to_remove"_s].toInteger(), 262);
        QCOMPARE(json[u"days_to_seal"_s].toInteger(), 2);
        QCOMPARE(json[u"values_to_remove"_s].toInteger(), 131);
        QVERIFY(json[u"document_bytes"_s].toInteger() > 10'000);
        QVERIFY(json[u"value_bytes"_s].toInteger() > 1'000);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"518"_s);
        QCOMPARE(value("SELECT count(*) FROM sealed_days"), u"0"_s);
        QCOMPARE(value("SELECT count(*) FROM job_runs WHERE kind = 'retain'"), u"0"_s);
        // As long as each other, whatever they are written in.
        const auto both = run({u"retain"_s, u"--keep-documents=7d"_s, u"--keep-values=1w"_s, u"--dry-run"_s});
        QVERIFY2(both.exitCode == 0, both.all());
    }

    void aDryRunTellsOfDaysThatWait_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("minutes");
        const QByteArray longAgo = "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT ml_response, "
                                   "\"timestamp\" - interval '50 days' FROM public.documents "
                                   "WHERE document_id IN (1, 2, 200);";
        QTest::addRow("receipts that nobody counted yet") << longAgo << 4 << 3;
        QTest::addRow("none are left") << longAgo + "DELETE FROM public.documents WHERE document_id > 518" << 2 << 3;
        QTest::addRow("all are to be counted anew")
            << longAgo + "DELETE FROM public.invalidation_log; INSERT INTO public.invalidation_log (everything) VALUES "
                         "(true)"
            << 4 << 265;
    }
    void aDryRunTellsOfDaysThatWait()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, days);
        QFETCH(int, minutes);
        QVERIFY(m_connection->executeScript(before.toStdString()));
        const auto planned = run({u"retain"_s, u"--keep-documents=2d"_s, u"--dry-run"_s});
        QCOMPARE(planned.json()[u"days_to_seal"_s].toInteger(), days);
        QCOMPARE(planned.json()[u"pending_minutes"_s].toInteger(), minutes);
        const auto done = run({u"retain"_s, u"--keep-documents=2d"_s});
        QVERIFY2(done.exitCode == 0, done.all());
        QCOMPARE(done.json()[u"sealed_days"_s].toInteger(), days);
    }

    void exportsAreTheSameAfterwards()
    {
        QStringList intervals;
        for (const auto interval : core::allIntervals)
            intervals.append(core::nameOf(interval));
        QList<QByteArray> before;
        for (const auto& interval : intervals) {
            before.append(exported(interval));
            QVERIFY2(before.back().startsWith("\xEF\xBB\xBF") || before.back().contains("business"), before.back());
        }
        // One that waits to be counted when it begins.
        QVERIFY(m_connection->execute("UPDATE documents SET ml_response = ml_response WHERE document_id = 7"));
        const auto done = run({u"retain"_s, u"--keep-documents=1d"_s, u"--keep-values=2d"_s});
        QVERIFY2(done.exitCode == 0, done.all());
        const auto json = done.json();
        QCOMPARE(json[u"sealed_days"_s].toInteger(), 3);
        QCOMPARE(json[u"removed_documents"_s].toInteger(), 393);
        QCOMPARE(json[u"removed_values"_s].toInteger(), 262);
        QCOMPARE(json[u"late_documents"_s].toInteger(), 0);
        QVERIFY(json[u"floor"_s].toString().endsWith(u"T00:00:00Z"_s));
        QCOMPARE(value("SELECT count(*) FROM documents"), u"125"_s);
        QCOMPARE(value("SELECT count(*) FROM invalidation_log"), u"0"_s);
        for (qsizetype i = 0; i < intervals.size(); ++i)
            QVERIFY2(exported(intervals[i]) == before[i], qPrintable(intervals[i]));

        const auto status = run({u"status"_s});
        QCOMPARE(status.json()[u"sealed_days"_s].toInteger(), 3);
        QVERIFY(status.json()[u"kept_from"_s].isString());
        const auto verified = run({u"verify"_s});
        QVERIFY2(verified.exitCode == 0, verified.all());
        QCOMPARE(verified.json()[u"sealed_days"_s].toInteger(), 3);
        QCOMPARE(verified.json()[u"sealed_documents"_s].toInteger(), 393);
        QCOMPARE(verified.json()[u"documents"_s].toInteger(), 125);
        // What is said where something is asked of what is gone.
        const auto path = m_folder.filePath(u"raw.csv"_s);
        const auto raw =
            run({u"export"_s, u"--business=*"_s, u"--raw"_s, u"--range=now-6d/d..now"_s, u"--output"_s, path});
        QVERIFY2(raw.exitCode == 0, raw.all());
        QVERIFY2(raw.err.contains("no longer kept"), raw.all());
        QVERIFY(raw.json()[u"values_kept_from"_s].isString());
        const auto daysAgo = [](int days) {
            return QDateTime::currentDateTimeUtc().addDays(-days).toString(u"yyyy-MM-ddT00:00:00Z");
        };
        const auto gone = run({u"refresh"_s, u"--from"_s, daysAgo(4), u"--to"_s, daysAgo(3)});
        QVERIFY2(gone.exitCode == 1, gone.all());
        const auto partly = run({u"refresh"_s, u"--from"_s, daysAgo(4)});
        QVERIFY2(partly.exitCode == 0, partly.all());
        QVERIFY(partly.json()[u"sealed_before"_s].isString());
        QCOMPARE(run({u"verify"_s, u"--repair"_s}).exitCode, 0);

        QVERIFY(m_connection->execute("UPDATE hourly_parsed_total SET total_amount = total_amount + 1 WHERE ts = "
                                      "(SELECT min(ts) FROM hourly_parsed_total)"));
        for (const auto& words : {QStringList{u"verify"_s}, QStringList{u"verify"_s, u"--repair"_s}}) {
            const auto changed = run(words);
            QVERIFY2(changed.exitCode == 1, changed.all());
            QCOMPARE(changed.json()[u"sealed_differences"_s].toInteger(), 1);
        }
    }

    void wrongTotalsStopIt()
    {
        QVERIFY(m_connection->execute("UPDATE hourly_parsed_total SET total_amount = 1 WHERE ts = "
                                      "(SELECT min(ts) FROM hourly_parsed_total)"));
        const auto done = run({u"retain"_s, u"--keep-documents=1d"_s});
        QVERIFY2(done.exitCode == 1, done.all());
        QVERIFY2(done.err.contains("verify --repair"), done.all());
        QCOMPARE(value("SELECT count(*) FROM documents"), u"518"_s);
    }

    void partitions()
    {
        QVERIFY(m_connection->execute("CREATE VIEW theirs AS SELECT document_id FROM documents"));
        for (const auto& words : {QStringList{u"migrate"_s, u"--partition-documents"_s, u"--dry-run"_s},
                                  QStringList{u"migrate"_s, u"--partition-documents"_s}})
        {
            const auto refused = run(words);
            QVERIFY2(refused.exitCode == 1 && refused.err.contains("theirs"), refused.all());
        }
        QVERIFY(m_connection->execute("DROP VIEW theirs"));
        const auto plan = run({u"migrate"_s, u"--partition-documents"_s, u"--dry-run"_s});
        QVERIFY2(plan.exitCode == 0, plan.all());
        QVERIFY(plan.json()[u"first_day"_s].isString());
        QCOMPARE(value("SELECT relkind FROM pg_class WHERE relname = 'documents'"), u"r"_s);
        const auto done = run({u"migrate"_s, u"--partition-documents"_s});
        QVERIFY2(done.exitCode == 0, done.all());
        QVERIFY(done.json()[u"partitions"_s].toInteger() > 13);
        QCOMPARE(value("SELECT relkind FROM pg_class WHERE relname = 'documents'"), u"p"_s);
        const auto again = run({u"migrate"_s, u"--partition-documents"_s});
        QVERIFY2(again.exitCode == 0 && again.json()[u"key"_s].toString().contains(u"timestamp"_s), again.all());
        const auto status = run({u"status"_s});
        QVERIFY2(status.exitCode == 0, status.all());
        QCOMPARE(status.json()[u"partitions"_s].toInteger(), done.json()[u"partitions"_s].toInteger());
        QCOMPARE(status.json()[u"default_partition_used"_s].toBool(), false);
        QCOMPARE(run({u"retain"_s, u"--keep-documents=1d"_s}).exitCode, 0);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"125"_s);
        QCOMPARE(run({u"verify"_s}).exitCode, 0);
    }

    void fromNowOn()
    {
        QCOMPARE(run({u"retain"_s, u"--keep-documents=3d"_s, u"--from-now-on"_s}).exitCode, 0);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"387"_s);
        QVERIFY(m_connection->execute("UPDATE retention SET keep_days = 1 WHERE what = 'documents'"));
        // Whoever follows keeps to it.
        auto follower = Program::start({u"--database"_s, m_conninfo, u"refresh"_s, u"--follow"_s});
        QTRY_COMPARE_WITH_TIMEOUT(value("SELECT count(*) FROM documents"), u"125"_s, Program::patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            value("SELECT count(*) FROM job_runs WHERE kind = 'retain' AND trigger = 'live' AND state = 'done'"),
            u"1"_s, Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        const auto ended = Program::finish(*follower);
        QVERIFY2(ended.exitCode == 0, ended.all());
        QCOMPARE(run({u"verify"_s}).exitCode, 0);
        QCOMPARE(run({u"retain"_s, u"--stop"_s}).exitCode, 0);
        QCOMPARE(value("SELECT count(*) FROM retention WHERE keep_days IS NOT NULL"), u"0"_s);
        QCOMPARE(value("SELECT count(*) FROM retention WHERE changed_by LIKE '% %'"), u"2"_s);
    }

    void whoHoldsAReceiptIsSaid()
    {
        const auto forgotten = m_server.connect(m_database);
        QVERIFY(forgotten->execute("BEGIN"));
        QVERIFY(forgotten->execute("SELECT FROM documents ORDER BY \"timestamp\" LIMIT 1 FOR UPDATE"));
        const auto done = run({u"retain"_s, u"--keep-documents=2d"_s});
        QVERIFY2(done.exitCode == 1 && done.err.contains("pg_prepared_xacts"), done.all());
        QCOMPARE(value("SELECT count(*) FROM documents"), u"518"_s);
        QVERIFY(forgotten->execute("ROLLBACK"));
        QCOMPARE(run({u"retain"_s, u"--keep-documents=2d"_s}).exitCode, 0);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"256"_s);
    }

    /// Triggers of others on documents work as when anybody else deletes receipts; one that keeps them is named.
    void triggersOfOthers()
    {
        QVERIFY(m_connection->executeScript(
            "SET search_path = public; CREATE TABLE archive (LIKE documents);"
            "CREATE FUNCTION archive() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN INSERT INTO archive SELECT OLD.*; RETURN OLD; END';"
            "CREATE TRIGGER archived BEFORE DELETE ON documents FOR EACH ROW EXECUTE FUNCTION archive();"));
        const auto archived = run({u"retain"_s, u"--keep-documents=3d"_s});
        QVERIFY2(archived.exitCode == 0, archived.all());
        QCOMPARE(value("SELECT count(*) FROM public.documents"), u"387"_s);
        QCOMPARE(value("SELECT count(*) FROM public.archive"), u"131"_s);

        for (const auto* kept : {"true", "OLD.document_id % 2 = 0"}) {
            QVERIFY(m_connection->executeScript(
                std::string("CREATE OR REPLACE FUNCTION public.archive() RETURNS trigger LANGUAGE plpgsql AS "
                            "'BEGIN IF ") +
                kept + " THEN RETURN NULL; END IF; RETURN OLD; END'"));
            const auto done = run({u"retain"_s, u"--keep-documents=2d"_s});
            QVERIFY2(done.exitCode == 1 && done.err.contains("archived"), done.all());
        }
        QCOMPARE(value("SELECT sum(document_count) FROM public.hourly_parsed_total"), u"518"_s);
        QVERIFY(m_connection->execute("DROP TRIGGER archived ON public.documents"));
        QCOMPARE(run({u"retain"_s, u"--keep-documents=2d"_s}).exitCode, 0);
        QCOMPARE(value("SELECT count(*) FROM public.documents"), u"256"_s);
    }

    /// What becomes of rows of others that refer to receipts is said before any goes.
    void foreignKeysOfOthers()
    {
        QVERIFY(m_connection->executeScript(
            "SET search_path = public; CREATE TABLE notes (id bigint REFERENCES documents ON DELETE CASCADE);"
            "CREATE TABLE labels (id bigint REFERENCES documents ON DELETE SET NULL);"
            "INSERT INTO notes SELECT document_id FROM documents; INSERT INTO labels SELECT document_id FROM "
            "documents"));
        const auto planned = run({u"retain"_s, u"--keep-documents=3d"_s, u"--dry-run"_s});
        const auto notes = planned.json()[u"notes"].toArray();
        QCOMPARE(notes.size(), 2);
        QVERIFY2(notes[0].toString().contains(u"public.notes"_s) && notes[1].toString().contains(u"public.labels"_s),
                 planned.all());
        QCOMPARE(value("SELECT count(*) FROM public.notes"), u"518"_s);
        const auto done = Program::run({u"--database"_s, m_conninfo, u"retain"_s, u"--keep-documents=3d"_s});
        QVERIFY2(done.exitCode == 0 && done.out.contains("public.notes"), done.all());
        QCOMPARE(value("SELECT count(*) FROM public.notes"), u"387"_s);

        QVERIFY(m_connection->executeScript("CREATE TABLE public.claims (id bigint REFERENCES public.documents);"
                                            "INSERT INTO public.claims SELECT min(document_id) FROM public.documents"));
        const auto held = run({u"retain"_s, u"--keep-documents=2d"_s});
        QCOMPARE(held.exitCode, 1);
        QVERIFY2(held.json()[u"error"_s][u"remedy"_s].toString().contains(u"public.claims"_s), held.all());

        // What a trigger refuses is not mended by dropping a foreign key.
        QVERIFY(m_connection->executeScript(
            "CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';"
            "CREATE TRIGGER refused BEFORE DELETE ON public.documents FOR EACH ROW EXECUTE FUNCTION public.refuse()"));
        const auto refused = run({u"retain"_s, u"--keep-documents=2d"_s});
        QVERIFY2(refused.exitCode == 1 && refused.err.contains("refuse()"), refused.all());
        QVERIFY2(refused.json()[u"error"_s][u"remedy"_s].toString().contains(u"trigger"_s), refused.all());
        QCOMPARE(value("SELECT sum(document_count) FROM public.hourly_parsed_total"), u"518"_s);
    }

    /// A server whose clock is wrong, as that of a computer that nobody compares it with, takes all receipts for old.
    void whoeverFollowsLeavesSomething()
    {
        QCOMPARE(run({u"retain"_s, u"--keep-documents=30d"_s, u"--from-now-on"_s}).exitCode, 0);
        QVERIFY(m_connection->execute("UPDATE documents SET \"timestamp\" = \"timestamp\" - interval '10 days'"));
        QVERIFY(m_connection->execute("UPDATE retention SET keep_days = 5 WHERE what = 'documents'"));
        QCOMPARE(run({u"refresh"_s}).exitCode, 0);
        auto follower = Program::start({u"--database"_s, m_conninfo, u"refresh"_s, u"--follow"_s});
        QTRY_COMPARE_WITH_TIMEOUT(
            value("SELECT count(*) FROM job_runs WHERE kind = 'retain' AND trigger = 'live' AND state = 'failed'"),
            u"1"_s, Program::patience);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        const auto ended = Program::finish(*follower);
        QVERIFY2(ended.exitCode == 0, ended.all());
        QCOMPARE(value("SELECT count(*) FROM documents"), u"518"_s);
        QCOMPARE(value("SELECT count(*) FROM sealed_days"), u"0"_s);
        // Somebody who asks for it has looked.
        QCOMPARE(run({u"retain"_s, u"--keep-documents=5d"_s}).exitCode, 0);
        QCOMPARE(value("SELECT count(*) FROM documents"), u"0"_s);
        QCOMPARE(run({u"verify"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestRetainCommand)
#include "tst_retaincommand.moc"
