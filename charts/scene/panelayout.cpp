// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/panelayout.h"

#include "charts/scene/timelabels.h"
#include "charts/scene/titlerow.h"
#include "core/statistics/statistics.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

constexpr int bottomMargin = 8;   // half a y label, between charts
constexpr double stepHeight = 28; // between y labels, at least; more with a large font
constexpr int leastPlot = 12;     // height of a chart that still shows a course
constexpr double leastSteps = 2;  // between the labels of a chart that is worth its room

} // namespace

bool isEverything(const std::vector<core::Metric>& metrics)
{
    return metrics.size() == core::metricCount;
}

double PaneLayout::labelStep() const
{
    return std::max(stepHeight, 1.7 * QFontMetricsF(font).height());
}

int PaneLayout::heightBelow(bool isLast) const
{
    return isLast ? timeLabelHeight(font) : bottomMargin;
}

int PaneLayout::plotsHeight(int charts) const
{
    const auto text = hasLineBelow ? titleHeight(font) : 0;
    return size.height() - timeLabelHeight(font) - text - charts * titleHeight(font) - (charts - 1) * bottomMargin;
}

bool PaneLayout::hasRoomFor(std::size_t charts) const
{
    const auto count = static_cast<int>(charts);
    return size.isEmpty() || plotsHeight(count) >= count * leastSteps * labelStep();
}

int PaneLayout::leastHeight(int charts) const
{
    return timeLabelHeight(font) + charts * (titleHeight(font) + leastPlot + bottomMargin) - bottomMargin;
}

std::vector<int> PaneLayout::plotHeights(int charts, int small) const
{
    const auto rest = plotsHeight(charts);
    std::vector<int> heights(static_cast<std::size_t>(charts), std::max(rest / std::max(charts, 1), leastPlot));
    if (charts == 2 && small >= 0) {
        const auto least = static_cast<int>(std::ceil(leastSteps * labelStep()));
        const auto low = std::min(heights.front(), std::max(rest / 4, least));
        heights[static_cast<std::size_t>(small)] = low;
        heights[static_cast<std::size_t>(1 - small)] = std::max(rest - low, leastPlot);
    }
    // Pixels that do not divide go to the first charts.
    auto extra = rest;
    for (const auto height : heights)
        extra -= height;
    for (std::size_t i = 0; extra > 0; i = (i + 1) % heights.size(), --extra)
        ++heights[i];
    return heights;
}

ChosenCharts chooseCharts(const PaneContent& content, PaneLayout layout)
{
    auto hasDocuments = false;
    auto hasScores = false;
    for (const auto& layer : content.layers) {
        if (!layer.series || !layer.isVisible)
            continue;
        const auto ranges = layer.shift.sources(content.range);
        hasDocuments = hasDocuments || core::hasDocuments(*layer.series, ranges);
        hasScores = hasScores || core::hasScores(*layer.series, ranges);
    }
    ChosenCharts chosen{content.metrics};
    auto& metrics = chosen.metrics;
    if (hasDocuments && !hasScores)
        std::erase_if(metrics, [](core::Metric metric) { return !core::isAdditive(metric); });
    if (metrics.empty())
        return {content.metrics}; // whoever wants scores alone sees that there are none
    chosen.lacksScores = metrics.size() < content.metrics.size();
    layout.hasLineBelow = chosen.lacksScores;
    chosen.lacksRoom = isEverything(content.metrics) && !layout.hasRoomFor(metrics.size());
    if (chosen.lacksRoom)
        std::erase(metrics, core::Metric::DocumentCount);
    return chosen;
}

} // namespace oa::charts
