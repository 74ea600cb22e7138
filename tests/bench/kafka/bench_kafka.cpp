// SPDX-License-Identifier: GPL-3.0-only
// On a real broker of Apache Kafka (OA_KAFKA_JARS: see packaging/test.sh --kafka), niced, on this machine, with
// `ingest` and `refresh --follow` as the processes that they are elsewhere. Prints JSON, an object for each part.
//
//     bench_kafka reading             processor time of a document without a database
//     bench_kafka memory              of `ingest`, 100 partitions with messages of 1 MiB
//     bench_kafka live [--rate N] [--seconds N]
//                                     from the producer's hand until the roll-ups are read
#include "app/ingest/batchbuffer.h"
#include "app/ingest/kafkaconsumer.h"
#include "core/payload/documentgenerator.h"
#include "db/sessions/changelistener.h"
#include "tests/bench/benchmark.h"
#include "tests/bench/kafka/kafkaproducer.h"
#include "tests/bench/kafka/parts.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QThread>

#include <atomic>
#include <ctime>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using bench::checked;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int partitions = 8;
constexpr std::size_t batchBytes = 16U * 1024 * 1024; // as ingest gathers
const core::DocumentGenerator generator;

double threadSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// What a worker of ingest does with messages, but for the database.
void measureReading()
{
    constexpr int documents = 500'000;
    const auto kafka = bench::startKafka("backlog", partitions);
    {
        bench::KafkaProducer producer(kafka->brokers());
        for (int i = 0; i < documents; ++i)
            producer.send("backlog", i % partitions, generator.document(static_cast<std::uint64_t>(i)));
        producer.flush();
    }
    ingest::KafkaSettings settings;
    settings.brokers = kafka->brokers();
    const auto consumer = checked(ingest::KafkaConsumer::open(settings));
    std::vector<ingest::KafkaConsumer::Start> starts;
    for (int i = 0; i < partitions; ++i)
        starts.push_back({{"backlog", i}, 0});
    checked(consumer->assign(starts));
    ingest::MessageReader reader({});
    ingest::BatchBuffer buffer;
    int count = 0;
    qint64 bytes = 0;
    std::optional<double> process;
    std::optional<double> thread;
    int before = 0;
    while (count < documents) {
        auto event = consumer->poll(1000ms);
        const auto* message = std::get_if<ingest::KafkaMessage>(&event);
        if (message == nullptr)
            continue;
        if (!process) { // connecting is over
            process = bench::ownProcessorSeconds();
            thread = threadSeconds();
            before = count;
        }
        const auto value = message->value.value_or(std::string_view());
        const auto place = buffer.keep(value);
        const auto reading = reader.read({value, message->timestamp, {}});
        if (reading.kind != ingest::Reading::Kind::Document)
            qFatal("a receipt was not understood");
        buffer.addDocument(reading.payload, reading.timestamp, value, place);
        if (buffer.bytes() >= batchBytes)
            buffer.clear();
        bytes += static_cast<qint64>(value.size());
        ++count;
    }
    const auto each = [&](double seconds) { return seconds * 1e6 / (count - before); };
    bench::print({{u"benchmark"_s, u"kafka_reading"_s},
                  {u"documents"_s, count},
                  {u"bytes_a_document"_s, static_cast<double>(bytes) / count},
                  {u"us_a_document"_s, each(bench::ownProcessorSeconds() - *process)},
                  {u"us_a_document_own_thread"_s, each(threadSeconds() - *thread)},
                  {u"goal_us_a_document"_s, 2}});
}

