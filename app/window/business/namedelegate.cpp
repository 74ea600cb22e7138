// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/namedelegate.h"

#include "app/window/business/businesslist.h"
#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "core/base/numbertext.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace oa::window {

void NameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    auto row = option;
    initStyleOption(&row, index);
    const auto name = row.text;
    row.text.clear();
    const auto* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    painter->save();
    const auto inner = option.rect.adjusted(space::medium, 0, -space::medium, 0);
    auto count = core::numberText(index.data(BusinessList::DocumentsRole).toLongLong());
    if (index.data(BusinessList::GroupRole).toBool())
        count.prepend(tr("group") + u" · "_s);
    painter->setFont(fontFor(TextRole::Caption));
    painter->setPen(row.palette.color(QPalette::PlaceholderText));
    painter->drawText(
        inner, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)), count);
    const auto countWidth = painter->fontMetrics().horizontalAdvance(count) + space::large;
    painter->setFont(option.font);
    painter->setPen(row.palette.color(QPalette::Text));
    const auto room = inner.width() - countWidth;
    const auto nameRect =
        QStyle::visualRect(option.direction, inner, QRect(inner.topLeft(), QSize(room, inner.height())));
    painter->drawText(nameRect,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      painter->fontMetrics().elidedText(name, Qt::ElideMiddle, room));
    painter->restore();
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, rowHeight(option.fontMetrics)};
}

} // namespace oa::window
