// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/comparison.h"

#include "app/window/businesspicker.h"
#include "app/window/displaytext.h"
#include "app/window/panecontroller.h"
#include "app/window/paneheader.h"
#include "app/window/rangepresets.h"
#include "core/rangeexpression.h"
#include "db/businessstore.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr auto listDelay = 250;     // ms: a range that is being dragged is not worth a query
constexpr auto listPeriod = 20'000; // ms: new businesses appear in the pickers
constexpr auto shortestVisible = 2min;
constexpr auto preferredBusiness = "walgreens"_L1; // what people know from before

charts::YMode yModeOf(core::AxisMode axes)
{
    switch (axes) {
    case core::AxisMode::Own:
        return charts::YMode::Own;
    case core::AxisMode::Shared:
        return charts::YMode::Shared;
    case core::AxisMode::SameSpan:
        return charts::YMode::SameSpan;
    }
    Q_UNREACHABLE();
}

} // namespace

Comparison::Comparison(charts::PaneArea* area, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_area(area)
    , m_clock(clock)
    , m_list(&m_workers)
{
    m_workers.setMaxThreadCount(8); // they wait for the server, not for the processor
    m_listTimer.setSingleShot(true);
    connect(&m_listTimer, &QTimer::timeout, this, &Comparison::readBusinesses);
    connect(area, &charts::PaneArea::visibleRangeEdited, this, &Comparison::zoomTo);
    connect(area, &charts::PaneArea::zoomOutRequested, this, &Comparison::zoomOut);
    connect(area, &charts::PaneArea::paneOrderChanged, this, &Comparison::panesReordered);
}

Comparison::~Comparison()
{
    m_list.cancel();
    m_panes.clear();
}

QTimeZone Comparison::zone() const
{
    const QTimeZone chosen(m_workspace.zone.toLatin1());
    if (!m_workspace.zone.isEmpty() && chosen.isValid())
        return chosen;
    const auto system = QTimeZone::systemTimeZone();
    return system.isValid() ? system : QTimeZone::utc();
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
    const auto visible = visibleRange();
    const auto step = visible.length() * direction;
    edit(tr("shift"), {}, [&](auto& workspace) { workspace.zoom = {{visible.from + step, visible.to + step}}; });
}

void Comparison::setInterval(std::optional<core::Interval> interval)
{
    edit(tr("change of interval"), {}, [&](auto& workspace) { workspace.interval = interval; });
}

void Comparison::setZone(const QTimeZone& zone)
{
    edit(tr("change of time zone"), {}, [&](auto& workspace) {
        const auto id = QString::fromLatin1(zone.id());
        workspace.zone = zone == QTimeZone::systemTimeZone() ? QString() : id;
    });
}

void Comparison::setAxes(core::AxisMode axes)
{
    edit(tr("change of y axes"), {}, [&](auto& workspace) { workspace.axes = axes; });
}

void Comparison::addPane()
{
    if (m_workspace.panes.size() >= core::Workspace::maximumPanes)
        return;
    edit(tr("adding a pane"), {}, [](auto& workspace) {
        core::WorkspacePane pane;
        if (!workspace.panes.empty())
            pane.metrics = workspace.panes.back().metrics;
        workspace.panes.push_back(pane);
    });
    fillEmptyPanes();
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

void Comparison::setMode(std::size_t pane, core::PaneMode mode)
{
    edit(tr("change of comparison"), {}, [&](auto& workspace) { workspace.panes.at(pane).mode = mode; });
}

void Comparison::setShift(std::size_t pane, core::PeriodShift shift)
{
    edit(tr("change of comparison"), {}, [&](auto& workspace) { workspace.panes.at(pane).shift = shift; });
}

std::chrono::microseconds Comparison::earlierOf(core::PeriodShift shift) const
{
    switch (shift) {
    case core::PeriodShift::None:
        return 0us;
    case core::PeriodShift::PreviousDay:
        return std::chrono::days(1);
    case core::PeriodShift::PreviousWeek:
        return std::chrono::days(7);
    case core::PeriodShift::PreviousRange:
        return core::wholeBuckets({m_base.from, m_base.to}, core::Interval::Hour).length();
    }
    Q_UNREACHABLE();
}

std::size_t Comparison::indexOf(const PaneController* pane) const
{
    const auto found = std::find_if(m_panes.begin(), m_panes.end(), [pane](const auto& p) { return p.get() == pane; });
    return static_cast<std::size_t>(found - m_panes.begin());
}

void Comparison::makePane()
{
    auto* pane = m_area->addPane();
    Q_ASSERT(pane);
    pane->setObjectName(u"pane"_s);
    auto controller = std::make_unique<PaneController>(pane, &m_workers);
    auto* header = new PaneHeader(&m_businesses);
    pane->setHeader(header);
    pane->setZone(zone());
    auto* const key = controller.get();
    connect(header->picker(), &BusinessPicker::businessPicked, this, [this, key](const QString& id) {
        const auto index = indexOf(key);
        auto names = m_workspace.panes.at(index).businesses;
        names.removeAll(id); // it may have been laid over: then it moves to the front
        if (names.isEmpty() || m_workspace.panes.at(index).businesses.contains(id))
            names.prepend(id);
        else
            names.first() = id;
        setBusinesses(index, names);
    });
    connect(header, &PaneHeader::overlayPicked, this, [this, key](const QString& id) {
        auto names = m_workspace.panes.at(indexOf(key)).businesses;
        if (!names.contains(id) && names.size() < core::Workspace::maximumBusinessesInPane)
            setBusinesses(indexOf(key), names + QStringList{id});
    });
    connect(header, &PaneHeader::overlayRemoved, this, [this, key](const QString& id) {
        auto names = m_workspace.panes.at(indexOf(key)).businesses;
        names.removeAll(id);
        setBusinesses(indexOf(key), names);
    });
    connect(header, &PaneHeader::modePicked, this, [this, key](core::PaneMode mode) { setMode(indexOf(key), mode); });
    connect(header, &PaneHeader::shiftPicked, this,
            [this, key](core::PeriodShift shift) { setShift(indexOf(key), shift); });
    connect(header, &PaneHeader::metricsPicked, this,
            [this, key](const std::vector<core::Metric>& metrics) { setMetrics(indexOf(key), metrics); });
    connect(
        header, &PaneHeader::removeRequested, this, [this, key] { removePane(indexOf(key)); },
        Qt::QueuedConnection); // the header dies with its pane
    connect(pane, &charts::ChartPane::bucketActivated, this, &Comparison::bucketActivated);
    connect(pane, &charts::ChartPane::plotWidthChanged, this, [this] {
        if (!m_workspace.interval)
            syncRange();
    });
    connect(key, &PaneController::loaded, this, &Comparison::loaded);
    connect(key, &PaneController::loadingFailed, this, &Comparison::loadingFailed);
    m_headers.push_back(header);
    m_panes.push_back(std::move(controller));
    if (m_extent)
        m_panes.back()->setExtent(*m_extent);
    m_panes.back()->setSource(m_source);
}

void Comparison::syncPanes()
{
    if (m_workspace.panes.empty())
        m_workspace.panes.resize(2);
    // A pane that was removed is found by what it showed, so that the others keep their lines.
    while (m_panes.size() > m_workspace.panes.size()) {
        std::size_t gone = m_workspace.panes.size();
        for (std::size_t i = 0; i < m_workspace.panes.size(); ++i) {
            if (m_headers[i]->picker()->business() != m_workspace.panes[i].businesses.value(0)) {
                gone = i;
                break;
            }
        }
        auto* pane = m_panes[gone]->pane();
        const auto at = static_cast<std::ptrdiff_t>(gone);
        m_panes.erase(m_panes.begin() + at);
        m_headers.erase(m_headers.begin() + at);
        m_area->removePane(pane);
    }
    while (m_panes.size() < m_workspace.panes.size())
        makePane();
    const auto displayZone = zone();
    m_area->setZone(displayZone);
    if (m_area->yMode() != yModeOf(m_workspace.axes))
        m_area->setYMode(yModeOf(m_workspace.axes));
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const auto& wanted = m_workspace.panes[i];
        auto* pane = m_panes[i]->pane();
        if (pane->metrics() != wanted.metrics)
            pane->setMetrics(wanted.metrics);
        m_headers[i]->setMetrics(wanted.metrics);
        m_headers[i]->setRemovable(m_panes.size() > 1);
    }
}

void Comparison::syncRange()
{
    const auto now = m_clock.now();
    m_followedAt = now;
    const auto base = core::rangeFromExpression(m_workspace.range, now, zone());
    if (base)
        m_base = *base;
    else
        m_base = core::rangeFromExpression(QString::fromUtf16(defaultRange), now, zone())
                     .value_or(core::TimeRange{now - 48h, now});
    const auto visible = visibleRange();
    if (m_area->visibleRange() != visible)
        m_area->setVisibleRange(visible);
    const auto width = m_panes.empty() ? 0 : m_panes.front()->pane()->plotWidth();
    m_interval = m_workspace.interval.value_or(core::automaticInterval(visible, width > 0 ? width : 600));
    for (const auto& pane : m_panes)
        pane->show(visible, m_interval);
    if (m_listed != m_base)
        m_listTimer.start(listDelay);
}

void Comparison::syncBusinesses()
{
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const auto& wanted = m_workspace.panes[i];
        m_headers[i]->picker()->setBusiness(wanted.businesses.value(0));
        m_panes[i]->setBusinesses(wanted.businesses, static_cast<int>(i));
        m_panes[i]->setMode(wanted.mode, earlierOf(wanted.shift));
        m_headers[i]->setComparison(wanted);
        QStringList titles;
        for (const auto& name : wanted.businesses)
            titles.append(visibleName(name));
        m_panes[i]->pane()->setTitle(titles.join(u", "_s));
    }
    updateSwatches();
}

