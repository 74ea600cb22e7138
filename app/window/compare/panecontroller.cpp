// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/panecontroller.h"

#include "app/presentation/paneassembly.h"

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

PaneController::PaneController(charts::ChartPane* pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_thresholds(pane)
{
    connect(&m_thresholds, &ThresholdReader::readingFailed, this, &PaneController::loadingFailed);
}

PaneController::~PaneController() = default;

void PaneController::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_load.cancel();
    m_update.cancel();
    m_source = std::move(source);
    m_thresholds.setSource(m_source);
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

void PaneController::setMode(core::PaneMode mode, std::chrono::microseconds earlier)
{
    m_pane->setComparison(core::comparisonOf(mode));
    if (earlier == m_earlier)
        return;
    m_earlier = earlier;
    load();
}

void PaneController::setSpread(bool shown)
{
    m_pane->setSpread(shown);
    if (shown == m_hasSpread)
        return;
    m_hasSpread = shown;
    if (shown)
        load(); // what was read without it does not cover it
}

void PaneController::setThresholds(const core::Thresholds& thresholds)
{
    m_thresholds.setThresholds(thresholds);
}

std::vector<PaneController::Line> PaneController::lines(const core::TimeRange& range) const
{
    const auto content = m_hasSpread ? core::SeriesContent::MetricsAndSpread : core::SeriesContent::Metrics;
    std::vector<Line> all;
    for (const auto& business : m_businesses)
        all.push_back({{business, std::chrono::microseconds(0)}, range, content});
    if (m_earlier > std::chrono::microseconds(0)) {
        for (const auto& business : m_businesses)
            all.push_back({{business, m_earlier}, {range.from - m_earlier, range.to - m_earlier}, content});
    }
    return all;
}

bool PaneController::covers(const SeriesPointer& series, const Line& line, core::Interval interval)
{
    const auto hasContent =
        series && (line.content == core::SeriesContent::Metrics || series->content() == line.content);
    return hasContent && series->businessId() == line.line.business && series->interval() == interval &&
           series->loaded().from <= line.range.from && series->loaded().to >= line.range.to;
}

void PaneController::show(const core::TimeRange& visible, core::Interval interval)
{
    m_visible = visible;
    m_thresholds.setVisible(visible);
    const auto changesInterval = interval != m_interval;
    m_interval = interval;
    if (changesInterval || !isCovered(withMargin(readAheadAgain)))
        load();
    else
        updateState();
}

bool PaneController::isCovered(const core::TimeRange& range) const
{
    const auto wanted = lines(range);
    if (m_series.size() != wanted.size())
        return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!covers(m_series[i], wanted[i], m_interval))
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
    auto wanted = lines(withMargin(readAhead));
    // Lines that are there already and cover the range are not read again.
    std::vector<SeriesPointer> ready;
    for (auto& line : wanted) {
        line.range = core::wholeBuckets(line.range, m_interval);
        const auto found = std::find_if(m_series.begin(), m_series.end(),
                                        [&](const SeriesPointer& series) { return covers(series, line, m_interval); });
        ready.push_back(found == m_series.end() ? nullptr : *found);
    }
    if (m_series.empty())
        m_pane->setState(charts::ChartPane::State::Loading);
    m_update.cancel();
    m_load.start(
        [source = m_source, wanted, ready, interval = m_interval](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::TotalsStore store(*connection);
            auto all = ready;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i])
                    continue;
                OA_TRY_ASSIGN(auto series,
                              store.readSeries(wanted[i].line.business, interval, wanted[i].range, wanted[i].content));
                all[i] = std::move(series);
            }
            return all;
        },
        [this, wanted](Answer answer) {
            if (answer)
                m_shown = wanted;
            onRead(std::move(answer));
        });
}

void PaneController::onRead(Answer answer)
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
    m_thresholds.refresh(minutes);
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
    struct Name
    {
        QString business;
        core::Interval interval;
        core::SeriesContent content;
    };
    std::vector<Name> names;
    names.reserve(wanted.size());
    for (const auto& rows : wanted)
        names.push_back({rows.series->businessId(), rows.series->interval(), rows.series->content()});
    m_update.start(
        [source = m_source, wanted = std::move(wanted),
         names = std::move(names)](const std::stop_token& stop) -> RowsAnswer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::TotalsStore store(*connection);
            auto read = wanted;
            for (std::size_t i = 0; i < read.size(); ++i) {
                OA_TRY_ASSIGN(read[i].rows, store.readRows(names[i].business, names[i].interval, read[i].from,
                                                           read[i].to, names[i].content));
            }
            return read;
        },
        [this, minutes](RowsAnswer answer) { onRows(std::move(answer), minutes); });
}

