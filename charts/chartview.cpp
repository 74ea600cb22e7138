// SPDX-License-Identifier: GPL-3.0-only
#include "charts/chartview.h"

#include "charts/crosshair.h"
#include "charts/stateoverlay.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace oa::charts {

namespace {

constexpr int frameMilliseconds = 16;
constexpr double dragThreshold = 5;
constexpr double clickReach = 12; // from a click to the bucket it means
constexpr auto shortestRange = std::chrono::microseconds(std::chrono::minutes(2));
constexpr auto longestRange = std::chrono::microseconds(std::chrono::hours(24 * 366 * 100));

core::TimeRange clamped(core::TimeRange range)
{
    static constexpr auto earliest = core::TimePoint(std::chrono::sys_days(std::chrono::year(1) / 1 / 1));
    static constexpr auto latest = core::TimePoint(std::chrono::sys_days(std::chrono::year(9999) / 12 / 31));
    if (range.from < earliest)
        range = {earliest, earliest + range.length()};
    if (range.to > latest)
        range = {latest - range.length(), latest};
    return range;
}

/// A range without documents is left the way it was entered.
bool isNavigable(const PaneScene& scene)
{
    return !hidesCharts(scene) || scene.content().state == ChartPane::State::Empty;
}

/// Whether the pixmap had to be made anew.
bool fitToViewport(QPixmap& pixmap, const QWidget& viewport)
{
    const auto ratio = viewport.devicePixelRatioF();
    const auto size = viewport.size() * ratio;
    if (pixmap.size() == size && pixmap.devicePixelRatio() == ratio)
        return false;
    pixmap = QPixmap(size);
    pixmap.setDevicePixelRatio(ratio);
    return true;
}

} // namespace

ChartView::ChartView(PaneScene* scene, QWidget* parent)
    : QGraphicsView(parent)
    , m_scene(scene)
{
    scene->setParent(this);
    setScene(scene);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false); // what is dropped goes to whoever the pane stands in
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(FullViewportUpdate);
    setOptimizationFlag(DontSavePainterState);
    setInteractive(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    m_nextFrame.setSingleShot(true);
    m_nextFrame.setTimerType(Qt::PreciseTimer);
    connect(&m_nextFrame, &QTimer::timeout, this, &ChartView::flush);
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, this, [this] { activateAt(m_clicked); });
}

void ChartView::invalidate()
{
    m_pictureValid = false;
    viewport()->update();
}

void ChartView::setCrosshair(std::optional<core::TimePoint> time)
{
    if (time == m_crosshair)
        return;
    m_crosshair = time;
    viewport()->update();
}

void ChartView::setVisibleRange(const core::TimeRange& range)
{
    m_target.reset();
    m_scene->setVisibleRange(range);
    invalidate();
}

void ChartView::paintEvent(QPaintEvent*)
{
    const auto hidden = hidesCharts(*m_scene);
    const auto overlays = !hidden && (m_crosshair || m_drag == Drag::Selecting);
    QPainter painter(viewport());
    const auto area = QRectF(viewport()->rect());
    if (hidden) {
        painter.fillRect(area, m_scene->theme().background);
    } else if (m_pictureValid || overlays) {
        renderPicture();
        painter.drawPixmap(0, 0, m_picture);
    } else {
        paintScene(painter);
    }
    paintState(painter, *m_scene, area);
    if (overlays && m_crosshair && m_drag != Drag::Panning)
        paintCrosshair(painter, *m_scene, *m_crosshair, devicePixelRatioF());
    if (m_drag == Drag::Selecting)
        paintSelection(painter);
}

void ChartView::paintScene(QPainter& painter)
{
    m_frame.update(*m_scene, viewport()->size(), viewport()->devicePixelRatioF());
    m_frame.paint(painter);
    m_scene->paintPlots(painter);
}

void ChartView::renderPicture()
{
    if (!fitToViewport(m_picture, *viewport()) && m_pictureValid)
        return;
    QPainter painter(&m_picture);
    paintScene(painter);
    m_pictureValid = true;
}

