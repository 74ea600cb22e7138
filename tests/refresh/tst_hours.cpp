// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/hourrefresher.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
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

/// Does not make hours again.
db::RefreshOptions leaving()
{
    db::RefreshOptions options;
    options.leavesHours = true;
    return options;
}

bool drain(db::Refresher& refresher)
{
    for (int i = 0; i < 20; ++i) {
        const auto step = refresher.step();
        if (!step || step->drained)
            return step.has_value();
    }
    return false;
}

constexpr auto pending = "SELECT count(*) FROM invalidation_log WHERE remake_hour";
constexpr auto unmade = "SELECT (SELECT count(*) FROM minutely_parsed_total WHERE amount_squares IS NULL) + "
                        "(SELECT count(*) FROM hourly_parsed_total WHERE amount_squares IS NULL)";

/// As a program of before left them, and as the migration notes them.
constexpr auto asBefore =
    "UPDATE minutely_parsed_total SET amount_squares = NULL, score_distribution = NULL, ocr_score_distribution = NULL;"
    "UPDATE hourly_parsed_total SET amount_squares = NULL, score_distribution = NULL, ocr_score_distribution = NULL;"
    "INSERT INTO invalidation_log (minute, remake_hour) SELECT DISTINCT ts, true FROM hourly_parsed_total";

} // namespace

/// Hours, and their minutes, that are made again from the stored values.
class TestHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void areMadeAgainNewestFirst();
    void needNoDocuments();
    void mendWhatIsWrong();
    void additionsComeBefore_data();
    void additionsComeBefore();
    void othersActMeanwhile_data();
    void othersActMeanwhile();
    void aBrokenConnectionLeavesThemPending_data();
    void aBrokenConnectionLeavesThemPending();
    void severalLanesAtOnce();

private:
    TestServer m_server;
};

void TestHours::areMadeAgainNewestFirst()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", 3) + document("2024-05-01 10:05Z", 4) +
                          document("2024-05-01 11:00Z", 5) + document("2024-05-02 10:00Z", 6)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(asBefore));
    QCOMPARE(fixture.value(unmade), u"7"_s);
    const auto verified = db::Verifier(fixture.worker()).run({});
    QVERIFY(verified);
    QCOMPARE(verified->differences, 0);
    QCOMPARE(verified->pendingMinutes, 0);
    QCOMPARE(verified->pendingHours, 3);

    // Whoever leaves them to others finds nothing to do.
    db::Refresher refresher(fixture.worker(), leaving());
    QVERIFY(drain(refresher));
    QCOMPARE(fixture.value(pending), u"3"_s);
    db::RefreshOptions options;
    options.minutesPerTransaction = 60;
    db::HourRefresher hours(fixture.worker(), options);
    for (const auto* made : {"2024-05-02 10:00Z", "2024-05-01 11:00Z", "2024-05-01 10:00Z"}) {
        const auto step = hours.step();
        QVERIFY(step && !step->drained);
        QCOMPARE(fixture.value("SELECT count(*) FROM hourly_parsed_total WHERE amount_squares IS NOT NULL AND ts = '" +
                               std::string(made) + "'"),
                 u"1"_s);
    }
    QVERIFY(hours.step()->drained);
    QCOMPARE(fixture.value(unmade), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestHours::needNoDocuments()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", 3) + document("2024-05-01 10:00:30Z", 4)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(asBefore));
    QVERIFY(fixture.write("ALTER TABLE documents DISABLE TRIGGER USER; DELETE FROM documents; ALTER TABLE documents "
                          "ENABLE ALWAYS TRIGGER ocr_analytics_deleted"));
    const auto step = db::HourRefresher(fixture.worker()).step();
    QVERIFY(step);
    QCOMPARE(step->counts.documents, 0);
    QCOMPARE(step->counts.minuteRowsWritten, 1);
    QCOMPARE(step->counts.hourRowsWritten, 1);
    QCOMPARE(fixture.value("SELECT amount_squares FROM hourly_parsed_total"), u"25"_s);
}

/// Rows that are wrong, missing or too many, whatever made them so.
void TestHours::mendWhatIsWrong()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", 3) + document("2024-05-01 10:05Z", 4) +
                          document("2024-05-01 10:05Z", 5, u"walmart"_s)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = 77 WHERE ts = '2024-05-01 10:00Z'; "
                          "DELETE FROM minutely_parsed_total WHERE business_id = 'walmart'; "
                          "DELETE FROM hourly_parsed_total WHERE business_id = 'walmart'; "
                          "INSERT INTO minutely_parsed_total (total_amount, ts, business_id, document_count, "
                          "score_count, ocr_score_count) VALUES (1, '2024-05-01 10:07Z', 'gone', 1, 0, 0); "
                          "INSERT INTO hourly_parsed_total (total_amount, ts, business_id, document_count, "
                          "score_count, ocr_score_count) VALUES (1, '2024-05-01 10:00Z', 'gone', 1, 0, 0); "
                          "INSERT INTO invalidation_log (minute, remake_hour) VALUES ('2024-05-01 10:59Z', true)"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestHours::additionsComeBefore_data()
{
    QTest::addColumn<QString>("rows");
    QTest::newRow("none is made") << QString::fromLatin1(asBefore);
    QTest::newRow("the hour is not") << u"UPDATE hourly_parsed_total SET amount_squares = NULL"_s;
    QTest::newRow("a minute is not") << u"UPDATE minutely_parsed_total SET amount_squares = NULL WHERE ts = "
                                        "'2024-05-01 10:00Z'"_s;
    QTest::newRow("another minute is not")
        << u"UPDATE minutely_parsed_total SET amount_squares = NULL WHERE ts = '2024-05-01 10:05Z'; INSERT INTO "
           "invalidation_log (minute, remake_hour) VALUES ('2024-05-01 10:05Z', true)"_s;
    QTest::newRow("a distribution is broken") << u"UPDATE minutely_parsed_total SET score_distribution = 'x'"_s;
    QTest::newRow("a distribution of the hour is") << u"UPDATE hourly_parsed_total SET score_distribution = 'x'"_s;
    QTest::newRow("a distribution is of another number")
        << u"UPDATE minutely_parsed_total SET score_distribution = NULL"_s;
    QTest::newRow("an amount is none") << u"UPDATE hourly_parsed_total SET total_amount = 'NaN'"_s;
}

