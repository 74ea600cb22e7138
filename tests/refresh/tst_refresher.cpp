// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/refresh/lockholderwatch.h"
#include "db/refresh/refresher.h"
#include "db/verify/verifier.h"
#include "tests/support/citusworkers.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

constexpr auto a = "2024-05-01 10:00:59.999999Z";
constexpr auto b = "2024-05-01 10:01:00Z";
/// Citus counts a row that an upsert left alone among those written.
const int equalRowCounted = oa::tests::CitusWorkers::isWanted() ? 1 : 0;

QString at(const char* text)
{
    return QString::fromLatin1(text);
}

std::string document(const char* time, const QString& business = u"cvs"_s, const QString& total = u"12.50"_s,
                     const QString& score = u"90"_s, const QString& ocrScore = u"80.5"_s)
{
    return PipelineFixture::insertion(at(time), PipelineFixture::payload(business, total, score, ocrScore));
}

/// A dozen documents in three hours and two businesses.
std::string someDocuments()
{
    std::string sql;
    for (int i = 0; i < 12; ++i) {
        const auto time = u"2024-05-01 %1:%2:%3Z"_s.arg(9 + i % 3, 2, 10, QChar(u'0'))
                              .arg(i * 7 % 60, 2, 10, QChar(u'0'))
                              .arg(i * 13 % 60, 2, 10, QChar(u'0'));
        sql += PipelineFixture::insertion(time, PipelineFixture::payload(i % 2 == 0 ? u"cvs"_s : u"walmart"_s,
                                                                         QString::number(i * 1.25),
                                                                         QString::number(60 + i), u"70"_s));
    }
    return sql;
}

} // namespace

class TestRefresher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void emptyDatabaseIsDrained();
    void everyWayOfWriting_data();
    void everyWayOfWriting();
    void bucketsWithoutDocumentsGo();
    void upsertLeavesEqualRowsAlone();
    void mediansAndSumsAreExact();
    void bucketWithoutScoreHasNull();
    void rejectedAreKeptWithTheirReason();
    void hugePayloadsStayWhereTheyAre();
    void timestampsOutsideOfTheCalendar();
    void hostileDocumentsAreGoodOrRejected();
    void hostileBusinessNames();
    void smallTransactionsGiveTheSame();
    void zonesDoNotMatter_data();
    void zonesDoNotMatter();
    void busyStripeIsLeftToOthers();
    void lostConnectionLeavesThePendingSet();
    void frozenHolderIsEnded_data();
    void frozenHolderIsEnded();

private:
    TestServer m_server;
};

void TestRefresher::emptyDatabaseIsDrained()
{
    PipelineFixture fixture(m_server);
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->transactions, 0);
    QCOMPARE(fixture.differences(), QString());
}

