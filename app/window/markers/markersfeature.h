// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/beforeafter.h"
#include "app/window/actions/windowparts.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"
#include "db/stores/markerstore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace oa::charts {
class ChartPane;
}

namespace oa::window {

class MarkersDialog;

/// Markers in the window: reads them every few seconds and hands them to the charts, says what changed where the
/// pointer rests on one, and does what a person asks. Nothing of it waits in the GUI thread.
class MarkersFeature : public QObject
{
    Q_OBJECT

public:
    explicit MarkersFeature(const WindowParts& parts);
    ~MarkersFeature() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);

private:
    using Change = std::function<core::Result<>(db::MarkerStore&)>;
    using Markers = core::Result<std::vector<db::Marker>>;
    /// A business, and what is said of it; or why not.
    using Compared = core::Result<std::vector<std::pair<QString, db::BeforeAfter>>>;
    using Told = std::function<void(const QString& text)>;

    void update();
    void read();
    void showMarkers();
    void showProblem(const core::Error& error);
    void openDialog(core::TimePoint time);
    void change(Change change);
    /// Says in words what changed for the businesses at a moment, and calls `told` with it unless something else is
    /// asked first.
    void compare(const QStringList& businesses, core::TimePoint moment, Told told);
    void showTip(const charts::ChartPane* pane, int marker, QPoint position);
    QStringList businessesOf(const charts::ChartPane* pane) const;
    core::TimePoint asOf() const;

    WindowParts m_parts;
    std::shared_ptr<db::ConnectionPool> m_source;
    QTimer m_timer;
    std::vector<db::Marker> m_markers;
    QPointer<MarkersDialog> m_dialog;
    bool m_isTold = false; ///< why there are no markers to be read
    core::LatestJob<Markers> m_reading;
    core::LatestJob<core::Result<>> m_changing;
    core::LatestJob<Compared> m_comparing;
};

} // namespace oa::window