void ChartView::paintSelection(QPainter& painter) const
{
    if (m_scene->chartCount() == 0)
        return;
    const auto first = m_scene->plotArea(0);
    const auto last = m_scene->plotArea(m_scene->chartCount() - 1);
    const auto clampX = [&](double x) { return std::clamp<double>(x, first.left(), first.right() + 1); };
    const auto from = clampX(std::min(m_pressed.x(), m_dragged.x()));
    const auto to = clampX(std::max(m_pressed.x(), m_dragged.x()));
    auto fill = m_scene->theme().line(0);
    fill.setAlpha(48);
    const QRectF chosen(from, first.top(), to - from, last.bottom() - first.top() + 1);
    painter.fillRect(chosen, fill);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_scene->theme().line(0), 1));
    painter.drawLine(chosen.topLeft(), chosen.bottomLeft());
    painter.drawLine(chosen.topRight(), chosen.bottomRight());
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    m_scene->setSize(viewport()->size());
    invalidate();
    Q_EMIT resized();
}

core::TimePoint ChartView::timeAt(double x) const
{
    const auto left = m_scene->chartCount() > 0 ? m_scene->plotArea(0).left() : 0;
    return m_scene->timeScale(devicePixelRatioF()).timeAt(x - left);
}

core::TimeRange ChartView::target() const
{
    return m_target.value_or(m_scene->content().range);
}

void ChartView::aimAt(const core::TimeRange& range)
{
    m_target = clamped(range);
    if (!m_nextFrame.isActive())
        flush();
}

void ChartView::flush()
{
    if (m_hovered && !m_target) {
        const auto position = *std::exchange(m_hovered, std::nullopt);
        const auto plot = m_scene->chartCount() > 0 ? m_scene->plotArea(0) : QRect();
        const auto inside = position.x() >= plot.left() && position.x() <= plot.right() + 1;
        const auto time = inside ? snapped(timeAt(position.x())) : std::nullopt;
        if (time != m_crosshair) {
            setCrosshair(time);
            Q_EMIT crosshairMoved(time);
        }
        m_nextFrame.start(frameMilliseconds);
    }
    if (m_target) {
        const auto range = *std::exchange(m_target, std::nullopt);
        if (range != m_scene->content().range)
            Q_EMIT rangeEdited(range);
        m_nextFrame.start(frameMilliseconds);
    }
}

void ChartView::panBy(double pixels)
{
    const auto range = target();
    const auto width = m_scene->timeScale(devicePixelRatioF()).width();
    const auto by = std::chrono::microseconds(
        std::llround(static_cast<double>(range.length().count()) * pixels / std::max(width, 1)));
    aimAt({range.from + by, range.to + by});
}

