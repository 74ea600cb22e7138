// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/chartpane.h"

#include "charts/scene/yscaling.h"
#include "charts/widgets/chartpane_p.h"

#include <QEvent>
#include <QFocusEvent>

#include <utility>

namespace oa::charts {

namespace {

constexpr int restMilliseconds = 100;

}

ChartPane::Private::Private(ChartPane* pane)
    : q(pane)
    , scene(new PaneScene)
    , view(new ChartView(scene, pane))
    , top(new QWidget(pane))
    , headerRow(new QHBoxLayout)
    , grip(new PaneGrip(top))
    , legend(new Legend(*scene, top))
{
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(top);
    layout->addWidget(view, 1);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(2);
    topLayout->addLayout(headerRow);
    topLayout->addWidget(legend);
    topLayout->addStretch(1);
    headerRow->setSpacing(0);
    headerRow->addWidget(grip);
    grip->hide(); // until there is another pane to change places with
    rested.setSingleShot(true);
    rested.setInterval(restMilliseconds);
}

void ChartPane::Private::rescale(bool afresh)
{
    if (rescaleAll)
        rescaleAll(afresh);
    else
        scaleTogether({scene}, core::AxisMode::Own, afresh);
    view->invalidate();
    announceWidth();
}

void ChartPane::Private::showRange(const core::TimeRange& range)
{
    view->setVisibleRange(range);
    rested.start();
}

void ChartPane::Private::applyTheme()
{
    scene->setTheme(Theme::of(theme.value_or(themeFor(q->palette()))));
    legend->update();
    view->invalidate();
    rested.start();
}

void ChartPane::Private::layersChanged()
{
    legend->update();
    if (alignTops)
        alignTops();
    rescale();
    rested.start();
}

void ChartPane::Private::announceWidth()
{
    const auto width = q->plotWidth();
    if (width == announcedWidth)
        return;
    announcedWidth = width;
    Q_EMIT q->plotWidthChanged(width);
}

ChartPane::ChartPane(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    d->view->setObjectName(QStringLiteral("chartView"));
    d->view->setAccessibleName(tr("Charts"));
    d->applyTheme();
    connect(d->view, &ChartView::rangeEdited, this, [this](const core::TimeRange& range) {
        d->showRange(range);
        d->rescale();
        Q_EMIT visibleRangeEdited(range);
    });
    connect(d->view, &ChartView::zoomOutRequested, this, &ChartPane::zoomOutRequested);
    connect(d->view, &ChartView::crosshairMoved, this, &ChartPane::crosshairMoved);
    connect(d->view, &ChartView::bucketClicked, this, [this](core::Metric metric, int trace, core::BucketIndex bucket) {
        // Traces stand for the layers that are shown, in their order; a difference is drawn where the first one is.
        if (core::isOfTwo(d->scene->content().comparison))
            trace = 0;
        for (const auto& layer : d->scene->content().layers) {
            if (!layer.series || !layer.isVisible || trace-- > 0)
                continue;
            Q_EMIT bucketActivated(layer.series->businessId(), metric,
                                   core::bucketRange(bucket, layer.series->calendar()));
            return;
        }
    });
    connect(d->view, &ChartView::menuRequested, this, &ChartPane::menuRequested);
    connect(d->view, &ChartView::resized, this, [this] {
        d->rescale();
        d->rested.start(); // other charts may have room, and other figures beside their titles
    });
    connect(d->view, &ChartView::timeMarkerRested, this, &ChartPane::timeMarkerRested);
    connect(d->legend, &Legend::toggled, this, [this](int layer, bool isVisible) {
        auto layers = d->scene->content().layers;
        layers[static_cast<std::size_t>(layer)].isVisible = isVisible;
        setLayers(std::move(layers));
        Q_EMIT layerVisibilityChanged(layer, isVisible);
    });
    connect(d->legend, &Legend::isolated, this, [this](int layer) {
        auto layers = d->scene->content().layers;
        const auto index = static_cast<std::size_t>(layer);
        // The first of the two clicks has hidden or shown it.
        auto others = false;
        for (std::size_t i = 0; i < layers.size(); ++i)
            others = others || (i != index && layers[i].isVisible);
        for (std::size_t i = 0; i < layers.size(); ++i)
            layers[i].isVisible = i == index || !others;
        setLayers(std::move(layers));
        for (std::size_t i = 0; i < d->scene->content().layers.size(); ++i)
            Q_EMIT layerVisibilityChanged(static_cast<int>(i), d->scene->content().layers[i].isVisible);
    });
    connect(&d->rested, &QTimer::timeout, this, [this] {
        // An index goes by the mean of what is visible, wherever that now is.
        if (d->scene->content().comparison == core::Comparison::Index)
            d->scene->refreshTraces();
        d->scene->updateCharts();
        // While something moves, axes hold still where they can; at rest they depend on nothing but what is shown.
        d->rescale(true);
        d->scene->updateNotes();
        if (std::exchange(d->currencies, d->scene->currencies()) != d->scene->currencies())
            d->legend->update();
        d->view->invalidate();
    });
}

ChartPane::~ChartPane() = default;

void ChartPane::setHeader(QWidget* header)
{
    if (d->header == header)
        return;
    delete d->header;
    d->header = header;
    if (header)
        d->headerRow->addWidget(header, 1);
    // Tab takes what stands above the charts before them. What the header opens in windows of its own has other chains.
    QWidget* last = d->grip;
    for (auto* child : header ? header->findChildren<QWidget*>() : QList<QWidget*>()) {
        if (child->window() == window() && (child->focusPolicy() & Qt::TabFocus) != 0)
            last = child;
    }
    setTabOrder(last, d->view);
    if (d->alignTops)
        d->alignTops();
}

void ChartPane::setTitle(const QString& title)
{
    d->scene->setTitle(title);
    d->view->setAccessibleName(title.isEmpty() ? tr("Charts") : tr("Charts of %1").arg(title));
}

QString ChartPane::title() const
{
    return d->scene->content().title;
}

void ChartPane::setMetrics(const std::vector<core::Metric>& metrics)
{
    d->scene->setMetrics(metrics);
    d->view->updateGeometry();
    d->rescale();
    d->rested.start();
}

std::vector<core::Metric> ChartPane::metrics() const
{
    return d->scene->content().metrics;
}

bool ChartPane::lacksRoom() const
{
    return d->scene->lacksRoom();
}

void ChartPane::setLayers(std::vector<Layer> layers)
{
    d->scene->setLayers(std::move(layers));
    d->layersChanged();
}

const std::vector<Layer>& ChartPane::layers() const
{
    return d->scene->content().layers;
}

void ChartPane::seriesChanged(const core::TimeRange& range)
{
    const auto& content = d->scene->content();
    const auto isVisible = std::any_of(content.layers.begin(), content.layers.end(), [&](const Layer& layer) {
        // A bucket to either side: lines reach to the neighbours.
        const auto reach = layer.series ? core::length(layer.series->interval()) : std::chrono::microseconds(0);
        const auto source = layer.shift.source(content.range);
        return core::TimeRange{range.from - reach, range.to + reach}.overlaps(source);
    });
    // Traces hold the open bucket and what is covered, so they are taken anew even when nothing of it is in sight.
    d->scene->refreshTraces();
    if (!isVisible)
        return;
    d->rescale();
    if (!d->rested.isActive())
        d->rested.start();
}

void ChartPane::setState(State state, const QString& message)
{
    if ((state == State::Stale) != (this->state() == State::Stale))
        d->rested.start(); // figures then say what they cover
    d->scene->setState(state, message);
    d->view->setAccessibleDescription(message);
    d->view->setCrosshair(std::nullopt);
    d->view->invalidate();
}

ChartPane::State ChartPane::state() const
{
    return d->scene->content().state;
}

core::TimeRange ChartPane::visibleRange() const
{
    return d->scene->content().range;
}

void ChartPane::setVisibleRange(const core::TimeRange& range)
{
    d->showRange(range);
    d->rescale();
}

QTimeZone ChartPane::zone() const
{
    return d->scene->content().zone;
}

void ChartPane::setZone(const QTimeZone& zone)
{
    d->scene->setZone(zone);
    d->view->invalidate();
}

int ChartPane::plotWidth() const
{
    return d->scene->timeScale(1).width();
}

void ChartPane::setComparison(core::Comparison comparison)
{
    if (comparison == this->comparison())
        return; // said anew with every step of a pan
    d->scene->setComparison(comparison);
    d->legend->update(); // which names both of two
    d->rescale();
    d->rested.start();
}

core::Comparison ChartPane::comparison() const
{
    return d->scene->content().comparison;
}

void ChartPane::setSpread(bool shown)
{
    if (shown == hasSpread())
        return;
    d->scene->setSpread(shown);
    d->rescale();
    d->rested.start();
}

void ChartPane::setFades(bool fades)
{
    if (fades == content().fades)
        return;
    d->scene->setFades(fades);
    d->view->invalidate();
}

void ChartPane::setRolling(int buckets)
{
    if (buckets == content().rolling)
        return;
    d->scene->setRolling(buckets);
    d->rescale();
    d->rested.start();
}

bool ChartPane::hasSpread() const
{
    return d->scene->content().hasSpread;
}

void ChartPane::setThreshold(core::Metric metric, std::optional<Threshold> threshold)
{
    if (threshold == content().thresholds[core::indexOf(metric)])
        return;
    d->scene->setThreshold(metric, std::move(threshold));
    d->view->invalidate();
}

void ChartPane::setMoments(std::vector<std::optional<ScoreMoments>> moments)
{
    if (moments == content().moments)
        return;
    d->scene->setMoments(std::move(moments));
    d->view->invalidate();
}

void ChartPane::setTheme(std::optional<ThemeKind> theme)
{
    d->theme = theme;
    d->applyTheme();
}

void ChartPane::setTimeMarkers(std::vector<TimeMarker> markers)
{
    if (markers == d->scene->content().timeMarkers)
        return;
    d->scene->setTimeMarkers(std::move(markers));
    d->view->invalidate();
}

std::optional<core::TimePoint> ChartPane::crosshair() const
{
    return d->view->crosshair();
}

void ChartPane::setCrosshair(std::optional<core::TimePoint> time)
{
    d->view->setCrosshair(time);
}

void ChartPane::goTo(core::Metric metric, Extreme extreme)
{
    d->view->goTo(d->scene->chartOf(metric), extreme);
}

std::optional<double> ChartPane::typicalReceipt(core::Metric metric) const
{
    for (const auto& layer : content().layers) {
        if (!layer.series || !layer.isVisible)
            continue;
        const auto values = d->scene->statisticsOf(layer, metric);
        if (values.isEmpty() || values.documents == 0 || core::isMixed(core::currenciesOf(values.shares)))
            continue;
        return metric == core::Metric::TotalAmount ? values.sum / static_cast<double>(values.documents) : values.mean;
    }
    return {};
}

const PaneContent& ChartPane::content() const
{
    return d->scene->content();
}

QRect ChartPane::plotArea(core::Metric metric) const
{
    const auto chart = d->scene->chartOf(metric);
    if (chart < 0)
        return {};
    return d->scene->plotArea(chart).translated(d->view->viewport()->mapTo(this, QPoint(0, 0)));
}

void ChartPane::focusInEvent(QFocusEvent* event)
{
    // No focus proxy: with one, Tab comes to the charts where the pane stands, and leaves out what is above them.
    d->view->setFocus(event->reason());
}

void ChartPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !d->theme)
        d->applyTheme();
}

} // namespace oa::charts
