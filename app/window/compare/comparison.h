// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/business/businessreader.h"
#include "app/window/compare/paneset.h"
#include "charts/widgets/panearea.h"
#include "core/time/clock.h"
#include "core/workspace/workspace.h"
#include "db/sessions/connectionpool.h"
#include "db/state/dataextent.h"

#include <QObject>

#include <memory>

namespace oa::window {

/// What is compared: holds the workspace on screen, makes panes for it and passes every change on to them. All changes
/// a person makes come through here, so that each can be undone. GUI thread.
class Comparison : public QObject
{
    Q_OBJECT

public:
    Comparison(charts::PaneArea* area, const core::Clock& clock, QObject* parent = nullptr);
    ~Comparison() override;

    const core::Workspace& workspace() const { return m_workspace; }
    /// Shows another workspace: at start, on undo, from a file. Does not emit edited().
    void apply(const core::Workspace& workspace);

    /// The one that was chosen, or the system's; UTC where that is not understood.
    QTimeZone zone() const;
    /// Errors: BadInput when the zone is UTC only because nobody chose one and the system's is not understood.
    core::Result<> checkZone() const;
    core::TimeRange baseRange() const { return m_base; } ///< what the range expression comes to now
    core::TimeRange visibleRange() const;
    core::Interval interval() const { return m_calendar.interval(); }
    /// The buckets of what is shown.
    const core::BucketCalendar& calendar() const { return m_calendar; }
    /// All that the receipts on screen say of their amounts' currency, "" for those that say none; also where amounts
    /// are restricted to one.
    QStringList currencies() const { return m_panes.currencies(); }
    BusinessList* businesses() { return m_businesses.list(); }
    /// Businesses were put together, or taken apart: reads all of it anew.
    void reloadBusinesses();
    const std::vector<std::unique_ptr<PaneController>>& panes() const { return m_panes.controllers(); }
    PaneHeader* header(std::size_t pane) const { return m_panes.header(pane); }
    charts::PaneArea* area() const { return m_area; }
    const std::optional<db::DataExtent>& extent() const { return m_extent; }
    /// From the first receipt, or the totals of one that is no longer kept, to the last; of those with plausible times.
    std::optional<core::TimeRange> known() const;
    /// There are businesses, and nothing of any of them, or of those on screen, in what is visible.
    bool isEmpty() const;
    /// Of a business on screen there are receipts in what is visible.
    bool showsReceipts() const;
    /// Nothing of the businesses on screen, but of others.
    bool hasOthersInRange() const { return isEmpty() && m_businesses.hasSomeInRange(); }

    /// Null while there is no connection.
    const std::shared_ptr<db::ConnectionPool>& source() const { return m_panes.source(); }
    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    void setExtent(const db::DataExtent& extent);
    void refresh(const core::TimeRange& minutes);
    void showStale(const QString& message) { m_panes.showStale(message); }
    /// Buckets that somebody should look at, in the charts of their business and metric.
    void setMarks(ChartMarks marks) { m_panes.setMarks(std::make_shared<const ChartMarks>(std::move(marks))); }
    void setTheme(charts::ThemeKind theme) { m_panes.setTheme(theme); }
    /// While it is, charts stay as they were then, the open bucket too; what is read because a person asks for another
    /// range or business is as it is when it is read.
    bool isPaused() const { return m_pause.has_value(); }
    /// What the charts are as of, by the server's clock; nothing while they follow.
    struct Pause
    {
        core::TimePoint since;
        bool hasReadSince = false;
    };
    const std::optional<Pause>& pause() const { return m_pause; }
    void setPaused(bool paused);

    // What a person may do; each emits edited() when it changes something.
    void setRange(const QString& expression);
    void zoomTo(const core::TimeRange& range);
    void zoomOut();
    void shift(int direction);
    void setInterval(std::optional<core::Interval> interval);
    void setZone(const QTimeZone& zone);
    void setAxes(core::AxisMode axes);
    /// Whether lines of scores are weaker where few receipts are behind them.
    void setFades(bool fades);
    /// Rolling means and medians over so many buckets; 0 for none.
    void setRolling(int buckets);
    /// Amounts are those in this currency alone; empty for all.
    void setCurrency(const QString& currency);
    void addPane();
    void removePane(std::size_t pane);
    void setBusinesses(std::size_t pane, const QStringList& businesses);
    /// In each pane one of those that have most receipts in the range.
    void showFullest();
    void setMetrics(std::size_t pane, const std::vector<core::Metric>& metrics);
    void setMode(std::size_t pane, core::Comparison mode);
    void setShift(std::size_t pane, core::PeriodShift shift);
    void setSpread(std::size_t pane, bool shown);
    void setThreshold(std::size_t pane, core::Metric metric, std::optional<double> value);
    void removeThresholds(std::size_t pane);

Q_SIGNALS:
    /// A person changed the view. `mergeKey` is the same for steps of one gesture (a pan), empty for single ones.
    void edited(const oa::core::Workspace& before, const QString& what, const QString& mergeKey);
    void changed();           ///< range, interval, zone or panes are others now, for whatever reason
    void currenciesChanged(); ///< see currencies()
    void loaded();
    void loadingFailed(const oa::core::Error& error);
    /// Why the mean of the visible range is another one than right before it.
    void explanationRequested(const QString& businessId, oa::core::Metric metric);
    void markerRequested(oa::core::TimePoint time); ///< where the crosshair stood
    void pausedChanged();                           ///< or what is said of it
    void bucketActivated(const QString& businessId, oa::core::Metric metric, const oa::core::TimeRange& bucket);
    /// The receipts of the visible range, worst first by the metric's number; only those below a threshold.
    void receiptsRequested(const QString& businessId, oa::core::Metric metric, std::optional<double> below);

private:
    core::Interval automaticInterval(const core::TimeRange& visible) const;
    template <typename Change>
    void edit(const QString& what, const QString& mergeKey, Change&& change);
    void connectPanes();
    void askForThreshold(std::size_t pane, core::Metric metric);
    void showChartMenu(std::size_t pane, core::Metric metric, std::optional<double> value, QPoint position);
    void syncPanes();
    void syncRange();
    void syncBusinesses();
    void panesReordered();
    void fillEmptyPanes();
    bool followNow();

    charts::PaneArea* m_area;
    const core::Clock& m_clock;
    core::Workspace m_workspace;
    core::TimeRange m_base{};
    core::BucketCalendar m_calendar;
    BusinessReader m_businesses;
    PaneSet m_panes;
    std::optional<db::DataExtent> m_extent;
    std::optional<Pause> m_pause;
    core::TimePoint m_followedAt{};
    core::TimeRange m_missed{}; ///< changed while paused
};

} // namespace oa::window
