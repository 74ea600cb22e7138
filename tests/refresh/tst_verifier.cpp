// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// 900 documents over 30 hours, three businesses, one in ten without scores, two rejected.
constexpr auto manyDocuments =
    "INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE WHEN i IN (17, 500) THEN 'broken' ELSE "
    "format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s%s}}', i % 3, i * 0.07, "
    "CASE WHEN i % 10 = 0 THEN '' ELSE format(', \"score\": %s, \"ocr_score\": %s', i % 50, i % 41) END) END, "
    "timestamptz '2024-05-01 00:00Z' + i * interval '2 minutes' FROM generate_series(1, 900) i";

struct Check
{
    db::VerifyCounts counts;
    std::vector<db::Difference> differences;
};

std::optional<Check> verify(PipelineFixture& fixture, db::Connection& connection, bool repair,
                            const std::optional<core::TimeRange>& range)
{
    Check check;
    const auto repairs = repair ? fixture.connect() : nullptr;
    db::Verifier::Options options;
    options.range = range;
    options.repairs = repairs.get();
    options.differs = [&check](const db::Difference& difference) { check.differences.push_back(difference); };
    const auto counts = db::Verifier(connection).run(options);
    if (!counts) {
        qWarning().noquote() << counts.error().message << counts.error().detail;
        return std::nullopt;
    }
    check.counts = *counts;
    return check;
}

QString lines(const Check& check)
{
    QStringList lines;
    for (const auto& difference : check.differences)
        lines += u"%1 %2 %3 %4 %5"_s.arg(int(difference.kind))
                     .arg(core::nameOf(difference.interval), core::toIsoString(difference.bucket),
                          difference.businessId, difference.detail);
    const auto& counts = check.counts;
    lines += u"%1 %2 %3 %4 %5"_s.arg(counts.documents)
                 .arg(counts.rejected)
                 .arg(counts.pendingMinutes)
                 .arg(counts.differences)
                 .arg(counts.everythingPending);
    return lines.join(u'\n');
}

/// Over a connection that may write and over one that may only read; both must say the same.
std::optional<Check> verify(PipelineFixture& fixture, bool repair = false,
                            const std::optional<core::TimeRange>& range = {})
{
    auto reading = fixture.parameters();
    reading.setRole(db::ConnectionParameters::Role::Viewer);
    const auto viewer = db::Connection::open(reading);
    if (!viewer) {
        qWarning().noquote() << viewer.error().message << viewer.error().detail;
        return std::nullopt;
    }
    const auto byArrays = verify(fixture, **viewer, false, range);
    auto byTables = verify(fixture, fixture.worker(), repair, range);
    if (!byArrays || !byTables)
        return std::nullopt;
    if (lines(*byArrays) != lines(*byTables)) {
        qWarning().noquote() << "arrays:\n" << lines(*byArrays) << "\ntables:\n" << lines(*byTables);
        return std::nullopt;
    }
    return byTables;
}

} // namespace

class TestVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void emptyDatabaseIsRight();
    void refreshedDatabaseIsRight();
    void receiptsWithoutATimeAreCompared();
    void pendingIsCountedNotBlamed();
    void tamperingIsFoundAndRepaired_data();
    void tamperingIsFoundAndRepaired();
    void rangeLooksNowhereElse();
    void differenceSaysWhat();
    void tooMuchWithoutTables();

private:
    TestServer m_server;
};

void TestVerifier::emptyDatabaseIsRight()
{
    PipelineFixture fixture(m_server);
    const auto check = verify(fixture);
    QVERIFY(check);
    QCOMPARE(check->counts.differences, 0);
}

