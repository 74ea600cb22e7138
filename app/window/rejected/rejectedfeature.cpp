// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/rejectedfeature.h"

#include "app/window/actions/mainactions.h"
#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/rejected/payloadformatsdialog.h"
#include "app/window/rejected/rejecteddock.h"

#include <QMainWindow>

namespace oa::window {

RejectedFeature::RejectedFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new RejectedDock(parts.window))
{
    const auto* actions = m_parts.actions;
    connect(m_dock, &RejectedDock::retryRequested, actions->retryRejected, &QAction::trigger);
    connect(m_dock, &RejectedDock::formatsRequested, this, &RejectedFeature::showFormats);
    connect(actions->payloadFormats, &QAction::triggered, this, [this] { showFormats({}); });
    connect(actions->retryRejected, &QAction::triggered, m_parts.jobs, &DatabaseJobs::retryRejected);
    connect(m_parts.jobs, &DatabaseJobs::finished, m_dock, [dock = m_dock](const jobs::JobStatus& status) {
        if (status.trigger == db::JobTrigger::Manual)
            dock->reload();
    });
    connect(m_parts.session, &Session::totalsUpdated, m_dock, &RejectedDock::noteChange);
    connect(m_parts.session, &Session::stateChanged, this, &RejectedFeature::update);
    connect(m_parts.session, &Session::opened, this, &RejectedFeature::update);
    connect(m_parts.comparison, &Comparison::changed, this, &RejectedFeature::update);
    update();
}

void RejectedFeature::update()
{
    const auto isOpen = m_parts.session->isOpen();
    const auto mayWrite = isOpen && !m_parts.session->isReadOnly();
    m_parts.actions->retryRejected->setEnabled(mayWrite);
    m_parts.actions->payloadFormats->setEnabled(isOpen);
    m_dock->setMayRetry(mayWrite);
    m_dock->setZone(m_parts.comparison->zone());
}

void RejectedFeature::showFormats(const QString& sample)
{
    const auto* session = m_parts.session;
    if (!session->isOpen())
        return;
    std::optional<db::ConnectionParameters> writing;
    if (!session->isReadOnly())
        writing = session->database()->parameters;
    auto* dialog = new PayloadFormatsDialog(session->pool(), writing, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!sample.isEmpty())
        dialog->setSample(sample);
    connect(dialog, &PayloadFormatsDialog::saved, m_parts.jobs, [jobs = m_parts.jobs] { jobs->refresh(); });
    dialog->open();
}

} // namespace oa::window
