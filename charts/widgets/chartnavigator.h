// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <optional>

class QWidget;

namespace oa::charts {

class PaneScene;

/// Where a person's gestures take a pane: the range they aim at and the crosshair. Gestures arrive faster than frames
/// are drawn, so each builds on the wish before it, and wishes are told at most once a frame. x and pixels are
/// device-independent ones of the scene.
class ChartNavigator final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the navigator; `view` is whose device pixels are meant.
    ChartNavigator(const PaneScene& scene, const QWidget& view);

    /// Whether there is anything to move in. A range without documents is left the way it was entered.
    bool canNavigate() const;

    /// The range wished for; the visible one when all wishes have been told.
    core::TimeRange target() const;
    void forgetTarget() { m_target.reset(); }
    void aimAt(const core::TimeRange& range);
    void panBy(double pixels) { panFrom(target(), pixels); }
    /// To where `range` is after moving it.
    void panFrom(const core::TimeRange& range, double pixels);
    /// A factor below 1 shows less. Keeps in its place what the wished range has at x.
    void zoomAt(double x, double factor);
    /// Around the crosshair, or the middle while that is out of sight.
    void zoomAtCrosshair(double factor);
    /// To what is drawn between two x; to the shortest range around it when that is less.
    void zoomTo(double fromX, double toX);
    /// To where the loaded buckets begin or end.
    void showLoadedEnd(bool first);

    std::optional<core::TimePoint> crosshair() const { return m_crosshair; }
    /// From the program: tells only `crosshairChanged`.
    void setCrosshair(std::optional<core::TimePoint> time);
    /// The pointer stands there: the crosshair follows once wishes for another range have been told.
    void hover(QPointF position);
    /// The pointer has left; a crosshair that it did not bring stays.
    void leave();
    /// Where the pointer stands, while it does.
    std::optional<QPointF> pointer() const { return m_pointer; }
    /// Whether the crosshair stands where stepCrosshair() or pointAt() put it.
    bool isStepped() const { return m_isStepped; }
    void stepCrosshair(int buckets);
    /// To a bucket that is drawn at `time`: there it stays until the pointer moves over a chart.
    void pointAt(core::TimePoint time);
    void hideCrosshair();

Q_SIGNALS:
    void rangeEdited(const oa::core::TimeRange& range);           ///< at most once a frame
    void crosshairChanged();                                      ///< by whomever
    void crosshairMoved(std::optional<oa::core::TimePoint> time); ///< by a person

private:
    void moveCrosshair(std::optional<core::TimePoint> time);
    void zoomBy(double factor, core::TimePoint around);
    void flush();

    const PaneScene& m_scene;
    const QWidget& m_view;
    QTimer m_nextFrame;
    std::optional<core::TimeRange> m_target; // wished for, not yet told
    std::optional<QPointF> m_hovered;        // not yet followed
    std::optional<QPointF> m_pointer;
    bool m_isStepped = false;
    std::optional<core::TimePoint> m_crosshair;
};

} // namespace oa::charts
