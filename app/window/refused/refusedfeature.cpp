// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/refused/refusedfeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/refused/refuseddock.h"
#include "app/window/refused/retryrefuseddialog.h"
#include "app/window/widgets/banner.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace oa::window {

RefusedFeature::RefusedFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new RefusedDock(parts.window))
{
    connect(m_dock, &RefusedDock::retryRequested, this, &RefusedFeature::retry);
    connect(m_dock, &RefusedDock::saved, m_parts.banner,
            [this](const QString& path) { m_parts.banner->showSaved(u"refused"_s, path); });
    connect(m_dock, &RefusedDock::savingFailed, m_parts.banner,
            [this](const core::Error& error) { m_parts.banner->showError(u"refused"_s, error); });
    connect(m_parts.jobs, &DatabaseJobs::finished, m_dock, [dock = m_dock](const jobs::JobStatus& status) {
        if (status.trigger == db::JobTrigger::Manual && dock->isVisible())
            dock->reload();
    });
    connect(m_parts.session, &Session::stateChanged, this, &RefusedFeature::update);
    connect(m_parts.session, &Session::opened, this, &RefusedFeature::update);
    connect(m_parts.comparison, &Comparison::changed, this, &RefusedFeature::update);
    update();
}

void RefusedFeature::update()
{
    m_dock->setMayRetry(m_parts.session->isOpen() && !m_parts.session->isReadOnly());
    m_dock->setZone(m_parts.comparison->zone());
}

void RefusedFeature::retry()
{
    auto* dialog = new RetryRefusedDialog(m_dock->topics(), m_dock->chosenTopic(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        auto reading = dialog->reading();
        if (m_parts.comparison->checkZone())
            reading.zoneIfNone = m_parts.comparison->zone();
        m_parts.jobs->retryRefused(reading, dialog->topics());
    });
    dialog->open();
}

} // namespace oa::window
