// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/profile/profilefeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/profile/profiledock.h"

#include <QMainWindow>

namespace oa::window {

ProfileFeature::ProfileFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new ProfileDock(parts.settings, parts.window))
{
    connect(m_parts.comparison, &Comparison::changed, this, &ProfileFeature::update);
}

void ProfileFeature::update()
{
    const auto* comparison = m_parts.comparison;
    QStringList businesses;
    for (const auto& pane : comparison->workspace().panes)
        businesses += pane.businesses;
    m_dock->show({businesses, core::shownBuckets(comparison->visibleRange(), comparison->calendar()),
                  comparison->zone(), comparison->workspace().currency});
}

} // namespace oa::window
