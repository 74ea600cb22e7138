// SPDX-License-Identifier: GPL-3.0-only
// What a hundred switches of business and range, or as many as the argument says, leave behind in memory: resident size
// and heap of the window's process before and after, once caches are warm. Prints JSON.
#include "tests/bench/benchmark.h"
#include "tests/window/windowfixture.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <cstdlib>

#include <malloc.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

constexpr int patience = 60'000; // ms

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576.0;
}

double heapMegabytes()
{
    const auto heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / 1048576.0;
}

bool awaitLines(tests::WindowUnderTest& ui)
{
    return QTest::qWaitFor(
        [&ui] {
            const auto& panes = ui.window.comparison()->panes();
            return ui.allShow(charts::ChartPane::State::Showing) &&
                   std::none_of(panes.begin(), panes.end(), [](const auto& pane) { return pane->isLoading(); });
        },
        patience);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    tests::TestServer server;
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    const auto database = server.createDatabase();
    if (const auto problem = tests::fillDatabase(server, database, std::chrono::hours(7 * 24), 0.5); !problem.isEmpty())
        qFatal("%s", qUtf8Printable(problem));
    tests::WindowUnderTest ui;
    ui.open(database);
    if (!awaitLines(ui))
        qFatal("the window shows nothing");

    const QStringList businesses{u"walgreens"_s, u"cvs"_s, u"safeway"_s};
    const QStringList ranges{u"now-7d"_s, u"now-6h"_s, u"now-2d"_s, u"now-1h"_s};
    const auto switchTimes = [&](int times) {
        for (int i = 0; i < times; ++i) {
            ui.window.comparison()->setBusinesses(static_cast<std::size_t>(i % 2), {businesses.at(i % 3)});
            ui.window.comparison()->setRange(ranges.at(i % 4));
            if (!awaitLines(ui))
                qFatal("a switch did not end");
        }
    };
    switchTimes(220); // until undo holds as many steps as it ever will
    const auto residentBefore = residentMegabytes();
    const auto heapBefore = heapMegabytes();
    const auto times = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 100;
    switchTimes(times);
    bench::print({{u"benchmark"_s, u"switches"_s},
                  {u"switches"_s, times},
                  {u"resident_mb_before"_s, residentBefore},
                  {u"resident_mb_after"_s, residentMegabytes()},
                  {u"heap_mb_before"_s, heapBefore},
                  {u"heap_mb_after"_s, heapMegabytes()}});
    return 0;
}
