// SPDX-License-Identifier: GPL-3.0-only
// What jobs say when they are done: the sentence for people and the numbers for scripts.
#include "app/jobs/documents/seedjob.h"
#include "app/jobs/job.h"
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/upkeep/migratejob.h"
#include "app/jobs/upkeep/recomputejob.h"
#include "app/jobs/upkeep/retainjob.h"
#include "app/jobs/upkeep/verifyjob.h"
#include "db/schema/migrator.h"
#include "db/state/dataextent.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
namespace jobs = oa::jobs;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

namespace {

/// What a job ends with; "(failed) …" as the summary where it fails.
jobs::Outcome outcomeOf(const PipelineFixture& fixture, jobs::Job&& job)
{
    const core::SystemClock clock;
    const jobs::JobContext context{fixture.parameters(), {}, [](const jobs::Progress&) {}, clock};
    auto outcome = job.run(context);
    return outcome ? *outcome
                   : jobs::Outcome{.rows = -1, .counts = {}, .summary = u"(failed) "_s + outcome.error().text()};
}

/// Two minutes with three good receipts, and one that is none, of 1 May 2024.
bool fill(PipelineFixture& fixture)
{
    const auto good = PipelineFixture::payload(u"cvs"_s, u"2"_s, u"80"_s, u"70"_s);
    return fixture.write(PipelineFixture::insertion(u"2024-05-01T10:00:10Z"_s, good) +
                         PipelineFixture::insertion(u"2024-05-01T10:00:20Z"_s, good) +
                         PipelineFixture::insertion(u"2024-05-01T10:01:00Z"_s, good) +
                         PipelineFixture::insertion(u"2024-05-01T10:01:30Z"_s, u"not json"_s));
}

} // namespace

class TestSummaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }
    void migrating();
    void seeding();
    void refreshing();
    void verifying();
    void recomputing();
    void retaining();

private:
    TestServer m_server;
};

void TestSummaries::migrating()
{
    PipelineFixture fixture(m_server);
    const auto version = db::Migrator::all().back().version;
    const auto done = outcomeOf(fixture, jobs::MigrateJob());
    QCOMPARE(done.summary, u"The tables are up to date (version %1)."_s.arg(version));
    QCOMPARE(done.counts[u"from_version"].toInt(), version);
    QCOMPARE(done.counts[u"to_version"].toInt(), version);
    QCOMPARE(done.counts[u"dry_run"].toBool(), false);
    QCOMPARE(done.counts[u"mended"].toBool(), false);

    const auto empty = m_server.createDatabase();
    PipelineFixture other(m_server, empty, PipelineFixture::Tables::AsTheyAre);
    const auto dry = outcomeOf(other, jobs::MigrateJob({.dryRun = true}));
    QCOMPARE(dry.summary, u"The tables would be brought from version 0 to %1; nothing was changed."_s.arg(version));
    QCOMPARE(dry.counts[u"dry_run"].toBool(), true);
    QCOMPARE(dry.counts[u"from_version"].toInt(), 0);
    QVERIFY(dry.counts[u"sql"].toString().contains(u"CREATE TABLE"_s));
}

void TestSummaries::seeding()
{
    PipelineFixture fixture(m_server);
    jobs::SeedOptions options;
    options.range = {utc("2024-05-01T10:00:00Z"), utc("2024-05-01T10:01:00Z")};
    options.documentsPerSecond = 20;
    const auto done = outcomeOf(fixture, jobs::SeedJob(options));
    QCOMPARE(done.summary, u"Wrote 1,200 receipts."_s);
    QCOMPARE(done.rows, 1200);
    QCOMPARE(done.counts[u"documents"].toInt(), 1200);
    QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"1200"_s);
}

void TestSummaries::refreshing()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fill(fixture));
    const auto done = outcomeOf(fixture, jobs::RefreshJob());
    QCOMPARE(done.summary, u"Recomputed 2 minutes from 4 receipts (1 rejected)."_s);
    QCOMPARE(done.rows, 3);
    QCOMPARE(done.counts[u"minutes"].toInt(), 2);
    QCOMPARE(done.counts[u"documents"].toInt(), 4);
    QCOMPARE(done.counts[u"rejected"].toInt(), 1);
    QCOMPARE(done.counts[u"minute_rows"].toInt(), 2);
    QCOMPARE(done.counts[u"hour_rows"].toInt(), 1);
    QVERIFY(!done.counts.contains(u"problems"_s));
    QCOMPARE(outcomeOf(fixture, jobs::RefreshJob()).summary, u"Recomputed 0 minutes from 0 receipts (0 rejected)."_s);
}

