// SPDX-License-Identifier: GPL-3.0-only
// What size costs: a live step beside few and beside many documents, the client's memory while it refreshes and
// verifies many, and a minute that holds very many; and what following costs while nothing happens. Prints JSON.
#include "app/jobs/refresh/refreshjob.h"
#include "db/refresh/refresher.h"
#include "db/verify/verifier.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;

namespace {

const auto firstInstant = QStringLiteral("2024-01-01 00:00Z");

/// Small documents of five businesses, `spacing` apart.
void fill(tests::PipelineFixture& fixture, qint64 count, const QString& from, const QString& spacing)
{
    const auto sql = u"INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\":\"b%s\","
                     "\"total\":{\"value\":%s.25,\"score\":%s}}', i % 5, i % 400, i % 97), timestamptz '%1' + i * "
                     "interval '%2' FROM generate_series(0, %3) i"_s.replace(u"%1"_s, from)
                         .replace(u"%2"_s, spacing)
                         .replace(u"%3"_s, QString::number(count - 1));
    if (!fixture.write(sql.toStdString()) || !fixture.write("ANALYZE documents"))
        qFatal("filling failed");
}

double drainSeconds(tests::PipelineFixture& fixture)
{
    return bench::secondsOf([&fixture] {
        if (!fixture.drain())
            qFatal("refreshing failed");
    });
}

/// One document that arrives at the end, and the step that counts it.
double liveStepMilliseconds(tests::PipelineFixture& fixture)
{
    if (!fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT ml_response, "
                       "\"timestamp\" + interval '1 second' FROM documents ORDER BY \"timestamp\" DESC LIMIT 1"))
        qFatal("inserting failed");
    db::Refresher refresher(fixture.worker());
    return 1000 * bench::secondsOf([&refresher] {
               const auto step = refresher.step();
               if (!step || step->counts.minutes != 1)
                   qFatal("the step did not count one minute");
           });
}

void measureSteps(tests::PipelineFixture& small, tests::PipelineFixture& large)
{
    QList<double> smallSteps;
    QList<double> largeSteps;
    for (int i = 0; i < 200; ++i) { // by turns, so that what else the machine does meets both
        smallSteps += liveStepMilliseconds(small);
        largeSteps += liveStepMilliseconds(large);
    }
    bench::print({{u"benchmark"_s, u"live_step"_s},
                  {u"small_documents"_s, small.value("SELECT count(*) FROM documents").toLongLong()},
                  {u"large_documents"_s, large.value("SELECT count(*) FROM documents").toLongLong()},
                  {u"small_ms"_s, bench::median(smallSteps)},
                  {u"large_ms"_s, bench::median(largeSteps)},
                  {u"ratio"_s, bench::median(largeSteps) / bench::median(smallSteps)},
                  {u"goal"_s, 1.5}});
}

/// Five documents, of as many businesses, that arrive at the end of an hour, and the step that counts them.
double hourStepMilliseconds(tests::PipelineFixture& fixture)
{
    const auto arrives =
        "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\":\"b%s\",\"total\":{"
        "\"value\":%s.25,\"score\":%s,\"ocr_score\":%s}}', i, i, i * 17.31, i * 3.07), '2024-05-01 10:59:30Z' FROM "
        "generate_series(0, 4) i";
    if (!fixture.write(arrives))
        qFatal("inserting failed");
    db::Refresher refresher(fixture.worker());
    return 1000 * bench::secondsOf([&refresher] {
               const auto step = refresher.step();
               if (!step || step->counts.documents != 5)
                   qFatal("the step did not count five documents");
           });
}

/// A step at an empty hour and at one that holds very many documents, with scores of two decimals all over.
void measureHours(tests::TestServer& server, qint64 count)
{
    tests::PipelineFixture empty(server);
    tests::PipelineFixture full(server);
    if (!full.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\":\"b%s\","
                    "\"total\":{\"value\":%s.25,\"score\":%s,\"ocr_score\":%s}}', i % 5, i % 400, i % 9001 * 0.01, "
                    "i % 8999 * 0.01), timestamptz '2024-05-01 10:00Z' + i * interval '59 minutes' / " +
                    std::to_string(count) + " FROM generate_series(0, " + std::to_string(count - 1) + ") i") ||
        !full.write("VACUUM ANALYZE documents"))
        qFatal("filling failed");
    drainSeconds(full);
    QList<double> emptySteps;
    QList<double> fullSteps;
    for (int i = 0; i < 100; ++i) {
        emptySteps += hourStepMilliseconds(empty);
        fullSteps += hourStepMilliseconds(full);
    }
    bench::print({{u"benchmark"_s, u"live_step_at_an_hour"_s},
                  {u"hour_held_before"_s, count},
                  {u"distribution_bytes"_s,
                   full.value("SELECT max(length(score_distribution)) FROM hourly_parsed_total").toLongLong()},
                  {u"empty_ms"_s, bench::median(emptySteps)},
                  {u"full_ms"_s, bench::median(fullSteps)},
                  {u"ratio"_s, bench::median(fullSteps) / bench::median(emptySteps)},
                  {u"goal"_s, 1.2}});
}

