// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/meanmoments.h"
#include "app/presentation/panes/mergedlines.h"
#include "app/presentation/panes/plottedparts.h"
#include "app/presentation/panes/rollingmedians.h"
#include "app/window/compare/liveseries.h"
#include "app/window/compare/restedreader.h"
#include "app/window/compare/thresholdreader.h"
#include "charts/widgets/chartpane.h"
#include "core/base/latestjob.h"
#include "core/workspace/workspace.h"
#include "db/sessions/connectionpool.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace oa::window {

/// Buckets that somebody should look at, by business or group.
using ChartMarks = std::map<QString, std::vector<charts::Mark>>;

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
    void setBusinesses(const QStringList& businesses, const core::BusinessColors& colors);
    /// `earlier`: every business is drawn once more from that long before.
    void setMode(core::Comparison mode, const core::TimeShift& earlier);
    void setSpread(bool shown);
    /// Rolling values over so many buckets; 0 for none.
    void setRolling(int buckets);
    void setMarks(const std::shared_ptr<const ChartMarks>& marks);
    void setThresholds(const core::Thresholds& thresholds);
    /// Amounts are those in this currency alone; empty for all.
    void setCurrency(const QString& currency);
    /// All that the visible receipts say, also where amounts are those in one alone.
    const QStringList& currencies() const { return m_currencies; }
    /// Reads what is missing for it, nothing when all of it is there.
    void show(const core::TimeRange& visible, const core::BucketCalendar& calendar);
    const core::BucketCalendar& calendar() const { return m_calendar; }

    /// Live: reads again what of `minutes` has changed.
    void refresh(const core::TimeRange& minutes) { m_live.refresh(minutes); }
    void setExtent(const db::DataExtent& extent) { m_live.setExtent(extent); }
    /// Forgets what was read and reads it anew, for instance after a lost connection.
    void reload();
    void showStale(const QString& message);

    /// What is on screen now: each business in order, then those of an earlier period; null for one that does not exist
    /// in this database. Empty while loading.
    std::vector<SeriesPointer> series() const;
    std::vector<presentation::PlottedLine> plottedLines() const;
    bool isLoading() const { return m_load.isBusy(); }

Q_SIGNALS:
    void loaded();
    void currenciesChanged();
    void loadingFailed(const oa::core::Error& error);

private:
    /// What has to be read for a line of the charts.
    struct Line
    {
        core::PaneLine line;
        core::TimeRange range{};
        core::SeriesContent content = core::SeriesContent::Metrics;
    };
    struct Whole
    {
        std::vector<LiveSeries::Entry> entries;
        db::DataExtent extent;
        QStringList unknown; ///< names that the database has nothing of
    };
    using Answer = core::Result<Whole>;

    std::vector<Line> lines(const core::TimeRange& shown) const;
    bool covers(const SeriesPointer& series, const Line& line) const;
    bool isCovered(const core::TimeRange& range) const;
    core::TimeRange withMargin(double share) const;
    void load();
    void onRead(Answer answer);
    void seriesChanged(const core::TimeRange& range, bool hasCopies);
    void updateLayers();
    void updateState();
    void updateDifferences();
    /// The rolling values, or the course of what is too dense to show it.
    void updateCourses();
    void showCourses();
    void addCourses(std::vector<charts::Layer>& layers) const;
    void updateCurrencies();
    /// Such as a workspace of another database names: zero of them would be said of nothing.
    bool isUnknown(const QString& business) const { return m_unknown.contains(business); }
    void forgetUnknown();

    charts::ChartPane* m_pane;
    std::shared_ptr<db::ConnectionPool> m_source;
    QStringList m_businesses;
    core::BusinessColors m_colors; // of the businesses
    bool m_hasSpread = false;
    int m_rolling = 0;
    std::shared_ptr<const ChartMarks> m_marks; // null: none
    QString m_currency;
    QStringList m_currencies;
    core::TimeShift m_earlier;
    core::TimeRange m_visible{};
    core::BucketCalendar m_calendar;
    LiveSeries m_live;         // in the order of lines() once loaded; the old ones until then
    std::vector<Line> m_shown; // what m_live holds
    QStringList m_unknown;
    bool m_isOld = false; // to be read anew, whatever it covers
    bool m_isStale = false;
    core::LatestJob<Answer> m_load;
    ThresholdReader m_thresholds;
    RestedReader<presentation::MeanQuestion, std::optional<charts::ScoreMoments>> m_differences;
    RestedReader<presentation::RollingQuestion, presentation::MediansPointer> m_medians;
    RestedReader<presentation::MergedQuestion, presentation::MergedPointer> m_merged;
};

} // namespace oa::window
