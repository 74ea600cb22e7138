// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/panecontroller.h"

#include "app/presentation/panes/paneassembly.h"
#include "core/base/visiblename.h"
#include "core/statistics/statistics.h"
#include "db/connection/transaction.h"
#include "db/stores/businessstore.h"

#include <algorithm>
#include <cmath>

namespace oa::window {

namespace {

constexpr double readAhead = 0.5;      // of the visible length, on either side
constexpr double readAheadAgain = 0.2; // when less than this is left
constexpr core::BucketIndex largestMargin = 100'000;

QString visibleNames(const QStringList& businesses)
{
    QStringList names;
    for (const auto& business : businesses)
        names.append(core::visibleName(business));
    return names.join(u", ");
}

/// Whether questions are of the same lines, one by one.
template <typename Question, typename Same>
bool areAlike(const std::vector<Question>& before, const std::vector<Question>& now, const Same& same)
{
    return std::equal(before.begin(), before.end(), now.begin(), now.end(), same);
}

/// A live view moves on by a bucket: until the new numbers are there the old ones are as good as true.
bool isFollowing(const presentation::MeanQuestion& before, const presentation::MeanQuestion& now)
{
    if (before.business != now.business || before.ranges.size() != 1 || now.ranges.size() != 1)
        return false;
    const auto& [oldFrom, oldTo] = before.ranges.front();
    const auto& [from, to] = now.ranges.front();
    return (std::chrono::abs(from - oldFrom) + std::chrono::abs(to - oldTo)) * 50 < to - from;
}

bool isSameRolling(const presentation::RollingQuestion& before, const presentation::RollingQuestion& now)
{
    return before.business == now.business && before.calendar == now.calendar && before.buckets == now.buckets;
}

/// A course by other buckets, or of another range, is true as well.
bool isSameCourse(const presentation::MergedQuestion& before, const presentation::MergedQuestion& now)
{
    return before.business == now.business && before.currency == now.currency;
}

} // namespace

PaneController::PaneController(charts::ChartPane* pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_thresholds(pane)
    , m_differences({.read = presentation::readMoments,
                     .isOfSame = [](const auto& before, const auto& now) { return areAlike(before, now, isFollowing); },
                     .changed = [this] { m_pane->setMoments(m_differences.values()); },
                     .failed = [this](const core::Error& error) { Q_EMIT loadingFailed(error); }})
    , m_medians({.read = presentation::readRollingMedians,
                 .isOfSame = [](const auto& before, const auto& now) { return areAlike(before, now, isSameRolling); },
                 .changed = [this] { showCourses(); },
                 .failed = [this](const core::Error& error) { Q_EMIT loadingFailed(error); }})
    , m_merged({.read = presentation::readMerged,
                .isOfSame = [](const auto& before, const auto& now) { return areAlike(before, now, isSameCourse); },
                .changed = [this] { showCourses(); },
                .failed = [this](const core::Error& error) { Q_EMIT loadingFailed(error); }})
{
    connect(&m_live, &LiveSeries::changed, this, &PaneController::seriesChanged);
    connect(&m_live, &LiveSeries::readingFailed, this, &PaneController::loadingFailed);
    connect(pane, &charts::ChartPane::plotWidthChanged, this, &PaneController::updateCourses);
    connect(&m_thresholds, &ThresholdReader::readingFailed, this, &PaneController::loadingFailed);
}

PaneController::~PaneController() = default;

void PaneController::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_load.cancel();
    m_source = std::move(source);
    m_live.setSource(m_source);
    m_thresholds.setSource(m_source);
    m_differences.setSource(m_source);
    m_medians.setSource(m_source);
    m_merged.setSource(m_source);
    if (m_source)
        reload();
}

void PaneController::setBusinesses(const QStringList& businesses, const core::BusinessColors& colors)
{
    auto own = colors; // others' are none of its business
    std::erase_if(own, [&businesses](const auto& color) { return !businesses.contains(color.first); });
    if (businesses == m_businesses && own == m_colors)
        return;
    const auto sameNames = businesses == m_businesses;
    m_businesses = businesses;
    m_colors = std::move(own);
    if (sameNames)
        updateLayers();
    else
        load();
}

void PaneController::setMode(core::Comparison mode, const core::TimeShift& earlier)
{
    m_pane->setComparison(mode);
    updateDifferences();
    updateCourses();
    if (earlier == m_earlier)
        return;
    m_earlier = earlier;
    load();
}

void PaneController::setMarks(const std::shared_ptr<const ChartMarks>& marks)
{
    m_marks = marks;
    auto layers = m_pane->layers();
    if (layers.empty() || layers.size() != m_shown.size())
        return; // drawn with the next ones
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto found = marks ? marks->find(m_shown[i].line.business) : ChartMarks::const_iterator();
        layers[i].marks = marks && found != marks->end() ? found->second : std::vector<charts::Mark>();
    }
    m_pane->setLayers(std::move(layers));
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

void PaneController::setRolling(int buckets)
{
    if (buckets == m_rolling)
        return;
    m_rolling = buckets;
    m_pane->setRolling(buckets);
    if (isCovered(withMargin(readAheadAgain)))
        updateCourses();
    else
        load();
}

void PaneController::setThresholds(const core::Thresholds& thresholds)
{
    m_thresholds.setThresholds(thresholds);
}

void PaneController::setCurrency(const QString& currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    m_thresholds.setCurrency(currency);
    load();
}

std::vector<PaneController::Line> PaneController::lines(const core::TimeRange& shown) const
{
    auto range = shown;
    if (m_rolling > 0) // what the first rolling values are made of
        range.from = core::bucketStart(core::bucketAt(range.from, m_calendar) - m_rolling, m_calendar);
    const auto content = m_hasSpread ? core::SeriesContent::MetricsAndSpread : core::SeriesContent::Metrics;
    std::vector<Line> all;
    for (const auto& business : m_businesses)
        all.push_back({{business, {}}, range, content});
    if (!m_earlier.isNone()) {
        for (const auto& business : m_businesses)
            all.push_back({{business, m_earlier}, m_earlier.source(range), content});
    }
    return all;
}

bool PaneController::covers(const SeriesPointer& series, const Line& line) const
{
    const auto hasContent =
        series && (line.content == core::SeriesContent::Metrics || series->content() == line.content);
    return hasContent && series->businessId() == line.line.business && series->calendar() == m_calendar &&
           series->currency() == m_currency && series->loaded().from <= line.range.from &&
           series->loaded().to >= line.range.to;
}

void PaneController::show(const core::TimeRange& visible, const core::BucketCalendar& calendar)
{
    m_visible = visible;
    m_thresholds.setVisible(visible);
    const auto changesBuckets = calendar != m_calendar;
    m_calendar = calendar;
    if (changesBuckets || !isCovered(withMargin(readAheadAgain)))
        load();
    else
        updateState();
    updateDifferences();
    updateCourses();
    updateCurrencies();
}

bool PaneController::isCovered(const core::TimeRange& range) const
{
    const auto wanted = lines(range);
    const auto& entries = m_live.entries();
    return std::equal(wanted.begin(), wanted.end(), entries.begin(), entries.end(),
                      [this](const Line& line, const LiveSeries::Entry& entry) { return covers(entry.series, line); });
}

core::TimeRange PaneController::withMargin(double share) const
{
    const auto wanted =
        std::chrono::microseconds(static_cast<qint64>(static_cast<double>(m_visible.length().count()) * share));
    const auto most = std::chrono::microseconds(core::length(m_calendar.interval()) * largestMargin);
    const auto margin = std::min(wanted, most);
    return {m_visible.from - margin, m_visible.to + margin};
}

void PaneController::load()
{
    if (m_businesses.isEmpty() || m_visible.isEmpty()) {
        m_load.cancel();
        m_live.clear();
        updateLayers();
        return;
    }
    if (!m_source)
        return;
    auto wanted = lines(withMargin(readAhead));
    // Lines that are there already and cover the range are not read again.
    const auto& entries = m_live.entries();
    std::vector<LiveSeries::Entry> ready;
    for (auto& line : wanted) {
        line.range = db::AggregateStore::wholeSections(line.range, m_calendar);
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const LiveSeries::Entry& entry) {
            return !m_isOld && covers(entry.series, line);
        });
        ready.push_back(found == entries.end() ? LiveSeries::Entry() : *found);
    }
    if (m_live.isEmpty())
        m_pane->setState(charts::ChartPane::State::Loading);
    m_live.hold();
    m_load.start(
        [source = m_source, wanted, ready, calendar = m_calendar, currency = m_currency,
         unknown = m_isOld ? QStringList() : m_unknown](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            // All of one moment, and of one server where a pooler has several: rows older than their versions would
            // stay.
            OA_TRY_ASSIGN(auto snapshot,
                          db::Transaction::begin(*connection, db::Transaction::Isolation::RepeatableReadReadOnly));
            db::AggregateStore store(*connection, currency);
            Whole whole{ready, {}, unknown};
            OA_TRY_ASSIGN(whole.extent, db::DataExtent::readReach(*connection));
            for (std::size_t i = 0; i < ready.size(); ++i) {
                auto& [series, versions] = whole.entries[i];
                if (series)
                    continue;
                const auto& [line, range, content] = wanted[i];
                OA_TRY_ASSIGN(versions,
                              store.readVersions(line.business, calendar, core::bucketAt(range.from, calendar),
                                                 core::bucketAt(range.to, calendar)));
                OA_TRY_ASSIGN(series, store.readSeries(line.business, calendar, range, content, whole.extent));
                if (core::hasDocuments(*series, std::span(&range, 1)) || whole.unknown.contains(line.business))
                    continue;
                OA_TRY_ASSIGN(const auto exists, db::BusinessStore(*connection).exists(line.business));
                if (!exists)
                    whole.unknown.append(line.business);
            }
            OA_TRY(snapshot.commit());
            return whole;
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
        if (m_live.isEmpty())
            m_pane->setState(charts::ChartPane::State::Failed, answer.error().message);
        m_live.release();
        Q_EMIT loadingFailed(answer.error());
        return;
    }
    m_unknown = std::move(answer->unknown);
    m_live.setEntries(std::move(answer->entries), answer->extent);
    forgetUnknown();
    m_isOld = false;
    m_isStale = false;
    updateLayers();
    m_live.release();
    Q_EMIT loaded();
}

