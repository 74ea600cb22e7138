// SPDX-License-Identifier: GPL-3.0-only
// How many answers a second `serve` gives to clients who all ask for a day of minutes of one business, while nothing
// changes and while receipts arrive; and what ten thousand hostile requests leave behind. Prints JSON, an object for
// each.
#include "db/connection/connection.h"
#include "tests/bench/benchmark.h"
#include "tests/serve/hostilecrowd.h"
#include "tests/serve/serving.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <arpa/inet.h>
#include <atomic>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using Steady = std::chrono::steady_clock;

namespace {

/// A client that asks again as soon as it was answered. Plain sockets: what is measured is the server.
struct Client
{
    int socket = -1;
    Steady::time_point asked;
    QByteArray head;
    qint64 left = -1; ///< of the body; -1: the head is not there yet
};

struct Tally
{
    QList<double> milliseconds;
    qint64 bytes = 0;
    qint64 failures = 0;
};

void ask(Client& client, const QByteArray& request)
{
    client.asked = Steady::now();
    client.head.clear();
    client.left = -1;
    if (::send(client.socket, request.constData(), static_cast<std::size_t>(request.size()), MSG_NOSIGNAL) !=
        request.size())
        qFatal("cannot send");
}

/// True when the answer is whole.
bool take(Client& client, std::vector<char>& buffer, Tally& tally)
{
    const auto count = ::recv(client.socket, buffer.data(), buffer.size(), 0);
    if (count <= 0)
        qFatal("the server hung up");
    tally.bytes += count;
    if (client.left >= 0) {
        client.left -= count;
        return client.left <= 0;
    }
    client.head.append(buffer.data(), count);
    const auto end = client.head.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    tally.failures += client.head.startsWith("HTTP/1.1 200 ") ? 0 : 1;
    const auto at = client.head.indexOf("Content-Length: ");
    client.left =
        client.head.mid(at + 16, client.head.indexOf('\r', at) - at - 16).toLongLong() - (client.head.size() - end - 4);
    return client.left <= 0;
}

Tally load(int port, int clientCount, const QByteArray& request, std::chrono::milliseconds time)
{
    std::vector<Client> clients(static_cast<std::size_t>(clientCount));
    std::vector<pollfd> polls;
    std::vector<char> buffer(1 << 20);
    for (auto& client : clients) {
        client.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<quint16>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(client.socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
            qFatal("cannot connect");
        const int on = 1;
        ::setsockopt(client.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        polls.push_back({client.socket, POLLIN, 0});
        ask(client, request);
    }
    Tally tally;
    const auto end = Steady::now() + time;
    while (Steady::now() < end) {
        if (::poll(polls.data(), polls.size(), 1000) <= 0)
            qFatal("the server does not answer");
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if ((polls[i].revents & (POLLIN | POLLHUP | POLLERR)) == 0 || !take(clients[i], buffer, tally))
                continue;
            tally.milliseconds += std::chrono::duration<double, std::milli>(Steady::now() - clients[i].asked).count();
            ask(clients[i], request);
        }
    }
    for (const auto& client : clients)
        ::close(client.socket);
    return tally;
}

bool fillDay(tests::PipelineFixture& fixture)
{
    return fixture.write(
               "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", "
               "\"total\": {\"value\": %s, \"score\": %s, \"ocr_score\": %s}}', i % 5, i % 100, i % 8900 * 0.01 + 10, "
               "i % 7900 * 0.01 + 20), timestamptz '2024-05-01 00:00:00+00' + i * interval '1 second' FROM "
               "generate_series(0, 86399) i") &&
           fixture.drain() && fixture.write("VACUUM ANALYZE");
}

/// Changes a bucket of the day twenty times a second, refreshed at once, until told to stop.
void change(tests::PipelineFixture& fixture, const std::atomic<bool>& isOver)
{
    for (int i = 0; !isOver; ++i) {
        if (!fixture.write(tests::PipelineFixture::insertion(
                u"2024-05-01 23:59:%1+00"_s.arg(i % 60, 2, 10, QChar(u'0')),
                tests::PipelineFixture::payload(u"b1"_s, u"1"_s, u"50"_s, u"60"_s))) ||
            !fixture.drain())
            qFatal("cannot write");
        std::this_thread::sleep_for(50ms);
    }
}

/// Processor time of a process so far, which other programs on the machine do not change.
double processorSeconds(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto stat = file.readAll();
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // proc(5), from the third on
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void measureLoad(tests::PipelineFixture& fixture, const tests::Serving& serving, int clients, std::chrono::seconds time,
                 bool changes, const QString& name, const QByteArray& request)
{
    const auto port = serving.port;
    load(port, clients, request, 1s); // caches fill, workers connect
    std::atomic<bool> isOver = false;
    std::jthread writer;
    if (changes)
        writer = std::jthread([&] { change(fixture, isOver); });
    const auto process = serving.process->processId();
    const auto before = processorSeconds(process);
    const auto tally = load(port, clients, request, time);
    const auto used = processorSeconds(process) - before;
    isOver = true;
    bench::print(
        {{u"benchmark"_s, u"serve"_s},
         {u"asks"_s, name},
         {u"clients"_s, clients},
         {u"receipts_arrive"_s, changes},
         {u"answers_per_second"_s, static_cast<double>(tally.milliseconds.size()) / static_cast<double>(time.count())},
         {u"bytes_an_answer"_s, tally.milliseconds.isEmpty() ? 0 : tally.bytes / tally.milliseconds.size()},
         {u"server_processor_ms_an_answer"_s,
          used * 1000 / std::max(1.0, static_cast<double>(tally.milliseconds.size()))},
         {u"not_answered"_s, tally.failures},
         {u"p50_ms"_s, bench::median(tally.milliseconds)},
         {u"p99_ms"_s, bench::quantile(tally.milliseconds, 0.99)},
         {u"max_ms"_s, bench::quantile(tally.milliseconds, 1.0)},
         {u"goal_answers_per_second"_s, 1000},
         {u"goal_p99_ms"_s, 100}});
}

void measureHostile(const tests::Serving& serving, int count)
{
    const auto process = serving.process->processId();
    tests::HostileCrowd crowd(serving.port);
    for (int i = 0; i < count / 10; ++i)
        crowd.sendOne();
    const auto files = tests::HostileCrowd::openFiles(process);
    const auto memory = tests::HostileCrowd::residentMegabytes(process);
    int answered = 0;
    const auto seconds = bench::secondsOf([&] {
        while (crowd.sent() < count) {
            if (crowd.sent() % 100 == 0)
                crowd.addSlowOne();
            answered += crowd.sendOne() ? 1 : 0;
        }
    });
    crowd.leave();
    std::this_thread::sleep_for(3s); // for those who are being sent away
    bench::print({{u"benchmark"_s, u"serve_hostile"_s},
                  {u"requests"_s, crowd.sent()},
                  {u"seconds"_s, seconds},
                  {u"answered"_s, answered},
                  {u"stands"_s, tests::get(serving.port, u"/api/business_ids"_s).status == 200},
                  {u"answered_what_is_no_http"_s, crowd.isWrong()},
                  {u"files_before"_s, files},
                  {u"files_after"_s, tests::HostileCrowd::openFiles(process)},
                  {u"megabytes_before"_s, memory},
                  {u"megabytes_after"_s, tests::HostileCrowd::residentMegabytes(process)}});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, u"Seconds for each load."_s, u"N"_s, u"10"_s});
    parser.addOption({u"clients"_s, u"Who ask at once."_s, u"N"_s, u"100"_s});
    parser.addOption({u"hostile"_s, u"Hostile requests."_s, u"N"_s, u"10000"_s});
    parser.process(application);
    tests::TestServer server;
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    if (!fillDay(fixture))
        qFatal("filling the day failed");
    const auto serving = tests::Serving::start({u"--database"_s, server.conninfo(fixture.parameters()), u"--zone=UTC"_s,
                                                u"serve"_s, u"--listen=127.0.0.1:0"_s});
    if (serving.port == 0)
        qFatal("nothing is served");
    const auto clients = parser.value(u"clients"_s).toInt();
    const std::chrono::seconds time(parser.value(u"seconds"_s).toInt());
    const auto series = tests::requestOf("GET", u"/api/v1/series?business=b1&range=2024-05-01&interval=minute"_s);
    const auto predecessor = tests::requestOf(
        "POST", u"/api/minutedata"_s, {},
        R"({"start_time":"2024-05-01T00:00:00.000Z","end_time":"2024-05-01T23:59:59.000Z","business_id":"b1"})");
    measureLoad(fixture, serving, clients, time, false, u"series"_s, series);
    measureLoad(fixture, serving, clients, time, true, u"series"_s, series);
    measureLoad(fixture, serving, clients, time, false, u"minutedata"_s, predecessor);
    measureHostile(serving, parser.value(u"hostile"_s).toInt());
    serving.process->terminate();
    serving.process->waitForFinished();
}
