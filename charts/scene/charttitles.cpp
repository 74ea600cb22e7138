// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/charttitles.h"

#include "charts/model/charttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

QString translated(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("oa::charts::PaneScene", text, comment, n);
}

/// What is compared is plain or a difference, which is in the metric's unit as well.
bool hasUnit(core::Comparison comparison)
{
    return comparison == core::Comparison::None || comparison == core::Comparison::Difference;
}

/// What the strong lines are; empty without any.
QString courseText(const std::vector<Trace>& traces, core::Metric metric, int rolling)
{
    for (const auto& trace : traces) {
        if (trace.hasRolled()) {
            //: %n points of a line
            const auto* median = QT_TRANSLATE_N_NOOP("oa::charts::PaneScene", "line: median of %n points");
            //: %n points of a line
            const auto* mean = QT_TRANSLATE_N_NOOP("oa::charts::PaneScene", "line: mean of %n points");
            return translated(core::hasSpread(metric) ? median : mean, nullptr, rolling);
        }
        if (trace.merged) {
            //: %1 such as "by the day": of what the strong line's points are
            return translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "line: %1")).arg(courseName(trace));
        }
    }
    return {};
}

void nameComparison(ChartTitle& title, core::Comparison comparison)
{
    const auto isIndex = comparison == core::Comparison::Index;
    const auto mode =
        isIndex ? translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "100 = mean")) : core::displayName(comparison);
    title.name += u"  ·  "_s + core::displayName(comparison);
    title.shortName += u"  ·  "_s + mode;
    title.briefNames.front() += u" · "_s + mode;
    //: each line as an index, in as few letters as can be understood above a very narrow chart
    const auto* index = QT_TRANSLATE_NOOP("oa::charts::PaneScene", "index");
    title.briefNames.back() += u" · "_s + (isIndex ? translated(index) : mode);
}

void nameCurrency(ChartTitle& title, core::Comparison comparison, const QStringList& currencies)
{
    // What mixes is said with the name, which is always there.
    if (core::isMixed(currencies)) {
        const auto mark = u"  ·  "_s + core::currencyMark(currencies);
        title.name += mark;
        title.shortName += mark;
        for (auto& name : title.briefNames)
            name += mark;
    } else if (hasUnit(comparison))
        title.unit = core::currencyMark(currencies);
}

} // namespace

std::optional<core::Interval> shownInterval(const PaneContent& content)
{
    for (const auto& layer : content.layers) {
        if (layer.series)
            return layer.series->interval();
    }
    return std::nullopt;
}

QStringList currenciesOf(const PaneContent& content, const Layer& layer)
{
    if (!layer.series || !layer.isVisible)
        return {};
    const auto& only = layer.series->currency();
    return only.isEmpty() ? layer.series->currenciesIn(layer.shift.sources(content.range)) : QStringList{only};
}

QStringList currenciesOf(const PaneContent& content)
{
    QStringList currencies;
    for (const auto& layer : content.layers)
        core::addCurrencies(currencies, currenciesOf(content, layer));
    return currencies;
}

QString labelOf(const PaneContent& content, const Layer& layer, const QStringList& currencies)
{
    const auto mark = core::isMixed(currencies) ? core::currencyMark(currenciesOf(content, layer)) : QString();
    const auto name = mark.isEmpty() ? layer.label : layer.label + u" · "_s + mark;
    const auto first = std::find_if(content.layers.begin(), content.layers.end(),
                                    [](const Layer& each) { return each.series && each.isVisible; });
    const auto isHeldAgainst = core::isOfTwo(content.comparison) && layer.series && first != content.layers.end() &&
                               (first->label != layer.label || first->shift != layer.shift) && layer.isVisible;
    return isHeldAgainst ? core::comparedName(content.comparison, first->label, name) : name;
}

ChartTitle titleOf(const PaneContent& content, core::Metric metric)
{
    const auto interval = shownInterval(content);
    ChartTitle title;
    title.name = chartName(metric, interval);
    title.shortName = shortChartName(metric, interval);
    title.briefNames = {briefChartName(metric, interval), briefChartName(metric, {})};
    if (content.comparison != core::Comparison::None)
        nameComparison(title, content.comparison);
    if (hasUnit(content.comparison))
        title.unit = core::unitName(metric);
    return title;
}

ChartTitle titleOf(const PaneContent& content, core::Metric metric, const std::vector<Trace>& traces,
                   const QStringList& currencies)
{
    auto title = titleOf(content, metric);
    if (core::isOfTwo(content.comparison) && !traces.empty()) {
        QStringList names;
        for (const auto& trace : traces)
            names.append(trace.label);
        title.name = chartName(metric, shownInterval(content)) + u"  ·  "_s + names.join(u", "_s);
    }
    if (metric == core::Metric::TotalAmount)
        nameCurrency(title, content.comparison, currencies);
    title.course = courseText(traces, metric, content.rolling);
    const auto bands = std::count_if(traces.begin(), traces.end(), [](const Trace& trace) { return trace.hasBand(); });
    if (bands > 0)
        title.band = translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "p10–p90"));
    title.bandColorIndex = bands == 1 && traces.size() == 1 ? traces.front().colorIndex : -1;
    return title;
}

} // namespace oa::charts
