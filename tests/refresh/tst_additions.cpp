// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/transaction.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace db = oa::db;
using db::RefreshStage;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

std::string document(const char* time, int value = 1, const QString& business = u"cvs"_s)
{
    return PipelineFixture::insertion(
        QString::fromLatin1(time),
        PipelineFixture::payload(business, QString::number(value), QString::number(value % 100)));
}

std::string broken(const char* time)
{
    return PipelineFixture::insertion(QString::fromLatin1(time), u"broken"_s);
}

/// With an id of the writer's own.
std::string numbered(int id, const char* time, int value)
{
    return "INSERT INTO documents (document_id, ml_response, \"timestamp\") VALUES (" + std::to_string(id) +
           ", '{\"business_id\": \"cvs\", \"total\": {\"value\": " + std::to_string(value) + "}}', '" + time + "');";
}

constexpr auto early = "2024-05-01 10:00:10Z";
constexpr auto middle = "2024-05-01 10:00:30Z";
constexpr auto late = "2024-05-01 10:00:50Z";

constexpr auto uncounted = "SELECT (SELECT count(*) FROM documents) - (SELECT count(*) FROM document_values) - "
                           "(SELECT count(*) FROM rejected_documents)";

/// Mistakes with the reading of additions alone, planted in the database.
enum class Mutation {
    None,
    UpdatesPassForAdditions,
    ShortRange,
    ValuesForgotten,
    RejectionsForgotten,
    FalseConstraint
};

const char* planted(Mutation mutation)
{
    switch (mutation) {
    case Mutation::None:
        return "SELECT 1";
    case Mutation::UpdatesPassForAdditions:
        return "CREATE OR REPLACE FUNCTION public.ocr_analytics_updated() RETURNS trigger LANGUAGE plpgsql AS "
               "'BEGIN INSERT INTO public.invalidation_log (minute, first_added, last_added) SELECT "
               "public.ocr_analytics_minute(\"timestamp\"), min(\"timestamp\"), max(\"timestamp\") FROM new_documents "
               "GROUP BY 1; RETURN NULL; END'";
    case Mutation::ShortRange:
        return "CREATE OR REPLACE FUNCTION public.ocr_analytics_inserted() RETURNS trigger LANGUAGE plpgsql AS "
               "'BEGIN INSERT INTO public.invalidation_log (minute, first_added, last_added) SELECT "
               "public.ocr_analytics_minute(\"timestamp\"), min(\"timestamp\"), min(\"timestamp\") FROM new_documents "
               "GROUP BY 1; RETURN NULL; END'";
    case Mutation::ValuesForgotten: // so that no document is known by its values
        return "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS "
               "'BEGIN NEW.document_id = NULL; RETURN NEW; END'; CREATE TRIGGER forget BEFORE INSERT ON "
               "document_values FOR EACH ROW EXECUTE FUNCTION forget()";
    case Mutation::RejectionsForgotten:
        return "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS "
               "'BEGIN NEW.document_id = NULL; RETURN NEW; END'; CREATE TRIGGER forget BEFORE INSERT ON "
               "rejected_documents FOR EACH ROW EXECUTE FUNCTION forget()";
    case Mutation::FalseConstraint: // as if nobody had looked whether ids may repeat
        return "ALTER TABLE documents DROP CONSTRAINT documents_pkey; CREATE INDEX pretended ON documents "
               "(document_id)";
    }
    return "";
}

} // namespace

/// Where documents were only added to a minute, those alone are read: exactly what was added, once, and the whole
/// minute wherever that cannot be told.
class TestAdditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void onlyWhatWasAddedIsRead();
    void wholeMinutesAndAdditionsInOneStep();
    void readsTheWholeMinute_data();
    void readsTheWholeMinute();
    void idsAreToldApartByAConstraint_data();
    void idsAreToldApartByAConstraint();
    void theConstraintGoesDuringARefresh_data();
    void theConstraintGoesDuringARefresh();
    void aLateCommitOfAnEarlierTime();
    void edgesOfMinutesAndOfTheCalendar();
    void bucketsOfOthersStayAsTheyAre();
    void manyBusinesses();
    void manyAdditionsToManyMinutes();
    void mutantsAreFound_data();
    void mutantsAreFound();