void TestRefresher::everyWayOfWriting_data()
{
    QTest::addColumn<QString>("statements");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("insert", "INSERT INTO documents (ml_response, \"timestamp\") SELECT ml_response, \"timestamp\" + interval "
                  "'1 minute' FROM documents");
    row("copy",
        "COPY documents (ml_response, \"timestamp\") FROM PROGRAM 'printf "
        "\"{\\\"business_id\\\": \\\"cvs\\\", \\\"total\\\": {\\\"value\\\": 2}}\\t2024-05-01 10:00Z\\nbroken\\t"
        "2024-05-02 11:00Z\\n\"'");
    row("delete and insert in one statement",
        "WITH gone AS (DELETE FROM documents RETURNING ml_response, \"timestamp\") INSERT INTO documents (ml_response, "
        "\"timestamp\") SELECT ml_response, \"timestamp\" + interval '1 minute' FROM gone");
    row("insert that finds its row there", "INSERT INTO documents (document_id, ml_response, \"timestamp\") OVERRIDING "
                                           "SYSTEM VALUE SELECT document_id, 'x', "
                                           "\"timestamp\" FROM documents ON CONFLICT DO NOTHING");
    row("update that changes a value",
        "UPDATE documents SET ml_response = replace(ml_response, '\"value\": ', '\"value\": 1')");
    row("update that moves the minute", "UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '5 minutes'");
    row("update that moves by half a year", "UPDATE documents SET \"timestamp\" = \"timestamp\" - interval '6 months'");
    row("update that moves the business", "UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target')");
    row("update that moves both", "UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target'), "
                                  "\"timestamp\" = \"timestamp\" + interval '61 minutes'");
    row("update that breaks the payload", "UPDATE documents SET ml_response = 'x' WHERE document_id % 2 = 0");
    row("delete of some", "DELETE FROM documents WHERE document_id % 3 = 0");
    row("delete of all", "DELETE FROM documents");
    row("truncate", "TRUNCATE documents");
    row("truncate and insert", "BEGIN; CREATE TEMP TABLE kept AS SELECT * FROM documents LIMIT 4; TRUNCATE documents; "
                               "INSERT INTO documents (ml_response, \"timestamp\") SELECT ml_response, "
                               "\"timestamp\" + interval '1 day' FROM kept; COMMIT");
    row("upsert", "INSERT INTO documents (document_id, ml_response, \"timestamp\") OVERRIDING SYSTEM VALUE "
                  "SELECT document_id, replace(ml_response, 'cvs', 'target'), \"timestamp\" + interval '1 hour' "
                  "FROM documents ON CONFLICT (document_id) DO UPDATE "
                  "SET ml_response = EXCLUDED.ml_response, \"timestamp\" = EXCLUDED.\"timestamp\"");
    row("merge", "MERGE INTO documents d USING (SELECT document_id FROM documents) s ON d.document_id = s.document_id "
                 "WHEN MATCHED AND d.document_id % 3 = 0 THEN DELETE "
                 "WHEN MATCHED AND d.document_id % 3 = 1 THEN UPDATE SET \"timestamp\" = d.\"timestamp\" + "
                 "interval '2 hours' WHEN NOT MATCHED THEN DO NOTHING");
    row("merge that inserts", "MERGE INTO documents d USING (SELECT document_id + 1000 AS id, ml_response, "
                              "\"timestamp\" FROM documents) s ON d.document_id = s.id WHEN NOT MATCHED THEN "
                              "INSERT (ml_response, \"timestamp\") VALUES (s.ml_response, s.\"timestamp\" + "
                              "interval '1 minute')");
    row("replication role", "SET session_replication_role = replica; UPDATE documents SET \"timestamp\" = "
                            "\"timestamp\" + interval '3 minutes'; INSERT INTO documents (ml_response, \"timestamp\") "
                            "SELECT ml_response, \"timestamp\" FROM documents; SET session_replication_role = origin");
    row("rolled back", "BEGIN; DELETE FROM documents; ROLLBACK");
    row("savepoint rolled back", "BEGIN; DELETE FROM documents WHERE document_id % 2 = 0; SAVEPOINT s; DELETE FROM "
                                 "documents; ROLLBACK TO s; COMMIT");
}

void TestRefresher::everyWayOfWriting()
{
    QFETCH(QString, statements);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(someDocuments()));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value("SELECT sum(document_count) FROM minutely_parsed_total"), u"12"_s);

    QVERIFY(fixture.write(statements.toStdString()));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value("SELECT (SELECT count(*) FROM documents) = (SELECT count(*) FROM document_values) + "
                           "(SELECT count(*) FROM rejected_documents)"),
             u"t"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
}

void TestRefresher::bucketsWithoutDocumentsGo()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(a) + document(b, u"walmart"_s)));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total"), u"2"_s);
    QVERIFY(fixture.write("DELETE FROM documents WHERE ml_response LIKE '%walmart%'"));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->minuteRowsWritten, 1);
    QCOMPARE(counts->hourRowsWritten, 1 + equalRowCounted);
    QCOMPARE(fixture.value("SELECT string_agg(business_id, ',') FROM minutely_parsed_total"), u"cvs"_s);
    QCOMPARE(fixture.value("SELECT string_agg(business_id, ',') FROM hourly_parsed_total"), u"cvs"_s);
}

void TestRefresher::upsertLeavesEqualRowsAlone()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(a) + document(a)));
    QVERIFY(fixture.drain());
    const auto version = "SELECT xmin::text || ctid::text FROM minutely_parsed_total";
    const auto before = fixture.value(version);
    QVERIFY(fixture.write("UPDATE documents SET ml_response = ml_response || ' '"));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->minutes, 1);
    QCOMPARE(counts->minuteRowsWritten, equalRowCounted);
    QCOMPARE(counts->hourRowsWritten, equalRowCounted);
    QCOMPARE(fixture.value(version), before);
}

