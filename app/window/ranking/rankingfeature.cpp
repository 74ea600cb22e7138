// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingfeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/ranking/rankingdock.h"
#include "app/window/settings/settings.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/timetext.h"
#include "core/time/clock.h"
#include "db/stores/rankingstore.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace oa::window {

RankingFeature::RankingFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_dock(new RankingDock([this] { return m_parts.clock.now(); }, parts.window))
{
    m_dock->setHiddenColumns(m_parts.settings.value(Settings::Key::RankingHidden).toStringList());
    connect(m_parts.comparison, &Comparison::changed, this, &RankingFeature::showRange);
    connect(m_dock, &RankingDock::businessPicked, this, &RankingFeature::show);
    connect(m_dock, &RankingDock::saved, m_parts.banner,
            [this](const QString& path) { m_parts.banner->showSaved(u"ranking"_s, path); });
    connect(m_dock, &RankingDock::savingFailed, m_parts.banner,
            [this](const core::Error& error) { m_parts.banner->showError(u"ranking"_s, error); });
    connect(m_dock, &RankingDock::columnsChanged, this,
            [this] { m_parts.settings.setValue(Settings::Key::RankingHidden, m_dock->hiddenColumns()); });
}

void RankingFeature::showRange()
{
    const auto* comparison = m_parts.comparison;
    const auto counted = core::shownBuckets(comparison->visibleRange(), comparison->calendar());
    m_dock->setCurrency(comparison->workspace().currency);
    const auto now = m_parts.clock.now();
    auto text = rangeText(counted, comparison->zone(), now);
    const auto before = db::comparedStretches(counted, now, comparison->zone()).before;
    if (!before.isEmpty())
        //: %1 and %2 ranges of time
        text = tr("%1 · changes against %2").arg(text, rangeText(before, comparison->zone(), now));
    m_dock->setRange(counted, comparison->zone(), text);
}

void RankingFeature::show(const QString& business, bool inNewPane)
{
    auto* comparison = m_parts.comparison;
    if (inNewPane)
        comparison->addPane();
    comparison->setBusinesses(inNewPane ? comparison->panes().size() - 1 : 0, {business});
}

} // namespace oa::window
