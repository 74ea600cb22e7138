// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/upkeep/verifyjob.h"
#include "tests/support/pipelinefixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
namespace jobs = oa::jobs;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

/// Four days, a document each half minute.
constexpr auto fourDays =
    "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", \"total\": "
    "{\"value\": %s, \"score\": %s}}', i % 5, i * 0.01, i % 91), timestamptz '2024-05-01 00:00Z' + "
    "i * interval '30 seconds' FROM generate_series(0, 11519) i";

/// A job in a thread of its own.
class RunningJob
{
public:
    RunningJob(jobs::Job& job, const db::ConnectionParameters& database)
        : m_result(std::async(std::launch::async, [this, &job, database] {
            const jobs::JobContext context{
                database, m_stop.get_token(),
                [this](const jobs::Progress& progress) { m_done = std::max(m_done.load(), progress.done); }, m_clock};
            return job.run(context);
        }))
    {}
    void stop() { m_stop.request_stop(); }
    bool endsWithin(std::chrono::seconds time) { return m_result.wait_for(time) == std::future_status::ready; }
    core::Result<jobs::Outcome> result() { return m_result.get(); }
    /// The most that was reported, of minutes: days come after them, and are fewer.
    qint64 done() const { return m_done; }

private:
    std::stop_source m_stop;
    std::atomic<qint64> m_done = 0;
    core::SystemClock m_clock;
    std::future<core::Result<jobs::Outcome>> m_result;
};

constexpr auto finishedDays = "SELECT count(*) FROM ocr_analytics_finished_days('-infinity', 'infinity')";

} // namespace

class TestRefreshJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void backlogIsDrained_data();
    void backlogIsDrained();
    void followingMakesDays();
    void drainingReportsTheDaysItMakes();
    void followingShowsWhatIsCommitted();
    void anAttemptThatFailedCountsToo();
    void followingRemakesHoursBesideMinutes();
    void followingChecksAndRepairs();
    void canceledInTheMiddleNothingIsLost();
    void olderRejectionsAreTriedAgain();
    void wrongDatabaseIsAnError();
    void verifyFindsAndRepairs();

private:
    TestServer m_server;
};

void TestRefreshJob::backlogIsDrained_data()
{
    QTest::addColumn<int>("connections");
    QTest::newRow("one connection") << 1;
    QTest::newRow("three connections") << 3;
}

void TestRefreshJob::backlogIsDrained()
{
    QFETCH(int, connections);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    jobs::RefreshOptions options;
    options.connections = connections;
    options.transaction.minutesPerTransaction = 180;
    jobs::RefreshJob job(options);
    RunningJob running(job, fixture.parameters());
    const auto outcome = running.result();
    QVERIFY(outcome);
    QCOMPARE(outcome->counts[u"minutes"_s].toInt(), 5760);
    QCOMPARE(outcome->counts[u"documents"_s].toInt(), 11520);
    QCOMPARE(outcome->rows, qint64(11520 + 96 * 5));
    QCOMPARE(running.done(), 5760);
    QVERIFY(!outcome->summary.isEmpty());
    QCOMPARE(fixture.value(finishedDays), m_server.workers() == nullptr ? u"4"_s : u"0"_s);
    QCOMPARE(fixture.differences(), QString());
}

/// Rows of days that are over are made beside the rest, and again when a receipt comes late.
void TestRefreshJob::followingMakesDays()
{
    if (m_server.workers() != nullptr)
        QSKIP("totals that are spread over servers have no rows of days");
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    jobs::RefreshOptions options;
    options.follow = true;
    options.daysInterval = 1s;
    jobs::RefreshJob job(options);
    RunningJob running(job, fixture.parameters());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value(finishedDays), u"4"_s, 60000);
    // While there is nothing to make it holds no connection: every window and service follows, and a server has few.
    QTRY_COMPARE(fixture.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                               "pid <> pg_backend_pid() AND query LIKE '%The newest day before%'"),
                 u"0"_s);
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-03 10:00Z"_s, PipelineFixture::payload(u"late"_s, u"1"_s))));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM daily_parsed_total WHERE business_id = 'late'"),
                              u"1"_s, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value(finishedDays), u"4"_s, 60000);
    running.stop();
    QVERIFY(running.endsWithin(20s));
    const auto ended = running.result();
    QVERIFY(ended);
    QVERIFY(ended->counts[u"days_made"_s].toInt() >= 5);
    QCOMPARE(fixture.differences(), QString());
}