void TestVerifier::refreshedDatabaseIsRight()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(manyDocuments));
    QVERIFY(fixture.write(
        PipelineFixture::insertion(u"infinity"_s, PipelineFixture::payload(u"b1"_s, u"1"_s)) +
        PipelineFixture::insertion(u"-infinity"_s, PipelineFixture::payload(u"b1"_s, u"1"_s)) +
        PipelineFixture::insertion(u"12024-05-01 00:00:00.000001Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s)) +
        PipelineFixture::insertion(u"9999-12-31 23:59:59.999999Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s)) +
        PipelineFixture::insertion(u"0001-01-01 00:00:00.000001Z"_s,
                                   PipelineFixture::payload(uR"(\"b\\1\" {,})"_s, u"1"_s)) +
        PipelineFixture::insertion(u"1999-12-31 23:59:59Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
    QVERIFY(fixture.drain());
    const auto check = verify(fixture);
    QVERIFY(check);
    QCOMPARE(check->counts.differences, 0);
    QCOMPARE(check->counts.documents, 906);
    QCOMPARE(check->counts.rejected, 5);
    QCOMPARE(check->counts.pendingMinutes, 0);
    QVERIFY(!fixture.worker().isInTransaction());
}

/// An adopted table may allow for receipts without a time: rejected, and no difference; nor is one that is lost
/// overlooked.
void TestVerifier::receiptsWithoutATimeAreCompared()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(std::string("ALTER TABLE documents ALTER \"timestamp\" DROP NOT NULL;") + manyDocuments +
                          "; INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{}', NULL), ('{}', NULL);"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE ts IS NULL"), u"2"_s);
    const auto check = verify(fixture);
    QVERIFY(check);
    QCOMPARE(check->counts.differences, 0);
    QCOMPARE(check->counts.documents, 902);
    QVERIFY(
        fixture.write("DELETE FROM rejected_documents WHERE document_id = (SELECT max(document_id) FROM documents)"));
    QCOMPARE(verify(fixture)->counts.differences, 1);
}

void TestVerifier::pendingIsCountedNotBlamed()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(manyDocuments));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("DELETE FROM documents WHERE document_id % 4 = 0"));
    const auto check = verify(fixture);
    QVERIFY(check);
    QCOMPARE(check->counts.differences, 0);
    QCOMPARE(check->counts.pendingMinutes, 225);

    QVERIFY(fixture.write("TRUNCATE documents"));
    const auto everything = verify(fixture);
    QVERIFY(everything);
    QVERIFY(everything->counts.everythingPending);
}

void TestVerifier::tamperingIsFoundAndRepaired_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("differences");
    const auto row = [](const char* name, const char* sql, int differences) {
        QTest::newRow(name) << QString::fromLatin1(sql) << differences;
    };
    row("minute changed", "UPDATE minutely_parsed_total SET total_amount = total_amount + 0.0001 WHERE id = 7", 1);
    row("minute's median changed", "UPDATE minutely_parsed_total SET median_score = NULL WHERE id = 8", 1);
    row("minute's spread changed", "UPDATE minutely_parsed_total SET p10_score = p10_score - 1 WHERE id = 7", 1);
    row("hour's spread lost", "UPDATE hourly_parsed_total SET p90_ocr_score = NULL WHERE id = 5", 1);
    row("minute's count changed", "UPDATE minutely_parsed_total SET ocr_score_count = 9 WHERE id IN (3, 4)", 2);
    row("minute lost", "DELETE FROM minutely_parsed_total WHERE id = 9", 1);
    row("minute invented",
        "INSERT INTO minutely_parsed_total (total_amount, ts, business_id, document_count, score_count, "
        "ocr_score_count) VALUES (1, '2024-05-01 00:00Z', 'ghost', 1, 0, 0)",
        1);
    row("squares changed", "UPDATE minutely_parsed_total SET amount_squares = amount_squares + 1 WHERE id = 7", 1);
    row("distribution of another",
        "UPDATE minutely_parsed_total SET score_distribution = (SELECT score_distribution FROM minutely_parsed_total "
        "WHERE id = 7) WHERE id = 8",
        1);
    row("distribution broken", "UPDATE hourly_parsed_total SET ocr_score_distribution = 'x' WHERE id = 5", 1);
    row("distribution lost", "UPDATE hourly_parsed_total SET score_distribution = NULL WHERE id = 5", 1);
    row("added twice", "UPDATE hourly_parsed_total SET score_added = score_distribution WHERE id IN (4, 5)", 2);
    row("not made again", "UPDATE hourly_parsed_total SET amount_squares = NULL WHERE id = 5", 1);
    row("hour changed", "UPDATE hourly_parsed_total SET avg_score = avg_score + 1 WHERE id = 5", 1);
    row("hour lost", "DELETE FROM hourly_parsed_total WHERE id = 6", 1);
    row("hour invented",
        "INSERT INTO hourly_parsed_total (total_amount, ts, business_id, document_count, score_count, "
        "ocr_score_count) VALUES (1, '2031-05-01 00:00Z', 'ghost', 1, 0, 0)",
        1);
    const auto put = [](const char* table, const char* time) {
        return u"INSERT INTO %1 (total_amount, ts, business_id, document_count, score_count, ocr_score_count) "
               "VALUES (1, '%2', 'b1', 1, 0, 0)"_s.arg(QLatin1StringView(table), QLatin1StringView(time));
    };
    // Whoever puts together hours would count it.
    QTest::newRow("row between two hours") << put("hourly_parsed_total", "2024-05-01 05:30Z") << 1;
    QTest::newRow("row between two minutes") << put("minutely_parsed_total", "2024-05-01 05:03:30Z") << 1;
    QTest::newRow("hour before all times") << put("hourly_parsed_total", "4000-01-01 00:00Z BC") << 1;
    QTest::newRow("minute at infinity") << put("minutely_parsed_total", "infinity") << 1;
    row("values changed", "UPDATE document_values SET score = 99.5 WHERE document_id = 42", 1);
    row("values lost", "DELETE FROM document_values WHERE document_id = 42", 1);
    row("values doubled", "INSERT INTO document_values SELECT * FROM document_values WHERE document_id IN (42, 43)", 2);
    row("rejection lost", "DELETE FROM rejected_documents WHERE document_id = 17", 1);
    row("bucket from another minute", "UPDATE minutely_parsed_total SET ts = '2030-01-01 00:00Z' WHERE id = 11", 2);
}

