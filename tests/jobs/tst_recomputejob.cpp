// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/upkeep/recomputejob.h"

#include "tests/jobs/jobfixture.h"
#include "tests/support/pipelinefixture.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
namespace jobs = oa::jobs;
using namespace oa::tests;

namespace {

/// Four days, a document each half minute; every hundredth is no JSON.
constexpr auto fourDays =
    "INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE WHEN i % 100 = 0 THEN 'no json' ELSE "
    "format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s}}', i % 5, i * 0.01) END, "
    "timestamptz '2024-05-01 00:00Z' + i * interval '30 seconds' FROM generate_series(0, 11519) i";

} // namespace

class TestRecomputeJob : public QObject
{
    Q_OBJECT

    TestServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void aRangeIsCountedAnew()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(fourDays));
        QVERIFY(fixture.drain());
        QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = -1"));
        jobs::RecomputeJob job({.range = core::TimeRange{utc("2024-05-02T00:00:00"), utc("2024-05-03T00:00:00")}});
        QCOMPARE(job.kind(), u"recompute"_s);
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        const auto outcome = runJobOn(fixture.parameters(), job, {}, [&](const jobs::Progress& progress) {
            done = progress.done;
            total = progress.total;
        });
        QVERIFY(outcome);
        QCOMPARE(outcome->counts[u"minutes"_s].toInteger(), 1440LL);
        QCOMPARE(outcome->counts[u"documents"_s].toInteger(), 2880LL);
        QCOMPARE(outcome->counts[u"hour_buckets"_s].toInteger(), 120LL);
        QCOMPARE(done.load(), 1440LL);
        QCOMPARE(total.load(), 1440LL);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE ts >= '2024-05-02' AND "
                               "ts < '2024-05-03' AND total_amount = -1"),
                 u"0"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE (ts < '2024-05-02' OR "
                               "ts >= '2024-05-03') AND total_amount <> -1"),
                 u"0"_s);
    }

    void rejectedOnesAreTriedAgain()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(fourDays));
        QVERIFY(fixture.write(PipelineFixture::insertion(u"infinity"_s, u"{}"_s)));
        QVERIFY(fixture.drain());
        jobs::RecomputeJob job({});
        QCOMPARE(job.kind(), u"retry"_s);
        auto outcome = runJobOn(fixture.parameters(), job);
        QVERIFY(outcome);
        QCOMPARE(outcome->counts[u"retried"_s].toInteger(), 117LL);
        QCOMPARE(outcome->counts[u"minutes"_s].toInteger(), 117LL);
        QCOMPARE(outcome->counts[u"accepted"_s].toInteger(), 0LL);
        QCOMPARE(outcome->counts[u"still_rejected"_s].toInteger(), 117LL);

        // Mended behind the triggers' back: only trying again finds out.
        QVERIFY(fixture.write("ALTER TABLE documents DISABLE TRIGGER USER; UPDATE documents SET ml_response = "
                              "'{\"business_id\": \"cvs\", \"total\": {\"value\": 2}}' WHERE ml_response = 'no json'"));
        outcome = runJobOn(fixture.parameters(), job);
        QVERIFY(outcome);
        QCOMPARE(outcome->counts[u"accepted"_s].toInteger(), 116LL);
        QCOMPARE(outcome->counts[u"still_rejected"_s].toInteger(), 1LL);
        QCOMPARE(fixture.differences(), QString());

        QVERIFY(
            fixture.write("ALTER TABLE documents ENABLE ALWAYS TRIGGER ocr_analytics_deleted; DELETE FROM documents "
                          "WHERE \"timestamp\" = 'infinity'"));
        QVERIFY(fixture.drain());
        outcome = runJobOn(fixture.parameters(), job);
        QVERIFY(outcome);
        QCOMPARE(outcome->counts[u"retried"_s].toInteger(), 0LL);
    }

    /// Beside a live refresh, which does a part of the work: nobody's part is lost, and both end well.
    void othersMayHelp()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(fourDays));
        QVERIFY(fixture.drain());
        std::stop_source stop;
        core::Result<jobs::Outcome> followed;
        std::jthread follower([&] {
            jobs::RefreshOptions options;
            options.follow = true;
            jobs::RefreshJob job(options);
            followed = runJobOn(fixture.parameters(), job, stop.get_token());
        });
        QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = -1"));
        db::RefreshOptions small;
        small.minutesPerTransaction = 60;
        jobs::RecomputeJob job(
            {.range = core::TimeRange{utc("2024-05-01T00:00:00"), utc("2024-05-05T00:00:00")}, .transaction = small});
        const auto outcome = runJobOn(fixture.parameters(), job);
        QVERIFY(outcome);
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
        QCOMPARE(fixture.differences(), QString());
        stop.request_stop();
        follower.join();
        QVERIFY(followed);
    }

    /// What was not done yet stays pending, and whoever refreshes next does it.
    void canceledInTheMiddleNothingIsLost()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(fourDays));
        QVERIFY(fixture.drain());
        std::stop_source stop;
        db::RefreshOptions slow;
        slow.minutesPerTransaction = 60;
        slow.reached = [&stop](db::RefreshStage stage) {
            if (stage == db::RefreshStage::Recomputed)
                stop.request_stop();
        };
        jobs::RecomputeJob job(
            {.range = core::TimeRange{utc("2024-05-01T00:00:00"), utc("2024-05-05T00:00:00")}, .transaction = slow});
        const auto outcome = runJobOn(fixture.parameters(), job, stop.get_token());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::Canceled);
        QVERIFY(fixture.value("SELECT count(*) FROM invalidation_log").toInt() > 5000);
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
    }
};

QTEST_GUILESS_MAIN(TestRecomputeJob)
#include "tst_recomputejob.moc"
