// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/panearea.h"

#include "charts/scene/yscaling.h"
#include "charts/widgets/chartpane_p.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace oa::charts {

class PaneArea::Private
{
public:
    explicit Private(PaneArea* area);

    std::vector<PaneScene*> scenes() const;
    void rescale(bool afresh = false);
    void showRange(const core::TimeRange& shown, const ChartPane* except = nullptr);
    void alignTops();
    void showGrips();
    void dragOver(ChartPane* pane, QPoint globalPosition);

    PaneArea* q;
    QSplitter* splitter;
    std::vector<ChartPane*> panes;
    core::TimeRange range{};
    QTimeZone zone = QTimeZone::utc();
    core::AxisMode axes = core::AxisMode::Own;
    std::optional<ThemeKind> theme;
    std::vector<TimeMarker> timeMarkers;
    bool isScaling = false;
};

PaneArea::Private::Private(PaneArea* area)
    : q(area)
    , splitter(new QSplitter(Qt::Horizontal, area))
{
    auto* layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(9);
    splitter->setObjectName(QStringLiteral("paneSplitter"));
}

std::vector<PaneScene*> PaneArea::Private::scenes() const
{
    std::vector<PaneScene*> result;
    result.reserve(panes.size());
    for (const auto* pane : panes)
        result.push_back(pane->d->scene);
    return result;
}

void PaneArea::Private::rescale(bool afresh)
{
    if (isScaling)
        return; // a margin that changes tells every pane about its new width
    isScaling = true;
    scaleTogether(scenes(), axes, afresh);
    for (auto* pane : panes) {
        pane->d->view->invalidate();
        pane->d->announceWidth();
    }
    isScaling = false;
}

void PaneArea::Private::showRange(const core::TimeRange& shown, const ChartPane* except)
{
    range = shown;
    for (auto* pane : panes) {
        if (pane != except)
            pane->d->showRange(shown);
    }
    rescale();
}

void PaneArea::Private::alignTops()
{
    int height = 0;
    for (const auto* pane : panes) {
        pane->d->top->layout()->activate();
        height = std::max(height, pane->d->top->sizeHint().height());
    }
    for (auto* pane : panes)
        pane->d->top->setFixedHeight(height);
}

void PaneArea::Private::showGrips()
{
    for (auto* pane : panes)
        pane->d->grip->setVisible(panes.size() > 1);
    alignTops();
}

void PaneArea::Private::dragOver(ChartPane* pane, QPoint globalPosition)
{
    const auto x = splitter->mapFromGlobal(globalPosition).x();
    const auto from = std::find(panes.begin(), panes.end(), pane) - panes.begin();
    for (std::size_t to = 0; to < panes.size(); ++to) {
        const auto area = panes[to]->geometry();
        // Past its middle, so that panes of different widths do not change places back and forth.
        const auto isPast = static_cast<std::ptrdiff_t>(to) < from ? x >= area.left() && x < area.center().x()
                                                                   : x > area.center().x() && x <= area.right();
        if (isPast && static_cast<std::ptrdiff_t>(to) != from) {
            q->movePane(static_cast<int>(from), static_cast<int>(to));
            return;
        }
    }
}

PaneArea::PaneArea(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{}

PaneArea::~PaneArea()
{
    // The panes are deleted by the base class, when there is nothing left to scale them with.
    for (auto* pane : d->panes) {
        pane->d->rescaleAll = nullptr;
        pane->d->alignTops = nullptr;
        pane->disconnect(this);
    }
}

ChartPane* PaneArea::addPane()
{
    if (static_cast<int>(d->panes.size()) >= maximumPanes)
        return nullptr;
    auto* pane = new ChartPane;
    d->panes.push_back(pane);
    pane->d->showRange(d->range);
    pane->setZone(d->zone);
    pane->setTheme(d->theme);
    pane->setTimeMarkers(d->timeMarkers);
    connect(pane, &ChartPane::timeMarkerRested, this,
            [this, pane](int marker, QPoint position) { Q_EMIT timeMarkerRested(pane, marker, position); });
    pane->d->rescaleAll = [this](bool afresh) { d->rescale(afresh); };
    pane->d->alignTops = [this] { d->alignTops(); };
    d->splitter->addWidget(pane);
    d->splitter->setStretchFactor(d->splitter->count() - 1, 1);
    d->splitter->setSizes(QList<int>(d->splitter->count(), 10'000));

    connect(pane, &ChartPane::visibleRangeEdited, this, [this, pane](const core::TimeRange& range) {
        d->showRange(range, pane);
        Q_EMIT visibleRangeEdited(range);
    });
    connect(pane, &ChartPane::zoomOutRequested, this, &PaneArea::zoomOutRequested);
    connect(pane, &ChartPane::crosshairMoved, this, [this, pane](std::optional<core::TimePoint> time) {
        for (auto* other : d->panes) {
            if (other != pane)
                other->setCrosshair(time);
        }
        Q_EMIT crosshairMoved(time);
    });
    connect(pane->d->grip, &PaneGrip::dragged, this,
            [this, pane](QPoint globalPosition) { d->dragOver(pane, globalPosition); });
    connect(pane->d->grip, &PaneGrip::stepped, this, [this, pane](int by) {
        const auto from = static_cast<int>(std::find(d->panes.begin(), d->panes.end(), pane) - d->panes.begin());
        movePane(from, from + by);
    });
    d->showGrips();
    d->rescale();
    return pane;
}

void PaneArea::removePane(ChartPane* pane)
{
    const auto found = std::find(d->panes.begin(), d->panes.end(), pane);
    if (found == d->panes.end())
        return;
    d->panes.erase(found);
    pane->d->rescaleAll = nullptr;
    pane->d->alignTops = nullptr;
    pane->disconnect(this);
    pane->setParent(nullptr);
    pane->deleteLater();
    d->splitter->setSizes(QList<int>(d->splitter->count(), 10'000));
    d->showGrips();
    d->rescale();
}

void PaneArea::movePane(int from, int to)
{
    const auto count = static_cast<int>(d->panes.size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    auto* pane = d->panes[static_cast<std::size_t>(from)];
    d->panes.erase(d->panes.begin() + from);
    d->panes.insert(d->panes.begin() + to, pane);
    const auto sizes = d->splitter->sizes();
    d->splitter->insertWidget(to, pane);
    auto moved = sizes;
    moved.move(from, to);
    d->splitter->setSizes(moved);
    Q_EMIT paneOrderChanged();
}

void PaneArea::setTimeMarkers(const std::vector<TimeMarker>& markers)
{
    d->timeMarkers = markers;
    for (auto* pane : d->panes)
        pane->setTimeMarkers(markers);
}

const std::vector<ChartPane*>& PaneArea::panes() const
{
    return d->panes;
}

core::TimeRange PaneArea::visibleRange() const
{
    return d->range;
}

void PaneArea::setVisibleRange(const core::TimeRange& range)
{
    d->showRange(range);
}

void PaneArea::setZone(const QTimeZone& zone)
{
    d->zone = zone;
    for (auto* pane : d->panes)
        pane->setZone(zone);
}

QTimeZone PaneArea::zone() const
{
    return d->zone;
}

void PaneArea::setAxes(core::AxisMode mode)
{
    if (mode == d->axes)
        return;
    d->axes = mode;
    d->rescale(true);
}

core::AxisMode PaneArea::axes() const
{
    return d->axes;
}

void PaneArea::setTheme(std::optional<ThemeKind> theme)
{
    d->theme = theme;
    for (auto* pane : d->panes)
        pane->setTheme(theme);
}

} // namespace oa::charts
