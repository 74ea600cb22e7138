// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/businesslist.h"
#include "charts/panearea.h"
#include "charts/theme.h"
#include "core/clock.h"
#include "core/latestjob.h"
#include "core/workspace.h"
#include "db/connectionpool.h"
#include "db/totalsstore.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace oa::window {

class PaneController;
class PaneHeader;

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

    QTimeZone zone() const;
    core::TimeRange baseRange() const { return m_base; } ///< what the range expression comes to now
    core::TimeRange visibleRange() const;
    core::Interval interval() const { return m_interval; }
    BusinessList* businesses() { return &m_businesses; }
    const std::vector<std::unique_ptr<PaneController>>& panes() const { return m_panes; }
    PaneHeader* header(std::size_t pane) const { return m_headers.at(pane); }
    charts::PaneArea* area() const { return m_area; }
    const std::optional<db::DataExtent>& extent() const { return m_extent; }

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void setExtent(const db::DataExtent& extent);
    void refresh(const core::TimeRange& minutes);
    void showStale(const QString& message);
    void setTheme(charts::ThemeKind theme);
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);

    // What a person may do; each emits edited() when it changes something.
    void setRange(const QString& expression);
    void zoomTo(const core::TimeRange& range);
    void zoomOut();
    void shift(int direction);
    void setInterval(std::optional<core::Interval> interval);
    void setZone(const QTimeZone& zone);
    void setAxes(core::AxisMode axes);
    void addPane();
    void removePane(std::size_t pane);
    void setBusinesses(std::size_t pane, const QStringList& businesses);
    void setMetrics(std::size_t pane, const std::vector<core::Metric>& metrics);
    void setMode(std::size_t pane, core::PaneMode mode);
    void setShift(std::size_t pane, core::PeriodShift shift);

Q_SIGNALS:
    /// A person changed the view. `mergeKey` is the same for steps of one gesture (a pan), empty for single ones.
    void edited(const oa::core::Workspace& before, const QString& what, const QString& mergeKey);
    void changed(); ///< range, interval, zone or panes are others now, for whatever reason
    void loaded();
    void loadingFailed(const oa::core::Error& error);
    void pausedChanged(bool paused);
    void bucketActivated(const QString& businessId, oa::core::Metric metric, const oa::core::TimeRange& bucket);

private:
    using Businesses = core::Result<std::vector<BusinessEntry>>;

    template <typename Change>
    void edit(const QString& what, const QString& mergeKey, Change&& change);
    void makePane();
    std::size_t indexOf(const PaneController* pane) const;
    void syncPanes();
    void syncRange();
    void syncBusinesses();
    void panesReordered();
    void readBusinesses();
    void takeBusinesses(Businesses answer);
    void fillEmptyPanes();
    bool followNow();
    void updateSwatches();
    std::chrono::microseconds earlierOf(core::PeriodShift shift) const;

    charts::PaneArea* m_area;
    const core::Clock& m_clock;
    core::Workspace m_workspace;
    core::TimeRange m_base{};
    core::Interval m_interval = core::Interval::Minute;
    BusinessList m_businesses;
    QThreadPool m_workers;
    std::vector<std::unique_ptr<PaneController>> m_panes;
    std::vector<PaneHeader*> m_headers;
    std::shared_ptr<db::ConnectionPool> m_source;
    std::optional<db::DataExtent> m_extent;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
    bool m_paused = false;
    core::TimePoint m_followedAt{};
    core::TimeRange m_missed{}; ///< changed while paused
    core::TimeRange m_listed{}; ///< what the business list was read for
    QTimer m_listTimer;
    core::LatestJob<Businesses> m_list;
};

} // namespace oa::window
