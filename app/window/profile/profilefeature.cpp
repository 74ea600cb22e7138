// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/profile/profilefeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/profile/profiledock.h"
#include "app/window/widgets/banner.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace oa::window {

ProfileFeature::ProfileFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new ProfileDock(
          parts.settings, [this] { return m_parts.clock.now(); }, parts.window))
{
    connect(m_parts.comparison, &Comparison::changed, this, &ProfileFeature::update);
    connect(m_dock, &ProfileDock::saved, m_parts.banner,
            [this](const QString& path) { m_parts.banner->showSaved(u"profile"_s, path); });
    connect(m_dock, &ProfileDock::savingFailed, m_parts.banner,
            [this](const core::Error& error) { m_parts.banner->showError(u"profile"_s, error); });
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