void Comparison::panesReordered()
{
    const auto& order = m_area->panes();
    edit(tr("moving a pane"), {}, [&](auto& workspace) {
        std::vector<std::size_t> from;
        for (const auto* pane : order) {
            const auto found = std::find_if(m_panes.begin(), m_panes.end(),
                                            [pane](const auto& controller) { return controller->pane() == pane; });
            from.push_back(static_cast<std::size_t>(found - m_panes.begin()));
        }
        std::vector<core::WorkspacePane> panes;
        std::vector<std::unique_ptr<PaneController>> controllers;
        std::vector<PaneHeader*> headers;
        for (const auto index : from) {
            panes.push_back(workspace.panes.at(index));
            controllers.push_back(std::move(m_panes.at(index)));
            headers.push_back(m_headers.at(index));
        }
        workspace.panes = std::move(panes);
        m_panes = std::move(controllers);
        m_headers = std::move(headers);
    });
}

void Comparison::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_source = std::move(source);
    m_list.cancel();
    m_listed = {};
    for (const auto& pane : m_panes)
        pane->setSource(m_source);
    if (m_source)
        readBusinesses();
}

void Comparison::setExtent(const db::DataExtent& extent)
{
    m_extent = extent;
    for (const auto& pane : m_panes)
        pane->setExtent(extent);
    if (!m_paused)
        followNow();
    Q_EMIT changed();
}

