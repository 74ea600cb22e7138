// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingfeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/ranking/rankingdock.h"
#include "app/window/settings/settings.h"
#include "app/window/widgets/timetext.h"
#include "core/time/clock.h"

#include <QMainWindow>

namespace oa::window {

RankingFeature::RankingFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new RankingDock(parts.window))
{
    m_dock->setHiddenColumns(m_parts.settings.value(Settings::Key::RankingHidden).toStringList());
    connect(m_parts.comparison, &Comparison::changed, this, &RankingFeature::showRange);
    connect(m_dock, &RankingDock::businessPicked, this, &RankingFeature::show);
    connect(m_dock, &RankingDock::columnsChanged, this,
            [this] { m_parts.settings.setValue(Settings::Key::RankingHidden, m_dock->hiddenColumns()); });
}

void RankingFeature::showRange()
{
    const auto* comparison = m_parts.comparison;
    const auto visible = comparison->visibleRange();
    m_dock->setCurrency(comparison->workspace().currency);
    m_dock->setRange(core::shownBuckets(visible, comparison->calendar()), comparison->zone(),
                     rangeText(visible, comparison->zone(), m_parts.clock.now()));
}

void RankingFeature::show(const QString& business, bool inNewPane)
{
    auto* comparison = m_parts.comparison;
    if (inNewPane)
        comparison->addPane();
    comparison->setBusinesses(inNewPane ? comparison->panes().size() - 1 : 0, {business});
}

} // namespace oa::window
