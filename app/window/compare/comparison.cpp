// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/comparison.h"

#include "app/presentation/panes/paneassembly.h"
#include "app/window/compare/chartmenu.h"
#include "app/window/range/rangepresets.h"
#include "core/time/calendarfit.h"
#include "core/time/rangeexpression.h"
#include "core/time/zones.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr auto shortestVisible = 2min;

} // namespace

Comparison::Comparison(charts::PaneArea* area, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_area(area)
    , m_clock(clock)
    , m_panes(area, m_businesses.list())
{
    connectPanes();
    connect(&m_businesses, &BusinessReader::readingFailed, this, &Comparison::loadingFailed);
    connect(&m_businesses, &BusinessReader::listRead, this, [this] {
        fillEmptyPanes();
        if (!m_workspace.interval && automaticInterval(visibleRange()) != interval())
            syncRange();
        Q_EMIT changed();
    });
    connect(area, &charts::PaneArea::visibleRangeEdited, this, &Comparison::zoomTo);
    connect(area, &charts::PaneArea::zoomOutRequested, this, &Comparison::zoomOut);
    connect(area, &charts::PaneArea::paneOrderChanged, this, &Comparison::panesReordered);
}

Comparison::~Comparison() = default;

QTimeZone Comparison::zone() const
{
    const auto chosen = m_workspace.zone.isEmpty() ? core::systemZone() : core::zoneFromName(m_workspace.zone);
    return chosen.value_or(QTimeZone::utc());
}

core::Result<> Comparison::checkZone() const
{
    return m_workspace.zone.isEmpty() ? core::systemZone().map([](const QTimeZone&) {}) : core::Result<>();
}

core::TimeRange Comparison::visibleRange() const
{
    return m_workspace.zoom.value_or(m_base);
}

void Comparison::apply(const core::Workspace& workspace)
{
    m_workspace = workspace;
    syncPanes();
    syncRange();
    syncBusinesses();
    Q_EMIT changed();
}

template <typename Change>
void Comparison::edit(const QString& what, const QString& mergeKey, Change&& change)
{
    const auto before = m_workspace;
    change(m_workspace);
    m_workspace.colors = core::colorsFor(core::businessesOf(m_workspace.panes), m_workspace.colors);
    if (m_workspace == before)
        return;
    syncPanes();
    syncRange();
    syncBusinesses();
    Q_EMIT edited(before, what, mergeKey);
    Q_EMIT changed();
}

void Comparison::setRange(const QString& expression)
{
    edit(tr("change of range"), {}, [&](auto& workspace) {
        workspace.range = expression;
        workspace.zoom.reset();
    });
}

void Comparison::zoomTo(const core::TimeRange& range)
{
    if (range.length() < shortestVisible || range == visibleRange())
        return;
    edit(tr("zoom"), u"zoom"_s, [&](auto& workspace) { workspace.zoom = range; });
}

void Comparison::zoomOut()
{
    edit(tr("zooming out"), {}, [](auto& workspace) { workspace.zoom.reset(); });
}

void Comparison::shift(int direction)
{
    const auto range = core::neighbourOf(visibleRange(), direction, zone());
    edit(tr("shift"), {}, [&](auto& workspace) { workspace.zoom = range; });
}

void Comparison::setInterval(std::optional<core::Interval> interval)
{
    edit(tr("change of interval"), {}, [&](auto& workspace) { workspace.interval = interval; });
}

void Comparison::setZone(const QTimeZone& zone)
{
    edit(tr("change of time zone"), {}, [&](auto& workspace) {
        const auto id = QString::fromLatin1(zone.id());
        const auto system = core::systemZone();
        workspace.zone = system && zone == *system ? QString() : id;
    });
}

void Comparison::setAxes(core::AxisMode axes)
{
    edit(tr("change of y axes"), {}, [&](auto& workspace) { workspace.axes = axes; });
}

void Comparison::setFades(bool fades)
{
    edit(tr("fading of lines"), {}, [&](auto& workspace) { workspace.fades = fades; });
}

void Comparison::setRolling(int buckets)
{
    edit(tr("rolling mean"), {}, [&](auto& workspace) { workspace.rolling = buckets; });
}

void Comparison::setCurrency(const QString& currency)
{
    edit(tr("choice of a currency"), {}, [&](auto& workspace) { workspace.currency = currency; });
}

void Comparison::addPane()
{
    if (m_workspace.panes.size() >= core::Workspace::maximumPanes)
        return;
    edit(tr("adding a pane"), {}, [this](auto& workspace) {
        core::WorkspacePane pane;
        if (!workspace.panes.empty())
            pane.metrics = workspace.panes.back().metrics;
        QStringList shown;
        for (const auto& other : workspace.panes)
            shown += other.businesses;
        if (const auto choice = m_businesses.list()->suggestionBeside(shown))
            pane.businesses = {*choice}; // part of the step, so that redoing it brings the business back
        workspace.panes.push_back(pane);
    });
}

void Comparison::removePane(std::size_t pane)
{
    if (m_workspace.panes.size() <= 1 || pane >= m_workspace.panes.size())
        return;
    edit(tr("removing a pane"), {},
         [&](auto& workspace) { workspace.panes.erase(workspace.panes.begin() + static_cast<std::ptrdiff_t>(pane)); });
}

void Comparison::setBusinesses(std::size_t pane, const QStringList& businesses)
{
    edit(tr("choice of a business"), {}, [&](auto& workspace) { workspace.panes.at(pane).businesses = businesses; });
}

void Comparison::setMetrics(std::size_t pane, const std::vector<core::Metric>& metrics)
{
    edit(tr("choice of charts"), {}, [&](auto& workspace) { workspace.panes.at(pane).metrics = metrics; });
}

void Comparison::setMode(std::size_t pane, core::Comparison mode)
{
    edit(tr("change of comparison"), {}, [&](auto& workspace) { workspace.panes.at(pane).mode = mode; });
}

void Comparison::setShift(std::size_t pane, core::PeriodShift shift)
{
    edit(tr("change of comparison"), {}, [&](auto& workspace) { workspace.panes.at(pane).shift = shift; });
}

void Comparison::setSpread(std::size_t pane, bool shown)
{
    edit(shown ? tr("showing the spread") : tr("hiding the spread"), {},
         [&](auto& workspace) { workspace.panes.at(pane).spread = shown; });
}

void Comparison::setThreshold(std::size_t pane, core::Metric metric, std::optional<double> value)
{
    edit(value ? tr("threshold") : tr("removing a threshold"), {},
         [&](auto& workspace) { workspace.panes.at(pane).thresholds[core::indexOf(metric)] = value; });
}

void Comparison::removeThresholds(std::size_t pane)
{
    edit(tr("removing thresholds"), {}, [&](auto& workspace) { workspace.panes.at(pane).thresholds = {}; });
}

void Comparison::askForThreshold(std::size_t pane, core::Metric metric)
{
    // The pane may be gone, or stand elsewhere, when the answer comes: undo, a workspace.
    const auto* const asked = m_area->panes().at(pane);
    const auto& present = m_workspace.panes.at(pane).thresholds[core::indexOf(metric)];
    window::askForThreshold(metric, present ? present : roundedThreshold(asked->typicalReceipt(metric)), m_area,
                            [this, asked, metric](double value) {
                                const auto& all = m_area->panes();
                                const auto found = std::find(all.begin(), all.end(), asked);
                                if (found != all.end())
                                    setThreshold(static_cast<std::size_t>(found - all.begin()), metric, value);
                            });
}

void Comparison::showChartMenu(std::size_t pane, core::Metric metric, std::optional<double> value, QPoint position)
{
    auto* menu = new ChartMenu(metric, value, m_workspace.panes.at(pane), m_area);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ChartMenu::thresholdPicked, this,
            [this, pane, metric](std::optional<double> picked) { setThreshold(pane, metric, picked); });
    connect(menu, &ChartMenu::thresholdRequested, this, [this, pane, metric] { askForThreshold(pane, metric); });
    connect(menu, &ChartMenu::extremePicked, this, [this, asked = m_area->panes().at(pane), metric](auto extreme) {
        if (std::ranges::count(m_area->panes(), asked) > 0) // it may be gone
            asked->goTo(metric, extreme);
    });
    const auto crosshair = m_panes.controllers().at(pane)->pane()->crosshair();
    connect(menu, &ChartMenu::markerRequested, this,
            [this, at = crosshair.value_or(visibleRange().from)] { Q_EMIT markerRequested(at); });
    connect(menu, &ChartMenu::spreadPicked, this, [this, pane](bool shown) { setSpread(pane, shown); });
    connect(menu, &ChartMenu::explanationRequested, this,
            [this, metric](const QString& business) { Q_EMIT explanationRequested(business, metric); });
    connect(menu, &ChartMenu::receiptsRequested, this,
            [this, metric](const QString& business, std::optional<double> below) {
                Q_EMIT receiptsRequested(business, metric, below);
            });
    menu->popup(position);
}

