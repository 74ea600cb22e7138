// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace oa::window {

using presentation::SeriesPointer;

/// The series that a pane shows, kept as the database has them: rows by versions that tell which of them are no longer
/// those that were read, the open bucket and where there are data by the newest extent alone. So an open window shows
/// what a fresh one would, whatever it heard of on the way. GUI thread.
class LiveSeries : public QObject
{
    Q_OBJECT

public:
    /// A series that was read for whole sections (db::AggregateStore::wholeSections), and the versions it was read
    /// with.
    struct Entry
    {
        SeriesPointer series;
        db::SectionVersions versions;
    };

    explicit LiveSeries(QObject* parent = nullptr);
    ~LiveSeries() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    const std::vector<Entry>& entries() const { return m_entries; }
    bool isEmpty() const { return m_entries.empty(); }
    /// Puts in what was read as a whole, with the extent that was read with it.
    void setEntries(std::vector<Entry> entries, const db::DataExtent& extent);
    void clear();

    /// Totals of these minutes may have changed: those sections that have are read again. All that is loaded is looked
    /// at when the range is as long; not before the last such look has cost the server a twentieth of the time since.
    void refresh(const core::TimeRange& minutes);
    void setExtent(const db::DataExtent& extent);
    /// While a whole read is under way, what refresh() was told waits for its end.
    void hold();
    void release();

Q_SIGNALS:
    /// Samples, the open bucket or where there are data changed in `range`, of the series' own time. Where a series is
    /// being read, for a file, a changed copy has taken its place.
    void changed(const oa::core::TimeRange& range, bool hasCopies);
    void readingFailed(const oa::core::Error& error);

private:
    struct Reading
    {
        SeriesPointer series;
        core::BucketIndex from = 0;
        core::BucketIndex to = 0;
        db::SectionVersions versions;
        std::vector<db::ChangedRows> changes;
    };
    using Answer = core::Result<std::vector<Reading>>;

    void read();
    std::vector<Reading> wanted(const core::TimeRange& minutes) const;
    void onRead(Answer answer, const core::TimeRange& minutes);
    bool applyExtent(Entry& entry, core::TimeRange& changed) const;
    static bool makeWritable(SeriesPointer& series);

    std::shared_ptr<db::ConnectionPool> m_source;
    std::vector<Entry> m_entries;
    std::optional<db::DataExtent> m_extent;
    core::TimeRange m_changed{}; ///< to be looked at
    core::TimeRange m_reading{}; ///< being looked at
    bool m_isHeld = false;
    bool m_looksAtAll = false; ///< all that is loaded is to be looked at
    QElapsedTimer m_sinceLook; ///< since the last look at all
    qint64 m_lookCost = 0;     ///< ms that it took
    QTimer m_rest;
    core::LatestJob<Answer> m_job;
};

} // namespace oa::window
