// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/yscaling.h"

#include "charts/scene/panescene.h"

#include <cmath>
#include <map>

namespace oa::charts {

namespace {

core::MinMax united(const core::MinMax& a, const core::MinMax& b)
{
    if (std::isnan(a.min))
        return b;
    if (std::isnan(b.min))
        return a;
    return {std::min(a.min, b.min), std::max(a.max, b.max)};
}

core::MinMax valueRange(const PaneScene& scene, core::Metric metric)
{
    const auto data = scene.valueRange(metric);
    if (scene.isWhole(metric) && !std::isnan(data.min)) // how many there are is read from the ground up
        return {std::min(data.min, 0.0), std::max(data.max, 1.0)};
    return atLeast(data, leastSpan(metric, scene.content().comparison));
}

void setScale(PaneScene& scene, core::Metric metric, const ValueScale& scale)
{
    scene.setScale(metric, scene.isWhole(metric) ? wholeSteps(scale) : scale);
}

std::optional<ValueScale> previousOf(const PaneScene& scene, core::Metric metric, bool afresh)
{
    return afresh ? std::nullopt : scene.scale(metric);
}

void scaleMetric(const std::vector<PaneScene*>& scenes, core::Metric metric, core::AxisMode mode, bool afresh)
{
    auto together = core::MinMax{core::missing, core::missing};
    double span = 0;
    double steps = 6;
    const PaneScene* first = nullptr;
    for (const auto* scene : scenes) {
        if (scene->chartOf(metric) < 0)
            continue;
        first = first ? first : scene;
        const auto range = valueRange(*scene, metric);
        together = united(together, range);
        if (!std::isnan(range.min))
            span = std::max(span, range.max - range.min);
        steps = std::min(steps, scene->maximumSteps(metric));
    }
    if (!first)
        return;

    const auto shared =
        mode == core::AxisMode::Shared ? scaleFor(together, steps, previousOf(*first, metric, afresh)) : ValueScale{};
    // The largest span decides; rounding it keeps it from changing with every pixel of a pan.
    const auto commonSpan = scaleFor({0, span > 0 ? span : 1}, steps - 1).max;
    for (auto* scene : scenes) {
        const auto previous = previousOf(*scene, metric, afresh);
        const auto range = valueRange(*scene, metric);
        switch (mode) {
        case core::AxisMode::Own:
            setScale(*scene, metric, scaleFor(range, scene->maximumSteps(metric), previous));
            break;
        case core::AxisMode::Shared:
            setScale(*scene, metric, shared);
            break;
        case core::AxisMode::SameSpan:
            setScale(*scene, metric, scaleOfSpan(range, commonSpan, steps, previous));
            break;
        }
    }
}

} // namespace

void scaleTogether(const std::vector<PaneScene*>& scenes, core::AxisMode mode, bool afresh)
{
    // A difference, a ratio and a value are of different kinds, and so are amounts of several currencies: only panes
    // that show the same share an axis.
    for (const auto metric : core::allMetrics) {
        std::map<std::pair<core::Comparison, QStringList>, std::vector<PaneScene*>> alike;
        for (auto* scene : scenes) {
            const auto comparison = scene->content().comparison;
            const auto hasUnit = comparison == core::Comparison::None || comparison == core::Comparison::Difference;
            alike[{comparison, metric == core::Metric::TotalAmount && hasUnit ? scene->currencies() : QStringList()}]
                .push_back(scene);
        }
        for (const auto& [kind, group] : alike)
            scaleMetric(group, metric, mode, afresh);
    }

    int needed = 0;
    int present = 0;
    for (const auto* scene : scenes) {
        needed = std::max(needed, scene->neededLeftMargin());
        present = std::max(present, scene->leftMargin());
    }
    // Shrinks only when much is gained: lines that jump sideways are worse than a little room.
    constexpr int worthIt = 24;
    const auto margin = afresh || needed > present || present - needed >= worthIt ? needed : present;
    for (auto* scene : scenes)
        scene->setLeftMargin(margin);
}

} // namespace oa::charts