void measureMemory()
{
    constexpr int many = 100;
    constexpr int eachHolds = 8;
    tests::TestServer server;
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    const auto kafka = bench::startKafka("large", many);
    {
        const auto padding = std::string(std::size_t(1024) * 1024 - 100, 'x');
        bench::KafkaProducer producer(kafka->brokers());
        for (int i = 0; i < many * eachHolds; ++i) {
            producer.send("large", i % many,
                          R"({"business_id": "b", "total": {"value": 1.25}, "text": ")" + padding + "\"}");
        }
        producer.flush();
    }
    const auto ingest =
        bench::startProgram({u"ingest"_s, u"--database"_s, server.conninfo(fixture.parameters()), u"--brokers"_s,
                             kafka->brokers(), u"--topic"_s, u"large"_s, u"--until-end"_s});
    double peak = 0;
    while (!ingest->waitForFinished(20))
        peak = std::max(peak, bench::peakMemoryMegabytesOf(ingest->processId()));
    if (ingest->exitCode() != 0)
        qFatal("ingest failed");
    const auto documents = fixture.value("SELECT count(*) FROM documents").toInt();
    if (documents != many * eachHolds)
        qFatal("%d documents came", documents);
    bench::print({{u"benchmark"_s, u"kafka_memory"_s},
                  {u"partitions"_s, many},
                  {u"messages_of_1_mib"_s, documents},
                  {u"peak_megabytes"_s, peak},
                  {u"goal_megabytes"_s, 200}});
}

/// When each document was handed to the producer.
struct Sent
{
    std::mutex mutex;
    std::vector<Steady::time_point> times;
};

void produce(const QString& brokers, double rate, std::chrono::seconds time, Sent& sent)
{
    bench::KafkaProducer producer(brokers);
    const auto begin = Steady::now();
    std::size_t count = 0;
    while (Steady::now() - begin < time) {
        std::this_thread::sleep_for(5ms);
        const auto due = static_cast<std::size_t>(std::chrono::duration<double>(Steady::now() - begin).count() * rate);
        const auto first = count;
        for (; count < due; ++count) {
            producer.send("live", static_cast<int>(count % partitions),
                          generator.document(static_cast<std::uint64_t>(count)));
        }
        const std::lock_guard lock(sent.mutex);
        sent.times.insert(sent.times.end(), count - first, Steady::now());
    }
    producer.flush();
}

/// Milliseconds from the producer's hand to the roll-ups, in the order in which they were counted.
struct Watch
{
    QList<double> milliseconds;
    double longestInPipe = 0; ///< ms that the oldest document waited that was not counted
    double longestInLastHalf = 0;

    void look(Sent& sent, qint64 counted, Steady::time_point now, bool isLate)
    {
        const std::lock_guard lock(sent.mutex);
        const auto upTo = std::min(sent.times.size(), static_cast<std::size_t>(counted));
        for (auto i = static_cast<std::size_t>(milliseconds.size()); i < upTo; ++i)
            milliseconds += age(sent.times[i], now);
        const auto waited = upTo < sent.times.size() ? age(sent.times[upTo], now) : 0;
        longestInPipe = std::max(longestInPipe, waited);
        if (isLate)
            longestInLastHalf = std::max(longestInLastHalf, waited);
    }
    static double age(Steady::time_point from, Steady::time_point now)
    {
        return std::chrono::duration<double, std::milli>(now - from).count();
    }
};

