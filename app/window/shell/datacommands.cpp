// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/datacommands.h"

#include "app/window/compare/comparison.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/seeddialog.h"
#include "app/window/shell/mainactions.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/filequestion.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace oa::window {

DataCommands::DataCommands(MainActions* actions, DatabaseJobs* jobs, Comparison* comparison, Banner* banner,
                           QWidget* window)
    : QObject(window)
    , m_jobs(jobs)
    , m_comparison(comparison)
    , m_banner(banner)
    , m_window(window)
{
    connect(actions->seed, &QAction::triggered, this, &DataCommands::seed);
    connect(actions->importFile, &QAction::triggered, this, &DataCommands::importFile);
    connect(actions->refresh, &QAction::triggered, this, &DataCommands::refresh);
    connect(actions->verify, &QAction::triggered, this, [this] { m_jobs->verify(false); });
    connect(actions->feed, &QAction::triggered, m_jobs, &DatabaseJobs::setFeeding);
    connect(actions->cadence, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_jobs->setCadence(jobs::cadenceFromName(action->data().toString()).value_or(jobs::Cadence::Live));
    });
}

void DataCommands::seed()
{
    auto* dialog = new SeedDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_jobs->seed(dialog->request()); });
    dialog->open();
}

void DataCommands::importFile()
{
    if (const auto known = m_comparison->checkZone(); !known) {
        //: %1 says why the computer's zone is not known
        m_banner->showMessage(Banner::Kind::Warning, u"zone"_s,
                              tr("%1 Choose a time zone above the charts first: receipts may have local times.")
                                  .arg(known.error().message));
        return;
    }
    askForFileToOpen(m_window, tr("Import receipts"),
                     tr("JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;All files (*)"),
                     [this](const QString& path) { m_jobs->importFile(path, m_comparison->zone()); });
}

void DataCommands::refresh()
{
    if (!m_jobs->refresh())
        m_banner->showMessage(Banner::Kind::Info, u"job"_s,
                              tr("Totals are kept up to date automatically; nothing more to do."));
}

} // namespace oa::window