void PaneController::seriesChanged(const core::TimeRange& range, bool hasCopies)
{
    m_thresholds.refresh(range);
    m_differences.refresh();
    m_medians.refresh();
    m_merged.refresh();
    const auto unknown = m_unknown.size();
    forgetUnknown();
    if (hasCopies || m_unknown.size() != unknown)
        updateLayers();
    m_pane->seriesChanged(range);
    updateState();
    updateDifferences(); // the open bucket may be over
    updateCourses();
    updateCurrencies();
}

void PaneController::forgetUnknown()
{
    for (const auto& [series, versions] : m_live.entries()) {
        const auto loaded = series ? series->loaded() : core::TimeRange{};
        if (series && core::hasDocuments(*series, std::span(&loaded, 1)))
            m_unknown.removeAll(series->businessId());
    }
}

void PaneController::reload()
{
    // What there is stays on screen until the new is there, but is no longer good for anything else.
    m_isOld = true;
    load();
}

void PaneController::showStale(const QString& message)
{
    m_isStale = true;
    if (!m_live.isEmpty())
        m_pane->setState(charts::ChartPane::State::Stale, message);
    else
        m_pane->setState(charts::ChartPane::State::NoConnection); // nothing there whose age could be told
}

std::vector<presentation::PlottedLine> PaneController::plottedLines() const
{
    std::vector<presentation::PlottedLine> lines;
    const auto& entries = m_live.entries();
    for (std::size_t i = 0; i < entries.size() && i < m_shown.size(); ++i)
        lines.push_back({m_shown[i].line, isUnknown(m_shown[i].line.business) ? nullptr : entries[i].series});
    return lines;
}

