// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/paneset.h"

#include "app/window/business/businessdrag.h"
#include "app/window/business/businesspicker.h"
#include "app/window/compare/paneheader.h"
#include "app/window/widgets/displaytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

PaneSet::PaneSet(charts::PaneArea* area, BusinessList* businesses, QObject* parent)
    : QObject(parent)
    , m_area(area)
    , m_businesses(businesses)
{}

PaneSet::~PaneSet() = default;

int PaneSet::plotWidth() const
{
    return m_controllers.empty() ? 0 : m_controllers.front()->pane()->plotWidth();
}

std::size_t PaneSet::indexOf(const PaneController* controller) const
{
    const auto found = std::find_if(m_controllers.begin(), m_controllers.end(),
                                    [controller](const auto& other) { return other.get() == controller; });
    return static_cast<std::size_t>(found - m_controllers.begin());
}

void PaneSet::makePane(const QTimeZone& zone)
{
    auto* pane = m_area->addPane();
    Q_ASSERT(pane);
    pane->setObjectName(u"pane"_s);
    auto controller = std::make_unique<PaneController>(pane);
    auto* header = new PaneHeader(m_businesses);
    pane->setHeader(header);
    pane->setZone(zone);
    auto* const key = controller.get();
    connect(header->picker(), &BusinessPicker::businessPicked, this,
            [this, key](const QString& id) { Q_EMIT businessPicked(indexOf(key), id); });
    connect(header, &PaneHeader::menuShown, this, [header, pane] { header->setLacksRoom(pane->lacksRoom()); });
    connect(header, &PaneHeader::overlayPicked, this,
            [this, key](const QString& id) { Q_EMIT overlayPicked(indexOf(key), id); });
    connect(header, &PaneHeader::overlayRemoved, this,
            [this, key](const QString& id) { Q_EMIT overlayRemoved(indexOf(key), id); });
    connect(header, &PaneHeader::modePicked, this,
            [this, key](core::Comparison mode) { Q_EMIT modePicked(indexOf(key), mode); });
    connect(header, &PaneHeader::shiftPicked, this,
            [this, key](core::PeriodShift shift) { Q_EMIT shiftPicked(indexOf(key), shift); });
    connect(header, &PaneHeader::metricsPicked, this,
            [this, key](const std::vector<core::Metric>& metrics) { Q_EMIT metricsPicked(indexOf(key), metrics); });
    connect(header, &PaneHeader::spreadPicked, this,
            [this, key](bool shown) { Q_EMIT spreadPicked(indexOf(key), shown); });
    connect(header, &PaneHeader::thresholdRequested, this,
            [this, key](core::Metric metric) { Q_EMIT thresholdRequested(indexOf(key), metric); });
    connect(header, &PaneHeader::thresholdsRemoved, this, [this, key] { Q_EMIT thresholdsRemoved(indexOf(key)); });
    connect(pane, &charts::ChartPane::menuRequested, this,
            [this, key](core::Metric metric, std::optional<double> value, QPoint position) {
                Q_EMIT chartMenuRequested(indexOf(key), metric, value, position);
            });
    connect(
        header, &PaneHeader::removeRequested, this, [this, key] { Q_EMIT removeRequested(indexOf(key)); },
        Qt::QueuedConnection); // the header dies with its pane
    connect(pane, &charts::ChartPane::bucketActivated, this, &PaneSet::bucketActivated);
    connect(pane, &charts::ChartPane::plotWidthChanged, this, &PaneSet::plotWidthChanged);
    connect(key, &PaneController::loaded, this, &PaneSet::loaded);
    connect(key, &PaneController::currenciesChanged, this, &PaneSet::updateCurrencies);
    connect(key, &PaneController::loadingFailed, this, &PaneSet::loadingFailed);
    auto* drop = new BusinessDrop(pane);
    connect(drop, &BusinessDrop::dropped, this, [this, key](const QString& id, bool beside) {
        if (beside)
            Q_EMIT overlayPicked(indexOf(key), id);
        else
            Q_EMIT businessPicked(indexOf(key), id);
    });
    m_headers.push_back(header);
    m_controllers.push_back(std::move(controller));
    m_controllers.back()->setCurrency(m_currency);
    m_controllers.back()->setRolling(m_rolling);
    m_controllers.back()->setMarks(m_marks);
    if (m_extent)
        m_controllers.back()->setExtent(*m_extent);
    m_controllers.back()->setSource(m_source);
}

void PaneSet::removeSurplus(const std::vector<core::WorkspacePane>& panes)
{
    // A pane that was removed is found by what it showed, so that the others keep their lines.
    while (m_controllers.size() > panes.size()) {
        std::size_t gone = panes.size();
        for (std::size_t i = 0; i < panes.size(); ++i) {
            if (m_headers[i]->picker()->business() != panes[i].businesses.value(0)) {
                gone = i;
                break;
            }
        }
        auto* pane = m_controllers[gone]->pane();
        const auto at = static_cast<std::ptrdiff_t>(gone);
        m_controllers.erase(m_controllers.begin() + at);
        m_headers.erase(m_headers.begin() + at);
        m_area->removePane(pane);
    }
}

