// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#ifdef OCR_ANALYTICS_GUI
#include <QImageReader>
#endif

#include <csignal>
#include <sys/types.h>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::Program;
using tests::ProgramRun;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr char goodLine[] =
    R"({"timestamp": "2024-05-01T10:00:%1Z", "ml_response": {"business_id": "cvs", "total": {"value": %2.25, "score": 80, "ocr_score": 70}}})";

QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QString::fromLatin1(goodLine).arg(i % 60, 2, 10, QChar(u'0')).arg(i).toUtf8() + '\n';
    return text;
}

} // namespace

/// Every command as a process of its own against a real server.
class TestCommands : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    QTemporaryDir m_folder;
    QString m_conninfo;
    std::unique_ptr<db::Connection> m_connection;

    ProgramRun run(const QStringList& words, const QByteArray& input = {})
    {
        return Program::run(QStringList{u"--database"_s, m_conninfo, u"--json"_s} + words, input);
    }
    qint64 count(const char* sql)
    {
        const auto rows = m_connection->execute(sql);
        return rows ? rows->integer(0, 0) : -1;
    }
    void migrated() { QVERIFY(db::Migrator(*m_connection).migrate()); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        const auto database = m_server.createDatabase();
        m_conninfo = m_server.conninfo(database);
        m_connection = m_server.connect(database);
        QVERIFY(m_connection);
    }
    void cleanup() { m_connection.reset(); }

    void nothingIsCreatedUnasked_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addRow("seed") << QStringList{u"seed"_s, u"--days=0.01"_s};
        QTest::addRow("import") << QStringList{u"import"_s, u"-"_s};
        QTest::addRow("refresh") << QStringList{u"refresh"_s};
        QTest::addRow("feed") << QStringList{u"feed"_s, u"--for=1"_s};
        QTest::addRow("verify") << QStringList{u"verify"_s};
        QTest::addRow("export") << QStringList{u"export"_s, u"--business=cvs"_s, u"--output=/tmp/never-written.csv"_s};
    }
    void nothingIsCreatedUnasked()
    {
        QFETCH(QStringList, words);
        const auto result = run(words);
        OA_EXITED(result, 1);
        const auto error = result.json()[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), u"not_found"_s);
        QVERIFY2(error[u"remedy"].toString().contains(u"migrate"_s), result.all().constData());
        QCOMPARE(count("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), 0LL);
    }

    void migrate()
    {
        const auto dry = run({u"migrate"_s, u"--dry-run"_s});
        OA_EXITED(dry, 0);
        QVERIFY(dry.json()[u"sql"].toString().contains(u"CREATE TABLE public.document_values"_s));
        QCOMPARE(dry.json()[u"from_version"].toInt(), 0);
        QCOMPARE(count("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), 0LL);

        const auto first = run({u"migrate"_s});
        OA_EXITED(first, 0);
        QVERIFY(first.json()[u"to_version"].toInt() >= 1);
        QVERIFY(first.json()[u"migrations"].toArray().size() >= 1);
        const auto second = run({u"migrate"_s});
        OA_EXITED(second, 0);
        QCOMPARE(second.json()[u"migrations"].toArray().size(), 0);
        QVERIFY(second.json().contains(u"seconds"_s));
    }

    void adoptingTheFormerSystem()
    {
        QVERIFY(m_connection->executeScript(
            "CREATE TABLE documents (document_id serial, ml_response text, timestamp timestamp);"
            "CREATE TABLE minutely_parsed_total (id serial, total_amount integer, avg_score numeric, avg_ocr_score "
            "numeric, median_score numeric, median_ocr_score numeric, ts timestamp, business_id text);"
            "CREATE TABLE hourly_parsed_total (LIKE minutely_parsed_total);"
            "INSERT INTO documents (ml_response, timestamp) VALUES "
            "('{\"business_id\": \"cvs\", \"total\": {\"value\": 5, \"score\": 80, \"ocr_score\": 70}}', "
            "'2024-05-01 10:00:00');"
            "INSERT INTO minutely_parsed_total (total_amount, ts, business_id) VALUES (5, '2024-05-01 10:00', 'cvs'), "
            "(5, '2024-05-01 10:00', 'cvs')"));
        const auto seed = run({u"seed"_s, u"--days=0.001"_s});
        OA_EXITED(seed, 1); // never into tables that are not ours
        QCOMPARE(seed.json()[u"error"][u"code"].toString(), u"unsupported"_s);

        const auto dry = run({u"migrate"_s, u"--dry-run"_s, u"--zone=America/New_York"_s});
        OA_EXITED(dry, 0);
        QCOMPARE(dry.json()[u"dry_run"].toBool(), true);
        QCOMPARE(dry.json()[u"adoption"][u"roll_ups"][0][u"duplicates"].toInteger(), 1LL);
        QCOMPARE(count("SELECT count(*) FROM minutely_parsed_total"), 2LL);

        const auto unsure = run({u"migrate"_s});
        OA_EXITED(unsure, 1); // the zone is never guessed
        QVERIFY2(unsure.json()[u"error"][u"remedy"].toString().contains(u"zone"_s), unsure.all().constData());

        const auto adopted = run({u"migrate"_s, u"--zone=America/New_York"_s});
        OA_EXITED(adopted, 0);
        QCOMPARE(adopted.json()[u"adoption"][u"documents"].toInteger(), 1LL);
        OA_EXITED(run({u"refresh"_s}), 0);
        QCOMPARE(count("SELECT count(*) FROM minutely_parsed_total WHERE ts = '2024-05-01 14:00:00+00'"), 1LL);
        OA_EXITED(run({u"verify"_s}), 0);
    }

    void statusBeforeAndAfterMigrating()
    {
        const auto before = run({u"status"_s});
        OA_EXITED(before, 1);
        QCOMPARE(before.json()[u"ready"].toBool(true), false);
        QVERIFY(before.json()[u"psql"].toString().startsWith(u"psql "_s));
        migrated();
        const auto after = run({u"status"_s});
        OA_EXITED(after, 0);
        QCOMPARE(after.json()[u"ready"].toBool(), true);
        QCOMPARE(after.json()[u"documents"].toInteger(-1), 0LL);
        QVERIFY(after.json()[u"newest_document"].isNull());
        const auto text = Program::run({u"--database"_s, m_conninfo, u"status"_s});
        OA_EXITED(text, 0);
        QVERIFY2(text.out.contains("psql ") && text.out.contains("Pending"), text.all().constData());

        // Tables of a version before are no order to work in.
        QVERIFY(m_connection->execute(
            "DELETE FROM public.schema_version WHERE version = (SELECT max(version) FROM public.schema_version)"));
        const auto outdated = run({u"status"_s});
        OA_EXITED(outdated, 1);
        QCOMPARE(outdated.json()[u"ready"].toBool(true), false);
    }

    void importFromStandardInput()
    {
        migrated();
        const auto result = run({u"import"_s, u"-"_s}, lines(90) + "{\"timestamp\": \"noon\"}\n");
        OA_EXITED(result, 0);
        QCOMPARE(result.json()[u"lines"].toInteger(), 91LL);
        QCOMPARE(result.json()[u"imported"].toInteger(), 90LL);
        QCOMPARE(result.json()[u"refused"].toInteger(), 1LL);
        QVERIFY2(result.err.contains("91"), result.all().constData()); // the line is named
        QCOMPARE(count("SELECT count(*) FROM documents"), 90LL);
    }

    void importOfAMissingFile()
    {
        migrated();
        const auto result = run({u"import"_s, u"/nonexistent-folder/x.jsonl"_s});
        OA_EXITED(result, 1);
        QVERIFY(result.json()[u"error"][u"message"].toString().contains(u"x.jsonl"_s));
    }

    void seedIsReproducible()
    {
        migrated();
        const QStringList words = {u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T10:10:00Z"_s,
                                   u"--businesses=3"_s, u"--random-seed=7"_s};
        const auto result = run(words);
        OA_EXITED(result, 0);
        QCOMPARE(result.json()[u"documents"].toInteger(), 600LL);
        QCOMPARE(result.json()[u"random_seed"].toInteger(), 7LL);
        OA_EXITED(run(words), 0);
        QCOMPARE(count("SELECT count(*) FROM documents"), 1200LL);
        QCOMPARE(count("SELECT count(*) FROM (SELECT DISTINCT ml_response, timestamp FROM documents) x"), 600LL);
        QCOMPARE(count("SELECT count(*) FROM job_runs WHERE kind = 'seed' AND state = 'done' AND rows = 600"), 2LL);
    }

    void zonesOfTimes()
    {
        migrated();
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-01T10:00"_s, u"--to=2024-05-01T10:01"_s, u"--zone=Asia/Kolkata"_s}),
                  0);
        QCOMPARE(count("SELECT count(*) FROM documents WHERE timestamp >= '2024-05-01 04:30:00+00' "
                       "AND timestamp < '2024-05-01 04:31:00+00'"),
                 60LL);
    }

    void refreshVerifyRepair()
    {
        migrated();
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(60)), 0);
        const auto refreshed = run({u"refresh"_s});
        OA_EXITED(refreshed, 0);
        QCOMPARE(refreshed.json()[u"documents"].toInteger(), 60LL);
        QCOMPARE(count("SELECT document_count FROM minutely_parsed_total"), 60LL);

        const auto clean = run({u"verify"_s});
        OA_EXITED(clean, 0);
        QCOMPARE(clean.json()[u"differences"].toInteger(-1), 0LL);
        QVERIFY(m_connection->execute("UPDATE minutely_parsed_total SET total_amount = total_amount + 1"));
        const auto found = run({u"verify"_s});
        OA_EXITED(found, 1);
        QCOMPARE(found.json()[u"differences"].toInteger(), 1LL);
        OA_EXITED(run({u"verify"_s, u"--repair"_s}), 0);
        OA_EXITED(run({u"verify"_s}), 0);
    }

    /// Following compares an hour now and then and leaves what it finds in job_runs.
    void statusTellsWhatFollowingFound()
    {
        migrated();
        QVERIFY(!run({u"status"_s}).json().contains(u"last_verify"_s));
        QVERIFY(m_connection->execute("INSERT INTO job_runs (kind, \"trigger\", state, error) "
                                      "VALUES ('verify', 'live', 'failed', E'Totals were wrong.\\nhour cvs')"));
        const auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        QCOMPARE(status.json()[u"last_verify"][u"state"].toString(), u"failed"_s);
        const auto text = Program::run({u"--database"_s, m_conninfo, u"status"_s});
        QVERIFY(text.out.contains("Totals were wrong."));
        QVERIFY(text.out.contains("hour cvs"));
    }

    void aRangeIsCountedAnew()
    {
        migrated();
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(60)), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        QVERIFY(m_connection->execute("UPDATE minutely_parsed_total SET total_amount = total_amount + 1"));
        const QStringList range = {u"refresh"_s, u"--from=2024-05-01T12:00"_s, u"--to=2024-05-01T12:00:30"_s,
                                   u"--zone=Europe/Berlin"_s};
        const auto dry = run(range + QStringList{u"--dry-run"_s});
        OA_EXITED(dry, 0);
        QCOMPARE(dry.json()[u"minutes"].toInteger(), 1LL);
        QCOMPARE(dry.json()[u"documents"].toInteger(), 60LL);
        QCOMPARE(dry.json()[u"to"].toString(), u"2024-05-01T12:01:00+02:00"_s);
        OA_EXITED(run({u"verify"_s}), 1); // a dry run changes nothing
        const auto done = run(range);
        OA_EXITED(done, 0);
        QCOMPARE(done.json()[u"minutes"].toInteger(), 1LL);
        OA_EXITED(run({u"verify"_s}), 0);
        QCOMPARE(count("SELECT count(*) FROM job_runs WHERE kind = 'recompute' AND state = 'done'"), 1LL);
    }

    void refreshOptionsThatExcludeEachOther_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addRow("dry run of nothing") << QStringList{u"--dry-run"_s};
        QTest::addRow("an end alone") << QStringList{u"--to=2024-05-01"_s};
        QTest::addRow("following a range") << QStringList{u"--from=2024-05-01"_s, u"--follow"_s};
        QTest::addRow("two things at once") << QStringList{u"--from=2024-05-01"_s, u"--retry-rejected"_s};
        QTest::addRow("empty range") << QStringList{u"--from=2024-05-01"_s, u"--to=2024-05-01"_s};
    }
    void refreshOptionsThatExcludeEachOther()
    {
        QFETCH(QStringList, words);
        OA_EXITED(run(QStringList{u"refresh"_s} + words), 2);
    }

    void rejectedDocumentsAreShownAndTriedAgain()
    {
        migrated();
        QVERIFY(m_connection->executeScript(
            "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"shop\": \"kiosk\", \"sum\": 12.50}', "
            "'2024-05-01 10:00Z'), ('no json', '2024-05-01 10:01Z'), ('{}', 'infinity')"));
        OA_EXITED(run({u"refresh"_s}), 0);
        auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        const auto examples = status.json()[u"rejected_examples"].toArray();
        QCOMPARE(examples.size(), 3);
        QCOMPARE(examples[0][u"timestamp"].toString(), u"infinity"_s);
        QCOMPARE(examples[1][u"reason"].toString(), u"not_json"_s);
        QVERIFY(examples[1][u"detail"].toString().contains(u"no json"));
        QCOMPARE(status.json()[u"payload_formats"].toArray().size(), 3);
        const auto text = Program::run({u"--database"_s, m_conninfo, u"status"_s});
        QVERIFY2(text.out.contains("no json"), text.all().constData());
        QCOMPARE(text.out.count("Rejected lately"), 3);

        // A format set by SQL; the one with the slip is told, the other counts.
        QVERIFY(m_connection->executeScript(
            "INSERT INTO settings (name, value) VALUES ('payload_formats', '[{\"name\": \"slip\", \"business\": "
            "\"shop\", \"total\": \"/sum\"}, {\"name\": \"mine\", \"business\": \"/shop\", \"total\": \"/sum\"}]')"));
        const auto retried = run({u"refresh"_s, u"--retry-rejected"_s});
        OA_EXITED(retried, 0);
        QCOMPARE(retried.json()[u"retried"].toInteger(), 3LL);
        QCOMPARE(retried.json()[u"accepted"].toInteger(), 1LL);
        QCOMPARE(retried.json()[u"still_rejected"].toInteger(), 2LL);
        QCOMPARE(
            count("SELECT count(*) FROM minutely_parsed_total WHERE business_id = 'kiosk' AND total_amount = 12.50"),
            1LL);
        OA_EXITED(run({u"verify"_s}), 0);
        status = run({u"status"_s});
        QVERIFY(status.json()[u"payload_formats"].toArray().contains(u"mine"_s));
        QCOMPARE(status.json()[u"format_problems"].toArray().size(), 1);
        const auto refreshed = run({u"refresh"_s});
        OA_EXITED(refreshed, 0);
    }

    void feedForASecond()
    {
        migrated();
        const auto result = run({u"feed"_s, u"--for=1"_s, u"--rate=20"_s});
        OA_EXITED(result, 0);
        QCOMPARE(count("SELECT count(*) FROM documents"), result.json()[u"documents"].toInteger(-1));
        QVERIFY(count("SELECT count(*) FROM documents") > 0);
    }

    void exportTable()
    {
        migrated();
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(60)), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto path = m_folder.filePath(u"table.csv"_s);
        const auto result = run({u"export"_s, u"--output"_s, path, u"--business"_s, u"cvs"_s,
                                 u"--from=2024-05-01T12:00"_s, u"--to=2024-05-01T12:05"_s, u"--zone=Europe/Berlin"_s,
                                 u"--interval=minute"_s, u"--metric=avg_score"_s, u"--metric=total_amount"_s});
        OA_EXITED(result, 0);
        QCOMPARE(result.json()[u"rows"].toInteger(), 1LL);
        const auto table = contentsOf(path).split('\n');
        QCOMPARE(table[0].trimmed(), QByteArray("time,business,total_amount,avg_score,documents,documents_with_score,"
                                                "documents_with_ocr_score,open_bucket,currency,amounts_by_currency"));
        QCOMPARE(table[1].trimmed(), QByteArray("2024-05-01T12:00:00+02:00,cvs,1785,80,60,60,60,false,,"));

        const QStringList plain{u"export"_s, u"--output"_s, path, u"--business=cvs"_s, u"--range=all"_s};
        OA_EXITED(run(plain + QStringList{u"--spreadsheet"_s}), 0);
        QVERIFY(contentsOf(path).startsWith("\xEF\xBB\xBFtime,"));
        OA_EXITED(run(plain), 0);
        QVERIFY(contentsOf(path).startsWith("time,"));

        // All that there is, as typed and as a workspace has it.
        const auto workspace = m_folder.filePath(u"all.json"_s);
        QFile file(workspace);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"ocr_analytics_workspace": 1, "range": "all", "panes": [{"businesses": ["cvs"]}]})");
        file.close();
        const QStringList inUtc{u"export"_s, u"--output"_s, path, u"--interval=day"_s, u"--zone=UTC"_s};
        for (const auto& words :
             {QStringList{u"--business=cvs"_s, u"--range=all"_s},
              QStringList{u"--business=cvs"_s, u"--range=alle Daten"_s}, QStringList{u"--workspace"_s, workspace}})
        {
            const auto all = run(inUtc + words);
            OA_EXITED(all, 0);
            QCOMPARE(all.json()[u"from"].toString(), u"2024-05-01T00:00:00+00:00"_s);
            QCOMPARE(all.json()[u"to"].toString(), u"2024-05-02T00:00:00+00:00"_s);
            QCOMPARE(all.json()[u"rows"].toInteger(), 1LL);
        }
    }

    void exportDocuments()
    {
        migrated();
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(60)), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto path = m_folder.filePath(u"documents.csv"_s);
        const auto result = run({u"export"_s, u"--raw"_s, u"--output"_s, path, u"--business"_s, u"cvs"_s,
                                 u"--range=2024-05-01"_s, u"--zone=Europe/Berlin"_s});
        OA_EXITED(result, 0);
        QCOMPARE(result.json()[u"rows"].toInteger(), 60LL);
        const auto table = contentsOf(path).split('\n');
        QCOMPARE(table.size(), 62); // header, documents, what follows the last line's end
        QCOMPARE(table[0].trimmed(), QByteArray("document_id,ts,business,amount,score,ocr_score,currency"));
        QVERIFY2(table[8].trimmed().endsWith(",2024-05-01T12:00:07+02:00,cvs,7.25,80,70,"), table[8].constData());
    }

    /// A range that begins or ends within a bucket is no reason to write other numbers, or none, without a word.
    void exportOfPartsOfBuckets()
    {
        migrated();
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(60) + QByteArray(lines(5)).replace("T10:00", "T10:31")), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto path = m_folder.filePath(u"parts.csv"_s);
        const auto exported = [&](const QStringList& words) {
            return run(QStringList{u"export"_s, u"--output"_s, path, u"--business=cvs"_s, u"--zone=UTC"_s} + words);
        };
        // Each receipt is in the range that was asked for, though a picture of it would have hours.
        const auto raw = exported({u"--raw"_s, u"--from=2024-05-01T10:30"_s, u"--to=2024-05-20T10:30"_s});
        OA_EXITED(raw, 0);
        QCOMPARE(raw.json()[u"rows"].toInteger(), 5LL);
        QCOMPARE(exported({u"--raw"_s, u"--from=2024-04-20T10:30"_s, u"--to=2024-05-01T10:30"_s})
                     .json()[u"rows"]
                     .toInteger(),
                 60LL);

        const auto none = exported({u"--from=2024-05-01T10:00"_s, u"--to=2024-05-01T11:00"_s, u"--interval=day"_s});
        OA_EXITED(none, 1);
        QCOMPARE(none.json()[u"error"][u"message"].toString(),
                 u"No bucket of the interval “day” begins in the range."_s);
        const auto whole = exported({u"--range=2024-05-01"_s, u"--interval=day"_s});
        OA_EXITED(whole, 0);
        QVERIFY2(!whole.err.contains("Counted"), whole.err.constData());
        const auto part = exported({u"--from=2024-04-30T10:00"_s, u"--to=2024-05-01T10:15"_s, u"--interval=day"_s});
        OA_EXITED(part, 0);
        QVERIFY2(part.err.contains("those from 2024-05-01T00:00:00+00:00 to 2024-05-02T00:00:00+00:00."),
                 part.err.constData());
    }

    void exportAWorkspace()
    {
        migrated();
        OA_EXITED(run({u"seed"_s, u"--from=2024-04-30T10:00:00Z"_s, u"--to=2024-05-01T11:00:00Z"_s, u"--rate=0.2"_s}),
                  0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto workspace = m_folder.filePath(u"view.json"_s);
        QFile file(workspace);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"ocr_analytics_workspace": 1, "range": "2024-05-01", "zone": "Asia/Kolkata",
            "zoom": ["2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z"], "interval": "minute", "axes": "shared",
            "panes": [{"businesses": ["cvs"], "metrics": ["median_score", "total_amount"], "spread": true,
                       "thresholds": {"median_score": 60, "total_amount": 40.5}},
                      {"businesses": ["walmart", "not there"], "compare_with_previous": "day"},
                      {"businesses": ["cvs", "walmart"], "mode": "difference"},
                      {"businesses": []}]})");
        file.close();

        // The table: cvs and walmart now, walmart a day before; in the workspace's zone.
        const auto table = m_folder.filePath(u"view.csv"_s);
        const auto rows = run({u"export"_s, u"--workspace"_s, workspace, u"--output"_s, table});
        OA_EXITED(rows, 0);
        QCOMPARE(rows.json()[u"interval"].toString(), u"minute"_s);
        QCOMPARE(rows.json()[u"from"].toString(), u"2024-05-01T15:30:00+05:30"_s);
        QCOMPARE(rows.json()[u"businesses"].toInt(), 3);
        const auto text = contentsOf(table);
        QCOMPARE(text.count(",cvs,"), 60);
        QCOMPARE(text.count(",walmart,"), 120);
        QCOMPARE(text.count("\n2024-04-30T"), 60); // walmart's day before
        QCOMPARE(text.count(",not there,"), 0);    // which is not zero
        QCOMPARE(rows.json()[u"unknown"].toArray(), QJsonArray{u"not there"_s});
        QVERIFY2(rows.err.contains("no totals of a business “not there”"), rows.err.constData());
        // What is given on the line goes before what the file says.
        const auto other = run({u"export"_s, u"--workspace"_s, workspace, u"--output"_s, table, u"--zone=UTC"_s,
                                u"--range=2024-05-01T10:10..2024-05-01T10:20"_s, u"--metric=avg_score"_s});
        OA_EXITED(other, 0);
        QCOMPARE(other.json()[u"from"].toString(), u"2024-05-01T10:10:00+00:00"_s);
        QCOMPARE(contentsOf(table).left(24), QByteArray("time,business,avg_score,"));
        QCOMPARE(contentsOf(table).count(",cvs,"), 10);
        // Raw: cvs's and walmart's documents of both days.
        const auto raw = run({u"export"_s, u"--workspace"_s, workspace, u"--output"_s, table, u"--raw"_s});
        OA_EXITED(raw, 0);
        QCOMPARE(raw.json()[u"rows"].toInteger(),
                 count("SELECT count(*) FROM document_values WHERE business_id IN ('cvs', 'walmart') AND (ts >= "
                       "'2024-05-01 10:00Z' AND ts < '2024-05-01 11:00Z' OR ts >= '2024-04-30 10:00Z' AND ts < "
                       "'2024-04-30 11:00Z')"));
