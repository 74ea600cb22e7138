// SPDX-License-Identifier: GPL-3.0-only
// A backlog of receipts on a real broker, written into the same table of the same server by `ingest` and by Kafka
// Connect with a sink for databases, two workers each; then the same with a kill -9 on the way. Prints JSON.
//
//     bench_connect [--documents N]
#include "core/payload/documentgenerator.h"
#include "tests/bench/benchmark.h"
#include "tests/bench/kafka/connectworker.h"
#include "tests/bench/kafka/kafkaproducer.h"
#include "tests/bench/kafka/parts.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

constexpr int partitions = 8;
constexpr int patience = 600'000; // ms without a new row

/// One of the two, whichever is measured.
class Sink
{
public:
    virtual ~Sink() = default;
    virtual void start() = 0;
    virtual void kill() = 0;
    virtual qint64 processId() const = 0;
    virtual QString log() { return {}; }
};

class Ingest : public Sink
{
public:
    Ingest(const QString& database, const QString& brokers)
        : m_arguments{u"ingest"_s, u"--database"_s, database, u"--brokers"_s, brokers, u"--topic"_s, u"receipts"_s}
    {}
    ~Ingest() override { kill(); }
    void start() override { m_process = bench::startProgram(m_arguments); }
    void kill() override
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    qint64 processId() const override { return m_process->processId(); }

private:
    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
};

class Connect : public Sink
{
public:
    explicit Connect(const bench::ConnectWorker::Work& work)
        : m_worker(work)
    {}
    void start() override { m_worker.start(); }
    void kill() override { m_worker.kill(); }
    qint64 processId() const override { return m_worker.processId(); }
    QString log() override { return m_worker.log(); }

private:
    bench::ConnectWorker m_worker;
};

/// Rows of the table as they come.
class Rows
{
public:
    explicit Rows(tests::PipelineFixture& fixture)
        : m_fixture(fixture)
    {}
    qint64 count() { return m_fixture.value("SELECT count(*) FROM documents").toLongLong(); }
    /// The benchmark ends when no more come.
    void waitFor(qint64 wanted, Sink& sink)
    {
        QElapsedTimer idle;
        idle.start();
        for (qint64 last = -1, now = count(); now < wanted; now = count()) {
            if (now != last)
                idle.restart();
            if (idle.elapsed() > patience)
                qFatal("only %lld rows came: %s", now, qUtf8Printable(sink.log().right(4000)));
            last = now;
            QThread::msleep(20);
        }
    }
    qint64 different()
    {
        return m_fixture.value("SELECT count(DISTINCT ml_response::jsonb -> 'number') FROM documents").toLongLong();
    }

private:
    tests::PipelineFixture& m_fixture;
};

struct Measured
{
    double rowsASecond = 0;
    double processorSeconds = 0; ///< of the sink alone
    qint64 missing = 0;          ///< after the kill
    qint64 twice = 0;
};

using MakeSink = std::function<std::unique_ptr<Sink>(tests::PipelineFixture&)>;

Measured measure(tests::TestServer& server, int documents, const MakeSink& make)
{
    Measured result;
    {
        tests::PipelineFixture fixture(server);
        Rows rows(fixture);
        const auto sink = make(fixture);
        sink->start();
        rows.waitFor(1, *sink); // starting and joining the group are not measured
        const auto already = rows.count();
        const auto seconds = bench::secondsOf([&] { rows.waitFor(documents, *sink); });
        result.rowsASecond = static_cast<double>(documents - already) / seconds;
        result.processorSeconds = bench::processorSecondsOf(sink->processId());
        sink->kill();
    }
    tests::PipelineFixture fixture(server);
    Rows rows(fixture);
    const auto sink = make(fixture);
    sink->start();
    rows.waitFor(documents / 2, *sink);
    sink->kill();
    sink->start();
    rows.waitFor(documents, *sink);
    while (rows.different() < documents) // what comes again comes first
        QThread::msleep(500);
    result.missing = documents - rows.different();
    result.twice = rows.count() - rows.different();
    sink->kill();
    return result;
}

QJsonObject report(const Measured& measured)
{
    return {{u"rows_a_second"_s, measured.rowsASecond},
            {u"processor_seconds"_s, measured.processorSeconds},
            {u"missing_after_kill"_s, measured.missing},
            {u"twice_after_kill"_s, measured.twice}};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"documents"_s, u"In the backlog."_s, u"N"_s, u"200000"_s});
    parser.process(application);
    if (const auto missing = bench::ConnectWorker::missing(); !missing.isEmpty())
        qFatal("%s", qUtf8Printable(missing));
    const auto documents = parser.value(u"documents"_s).toInt();

    tests::TestServer server;
    server.enableTcp();
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    const auto kafka = bench::startKafka("receipts", partitions);
    {
        const core::DocumentGenerator generator;
        bench::KafkaProducer producer(kafka->brokers());
        for (int i = 0; i < documents; ++i) {
            const auto payload = generator.document(static_cast<std::uint64_t>(i));
            producer.send("receipts", i % partitions,
                          R"({"number": )" + std::to_string(i) + ", " + std::string(payload).substr(1));
        }
        producer.flush();
    }
    const auto ours = measure(server, documents, [&](tests::PipelineFixture& fixture) {
        return std::make_unique<Ingest>(server.conninfo(fixture.parameters()), kafka->brokers());
    });
    int group = 0;
    const auto theirs = measure(server, documents, [&](tests::PipelineFixture& fixture) {
        bench::ConnectWorker::Work work;
        work.brokers = kafka->brokers();
        work.topic = u"receipts"_s;
        work.port = server.port();
        work.database = fixture.parameters().value(u"dbname"_s);
        work.user = fixture.parameters().value(u"user"_s);
        work.group = u"receipts-%1"_s.arg(++group);
        return std::make_unique<Connect>(work);
    });
    bench::print({{u"benchmark"_s, u"kafka_connect"_s},
                  {u"documents"_s, documents},
                  {u"ingest"_s, report(ours)},
                  {u"connect"_s, report(theirs)},
                  {u"rows_to_connect"_s, ours.rowsASecond / theirs.rowsASecond}});
}
