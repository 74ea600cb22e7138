// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/plottedparts.h"
#include "app/window/compare/thresholdreader.h"
#include "charts/widgets/chartpane.h"
#include "core/base/latestjob.h"
#include "core/series/workspace.h"
#include "db/connection/connectionpool.h"
#include "db/stores/totalsstore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace oa::window {

using presentation::SeriesPointer;

/// Keeps one pane's lines in step with what is asked for: reads in a worker, the newest request wins, old lines stay
/// until the new ones are there, and a margin around the visible range is read ahead. GUI thread.
class PaneController : public QObject
{
    Q_OBJECT

public:
    PaneController(charts::ChartPane* pane, QObject* parent = nullptr);
    ~PaneController() override;

    charts::ChartPane* pane() const { return m_pane; }

    /// Null while there is no connection: what is shown stays.
    void setSource(std::shared_ptr<db::ConnectionPool> source);
    /// The businesses and where their colours begin in the palette.
    void setBusinesses(const QStringList& businesses, int firstColor);
    /// `earlier`: every business is drawn once more from that long before, zero for not.
    void setMode(core::PaneMode mode, std::chrono::microseconds earlier);
    void setSpread(bool shown);
    void setThresholds(const core::Thresholds& thresholds);
    /// Reads what is missing for it, nothing when all of it is there.
    void show(const core::TimeRange& visible, core::Interval interval);
    core::Interval interval() const { return m_interval; }

    /// Live: reads again those buckets of `minutes` that are loaded.
    void refresh(const core::TimeRange& minutes);
    void setExtent(const db::DataExtent& extent);
    /// Forgets what was read and reads it anew, for instance after a lost connection.
    void reload();
    void showStale(const QString& message);

    /// What is on screen now: each business in order, then those of an earlier period. Empty while loading.
    std::vector<SeriesPointer> series() const { return m_series; }
    std::vector<presentation::PlottedLine> plottedLines() const;
    bool isLoading() const { return m_load.isBusy(); }

Q_SIGNALS:
    void loaded();
    void loadingFailed(const oa::core::Error& error);

private:
    /// What has to be read for a line of the charts.
    struct Line
    {
        core::PaneLine line;
        core::TimeRange range{};
        core::SeriesContent content = core::SeriesContent::Metrics;
    };
    using Answer = core::Result<std::vector<SeriesPointer>>;
    struct Rows
    {
        SeriesPointer series;
        core::BucketIndex from;
        core::BucketIndex to;
        std::vector<core::BucketRow> rows;
    };
    using RowsAnswer = core::Result<std::vector<Rows>>;

    std::vector<Line> lines(const core::TimeRange& range) const;
    static bool covers(const SeriesPointer& series, const Line& line, core::Interval interval);
    bool isCovered(const core::TimeRange& range) const;
    core::TimeRange withMargin(double share) const;
    void load();
    void onRead(Answer answer);
    void onRows(RowsAnswer answer, const core::TimeRange& minutes);
    void readChanges();
    void updateLayers();
    void updateState();
    /// What the newest that is known of the database makes of a series' covered() and openBucket().
    core::TimeRange coveredBy(const core::BusinessSeries& series) const;
    std::optional<core::OpenBucket> openBucketOf(const core::BusinessSeries& series) const;
    void applyExtentTo(core::BusinessSeries& series) const;
    /// Puts a copy in the place of a series that an export is reading; whether it did.
    static bool makeWritable(SeriesPointer& series);

    charts::ChartPane* m_pane;
    std::shared_ptr<db::ConnectionPool> m_source;
    QStringList m_businesses;
    int m_firstColor = 0;
    bool m_hasSpread = false;
    std::chrono::microseconds m_earlier{0};
    core::TimeRange m_visible{};
    core::Interval m_interval = core::Interval::Minute;
    std::vector<SeriesPointer> m_series; // in the order of lines() once loaded; the old ones until then
    std::vector<Line> m_shown;           // what m_series are
    std::optional<db::DataExtent> m_extent;
    core::TimeRange m_changed{}; // minutes to read again once the running read has ended
    bool m_isStale = false;
    core::LatestJob<Answer> m_load;
    core::LatestJob<RowsAnswer> m_update;
    ThresholdReader m_thresholds;
};

} // namespace oa::window