void ChartView::zoomBy(double factor, core::TimePoint around)
{
    const auto range = target();
    const auto length = static_cast<double>(range.length().count());
    const auto wanted = std::clamp(length * factor, static_cast<double>(shortestRange.count()),
                                   static_cast<double>(longestRange.count()));
    const auto share = std::clamp(static_cast<double>((around - range.from).count()) / length, 0.0, 1.0);
    const auto from = around - std::chrono::microseconds(std::llround(wanted * share));
    aimAt({from, from + std::chrono::microseconds(std::llround(wanted))});
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    const auto sideways = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto delta = event->angleDelta();
    if (!isNavigable(*m_scene) || delta.isNull()) {
        event->ignore();
        return;
    }
    if (sideways || std::abs(delta.x()) > std::abs(delta.y())) {
        const auto amount = delta.x() != 0 ? delta.x() : delta.y();
        panBy(-amount / 120.0 * 60);
    } else {
        // The wish has moved on from what is on screen while events arrive faster than frames.
        const auto plot = m_scene->chartCount() > 0 ? m_scene->plotArea(0) : QRect(0, 0, 1, 1);
        const auto share = (event->position().x() - plot.left()) / std::max(plot.width(), 1);
        const auto range = target();
        const auto at = range.from + std::chrono::microseconds(std::llround(
                                         static_cast<double>(range.length().count()) * std::clamp(share, 0.0, 1.0)));
        zoomBy(std::pow(0.8, delta.y() / 120.0), at);
    }
    m_hovered = event->position();
    event->accept();
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (!isNavigable(*m_scene) || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) {
        event->ignore();
        return;
    }
    m_pressed = event->position();
    m_dragged = m_pressed;
    m_rangeAtPress = target();
    const auto pans = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
    m_drag = pans ? Drag::Panning : Drag::Waiting;
    if (pans)
        setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    m_dragged = event->position();
    switch (m_drag) {
    case Drag::None:
        hover(event->position());
        break;
    case Drag::Waiting:
        if (std::abs(m_dragged.x() - m_pressed.x()) < dragThreshold)
            break;
        m_drag = Drag::Selecting;
        [[fallthrough]];
    case Drag::Selecting:
        viewport()->update();
        break;
    case Drag::Panning: {
        const auto scale = m_scene->timeScale(devicePixelRatioF());
        const auto share = (m_pressed.x() - m_dragged.x()) / std::max(scale.width(), 1);
        const auto by =
            std::chrono::microseconds(std::llround(static_cast<double>(m_rangeAtPress.length().count()) * share));
        aimAt({m_rangeAtPress.from + by, m_rangeAtPress.to + by});
        break;
    }
    }
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto drag = std::exchange(m_drag, Drag::None);
    setCursor(Qt::CrossCursor);
    if (drag == Drag::Selecting) {
        const auto from = timeAt(std::min(m_pressed.x(), m_dragged.x()));
        const auto to = timeAt(std::max(m_pressed.x(), m_dragged.x()));
        const auto shown = m_scene->content().range;
        const core::TimeRange chosen{std::max(from, shown.from), std::min(to, shown.to)};
        if (chosen.length() >= shortestRange)
            aimAt(chosen);
        else if (!chosen.isEmpty())
            zoomBy(static_cast<double>(shortestRange.count()) / static_cast<double>(shown.length().count()),
                   chosen.from + chosen.length() / 2);
    } else if (drag == Drag::Waiting) {
        m_clicked = event->position();
        m_click.start(QApplication::doubleClickInterval());
    }
    invalidate();
    event->accept();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_click.stop();
    m_drag = Drag::None;
    if (event->button() == Qt::LeftButton && isNavigable(*m_scene))
        Q_EMIT zoomOutRequested();
    event->accept();
}

void ChartView::leaveEvent(QEvent* event)
{
    m_hovered.reset();
    if (m_crosshair) {
        setCrosshair(std::nullopt);
        Q_EMIT crosshairMoved(std::nullopt);
    }
    QGraphicsView::leaveEvent(event);
}

bool ChartView::viewportEvent(QEvent* event)
{
    // Leave events go to the viewport, and a view does not pass them on.
    if (event->type() == QEvent::Leave)
        leaveEvent(event);
    return QGraphicsView::viewportEvent(event);
}

void ChartView::hover(QPointF position)
{
    m_hovered = position;
    if (!m_nextFrame.isActive())
        flush();
}

std::optional<core::TimePoint> ChartView::snapped(core::TimePoint time) const
{
    if (hidesCharts(*m_scene))
        return std::nullopt;
    for (int i = 0; i < m_scene->chartCount(); ++i) {
        for (const auto& trace : m_scene->item(i).traces()) {
            const auto start = trace.drawnAt(trace.bucketNear(time));
            const auto& range = m_scene->content().range;
            return range.contains(start) ? start : time;
        }
    }
    return std::nullopt;
}

void ChartView::stepCrosshair(int buckets)
{
    if (m_scene->chartCount() == 0 || m_scene->item(0).traces().empty())
        return;
    const auto& range = m_scene->content().range;
    const auto width = core::length(m_scene->item(0).traces().front().interval);
    const auto from =
        m_crosshair && range.contains(*m_crosshair) ? *m_crosshair + width * buckets : range.from + range.length() / 2;
    const auto time = snapped(from);
    if (!time || !range.contains(*time))
        return;
    setCrosshair(time);
    Q_EMIT crosshairMoved(time);
}

