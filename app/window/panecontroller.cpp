// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/panecontroller.h"

#include "app/window/displaytext.h"

#include <algorithm>
#include <cmath>

namespace oa::window {

namespace {

constexpr double readAhead = 0.5;      // of the visible length, on either side
constexpr double readAheadAgain = 0.2; // when less than this is left
constexpr core::BucketIndex largestMargin = 100'000;

bool hasValueIn(const core::BusinessSeries& series, const core::TimeRange& range)
{
    const auto interval = series.interval();
    const auto whole = core::wholeBuckets(range, interval);
    const auto& counts = series.documentCount();
    const auto from = std::max(core::bucketAt(whole.from, interval), counts.first());
    const auto to = std::min(core::bucketAt(whole.to, interval), counts.end());
    for (auto bucket = from; bucket < to; ++bucket) {
        if (counts.at(bucket) > 0)
            return true;
    }
    return false;
}

} // namespace

PaneController::PaneController(charts::ChartPane* pane, QThreadPool* workers, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_load(workers)
    , m_update(workers)
{}

PaneController::~PaneController() = default;

void PaneController::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_load.cancel();
    m_update.cancel();
    m_source = std::move(source);
    if (m_source)
        reload();
}

void PaneController::setBusinesses(const QStringList& businesses, int firstColor)
{
    if (businesses == m_businesses && firstColor == m_firstColor)
        return;
    const auto sameNames = businesses == m_businesses;
    m_businesses = businesses;
    m_firstColor = firstColor;
    if (sameNames)
        updateLayers();
    else
        load();
}

void PaneController::setMode(core::PaneMode mode, core::PeriodShift shift)
{
    if (mode == m_mode && shift == m_shift)
        return;
    m_mode = mode;
    m_shift = shift;
    updateLayers();
}

void PaneController::show(const core::TimeRange& visible, core::Interval interval)
{
    m_visible = visible;
    const auto changesInterval = interval != m_interval;
    m_interval = interval;
    if (changesInterval || !isCovered(withMargin(readAheadAgain)))
        load();
    else
        updateState();
}

bool PaneController::isCovered(const core::TimeRange& range) const
{
    if (m_series.size() != static_cast<std::size_t>(m_businesses.size()))
        return false;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const auto& series = m_series[i];
        if (!series || series->businessId() != m_businesses.at(static_cast<qsizetype>(i)) ||
            series->interval() != m_interval || series->loaded().from > range.from || series->loaded().to < range.to)
            return false;
    }
    return true;
}

core::TimeRange PaneController::withMargin(double share) const
{
    const auto wanted =
        std::chrono::microseconds(static_cast<qint64>(static_cast<double>(m_visible.length().count()) * share));
    const auto most = std::chrono::microseconds(core::length(m_interval) * largestMargin);
    const auto margin = std::min(wanted, most);
    return {m_visible.from - margin, m_visible.to + margin};
}

void PaneController::load()
{
    if (m_businesses.isEmpty() || m_visible.isEmpty()) {
        m_load.cancel();
        m_series.clear();
        updateLayers();
        return;
    }
    if (!m_source)
        return;
    const auto range = core::wholeBuckets(withMargin(readAhead), m_interval);
    // Lines that are there already and cover the range are not read again.
    std::vector<SeriesPointer> ready;
    for (const auto& business : std::as_const(m_businesses)) {
        const auto found = std::find_if(m_series.begin(), m_series.end(), [&](const SeriesPointer& series) {
            return series && series->businessId() == business && series->interval() == m_interval &&
                   series->loaded().from <= range.from && series->loaded().to >= range.to;
        });
        ready.push_back(found == m_series.end() ? nullptr : *found);
    }
    if (m_series.empty())
        m_pane->setState(charts::ChartPane::State::Loading);
    m_update.cancel();
    m_load.start(
        this,
        [source = m_source, businesses = m_businesses, ready, interval = m_interval,
         range](std::stop_token stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::TotalsStore store(*connection);
            auto all = ready;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i])
                    continue;
                OA_TRY_ASSIGN(auto series, store.readSeries(businesses.at(static_cast<qsizetype>(i)), interval, range));
                all[i] = std::move(series);
            }
            return all;
        },
        [this](Answer answer) { take(std::move(answer)); });
}

void PaneController::take(Answer answer)
{
    if (!answer) {
        if (m_series.empty())
            m_pane->setState(charts::ChartPane::State::Failed, answer.error().message);
        Q_EMIT loadingFailed(answer.error());
        return;
    }
    m_series = std::move(*answer);
    m_isStale = false;
    updateLayers();
    if (!m_changed.isEmpty())
        readChanges();
    Q_EMIT loaded();
}

void PaneController::refresh(const core::TimeRange& minutes)
{
    m_changed = m_changed.isEmpty() ? minutes : m_changed.united(minutes);
    if (!m_load.isBusy() && !m_update.isBusy())
        readChanges();
}