bool Comparison::followNow()
{
    const auto now = m_clock.now();
    const auto passed = now - m_followedAt;
    if (m_workspace.zoom) {
        // A zoomed view follows while its right edge stands at now.
        const auto edge = m_workspace.zoom->to;
        if (edge < m_followedAt - 2s || edge > m_followedAt + core::length(m_interval))
            return false;
        m_workspace.zoom = {{m_workspace.zoom->from + passed, edge + passed}};
    }
    syncRange();
    return true;
}

void Comparison::refresh(const core::TimeRange& minutes)
{
    if (m_paused) {
        m_missed = m_missed.isEmpty() ? minutes : m_missed.united(minutes);
        return;
    }
    for (const auto& pane : m_panes)
        pane->refresh(minutes);
    if (m_source && !m_listTimer.isActive())
        m_listTimer.start(m_businesses.entries().empty() ? listDelay : listPeriod);
}

void Comparison::showStale(const QString& message)
{
    for (const auto& pane : m_panes)
        pane->showStale(message);
}

void Comparison::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    updateSwatches();
}

void Comparison::updateSwatches()
{
    const auto& lines = charts::Theme::of(m_theme).lines;
    for (std::size_t i = 0; i < m_headers.size(); ++i)
        m_headers[i]->picker()->setSwatch(lines[i % lines.size()]);
}

void Comparison::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (!paused) {
        followNow();
        if (const auto missed = std::exchange(m_missed, {}); !missed.isEmpty())
            refresh(missed);
    }
    Q_EMIT pausedChanged(paused);
}

void Comparison::readBusinesses()
{
    if (!m_source)
        return;
    m_list.start(
        this,
        [source = m_source, range = m_base](std::stop_token stop) -> Businesses {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(const auto found, db::BusinessStore(*connection).list(range));
            std::vector<BusinessEntry> entries;
            entries.reserve(found.size());
            for (const auto& business : found)
                entries.push_back({business.businessId, business.documents});
            return entries;
        },
        [this, range = m_base](Businesses answer) {
            m_listed = range;
            takeBusinesses(std::move(answer));
        });
}

void Comparison::takeBusinesses(Businesses answer)
{
    if (!answer) {
        Q_EMIT loadingFailed(answer.error());
        return;
    }
    m_businesses.setEntries(std::move(*answer));
    fillEmptyPanes();
    Q_EMIT changed();
}

void Comparison::fillEmptyPanes()
{
    // Not an edit: an empty pane is nothing to go back to.
    auto filled = false;
    for (auto& pane : m_workspace.panes) {
        if (!pane.businesses.isEmpty())
            continue;
        const auto isShown = [this](const QString& id) {
            return std::any_of(m_workspace.panes.begin(), m_workspace.panes.end(),
                               [&id](const auto& other) { return other.businesses.contains(id); });
        };
        QString choice;
        if (m_businesses.contains(preferredBusiness) && !isShown(preferredBusiness))
            choice = preferredBusiness;
        for (const auto& entry : m_businesses.entries()) {
            if (!choice.isEmpty())
                break;
            if (!isShown(entry.id))
                choice = entry.id;
        }
        if (choice.isEmpty())
            continue;
        pane.businesses = {choice};
        filled = true;
    }
    if (filled) {
        syncBusinesses();
        Q_EMIT changed();
    }
}

} // namespace oa::window
