// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/chartview.h"

#include "charts/scene/crosshair.h"
#include "charts/scene/hittest.h"
#include "charts/scene/stateoverlay.h"
#include "charts/scene/timemarkers.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

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
    , m_navigator(*scene, *this)
    , m_gestures(*scene, m_navigator, *this)
{
    scene->setParent(this);
    scene->setHasLinks(true);
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
    const auto repaint = [this] { viewport()->update(); };
    connect(&m_navigator, &ChartNavigator::crosshairChanged, this, repaint);
    connect(&m_navigator, &ChartNavigator::crosshairMoved, this, &ChartView::crosshairMoved);
    connect(&m_navigator, &ChartNavigator::rangeEdited, this, &ChartView::rangeEdited);
    connect(&m_gestures, &ChartGestures::dragChanged, this, repaint);
    connect(&m_gestures, &ChartGestures::chartChosen, this, repaint);
    connect(&m_gestures, &ChartGestures::zoomOutRequested, this, &ChartView::zoomOutRequested);
    connect(&m_gestures, &ChartGestures::bucketClicked, this, &ChartView::bucketClicked);
}

QSize ChartView::minimumSizeHint() const
{
    return {140, m_scene->leastHeight()}; // six of them beside each other fit a small window
}

void ChartView::invalidate()
{
    m_pictureValid = false;
    viewport()->update();
}

void ChartView::setVisibleRange(const core::TimeRange& range)
{
    m_navigator.forgetTarget();
    m_scene->setVisibleRange(range);
    invalidate();
}

void ChartView::paintEvent(QPaintEvent*)
{
    const auto hidden = hidesCharts(*m_scene);
    const auto crosshair = m_navigator.crosshair();
    const auto overlays = !hidden && (crosshair || m_gestures.isSelecting());
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
    if (overlays && crosshair && !m_gestures.isPanning())
        paintCrosshair(painter, *m_scene, {*crosshair, m_navigator.pointer(), m_navigator.isStepped()},
                       devicePixelRatioF());
    if (m_gestures.isSelecting())
        paintSelection(painter);
    if (m_showsFocus)
        paintFocus(painter);
}

void ChartView::paintFocus(QPainter& painter) const
{
    // Around the chart that keys mean; around all where there is none.
    const auto chart = hidesCharts(*m_scene) ? -1 : m_gestures.chart();
    auto around = QRectF(viewport()->rect());
    if (chart >= 0) {
        const auto row = m_scene->titleRow(chart);
        around.setTop(row.top());
        around.setBottom(m_scene->plotArea(chart).bottom() + 2);
    }
    constexpr double width = 2;
    constexpr double radius = 4;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
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
    const auto from = clampX(m_gestures.selectionLeft());
    const auto to = clampX(m_gestures.selectionRight());
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

void ChartView::wheelEvent(QWheelEvent* event)
{
    m_gestures.turnWheel(event);
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    m_showsFocus = false;
    m_gestures.press(event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    m_gestures.move(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    m_gestures.release(event);
    invalidate();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_gestures.doubleClick(event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (!std::exchange(m_showsFocus, true))
        viewport()->update();
    if (m_navigator.canNavigate())
        m_gestures.pressKey(event);
    else
        QGraphicsView::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

void ChartView::leaveEvent(QEvent* event)
{
    m_navigator.leave();
    QGraphicsView::leaveEvent(event);
}

bool ChartView::viewportEvent(QEvent* event)
{
    // Leave events go to the viewport, and a view does not pass them on.
    if (event->type() == QEvent::Leave)
        leaveEvent(event);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto marker = timeMarkerNear(*m_scene, help->pos().x())) {
            Q_EMIT timeMarkerRested(*marker, help->globalPos());
            return true;
        }
        showTitleTip(*help);
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void ChartView::showTitleTip(const QHelpEvent& help)
{
    for (int chart = 0; chart < m_scene->chartCount(); ++chart) {
        const auto row = m_scene->titleRow(chart);
        if (!row.contains(help.pos()))
            continue;
        const auto text = m_scene->titleInFull(chart);
        if (text.isEmpty())
            break;
        // Names of businesses are no HTML.
        return QToolTip::showText(
            help.globalPos(), u"<div style='white-space:pre'>%1</div>"_s.arg(text.toHtmlEscaped()), viewport(), row);
    }
    QToolTip::hideText();
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (!m_navigator.canNavigate() || m_scene->chartCount() == 0)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto chart = m_gestures.chart();
        const auto plot = m_scene->plotArea(chart);
        Q_EMIT menuRequested(m_scene->metric(chart), std::nullopt, viewport()->mapToGlobal(plot.center()));
        return;
    }
    const auto chart = m_scene->chartAt(event->pos().y());
    Q_EMIT menuRequested(m_scene->metric(chart), valueAt(*m_scene, chart, event->pos()), event->globalPos());
}

} // namespace oa::charts