#ifdef OCR_ANALYTICS_GUI
        const auto picture = m_folder.filePath(u"view.png"_s);
        const auto drawn = run({u"export"_s, u"--workspace"_s, workspace, u"--output"_s, picture});
        OA_EXITED(drawn, 0);
        QImageReader reader(picture);
        QCOMPARE(reader.size(), QSize(1600, 900));
        const auto caption = reader.text(u"Description"_s);
        for (const auto& part : {u"Asia/Kolkata"_s, u"cvs"_s, u"threshold Median score 60"_s,
                                 u"threshold Total amount 40.5"_s, u"p10–p90"_s, u"by the minute"_s})
            QVERIFY2(caption.contains(part), qPrintable(caption));
        const auto pictures = qEnvironmentVariable("OA_PICTURES");
        if (!pictures.isEmpty())
            QFile::copy(picture, pictures + u"/export-workspace.png"_s);
#endif
    }

    void exportThatCannotBeMeant_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        const auto workspace = m_folder.filePath(u"empty.json"_s);
        QFile file(workspace);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"ocr_analytics_workspace": 1, "panes": [{}]})");
        const auto row = [](const char* name, const QStringList& words, int exitCode = 2) {
            QTest::addRow("%s", name) << words << exitCode;
        };
        row("raw picture", {u"--business=cvs"_s, u"--raw"_s, u"--output=x.png"_s});
        row("workspace and business", {u"--business=cvs"_s, u"--workspace"_s, workspace, u"--output=x.csv"_s});
        row("workspace and overlay", {u"--overlay"_s, u"--workspace"_s, workspace, u"--output=x.csv"_s});
        row("workspace without businesses", {u"--workspace"_s, workspace, u"--output=x.csv"_s});
        row("no workspace", {u"--workspace=/nonexistent.json"_s, u"--output=x.csv"_s}, 1);
    }
    void exportThatCannotBeMeant()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        migrated();
        const auto result = run(QStringList{u"export"_s} + words);
        OA_EXITED(result, exitCode);
        QVERIFY(!QFile::exists(u"x.csv"_s) && !QFile::exists(u"x.png"_s));
    }

    void exportOfAnUnknownBusiness()
    {
        migrated();
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(1)), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto result = run({u"export"_s, u"--business=CVC"_s, u"--output"_s, m_folder.filePath(u"never.csv"_s)});
        OA_EXITED(result, 1);
        QVERIFY2(result.json()[u"error"][u"message"].toString().contains(u"CVC"_s), result.all().constData());
        QVERIFY2(result.json()[u"error"][u"remedy"].toString().contains(u"cvs"_s), result.all().constData());
        QVERIFY(!QFile::exists(m_folder.filePath(u"never.csv"_s)));
    }

    void exportPictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("magic");
        QTest::addColumn<QSize>("pixels");
        QTest::addRow("png") << u"a.png"_s << QStringList{u"--width=800"_s, u"--height=600"_s} << QByteArray("\x89PNG")
                             << QSize(800, 600);
        QTest::addRow("png, scaled, dark, overlay")
            << u"b.png"_s
            << QStringList{u"--width=800"_s, u"--height=600"_s, u"--scale=2"_s, u"--theme=dark"_s, u"--overlay"_s}
            << QByteArray("\x89PNG") << QSize(1600, 1200);
        QTest::addRow("svg") << u"c.svg"_s << QStringList{} << QByteArray("<?xml") << QSize();
        QTest::addRow("pdf") << u"d.pdf"_s << QStringList{} << QByteArray("%PDF") << QSize();
        // The same sizes as in the window's dialog.
        QTest::addRow("a slide") << u"e.png"_s << QStringList{u"--size=slide"_s} << QByteArray("\x89PNG")
                                 << QSize(1280, 720);
        QTest::addRow("a page, upright") << u"f.png"_s << QStringList{u"--size=a4-portrait"_s} << QByteArray("\x89PNG")
                                         << QSize(794, 1123);
        QTest::addRow("a page, twice as fine")
            << u"g.png"_s << QStringList{u"--size=letter-landscape"_s, u"--scale=2"_s} << QByteArray("\x89PNG")
            << QSize(2112, 1632);
        QTest::addRow("millimetres") << u"h.png"_s << QStringList{u"--width=254"_s, u"--height=127"_s, u"--unit=mm"_s}
                                     << QByteArray("\x89PNG") << QSize(960, 480);
        QTest::addRow("points") << u"i.png"_s << QStringList{u"--width=720"_s, u"--height=360"_s, u"--unit=pt"_s}
                                << QByteArray("\x89PNG") << QSize(960, 480);
    }
    void exportPictures()
    {
#ifndef OCR_ANALYTICS_GUI
        QSKIP("built without charts");
#endif
        QFETCH(QString, name);
        QFETCH(QStringList, more);
        QFETCH(QByteArray, magic);
        migrated();
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T11:00:00Z"_s}), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto path = m_folder.filePath(name);
        const auto result = run(QStringList{u"export"_s, u"--output"_s, path, u"--business=cvs"_s,
                                            u"--business=walmart"_s, u"--range=2024-05-01"_s} +
                                more);
        OA_EXITED(result, 0);
        const auto written = contentsOf(path);
        QVERIFY(written.startsWith(magic));
        QCOMPARE(result.json()[u"bytes"].toInteger(), written.size());
        QVERIFY(result.json()[u"buckets"].toInteger() > 0);
#ifdef OCR_ANALYTICS_GUI
        QFETCH(QSize, pixels);
        if (pixels.isValid())
            QCOMPARE(QImageReader(path).size(), pixels);
#endif
    }

    void picturesSayWhatTheyAreToldTo()
    {
#ifndef OCR_ANALYTICS_GUI
        QSKIP("built without charts");
#endif
        migrated();
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T11:00:00Z"_s}), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto path = m_folder.filePath(u"told.svg"_s);
        auto range = u"--range=2024-05-01T10:00..2024-05-01T11:00"_s;
        const auto drawn = [&](const QStringList& words) {
            const auto result =
                run(QStringList{u"export"_s, u"--output"_s, path, u"--business=cvs"_s, u"--zone=UTC"_s, range} + words);
            return result.exitCode == 0 ? QString::fromUtf8(contentsOf(path)) : QString();
        };
        const auto plain = drawn({});
        QVERIFY(plain.contains(u"1 May 2024 10:00 – 11:00"_s)); // with the year, which may be another by then
        const auto own = drawn({u"--title=Scores & <sums>"_s, u"--footnote=before model 4.2"_s});
        QVERIFY(own.contains(u">Scores &amp; &lt;sums&gt;<"_s));
        QVERIFY(own.contains(u">before model 4.2<"_s));
        QVERIFY(own.contains(u"1 May 2024 10:00 – 11:00"_s));
        const auto bare = drawn({u"--no-caption"_s, u"--footnote=before model 4.2"_s});
        QVERIFY(bare.contains(u">before model 4.2<"_s));
        QVERIFY(!bare.contains(u"10:00 – 11:00"_s));

        // Minutes with few receipts are weaker, unless that is not wanted.
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-01T12:00:00Z"_s, u"--to=2024-05-01T13:00:00Z"_s, u"--rate=0.1"_s}),
                  0);
        OA_EXITED(run({u"refresh"_s}), 0);
        range = u"--range=2024-05-01T12:00..2024-05-01T13:00"_s;
        const auto faded = drawn({});
        QVERIFY(!faded.isEmpty());
        QVERIFY(drawn({}) == faded);
        QVERIFY(drawn({u"--no-fade"_s}) != faded);
    }

    /// Of whole years Auto takes points that are theirs, and no weeks that begin or end in others.
    void autoFitsTheCalendar()
    {
        migrated();
        OA_EXITED(
            run({u"seed"_s, u"--from=2017-01-02T10:00:00Z"_s, u"--to=2024-05-01T11:00:00Z"_s, u"--rate=0.00001"_s}), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        QStringList taken;
        for (int first = 2022; first > 2016; --first) { // 2022 ends on a Saturday
            const auto result = run({u"export"_s, u"--output"_s, m_folder.filePath(u"years.csv"_s), u"--business=*"_s,
                                     u"--zone=UTC"_s, u"--range=%1..2022"_s.arg(first)});
            OA_EXITED(result, 0);
            taken.append(result.json()[u"interval"].toString());
        }
        QVERIFY2(!taken.contains(u"week"_s), qPrintable(taken.join(u' ')));
        QVERIFY2(taken.contains(u"month"_s), qPrintable(taken.join(u' ')));
    }

    /// Weekdays by hours, as in the window.
    void exportOfAProfile()
    {
        migrated();
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-01T00:00:00Z"_s, u"--to=2024-05-03T00:00:00Z"_s, u"--rate=0.01"_s}),
                  0);
        OA_EXITED(run({u"refresh"_s}), 0);
        const auto path = m_folder.filePath(u"profile.csv"_s);
        const auto written = [&](const QString& file, const QStringList& words) {
            return run(QStringList{u"export"_s, u"--profile"_s, u"--output"_s, file, u"--business=*"_s,
                                   u"--range=2024-05-01..2024-05-02"_s, u"--zone=Europe/Berlin"_s} +
                       words);
        };
        const auto result = written(path, {});
        OA_EXITED(result, 0);
        QCOMPARE(result.json()[u"rows"].toInteger(), 168);
        const auto rows = QString::fromUtf8(contentsOf(path)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 169);
        const auto asked =
            count("SELECT count(*) FROM document_values WHERE extract(isodow FROM ts AT TIME ZONE "
                  "'Europe/Berlin') = 3 AND extract(hour FROM ts AT TIME ZONE 'Europe/Berlin') = 9 "
                  "AND ts >= '2024-05-01 00:00 Europe/Berlin' AND ts < '2024-05-03 00:00 Europe/Berlin'");
        const auto cell = rows.filter(QRegularExpression(u"^3,9,"_s)).value(0).split(u',');
        QVERIFY2(asked > 0 && cell.value(3).toLongLong() == asked, qPrintable(cell.join(u',')));
#ifdef OCR_ANALYTICS_GUI
        const auto picture = m_folder.filePath(u"profile.svg"_s);
        OA_EXITED(written(picture, {u"--metric=avg_score"_s}), 0);
        auto drawn = QString::fromUtf8(contentsOf(picture));
        QVERIFY(drawn.contains(u"Average score of all businesses, by weekday and hour"_s));
        QVERIFY(drawn.contains(u"1 May 2024 – 2 May 2024 · Europe/Berlin"_s));
        OA_EXITED(written(picture, {u"--metric=avg_score"_s, u"--title=Mine"_s}), 0);
        drawn = QString::fromUtf8(contentsOf(picture));
        QVERIFY(drawn.contains(u">Mine<"_s) && drawn.contains(u"Average score of all businesses"_s));
#endif
    }

    void stoppingASeedLeavesWholeBatches()
    {
        migrated();
        const auto process = Program::start(
            {u"--database"_s, m_conninfo, u"--json"_s, u"seed"_s, u"--days=3650"_s, u"--random-seed=1"_s});
        QVERIFY(process->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(count("SELECT count(*) FROM documents") > 0, Program::patience);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto result = Program::finish(*process);
        OA_EXITED(result, 1);
        QCOMPARE(result.json()[u"error"][u"code"].toString(), u"canceled"_s);
        const auto documents = count("SELECT count(*) FROM documents");
        QVERIFY2(documents % 25'000 == 0, QByteArray::number(documents).constData()); // whole transactions
        QCOMPARE(count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                       "pg_backend_pid() AND backend_type = 'client backend'"),
                 0LL);
        QCOMPARE(count("SELECT count(*) FROM job_runs WHERE kind = 'seed' AND state = 'canceled'"), 1LL);
    }

    void stoppingARefreshLosesNothing()
    {
        migrated();
        OA_EXITED(run({u"seed"_s, u"--days=1"_s, u"--rate=3"_s}), 0);
        const auto process = Program::start({u"--database"_s, m_conninfo, u"--json"_s, u"refresh"_s});
        QVERIFY(process->waitForStarted());
        const auto isAtWork = [this] {
            return count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                         "pg_backend_pid() AND xact_start IS NOT NULL") > 0;
        };
        QElapsedTimer waiting;
        waiting.start();
        while (process->state() != QProcess::NotRunning && !isAtWork() && !waiting.hasExpired(Program::patience))
            process->waitForFinished(10);
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        const auto result = Program::finish(*process);
        QVERIFY2(result.hasExited, result.all().constData());
        if (result.exitCode == 1) // it may have been done just before
            QCOMPARE(result.json()[u"error"][u"code"].toString(), u"canceled"_s);
        OA_EXITED(run({u"refresh"_s}), 0);
        OA_EXITED(run({u"verify"_s}), 0);
        QCOMPARE(count("SELECT sum(document_count) FROM minutely_parsed_total"), 3 * 86'400LL);
    }

    void followingEndsByCtrlC()
    {
        migrated();
        const auto process = Program::start({u"--database"_s, m_conninfo, u"--json"_s, u"refresh"_s, u"--follow"_s});
        QVERIFY(process->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(
            count("SELECT count(*) FROM job_runs WHERE kind = 'refresh' AND trigger = 'live'") == 1, Program::patience);
        OA_EXITED(run({u"import"_s, u"-"_s}, lines(30)), 0);
        QTRY_COMPARE_WITH_TIMEOUT(count("SELECT coalesce(sum(document_count), 0) FROM minutely_parsed_total"), 30LL,
                                  Program::patience);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const auto result = Program::finish(*process);
        OA_EXITED(result, 0);
        QCOMPARE(result.json()[u"documents"].toInteger(), 30LL);
    }

    /// Totals of before are not taken for those of now.
    void whatWaitsIsToldOfExports()
    {
        migrated();
        QVERIFY(m_connection->executeScript(
            "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"waits\", \"total\": "
            "{\"value\": 1}}', "
            "timestamptz '2024-05-01 10:00Z' + i * interval '1 minute' FROM generate_series(0, 2) i"));
        const QStringList database{u"--database"_s, m_conninfo, u"--zone=UTC"_s};
        OA_EXITED(Program::run(database + QStringList{u"refresh"_s}), 0);
        const QTemporaryDir folder;
        const auto write = [&](const QString& range) {
            return Program::run(database + QStringList{u"--json"_s, u"export"_s, u"--output"_s,
                                                       folder.filePath(u"x.csv"_s), u"--business=waits"_s, u"--range"_s,
                                                       range});
        };
        const auto whole = write(u"2024-05-01"_s);
        OA_EXITED(whole, 0);
        QCOMPARE(whole.json()[u"pending_minutes"].toInt(), 0);
        QVERIFY(!whole.all().contains("wait to be counted"));
        QVERIFY(m_connection->executeScript(
            "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"waits\", \"total\": "
            "{\"value\": 1}}', "
            "timestamptz '2024-05-01 10:00Z' + i * interval '1 minute' FROM generate_series(0, 1) i"));
        const auto old = write(u"2024-05-01"_s);
        QCOMPARE(old.json()[u"pending_minutes"].toInt(), 2);
        QVERIFY2(old.all().contains("whose receipts wait to be counted: 2."), old.all().constData());
        QCOMPARE(write(u"2024-04-30..2024-05-01T10:00"_s).json()[u"pending_minutes"].toInt(), 0);
        QVERIFY(m_connection->executeScript("INSERT INTO public.invalidation_log (everything) VALUES (true)"));
        QVERIFY(write(u"2024-05-01"_s).all().contains("All receipts wait to be counted"));
        OA_EXITED(Program::run(database + QStringList{u"refresh"_s}), 0);
        QVERIFY(!write(u"2024-05-01"_s).all().contains("wait to be counted"));

        // A role that may not see what waits knows of nothing that does, nor that nothing does.
        QVERIFY(m_connection->executeScript("CREATE ROLE blind LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO "
                                            "blind; REVOKE SELECT ON public.invalidation_log FROM blind"));
        const auto blind = Program::run({u"--database"_s, m_conninfo + u" user=blind"_s, u"--zone=UTC"_s, u"--json"_s,
                                         u"export"_s, u"--output"_s, folder.filePath(u"x.csv"_s), u"--business=waits"_s,
                                         u"--range"_s, u"2024-05-01"_s});
        OA_EXITED(blind, 0);
        QVERIFY(blind.json()[u"pending_minutes"].isNull() && blind.json().contains(u"pending_minutes"));
        QVERIFY2(blind.all().contains("GRANT SELECT ON public.invalidation_log TO blind;"), blind.all().constData());
        QVERIFY(m_connection->executeScript("DROP OWNED BY blind; DROP ROLE blind"));
    }

    void aProfileOfMillenniaIsRefused()
    {
        migrated();
        const QTemporaryDir folder;
        const auto refused =
            Program::run({u"--database"_s, m_conninfo, u"export"_s, u"--output"_s, folder.filePath(u"x.csv"_s),
                          u"--business=*"_s, u"--profile"_s, u"--range"_s, u"0202..2026"_s});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.all().contains("century"), refused.all().constData());
        QVERIFY(!QFile::exists(folder.filePath(u"x.csv"_s)));
    }

    void aReadOnlyRoleMayLook()
    {
        migrated();
        QVERIFY(m_connection->executeScript("DROP ROLE IF EXISTS viewer; CREATE ROLE viewer LOGIN; "
                                            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO viewer"));
        const auto conninfo = m_conninfo + u" user=viewer"_s;
        OA_EXITED(Program::run({u"--database"_s, conninfo, u"--json"_s, u"status"_s}), 0);
        const auto denied = Program::run({u"--database"_s, conninfo, u"--json"_s, u"seed"_s, u"--days=0.001"_s});
        OA_EXITED(denied, 1);
        QCOMPARE(denied.json()[u"error"][u"code"].toString(), u"denied"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
