// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/scene/hittest.h"
#include "core/time/timepoint.h"

#include <QObject>
#include <QTimer>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace oa::charts {

class ChartNavigator;
class PaneScene;

/// Turns mouse, wheel and keys of a view into steps of its navigator and into clicks on buckets. The view hands over
/// its events, and they come back accepted or ignored.
///
/// Wheel: zoom at the cursor; sideways or with Shift: pan. Drag: zoom to that range. Drag with Shift or the middle
/// button: pan. Double click: zoom out. Click on a line: its bucket. Click on a link in a title: the bucket it speaks
/// of. Keys: arrows pan (with Shift by a page) and zoom, and so do + and -; Home and End go to the ends of what is
/// loaded; Shift+Up and Shift+Down choose a chart; Ctrl+Left and Ctrl+Right move the crosshair by a bucket, Ctrl+Up and
/// Ctrl+Down to where the chosen chart is highest and lowest, Return activates it there; Escape gives up a drag or
/// hides the crosshair.
class ChartGestures final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the gestures; the view's cursor shows what a drag does.
    ChartGestures(const PaneScene& scene, ChartNavigator& navigator, QWidget& view);

    void turnWheel(QWheelEvent* event);
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void doubleClick(QMouseEvent* event);
    /// Only while there is anything to move in.
    void pressKey(QKeyEvent* event);

    /// The one that keys mean; -1 without any.
    int chart() const;
    /// Moves the crosshair to where a chart is lowest or highest, and opens that bucket if wanted.
    void goTo(int chart, Extreme extreme, bool opens);

    bool isPanning() const { return m_drag == Drag::Panning; }
    bool isSelecting() const { return m_drag == Drag::Selecting; }
    /// Between these x a range is being chosen, in device-independent pixels and from left to right.
    double selectionLeft() const;
    double selectionRight() const;

Q_SIGNALS:
    void dragChanged(); ///< a selection grew or was given up
    void chartChosen();
    void zoomOutRequested();
    void bucketClicked(oa::core::Metric metric, int trace, oa::core::BucketIndex bucket);

private:
    enum class Drag { None, Waiting, Selecting, Panning, Link };

    void chooseChart(int chart);
    void cancelDrag();
    void activateClicked();
    void activateCrosshair();

    const PaneScene& m_scene;
    ChartNavigator& m_navigator;
    QWidget& m_view;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_dragged;
    core::TimeRange m_rangeAtPress{};
    std::optional<LinkHit> m_link; // that is pressed
    int m_chart = 0;
    int m_trace = 0; // on which goTo() pointed
    QTimer m_click;  // waits whether a click becomes a double click
    QPointF m_clicked;
};

} // namespace oa::charts
