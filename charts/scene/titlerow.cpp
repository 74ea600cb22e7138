// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/titlerow.h"

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

double unitGap(const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(u' ') + 2;
}

/// Draws `text` at x and returns where it ends.
double paintText(QPainter& painter, const QRect& row, double x, const QString& text)
{
    const auto width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.drawText(QRectF(x, row.top(), width + 1, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    return x + width;
}

double titleWidth(const ChartTitle& title, const Theme& theme, bool withUnit)
{
    auto font = theme.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(theme.font);
    auto width = QFontMetricsF(font).horizontalAdvance(title.name);
    if (withUnit && !title.unit.isEmpty())
        width += unitGap(metrics) + metrics.horizontalAdvance(title.unit);
    if (!title.band.isEmpty())
        width += gap + swatchWidth + markGap + metrics.horizontalAdvance(title.band);
    return width;
}

/// Returns where the title ends.
double paintTitle(QPainter& painter, const QRect& row, const ChartTitle& title, bool withUnit, const Theme& theme)
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
    if (withUnit && !title.unit.isEmpty() && x + unitGap(metrics) + metrics.horizontalAdvance(title.unit) <= right)
        x = paintText(painter, row, x + unitGap(metrics), title.unit);
    if (!title.band.isEmpty() && x + gap + swatchWidth + markGap + metrics.horizontalAdvance(title.band) <= right) {
        const QRectF swatch(std::round(x + gap), row.center().y() - 4, swatchWidth, 9);
        auto fill = title.bandColorIndex >= 0 ? theme.line(title.bandColorIndex) : theme.mutedText;
        fill.setAlpha(theme.bandAlpha(1));
        painter.fillRect(swatch, fill);
        x = paintText(painter, row, swatch.right() + markGap, title.band);
    }
    return x;
}

double noteWidth(const Note& note, bool isShort, const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(isShort ? note.shortText : note.text) +
           (note.colorIndex >= 0 ? markSize + markGap : 0);
}

double notesWidth(const std::vector<Note>& notes, bool isShort, const QFontMetricsF& metrics)
{
    double width = -gap;
    for (const auto& note : notes)
        width += noteWidth(note, isShort, metrics) + gap;
    return width;
}

void paintNotes(QPainter& painter, const QRectF& row, const std::vector<Note>& notes, const Theme& theme)
{
    const QFontMetricsF metrics(theme.font);
    for (const auto isShort : {false, true}) {
        const auto width = notesWidth(notes, isShort, metrics);
        if (width > row.width())
            continue; // the short form, or nothing
        auto left = row.right() - width;
        for (const auto& note : notes) {
            const auto own = noteWidth(note, isShort, metrics);
            auto textLeft = left;
            if (note.colorIndex >= 0) {
                painter.fillRect(QRectF(std::round(left), std::round(row.center().y()) - 3, markSize, markSize),
                                 theme.line(note.colorIndex));
                textLeft += markSize + markGap;
            }
            painter.drawText(QRectF(textLeft, row.top(), own + 1, row.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             isShort ? note.shortText : note.text);
            left += own + gap;
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
    const auto room = row.width() - gap - notesWidth(notes, true, QFontMetricsF(theme.font));
    const auto fits = [&](bool withUnit) { return titleWidth(title, theme, withUnit) <= room; };
    // A number says more than its unit does.
    const auto withUnit = notes.empty() || fits(true) || !fits(false);
    const auto end = paintTitle(painter, row, title, withUnit, theme) + gap;
    painter.setPen(theme.mutedText);
    paintNotes(painter, QRectF(end, row.top(), row.right() + 1 - end, row.height()), notes, theme);
}

} // namespace oa::charts
