// SPDX-License-Identifier: GPL-3.0-only
// A backlog from Kafka over two workers beside `import` of the same documents, both into the real tables of one server.
// The brokers are librdkafka's own, in this process, and take their share of the same processors. Prints JSON.
//
//     bench_ingest [--runs N]
#include "app/ingest/ingestjob.h"
#include "app/jobs/documents/importjob.h"
#include "core/payload/documentgenerator.h"
#include "tests/bench/benchmark.h"
#include "tests/ingest/ingestfixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

constexpr int partitions = 20; // each holds at most 5 MiB
constexpr int documents = 100'000;

void fill(tests::MockKafka& kafka, const QString& fileName)
{
    const core::DocumentGenerator generator;
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || !kafka.createTopic("receipts", partitions))
        qFatal("cannot write %s", qUtf8Printable(fileName));
    for (int i = 0; i < documents; ++i) {
        const auto payload = generator.document(static_cast<std::uint64_t>(i));
        if (!kafka.produce("receipts", i % partitions, payload))
            qFatal("a message was not taken");
        const auto time = core::toIsoString(core::fromEpochMicroseconds(1'714'521'600'000'000 + i * 500'000LL));
        file.write(R"({"timestamp":")" + time.toLatin1() + R"(","ml_response":)" + QByteArray::fromStdString(payload) +
                   "}\n");
    }
    if (!kafka.flush())
        qFatal("the messages were not taken");
}

double importSeconds(const db::ConnectionParameters& database, const QString& fileName)
{
    jobs::ImportOptions options;
    options.path = fileName;
    jobs::ImportJob job(options);
    const core::SystemClock clock;
    return bench::secondsOf([&] {
        if (const auto outcome = job.run({database, {}, [](const jobs::Progress&) {}, clock}); !outcome)
            qFatal("import: %s", qUtf8Printable(outcome.error().lines()));
    });
}

/// From the moment at which all partitions are assigned to the commit of the last document.
double ingestSeconds(const db::ConnectionParameters& database, const QString& brokers)
{
    ingest::IngestOptions options;
    options.kafka.brokers = brokers;
    options.topics = QStringList{u"receipts"_s};
    tests::RunningIngest running(options, database);
    const auto sum = [&](auto member) {
        qint64 total = 0;
        for (const auto& counters : running.job().counters())
            total += ((*counters).*member).load();
        return total;
    };
    const auto waitFor = [&](auto member, qint64 value) {
        while (sum(member) < value && !running.isOver())
            QThread::msleep(2);
    };
    waitFor(&ingest::IngestCounters::partitions, partitions);
    const auto already = sum(&ingest::IngestCounters::documents);
    const auto seconds = bench::secondsOf([&] { waitFor(&ingest::IngestCounters::documents, documents); });
    if (const auto outcome = running.stop(); !outcome)
        qFatal("ingest: %s", qUtf8Printable(outcome.error().lines()));
    return seconds * documents / static_cast<double>(documents - already);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"runs"_s, u"how often"_s, u"N"_s, u"3"_s});
    parser.process(application);
    QTemporaryDir folder;
    const auto fileName = folder.filePath(u"receipts.jsonl"_s);
    tests::MockKafka kafka;
    fill(kafka, fileName);
    tests::TestServer server;
    if (!server.start())
        qFatal("%s", qUtf8Printable(server.problem()));
    QJsonArray imports;
    QJsonArray ingests;
    // Processor time: of the server, which is the same work for both, and of the client where it imports. Where it
    // ingests, the brokers are in the same process.
    QJsonArray serverImports;
    QJsonArray serverIngests;
    QJsonArray clientImports;
    const auto timed = [&server](QJsonArray& processor, const std::function<double()>& run) {
        const auto before = bench::processorSecondsOf(server.processId());
        const auto seconds = run();
        processor.append(bench::processorSecondsOf(server.processId()) - before);
        return seconds;
    };
    for (int run = 0; run < parser.value(u"runs"_s).toInt(); ++run) {
        tests::PipelineFixture forImport(server);
        const auto before = bench::ownProcessorSeconds();
        imports.append(timed(serverImports, [&] { return importSeconds(forImport.parameters(), fileName); }));
        clientImports.append(bench::ownProcessorSeconds() - before);
        tests::PipelineFixture forIngest(server);
        ingests.append(timed(serverIngests, [&] { return ingestSeconds(forIngest.parameters(), kafka.brokers()); }));
    }
    bench::print({{u"benchmark"_s, u"ingest"_s},
                  {u"documents"_s, documents},
                  {u"import_seconds"_s, imports},
                  {u"ingest_seconds"_s, ingests},
                  {u"import_per_second"_s, documents / bench::least(imports)},
                  {u"ingest_per_second"_s, documents / bench::least(ingests)},
                  {u"import_server_processor_seconds"_s, serverImports},
                  {u"ingest_server_processor_seconds"_s, serverIngests},
                  {u"import_client_processor_seconds"_s, clientImports},
                  {u"ratio"_s, bench::least(imports) / bench::least(ingests)},
                  {u"peak_megabytes"_s, bench::peakMemoryMegabytes()}});
    return 0;
}