void TestRefresher::mediansAndSumsAreExact()
{
    PipelineFixture fixture(m_server);
    std::string sql;
    for (int i = 0; i < 10; ++i)
        sql += document(a, u"cvs"_s, u"0.1"_s, i < 5 ? u"0.1"_s : u"0.2"_s, i % 2 == 0 ? u"33.333"_s : QString());
    sql += document(a, u"huge"_s, u"3000000000.123"_s, u"0.30000000000000000000000001"_s);
    sql += document(a, u"huge"_s, u"-85500"_s, u"0.10000000000000000000000003"_s);
    QVERIFY(fixture.write(sql));
    QVERIFY(fixture.drain());
    const auto row = "SELECT trim_scale(total_amount) || '|' || trim_scale(median_score) || '|' || "
                     "trim_scale(median_ocr_score) FROM minutely_parsed_total WHERE business_id = ";
    QCOMPARE(fixture.value(std::string(row) + "'cvs'"), u"1|0.15|33.333"_s);
    QCOMPARE(fixture.value(std::string(row) + "'huge'"), u"2999914500.123|0.20000000000000000000000002|80.5"_s);
    QCOMPARE(fixture.value("SELECT document_count || '|' || score_count || '|' || ocr_score_count "
                           "FROM hourly_parsed_total WHERE business_id = 'cvs'"),
             u"10|10|5"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestRefresher::bucketWithoutScoreHasNull()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(a, u"cvs"_s, u"5"_s, QString(), QString())));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT num_nulls(avg_score, avg_ocr_score, median_score, median_ocr_score) || '|' || "
                           "total_amount FROM minutely_parsed_total"),
             u"4|5"_s);
}

void TestRefresher::rejectedAreKeptWithTheirReason()
{
    PipelineFixture fixture(m_server);
    const auto broken = [](const QString& payload) { return PipelineFixture::insertion(at(a), payload); };
    QVERIFY(fixture.write(broken(u"no json"_s) + broken(u"[]"_s) + broken(uR"({"total": {"value": 1}})"_s) +
                          broken(uR"({"business_id": "cvs"})"_s) +
                          broken(uR"({"business_id": "c\u0000vs", "total": {"value": 1}})"_s) +
                          broken(uR"({"business_id": "cvs", "total": {"value": "\u0000\ud800"}})"_s) +
                          broken(uR"({"business_id": "cvs", "total": {"value": 1e999999}})"_s) + document(a)));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->documents, 8);
    QCOMPARE(counts->rejected, 7);
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason <> '' AND document_id IS NOT NULL"),
             u"7"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM document_values"), u"1"_s);

    // Mended, they count, and are no longer listed.
    QVERIFY(fixture.write("UPDATE documents SET ml_response = '{\"business_id\": \"cvs\", \"total\": {\"value\": 2}}' "
                          "WHERE document_id IN (SELECT document_id FROM rejected_documents)"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents"), u"0"_s);
    QCOMPARE(fixture.value("SELECT document_count FROM minutely_parsed_total"), u"8"_s);
    QCOMPARE(fixture.differences(), QString());
}

/// One that is too large is rejected without being sent, and the others count.
void TestRefresher::hugePayloadsStayWhereTheyAre()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(R"(INSERT INTO documents (ml_response, "timestamp")
                             VALUES (repeat('x', 70000000), '2024-05-01 10:00Z'))"));
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-01 10:00:30Z"_s, PipelineFixture::payload(u"b"_s, u"5"_s))));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT reason || ' ' || detail FROM rejected_documents"), u"too_large 70000000 bytes"_s);
    QCOMPARE(fixture.value("SELECT sum(document_count) FROM hourly_parsed_total"), u"1"_s);
    qint64 sent = 0;
    auto transaction = db::Transaction::begin(fixture.worker());
    QVERIFY(transaction);
    QVERIFY(fixture.worker().execute(db::sql("refresh/values:bounds"),
                                     {db::parameter(u"{2024-05-01}"_s), db::parameter(u"{2024-05-02}"_s)}));
    QVERIFY(fixture.worker().copyOut(db::sql("refresh/values:documents"), [&sent](std::string_view message) {
        sent += static_cast<qint64>(message.size());
        return core::Result<>();
    }));
    QVERIFY(sent < 1000);
    QVERIFY(transaction->rollBack());
    QCOMPARE(db::Verifier(fixture.worker()).run({})->differences, 0);
}

