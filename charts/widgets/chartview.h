// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/scene/frameimage.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartgestures.h"
#include "charts/widgets/chartnavigator.h"

#include <QGraphicsView>
#include <QPixmap>

namespace oa::charts {

/// Shows a PaneScene and hands mouse, wheel and keys to its gestures. Draws the scene itself and keeps what stays: axes
/// and titles while the view is panned, everything while only the crosshair moves.
class ChartView final : public QGraphicsView
{
    Q_OBJECT

public:
    /// The scene becomes the view's.
    explicit ChartView(PaneScene* scene, QWidget* parent = nullptr);

    PaneScene& paneScene() const { return *m_scene; }
    /// After the scene changed: draws it anew.
    void invalidate();
    void setCrosshair(std::optional<core::TimePoint> time) { m_navigator.setCrosshair(time); }
    std::optional<core::TimePoint> crosshair() const { return m_navigator.crosshair(); }
    /// Points at the lowest or highest bucket of a chart and opens it, as a click on its link does.
    void goTo(int chart, Extreme extreme) { m_gestures.goTo(chart, extreme, true); }
    /// From the program: forgets what a person's last gesture aimed at.
    void setVisibleRange(const core::TimeRange& range);

    QSize sizeHint() const override { return {520, 640}; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeEdited(const oa::core::TimeRange& range); ///< at most once a frame
    void zoomOutRequested();
    void crosshairMoved(std::optional<oa::core::TimePoint> time); ///< at most once a frame, only when it differs
    void bucketClicked(oa::core::Metric metric, int trace, oa::core::BucketIndex bucket);
    /// Right click or menu key. `value` is what the height in the chart stands for; empty without a pointer.
    void menuRequested(oa::core::Metric metric, std::optional<double> value, QPoint globalPosition);
    /// The pointer rests on a marker; its place in PaneContent::timeMarkers.
    void timeMarkerRested(int marker, QPoint globalPosition);
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
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintScene(QPainter& painter);
    void renderPicture();
    void paintSelection(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;
    /// What the row above a chart says, where it is cut.
    void showTitleTip(const QHelpEvent& help);

    PaneScene* m_scene;
    ChartNavigator m_navigator;
    ChartGestures m_gestures;
    FrameImage m_frame; // axes and titles; stays while the view is panned
    QPixmap m_picture;  // everything but the crosshair; stays while only that moves
    bool m_pictureValid = false;
    bool m_showsFocus = false; // somebody uses the keyboard
};

} // namespace oa::charts
