// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/frameimage.h"
#include "charts/panescene.h"

#include <QElapsedTimer>
#include <QGraphicsView>
#include <QPixmap>
#include <QTimer>

namespace oa::charts {

/// Shows a PaneScene and turns mouse, wheel and keys into wishes. Draws the scene itself and keeps what stays: axes and
/// titles while the view is panned, everything while only the crosshair moves.
///
/// Wheel: zoom at the cursor; sideways or with Shift: pan. Drag: zoom to that range. Drag with Shift or the middle
/// button: pan. Double click: zoom out. Click on a line: its bucket. Keys: arrows pan (with Shift by a page), + and -
/// zoom, Home and End go to the ends of what is loaded, Ctrl+arrows move the crosshair by a bucket, Return activates
/// it, Escape gives up a drag or hides the crosshair.
class ChartView final : public QGraphicsView
{
    Q_OBJECT

public:
    /// The scene becomes the view's.
    explicit ChartView(PaneScene* scene, QWidget* parent = nullptr);

    PaneScene& paneScene() const { return *m_scene; }
    /// After the scene changed: draws it anew.
    void invalidate();
    void setCrosshair(std::optional<core::TimePoint> time);
    std::optional<core::TimePoint> crosshair() const { return m_crosshair; }
    /// From the program: forgets what a person's last gesture aimed at.
    void setVisibleRange(const core::TimeRange& range);

    QSize sizeHint() const override { return {520, 640}; }
    QSize minimumSizeHint() const override { return {180, 160}; }

Q_SIGNALS:
    void rangeEdited(const oa::core::TimeRange& range); ///< at most once a frame
    void zoomOutRequested();
    void crosshairMoved(std::optional<oa::core::TimePoint> time); ///< at most once a frame, only when it differs
    void bucketClicked(oa::core::Metric metric, int trace, oa::core::BucketIndex bucket);
    /// Right click or menu key. `value` is what the height in the chart stands for; empty without a pointer.
    void menuRequested(oa::core::Metric metric, std::optional<double> value, QPoint globalPosition);
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Drag { None, Waiting, Selecting, Panning };

    void paintScene(QPainter& painter);
    void renderPicture();
    void paintSelection(QPainter& painter) const;
    core::TimePoint timeAt(double x) const;
    core::TimeRange target() const;
    void aimAt(const core::TimeRange& range);
    void flush();
    void panBy(double pixels);
    void zoomBy(double factor, core::TimePoint around);
    void hover(QPointF position);
    void stepCrosshair(int buckets);
    void showLoadedEnd(bool first);
    void activateAt(QPointF position);
    void activateCrosshair();
    void cancelDrag();
    std::optional<core::TimePoint> snapped(core::TimePoint time) const;

    PaneScene* m_scene;
    FrameImage m_frame; // axes and titles; stays while the view is panned
    QPixmap m_picture;  // everything but the crosshair; stays while only that moves
    bool m_pictureValid = false;
    std::optional<core::TimePoint> m_crosshair;

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_dragged;
    core::TimeRange m_rangeAtPress{};

    QTimer m_nextFrame;
    std::optional<core::TimeRange> m_target; // wished for, not yet told
    std::optional<QPointF> m_hovered;        // not yet followed
    QTimer m_click;                          // waits whether a click becomes a double click
    QPointF m_clicked;
};

} // namespace oa::charts