/// Years of days take a while, and whoever waits sees them pass.
void TestRefreshJob::drainingReportsTheDaysItMakes()
{
    if (m_server.workers() != nullptr)
        QSKIP("totals that are spread over servers have no rows of days");
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    jobs::RefreshJob job{jobs::RefreshOptions()};
    std::vector<jobs::Progress> reports;
    const core::SystemClock clock;
    QVERIFY(job.run({fixture.parameters(), {}, [&](const jobs::Progress& each) { reports.push_back(each); }, clock}));
    QCOMPARE(fixture.value(finishedDays), u"4"_s);
    const auto last = reports.back();
    QCOMPARE(last.what, u"Putting together the hours of days that are over"_s);
    QCOMPARE(last.done, 4LL);
    QCOMPARE(reports.at(reports.size() - 4).done, 1LL);
}

void TestRefreshJob::followingShowsWhatIsCommitted()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    jobs::RefreshOptions options;
    options.follow = true;
    jobs::RefreshJob job(options);
    RunningJob running(job, fixture.parameters());
    const auto sum = "SELECT sum(document_count) FROM minutely_parsed_total";
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value(sum), u"11520"_s, 60000);
    for (int i = 1; i <= 5; ++i) {
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-03 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value(sum), QString::number(11520 + i), 20000);
    }
    QVERIFY(fixture.write("TRUNCATE documents"));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM minutely_parsed_total"), u"0"_s, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s, 60000);
    running.stop();
    QVERIFY(running.endsWithin(20s));
    // Being told to stop is how following ends.
    const auto ended = running.result();
    QVERIFY(ended);
    QVERIFY(ended->counts[u"documents"_s].toInt() >= 11525);
    QCOMPARE(fixture.differences(), QString());
}

/// Following goes on after its connections were cut; what it did before is in what it says at its end.
void TestRefreshJob::anAttemptThatFailedCountsToo()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    jobs::RefreshOptions options;
    options.follow = true;
    jobs::RefreshJob job(options);
    {
        RunningJob running(job, fixture.parameters());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s, 60000);
        QVERIFY(fixture.write("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                              "current_database() AND pid <> pg_backend_pid()"));
        QVERIFY(running.endsWithin(60s));
        const auto failed = running.result();
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, core::ErrorCode::ConnectionLost);
    }
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-03 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
    RunningJob running(job, fixture.parameters());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT sum(document_count) FROM minutely_parsed_total"), u"11521"_s,
                              60000);
    running.stop();
    QVERIFY(running.endsWithin(20s));
    const auto ended = running.result();
    QVERIFY(ended);
    QCOMPARE(ended->counts[u"documents"_s].toInt(), 11521);
    QVERIFY(ended->counts[u"minutes"_s].toInt() >= 5761);
}

/// Hours that are to be made again from their values are, while documents go on arriving.
void TestRefreshJob::followingRemakesHoursBesideMinutes()
{
    PipelineFixture fixture(m_server);
    const auto insertion =
        PipelineFixture::insertion(u"2024-05-03 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s));
    jobs::RefreshOptions options;
    options.follow = true;
    options.pollInterval = 100ms;
    jobs::RefreshJob job(options);
    RunningJob running(job, fixture.parameters());
    const auto sum = "SELECT sum(document_count) FROM hourly_parsed_total";
    for (int i = 1; i <= 5; ++i) {
        QVERIFY(fixture.write(insertion));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value(sum), QString::number(i), 20000);
    }
    QVERIFY(fixture.write("UPDATE hourly_parsed_total SET document_count = 99; INSERT INTO invalidation_log (minute, "
                          "remake_hour) VALUES ('2024-05-03 10:00Z', true)"));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value(sum), u"5"_s, 20000);
    QVERIFY(fixture.write("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                          "AND query LIKE '%FROM public.invalidation_log%WHERE remake%' AND pid <> pg_backend_pid()"));
    QVERIFY(fixture.write(insertion));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.value(sum) == u"6"_s || running.endsWithin(0s), 20000);
    running.stop();
    QVERIFY(running.endsWithin(20s));
    const auto ended = running.result();
    QVERIFY(ended || ended.error().code == core::ErrorCode::ConnectionLost);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestRefreshJob::followingChecksAndRepairs()
{
    PipelineFixture fixture(m_server);
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-03 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE hourly_parsed_total SET total_amount = 5"));
    jobs::RefreshOptions options;
    options.follow = true;
    options.checkInterval = 1s;
    options.pollInterval = 100ms;
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(u"hour 2024-05-03T10:00:00Z b1 total_amount 5 instead of 1"_s));
    jobs::RefreshJob job(options);
    RunningJob running(job, fixture.parameters());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.differences(), QString(), 60000);
    const auto found = "SELECT count(*) FROM job_runs WHERE kind = 'verify'";
    QTRY_COMPARE_WITH_TIMEOUT(fixture.value(found), u"1"_s, 60000);
    running.stop();
    QVERIFY(running.endsWithin(20s));
    const auto ended = running.result();
    QVERIFY(ended);
    QCOMPARE(ended->counts[u"differences"_s].toInt(), 1);
    QVERIFY(ended->counts[u"hours_checked"_s].toInt() >= 1);
    // Where an operator looks; checks that find nothing leave no trace.
    QCOMPARE(fixture.value(found), u"1"_s);
    QCOMPARE(fixture.value("SELECT state || ' ' || \"trigger\" || ' ' || \"rows\" FROM job_runs"), u"failed live 1"_s);
    QVERIFY(fixture.value("SELECT error FROM job_runs").contains(u"total_amount 5 instead of 1"_s));
}

