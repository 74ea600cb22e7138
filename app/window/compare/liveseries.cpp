// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/liveseries.h"

#include "db/connection/transaction.h"

#include <algorithm>

namespace oa::window {

namespace {

/// A look at all takes no more than so small a part of the time.
constexpr qint64 restAfterLook = 20;

core::TimeRange together(const core::TimeRange& a, const core::TimeRange& b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : a.united(b);
}

} // namespace

LiveSeries::LiveSeries(QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &LiveSeries::read);
}

LiveSeries::~LiveSeries() = default;

void LiveSeries::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_job.cancel();
    m_source = std::move(source);
    m_changed = together(m_changed, std::exchange(m_reading, {}));
    m_extent.reset(); // it may have been another database's
}

void LiveSeries::setEntries(std::vector<Entry> entries, const db::DataExtent& extent)
{
    const auto before = std::exchange(m_entries, std::move(entries));
    if (!m_extent || extent.serverTime > m_extent->serverTime)
        m_extent = extent;
    core::TimeRange changed{};
    for (auto& entry : m_entries) { // those that were there before are as they were read, until setExtent()
        const auto isSame = [&entry](const Entry& other) { return other.series == entry.series; };
        if (std::none_of(before.begin(), before.end(), isSame))
            applyExtent(entry, changed);
    }
}

void LiveSeries::clear()
{
    m_job.cancel();
    m_reading = {};
    m_entries.clear();
}

void LiveSeries::hold()
{
    m_isHeld = true;
    m_job.cancel();
    m_changed = together(m_changed, std::exchange(m_reading, {}));
}

void LiveSeries::release()
{
    m_isHeld = false;
    read();
}

void LiveSeries::refresh(const core::TimeRange& minutes)
{
    const auto isAll = std::all_of(m_entries.begin(), m_entries.end(), [&minutes](const Entry& entry) {
        return !entry.series || minutes.intersected(entry.series->loaded()) == entry.series->loaded();
    });
    if (isAll)
        m_looksAtAll = true;
    else
        m_changed = together(m_changed, minutes);
    if (!m_job.isBusy())
        read();
}

void LiveSeries::read()
{
    if (!m_source || m_isHeld || m_job.isBusy())
        return;
    const auto rest = m_sinceLook.isValid() ? restAfterLook * m_lookCost - m_sinceLook.elapsed() : 0;
    const auto isLook = m_looksAtAll && rest <= 0;
    if (m_looksAtAll && rest > 0)
        m_rest.start(static_cast<int>(rest));
    if (isLook) {
        m_looksAtAll = false;
        for (const auto& entry : m_entries)
            m_changed = together(m_changed, entry.series ? entry.series->loaded() : core::TimeRange{});
    }
    const auto minutes = std::exchange(m_changed, {});
    auto all = wanted(minutes);
    if (all.empty())
        return;
    m_reading = minutes;
    // The worker reads only names and numbers; the series themselves are changed here in the GUI thread.
    struct Name
    {
        QString business;
        core::BucketCalendar calendar;
        core::SeriesContent content;
    };
    std::vector<Name> names;
    names.reserve(all.size());
    for (const auto& reading : all)
        names.push_back({reading.series->businessId(), reading.series->calendar(), reading.series->content()});
    QElapsedTimer time;
    time.start();
    m_job.start(
        [source = m_source, all = std::move(all), names = std::move(names)](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            // Of one moment and one server, as in PaneController.
            OA_TRY_ASSIGN(auto snapshot,
                          db::Transaction::begin(*connection, db::Transaction::Isolation::RepeatableReadReadOnly));
            db::AggregateStore store(*connection);
            auto read = all;
            for (std::size_t i = 0; i < read.size(); ++i) {
                OA_TRY_ASSIGN(read[i].changes, store.readChanges(names[i].business, names[i].calendar, read[i].from,
                                                                 read[i].to, names[i].content, read[i].versions));
            }
            OA_TRY(snapshot.commit());
            return read;
        },
        [this, minutes, isLook, time](Answer answer) {
            if (isLook) {
                m_lookCost = time.elapsed();
                m_sinceLook.start();
            }
            onRead(std::move(answer), minutes);
        });
}

std::vector<LiveSeries::Reading> LiveSeries::wanted(const core::TimeRange& minutes) const
{
    std::vector<Reading> all;
    for (const auto& [series, versions] : m_entries) {
        const auto part = series ? minutes.intersected(series->loaded()) : core::TimeRange{};
        if (part.isEmpty())
            continue;
        const auto& calendar = series->calendar();
        const auto whole = db::AggregateStore::wholeSections(part, calendar);
        all.push_back({series, core::bucketAt(whole.from, calendar), core::bucketAt(whole.to, calendar), versions, {}});
    }
    return all;
}

void LiveSeries::onRead(Answer answer, const core::TimeRange& minutes)
{
    m_reading = {};
    if (!answer) {
        m_changed = together(m_changed, minutes); // once the connection is back
        Q_EMIT readingFailed(answer.error());
        return;
    }
    core::TimeRange changed{};
    auto hasCopies = false;
    for (auto& reading : *answer) {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&reading](const Entry& entry) { return entry.series == reading.series; });
        if (found == m_entries.end())
            continue; // replaced meanwhile by a whole read
        found->versions = std::move(reading.versions);
        if (reading.changes.empty())
            continue;
        hasCopies |= makeWritable(found->series);
        auto& series = *found->series;
        for (const auto& change : reading.changes) {
            series.replace(change.from, change.to, change.rows);
            changed = together(changed, {core::bucketStart(change.from, series.calendar()),
                                         core::bucketStart(change.to, series.calendar())});
        }
    }
    if (!changed.isEmpty())
        Q_EMIT this->changed(changed, hasCopies);
    read(); // what came meanwhile
}

void LiveSeries::setExtent(const db::DataExtent& extent)
{
    m_extent = extent;
    core::TimeRange changed{};
    auto hasCopies = false;
    for (auto& entry : m_entries) {
        if (entry.series)
            hasCopies |= applyExtent(entry, changed);
    }
    if (!changed.isEmpty())
        Q_EMIT this->changed(changed, hasCopies);
}

bool LiveSeries::applyExtent(Entry& entry, core::TimeRange& changed) const
{
    if (!entry.series || !m_extent)
        return false;
    const auto calendar = entry.series->calendar();
    const auto covered = m_extent->covered(calendar);
    const auto open = m_extent->openBucket(calendar);
    const auto before = entry.series->covered();
    const auto openBefore = entry.series->openBucket();
    if (covered == before && open == openBefore)
        return false;
    const auto isCopied = makeWritable(entry.series);
    entry.series->setCovered(covered);
    entry.series->setOpenBucket(open);
    if (covered.from != before.from)
        changed = together(changed, together(covered, before));
    else
        changed = together(changed, {std::min(covered.to, before.to), std::max(covered.to, before.to)});
    for (const auto& each : {open, openBefore}) {
        if (each)
            changed = together(changed, core::bucketRange(each->bucket, calendar));
    }
    return isCopied;
}

bool LiveSeries::makeWritable(SeriesPointer& series)
{
    if (!series->isBeingRead())
        return false;
    series = std::make_shared<core::BusinessSeries>(*series);
    return true;
}

} // namespace oa::window