void measureMinute(tests::PipelineFixture& fixture, qint64 count)
{
    fill(fixture, count, u"2030-01-01 00:00Z"_s, u"50 microseconds"_s);
    const auto seconds = drainSeconds(fixture);
    bench::print({{u"benchmark"_s, u"one_minute"_s},
                  {u"documents"_s, count},
                  {u"refresh_seconds"_s, seconds},
                  {u"client_peak_mb"_s, bench::peakMemoryMegabytes()},
                  {u"goal_mb"_s, 300}});
}

void measureVerify(tests::PipelineFixture& fixture)
{
    db::VerifyCounts counts;
    const auto seconds = bench::secondsOf([&] {
        const auto verified = db::Verifier(fixture.worker()).run({});
        if (!verified)
            qFatal("verifying failed: %s", qUtf8Printable(verified.error().detail));
        counts = *verified;
    });
    bench::print({{u"benchmark"_s, u"verify"_s},
                  {u"documents"_s, counts.documents},
                  {u"differences"_s, counts.differences},
                  {u"seconds"_s, seconds},
                  {u"client_peak_mb"_s, bench::peakMemoryMegabytes()},
                  {u"goal_mb"_s, 300}});
}

/// Processor time of the database's backends, from /proc.
double backendSeconds(tests::PipelineFixture& fixture)
{
    const auto pids = fixture.value("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE datname = "
                                    "current_database() AND pid <> pg_backend_pid()");
    double ticks = 0;
    for (const auto& pid : pids.split(u' ', Qt::SkipEmptyParts)) {
        QFile stat(u"/proc/%1/stat"_s.arg(pid));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const auto text = stat.readAll();
        const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        ticks += fields.value(11).toDouble() + fields.value(12).toDouble(); // utime and stime
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void measureIdle(tests::PipelineFixture& fixture, std::chrono::seconds time)
{
    std::stop_source stop;
    std::jthread follower([&fixture, token = stop.get_token()] {
        jobs::RefreshOptions options;
        options.follow = true;
        options.checkInterval = 0s;
        jobs::RefreshJob job(options);
        const core::SystemClock clock;
        const jobs::JobContext context{fixture.parameters(), token, [](const jobs::Progress&) {}, clock};
        if (!job.run(context))
            qFatal("following failed");
    });
    std::this_thread::sleep_for(2s);
    const auto own = bench::ownProcessorSeconds();
    const auto servers = backendSeconds(fixture);
    std::this_thread::sleep_for(time);
    const auto share = [time](double seconds) { return 100 * seconds / static_cast<double>(time.count()); };
    bench::print({{u"benchmark"_s, u"idle_follow"_s},
                  {u"seconds"_s, static_cast<qint64>(time.count())},
                  {u"client_percent"_s, share(bench::ownProcessorSeconds() - own)},
                  {u"server_percent"_s, share(backendSeconds(fixture) - servers)}});
    stop.request_stop();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"documents"_s, u"Documents in the large database."_s, u"N"_s, u"10000000"_s});
    parser.addOption({u"minute"_s, u"Documents in one minute."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"hour"_s, u"Documents in one hour; 0 for none of that."_s, u"N"_s, u"3600000"_s});
    parser.addOption({u"only-hour"_s, u"That alone."_s});
    parser.process(application);

    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    server.addSetting(u"autovacuum = on"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));

    if (const auto count = parser.value(u"hour"_s).toLongLong(); count > 0)
        measureHours(server, count);
    if (parser.isSet(u"only-hour"_s))
        return 0;
    tests::PipelineFixture small(server);
    tests::PipelineFixture large(server);
    fill(small, 100'000, firstInstant, u"1 second"_s);
    fill(large, parser.value(u"documents"_s).toLongLong(), firstInstant, u"1 second"_s);
    drainSeconds(small);
    measureIdle(small, 10s);
    const auto seconds = drainSeconds(large);
    bench::print({{u"benchmark"_s, u"refresh_large"_s},
                  {u"refresh_seconds"_s, seconds},
                  {u"client_peak_mb"_s, bench::peakMemoryMegabytes()},
                  {u"goal_mb"_s, 300}});
    measureSteps(small, large);
    measureVerify(large);
    measureMinute(large, parser.value(u"minute"_s).toLongLong());
}
