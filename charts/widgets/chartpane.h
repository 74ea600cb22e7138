// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/extreme.h"
#include "charts/model/panecontent.h"
#include "charts/model/theme.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace oa::charts {

/// A column of charts, one per metric, that share a time axis. Emits what a person asks for and never loads anything.
class ChartPane : public QWidget
{
    Q_OBJECT

public:
    using State = PaneState;

    explicit ChartPane(QWidget* parent = nullptr);
    ~ChartPane() override;

    /// A widget above the charts (the business picker); the pane becomes its parent.
    void setHeader(QWidget* header);
    /// Shown instead of the header in pictures.
    void setTitle(const QString& title);
    QString title() const;

    void setMetrics(const std::vector<core::Metric>& metrics);
    std::vector<core::Metric> metrics() const;

    /// The pane shows all charts but that of the number of receipts, for which it is not high enough.
    bool lacksRoom() const;

    void setLayers(std::vector<Layer> layers);
    const std::vector<Layer>& layers() const;
    /// To call after a layer's series was changed in place: repaints the charts whose range holds [range).
    void seriesChanged(const core::TimeRange& range);

    void setState(State state, const QString& message = {});
    State state() const;

    core::TimeRange visibleRange() const;
    void setVisibleRange(const core::TimeRange& range);
    QTimeZone zone() const;
    void setZone(const QTimeZone& zone);

    /// Width of a chart's plot area in device-independent pixels: what automatic intervals are chosen by.
    int plotWidth() const;

    /// Difference and ratio hold the first visible layer against each other one; 100 of an index is each one's mean
    /// over what is visible. Layers of different intervals cannot be compared and show nothing.
    void setComparison(core::Comparison comparison);
    core::Comparison comparison() const;
    /// Shades p10 to p90 of each bucket's documents under the lines that have it: medians of series read with spread.
    void setSpread(bool shown);
    bool hasSpread() const;
    /// Lines of scores are drawn weaker where there are fewer than four documents behind a point: a mean of one says
    /// little. On unless told otherwise.
    void setFades(bool fades);
    /// Rolling means and medians over so many buckets, over the lines that they are of; 0 for none.
    void setRolling(int buckets);
    void setThreshold(core::Metric metric, std::optional<Threshold> threshold);
    /// Of each layer in its order, for differences of means with their error; empty where they are not known.
    void setMoments(std::vector<std::optional<ScoreMoments>> moments);

    /// Without a theme the pane follows the window's palette, also when that changes.
    void setTheme(std::optional<ThemeKind> theme);
    /// Moments that are drawn in all charts.
    void setTimeMarkers(std::vector<TimeMarker> markers);
    /// Where the crosshair stands, at the beginning of a bucket.
    std::optional<core::TimePoint> crosshair() const;
    /// From another pane: shows the crosshair at `time` without emitting crosshairMoved.
    void setCrosshair(std::optional<core::TimePoint> time);
    /// Puts the crosshair where a metric's chart is lowest or highest, and activates that bucket.
    void goTo(core::Metric metric, Extreme extreme);
    /// The mean of what the visible receipts of the first shown line that has any hold of the metric, and of their
    /// number that of a bucket; empty without any, and of amounts in several currencies.
    std::optional<double> typicalReceipt(core::Metric metric) const;
    /// Everything that a picture of this pane is made from.
    const PaneContent& content() const;
    /// Where the plot area of a metric's chart lies, in the pane's coordinates; empty when it is not shown.
    QRect plotArea(core::Metric metric) const;

Q_SIGNALS:
    /// A person zoomed or panned; emitted at most once a frame. PaneArea links it to the other panes.
    void visibleRangeEdited(const oa::core::TimeRange& range);
    void zoomOutRequested(); ///< double-click
    void crosshairMoved(std::optional<oa::core::TimePoint> time);
    void bucketActivated(const QString& businessId, oa::core::Metric metric, const oa::core::TimeRange& bucket);
    /// A right click or the menu key; `value` is what the pointer's height stands for, when there is a pointer.
    void menuRequested(oa::core::Metric metric, std::optional<double> value, QPoint globalPosition);
    /// The pointer rests on a marker; its place in content().timeMarkers.
    void timeMarkerRested(int marker, QPoint globalPosition);
    void plotWidthChanged(int width);
    void layerVisibilityChanged(int layer, bool isVisible); ///< by a click in the legend

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    friend class PaneArea;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::charts
