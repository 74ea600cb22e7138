// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/chartgestures.h"

#include "charts/scene/panescene.h"
#include "charts/widgets/chartnavigator.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace oa::charts {

namespace {

constexpr double dragThreshold = 5;

}

ChartGestures::ChartGestures(const PaneScene& scene, ChartNavigator& navigator, QWidget& view)
    : m_scene(scene)
    , m_navigator(navigator)
    , m_view(view)
{
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, this, &ChartGestures::activateClicked);
}

double ChartGestures::selectionLeft() const
{
    return std::min(m_pressed.x(), m_dragged.x());
}

double ChartGestures::selectionRight() const
{
    return std::max(m_pressed.x(), m_dragged.x());
}

void ChartGestures::turnWheel(QWheelEvent* event)
{
    const auto sideways = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto delta = event->angleDelta();
    if (!m_navigator.canNavigate() || delta.isNull()) {
        event->ignore();
        return;
    }
    if (sideways || std::abs(delta.x()) > std::abs(delta.y())) {
        const auto amount = delta.x() != 0 ? delta.x() : delta.y();
        m_navigator.panBy(-amount / 120.0 * 60);
    } else {
        m_navigator.zoomAt(event->position().x(), std::pow(0.8, delta.y() / 120.0));
    }
    m_navigator.hover(event->position());
    event->accept();
}

void ChartGestures::press(QMouseEvent* event)
{
    if (!m_navigator.canNavigate() || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) {
        event->ignore();
        return;
    }
    m_pressed = event->position();
    m_dragged = m_pressed;
    m_rangeAtPress = m_navigator.target();
    const auto pans = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
    m_drag = pans ? Drag::Panning : Drag::Waiting;
    if (pans)
        m_view.setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void ChartGestures::move(QMouseEvent* event)
{
    m_dragged = event->position();
    switch (m_drag) {
    case Drag::None:
        m_navigator.hover(event->position());
        break;
    case Drag::Waiting:
        if (std::abs(m_dragged.x() - m_pressed.x()) < dragThreshold)
            break;
        m_drag = Drag::Selecting;
        [[fallthrough]];
    case Drag::Selecting:
        Q_EMIT dragChanged();
        break;
    case Drag::Panning:
        m_navigator.panFrom(m_rangeAtPress, m_pressed.x() - m_dragged.x());
        break;
    }
    event->accept();
}

void ChartGestures::release(QMouseEvent* event)
{
    const auto drag = std::exchange(m_drag, Drag::None);
    m_view.setCursor(Qt::CrossCursor);
    if (drag == Drag::Selecting) {
        m_navigator.zoomTo(selectionLeft(), selectionRight());
    } else if (drag == Drag::Waiting) {
        m_clicked = event->position();
        m_click.start(QApplication::doubleClickInterval());
    }
    event->accept();
}

void ChartGestures::doubleClick(QMouseEvent* event)
{
    m_click.stop();
    m_drag = Drag::None;
    if (event->button() == Qt::LeftButton && m_navigator.canNavigate())
        Q_EMIT zoomOutRequested();
    event->accept();
}

void ChartGestures::pressKey(QKeyEvent* event)
{
    const auto width = m_scene.timeScale(m_view.devicePixelRatioF()).width();
    const auto modifiers = event->modifiers();
    const auto step = modifiers.testFlag(Qt::ShiftModifier) ? width : width / 10;
    const auto control = modifiers.testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        control ? m_navigator.stepCrosshair(-1) : m_navigator.panBy(-step);
        break;
    case Qt::Key_Right:
        control ? m_navigator.stepCrosshair(1) : m_navigator.panBy(step);
        break;
    case Qt::Key_PageUp:
        m_navigator.panBy(-width);
        break;
    case Qt::Key_PageDown:
        m_navigator.panBy(width);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Up:
        m_navigator.zoomAtCrosshair(0.8);
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
    case Qt::Key_Down:
        m_navigator.zoomAtCrosshair(1.25);
        break;
    case Qt::Key_Home:
        m_navigator.showLoadedEnd(true);
        break;
    case Qt::Key_End:
        m_navigator.showLoadedEnd(false);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCrosshair();
        break;
    case Qt::Key_Escape:
        if (m_drag == Drag::None && !m_navigator.crosshair()) {
            event->ignore(); // a dialog around us may want it
            return;
        }
        cancelDrag();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

void ChartGestures::cancelDrag()
{
    if (m_drag == Drag::Panning)
        m_navigator.aimAt(m_rangeAtPress);
    if (m_drag == Drag::None)
        m_navigator.hideCrosshair();
    m_drag = Drag::None;
    m_view.setCursor(Qt::CrossCursor);
    Q_EMIT dragChanged();
}

void ChartGestures::activateClicked()
{
    if (const auto hit = bucketAt(m_scene, m_clicked, m_view.devicePixelRatioF()))
        Q_EMIT bucketClicked(hit->metric, hit->trace, hit->bucket);
}

void ChartGestures::activateCrosshair()
{
    const auto time = m_navigator.crosshair();
    if (!time || m_scene.chartCount() == 0)
        return;
    const auto& traces = m_scene.item(0).traces();
    if (!traces.empty())
        Q_EMIT bucketClicked(m_scene.metric(0), 0, traces.front().bucketNear(*time));
}

} // namespace oa::charts
