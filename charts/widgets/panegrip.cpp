// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/panegrip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace oa::charts {

PaneGrip::PaneGrip(QWidget* parent)
    : QWidget(parent)
{
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setObjectName(QStringLiteral("paneGrip"));
    setAccessibleName(tr("Move this pane"));
    setToolTip(tr("Drag to move this pane"));
}

void PaneGrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
    constexpr int spacing = 5;
    const auto center = QRectF(rect()).center();
    for (const auto column : {-0.5, 0.5}) {
        for (const auto row : {-1, 0, 1})
            painter.drawEllipse(center + QPointF(column * spacing, row * spacing), 1.4, 1.4);
    }
}

void PaneGrip::mousePressEvent(QMouseEvent* event)
{
    setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void PaneGrip::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT dragged(event->globalPosition().toPoint());
    event->accept();
}

void PaneGrip::mouseReleaseEvent(QMouseEvent* event)
{
    setCursor(Qt::OpenHandCursor);
    event->accept();
}

void PaneGrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        Q_EMIT stepped(event->key() == Qt::Key_Left ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace oa::charts