private:
    TestServer m_server;
};

void TestAdditions::onlyWhatWasAddedIsRead()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(early, 1) + document(middle, 2) + document(late, 3) + broken(early)));
    auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->documents, 4);
    QVERIFY(fixture.write(document(middle, 4) + document(middle, 5, u"walmart"_s) + broken(middle)));
    counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->documents, 3);
    QCOMPARE(counts->rejected, 1);
    QCOMPARE(counts->minuteRowsWritten, 2);
    QCOMPARE(counts->hourRowsWritten, 2);
    QCOMPARE(fixture.value(uncounted), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestAdditions::wholeMinutesAndAdditionsInOneStep()
{
    PipelineFixture fixture(m_server);
    const auto otherMinute = "2024-05-01 10:01:10Z";
    const auto laterHour = "2024-05-01 11:30:10Z";
    QVERIFY(fixture.write(document(early, 1) + document(late, 2) + document(otherMinute, 3) +
                          document(otherMinute, 4, u"walmart"_s) + document(laterHour, 5)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(document(middle, 6) + document(laterHour, 7) + document(otherMinute, 8, u"target"_s) +
                          "DELETE FROM documents WHERE ml_response LIKE '%walmart%'"));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->transactions, 1);
    QCOMPARE(counts->documents, 1 + 1 + 2);
    QCOMPARE(fixture.differences(), QString());
}

void TestAdditions::readsTheWholeMinute_data()
{
    QTest::addColumn<QString>("statements");
    const auto row = [](const char* name, const std::string& sql) {
        QTest::newRow(name) << QString::fromStdString(sql);
    };
    row("update", "UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target') WHERE document_id = 1");
    row("update within the minute", "UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 second'");
    row("update of the id", "UPDATE documents SET document_id = 77 WHERE document_id = 1");
    row("ids swapped", "UPDATE documents SET document_id = -document_id; UPDATE documents SET document_id = CASE "
                       "document_id WHEN -1 THEN 2 WHEN -2 THEN 1 ELSE -document_id END");
    row("delete", "DELETE FROM documents WHERE document_id = 1");
    row("id used again", "DELETE FROM documents WHERE document_id = 1;" + numbered(1, early, 50));
    row("id used again in one statement",
        "WITH gone AS (DELETE FROM documents WHERE document_id = 1 RETURNING *) INSERT INTO documents SELECT "
        "document_id, replace(ml_response, 'cvs', 'target'), \"timestamp\" FROM gone");
    row("id used again in another minute",
        "DELETE FROM documents WHERE document_id = 1;" + numbered(1, "2024-05-01 10:01:10Z", 50));
    row("id used again and back", "DELETE FROM documents WHERE document_id = 1;" +
                                      numbered(1, "2024-05-01 10:01:10Z", 50) +
                                      "UPDATE documents SET \"timestamp\" = '" + early + "' WHERE document_id = 1");
    row("upsert that updates",
        numbered(1, early, 50)
            .insert(numbered(1, early, 50).size() - 1, " ON CONFLICT (document_id) DO UPDATE SET ml_response = "
                                                       "EXCLUDED.ml_response"));
    row("merge", "MERGE INTO documents d USING (VALUES (1), (90)) v (id) ON d.document_id = v.id WHEN MATCHED THEN "
                 "DELETE WHEN NOT MATCHED THEN INSERT (document_id, ml_response, \"timestamp\") VALUES (v.id, "
                 "'{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', '2024-05-01 10:00:20Z')");
    row("truncate", "TRUNCATE documents");
    row("truncate and ids from the start", "TRUNCATE documents RESTART IDENTITY;" + document(early, 60));
    row("truncate and ids from the start, in one transaction",
        "BEGIN; TRUNCATE documents RESTART IDENTITY;" + document(early, 60) + "COMMIT");
    row("insert, then update", document(middle, 60) + "UPDATE documents SET \"timestamp\" = '" + late +
                                   "' WHERE \"timestamp\" = '" + middle + "'");
    row("insert, then delete", document(middle, 60) + "DELETE FROM documents WHERE \"timestamp\" = '" + middle + "'");
    row("insert and delete in one transaction",
        "BEGIN;" + document(middle, 60) + "DELETE FROM documents WHERE document_id = 1; COMMIT");
    row("replica", "SET session_replication_role = replica; UPDATE documents SET ml_response = "
                   "replace(ml_response, 'cvs', 'target');" +
                       document(middle, 60) + "SET session_replication_role = origin");
    row("noted by hand", "INSERT INTO invalidation_log (minute) VALUES ('2024-05-01 10:00Z')");
    row("values lost, noted by hand",
        "DELETE FROM document_values; INSERT INTO invalidation_log (minute) VALUES ('2024-05-01 10:00Z')");
    row("everything", "DELETE FROM document_values; DELETE FROM minutely_parsed_total; INSERT INTO invalidation_log "
                      "(everything) VALUES (true)");
}

void TestAdditions::readsTheWholeMinute()
{
    QFETCH(QString, statements);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(early, 1) + document(late, 2) + document(late, 3, u"walmart"_s) + broken(late)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(statements.toStdString()));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value(uncounted), u"0"_s);

    // The same with a refresh between any two statements, as far as they are not one transaction.
    if (statements.contains(u"BEGIN"_s))
        return;
    PipelineFixture again(m_server);
    QVERIFY(again.write(document(early, 1) + document(late, 2) + document(late, 3, u"walmart"_s) + broken(late)));
    QVERIFY(again.drain());
    for (const auto& statement : statements.split(u';', Qt::SkipEmptyParts)) {
        QVERIFY(again.write(statement.toStdString()));
        QVERIFY(again.drain());
        const bool isAllNoted = !statement.startsWith(u"DELETE FROM document_values"_s) &&
                                !statement.trimmed().startsWith(u"DELETE FROM minutely"_s);
        if (isAllNoted)
            QCOMPARE(again.differences(), QString());
    }
    QCOMPARE(again.value(uncounted), u"0"_s);
}