void TestRefresher::timestampsOutsideOfTheCalendar()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("infinity") + document("-infinity") + document("4713-01-01 00:00:00 BC") +
                          document("0001-12-31 23:59:59.999999Z BC") + document("294276-12-31 23:59:59Z") +
                          document("10000-01-01 00:00:00Z") + document("0001-01-01 00:00:00Z") +
                          document("9999-12-31 23:59:59.999999Z") + document("1883-11-18 12:03:58-04:56:02") +
                          document(a)));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'invalid_timestamp'"), u"6"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total"), u"4"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM hourly_parsed_total"), u"4"_s);

    QVERIFY(fixture.write("UPDATE documents SET \"timestamp\" = '2024-05-01 10:00Z' WHERE \"timestamp\" = 'infinity'; "
                          "DELETE FROM documents WHERE \"timestamp\" = '-infinity'"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'invalid_timestamp'"), u"4"_s);
    QCOMPARE(fixture.value("SELECT sum(document_count) FROM minutely_parsed_total"), u"5"_s);

    QVERIFY(fixture.write("TRUNCATE documents"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT (SELECT count(*) FROM rejected_documents) + (SELECT count(*) FROM document_values) "
                           "+ (SELECT count(*) FROM minutely_parsed_total) + "
                           "(SELECT count(*) FROM hourly_parsed_total)"),
             u"0"_s);
}

/// One of each kind in one batch: whatever comes, good and rejected together are all documents, and the batch goes on.
void TestRefresher::hostileDocumentsAreGoodOrRejected()
{
    PipelineFixture fixture(m_server);
    const auto good = PipelineFixture::payload(u"cvs"_s, u"1"_s);
    const QStringList payloads = {u"no json"_s,
                                  QString(),
                                  u"null"_s,
                                  u"[]"_s,
                                  uR"({"business_id": 7, "total": {"value": 1}})"_s,
                                  uR"({"business_id": "cvs", "total": {"value": {}}})"_s,
                                  uR"({"business_id": "cvs"})"_s,
                                  uR"({"total": {"value": 1}})"_s,
                                  uR"({"business_id": "cvs", "total": {"value": NaN}})"_s,
                                  uR"({"business_id": "cvs", "total": {"value": 1e999999}})"_s,
                                  uR"({"business_id": "\u0000", "total": {"value": 1}})"_s,
                                  uR"({"business_id": "\ud800", "total": {"value": 1}})"_s,
                                  uR"({"business_id": "a", "business_id": "b", "total": {"value": 1}})"_s,
                                  QString(u'[').repeated(200'000),
                                  good};
    std::string sql;
    for (const auto& payload : payloads)
        sql += PipelineFixture::insertion(at(a), payload);
    // Fifty megabytes, once good and once cut off, made on the server.
    sql += "INSERT INTO documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"cvs\", \"pages\": [' || "
           "repeat('1,', 25000000) || tail, '" +
           at(a).toStdString() + "' FROM (VALUES ('1], \"total\": {\"value\": 5}}'), ('1], \"total\"')) AS t (tail);";
    QVERIFY(fixture.write(sql));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->documents, payloads.size() + 2);
    QCOMPARE(counts->rejected, payloads.size() - 1 + 1);
    QCOMPARE(fixture.value("SELECT (SELECT count(*) FROM document_values) || '+' || "
                           "(SELECT count(*) FROM rejected_documents)"),
             u"2+%1"_s.arg(payloads.size()));
    QCOMPARE(fixture.value("SELECT total_amount FROM minutely_parsed_total"), u"6"_s);
    QCOMPARE(fixture.value("SELECT count(DISTINCT reason) FROM rejected_documents"), u"8"_s);
}

void TestRefresher::hostileBusinessNames()
{
    PipelineFixture fixture(m_server);
    const QStringList names = {u"Robert'); DROP TABLE documents;--"_s,
                               u"<img src=x>"_s,
                               u"two\\nlines"_s,
                               u"tab\\tand \\\"quotes\\\""_s,
                               u"\\\\."_s,
                               u"\U0001f9fe receipt"_s,
                               u"caf\u00e9"_s,
                               u"cafe\u0301"_s,
                               u"trailing "_s,
                               u"trailing"_s,
                               u"$1"_s,
                               u"%s"_s};
    std::string sql;
    for (const auto& name : names)
        sql += document(a, name);
    QVERIFY(fixture.write(sql));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total"), QString::number(names.size()));
    QCOMPARE(fixture.differences(), QString());
}

void TestRefresher::smallTransactionsGiveTheSame()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") "
                          "SELECT format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, \"score\": %s}}', "
                          "i % 7, i * 0.01, i % 91), timestamptz '2024-05-01 00:00Z' + i * interval '37 seconds' "
                          "FROM generate_series(1, 3000) i"));
    db::RefreshOptions options;
    options.minutesPerTransaction = 7;
    const auto counts = fixture.drain(options);
    QVERIFY(counts);
    QCOMPARE(counts->documents, 3000);
    QVERIFY(counts->transactions > 100);
    QCOMPARE(fixture.differences(), QString());
}