std::vector<SeriesPointer> PaneController::series() const
{
    std::vector<SeriesPointer> all;
    for (const auto& each : plottedLines())
        all.push_back(each.series);
    return all;
}

void PaneController::updateLayers()
{
    updateCourses(); // medians of other lines are none of these
    auto layers = presentation::layersOf(plottedLines(), m_colors);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (isUnknown(m_shown[i].line.business))
            //: %1 a business
            layers[i].label = tr("%1 (not in this database)").arg(layers[i].label);
    }
    for (auto& layer : layers) { // what a person has hidden stays so
        const auto& before = m_pane->layers();
        const auto same = std::find_if(before.begin(), before.end(), [&layer](const charts::Layer& other) {
            return other.label == layer.label && other.shift == layer.shift;
        });
        layer.isVisible = same == before.end() || same->isVisible;
    }
    for (std::size_t i = 0; m_marks && i < layers.size(); ++i) {
        const auto marks = m_marks->find(m_shown[i].line.business);
        if (marks != m_marks->end())
            layers[i].marks = marks->second;
    }
    addCourses(layers);
    m_pane->setLayers(std::move(layers));
    std::vector<core::PaneLine> shown;
    for (const auto& each : plottedLines())
        shown.push_back(each.line);
    m_thresholds.setLines(shown, m_colors);
    updateState();
    updateDifferences();
    updateCurrencies();
}