void PaneSet::showPanes(const std::vector<core::WorkspacePane>& panes, const QTimeZone& zone)
{
    removeSurplus(panes);
    while (m_controllers.size() < panes.size())
        makePane(zone);
    m_area->setZone(zone);
    for (std::size_t i = 0; i < m_controllers.size(); ++i) {
        const auto& wanted = panes[i];
        auto* pane = m_controllers[i]->pane();
        if (pane->metrics() != wanted.metrics)
            pane->setMetrics(wanted.metrics);
        m_headers[i]->setMetrics(wanted.metrics);
        m_headers[i]->setRemovable(m_controllers.size() > 1);
    }
}

void PaneSet::showRange(const core::TimeRange& visible, const core::BucketCalendar& calendar)
{
    for (const auto& controller : m_controllers)
        controller->show(visible, calendar);
}

void PaneSet::showBusinesses(const std::vector<core::WorkspacePane>& panes, const core::BusinessColors& colors,
                             const core::TimeRange& base)
{
    m_colors = colors;
    for (std::size_t i = 0; i < m_controllers.size(); ++i) {
        const auto& wanted = panes[i];
        m_headers[i]->picker()->setBusiness(wanted.businesses.value(0));
        m_controllers[i]->setBusinesses(wanted.businesses, m_colors);
        m_controllers[i]->setMode(wanted.mode, core::shiftOf(wanted.shift, base, m_area->zone()));
        m_controllers[i]->setSpread(wanted.spread);
        m_controllers[i]->setThresholds(wanted.thresholds);
        m_headers[i]->setComparison(wanted);
        QStringList titles;
        for (const auto& name : wanted.businesses)
            titles.append(visibleName(name));
        m_controllers[i]->pane()->setTitle(titles.join(u", "_s));
    }
    updateSwatches();
}

std::vector<std::size_t> PaneSet::takeOrder()
{
    std::vector<std::size_t> from;
    for (const auto* pane : m_area->panes()) {
        const auto found = std::find_if(m_controllers.begin(), m_controllers.end(),
                                        [pane](const auto& controller) { return controller->pane() == pane; });
        from.push_back(static_cast<std::size_t>(found - m_controllers.begin()));
    }
    std::vector<std::unique_ptr<PaneController>> controllers;
    std::vector<PaneHeader*> headers;
    for (const auto index : from) {
        controllers.push_back(std::move(m_controllers.at(index)));
        headers.push_back(m_headers.at(index));
    }
    m_controllers = std::move(controllers);
    m_headers = std::move(headers);
    return from;
}

void PaneSet::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_source = source;
    for (const auto& controller : m_controllers)
        controller->setSource(source);
}

void PaneSet::setExtent(const db::DataExtent& extent)
{
    m_extent = extent;
    for (const auto& controller : m_controllers)
        controller->setExtent(extent);
}

void PaneSet::setMarks(std::shared_ptr<const ChartMarks> marks)
{
    if (m_marks && marks && *m_marks == *marks)
        return;
    m_marks = std::move(marks);
    for (const auto& controller : m_controllers)
        controller->setMarks(m_marks);
}

void PaneSet::setCurrency(const QString& currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    for (const auto& controller : m_controllers)
        controller->setCurrency(currency);
    updateCurrencies();
}

void PaneSet::setRolling(int buckets)
{
    m_rolling = buckets;
    for (const auto& controller : m_controllers)
        controller->setRolling(buckets);
}

QStringList PaneSet::currencies() const
{
    QStringList all;
    for (const auto& controller : m_controllers)
        core::addCurrencies(all, controller->currencies());
    return all;
}

void PaneSet::updateCurrencies()
{
    for (std::size_t i = 0; i < m_controllers.size(); ++i)
        m_headers[i]->setCurrencies(m_currency.isEmpty() ? m_controllers[i]->currencies() : QStringList{m_currency});
    Q_EMIT currenciesChanged();
}

void PaneSet::refresh(const core::TimeRange& minutes)
{
    for (const auto& controller : m_controllers)
        controller->refresh(minutes);
}

void PaneSet::showStale(const QString& message)
{
    for (const auto& controller : m_controllers)
        controller->showStale(message);
}

void PaneSet::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    updateSwatches();
}

void PaneSet::updateSwatches()
{
    for (auto* header : m_headers) {
        const auto business = header->picker()->business();
        header->picker()->setSwatch(business.isEmpty()
                                        ? QColor(Qt::transparent) // a colour is a business's
                                        : charts::Theme::of(m_theme).line(core::colorOf(m_colors, business)));
    }
}

} // namespace oa::window
