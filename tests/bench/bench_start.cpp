// SPDX-License-Identifier: GPL-3.0-only
// From starting the program as a process to its first chart with data, against a server that is already running, with
// two days of documents, offscreen and warm. Prints JSON.
#include "app/jobs/documents/seedjob.h"
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/runjob.h"
#include "core/time/clock.h"
#include "db/schema/migrator.h"
#include "tests/bench/benchmark.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

constexpr int runs = 9;
constexpr int patience = 60'000; // ms

void fill(tests::TestServer& server, const db::ConnectionParameters& database)
{
    auto connection = server.connect(database);
    if (!connection || !db::Migrator(*connection).migrate())
        qFatal("the tables could not be made");
    const auto now = std::chrono::floor<std::chrono::seconds>(core::SystemClock().now());
    jobs::RunOptions run;
    run.database = database;
    jobs::SeedOptions options;
    options.range = {now - std::chrono::hours(48), now};
    jobs::SeedJob seed(options);
    jobs::RefreshJob refresh;
    if (!jobs::runJob(seed, run).outcome || !jobs::runJob(refresh, run).outcome || !connection->execute("ANALYZE"))
        qFatal("the documents could not be made");
}

/// Milliseconds until the program says that its first chart is there; -1 when it never does.
qint64 startOnce(const QString& conninfo, const QProcessEnvironment& environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setReadChannel(QProcess::StandardError); // what waitForReadyRead() wakes up for
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(OA_PROGRAM), {u"--database"_s, conninfo});
    QByteArray said;
    qint64 reached = -1;
    while (reached < 0 && timer.elapsed() < patience && program.state() != QProcess::NotRunning) {
        program.waitForReadyRead(1000);
        said += program.readAllStandardError();
        if (said.contains("first chart"))
            reached = timer.elapsed();
    }
    program.terminate();
    if (!program.waitForFinished(patience))
        program.kill();
    if (reached < 0)
        qWarning("%s", said.constData());
    return reached;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    tests::TestServer server;
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    const auto database = server.createDatabase();
    fill(server, database);

    const QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"oa.startup.info=true"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));

    startOnce(server.conninfo(database), environment); // the first one warms caches
    QJsonArray all;
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto reached = startOnce(server.conninfo(database), environment);
        if (reached < 0)
            return 1;
        times.append(static_cast<double>(reached));
        all.append(times.last());
    }
    bench::print({{u"benchmark"_s, u"start"_s},
                  {u"first_chart_ms"_s, all},
                  {u"median_ms"_s, bench::median(times)},
                  {u"least_ms"_s, bench::least(all)},
                  {u"goal_ms"_s, 500}});
}
