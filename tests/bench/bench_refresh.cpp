// SPDX-License-Identifier: GPL-3.0-only
// Refresh of a week of documents from nothing, beside psql's \copy of the same rows into a bare table. Prints JSON.
#include "app/jobs/refresh/refreshjob.h"
#include "core/payload/documentgenerator.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

/// Rows as psql reads them: id, payload, timestamp; one document a second. The generator needs no escapes.
bool writeRows(const QString& fileName, qint64 count)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const core::DocumentGenerator generator;
    const auto start = core::fromDateTime(QDateTime(QDate(2024, 5, 1), QTime(0, 0), Qt::UTC));
    for (qint64 i = 0; i < count; ++i) {
        const auto time = start + std::chrono::seconds(i);
        file.write(QByteArray::number(i + 1) + '\t' +
                   QByteArray::fromStdString(generator.document(static_cast<std::uint64_t>(i))) + '\t' +
                   core::toIsoString(time).toLatin1() + '\n');
    }
    return file.flush();
}

double refreshSeconds(const db::ConnectionParameters& database, int connections)
{
    jobs::RefreshOptions options;
    options.connections = connections;
    jobs::RefreshJob job(options);
    const core::SystemClock clock;
    const jobs::JobContext context{database, {}, [](const jobs::Progress&) {}, clock};
    return bench::secondsOf([&] {
        const auto outcome = job.run(context);
        if (!outcome)
            qFatal("refresh failed: %s", qUtf8Printable(outcome.error().message + outcome.error().detail));
    });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"documents"_s, u"Number of documents."_s, u"N"_s, u"604800"_s});
    parser.addOption({u"runs"_s, u"Runs of each; the best counts."_s, u"N"_s, u"3"_s});
    parser.process(application);
    const auto count = parser.value(u"documents"_s).toLongLong();
    const auto runs = parser.value(u"runs"_s).toInt();

    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    const QTemporaryDir folder(QDir::tempPath() + u"/ocr-analytics-bench-XXXXXX"_s);
    const auto rows = folder.filePath(u"rows.tsv"_s);
    if (!writeRows(rows, count))
        qFatal("cannot write %s", qUtf8Printable(rows));

    tests::PipelineFixture fixture(server);
    const auto psql = [&](const QString& command) {
        return bench::run(server.binaryFolder() + u"/psql"_s,
                          {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
                           server.conninfo(fixture.parameters()), u"-c"_s, command});
    };
    const auto ok = [](bool done) {
        if (!done)
            qFatal("a statement failed");
    };

    QJsonArray floors;
    QJsonArray floorProcessor; // of the server alone
    QJsonArray alone;
    QJsonArray together;
    QJsonArray processor; // of the client and of the server, whatever else the machine does
    QJsonArray processorAlone;
    const auto processorSeconds = [&server] {
        return bench::ownProcessorSeconds() + bench::processorSecondsOf(server.processId());
    };
    ok(fixture.write("CREATE TABLE bare (id bigint, ml_response text, \"timestamp\" timestamptz)"));
    ok(psql(u"\\copy documents (document_id, ml_response, \"timestamp\") from '%1'"_s.arg(rows)));
    ok(fixture.write("ANALYZE documents; CHECKPOINT"));
    for (int i = 0; i < runs; ++i) {
        ok(fixture.write("TRUNCATE bare; CHECKPOINT"));
        const auto idle = bench::processorSecondsOf(server.processId());
        floors.append(bench::secondsOf([&] { ok(psql(u"\\copy bare from '%1'"_s.arg(rows))); }));
        floorProcessor.append(bench::processorSecondsOf(server.processId()) - idle);
        for (const auto connections : {1, 0}) {
            ok(fixture.write("TRUNCATE bare, document_values, rejected_documents, minutely_parsed_total, "
                             "hourly_parsed_total, invalidation_log; CHECKPOINT"));
            // As the trigger notes it.
            ok(fixture.write(
                "INSERT INTO invalidation_log (minute, first_added, last_added) SELECT date_trunc('minute', "
                "\"timestamp\", 'UTC'), min(\"timestamp\"), max(\"timestamp\") FROM documents GROUP BY 1"));
            const auto before = processorSeconds();
            (connections == 1 ? alone : together).append(refreshSeconds(fixture.parameters(), connections));
            (connections == 1 ? processorAlone : processor).append(processorSeconds() - before);
        }
    }
    const auto floor = bench::least(floors);
    const auto size = fixture
                          .value("SELECT sum(pg_total_relation_size(name::regclass)) FROM unnest(ARRAY['documents', "
                                 "'document_values', 'minutely_parsed_total', 'hourly_parsed_total']) AS name")
                          .toDouble();
    // What roll-ups take because they can be merged: without it, everything else would be as it was.
    const auto merging =
        fixture
            .value("SELECT sum(pg_column_size(amount_squares) + coalesce(pg_column_size("
                   "score_distribution), 0) + coalesce(pg_column_size(ocr_score_distribution), 0)) FROM "
                   "(SELECT * FROM minutely_parsed_total UNION ALL SELECT * FROM hourly_parsed_total) "
                   "AS every")
            .toDouble();
    const auto bytesOf = [&fixture](const std::string& table) {
        return fixture.value("SELECT pg_total_relation_size('" + table + "')").toLongLong();
    };
    bench::print({{u"benchmark"_s, u"refresh"_s},
                  {u"documents"_s, count},
                  {u"minute_rows"_s, fixture.value("SELECT count(*) FROM minutely_parsed_total").toLongLong()},
                  {u"hour_rows"_s, fixture.value("SELECT count(*) FROM hourly_parsed_total").toLongLong()},
                  {u"bytes_a_document"_s, size / static_cast<double>(count)},
                  {u"merging_bytes_a_document"_s, merging / static_cast<double>(count)},
                  {u"size_ratio"_s, size / (size - merging)},
                  {u"goal_size_ratio"_s, 1.05},
                  {u"copy_seconds"_s, floors},
                  {u"refresh_seconds"_s, together},
                  {u"refresh_one_connection_seconds"_s, alone},
                  {u"copy_server_processor_seconds"_s, floorProcessor},
                  {u"refresh_processor_seconds"_s, processor},
                  {u"refresh_one_connection_processor_seconds"_s, processorAlone},
                  {u"bytes_documents"_s, bytesOf("documents")},
                  {u"bytes_values"_s, bytesOf("document_values")},
                  {u"bytes_minutes"_s, bytesOf("minutely_parsed_total")},
                  {u"bytes_hours"_s, bytesOf("hourly_parsed_total")},
                  {u"ratio"_s, bench::least(together) / floor},
                  {u"ratio_one_connection"_s, bench::least(alone) / floor},
                  {u"goal"_s, 0.5},
                  {u"client_peak_mb"_s, bench::peakMemoryMegabytes()}});
}
