// SPDX-License-Identifier: GPL-3.0-only
// Live steps where very many businesses have receipts in the same minute: each step adds to a row of the minute and one
// of the hour for nearly every receipt. Prints JSON.
//
//     bench_crowd [--businesses N] [--documents N] [--steps N]
#include "db/refresh/refresher.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

/// Receipts of one minute, or of the whole hour around it, spread over the businesses without an order.
void arrive(tests::PipelineFixture& fixture, int businesses, qint64 documents, const std::string& from,
            const std::string& length)
{
    const auto sql = "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\":\"b%s\","
                     "\"total\":{\"value\":%s.25,\"score\":%s,\"ocr_score\":%s}}', (random() * " +
                     std::to_string(businesses - 1) +
                     ")::int, i % 400, i % 9001 * 0.01, i % 8999 * 0.01), timestamptz '" + from +
                     "' + i * (interval '" + length + "' / " + std::to_string(documents) +
                     ") FROM generate_series(0, " + std::to_string(documents - 1) + ") i";
    if (!fixture.write(sql))
        qFatal("filling failed");
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"businesses"_s, u"How many there are."_s, u"N"_s, u"10000"_s});
    parser.addOption({u"documents"_s, u"Receipts that arrive from step to step."_s, u"N"_s, u"5787"_s});
    parser.addOption({u"steps"_s, u"How many steps."_s, u"N"_s, u"10"_s});
    parser.process(application);
    const auto businesses = parser.value(u"businesses"_s).toInt();
    const auto documents = parser.value(u"documents"_s).toLongLong();
    const auto steps = parser.value(u"steps"_s).toInt();

    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    // What the hour held before: fifty receipts of each business.
    arrive(fixture, businesses, 50LL * businesses, "2024-05-01 10:00Z", "30 minutes");
    if (!fixture.write("ANALYZE documents") || !fixture.drain() || !fixture.write("VACUUM ANALYZE"))
        qFatal("filling failed");

    const auto walBytes = [&fixture] { return fixture.value("SELECT pg_current_wal_lsn() - '0/0'").toDouble(); };
    const auto processor = [&server] {
        return bench::ownProcessorSeconds() + bench::processorSecondsOf(server.processId());
    };
    QList<double> seconds;
    QList<double> processorSeconds;
    QList<double> bytes;
    qint64 rows = 0;
    for (int i = 0; i < steps; ++i) {
        arrive(fixture, businesses, documents, "2024-05-01 10:30Z", "59 seconds");
        const auto begin = processor();
        const auto written = walBytes();
        db::Refresher refresher(fixture.worker());
        seconds += bench::secondsOf([&] {
            const auto step = refresher.step();
            if (!step || step->counts.documents != documents)
                qFatal("the step did not count what had arrived");
            rows = step->counts.minuteRowsWritten + step->counts.hourRowsWritten;
        });
        processorSeconds += processor() - begin;
        bytes += walBytes() - written;
    }
    bench::print(
        {{u"benchmark"_s, u"crowd"_s},
         {u"businesses"_s, businesses},
         {u"documents_a_step"_s, documents},
         {u"rows_of_the_last_step"_s, rows},
         {u"step_ms"_s, 1000 * bench::median(seconds)},
         {u"step_processor_ms"_s, 1000 * bench::median(processorSeconds)},
         {u"processor_us_a_document"_s, 1e6 * bench::median(processorSeconds) / static_cast<double>(documents)},
         {u"wal_bytes_a_document"_s, bench::median(bytes) / static_cast<double>(documents)}});
}