void ChartView::showLoadedEnd(bool first)
{
    std::optional<core::TimeRange> known;
    for (int i = 0; i < m_scene->chartCount(); ++i) {
        for (const auto& trace : m_scene->item(i).traces())
            known = known ? known->united(trace.known) : trace.known;
    }
    if (!known || known->isEmpty())
        return;
    const auto length = target().length();
    aimAt(first ? core::TimeRange{known->from, known->from + length} : core::TimeRange{known->to - length, known->to});
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (!isNavigable(*m_scene)) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    const auto width = m_scene->timeScale(devicePixelRatioF()).width();
    const auto modifiers = event->modifiers();
    const auto step = modifiers.testFlag(Qt::ShiftModifier) ? width : width / 10;
    const auto range = target();
    const auto middle = m_crosshair && range.contains(*m_crosshair) ? *m_crosshair : range.from + range.length() / 2;
    const auto control = modifiers.testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        control ? stepCrosshair(-1) : panBy(-step);
        break;
    case Qt::Key_Right:
        control ? stepCrosshair(1) : panBy(step);
        break;
    case Qt::Key_PageUp:
        panBy(-width);
        break;
    case Qt::Key_PageDown:
        panBy(width);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Up:
        zoomBy(0.8, middle);
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
    case Qt::Key_Down:
        zoomBy(1.25, middle);
        break;
    case Qt::Key_Home:
        showLoadedEnd(true);
        break;
    case Qt::Key_End:
        showLoadedEnd(false);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCrosshair();
        break;
    case Qt::Key_Escape:
        if (m_drag == Drag::None && !m_crosshair) {
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

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (!isNavigable(*m_scene) || m_scene->chartCount() == 0)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto plot = m_scene->plotArea(0);
        Q_EMIT menuRequested(m_scene->metric(0), std::nullopt, viewport()->mapToGlobal(plot.center()));
        return;
    }
    const auto chart = m_scene->chartAt(event->pos().y());
    const auto plot = m_scene->plotArea(chart);
    std::optional<double> value;
    if (plot.contains(event->pos())) {
        const auto& item = m_scene->item(chart);
        const auto top = plot.top() - item.plotArea().top();
        // As precise as a pixel is high.
        const auto step = roundStep(item.scale().span() / std::max(plot.height(), 1));
        value = std::round(item.valueAt(event->pos().y() - top) / step) * step;
    }
    Q_EMIT menuRequested(m_scene->metric(chart), value, event->globalPos());
}

void ChartView::cancelDrag()
{
    if (m_drag == Drag::Panning)
        aimAt(m_rangeAtPress);
    if (m_drag == Drag::None) {
        setCrosshair(std::nullopt);
        Q_EMIT crosshairMoved(std::nullopt);
    }
    m_drag = Drag::None;
    setCursor(Qt::CrossCursor);
    viewport()->update();
}

void ChartView::activateAt(QPointF position)
{
    const auto chart = m_scene->chartAt(position.y());
    if (chart < 0 || !m_scene->plotArea(chart).adjusted(-2, -2, 2, 2).contains(position.toPoint()))
        return;
    const auto time = timeAt(position.x());
    const auto scale = m_scene->timeScale(devicePixelRatioF());
    const auto& item = m_scene->item(chart);
    const auto plot = m_scene->plotArea(chart);
    const auto top = plot.top() - item.plotArea().top();
    int nearest = -1;
    double distance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < item.traces().size(); ++i) {
        const auto& trace = item.traces()[i];
        const auto bucket = trace.bucketNear(time);
        const auto value = trace.values->at(bucket);
        const auto away = plot.left() + scale.x(trace.drawnAt(bucket)) - position.x();
        // Between buckets far apart a click means none of them.
        if (std::isnan(value) || std::abs(away) > std::max(clickReach, scale.pixels(core::length(trace.interval)) / 2))
            continue;
        const auto height = std::abs(top + item.yOf(value) - position.y());
        if (height < distance) {
            distance = height;
            nearest = static_cast<int>(i);
        }
    }
    if (nearest >= 0)
        Q_EMIT bucketClicked(m_scene->metric(chart), nearest,
                             item.traces()[static_cast<std::size_t>(nearest)].bucketNear(time));
}

void ChartView::activateCrosshair()
{
    if (!m_crosshair || m_scene->chartCount() == 0)
        return;
    const auto& traces = m_scene->item(0).traces();
    if (!traces.empty())
        Q_EMIT bucketClicked(m_scene->metric(0), 0, traces.front().bucketNear(*m_crosshair));
}

} // namespace oa::charts