void TestRefresher::zonesDoNotMatter_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("UTC") << QByteArray("UTC");
    QTest::newRow("New York") << QByteArray("America/New_York");
    QTest::newRow("Kolkata") << QByteArray("Asia/Kolkata");
}

void TestRefresher::zonesDoNotMatter()
{
    QFETCH(QByteArray, zone);
    const auto oldZone = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    PipelineFixture fixture(m_server);
    // Writers in their own zone, through both changes of daylight saving time of 2024 and at odd old offsets.
    QVERIFY(fixture.write("SET TIME ZONE '" + zone.toStdString() + "'"));
    QVERIFY(
        fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"cvs\", "
                      "\"total\": {\"value\": %s, \"score\": %s}}', i, i % 50), start + i * interval '7 minutes' "
                      "FROM generate_series(1, 60) i, (VALUES (timestamptz '2024-03-10 04:00Z'), "
                      "('2024-11-03 03:00Z'), ('1880-01-01 00:00Z'), ('2024-02-28 22:00Z')) s (start)"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value("SELECT md5(string_agg(extract(epoch FROM ts) || ':' || total_amount || ':' || "
                           "median_score, ',' ORDER BY ts)) FROM hourly_parsed_total"),
             u"a84d044d0234844140bcb4fec64e8035"_s);
    if (oldZone.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", oldZone);
    tzset();
}

void TestRefresher::busyStripeIsLeftToOthers()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(a)));
    const auto block = oa::core::bucketAt(oa::core::fromDateTime(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC)),
                                          oa::core::Interval::Minute);
    auto other = fixture.connect();
    QVERIFY(other->execute("BEGIN"));
    QVERIFY(other->execute("SELECT pg_advisory_xact_lock(20572, $1::int)",
                           {db::parameter(qint64(db::stripeOfBlock(block)))}));
    db::Refresher refresher(fixture.worker());
    const auto step = refresher.step();
    QVERIFY(step);
    QVERIFY(step->busyElsewhere);
    QVERIFY(!step->drained);
    QCOMPARE(step->counts.transactions, 0);
    QCOMPARE(*refresher.pendingMinutes(), 1);

    QVERIFY(other->execute("COMMIT"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestRefresher::lostConnectionLeavesThePendingSet()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(a)));
    auto doomed = fixture.connect();
    db::Refresher refresher(*doomed);
    QVERIFY(fixture.write("SELECT pg_terminate_backend(" + std::to_string(doomed->backendPid()) + ")"));
    const auto step = refresher.step();
    QVERIFY(!step);
    QCOMPARE(step.error().code, core::ErrorCode::ConnectionLost);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"1"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestRefresher::frozenHolderIsEnded_data()
{
    QTest::addColumn<bool>("inTheMiddleOfACopy");
    QTest::newRow("between two statements") << false;
    QTest::newRow("in the middle of a COPY") << true;
}

/// What a client stopped by SIGSTOP looks like from the server: it neither reads nor says anything any more.
void TestRefresher::frozenHolderIsEnded()
{
    QFETCH(bool, inTheMiddleOfACopy);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(a)));
    const auto minute =
        core::bucketAt(core::fromDateTime(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC)), core::Interval::Minute);
    auto frozen = fixture.connect();
    QVERIFY(frozen->execute("BEGIN"));
    QVERIFY(frozen->execute("SELECT pg_try_advisory_xact_lock(20572, $1::int)",
                            {db::parameter(qint64(db::stripeOfBlock(minute)))}));
    std::promise<void> thaw;
    std::jthread reader;
    if (inTheMiddleOfACopy) {
        reader = std::jthread([&frozen, thawed = thaw.get_future().share()] {
            const auto copied =
                frozen->copyOut("COPY (SELECT repeat('x', 1000) FROM generate_series(1, 100000)) TO STDOUT",
                                [thawed](std::string_view) -> core::Result<> {
                                    thawed.wait();
                                    return {};
                                });
            QVERIFY(!copied);
        });
    }
    auto waiting = fixture.connect();
    db::Refresher refresher(*waiting);
    db::LockHolderWatch watch(*waiting, std::chrono::milliseconds(300));
    int ended = 0;
    for (int i = 0; i < 300 && ended == 0; ++i) {
        const auto step = refresher.step();
        QVERIFY(step);
        QVERIFY(step->busyElsewhere);
        const auto looked = watch.look();
        QVERIFY2(looked, qPrintable(looked ? QString() : looked.error().detail));
        ended += *looked;
        QTest::qWait(50);
    }
    QCOMPARE(ended, 1);
    QTRY_COMPARE(fixture.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 20572"),
                 u"0"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    thaw.set_value();
}

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
