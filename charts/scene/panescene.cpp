// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/panescene.h"

#include "charts/model/charttext.h"
#include "charts/scene/chartnotes.h"
#include "charts/scene/timelabels.h"
#include "charts/scene/timemarkers.h"

#include <QPainter>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int rightMargin = 14;   // half a time label may reach past the plot area
constexpr int bottomMargin = 8;   // half a y label, between charts
constexpr int labelSpacing = 90;  // between time labels
constexpr double stepHeight = 28; // between y labels, at least; more with a large font
constexpr int leastPlot = 12;     // height of a chart that still shows a course
constexpr int axisPadding = 12;   // tick marks and Qt Charts' own spacing beside y labels
constexpr double leastSteps = 2;  // between the labels of a chart that is worth its room

/// Between y labels, at least.
double labelStep(const Theme& theme)
{
    return std::max(stepHeight, 1.7 * QFontMetricsF(theme.font).height());
}

/// Everything that there is, which nobody chose chart by chart.
bool isEverything(const std::vector<core::Metric>& metrics)
{
    return metrics.size() == core::metricCount;
}

} // namespace

PaneScene::PaneScene(QObject* parent)
    : QGraphicsScene(parent)
{
    setItemIndexMethod(NoIndex);
    m_frame.theme = &Theme::of(ThemeKind::Light);
    rebuildCharts();
}

PaneScene::~PaneScene()
{
    // The charts' items refer to m_frame and m_charts; they go before those do.
    clear();
}

void PaneScene::setContent(PaneContent content)
{
    m_content = std::move(content);
    m_frame.range = m_content.range;
    updateCharts();
    updateTicks();
    refreshTraces();
}

void PaneScene::setMetrics(const std::vector<core::Metric>& metrics)
{
    if (metrics == m_content.metrics)
        return;
    m_content.metrics = metrics;
    updateCharts();
    refreshTraces();
}

void PaneScene::setLayers(std::vector<Layer> layers)
{
    const auto sameLines =
        std::equal(layers.begin(), layers.end(), m_content.layers.begin(), m_content.layers.end(),
                   [](const Layer& a, const Layer& b) { return a.label == b.label && a.isVisible == b.isVisible; });
    m_content.layers = std::move(layers);
    if (!sameLines)
        clearNotes(); // they were another business's
    updateCharts();
    refreshTraces();
}

void PaneScene::setVisibleRange(const core::TimeRange& range)
{
    if (range == m_content.range)
        return;
    m_content.range = range;
    m_frame.range = range;
    updateTicks();
}

void PaneScene::setZone(const QTimeZone& zone)
{
    m_content.zone = zone;
    updateTicks();
    update();
}

void PaneScene::setComparison(core::Comparison comparison)
{
    if (comparison == m_content.comparison)
        return;
    m_content.comparison = comparison;
    for (auto& chart : m_charts)
        chart.forgetScale(); // another unit
    clearNotes();
    refreshTraces();
}

void PaneScene::setSpread(bool shown)
{
    m_content.hasSpread = shown;
    refreshTraces();
}

void PaneScene::setFades(bool fades)
{
    m_content.fades = fades;
    refreshTraces();
}

void PaneScene::setRolling(int buckets)
{
    m_content.rolling = buckets;
    refreshTraces();
}

void PaneScene::setMoments(std::vector<std::optional<ScoreMoments>> moments)
{
    m_content.moments = std::move(moments);
    updateNotes();
}

void PaneScene::setThreshold(core::Metric metric, std::optional<Threshold> threshold)
{
    m_content.thresholds[core::indexOf(metric)] = std::move(threshold);
    applyThresholds();
}

void PaneScene::setState(PaneState state, const QString& message)
{
    m_content.state = state;
    m_content.message = message;
    update();
}

void PaneScene::refreshTraces()
{
    updateCurrencies();
    for (auto& chart : m_charts) {
        auto traces =
            tracesOf(m_content.layers, chart.metric(), m_content.comparison, m_content.range, m_content.rolling);
        if (!m_content.hasSpread)
            std::for_each(traces.begin(), traces.end(), [](Trace& trace) { trace.low = trace.high = nullptr; });
        if (!m_content.fades)
            std::for_each(traces.begin(), traces.end(), [](Trace& trace) { trace.fades = false; });
        chart.item().setTraces(std::move(traces));
        showTitle(chart);
    }
    applyThresholds();
}