void TestAdditions::idsAreToldApartByAConstraint_data()
{
    QTest::addColumn<QString>("statements");
    QTest::addColumn<bool>("isKept");
    const auto row = [](const char* name, const char* sql, bool isKept) {
        QTest::newRow(name) << QString::fromLatin1(sql) << isKept;
    };
    const auto drop = u"ALTER TABLE documents DROP CONSTRAINT documents_pkey; "_s;
    const auto without = [&drop](const char* name, const char* sql, bool isKept) {
        QTest::newRow(name) << drop + QString::fromLatin1(sql) << isKept;
    };
    row("primary key", "SELECT 1", true);
    without("unique and not null", "CREATE UNIQUE INDEX u ON documents (document_id)", true);
    without("unique, with more in it", "CREATE UNIQUE INDEX u ON documents (document_id) INCLUDE (\"timestamp\")",
            true);
    without("none", "SELECT 1", false);
    without("an index alone", "CREATE INDEX u ON documents (document_id)", false);
    without("over two columns", "CREATE UNIQUE INDEX u ON documents (document_id, ml_response)", false);
    without("over another column", "CREATE UNIQUE INDEX u ON documents (ml_response)", false);
    without("over an expression", "CREATE UNIQUE INDEX u ON documents ((document_id + 1))", false);
    without("over some rows", "CREATE UNIQUE INDEX u ON documents (document_id) WHERE document_id < 3", false);
    without("nullable",
            "ALTER TABLE documents ALTER document_id DROP IDENTITY; ALTER TABLE documents ALTER "
            "document_id DROP NOT NULL; CREATE UNIQUE INDEX u ON documents (document_id)",
            false);
    without("checked late", "ALTER TABLE documents ADD UNIQUE (document_id) DEFERRABLE", false);
    row("a table that inherits", "CREATE TABLE more () INHERITS (documents)", false);
}

