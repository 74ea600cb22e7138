// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/panescene.h"

#include "charts/scene/chartnotes.h"
#include "charts/scene/charttitles.h"
#include "charts/scene/timelabels.h"
#include "charts/scene/timemarkers.h"

#include <QPainter>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int labelSpacing = 90; // between time labels
constexpr int axisPadding = 12;  // tick marks and Qt Charts' own spacing beside y labels

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
    if (chart.item().setTitle(titleOf(m_content, chart.metric(), chart.item().traces(), m_currencies)))
        ++m_frameRevision;
}

void PaneScene::updateCurrencies()
{
    m_currencies = chartOf(core::Metric::TotalAmount) < 0 ? QStringList() : currenciesOf(m_content);
}

QString PaneScene::labelOf(const Layer& layer) const
{
    return charts::labelOf(m_content, layer, m_currencies);
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
    if (isEverything(m_content.metrics) && m_lacksRoom == layout().hasRoomFor(shown))
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
    return std::clamp(height / layout().labelStep(), 1.0, 6.0);
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
    const auto room = m_size.width() - m_leftMargin - PaneLayout::rightMargin;
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

PaneLayout PaneScene::layout() const
{
    return {m_size, m_frame.theme->font, m_lacksScores};
}

std::vector<core::Metric> PaneScene::chosenCharts()
{
    auto chosen = chooseCharts(m_content, layout());
    m_lacksScores = chosen.lacksScores;
    m_lacksRoom = chosen.lacksRoom;
    return std::move(chosen.metrics);
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
        m_charts.emplace_back(metric, m_frame, *this).item().setTitle(titleOf(m_content, metric));
    ++m_frameRevision;
}

int PaneScene::leastHeight() const
{
    // Of all that may come back: scores may be a step of a pan away.
    return layout().leastHeight(static_cast<int>(m_content.metrics.size()) - (isEverything(m_content.metrics) ? 1 : 0));
}

void PaneScene::layOut()
{
    if (m_size.isEmpty() || m_charts.empty())
        return;
    const auto layout = this->layout();
    const auto count = chartCount();
    const auto title = titleHeight(m_frame.theme->font);
    const auto width = std::max(m_size.width() - m_leftMargin - PaneLayout::rightMargin, 10);
    // Without scores the amount is what there is to see; the number of receipts stands beside it.
    const auto heights = layout.plotHeights(count, m_lacksScores ? chartOf(core::Metric::DocumentCount) : -1);
    auto top = 0;
    for (int i = 0; i < count; ++i) {
        const auto isLast = i == count - 1;
        const auto plotHeight = heights[static_cast<std::size_t>(i)];
        const auto height = title + plotHeight + layout.heightBelow(isLast);
        m_charts[static_cast<std::size_t>(i)].place(top, {m_size.width(), height},
                                                    {m_leftMargin, title, width, plotHeight}, isLast);
        top += height;
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