void PaneScene::applyThresholds()
{
    for (auto& chart : m_charts) {
        // A threshold is a value of the metric, not of a difference or an index.
        chart.item().setReference(core::evenValue(m_content.comparison));
        const auto applies = m_content.comparison == core::Comparison::None;
        chart.item().setThreshold(applies ? m_content.thresholds[core::indexOf(chart.metric())] : std::nullopt);
    }
}

void PaneScene::clearNotes()
{
    for (auto& chart : m_charts)
        chart.item().setNotes({});
    ++m_frameRevision;
}

void PaneScene::showTitle(PaneChart& chart)
{
    auto title = titleOf(chart.metric());
    const auto& traces = chart.item().traces();
    if (core::isOfTwo(m_content.comparison) && !traces.empty()) {
        QStringList names;
        for (const auto& trace : traces)
            names.append(trace.label);
        title.name = chartName(chart.metric(), interval()) + u"  ·  "_s + names.join(u", "_s);
    }
    if (chart.metric() == core::Metric::TotalAmount)
        nameCurrency(title);
    title.course = courseText(traces, chart.metric());
    const auto bands = std::count_if(traces.begin(), traces.end(), [](const Trace& trace) { return trace.hasBand(); });
    if (bands > 0)
        title.band = tr("p10–p90");
    title.bandColorIndex = bands == 1 && traces.size() == 1 ? traces.front().colorIndex : -1;
    if (chart.item().setTitle(std::move(title)))
        ++m_frameRevision;
}

QString PaneScene::courseText(const std::vector<Trace>& traces, core::Metric metric) const
{
    for (const auto& trace : traces) {
        if (trace.hasRolled()) {
            //: %n points of a line
            return core::hasSpread(metric) ? tr("line: median of %n points", nullptr, m_content.rolling)
                                           : tr("line: mean of %n points", nullptr, m_content.rolling);
        }
        if (trace.merged) {
            //: %1 such as "by the day": of what the strong line's points are
            return tr("line: %1").arg(courseName(trace));
        }
    }
    return {};
}

ChartTitle PaneScene::titleOf(core::Metric metric) const
{
    ChartTitle title;
    title.name = chartName(metric, interval());
    title.shortName = shortChartName(metric, interval());
    title.briefNames = {briefChartName(metric, interval()), briefChartName(metric, {})};
    if (const auto comparison = m_content.comparison; comparison != core::Comparison::None) {
        const auto isIndex = comparison == core::Comparison::Index;
        const auto mode = isIndex ? tr("100 = mean") : core::displayName(comparison);
        title.name += u"  ·  "_s + core::displayName(comparison);
        title.shortName += u"  ·  "_s + mode;
        title.briefNames.front() += u" · "_s + mode;
        //: each line as an index, in as few letters as can be understood above a very narrow chart
        title.briefNames.back() += u" · "_s + (isIndex ? tr("index") : mode);
    }
    if (m_content.comparison == core::Comparison::None || m_content.comparison == core::Comparison::Difference)
        title.unit = core::unitName(metric);
    return title;
}

void PaneScene::nameCurrency(ChartTitle& title) const
{
    // What mixes is said with the name, which is always there.
    if (core::isMixed(m_currencies)) {
        const auto mark = u"  ·  "_s + core::currencyMark(m_currencies);
        title.name += mark;
        title.shortName += mark;
        for (auto& name : title.briefNames)
            name += mark;
    } else if (m_content.comparison == core::Comparison::None || m_content.comparison == core::Comparison::Difference)
        title.unit = core::currencyMark(m_currencies);
}

std::optional<core::Interval> PaneScene::interval() const
{
    for (const auto& layer : m_content.layers) {
        if (layer.series)
            return layer.series->interval();
    }
    return std::nullopt;
}

QStringList PaneScene::currenciesOf(const Layer& layer) const
{
    if (!layer.series || !layer.isVisible)
        return {};
    const auto& only = layer.series->currency();
    return only.isEmpty() ? layer.series->currenciesIn(layer.shift.sources(m_content.range)) : QStringList{only};
}