/// Whatever a row lacks, adding to its minute gives what the documents say.
void TestHours::additionsComeBefore()
{
    QFETCH(QString, rows);
    const std::pair<const char*, std::string> changes[] = {
        {"addition", document("2024-05-01 10:00:40Z", 7)},
        {"change", "UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target') WHERE document_id = 1"}};
    for (const auto& [name, change] : changes) {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(document("2024-05-01 10:00Z", 3) + document("2024-05-01 10:05Z", 4)));
        QVERIFY(fixture.drain());
        QVERIFY(fixture.write(rows.toStdString()));
        QVERIFY(fixture.write(change));
        db::Refresher refresher(fixture.worker(), leaving());
        QVERIFY(drain(refresher));
        QVERIFY(fixture.drain());
        QVERIFY2(fixture.differences().isEmpty(), qPrintable(QString::fromLatin1(name) + fixture.differences()));
    }
}

void TestHours::othersActMeanwhile_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::addColumn<QString>("action");
    const std::pair<const char*, RefreshStage> stages[] = {{"lock", RefreshStage::Locked},
                                                           {"take", RefreshStage::Claimed},
                                                           {"remake", RefreshStage::Recomputed},
                                                           {"commit", RefreshStage::Committed}};
    const std::pair<const char*, QString> actions[] = {
        {"addition", QString::fromStdString(document("2024-05-01 10:00:40Z", 7))},
        {"new business", QString::fromStdString(document("2024-05-01 10:50Z", 7, u"walmart"_s))},
        {"update", u"UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target')"_s},
        {"move to another hour", u"UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 hour'"_s},
        {"delete", u"DELETE FROM documents"_s},
        {"truncate", u"TRUNCATE documents"_s},
        {"note", u"INSERT INTO invalidation_log (minute, remake_hour) VALUES ('2024-05-01 10:00Z', true)"_s}};
    for (const auto& [stageName, stage] : stages) {
        for (const auto& [actionName, action] : actions)
            QTest::addRow("%s at the %s", actionName, stageName) << stage << action;
    }
}

/// Documents change, and somebody refreshes them, while an hour is made again. The stripe is busy until then.
void TestHours::othersActMeanwhile()
{
    QFETCH(RefreshStage, stage);
    QFETCH(QString, action);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00:30Z", 1) + document("2024-05-01 10:00:30Z", 2)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(asBefore));
    const auto other = fixture.connect();
    db::Refresher refresher(*other, leaving());
    bool acted = false;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage || std::exchange(acted, true))
            return;
        QVERIFY(fixture.write(action.toStdString()));
        for (int i = 0; i < 4; ++i)
            QVERIFY(refresher.step());
    };
    const auto step = db::HourRefresher(fixture.worker(), options).step();
    QVERIFY(step);
    QVERIFY(acted);
    const auto verified = db::Verifier(fixture.worker()).run({});
    QVERIFY(verified);
    QCOMPARE(verified->differences, 0);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value(unmade), u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
}

void TestHours::aBrokenConnectionLeavesThemPending_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::newRow("at the lock") << RefreshStage::Locked;
    QTest::newRow("at the take") << RefreshStage::Claimed;
    QTest::newRow("at the remake") << RefreshStage::Recomputed;
}

void TestHours::aBrokenConnectionLeavesThemPending()
{
    QFETCH(RefreshStage, stage);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00:30Z", 1) + document("2024-05-01 11:00:30Z", 2)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(asBefore));
    const auto doomed = fixture.connect();
    db::RefreshOptions options;
    options.minutesPerTransaction = 60;
    int times = 0;
    options.reached = [&](RefreshStage reached) {
        if (reached == stage && ++times == 2)
            QVERIFY(fixture.write("SELECT pg_terminate_backend(" + std::to_string(doomed->backendPid()) + ", 10000)"));
    };
    db::HourRefresher hours(*doomed, options);
    QVERIFY(hours.step());
    QVERIFY(!hours.step());
    QCOMPARE(fixture.value(pending), u"1"_s);
    QCOMPARE(fixture.value(unmade), u"2"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value(unmade), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestHours::severalLanesAtOnce()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": "
                          "\"b%s\", \"total\": {\"value\": %s}}', i % 3, i), timestamptz '2024-05-01 00:10Z' + i * "
                          "interval '1 hour' FROM generate_series(0, 95) i"));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(asBefore));
    QCOMPARE(fixture.value(pending), u"96"_s);
    db::RefreshOptions options;
    options.minutesPerTransaction = 120; // two hours
    db::HourRefresher refresher(fixture.worker(), options);
    qint64 transactions = 0;
    for (bool isDrained = false; !isDrained;) {
        const auto step = refresher.step();
        QVERIFY(step);
        isDrained = step->drained;
        transactions += step->counts.transactions;
    }
    QCOMPARE(transactions, 48);
    QCOMPARE(fixture.value(unmade), u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
