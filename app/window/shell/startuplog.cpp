// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/startuplog.h"

#include "app/window/compare/comparison.h"
#include "app/window/compare/panecontroller.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

namespace oa::window {

namespace {

Q_LOGGING_CATEGORY(startup, "oa.startup", QtWarningMsg)

bool anyShows(const Comparison& comparison)
{
    const auto& panes = comparison.panes();
    return std::any_of(panes.begin(), panes.end(), [](const auto& controller) {
        return controller->pane()->state() == charts::ChartPane::State::Showing;
    });
}

} // namespace

void logFirstChart(Comparison& comparison)
{
    if (!startup().isInfoEnabled())
        return;
    auto connection = std::make_shared<QMetaObject::Connection>();
    *connection = QObject::connect(&comparison, &Comparison::loaded, &comparison, [&comparison, connection] {
        if (!anyShows(comparison))
            return;
        QObject::disconnect(*connection);
        // Painting is due before a timer is.
        QTimer::singleShot(0, &comparison, [] { qCInfo(startup, "first chart"); });
    });
}

} // namespace oa::window
