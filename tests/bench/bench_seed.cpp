// SPDX-License-Identifier: GPL-3.0-only
// Seeding a week of documents into the real table, with its indexes and triggers, beside psql's \copy of the same rows,
// ready in a file, into a bare table. Also what the parts cost alone: generating and extracting. Prints JSON.
#include "app/jobs/documents/seedjob.h"
#include "core/payload/extractor.h"
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/bench/benchmark.h"
#include "tests/support/testserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

jobs::SeedOptions seedOptions(qint64 documents, int connections)
{
    jobs::SeedOptions options;
    const auto start = core::fromDateTime(QDateTime(QDate(2024, 5, 1), QTime(0, 0), Qt::UTC));
    options.range = {start, start + std::chrono::seconds(documents)};
    options.connections = connections;
    return options;
}

/// The rows as psql reads them: id, payload, timestamp. The generator's payloads need no escapes.
bool writeRows(const QString& fileName, const jobs::SeedOptions& options)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const core::DocumentGenerator generator(options.generator);
    for (qint64 i = 0; i < jobs::SeedJob::documentCount(options); ++i) {
        file.write(QByteArray::number(i + 1) + '\t' +
                   QByteArray::fromStdString(generator.document(static_cast<std::uint64_t>(i))) + '\t' +
                   core::toIsoString(jobs::SeedJob::timeOf(options, i)).toLatin1() + '\n');
    }
    return file.flush();
}

double seedSeconds(const db::ConnectionParameters& database, const jobs::SeedOptions& options)
{
    jobs::SeedJob job(options);
    const core::SystemClock clock;
    const jobs::JobContext context{database, {}, [](const jobs::Progress&) {}, clock};
    return bench::secondsOf([&] {
        const auto outcome = job.run(context);
        if (!outcome)
            qFatal("seeding failed: %s", qUtf8Printable(outcome.error().message + outcome.error().detail));
    });
}

/// Microseconds a document, best of `runs`.
double generatorCost(int runs)
{
    constexpr int documents = 100'000;
    const core::DocumentGenerator generator;
    std::array<char, core::DocumentGenerator::maximumBytes> payload{};
    QJsonArray seconds;
    qint64 bytes = 0;
    for (int run = 0; run < runs; ++run) {
        seconds.append(bench::secondsOf([&] {
            for (std::uint64_t i = 0; i < documents; ++i)
                bytes += generator.write(i, payload.data()) - payload.data();
        }));
    }
    return bytes > 0 ? bench::least(seconds) / documents * 1e6 : 0;
}

double extractorCost(int runs)
{
    constexpr int documents = 100'000;
    const core::DocumentGenerator generator;
    std::vector<std::string> payloads;
    for (std::uint64_t i = 0; i < documents; ++i)
        payloads.push_back(generator.document(i));
    core::Extractor extractor;
    QJsonArray seconds;
    for (int run = 0; run < runs; ++run) {
        seconds.append(bench::secondsOf([&] {
            for (const auto& payload : payloads) {
                if (!extractor.extractViews(payload))
                    qFatal("the extractor refused a generated document");
            }
        }));
    }
    return bench::least(seconds) / documents * 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"documents"_s, u"Number of documents."_s, u"N"_s, u"604800"_s});
    parser.addOption({u"runs"_s, u"Runs of each; the best counts."_s, u"N"_s, u"3"_s});
    parser.addOption({u"connections"_s, u"Connections to seed over."_s, u"N"_s, u"2"_s});
    parser.addHelpOption();
    parser.process(application);
    const auto runs = parser.value(u"runs"_s).toInt();
    const auto options = seedOptions(parser.value(u"documents"_s).toLongLong(), parser.value(u"connections"_s).toInt());

    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    const QTemporaryDir folder(QDir::tempPath() + u"/ocr-analytics-bench-XXXXXX"_s);
    const auto rows = folder.filePath(u"rows.tsv"_s);
    if (!writeRows(rows, options))
        qFatal("cannot write %s", qUtf8Printable(rows));

    const auto database = server.createDatabase();
    const auto connection = server.connect(database);
    if (!connection || !db::Migrator(*connection).migrate())
        qFatal("no database");
    const auto ok = [](const auto& done) {
        if (!done)
            qFatal("a statement failed");
    };
    ok(connection->executeScript("CREATE TABLE bare (id bigint, ml_response text, \"timestamp\" timestamptz)"));
    QJsonArray floors;
    QJsonArray seeds;
    QJsonArray seedsAlone;
    for (int run = 0; run < runs; ++run) {
        ok(connection->executeScript("TRUNCATE bare, documents, invalidation_log; CHECKPOINT"));
        floors.append(bench::secondsOf([&] {
            ok(bench::run(server.binaryFolder() + u"/psql"_s,
                          {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, server.conninfo(database), u"-c"_s,
                           u"\\copy bare from '%1'"_s.arg(rows)}));
        }));
        ok(connection->executeScript("TRUNCATE bare, documents, invalidation_log; CHECKPOINT"));
        seeds.append(seedSeconds(database, options));
        ok(connection->executeScript("TRUNCATE bare, documents, invalidation_log; CHECKPOINT"));
        auto alone = options;
        alone.connections = 1;
        seedsAlone.append(seedSeconds(database, alone));
    }
    const auto floor = bench::least(floors);
    const auto peak = bench::peakMemoryMegabytes(); // before the extractor's own measuring fills memory
    bench::print({{u"benchmark"_s, u"seed"_s},
                  {u"documents"_s, jobs::SeedJob::documentCount(options)},
                  {u"connections"_s, options.connections},
                  {u"copy_seconds"_s, floors},
                  {u"seed_seconds"_s, seeds},
                  {u"seed_one_connection_seconds"_s, seedsAlone},
                  {u"ratio"_s, bench::least(seeds) / floor},
                  {u"ratio_one_connection"_s, bench::least(seedsAlone) / floor},
                  {u"goal"_s, 1.25},
                  {u"generate_microseconds"_s, generatorCost(runs)},
                  {u"extract_microseconds"_s, extractorCost(runs)},
                  {u"client_peak_mb"_s, peak}});
}
