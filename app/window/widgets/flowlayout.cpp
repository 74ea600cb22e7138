// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace oa::window {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent)
{}

FlowLayout::~FlowLayout()
{
    for (const auto& each : m_items)
        delete each.item;
}

void FlowLayout::addTrailing(QWidget* widget)
{
    addWidget(widget);
    m_items.back().isTrailing = true;
}

void FlowLayout::addGap(int width)
{
    addItem(new QSpacerItem(width, 0, QSizePolicy::Fixed, QSizePolicy::Minimum));
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back({item, false});
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].item : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    auto* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    std::vector<Row> rows(1);
    for (const auto& each : m_items) {
        const auto isGap = each.item->spacerItem() != nullptr;
        if (each.item->isEmpty() && !isGap)
            continue; // hidden
        const auto size = each.item->sizeHint();
        auto* row = &rows.back();
        const auto needed = row->items.empty() ? size.width() : row->width + spacing() + size.width();
        if (needed > width && !row->items.empty() && !isGap)
            row = &rows.emplace_back();
        else if (isGap && (row->items.empty() || needed > width))
            continue;
        row->width += (row->items.empty() ? 0 : spacing()) + size.width();
        row->height = std::max(row->height, size.height());
        row->items.push_back(each);
    }
    return rows;
}

void FlowLayout::place(const Row& row, const QRect& where) const
{
    const auto* widget = parentWidget();
    const auto direction = widget ? widget->layoutDirection() : Qt::LeftToRight;
    auto x = where.left();
    auto spare = std::max(where.width() - row.width, 0);
    for (const auto& each : row.items) {
        if (each.isTrailing)
            x += std::exchange(spare, 0);
        const auto size = each.item->sizeHint().boundedTo({where.width(), where.height()});
        const QRect place(x, where.top() + (where.height() - size.height()) / 2, size.width(), size.height());
        each.item->setGeometry(QStyle::visualRect(direction, where, place));
        x += size.width() + spacing();
    }
}

QRect FlowLayout::inner(const QRect& rect) const
{
    return rect.marginsRemoved(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const
{
    const auto margins = contentsMargins();
    int height = -spacing();
    for (const auto& row : rowsFor(width - margins.left() - margins.right()))
        height += row.height + spacing();
    return std::max(height, 0) + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    const auto rows = rowsFor(QLAYOUTSIZE_MAX);
    const auto margins = contentsMargins();
    return QSize(rows.front().width, rows.front().height) +
           QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize widest;
    for (const auto& each : m_items) {
        if (!each.item->isEmpty())
            widest = widest.expandedTo(each.item->minimumSize());
    }
    const auto margins = contentsMargins();
    return widest + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    auto where = inner(rect);
    for (const auto& row : rowsFor(where.width())) {
        where.setHeight(row.height);
        place(row, where);
        where.translate(0, row.height + spacing());
    }
}

} // namespace oa::window
