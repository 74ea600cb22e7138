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
    m_link = event->button() == Qt::LeftButton ? linkAt(m_scene, m_pressed) : std::nullopt;
    if (m_link) {
        m_drag = Drag::Link;
        event->accept();
        return;
    }
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
    case Drag::None: {
        const auto chart = m_scene.chartAt(m_dragged.y());
        const auto isOverPlot = chart >= 0 && m_scene.plotArea(chart).contains(m_dragged.toPoint());
        m_view.setCursor(!isOverPlot && linkAt(m_scene, m_dragged) ? Qt::PointingHandCursor : Qt::CrossCursor);
        if (isOverPlot || !m_navigator.isStepped()) // what a link pointed at stays while one is beside the charts
            m_navigator.hover(m_dragged);
        break;
    }
    case Drag::Link:
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
    } else if (drag == Drag::Link && linkAt(m_scene, event->position()) == m_link) {
        goTo(m_link->chart, m_link->extreme, true);
    }
    event->accept();
}

void ChartGestures::doubleClick(QMouseEvent* event)
{
    m_click.stop();
    m_drag = Drag::None;
    if (event->button() == Qt::LeftButton && m_navigator.canNavigate() && !linkAt(m_scene, event->position()))
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
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const auto isUp = event->key() == Qt::Key_Up;
        if (control)
            goTo(chart(), isUp ? Extreme::Highest : Extreme::Lowest, false);
        else if (modifiers.testFlag(Qt::ShiftModifier))
            chooseChart(chart() + (isUp ? -1 : 1));
        else
            m_navigator.zoomAtCrosshair(isUp ? 0.8 : 1.25);
        break;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_navigator.zoomAtCrosshair(0.8);
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
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

int ChartGestures::chart() const
{
    return std::min(m_chart, m_scene.chartCount() - 1);
}

void ChartGestures::chooseChart(int chart)
{
    m_chart = std::clamp(chart, 0, std::max(m_scene.chartCount() - 1, 0));
    m_trace = 0;
    Q_EMIT chartChosen();
}

void ChartGestures::goTo(int chart, Extreme extreme, bool opens)
{
    const auto found = chart < 0 ? std::nullopt : extremeOf(m_scene, chart, extreme);
    if (!found)
        return;
    const auto& trace = m_scene.item(chart).traces()[static_cast<std::size_t>(found->trace)];
    chooseChart(chart);
    m_trace = found->trace;
    m_navigator.pointAt(trace.drawnAt(found->bucket));
    if (opens)
        Q_EMIT bucketClicked(m_scene.metric(chart), found->trace, trace.sourceOf(found->bucket));
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
    const auto& traces = m_scene.item(chart()).traces();
    if (traces.empty())
        return;
    const auto trace = std::min(m_trace, static_cast<int>(traces.size()) - 1);
    const auto& line = traces[static_cast<std::size_t>(trace)];
    Q_EMIT bucketClicked(m_scene.metric(chart()), trace, line.sourceOf(line.bucketNear(*time)));
}

} // namespace oa::charts
