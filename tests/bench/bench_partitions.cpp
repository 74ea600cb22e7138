// SPDX-License-Identifier: GPL-3.0-only
// What day partitions of documents cost those who write and those who count, against a table without, by turns; and how
// long a day takes to go. Prints JSON.
//
//     bench_partitions [--partitions N] [--documents N] [--rounds N]
#include "db/refresh/refresher.h"
#include "db/retention/retainer.h"
#include "db/schema/partitioner.h"
#include "db/state/databasestatus.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using namespace oa;
using Fixture = tests::PipelineFixture;

namespace {

/// Receipts of so long a time, evenly.
std::string receipts(qint64 count, const std::string& from, const std::string& length = "1 hour")
{
    return "SELECT format('{\"business_id\":\"b%s\",\"total\":{\"value\":%s.25,\"score\":%s}}', i % 5, i % 400, "
           "i % 9001 * 0.01), " +
           from + " + i * (interval '" + length + "' / " + std::to_string(count) + ") FROM generate_series(0, " +
           std::to_string(count - 1) + ") i";
}

const std::string today = "date_trunc('day', now(), 'UTC')";
constexpr auto insertion = "INSERT INTO public.documents (ml_response, \"timestamp\") ";

/// Seconds of the same work on both tables, in turns.
struct Both
{
    QList<double> plain;
    QList<double> partitioned;

    double ratio() const { return bench::median(partitioned) / bench::median(plain); }
};

template <typename Work>
Both byTurns(Fixture& plain, Fixture& partitioned, int rounds, Work&& work)
{
    Both both;
    for (int i = 0; i < rounds; ++i) {
        both.plain += work(plain);
        both.partitioned += work(partitioned);
    }
    return both;
}

double copied(Fixture& fixture, const std::string& file)
{
    const auto seconds = bench::secondsOf(
        [&] { bench::ok(fixture.write("COPY public.documents (ml_response, \"timestamp\") FROM '" + file + "'")); });
    bench::ok(fixture.drain().has_value());
    return seconds;
}

double inserted(Fixture& fixture)
{
    constexpr int count = 1000;
    const auto seconds = bench::secondsOf([&] {
        for (int i = 0; i < count; ++i)
            bench::checked(fixture.writer().execute(
                "INSERT INTO public.documents (ml_response, \"timestamp\") VALUES "
                "('{\"business_id\":\"b1\",\"total\":{\"value\":1.25,\"score\":58.25}}', now())"));
    });
    bench::ok(fixture.drain().has_value());
    return seconds;
}

/// A step of a refresher that is at work already, as one that follows is.
double steppedLive(Fixture& fixture, std::unique_ptr<db::Refresher>& refresher)
{
    const auto arrive = [&] {
        bench::ok(fixture.write(insertion + receipts(200, "now() - interval '1 second'", "1 second")));
    };
    if (!refresher) {
        refresher = std::make_unique<db::Refresher>(fixture.worker());
        arrive();
        bench::checked(refresher->step());
    }
    arrive();
    const auto seconds = bench::secondsOf([&] { bench::checked(refresher->step()); });
    bench::ok(fixture.drain().has_value());
    return seconds;
}

double status(Fixture& fixture)
{
    return bench::secondsOf([&] { bench::checked(db::DatabaseStatus::read(fixture.worker())); });
}

/// Drops the partition that holds the days before they were made, once all of it is sealed, as if it were over. In
/// seconds.
double dropped(Fixture& fixture, qint64 documents)
{
    db::Retainer retainer(fixture.worker());
    const auto floor = core::fromEpochMicroseconds(
        fixture.value("SELECT (extract(epoch FROM " + today + " + interval '48 hours') * 1000000)::bigint")
            .toLongLong());
    while (bench::checked(retainer.sealNext(floor)).outcome != db::SealStep::Outcome::NothingLeft) {
    }
    bench::ok(fixture.write("DROP VIEW IF EXISTS pg_temp.good CASCADE")); // the oracle's, of this very table
    constexpr auto count = "SELECT count(*) FROM public.documents";
    const auto there = fixture.value(count).toLongLong();
    std::optional<db::Partitioner::Dropped> gone;
    const auto seconds = bench::secondsOf([&] { gone = bench::checked(retainer.dropPartition()); });
    const auto left = fixture.value(count).toLongLong();
    if (!gone || gone->name.isEmpty() || there - left < documents)
        qFatal("no partition was dropped");
    return seconds;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"partitions"_s, u"For how many days ahead there are some, at most 366."_s, u"N"_s, u"366"_s});
    parser.addOption({u"documents"_s, u"Receipts of the day that goes."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"rounds"_s, u"How often each is done."_s, u"N"_s, u"7"_s});
    parser.process(application);
    const auto partitions = parser.value(u"partitions"_s).toInt();
    const auto documents = parser.value(u"documents"_s).toLongLong();
    const auto rounds = parser.value(u"rounds"_s).toInt();

    tests::TestServer server(tests::TestServer::Kind::Alone);
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    Fixture plain(server);
    Fixture partitioned(server);
    for (auto* fixture : {&plain, &partitioned}) { // of which all but a thousand are of the day that goes
        bench::ok(fixture->write(insertion +
                                 receipts(fixture == &plain ? 1000 : documents, today + " - interval '48 hours'")));
        bench::ok(fixture->write("ANALYZE documents") && fixture->drain().has_value());
    }
    bench::checked(db::Partitioner(partitioned.worker()).partition());
    bench::ok(partitioned.write("SELECT public.ocr_analytics_make_partitions(" + std::to_string(partitions) + ")"));
    const auto there = partitioned.value("SELECT count(*) FROM pg_inherits WHERE inhparent = 'documents'::regclass");
    const auto file = server.socketFolder().toStdString() + "/receipts.copy";
    bench::ok(plain.write("COPY (" + receipts(50'000, today + " + interval '49 hours'") + ") TO '" + file + "'"));
    bench::ok(plain.write("VACUUM ANALYZE") && partitioned.write("VACUUM ANALYZE"));

    const auto copy = byTurns(plain, partitioned, rounds, [&](Fixture& fixture) { return copied(fixture, file); });
    const auto insert = byTurns(plain, partitioned, rounds, inserted);
    std::map<Fixture*, std::unique_ptr<db::Refresher>> refreshers;
    const auto live = byTurns(plain, partitioned, 5 * rounds,
                              [&](Fixture& fixture) { return steppedLive(fixture, refreshers[&fixture]); });
    refreshers.clear();
    const auto looked = byTurns(plain, partitioned, rounds, status);
    const auto drop = dropped(partitioned, documents);
    bench::print({{u"benchmark"_s, u"partitions"_s},
                  {u"partitions"_s, there.toInt()},
                  {u"copy_to_plain"_s, copy.ratio()},
                  {u"insert_to_plain"_s, insert.ratio()},
                  {u"live_step_to_plain"_s, live.ratio()},
                  {u"live_step_ms"_s, 1000 * bench::median(live.partitioned)},
                  {u"status_ms"_s, 1000 * bench::median(looked.partitioned)},
                  {u"status_to_plain"_s, looked.ratio()},
                  {u"dropped_documents"_s, documents},
                  {u"drop_ms"_s, 1000 * drop}});
}
