// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/jobsfeature.h"

#include "app/window/actions/mainactions.h"
#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/jobsdock.h"
#include "app/window/jobs/recomputedialog.h"
#include "app/window/jobs/retaindialog.h"
#include "app/window/jobs/seeddialog.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/filequestion.h"

#include <QActionGroup>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace oa::window {

JobsFeature::JobsFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new JobsDock(parts.jobs->runner(), parts.clock, parts.window))
{
    const auto* actions = m_parts.actions;
    m_dock->setRunActions({actions->refresh, actions->recomputeRange, actions->retryRejected, actions->verify,
                           actions->importFile, actions->seed});
    connectActions();
    const auto update = [this] {
        updateActions();
        updateDock();
    };
    connect(m_parts.session, &Session::stateChanged, this, update);
    connect(m_parts.session, &Session::opened, this, update);
    connect(m_parts.comparison, &Comparison::changed, this, &JobsFeature::updateDock);
    connect(m_parts.jobs, &DatabaseJobs::changed, this, update);
    update();
}

void JobsFeature::connectActions()
{
    const auto* actions = m_parts.actions;
    auto* jobs = m_parts.jobs;
    connect(actions->seed, &QAction::triggered, this, &JobsFeature::seed);
    connect(actions->importFile, &QAction::triggered, this, &JobsFeature::importFile);
    connect(actions->refresh, &QAction::triggered, this, &JobsFeature::refresh);
    connect(actions->recomputeRange, &QAction::triggered, this, &JobsFeature::recompute);
    connect(actions->retain, &QAction::triggered, this, &JobsFeature::retain);
    connect(actions->verify, &QAction::triggered, jobs, [jobs] { jobs->verify(false); });
    connect(actions->feed, &QAction::triggered, jobs, &DatabaseJobs::setFeeding);
    connect(actions->cadence, &QActionGroup::triggered, jobs, [jobs](const QAction* action) {
        jobs->setCadence(jobs::cadenceFromName(action->data().toString()).value_or(jobs::Cadence::Live));
    });
}

void JobsFeature::updateActions()
{
    const auto* actions = m_parts.actions;
    const auto isOpen = m_parts.session->isOpen();
    const auto mayWrite = isOpen && !m_parts.session->isReadOnly();
    for (auto* action : {actions->seed, actions->importFile, actions->refresh, actions->recomputeRange, actions->retain,
                         actions->feed})
        action->setEnabled(mayWrite);
    actions->verify->setEnabled(isOpen);
    actions->feed->setChecked(m_parts.jobs->isFeeding());
    actions->cadence->setEnabled(mayWrite);
    for (auto* action : actions->cadence->actions())
        action->setChecked(action->data().toString() == jobs::nameOf(m_parts.jobs->cadence()));
}

void JobsFeature::updateDock()
{
    m_dock->setZone(m_parts.comparison->zone());
    m_dock->showSchedule(m_parts.jobs->scheduleText());
}

void JobsFeature::seed()
{
    auto* dialog = new SeedDialog(m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_parts.jobs->seed(dialog->request()); });
    dialog->open();
}

void JobsFeature::importFile()
{
    if (const auto known = m_parts.comparison->checkZone(); !known) {
        //: %1 says why the computer's zone is not known
        m_parts.banner->showMessage(Banner::Kind::Warning, u"zone"_s,
                                    tr("%1 Choose a time zone above the charts first: receipts may have local times.")
                                        .arg(known.error().message));
        return;
    }
    askForFileToOpen(m_parts.window, tr("Import receipts"),
                     tr("JSON (*.json *.jsonl *.ndjson *.gz *.zst *.xz);;All files (*)"),
                     [this](const QString& path) { m_parts.jobs->importFile(path, m_parts.comparison->zone()); });
}

void JobsFeature::refresh()
{
    if (!m_parts.jobs->refresh())
        m_parts.banner->showMessage(Banner::Kind::Info, u"job"_s,
                                    tr("Totals are kept up to date automatically; nothing more to do."));
}

void JobsFeature::recompute()
{
    auto* dialog = new RecomputeDialog(m_parts.comparison->visibleRange(), m_parts.comparison->zone(),
                                       m_parts.session->pool(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_parts.jobs->recompute(dialog->range()); });
    dialog->open();
}

void JobsFeature::retain()
{
    auto* dialog = new RetainDialog(m_parts.session->pool(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_parts.jobs->retain(dialog->keep(), dialog->isFromNowOn()); });
    dialog->open();
}

} // namespace oa::window