void TestVerifier::tamperingIsFoundAndRepaired()
{
    QFETCH(QString, statement);
    QFETCH(int, differences);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(manyDocuments));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(statement.toStdString()));

    const auto found = verify(fixture);
    QVERIFY(found);
    QCOMPARE(found->counts.differences, differences);
    QCOMPARE(int(found->differences.size()), differences);
    QCOMPARE(found->counts.invalidatedMinutes, 0);

    const auto repaired = verify(fixture, true);
    QVERIFY(repaired);
    QCOMPARE(repaired->counts.differences, differences);
    QVERIFY(repaired->counts.invalidatedMinutes > 0);
    QVERIFY(fixture.drain());
    const auto after = verify(fixture);
    QVERIFY(after);
    QCOMPARE(after->counts.differences, 0);
    QCOMPARE(fixture.differences(), QString());
}

void TestVerifier::rangeLooksNowhereElse()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(manyDocuments));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE minutely_parsed_total SET document_count = 77 WHERE ts = '2024-05-01 05:02Z'"));
    const auto at = [](int hour) { return core::fromDateTime(QDateTime(QDate(2024, 5, 1), QTime(hour, 30), Qt::UTC)); };
    const auto before = verify(fixture, false, core::TimeRange{at(2), at(4)});
    QVERIFY(before);
    QCOMPARE(before->counts.differences, 0);
    QCOMPARE(before->counts.documents, 90);
    const auto around = verify(fixture, false, core::TimeRange{at(5), at(6)});
    QVERIFY(around);
    QCOMPARE(around->counts.differences, 1);
}

void TestVerifier::differenceSaysWhat()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(manyDocuments));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE minutely_parsed_total SET document_count = 5, total_amount = 2 "
                          "WHERE ts = '2024-05-01 00:02Z'"));
    const auto check = verify(fixture);
    QVERIFY(check);
    QCOMPARE(check->differences.size(), std::size_t(1));
    const auto& difference = check->differences.front();
    QCOMPARE(difference.kind, db::Difference::Kind::DifferentBucket);
    QCOMPARE(difference.interval, core::Interval::Minute);
    QCOMPARE(core::toIsoString(difference.bucket), u"2024-05-01T00:02:00Z"_s);
    QCOMPARE(difference.businessId, u"b1"_s);
    QCOMPARE(difference.detail, u"total_amount 2 instead of 0.07; document_count 5 instead of 1"_s);
}

void TestVerifier::tooMuchWithoutTables()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(manyDocuments));
    QVERIFY(fixture.drain());
    auto reading = fixture.parameters();
    reading.setRole(db::ConnectionParameters::Role::Viewer);
    const auto viewer = db::Connection::open(reading);
    QVERIFY(viewer);
    db::Verifier::Options options;
    options.arrayBytes = 1000;
    const auto refused = db::Verifier(**viewer).run(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::Unsupported);
    QVERIFY(refused.error().remedy.contains(u"primary"_s));
    QVERIFY(!(*viewer)->isInTransaction());
    QVERIFY(db::Verifier(fixture.worker()).run(options)); // has them
}

QTEST_GUILESS_MAIN(TestVerifier)
#include "tst_verifier.moc"