void PaneScene::updateCurrencies()
{
    m_currencies.clear();
    if (chartOf(core::Metric::TotalAmount) < 0)
        return;
    for (const auto& layer : m_content.layers)
        core::addCurrencies(m_currencies, currenciesOf(layer));
}

QString PaneScene::labelOf(const Layer& layer) const
{
    const auto mark = core::isMixed(m_currencies) ? core::currencyMark(currenciesOf(layer)) : QString();
    const auto name = mark.isEmpty() ? layer.label : layer.label + u" · "_s + mark;
    const auto first = std::find_if(m_content.layers.begin(), m_content.layers.end(),
                                    [](const Layer& each) { return each.series && each.isVisible; });
    const auto isHeldAgainst = core::isOfTwo(m_content.comparison) && layer.series && first != m_content.layers.end() &&
                               (first->label != layer.label || first->shift != layer.shift) && layer.isVisible;
    return isHeldAgainst ? core::comparedName(m_content.comparison, first->label, name) : name;
}

QString PaneScene::titleWithCurrency() const
{
    const auto mark = core::currencyMark(m_currencies);
    return mark.isEmpty() || m_content.title.isEmpty() ? m_content.title : m_content.title + u" · "_s + mark;
}

void PaneScene::setTheme(const Theme& theme)
{
    m_frame.theme = &theme;
    for (auto& chart : m_charts)
        chart.updateAxis();
    ++m_frameRevision;
    layOut();
    giveWay();
    update();
}

void PaneScene::giveWay()
{
    // Whether there are scores is not looked at: it takes its time, and the view has not come to rest.
    auto shown = m_charts.size();
    shown += chartOf(core::Metric::DocumentCount) < 0 ? 1 : 0;
    if (isEverything(m_content.metrics) && m_lacksRoom == hasRoomFor(shown))
        updateCharts();
}

void PaneScene::setSize(const QSize& size)
{
    if (size == m_size)
        return;
    m_size = size;
    setSceneRect(QRectF(QPointF(0, 0), size));
    layOut();
    giveWay();
}

QRect PaneScene::titleRow(int chart) const
{
    const auto& each = item(chart);
    return each.titleRow().translated(plotArea(chart).topLeft() - each.plotArea().topLeft());
}

QString PaneScene::titleInFull(int chart) const
{
    const auto& each = item(chart);
    return charts::titleInFull(each.titleRow(), each.title(), each.notes(), *m_frame.theme);
}

int PaneScene::chartOf(core::Metric metric) const
{
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        if (m_charts[i].metric() == metric)
            return static_cast<int>(i);
    }
    return -1;
}

int PaneScene::chartAt(double y) const
{
    int nearest = -1;
    auto distance = std::numeric_limits<double>::infinity();
    for (int i = 0; i < chartCount(); ++i) {
        const auto area = plotArea(i);
        const auto away = y < area.top() ? area.top() - y : y > area.bottom() ? y - area.bottom() : 0;
        if (away < distance) {
            distance = away;
            nearest = i;
        }
    }
    return nearest;
}

bool PaneScene::isWhole(core::Metric metric) const
{
    const auto comparison = m_content.comparison;
    return metric == core::Metric::DocumentCount &&
           (comparison == core::Comparison::None || comparison == core::Comparison::Difference);
}

int PaneScene::figureDecimals(int chart) const
{
    return isWhole(metric(chart)) ? 0 : chartNumber(chart).figureDecimals(m_content.range);
}

TimeScale PaneScene::timeScale(double ratio) const
{
    const auto width = m_charts.empty() ? m_size.width() : m_charts.front().item().plotArea().width();
    return {m_content.range, width, ratio};
}

core::MinMax PaneScene::valueRange(core::Metric metric) const
{
    const auto chart = chartOf(metric);
    return chart < 0 ? core::MinMax{core::missing, core::missing} : chartNumber(chart).valueRange(m_content.range);
}