void PaneController::readChanges()
{
    const auto minutes = std::exchange(m_changed, {});
    if (!m_source || minutes.isEmpty())
        return;
    std::vector<Rows> wanted;
    for (const auto& series : m_series) {
        const auto part = series ? minutes.intersected(series->loaded()) : core::TimeRange{};
        if (part.isEmpty())
            continue;
        const auto whole = core::wholeBuckets(part, series->interval());
        wanted.push_back(
            {series, core::bucketAt(whole.from, series->interval()), core::bucketAt(whole.to, series->interval()), {}});
    }
    if (wanted.empty())
        return;
    // The worker reads only names and numbers; the series themselves are changed here in the GUI thread.
    std::vector<std::pair<QString, core::Interval>> names;
    for (const auto& rows : wanted)
        names.emplace_back(rows.series->businessId(), rows.series->interval());
    m_update.start(
        this,
        [source = m_source, wanted = std::move(wanted), names = std::move(names)](std::stop_token stop) -> RowsAnswer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::TotalsStore store(*connection);
            auto read = wanted;
            for (std::size_t i = 0; i < read.size(); ++i) {
                OA_TRY_ASSIGN(read[i].rows, store.readRows(names[i].first, names[i].second, read[i].from, read[i].to));
            }
            return read;
        },
        [this, minutes](RowsAnswer answer) { takeRows(std::move(answer), minutes); });
}

void PaneController::takeRows(RowsAnswer answer, const core::TimeRange& minutes)
{
    if (!answer) {
        m_changed = m_changed.isEmpty() ? minutes : m_changed.united(minutes); // once the connection is back
        Q_EMIT loadingFailed(answer.error());
        return;
    }
    for (const auto& rows : *answer) {
        if (std::find(m_series.begin(), m_series.end(), rows.series) == m_series.end())
            continue; // replaced meanwhile by a whole read
        rows.series->replace(rows.from, rows.to, rows.rows);
        applyExtentTo(*rows.series);
        m_pane->seriesChanged({core::bucketStart(rows.from, rows.series->interval()),
                               core::bucketStart(rows.to, rows.series->interval())});
    }
    updateState();
    if (!m_changed.isEmpty())
        readChanges();
}

void PaneController::setExtent(const db::DataExtent& extent)
{
    m_extent = extent;
    for (const auto& series : m_series) {
        if (!series)
            continue;
        const auto before = series->openBucket();
        applyExtentTo(*series);
        const auto after = series->openBucket();
        if (before == after)
            continue;
        for (const auto& open : {before, after}) {
            if (open)
                m_pane->seriesChanged(core::bucketRange(open->bucket, series->interval()));
        }
    }
}

void PaneController::applyExtentTo(core::BusinessSeries& series) const
{
    // The same as what TotalsStore::readSeries() sets, brought up to date.
    const auto interval = series.interval();
    const auto newestBucket =
        m_extent ? (interval == core::Interval::Minute ? m_extent->newestMinuteBucket : m_extent->newestHourBucket)
                 : std::nullopt;
    if (newestBucket && series.covered().to < *newestBucket + core::length(interval))
        series.setCovered({series.covered().from, *newestBucket + core::length(interval)});
    if (!m_extent || !m_extent->newestDocument)
        return;
    const auto bucket = core::bucketAt(m_extent->serverTime, interval);
    const auto isOpen = core::bucketAt(*m_extent->newestDocument, interval) == bucket;
    series.setOpenBucket(isOpen ? std::optional(core::OpenBucket{bucket, *m_extent->newestDocument}) : std::nullopt);
}

void PaneController::reload()
{
    // Kept on screen until the new ones are there, but no longer good for anything else.
    const auto old = std::exchange(m_series, {});
    load();
    if (m_load.isBusy() && !old.empty()) {
        m_series = old;
        if (!m_isStale)
            m_pane->setState(charts::ChartPane::State::Showing);
    }
}

void PaneController::showStale(const QString& message)
{
    m_isStale = true;
    if (!m_series.empty())
        m_pane->setState(charts::ChartPane::State::Stale, message);
    else
        m_pane->setState(charts::ChartPane::State::NoConnection, message);
}

std::vector<SeriesPointer> PaneController::series() const
{
    return m_series;
}

void PaneController::updateLayers()
{
    std::vector<charts::Layer> layers;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        layers.push_back({visibleName(m_series[i]->businessId()), m_series[i], m_firstColor + static_cast<int>(i)});
    }
    m_pane->setLayers(std::move(layers));
    updateState();
}

void PaneController::updateState()
{
    using State = charts::ChartPane::State;
    if (m_isStale)
        return;
    if (m_businesses.isEmpty()) {
        m_pane->setState(State::Empty, tr("Choose a business above to see its receipts."));
        return;
    }
    if (m_series.empty())
        return;
    const auto anything = std::any_of(m_series.begin(), m_series.end(), [this](const SeriesPointer& series) {
        return series && hasValueIn(*series, m_visible);
    });
    if (anything)
        m_pane->setState(State::Showing);
    else
        m_pane->setState(State::Empty, tr("No receipts in this range."));
}

} // namespace oa::window
