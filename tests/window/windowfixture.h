// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/documents/seedjob.h"
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/runjob.h"
#include "app/window/compare/comparison.h"
#include "app/window/compare/panecontroller.h"
#include "app/window/settings/settings.h"
#include "app/window/shell/mainwindow.h"
#include "app/window/style/appearance.h"
#include "db/schema/migrator.h"
#include "tests/support/testserver.h"
#include "tests/window/memorypasswordstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace oa::tests {

/// Creates the tables, adds made-up receipts of `length` up to now and computes their totals. Empty on success.
inline QString fillDatabase(TestServer& server, const db::ConnectionParameters& database, std::chrono::minutes length,
                            double perSecond, int businesses = 5)
{
    auto connection = server.connect(database);
    if (!connection)
        return QStringLiteral("no connection");
    if (const auto made = db::Migrator(*connection).migrate(); !made)
        return made.error().message + made.error().detail;
    const auto now = std::chrono::floor<std::chrono::seconds>(core::SystemClock().now());
    jobs::SeedOptions options;
    options.range = {now - length, now};
    options.documentsPerSecond = perSecond;
    options.generator.businesses = businesses;
    jobs::RunOptions run;
    run.database = database;
    jobs::SeedJob seed(options);
    if (const auto report = jobs::runJob(seed, run); !report.outcome)
        return report.outcome.error().message + report.outcome.error().detail;
    jobs::RefreshJob refresh;
    if (const auto report = jobs::runJob(refresh, run); !report.outcome)
        return report.outcome.error().message + report.outcome.error().detail;
    return {};
}

/// A main window with settings of its own.
struct WindowUnderTest
{
    QTemporaryDir folder;
    core::ServerClock clock;
    window::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    window::Appearance appearance;
    MemoryPasswordStore passwords;
    window::MainWindow window{appearance, settings, passwords, clock};

    void open(const db::ConnectionParameters& database)
    {
        database::StartOptions options;
        options.database = database;
        window.resize(1280, 800);
        window.show();
        window.start(options);
    }

    template <typename T>
    T* find(const char* name)
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }

    bool allShow(charts::ChartPane::State state) const
    {
        const auto& panes = const_cast<WindowUnderTest*>(this)->window.comparison()->panes();
        return std::all_of(panes.begin(), panes.end(),
                           [state](const auto& pane) { return pane->pane()->state() == state; });
    }
};

} // namespace oa::tests