double PaneScene::maximumSteps(core::Metric metric) const
{
    const auto chart = chartOf(metric);
    const auto height = chart < 0 ? 0.0 : item(chart).plotArea().height();
    return std::clamp(height / labelStep(*m_frame.theme), 1.0, 6.0);
}

std::optional<ValueScale> PaneScene::scale(core::Metric metric) const
{
    const auto chart = chartOf(metric);
    return chart < 0 ? std::nullopt : chartNumber(chart).scale();
}

void PaneScene::setScale(core::Metric metric, const ValueScale& scale)
{
    const auto index = chartOf(metric);
    if (index < 0)
        return;
    auto& chart = m_charts[static_cast<std::size_t>(index)];
    if (chart.scale() == scale)
        return;
    chart.setScale(scale);
    ++m_frameRevision;
}

int PaneScene::neededLeftMargin() const
{
    double widest = 20;
    for (const auto& chart : m_charts)
        widest = std::max(widest, chart.labelWidth());
    // In steps, so that one digit more or less does not move every plot area.
    constexpr int grain = 8;
    return (static_cast<int>(std::ceil(widest)) + axisPadding + grain - 1) / grain * grain;
}

void PaneScene::setLeftMargin(int margin)
{
    if (margin == m_leftMargin)
        return;
    m_leftMargin = margin;
    layOut();
}

void PaneScene::paint(QPainter& painter)
{
    paintFrame(painter);
    paintPlots(painter);
}

void PaneScene::paintFrame(QPainter& painter)
{
    painter.fillRect(sceneRect(), m_frame.theme->background);
    for (auto& chart : m_charts)
        chart.layOutAxis();
    m_frame.part = PlotFrame::Part::Frame;
    render(&painter, sceneRect(), sceneRect(), Qt::IgnoreAspectRatio);
    m_frame.part = PlotFrame::Part::Everything;
    if (m_lacksScores)
        paintScoresMissing(painter);
}

void PaneScene::paintScoresMissing(QPainter& painter) const
{
    const auto height = titleHeight(m_frame.theme->font);
    painter.setFont(m_frame.theme->font);
    painter.setPen(m_frame.theme->mutedText);
    const auto room = m_size.width() - m_leftMargin - rightMargin;
    const auto text = tr("No scores in this range");
    const auto isRoomy = QFontMetricsF(m_frame.theme->font).horizontalAdvance(text) <= room;
    painter.drawText(QRect(m_leftMargin, m_size.height() - height, room, height),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, isRoomy ? text : tr("No scores"));
}

void PaneScene::paintPlots(QPainter& painter)
{
    for (int chart = 0; chart < chartCount(); ++chart)
        paintPlot(painter, chart);
}

void PaneScene::paintPlot(QPainter& painter, int chart)
{
    m_charts[static_cast<std::size_t>(chart)].paintPlot(painter);
    paintTimeMarkers(painter, *this, chart);
}

std::vector<core::Metric> PaneScene::chosenCharts()
{
    m_lacksRoom = false;
    auto hasDocuments = false;
    auto hasScores = false;
    for (const auto& layer : m_content.layers) {
        if (!layer.series || !layer.isVisible)
            continue;
        const auto ranges = layer.shift.sources(m_content.range);
        hasDocuments = hasDocuments || core::hasDocuments(*layer.series, ranges);
        hasScores = hasScores || core::hasScores(*layer.series, ranges);
    }
    auto metrics = m_content.metrics;
    if (hasDocuments && !hasScores)
        std::erase_if(metrics, [](core::Metric metric) { return !core::isAdditive(metric); });
    m_lacksScores = !metrics.empty() && metrics.size() < m_content.metrics.size();
    if (metrics.empty())
        return m_content.metrics; // whoever wants scores alone sees that there are none
    m_lacksRoom = isEverything(m_content.metrics) && !hasRoomFor(metrics.size());
    if (m_lacksRoom)
        std::erase(metrics, core::Metric::DocumentCount);
    return metrics;
}

int PaneScene::plotsHeight(int charts, int below) const
{
    const auto& font = m_frame.theme->font;
    return m_size.height() - timeLabelHeight(font) - below - charts * titleHeight(font) - (charts - 1) * bottomMargin;
}

