// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/sparklinedelegate.h"

#include "app/window/style/spacing.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oa::window {

SparklineDelegate::SparklineDelegate(int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
{}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto values = index.data(m_role).value<QList<double>>();
    if (values.size() < 2)
        return;
    const auto area = QRectF(option.rect).adjusted(space::small, space::small, -space::small, -space::small);
    auto lowest = 0.0;
    auto highest = 1e-9;
    for (const auto value : values) {
        if (std::isfinite(value)) {
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
    }
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values.at(i))) // unknown, which happens at the ends only
            continue;
        const auto x = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        line << QPointF(x, area.bottom() - area.height() * (values.at(i) - lowest) / (highest - lowest));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1.25));
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace oa::window
