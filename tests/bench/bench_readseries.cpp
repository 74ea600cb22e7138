// SPDX-License-Identifier: GPL-3.0-only
// A year of minutes of one business, five metrics, read into a series; beside psql's \copy of the same columns to
// /dev/null. Prints JSON.
#include "db/stores/aggregatestore.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace oa;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    tests::TestServer server;
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    if (!fixture.write("INSERT INTO minutely_parsed_total (total_amount, avg_score, avg_ocr_score, median_score, "
                       "median_ocr_score, ts, business_id, document_count, score_count, ocr_score_count) "
                       "SELECT i % 4000, i % 4500 / 54.0, i % 4400 / 53.0, (i % 85) + 15.5, (i % 83) + 15.5, "
                       "timestamptz '2024-01-01 00:00Z' + i * interval '1 minute', b, 12, 12, 12 "
                       "FROM generate_series(0, 525599) i, (VALUES ('cvs'), ('walmart')) businesses (b)") ||
        !fixture.write("VACUUM ANALYZE minutely_parsed_total")) // alone: several statements are one transaction
        return 1;

    const core::TimeRange year{core::fromDateTime(QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC)),
                               core::fromDateTime(QDateTime(QDate(2024, 12, 31), QTime(0, 0), Qt::UTC))};
    QJsonArray reads;
    QJsonArray floors;
    std::size_t bytes = 0;
    for (int i = 0; i < 5; ++i) {
        reads.append(bench::secondsOf([&] {
            const auto series = db::AggregateStore(fixture.worker()).readSeries(u"cvs"_s, core::Interval::Minute, year);
            if (!series || (*series)->documentCount().at(core::bucketAt(year.from, core::Interval::Minute)) != 12)
                qFatal("reading failed");
            bytes = (*series)->memoryBytes();
        }));
        const auto copy = u"\\copy (select ts, total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score, "
                          "document_count, score_count, ocr_score_count from minutely_parsed_total where "
                          "business_id = 'cvs' order by ts) to '/dev/null' (format binary)"_s;
        floors.append(bench::secondsOf([&] {
            if (!bench::run(server.binaryFolder() + u"/psql"_s,
                            {u"-X"_s, u"-q"_s, u"-d"_s, server.conninfo(fixture.parameters()), u"-c"_s, copy}))
                qFatal("psql failed");
        }));
    }
    bench::print({{u"benchmark"_s, u"readseries"_s},
                  {u"rows"_s, 525600},
                  {u"read_seconds"_s, reads},
                  {u"copy_seconds"_s, floors},
                  {u"best_seconds"_s, bench::least(reads)},
                  {u"goal_seconds"_s, 1.0},
                  {u"ratio_to_copy"_s, bench::least(reads) / bench::least(floors)},
                  {u"series_mb"_s, static_cast<double>(bytes) / 1048576.0}});
}