void TestSummaries::verifying()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fill(fixture));
    QVERIFY(fixture.drain());
    const auto well = outcomeOf(fixture, jobs::VerifyJob());
    QCOMPARE(well.summary, u"Every total equals its receipts (4 compared, 0 minutes pending)."_s);
    QCOMPARE(well.counts[u"documents"].toInt(), 4);
    QCOMPARE(well.counts[u"rejected"].toInt(), 1);
    QCOMPARE(well.counts[u"differences"].toInt(), 0);
    QVERIFY(well.counts[u"kept_from"].isNull());

    QVERIFY(fill(fixture)); // two minutes wait again
    QCOMPARE(outcomeOf(fixture, jobs::VerifyJob()).counts[u"pending_minutes"].toInt(), 2);
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE public.minutely_parsed_total SET total_amount = total_amount + 1 "
                          "WHERE ts = '2024-05-01 10:01:00Z'"));
    const auto found = outcomeOf(fixture, jobs::VerifyJob());
    QCOMPARE(found.summary, u"1 differences found."_s);
    QCOMPARE(found.counts[u"differences"].toInt(), 1);
    QCOMPARE(found.counts[u"repaired_minutes"].toInt(), 0);
    const auto mended = outcomeOf(fixture, jobs::VerifyJob({.repair = true}));
    QCOMPARE(mended.summary, u"1 differences found and repaired."_s);
    QCOMPARE(mended.counts[u"repaired_minutes"].toInt(), 1);
    QCOMPARE(outcomeOf(fixture, jobs::VerifyJob()).counts[u"differences"].toInt(), 0);
    QVERIFY(fixture.write("INSERT INTO public.invalidation_log (everything) VALUES (true)"));
    QCOMPARE(outcomeOf(fixture, jobs::VerifyJob()).summary,
             u"Nothing could be compared: all receipts are waiting for a refresh."_s);
}

void TestSummaries::recomputing()
{
    PipelineFixture fixture(m_server);
    QCOMPARE(outcomeOf(fixture, jobs::RecomputeJob({})).summary,
             u"No receipt was rejected: there is nothing to try again."_s);
    QVERIFY(fill(fixture));
    QVERIFY(fixture.drain());
    const auto again = outcomeOf(fixture, jobs::RecomputeJob({}));
    QCOMPARE(again.summary, u"Tried 1 rejected receipts again: 0 count now, 1 are still rejected."_s);
    QCOMPARE(again.counts[u"retried"].toInt(), 1);
    QCOMPARE(again.counts[u"accepted"].toInt(), 0);
    QCOMPARE(again.counts[u"still_rejected"].toInt(), 1);
    const core::TimeRange range{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T10:01:00Z")};
    const auto done = outcomeOf(fixture, jobs::RecomputeJob({.range = range}));
    QCOMPARE(done.summary, u"Recomputed 1 minutes with 2 receipts."_s);
    QCOMPARE(done.counts[u"minutes"].toInt(), 1);
    QCOMPARE(done.counts[u"documents"].toInt(), 2);
    QCOMPARE(done.counts[u"minute_buckets"].toInt(), 1);
    QCOMPARE(done.counts[u"hour_buckets"].toInt(), 1);
    QVERIFY(!done.counts.contains(u"sealed_before"_s));
}

void TestSummaries::retaining()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fill(fixture));
    const auto kept = core::toIsoString(*db::serverTime(fixture.worker()) - 1h);
    QVERIFY(
        fixture.write(PipelineFixture::insertion(kept, PipelineFixture::payload(u"cvs"_s, u"2"_s, u"80"_s, u"70"_s))));
    const auto done = outcomeOf(fixture, jobs::RetainJob({.keep = {2, std::nullopt}}));
    QVERIFY2(done.summary.endsWith(u" on: 1 days sealed, 4 receipts removed. Totals of before stay."_s),
             qPrintable(done.summary));
    QCOMPARE(done.rows, 4);
    QCOMPARE(done.counts[u"sealed_days"].toInt(), 1);
    QCOMPARE(done.counts[u"compared_documents"].toInt(), 4);
    QCOMPARE(done.counts[u"removed_documents"].toInt(), 4);
    QCOMPARE(done.counts[u"late_documents"].toInt(), 0);
    QVERIFY(!done.counts[u"floor"].isNull());
    QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"1"_s);

    const auto verified = outcomeOf(fixture, jobs::VerifyJob());
    QVERIFY2(verified.summary.contains(u" are as they were sealed (1 days)."_s), qPrintable(verified.summary));
    QCOMPARE(verified.counts[u"sealed_days"].toInt(), 1);
    QCOMPARE(verified.counts[u"sealed_differences"].toInt(), 0);
    const auto add = [&fixture](int amount) {
        return fixture.write("UPDATE public.minutely_parsed_total SET total_amount = total_amount + (" +
                             std::to_string(amount) + ") WHERE ts = '2024-05-01 10:01:00Z'");
    };
    QVERIFY(add(1));
    const auto changed = outcomeOf(fixture, jobs::VerifyJob());
    QVERIFY2(changed.summary.startsWith(u"1 differences in totals of before "_s), qPrintable(changed.summary));
    QVERIFY(add(-1));

    QVERIFY(fill(fixture)); // too late
    const auto late = outcomeOf(fixture, jobs::RetainJob({.keep = {2, std::nullopt}}));
    QVERIFY2(late.summary.contains(u"4 receipts came after their day was sealed and are rejected."_s),
             qPrintable(late.summary));
    QCOMPARE(late.counts[u"late_documents"].toInt(), 4);
    QCOMPARE(late.counts[u"sealed_days"].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestSummaries)
#include "tst_summaries.moc"
