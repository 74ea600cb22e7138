// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/widgets/chartpane.h"
#include "core/workspace/axismode.h"

namespace oa::charts {

/// Panes side by side with one time range, one crosshair and plot areas aligned to the pixel.
class PaneArea : public QWidget
{
    Q_OBJECT

public:
    static constexpr int maximumPanes = 6;

    explicit PaneArea(QWidget* parent = nullptr);
    ~PaneArea() override;

    ChartPane* addPane(); ///< null when maximumPanes is reached
    void removePane(ChartPane* pane);
    void movePane(int from, int to);
    const std::vector<ChartPane*>& panes() const;

    core::TimeRange visibleRange() const;
    /// From the program (range bar, undo): does not emit visibleRangeEdited.
    void setVisibleRange(const core::TimeRange& range);
    void setZone(const QTimeZone& zone);
    void setAxes(core::AxisMode mode);
    core::AxisMode axes() const;
    /// Without a theme the panes follow the window's palette.
    void setTheme(std::optional<ThemeKind> theme);
    QTimeZone zone() const;
    /// In all panes, those that are still to come as well.
    void setTimeMarkers(const std::vector<TimeMarker>& markers);

Q_SIGNALS:
    void visibleRangeEdited(const oa::core::TimeRange& range); ///< by wheel, drag or keyboard in any pane
    void timeMarkerRested(oa::charts::ChartPane* pane, int marker, QPoint globalPosition);
    void zoomOutRequested();
    void paneOrderChanged();
    void crosshairMoved(std::optional<oa::core::TimePoint> time);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::charts