void Comparison::connectPanes()
{
    connect(&m_panes, &PaneSet::businessPicked, this, [this](std::size_t pane, const QString& id) {
        auto names = m_workspace.panes.at(pane).businesses;
        names.removeAll(id); // it may have been laid over: then it moves to the front
        if (names.isEmpty() || m_workspace.panes.at(pane).businesses.contains(id))
            names.prepend(id);
        else
            names.first() = id;
        setBusinesses(pane, names);
    });
    connect(&m_panes, &PaneSet::overlayPicked, this, [this](std::size_t pane, const QString& id) {
        const auto& names = m_workspace.panes.at(pane).businesses;
        if (!names.contains(id) && names.size() < core::Workspace::maximumBusinessesInPane)
            setBusinesses(pane, names + QStringList{id});
    });
    connect(&m_panes, &PaneSet::overlayRemoved, this, [this](std::size_t pane, const QString& id) {
        auto names = m_workspace.panes.at(pane).businesses;
        names.removeAll(id);
        setBusinesses(pane, names);
    });
    connect(&m_panes, &PaneSet::modePicked, this, &Comparison::setMode);
    connect(&m_panes, &PaneSet::shiftPicked, this, &Comparison::setShift);
    connect(&m_panes, &PaneSet::metricsPicked, this, &Comparison::setMetrics);
    connect(&m_panes, &PaneSet::spreadPicked, this, &Comparison::setSpread);
    connect(&m_panes, &PaneSet::thresholdRequested, this, &Comparison::askForThreshold);
    connect(&m_panes, &PaneSet::thresholdsRemoved, this, &Comparison::removeThresholds);
    connect(&m_panes, &PaneSet::chartMenuRequested, this, &Comparison::showChartMenu);
    connect(&m_panes, &PaneSet::removeRequested, this, &Comparison::removePane);
    connect(&m_panes, &PaneSet::bucketActivated, this, &Comparison::bucketActivated);
    connect(&m_panes, &PaneSet::plotWidthChanged, this, [this] {
        if (!m_workspace.interval)
            syncRange();
    });
    connect(&m_panes, &PaneSet::currenciesChanged, this, &Comparison::currenciesChanged);
    connect(&m_panes, &PaneSet::loaded, this, [this] {
        if (m_pause && !std::exchange(m_pause->hasReadSince, true))
            Q_EMIT pausedChanged();
        Q_EMIT loaded();
    });
    connect(&m_panes, &PaneSet::loadingFailed, this, &Comparison::loadingFailed);
}