void PaneController::updateCourses()
{
    const auto lines = plottedLines();
    m_medians.setQuestions(
        presentation::rollingQuestions(m_pane->metrics(), m_pane->comparison(), lines, m_visible, m_rolling));
    m_merged.setQuestions(presentation::mergedQuestions(
        lines, m_rolling, m_visible, charts::TimeScale(m_visible, m_pane->plotWidth(), m_pane->devicePixelRatioF()),
        m_pane->zone()));
}

void PaneController::showCourses()
{
    auto layers = m_pane->layers();
    addCourses(layers);
    m_pane->setLayers(std::move(layers));
}

void PaneController::addCourses(std::vector<charts::Layer>& layers) const
{
    const auto& medians = m_medians.values();
    const auto& merged = m_merged.values();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        layers[i].medians = i < medians.size() ? medians[i] : nullptr;
        layers[i].merged = i < merged.size() ? merged[i] : nullptr;
    }
}

void PaneController::updateDifferences()
{
    m_differences.setQuestions(core::isOfTwo(m_pane->comparison())
                                   ? presentation::meanQuestions(plottedLines(), m_visible)
                                   : std::vector<presentation::MeanQuestion>());
}

void PaneController::updateCurrencies()
{
    QStringList currencies;
    for (const auto& [line, series] : plottedLines()) {
        if (series)
            core::addCurrencies(currencies, series->currenciesIn(line.shift.sources(m_visible)));
    }
    if (currencies == m_currencies)
        return;
    m_currencies = std::move(currencies);
    Q_EMIT currenciesChanged();
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
    if (m_live.isEmpty())
        return;
    const auto& entries = m_live.entries();
    auto anything = false;
    for (std::size_t i = 0; i < entries.size() && i < m_shown.size() && !anything; ++i)
        anything =
            entries[i].series && core::hasDocuments(*entries[i].series, m_shown[i].line.shift.sources(m_visible));
    const auto isKnown = [this](const QString& business) { return !isUnknown(business); };
    if (anything)
        m_pane->setState(State::Showing);
    else if (std::none_of(m_businesses.begin(), m_businesses.end(), isKnown))
        //: %1 a business, or several
        m_pane->setState(
            State::Unknown,
            tr("“%1” does not exist in this database. Choose a business above.").arg(visibleNames(m_businesses)));
    else
        m_pane->setState(State::Empty, tr("Choose another range above, or another business."));
}

} // namespace oa::window
