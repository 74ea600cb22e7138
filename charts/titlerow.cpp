// SPDX-License-Identifier: GPL-3.0-only
#include "charts/titlerow.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace oa::charts {

namespace {

constexpr int padding = 3;
constexpr double gap = 12;     // between notes, and between title and notes
constexpr double markSize = 7; // of the square that says which line a note speaks of
constexpr double markGap = 4;
constexpr double swatchWidth = 16;

/// Draws `text` at x and returns where it ends.
double paintText(QPainter& painter, const QRect& row, double x, const QString& text)
{
    const auto width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.drawText(QRectF(x, row.top(), width + 1, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    return x + width;
}

/// Returns where the title ends.
double paintTitle(QPainter& painter, const QRect& row, const ChartTitle& title, const Theme& theme)
{
    auto font = theme.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF bold(font);
    const QFontMetricsF metrics(theme.font);
    const auto right = row.right() + 1.0;
    painter.setFont(font);
    painter.setPen(theme.text);
    auto x = paintText(painter, row, row.left(), bold.elidedText(title.name, Qt::ElideRight, row.width()));
    painter.setFont(theme.font);
    painter.setPen(theme.mutedText);
    const auto unitGap = metrics.horizontalAdvance(u' ') + 2;
    if (!title.unit.isEmpty() && x + unitGap + metrics.horizontalAdvance(title.unit) <= right)
        x = paintText(painter, row, x + unitGap, title.unit);
    if (!title.band.isEmpty() && x + gap + swatchWidth + markGap + metrics.horizontalAdvance(title.band) <= right) {
        const QRectF swatch(std::round(x + gap), row.center().y() - 4, swatchWidth, 9);
        auto fill = title.bandColorIndex >= 0 ? theme.line(title.bandColorIndex) : theme.mutedText;
        fill.setAlpha(theme.bandAlpha(1));
        painter.fillRect(swatch, fill);
        x = paintText(painter, row, swatch.right() + markGap, title.band);
    }
    return x;
}

void paintNotes(QPainter& painter, const QRectF& row, const std::vector<Note>& notes, const Theme& theme)
{
    const QFontMetricsF metrics(theme.font);
    for (const auto isShort : {false, true}) {
        const auto text = [isShort](const Note& note) -> const QString& {
            return isShort ? note.shortText : note.text;
        };
        const auto widthOf = [&](const Note& note) {
            return metrics.horizontalAdvance(text(note)) + (note.colorIndex >= 0 ? markSize + markGap : 0);
        };
        double width = -gap;
        for (const auto& note : notes)
            width += widthOf(note) + gap;
        if (width > row.width())
            continue; // the short form, or nothing
        auto left = row.right() - width;
        for (const auto& note : notes) {
            auto textLeft = left;
            if (note.colorIndex >= 0) {
                painter.fillRect(QRectF(std::round(left), std::round(row.center().y()) - 3, markSize, markSize),
                                 theme.line(note.colorIndex));
                textLeft += markSize + markGap;
            }
            painter.drawText(QRectF(textLeft, row.top(), widthOf(note) + 1, row.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text(note));
            left += widthOf(note) + gap;
        }
        return;
    }
}

} // namespace

int titleHeight(const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 2 * padding;
}

void paintTitleRow(QPainter& painter, const QRect& row, const ChartTitle& title, const std::vector<Note>& notes,
                   const Theme& theme)
{
    const auto end = paintTitle(painter, row, title, theme) + gap;
    painter.setPen(theme.mutedText);
    paintNotes(painter, QRectF(end, row.top(), row.right() + 1 - end, row.height()), notes, theme);
}

} // namespace oa::charts