void TestAdditions::idsAreToldApartByAConstraint()
{
    QFETCH(QString, statements);
    QFETCH(bool, isKept);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document(middle, 1) + document(late, 2)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(statements.toStdString()));
    QVERIFY(fixture.write(numbered(500, middle, 3)));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    QCOMPARE(counts->documents, isKept ? 1 : 3);
    // Whoever may write the same id again, or none, is counted again.
    if (!isKept && fixture.writer().executeScript(numbered(500, middle, 3))) {
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT count(*) FROM document_values WHERE document_id = 500"), u"2"_s);
    }
    QCOMPARE(fixture.value(uncounted), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestAdditions::theConstraintGoesDuringARefresh_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::newRow("at the lock") << RefreshStage::Locked;
    QTest::newRow("at the take") << RefreshStage::Claimed;
    QTest::newRow("at the commit") << RefreshStage::Committed;
}

void TestAdditions::theConstraintGoesDuringARefresh()
{
    QFETCH(RefreshStage, stage);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(numbered(1, middle, 1)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(numbered(2, middle, 2)));
    bool acted = false;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached == stage && !std::exchange(acted, true))
            QVERIFY(fixture.write("ALTER TABLE documents DROP CONSTRAINT documents_pkey; " + numbered(1, middle, 3) +
                                  numbered(2, middle, 4)));
    };
    QVERIFY(fixture.drain(options));
    QVERIFY(acted);
    QCOMPARE(fixture.value(uncounted), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

/// Its id and its time are lower than those of what was read before it.
void TestAdditions::aLateCommitOfAnEarlierTime()
{
    PipelineFixture fixture(m_server);
    const auto slow = fixture.connect();
    QVERIFY(slow->executeScript("BEGIN; " + document(early, 1)));
    QVERIFY(fixture.write(document(late, 2)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(document(middle, 3)));
    bool acted = false;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached == RefreshStage::Claimed && !std::exchange(acted, true))
            QVERIFY(slow->execute("COMMIT"));
    };
    QVERIFY(fixture.drain(options));
    QVERIFY(acted);
    QCOMPARE(fixture.value("SELECT document_count FROM minutely_parsed_total"), u"3"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestAdditions::edgesOfMinutesAndOfTheCalendar()
{
    PipelineFixture fixture(m_server);
    std::string sql;
    for (const auto* time : {"2024-05-01 10:00:00Z", "2024-05-01 10:00:59.999999Z", "2024-05-01 10:01:00Z",
                             "2024-05-01 09:59:59.999999Z", "0001-01-01 00:00:00Z", "9999-12-31 23:59:59.999999Z",
                             "1969-12-31 23:59:59.999999Z", "1970-01-01 00:00:00Z", "infinity", "-infinity"})
        sql += document(time) + broken(time);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(fixture.write(sql));
        const auto counts = fixture.drain();
        QVERIFY(counts);
        // Those outside of the calendar are read whole.
        QCOMPARE(counts->documents, 8 * 2 + 2 * 2 * i);
        QCOMPARE(fixture.value(uncounted), u"0"_s);
        QCOMPARE(fixture.differences(), QString());
    }
}

void TestAdditions::bucketsOfOthersStayAsTheyAre()
{
    PipelineFixture fixture(m_server);
    const QStringList names = {
        u"cvs"_s, u"a \\\"quoted\\\", {braced}"_s, u"back\\\\slash"_s, u"\ufeffmark"_s, u"caf\u00e9"_s, u"NULL"_s};
    std::string sql;
    for (const auto& name : names)
        sql += document(middle, 1, name);
    QVERIFY(fixture.write(sql));
    QVERIFY(fixture.drain());
    for (const auto& name : names) {
        QVERIFY(fixture.write(document(late, 9, name)));
        const auto counts = fixture.drain();
        QVERIFY(counts);
        QCOMPARE(counts->minuteRowsWritten, 1);
        QCOMPARE(fixture.differences(), QString());
    }
}

void TestAdditions::manyBusinesses()
{
    PipelineFixture fixture(m_server);
    const auto some = [](int from, int to) {
        return "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", "
               "\"total\": {\"value\": %s}}', i, i), '2024-05-01 10:00:20Z' FROM generate_series(" +
               std::to_string(from) + ", " + std::to_string(to) + ") i";
    };
    for (const auto& [from, to] : {std::pair(1, 10), std::pair(1, 64), std::pair(30, 95), std::pair(1, 500)}) {
        QVERIFY(fixture.write(some(from, to)));
        const auto counts = fixture.drain();
        QVERIFY(counts);
        QCOMPARE(counts->documents, to - from + 1);
        QCOMPARE(counts->minuteRowsWritten, to - from + 1);
        QCOMPARE(fixture.differences(), QString());
    }
}

void TestAdditions::manyAdditionsToManyMinutes()
{
    PipelineFixture fixture(m_server);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE WHEN i % 50 = 0 THEN 'x' "
                              "ELSE format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, \"score\": %s}}', "
                              "i % 7, i * 0.01, i % 91) END, timestamptz '2024-05-01 00:00Z' + i % 3001 * "
                              "interval '13 seconds' FROM generate_series(1, 5000) i"));
        const auto counts = fixture.drain();
        QVERIFY(counts);
        QCOMPARE(counts->documents, 5000);
    }
    QCOMPARE(fixture.value(uncounted), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestAdditions::mutantsAreFound_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as it is") << Mutation::None << true;
    QTest::newRow("mutant: updates pass for additions") << Mutation::UpdatesPassForAdditions << false;
    QTest::newRow("mutant: range too short") << Mutation::ShortRange << false;
    QTest::newRow("mutant: known values forgotten") << Mutation::ValuesForgotten << false;
    QTest::newRow("mutant: known rejections forgotten") << Mutation::RejectionsForgotten << false;
    QTest::newRow("mutant: ids taken for unique") << Mutation::FalseConstraint << false;
}

