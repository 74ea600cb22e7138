// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/inputcommands.h"

#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/jobsdock.h"
#include "app/window/jobs/recomputedialog.h"
#include "app/window/rejected/payloadformatsdialog.h"
#include "app/window/rejected/rejecteddock.h"
#include "app/window/shell/mainactions.h"
#include "app/window/shell/statusline.h"

using namespace Qt::StringLiterals;

namespace oa::window {

InputCommands::InputCommands(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connectRejected();
    connectJobs();
    connect(m_parts.session, &Session::stateChanged, this, &InputCommands::update);
    connect(m_parts.session, &Session::opened, this, &InputCommands::update);
    connect(m_parts.comparison, &Comparison::changed, this, &InputCommands::update);
    update();
}

void InputCommands::connectRejected()
{
    auto* rejected = m_parts.rejected;
    connect(m_parts.session, &Session::totalsUpdated, rejected, &RejectedDock::noteChange);
    connect(rejected, &RejectedDock::counted, m_parts.status, &StatusLine::showRejected);
    connect(m_parts.status, &StatusLine::rejectedRequested, rejected, [rejected] {
        rejected->show();
        rejected->raise();
    });
    connect(rejected, &RejectedDock::retryRequested, m_parts.actions->retryRejected, &QAction::trigger);
    connect(rejected, &RejectedDock::formatsRequested, this, &InputCommands::showFormats);
    connect(m_parts.actions->payloadFormats, &QAction::triggered, this, [this] { showFormats({}); });
    connect(m_parts.actions->retryRejected, &QAction::triggered, m_parts.jobs, &DatabaseJobs::retryRejected);
    connect(m_parts.actions->recomputeRange, &QAction::triggered, this, &InputCommands::showRecompute);
}

void InputCommands::connectJobs()
{
    const auto* actions = m_parts.actions;
    m_parts.jobsDock->setRunActions({actions->refresh, actions->recomputeRange, actions->retryRejected, actions->verify,
                                     actions->importFile, actions->seed});
    connect(m_parts.jobs, &DatabaseJobs::changed, this,
            [this] { m_parts.jobsDock->showSchedule(m_parts.jobs->scheduleText()); });
    connect(m_parts.jobs, &DatabaseJobs::finished, this, [this](const jobs::JobStatus& status) {
        if (status.trigger == db::JobTrigger::Manual)
            m_parts.rejected->reload();
    });
}

void InputCommands::update()
{
    const auto isOpen = m_parts.session->isOpen();
    const auto mayWrite = isOpen && !m_parts.session->isReadOnly();
    m_parts.actions->recomputeRange->setEnabled(mayWrite);
    m_parts.actions->retryRejected->setEnabled(mayWrite);
    m_parts.actions->payloadFormats->setEnabled(isOpen);
    m_parts.rejected->setMayRetry(mayWrite);
    m_parts.rejected->setZone(m_parts.comparison->zone());
    m_parts.jobsDock->setZone(m_parts.comparison->zone());
    m_parts.jobsDock->showSchedule(m_parts.jobs->scheduleText());
}

void InputCommands::showFormats(const QString& sample)
{
    const auto* session = m_parts.session;
    if (!session->isOpen())
        return;
    std::optional<db::ConnectionParameters> writing;
    if (!session->isReadOnly())
        writing = session->database()->parameters;
    auto* dialog = new PayloadFormatsDialog(session->pool(), writing, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!sample.isEmpty())
        dialog->setSample(sample);
    connect(dialog, &PayloadFormatsDialog::saved, this, [this] { m_parts.jobs->refresh(); });
    dialog->open();
}

void InputCommands::showRecompute()
{
    auto* dialog = new RecomputeDialog(m_parts.comparison->visibleRange(), m_parts.comparison->zone(),
                                       m_parts.session->pool(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_parts.jobs->recompute(dialog->range()); });
    dialog->open();
}

} // namespace oa::window