void TestRefreshJob::canceledInTheMiddleNothingIsLost()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    jobs::RefreshOptions options;
    options.connections = 2;
    options.transaction.minutesPerTransaction = 20;
    jobs::RefreshJob job(options);
    RunningJob running(job, fixture.parameters());
    QTRY_VERIFY_WITH_TIMEOUT(running.done() > 100, 60000);
    running.stop();
    QVERIFY(running.endsWithin(20s));
    const auto ended = running.result();
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, core::ErrorCode::Canceled);
    QVERIFY(fixture.value("SELECT count(*) FROM invalidation_log").toInt() > 0);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestRefreshJob::olderRejectionsAreTriedAgain()
{
    PipelineFixture fixture(m_server);
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(u"cvs"_s, u"1.5"_s)) +
                      PipelineFixture::insertion(u"2024-05-01 11:00Z"_s, u"no json"_s)));
    QVERIFY(fixture.drain());
    // As an extractor would have left it that could not read the first one.
    QVERIFY(fixture.write("INSERT INTO rejected_documents (document_id, ts, reason, extractor_version) "
                          "SELECT document_id, ts, 'not_json', 0 FROM document_values; "
                          "DELETE FROM document_values; DELETE FROM minutely_parsed_total; "
                          "DELETE FROM hourly_parsed_total"));
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
    jobs::RefreshJob job;
    RunningJob running(job, fixture.parameters());
    const auto done = running.result();
    QVERIFY(done);
    QCOMPARE(fixture.value("SELECT total_amount FROM hourly_parsed_total"), u"1.5"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents"), u"1"_s);
    QCOMPARE(fixture.differences(), QString());
    // Only once: what the newest extractor rejected stays as it is.
    jobs::RefreshJob again;
    RunningJob second(again, fixture.parameters());
    QCOMPARE(second.result()->counts[u"minutes"_s].toInt(), 0);
}

void TestRefreshJob::wrongDatabaseIsAnError()
{
    auto parameters = m_server.parameters(u"no_such_database"_s);
    jobs::RefreshJob job;
    RunningJob running(job, parameters);
    const auto ended = running.result();
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, core::ErrorCode::NotFound);
}

void TestRefreshJob::verifyFindsAndRepairs()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = 0 WHERE ts < '2024-05-01 02:00Z'"));

    jobs::VerifyJob check;
    RunningJob checking(check, fixture.parameters());
    const auto found = checking.result();
    QVERIFY(found);
    QCOMPARE(found->counts[u"documents"_s].toInt(), 11520);
    const auto differences = found->counts[u"differences"_s].toInt();
    QVERIFY(differences > 200);
    QCOMPARE(found->counts[u"examples"_s].toArray().size(), qsizetype(jobs::VerifyJob::maximumExamples));

    jobs::VerifyJob repair({.repair = true});
    RunningJob repairing(repair, fixture.parameters());
    const auto repaired = repairing.result();
    QVERIFY(repaired);
    QCOMPARE(repaired->counts[u"differences"_s].toInt(), differences);
    QCOMPARE(fixture.differences(), QString());
    jobs::VerifyJob again;
    RunningJob checkingAgain(again, fixture.parameters());
    const auto fine = checkingAgain.result();
    QVERIFY(fine);
    QCOMPARE(fine->counts[u"differences"_s].toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestRefreshJob)
#include "tst_refreshjob.moc"