bool PaneScene::hasRoomFor(std::size_t charts) const
{
    const auto count = static_cast<int>(charts);
    const auto below = m_lacksScores ? titleHeight(m_frame.theme->font) : 0;
    return m_size.isEmpty() || plotsHeight(count, below) >= count * leastSteps * labelStep(*m_frame.theme);
}

bool PaneScene::updateCharts()
{
    const auto wanted = chosenCharts();
    if (std::equal(wanted.begin(), wanted.end(), m_charts.begin(), m_charts.end(),
                   [](core::Metric metric, const PaneChart& chart) { return metric == chart.metric(); }))
        return false;
    rebuildCharts();
    layOut();
    refreshTraces();
    return true;
}

void PaneScene::rebuildCharts()
{
    clear();
    m_charts.clear();
    for (const auto metric : chosenCharts())
        m_charts.emplace_back(metric, m_frame, *this).item().setTitle(titleOf(metric));
    ++m_frameRevision;
}

int PaneScene::leastHeight() const
{
    const auto& font = m_frame.theme->font;
    // Of all that may come back: scores may be a step of a pan away.
    const auto count = static_cast<int>(m_content.metrics.size()) - (isEverything(m_content.metrics) ? 1 : 0);
    return timeLabelHeight(font) + count * (titleHeight(font) + leastPlot + bottomMargin) - bottomMargin;
}

std::vector<int> PaneScene::plotHeights(int rest) const
{
    const auto count = chartCount();
    std::vector<int> heights(static_cast<std::size_t>(count), std::max(rest / std::max(count, 1), leastPlot));
    const auto small = chartOf(core::Metric::DocumentCount);
    if (m_lacksScores && count == 2 && small >= 0) {
        // The amount is what there is to see; the number of receipts stands beside it.
        const auto least = static_cast<int>(std::ceil(leastSteps * labelStep(*m_frame.theme)));
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

void PaneScene::layOut()
{
    if (m_size.isEmpty() || m_charts.empty())
        return;
    const auto count = chartCount();
    const auto title = titleHeight(m_frame.theme->font);
    const auto timeLabels = timeLabelHeight(m_frame.theme->font);
    const auto width = std::max(m_size.width() - m_leftMargin - rightMargin, 10);
    const auto heights = plotHeights(plotsHeight(count, m_lacksScores ? title : 0)); // below them that is said
    auto top = 0;
    for (int i = 0; i < count; ++i) {
        const auto isLast = i == count - 1;
        const auto plotHeight = heights[static_cast<std::size_t>(i)];
        const auto labels = isLast ? timeLabels : bottomMargin;
        m_charts[static_cast<std::size_t>(i)].place(top, {m_size.width(), title + plotHeight + labels},
                                                    {m_leftMargin, title, width, plotHeight}, isLast);
        top += title + plotHeight + labels;
    }
    ++m_frameRevision;
    updateTicks();
}

void PaneScene::updateTicks()
{
    const auto width = m_charts.empty() ? 0 : m_charts.front().item().plotArea().width();
    m_frame.ticks = timeTicks(m_content.range, m_content.zone, width, labelSpacing, QLocale());
}

void PaneScene::updateNotes()
{
    ++m_frameRevision;
    updateCurrencies();
    for (int i = 0; i < chartCount(); ++i) {
        auto& chart = m_charts[static_cast<std::size_t>(i)];
        if (chart.metric() == core::Metric::TotalAmount)
            showTitle(chart);
        std::vector<Note> notes;
        if (m_content.comparison == core::Comparison::None)
            notes = notesOf(m_content, chart.metric(), m_currencies, figureDecimals(i));
        else if (core::isOfTwo(m_content.comparison))
            notes = differenceNotesOf(m_content, chart.metric(), m_currencies, figureDecimals(i));
        if (core::isOfTwo(m_content.comparison) && chart.item().traces().empty())
            notes.push_back({{tr("Lay a second business over the first to compare them")}, -1});
        chart.item().setNotes(std::move(notes));
    }
}

core::Statistics PaneScene::statisticsOf(const Layer& layer, core::Metric metric) const
{
    return charts::statisticsOf(m_content, layer, metric);
}

} // namespace oa::charts
