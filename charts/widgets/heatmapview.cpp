// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/heatmapview.h"

#include "charts/paint/heatmappainter.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr double margin = 8;

/// A tooltip takes text that looks like mark-up for such.
QString plain(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

HeatMapView::HeatMapView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void HeatMapView::setMap(HeatMap map)
{
    m_map = std::move(map);
    if (m_current && (m_current->x() >= m_map.columns.size() || m_current->y() >= m_map.rows.size()))
        m_current.reset();
    setAccessibleDescription(m_map.message.isEmpty() ? m_map.title : m_map.message);
    update();
}

void HeatMapView::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

QRectF HeatMapView::area() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QRect HeatMapView::cellRect(int row, int column) const
{
    return HeatMapPainter(m_map, Theme::of(m_theme), area()).cellRect(row, column).toRect();
}

void HeatMapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& theme = Theme::of(m_theme);
    painter.fillRect(rect(), theme.background);
    HeatMapPainter(m_map, theme, area()).paint(painter, m_current);
}

void HeatMapView::choose(QPoint cell)
{
    m_current = cell;
    const auto& tip = m_map.cell(cell.y(), cell.x()).tip;
    setAccessibleDescription(tip);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    QToolTip::showText(mapToGlobal(cellRect(cell.y(), cell.x()).bottomRight()), plain(tip), this);
    update();
}

void HeatMapView::keyPressEvent(QKeyEvent* event)
{
    const QPoint steps[] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    const int keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
    const auto key = std::find(std::begin(keys), std::end(keys), event->key());
    if (key == std::end(keys) || m_map.cells.empty() || !m_map.message.isEmpty())
        return QWidget::keyPressEvent(event);
    const auto last = QPoint(static_cast<int>(m_map.columns.size()) - 1, static_cast<int>(m_map.rows.size()) - 1);
    const auto to = m_current ? *m_current + steps[key - std::begin(keys)] : QPoint(0, 0);
    choose({std::clamp(to.x(), 0, last.x()), std::clamp(to.y(), 0, last.y())});
}

void HeatMapView::focusOutEvent(QFocusEvent* event)
{
    m_current.reset();
    QWidget::focusOutEvent(event);
    update();
}

bool HeatMapView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const HeatMapPainter painter(m_map, Theme::of(m_theme), area());
    const auto cell = painter.cellAt(QPointF(help->pos()));
    if (!cell) {
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    QToolTip::showText(help->globalPos(), plain(m_map.cell(cell->y(), cell->x()).tip), this,
                       painter.cellRect(cell->y(), cell->x()).toRect());
    return true;
}

} // namespace oa::charts