void TestAdditions::mutantsAreFound()
{
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    if (m_server.workers() != nullptr && std::string(planted(mutation)).find("CREATE TRIGGER") != std::string::npos)
        QSKIP("it is planted by a trigger, which distributed tables cannot have");
    QVERIFY(fixture.write(planted(mutation)));
    // Ids are what two of the mistakes take away, so it is counted, not compared.
    bool isEqual = true;
    const auto drain = [&fixture, &isEqual] {
        if (!fixture.drain())
            return false;
        isEqual = isEqual && fixture.value(uncounted) == u"0"_s &&
                  fixture.value("SELECT count(*) FROM document_values WHERE business_id = 'target'") ==
                      fixture.value("SELECT count(*) FROM documents WHERE ml_response LIKE '%target%'");
        return true;
    };
    QVERIFY(fixture.write(document(early, 1) + broken(early)));
    QVERIFY(drain());
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"cvs\", "
                          "\"total\": {\"value\": 7}}', timestamptz '2024-05-01 10:00:20Z' + i * interval "
                          "'10 seconds' FROM generate_series(1, 2) i; " +
                          document(early, 4)));
    QVERIFY(drain());
    QVERIFY(fixture.write(broken(early) + document(early, 5)));
    QVERIFY(drain());
    QVERIFY(fixture.write("UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target') "
                          "WHERE document_id = 1"));
    QVERIFY(drain());
    if (mutation == Mutation::FalseConstraint) {
        QVERIFY(fixture.write("INSERT INTO documents SELECT * FROM documents WHERE document_id = 1; "
                              "UPDATE pg_index SET indisunique = true WHERE indexrelid = 'pretended'::regclass"));
        QVERIFY(drain());
    }
    QCOMPARE(isEqual, isExact);
}

QTEST_GUILESS_MAIN(TestAdditions)
#include "tst_additions.moc"
