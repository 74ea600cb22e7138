// SPDX-License-Identifier: GPL-3.0-only
// How long after its commit a document is in the roll-ups, at several rates, and what the triggers cost its producer.
// Prints JSON, one object for each.
#include "app/jobs/refresh/refreshjob.h"
#include "core/payload/documentgenerator.h"
#include "db/copy/copywriter.h"
#include "db/sessions/changelistener.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/sqlliteral.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using bench::checked;
using Steady = std::chrono::steady_clock;

namespace {

const core::DocumentGenerator generator;

void insertNow(db::Connection& connection, std::uint64_t first, int count)
{
    QByteArray sql = "INSERT INTO documents (ml_response, \"timestamp\") VALUES ";
    for (int i = 0; i < count; ++i) {
        const auto payload = generator.document(first + static_cast<std::uint64_t>(i));
        sql += i == 0 ? "(" : ", (";
        sql +=
            QByteArray::fromStdString(tests::sqlLiteral(QByteArray::fromStdString(payload))) + ", clock_timestamp())";
    }
    checked(connection.execute(sql.toStdString()));
}

/// When the document of each number was committed.
struct Commits
{
    std::mutex mutex;
    std::vector<Steady::time_point> times;
};

void produce(db::Connection& connection, double rate, std::chrono::seconds time, Commits& commits)
{
    const auto perCommit = rate > 200 ? static_cast<int>(rate / 100) : 1;
    const std::chrono::duration<double> pause(perCommit / rate);
    const auto begin = Steady::now();
    for (int i = 0; Steady::now() - begin < time; ++i) {
        std::this_thread::sleep_until(begin + std::chrono::duration_cast<Steady::duration>(i * pause));
        insertNow(connection, static_cast<std::uint64_t>(i), perCommit);
        const std::lock_guard lock(commits.mutex);
        commits.times.insert(commits.times.end(), static_cast<std::size_t>(perCommit), Steady::now());
    }
}

qint64 countedDocuments(tests::PipelineFixture& fixture)
{
    return checked(
               fixture.worker().execute("SELECT coalesce(sum(document_count), 0) FROM public.minutely_parsed_total"))
        .integer(0, 0);
}

/// As if the rate had been the same for half an hour, the half of this hour that is not now: an hour's bucket is
/// recomputed from all of its documents.
qint64 fillHalfAnHour(tests::PipelineFixture& fixture, double rate)
{
    const auto count = std::to_string(static_cast<qint64>(rate * 1800));
    if (!fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT rpad(format('{\"business_id\": "
                       "\"b%s\", \"total\": {\"value\": %s, \"score\": %s, \"ocr_score\": %s}}', i % 5, i, i % 9001 "
                       "* 0.01, i % 8999 * 0.01), 880), date_bin('30 minutes', now() + interval '30 minutes', "
                       "date_trunc('hour', now())) - CASE WHEN extract(minute FROM now()) < 30 THEN interval '0' ELSE "
                       "interval '1 hour' END + i * interval '30 minutes' / " +
                       count + " FROM generate_series(0, " + count + " - 1) i") ||
        !fixture.drain() || !fixture.write("VACUUM ANALYZE"))
        qFatal("filling the hour failed");
    return countedDocuments(fixture);
}

void measureLatency(tests::TestServer& server, double rate, std::chrono::seconds time, bool sustained)
{
    tests::PipelineFixture fixture(server);
    const auto before = sustained ? fillHalfAnHour(fixture, rate) : 0;
    const auto ear = fixture.connect();
    db::ChangeListener listener(*ear);
    checked(listener.listen());

    std::stop_source stop;
    std::jthread refresher([&fixture, token = stop.get_token()] {
        jobs::RefreshOptions options;
        options.follow = true;
        jobs::RefreshJob job(options);
        const core::SystemClock clock;
        const jobs::JobContext context{fixture.parameters(), token, [](const jobs::Progress&) {}, clock};
        if (const auto ended = job.run(context); !ended && ended.error().code != core::ErrorCode::Canceled)
            qFatal("refresh failed: %s", qUtf8Printable(ended.error().message));
    });
    std::this_thread::sleep_for(500ms);

    Commits commits;
    std::atomic<bool> ended = false;
    std::jthread producer([&] {
        produce(fixture.writer(), rate, time, commits);
        ended = true;
    });
    QList<double> latencies;
    std::size_t seen = 0;
    while (!ended || seen < commits.times.size()) {
        const auto changes = checked(listener.wait(100ms));
        if (!changes.totals)
            continue;
        const auto counted = countedDocuments(fixture) - before;
        const auto now = Steady::now();
        const std::lock_guard lock(commits.mutex);
        const auto upTo = std::min(commits.times.size(), static_cast<std::size_t>(counted));
        for (; seen < upTo; ++seen)
            latencies += std::chrono::duration<double, std::milli>(now - commits.times[seen]).count();
    }
    stop.request_stop();
    bench::print({{u"benchmark"_s, u"latency"_s},
                  {u"rate"_s, rate},
                  {u"hour_held_before"_s, before},
                  {u"reached_rate"_s, static_cast<double>(latencies.size()) / static_cast<double>(time.count())},
                  {u"documents"_s, latencies.size()},
                  {u"p50_ms"_s, bench::median(latencies)},
                  {u"p90_ms"_s, bench::quantile(latencies, 0.9)},
                  {u"p99_ms"_s, bench::quantile(latencies, 0.99)},
                  {u"max_ms"_s, bench::quantile(latencies, 1.0)},
                  {u"goal_p50_ms"_s, 250}});
}

double copySeconds(db::Connection& connection, int rows)
{
    const auto start = core::fromDateTime(QDateTime(QDate(2024, 5, 1), QTime(0, 0), Qt::UTC));
    return bench::secondsOf([&] {
        auto writer = checked(db::CopyWriter::begin(
            connection, "COPY documents (ml_response, \"timestamp\") FROM STDIN (FORMAT binary)", 2));
        for (int i = 0; i < rows; ++i) {
            writer.startRow();
            writer.addText(generator.document(static_cast<std::uint64_t>(i)));
            writer.addTimestamp(start + std::chrono::seconds(i));
            checked(writer.endRow());
        }
        checked(writer.finish());
    });
}

double insertSeconds(db::Connection& connection, int rows)
{
    return bench::secondsOf([&] {
        for (int i = 0; i < rows; ++i)
            insertNow(connection, static_cast<std::uint64_t>(i), 1);
    });
}

/// The same writes with and without triggers, taking turns, the best of each. `durable`: commits wait for the disk, as
/// they do unless a server is told otherwise; without, an insert costs so little that the trigger stands out most.
void measureProducer(bool durable)
{
    tests::TestServer server;
    if (durable) {
        server.addSetting(u"fsync = on"_s);
        server.addSetting(u"synchronous_commit = on"_s);
        server.addSetting(u"full_page_writes = on"_s);
    }
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    QJsonArray times[2][2];
    const int inserts = durable ? 300 : 2'000;
    for (int run = 0; run < 6; ++run) {
        for (const int triggers : {0, 1}) {
            if (!fixture.write("TRUNCATE documents, invalidation_log; CHECKPOINT") ||
                !fixture.write(triggers != 0 ? "ALTER TABLE documents ENABLE TRIGGER ALL"
                                             : "ALTER TABLE documents DISABLE TRIGGER ALL"))
                qFatal("preparing failed");
            times[0][triggers].append(copySeconds(fixture.writer(), 100'000));
            times[1][triggers].append(insertSeconds(fixture.writer(), inserts));
        }
    }
    bench::print({{u"benchmark"_s, u"producer"_s},
                  {u"durable"_s, durable},
                  {u"copy_seconds_without_triggers"_s, times[0][0]},
                  {u"copy_seconds_with_triggers"_s, times[0][1]},
                  {u"copy_ratio"_s, bench::least(times[0][1]) / bench::least(times[0][0])},
                  {u"goal_copy_ratio"_s, 1.10},
                  {u"insert_seconds_without_triggers"_s, times[1][0]},
                  {u"insert_seconds_with_triggers"_s, times[1][1]},
                  {u"insert_ratio"_s, bench::least(times[1][1]) / bench::least(times[1][0])},
                  {u"goal_insert_ratio"_s, 1.25}});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, u"Seconds at each rate."_s, u"N"_s, u"15"_s});
    parser.addOption({u"rates"_s, u"Documents a second."_s, u"LIST"_s, u"1,10,100,1000"_s});
    parser.addOption({u"sustained"_s, u"Begin with an hour that holds half an hour of the rate."_s});
    parser.process(application);
    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    server.addSetting(u"autovacuum = on"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    for (const auto& rate : parser.value(u"rates"_s).split(u','))
        measureLatency(server, rate.toDouble(), std::chrono::seconds(parser.value(u"seconds"_s).toInt()),
                       parser.isSet(u"sustained"_s));
    if (parser.isSet(u"sustained"_s))
        return 0;
    measureProducer(true);
    measureProducer(false);
}
