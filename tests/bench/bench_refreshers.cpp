// SPDX-License-Identifier: GPL-3.0-only
// Several refreshers, each a process of its own, share a backlog: on one server, and with OA_TEST_CITUS set on a
// coordinator with two workers as well, by turns. Who spent the processors' time tells what limits them on machines of
// their own. Prints JSON.
//
//     bench_refreshers [--processes 1,2,4] [--days N] [--documents N] [--businesses N] [--rounds N] [--host ADDRESS]
//     [--through COMMAND]
//
// --through runs each in a network of its own, over an address that is reached from there:
//
//     ip link add oabr type bridge; ip addr add 10.213.0.1/24 dev oabr; ip link set oabr up
//     for i in 1 2 3 4; do
//         ip netns add oa$i; ip link add oa$i type veth peer name eth0 netns oa$i; ip link set oa$i master oabr up
//         ip -n oa$i addr add 10.213.0.1$i/24 dev eth0; ip -n oa$i link set eth0 up
//     done
//     bench_refreshers --host 10.213.0.1 --through "ip netns exec oa%1"
#include "tests/bench/benchmark.h"
#include "tests/support/citusworkers.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>

#include <sys/resource.h>

#include <map>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace oa;
using Fixture = tests::PipelineFixture;

namespace {

struct Question
{
    QString days;
    qint64 documents = 0;
    int businesses = 0;
    QString host;
    QString through;
};

/// Seconds by the clock, and of processors by whose they are.
struct Cost
{
    double seconds = 0;
    double refreshers = 0;
    double coordinator = 0; ///< or the one server
    double workers = 0;
};

double ofEndedChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Cost soFar(const tests::TestServer& server)
{
    Cost cost;
    cost.refreshers = ofEndedChildren();
    cost.coordinator = bench::processorSecondsOf(server.processId());
    for (int i = 0; server.workers() != nullptr && i < 2; ++i)
        cost.workers += bench::processorSecondsOf(server.workers()->worker(i).processId());
    return cost;
}

/// Receipts of some days, evenly.
void fill(Fixture& fixture, const Question& question)
{
    const auto count = std::to_string(question.documents);
    bench::ok(fixture.write("INSERT INTO public.documents (ml_response, \"timestamp\") SELECT format("
                            "'{\"business_id\":\"b%s\",\"total\":{\"value\":%s.25,\"score\":%s,\"ocr_score\":%s}}', "
                            "(i * 7919) % " +
                            std::to_string(question.businesses) +
                            ", i % 400, i % 9001 * 0.01, i % 8999 * 0.01), timestamptz '2024-05-06 00:00Z' + i * "
                            "(interval '" +
                            question.days.toStdString() + " days' / " + count + ") FROM generate_series(0, " + count +
                            " - 1) i"));
    bench::ok(fixture.write("ANALYZE public.documents"));
}

Cost shared(tests::TestServer& server, const Question& question, int processes)
{
    Fixture fixture(server);
    fill(fixture, question);
    auto database = fixture.parameters();
    if (!question.host.isEmpty())
        database.setValue(u"host"_s, question.host);
    const auto before = soFar(server);
    std::vector<std::unique_ptr<QProcess>> refreshers;
    Cost cost;
    cost.seconds = bench::secondsOf([&] {
        for (int i = 1; i <= processes; ++i) {
            QStringList command{QString::fromUtf8(OA_PIPELINE_WORKER), u"refresh"_s, server.conninfo(database),
                                QString::number(i)};
            if (!question.through.isEmpty())
                command = QString(question.through).replace(u"%1"_s, QString::number(i)).split(u' ') + command;
            auto& process = refreshers.emplace_back(std::make_unique<QProcess>());
            process->setStandardOutputFile(QProcess::nullDevice());
            process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process->start(command.takeFirst(), command);
        }
        while (fixture.value("SELECT EXISTS (SELECT 1 FROM public.invalidation_log)") != u"f"_s)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    });
    for (const auto& process : refreshers) {
        process->terminate(); // they follow
        bench::ok(process->waitForFinished(-1));
    }
    const auto after = soFar(server);
    cost.refreshers = after.refreshers - before.refreshers;
    cost.coordinator = after.coordinator - before.coordinator;
    cost.workers = after.workers - before.workers;
    if (fixture.value("SELECT sum(document_count) FROM public.hourly_parsed_total").toLongLong() != question.documents)
        qFatal("not all receipts are counted");
    return cost;
}

double median(const QList<Cost>& costs, double Cost::*part)
{
    QList<double> values;
    for (const auto& cost : costs)
        values += cost.*part;
    return bench::median(values);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"processes"_s, u"How many are at work at once, each tried."_s, u"N,N"_s, u"1,2,4"_s});
    parser.addOption({u"days"_s, u"From how many days receipts are."_s, u"N"_s, u"7"_s});
    parser.addOption({u"documents"_s, u"How many receipts."_s, u"N"_s, u"300000"_s});
    parser.addOption({u"businesses"_s, u"Of how many businesses."_s, u"N"_s, u"200"_s});
    parser.addOption({u"rounds"_s, u"How often each is done."_s, u"N"_s, u"3"_s});
    parser.addOption({u"host"_s, u"The address of the server, as they reach it."_s, u"ADDRESS"_s});
    parser.addOption({u"through"_s, u"What each is started by; %1 is its number."_s, u"COMMAND"_s});
    parser.process(application);
    const Question question{parser.value(u"days"_s), parser.value(u"documents"_s).toLongLong(),
                            parser.value(u"businesses"_s).toInt(), parser.value(u"host"_s), parser.value(u"through"_s)};
    const auto counts = parser.value(u"processes"_s).split(u',');
    const auto rounds = parser.value(u"rounds"_s).toInt();

    std::vector<std::unique_ptr<tests::TestServer>> servers;
    servers.push_back(std::make_unique<tests::TestServer>(tests::TestServer::Kind::Alone));
    if (tests::CitusWorkers::isWanted())
        servers.push_back(std::make_unique<tests::TestServer>());
    for (const auto& server : servers) {
        server->addSetting(u"max_wal_size = 4GB"_s);
        server->addSetting(u"shared_buffers = 256MB"_s);
        if (!question.host.isEmpty()) {
            server->enableTcp();
            server->addSetting(u"listen_addresses = '127.0.0.1,%1'"_s.arg(question.host));
            server->setAccess({u"local all all trust"_s, u"host all all 0.0.0.0/0 trust"_s});
        }
        if (!server->start())
            qFatal("no server: %s", qUtf8Printable(server->problem()));
    }

    std::map<std::pair<std::size_t, int>, QList<Cost>> costs;
    for (int round = 0; round < rounds; ++round) {
        for (const auto& count : counts) {
            for (std::size_t i = 0; i < servers.size(); ++i)
                costs[{i, count.toInt()}] += shared(*servers[i], question, count.toInt());
        }
    }
    for (const auto& [key, each] : costs) {
        const auto& alone = costs.at({key.first, counts.first().toInt()});
        const auto perDocument = [&](double Cost::*part) {
            return 1e6 * median(each, part) / static_cast<double>(question.documents);
        };
        bench::print({{u"benchmark"_s, u"refreshers"_s},
                      {u"servers"_s, key.first == 0 ? 1 : 3},
                      {u"processes"_s, key.second},
                      {u"networks"_s, !question.through.isEmpty()},
                      {u"documents"_s, question.documents},
                      {u"businesses"_s, question.businesses},
                      {u"seconds"_s, median(each, &Cost::seconds)},
                      {u"seconds_to_first"_s, median(each, &Cost::seconds) / median(alone, &Cost::seconds)},
                      {u"refreshers_us_a_document"_s, perDocument(&Cost::refreshers)},
                      {u"coordinator_us_a_document"_s, perDocument(&Cost::coordinator)},
                      {u"workers_us_a_document"_s, perDocument(&Cost::workers)}});
    }
}