void PaneController::onRows(RowsAnswer answer, const core::TimeRange& minutes)
{
    if (!answer) {
        m_changed = m_changed.isEmpty() ? minutes : m_changed.united(minutes); // once the connection is back
        Q_EMIT loadingFailed(answer.error());
        return;
    }
    auto isCopied = false;
    for (const auto& rows : *answer) {
        const auto found = std::find(m_series.begin(), m_series.end(), rows.series);
        if (found == m_series.end())
            continue; // replaced meanwhile by a whole read
        isCopied |= makeWritable(*found);
        auto& series = **found;
        series.replace(rows.from, rows.to, rows.rows);
        applyExtentTo(series);
        m_pane->seriesChanged(
            {core::bucketStart(rows.from, series.interval()), core::bucketStart(rows.to, series.interval())});
    }
    if (isCopied)
        updateLayers();
    updateState();
    if (!m_changed.isEmpty())
        readChanges();
}

void PaneController::setExtent(const db::DataExtent& extent)
{
    m_extent = extent;
    auto isCopied = false;
    for (auto& series : m_series) {
        if (!series)
            continue;
        const auto before = series->openBucket();
        const auto after = openBucketOf(*series);
        if (before == after && coveredBy(*series) == series->covered())
            continue;
        isCopied |= makeWritable(series);
        applyExtentTo(*series);
        if (before == after)
            continue;
        for (const auto& open : {before, after}) {
            if (open)
                m_pane->seriesChanged(core::bucketRange(open->bucket, series->interval()));
        }
    }
    if (isCopied)
        updateLayers();
}

bool PaneController::makeWritable(SeriesPointer& series)
{
    if (!series->isBeingRead())
        return false;
    series = std::make_shared<core::BusinessSeries>(*series);
    return true;
}

core::TimeRange PaneController::coveredBy(const core::BusinessSeries& series) const
{
    const auto interval = series.interval();
    const auto newestBucket =
        m_extent ? (interval == core::Interval::Minute ? m_extent->newestMinuteBucket : m_extent->newestHourBucket)
                 : std::nullopt;
    auto covered = series.covered();
    if (newestBucket)
        covered.to = std::max(covered.to, *newestBucket + core::length(interval));
    return covered;
}

std::optional<core::OpenBucket> PaneController::openBucketOf(const core::BusinessSeries& series) const
{
    if (!m_extent || !m_extent->newestDocument)
        return series.openBucket();
    const auto bucket = core::bucketAt(m_extent->serverTime, series.interval());
    const auto isOpen = core::bucketAt(*m_extent->newestDocument, series.interval()) == bucket;
    return isOpen ? std::optional(core::OpenBucket{bucket, *m_extent->newestDocument}) : std::nullopt;
}

void PaneController::applyExtentTo(core::BusinessSeries& series) const
{
    // The same as what TotalsStore::readSeries() sets, brought up to date.
    series.setCovered(coveredBy(series));
    series.setOpenBucket(openBucketOf(series));
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
        m_pane->setState(charts::ChartPane::State::NoConnection); // nothing there whose age could be told
}

std::vector<presentation::PlottedLine> PaneController::plottedLines() const
{
    std::vector<presentation::PlottedLine> lines;
    for (std::size_t i = 0; i < m_series.size() && i < m_shown.size(); ++i)
        lines.push_back({m_shown[i].line, m_series[i]});
    return lines;
}

void PaneController::updateLayers()
{
    auto layers = presentation::layersOf(plottedLines(), m_firstColor);
    for (auto& layer : layers) { // what a person has hidden stays so
        const auto& before = m_pane->layers();
        const auto same = std::find_if(before.begin(), before.end(), [&layer](const charts::Layer& other) {
            return other.label == layer.label && other.shift == layer.shift;
        });
        layer.isVisible = same == before.end() || same->isVisible;
    }
    m_pane->setLayers(std::move(layers));
    std::vector<core::PaneLine> shown;
    for (const auto& each : plottedLines())
        shown.push_back(each.line);
    m_thresholds.setLines(shown, m_firstColor);
    updateState();
}

void PaneController::updateState()
{
    using State = charts::ChartPane::State;
    if (m_isStale)
        return;
    if (m_businesses.isEmpty()) {
        m_pane->setState(State::NoConnection, tr("Choose a business above to see its receipts."));
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
        m_pane->setState(State::Empty, tr("Choose another range above, or another business."));
}

} // namespace oa::window
