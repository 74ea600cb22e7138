// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/wholenumbers.h"

#include <QApplication>
#include <QFontMetrics>

namespace oa::window {

namespace {

constexpr QChar ellipsis(0x2026);

/// A digit, or what stands between two of them without a blank that parts words.
bool isOfNumber(const QString& text, qsizetype at)
{
    if (text[at].isDigit())
        return true;
    const auto isBetween = at > 0 && at + 1 < text.size() && text[at - 1].isDigit() && text[at + 1].isDigit();
    return isBetween && text[at] != u' ' && !text[at].isLetter();
}

} // namespace

QString WholeNumbers::elided(const QString& text, const QFontMetrics& metrics, int width)
{
    auto shown = metrics.elidedText(text, Qt::ElideRight, width);
    if (shown == text || !shown.endsWith(ellipsis))
        return shown;
    auto end = shown.size() - 1;
    while (end > 0 && isOfNumber(text, end - 1))
        --end;
    if (end > 0 && end < shown.size() - 1 && (text[end - 1] == u'-' || text[end - 1] == u'+'))
        --end;                                                             // the number's sign
    while (end > 1 && text[end - 1].isSpace() && !text[end - 2].isDigit()) // "73 …" is no part of a longer number
        --end;
    return text.left(end) + ellipsis;
}

void WholeNumbers::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    auto shown = option;
    initStyleOption(&shown, index);
    const auto* widget = shown.widget;
    const auto* style = widget ? widget->style() : QApplication::style();
    if (shown.textElideMode == Qt::ElideRight && !(shown.features & QStyleOptionViewItem::WrapText)) {
        const auto margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) + 1;
        const auto room = style->subElementRect(QStyle::SE_ItemViewItemText, &shown, widget).width() - 2 * margin;
        shown.text = elided(shown.text, shown.fontMetrics, room);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &shown, painter, widget);
}

} // namespace oa::window