void Comparison::syncPanes()
{
    if (m_workspace.panes.empty())
        m_workspace.panes.resize(2);
    m_panes.setCurrency(m_workspace.currency);
    m_panes.setRolling(m_workspace.rolling);
    m_panes.showPanes(m_workspace.panes, zone());
    for (auto* pane : m_area->panes())
        pane->setFades(m_workspace.fades);
    if (m_area->axes() != m_workspace.axes)
        m_area->setAxes(m_workspace.axes);
}

void Comparison::syncRange()
{
    const auto now = m_clock.now();
    m_followedAt = now;
    const auto base = core::rangeFromExpression(m_workspace.range, now, zone(), known());
    if (base)
        m_base = *base;
    else
        m_base = core::rangeFromExpression(QString::fromUtf16(defaultRange), now, zone())
                     .value_or(core::TimeRange{now - 48h, now});
    const auto visible = visibleRange();
    if (m_area->visibleRange() != visible)
        m_area->setVisibleRange(visible);
    m_calendar = {m_workspace.interval.value_or(automaticInterval(visible)), zone()};
    m_panes.showRange(visible, m_calendar);
    m_businesses.setRange(core::shownBuckets(visible, m_calendar));
}

core::Interval Comparison::automaticInterval(const core::TimeRange& visible) const
{
    QStringList shown;
    for (const auto& pane : m_workspace.panes)
        shown += pane.businesses;
    const auto covered = m_extent ? m_extent->covered(core::Interval::Minute) : core::TimeRange{};
    const auto width = m_panes.plotWidth();
    const auto automatic = core::automaticInterval(visible, width > 0 ? width : 600,
                                                   m_businesses.expectedDocuments(shown, visible, covered));
    return core::fittingInterval(automatic, visible, zone());
}