void measureLive(double rate, std::chrono::seconds time)
{
    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    server.addSetting(u"autovacuum = on"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    const auto kafka = bench::startKafka("live", partitions);
    const auto database = server.conninfo(fixture.parameters());
    const auto refresh = bench::startProgram({u"refresh"_s, u"--database"_s, database, u"--follow"_s});
    const auto ingest = bench::startProgram(
        {u"ingest"_s, u"--database"_s, database, u"--brokers"_s, kafka->brokers(), u"--topic"_s, u"live"_s});
    const auto checkParts = [&] {
        if (ingest->waitForFinished(0) || refresh->waitForFinished(0))
            qFatal("a part of the pipeline ended");
    };
    while (fixture.value("SELECT count(*) FROM ingest_offsets").toInt() < partitions) {
        checkParts();
        QThread::msleep(50);
    }

    const auto ear = fixture.connect();
    db::ChangeListener listener(*ear);
    checked(listener.listen());
    const auto counted = [&] {
        return fixture.value("SELECT coalesce(sum(document_count), 0) FROM minutely_parsed_total").toLongLong();
    };
    const auto backends = [&] {
        double seconds = 0;
        const auto rows = checked(fixture.worker().execute("SELECT a.pid FROM pg_catalog.pg_stat_activity a WHERE "
                                                           "a.application_name = 'ingest'"));
        for (int row = 0; row < rows.rowCount(); ++row)
            seconds += bench::processorSecondsOf(rows.integer(row, 0));
        return seconds;
    };

    Sent sent;
    std::atomic<bool> isOver = false;
    const auto ingestBefore = bench::processorSecondsOf(ingest->processId());
    const auto refreshBefore = bench::processorSecondsOf(refresh->processId());
    const auto serverBefore = bench::processorSecondsOf(server.processId());
    const auto backendsBefore = backends();
    const auto begin = Steady::now();
    std::jthread producer([&] {
        produce(kafka->brokers(), rate, time, sent);
        isOver = true;
    });
    Watch watch;
    qint64 documents = 0;
    while (!isOver || watch.milliseconds.size() < static_cast<qsizetype>(sent.times.size())) {
        const auto changes = checked(listener.wait(100ms));
        if (changes.totals)
            documents = counted();
        watch.look(sent, documents, Steady::now(), Steady::now() - begin > time / 2);
        checkParts();
    }
    const auto seconds = std::chrono::duration<double>(Steady::now() - begin).count();
    const auto cores = [&](double after, double before) { return (after - before) / seconds; };
    const auto ingestCores = cores(bench::processorSecondsOf(ingest->processId()), ingestBefore);
    const auto backendCores = cores(backends(), backendsBefore);
    const auto refreshCores = cores(bench::processorSecondsOf(refresh->processId()), refreshBefore);
    const auto serverCores = cores(bench::processorSecondsOf(server.processId()), serverBefore);
    const auto ingestMegabytes = bench::peakMemoryMegabytesOf(ingest->processId());
    bench::end(*ingest);
    bench::end(*refresh);
    const auto written = fixture.value("SELECT count(*) FROM documents").toLongLong();
    if (written != static_cast<qint64>(sent.times.size()) || counted() != written)
        qFatal("%lld documents of %zu", written, sent.times.size());
    bench::print({{u"benchmark"_s, u"kafka_live"_s},
                  {u"rate"_s, rate},
                  {u"reached_rate"_s, static_cast<double>(written) / static_cast<double>(time.count())},
                  {u"documents"_s, written},
                  {u"p50_ms"_s, bench::median(watch.milliseconds)},
                  {u"p90_ms"_s, bench::quantile(watch.milliseconds, 0.9)},
                  {u"p99_ms"_s, bench::quantile(watch.milliseconds, 0.99)},
                  {u"longest_lag_ms"_s, watch.longestInPipe},
                  {u"longest_lag_ms_second_half"_s, watch.longestInLastHalf},
                  {u"cores_ingest"_s, ingestCores},
                  {u"cores_ingest_backends"_s, backendCores},
                  {u"cores_refresh"_s, refreshCores},
                  {u"cores_server"_s, serverCores},
                  {u"peak_megabytes_ingest"_s, ingestMegabytes},
                  {u"goal_p50_ms"_s, 300},
                  {u"goal_p99_ms"_s, 1500},
                  {u"goal_cores_ingest_and_backends"_s, 1}});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"part"_s, u"reading, memory or live"_s);
    parser.addOption({u"rate"_s, u"Documents a second."_s, u"N"_s, u"1000"_s});
    parser.addOption({u"seconds"_s, u"For how long."_s, u"N"_s, u"60"_s});
    parser.process(application);
    if (const auto missing = tests::RealKafka::missing(); !missing.isEmpty())
        qFatal("%s", qUtf8Printable(missing));
    const auto part = parser.positionalArguments().value(0);
    if (part == u"reading")
        measureReading();
    else if (part == u"memory")
        measureMemory();
    else if (part == u"live")
        measureLive(parser.value(u"rate"_s).toDouble(), std::chrono::seconds(parser.value(u"seconds"_s).toInt()));
    else
        parser.showHelp(2);
}
