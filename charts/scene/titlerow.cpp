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

const QString& formOf(const Note& note, qsizetype form)
{
    return note.forms.at(std::clamp<qsizetype>(form, 0, note.forms.size() - 1));
}

double noteWidth(const Note& note, qsizetype form, const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(formOf(note, form)) + (note.colorIndex >= 0 ? markSize + markGap : 0);
}

double notesWidth(const std::vector<Note>& notes, qsizetype form, const QFontMetricsF& metrics)
{
    double width = -gap;
    for (const auto& note : notes)
        width += noteWidth(note, form, metrics) + gap;
    return width;
}

qsizetype shortestForm(const std::vector<Note>& notes)
{
    qsizetype shortest = 0;
    for (const auto& note : notes)
        shortest = std::max(shortest, note.forms.size() - 1);
    return shortest;
}

void paintNotes(QPainter& painter, const QRectF& row, const std::vector<Note>& notes, const Theme& theme)
{
    const QFontMetricsF metrics(theme.font);
    for (qsizetype form = 0; form <= shortestForm(notes); ++form) {
        const auto width = notesWidth(notes, form, metrics);
        if (width > row.width())
            continue; // a shorter form, or nothing
        auto left = row.right() - width;
        for (const auto& note : notes) {
            const auto own = noteWidth(note, form, metrics);
            auto textLeft = left;
            if (note.colorIndex >= 0) {
                painter.fillRect(QRectF(std::round(left), std::round(row.center().y()) - 3, markSize, markSize),
                                 theme.line(note.colorIndex));
                textLeft += markSize + markGap;
            }
            painter.drawText(QRectF(textLeft, row.top(), own + 1, row.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, formOf(note, form));
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
    const QFontMetricsF metrics(theme.font);
    const auto fits = [&](const ChartTitle& which, bool withUnit, qsizetype form) {
        const auto beside = notes.empty() ? 0 : gap + notesWidth(notes, form, metrics);
        return titleWidth(which, theme, withUnit) + beside <= row.width();
    };
    const auto shortest = shortestForm(notes);
    auto shown = title;
    if (!title.shortName.isEmpty() && !fits(title, false, shortest))
        shown.name = title.shortName;
    // A number says more than the unit of another one: for its sake the last but one form does without.
    const auto form = fits(shown, false, shortest - 1) ? shortest - 1 : shortest;
    const auto withUnit = notes.empty() || fits(shown, true, form) || !fits(shown, false, form);
    const auto end = paintTitle(painter, row, shown, withUnit, theme) + gap;
    painter.setPen(theme.mutedText);
    paintNotes(painter, QRectF(end, row.top(), row.right() + 1 - end, row.height()), notes, theme);
}

} // namespace oa::charts