void Comparison::syncBusinesses()
{
    // Also of businesses that no edit brought: a file without colours, panes that were empty.
    m_workspace.colors = core::colorsFor(core::businessesOf(m_workspace.panes), m_workspace.colors);
    m_panes.showBusinesses(m_workspace.panes, m_workspace.colors, m_base);
}

void Comparison::panesReordered()
{
    edit(tr("moving a pane"), {}, [this](auto& workspace) {
        std::vector<core::WorkspacePane> panes;
        for (const auto index : m_panes.takeOrder())
            panes.push_back(workspace.panes.at(index));
        workspace.panes = std::move(panes);
    });
}

void Comparison::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_panes.setSource(source);
    m_businesses.setSource(source);
}

void Comparison::setExtent(const db::DataExtent& extent)
{
    m_extent = extent;
    if (!m_pause) {
        m_panes.setExtent(extent);
        followNow();
    }
    Q_EMIT changed();
}

bool Comparison::followNow()
{
    const auto now = m_clock.now();
    const auto passed = now - m_followedAt;
    if (m_workspace.zoom) {
        // A zoomed view follows while its right edge stands at now.
        const auto edge = m_workspace.zoom->to;
        if (edge < m_followedAt - 2s || edge > m_followedAt + core::length(m_calendar.interval()))
            return false;
        m_workspace.zoom = {{m_workspace.zoom->from + passed, edge + passed}};
    }
    syncRange();
    return true;
}

void Comparison::reloadBusinesses()
{
    m_businesses.readAgain();
    for (const auto& controller : m_panes.controllers())
        controller->reload();
}

std::optional<core::TimeRange> Comparison::known() const
{
    return m_extent ? m_extent->known() : std::nullopt;
}

bool Comparison::isEmpty() const
{
    const auto& panes = m_panes.controllers();
    return m_businesses.isRangeEmpty() || std::all_of(panes.begin(), panes.end(), [](const auto& pane) {
               return pane->pane()->state() == charts::PaneState::Empty && !pane->isLoading();
           });
}

bool Comparison::showsReceipts() const
{
    const auto& panes = m_panes.controllers();
    return std::any_of(panes.begin(), panes.end(), [](const auto& pane) {
        return pane->pane()->state() == charts::PaneState::Showing && !pane->isLoading();
    });
}

void Comparison::refresh(const core::TimeRange& minutes)
{
    if (m_pause) {
        m_missed = m_missed.isEmpty() ? minutes : m_missed.united(minutes);
        return;
    }
    m_panes.refresh(minutes);
    m_businesses.refreshSoon();
}

void Comparison::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    m_pause.reset();
    if (paused) {
        m_pause = Pause{m_clock.now()};
    } else {
        if (m_extent)
            m_panes.setExtent(*m_extent);
        followNow();
        if (const auto missed = std::exchange(m_missed, {}); !missed.isEmpty())
            refresh(missed);
    }
    Q_EMIT pausedChanged();
}

void Comparison::showFullest()
{
    edit(tr("choice of a business"), {}, [this](core::Workspace& workspace) {
        QStringList shown;
        for (auto& pane : workspace.panes) {
            if (const auto choice = m_businesses.list()->suggestionBeside(shown)) {
                shown.append(*choice);
                pane.businesses = {*choice};
            }
        }
    });
}

void Comparison::fillEmptyPanes()
{
    // Not an edit: an empty pane is nothing to go back to.
    QStringList shown;
    for (const auto& pane : m_workspace.panes)
        shown += pane.businesses;
    auto filled = false;
    for (auto& pane : m_workspace.panes) {
        if (!pane.businesses.isEmpty())
            continue;
        const auto choice = m_businesses.list()->suggestionBeside(shown);
        if (!choice)
            break;
        shown.append(*choice);
        pane.businesses = {*choice};
        filled = true;
    }
    if (filled) {
        syncBusinesses();
        Q_EMIT changed();
    }
}

} // namespace oa::window
