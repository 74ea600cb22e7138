// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/titlerow.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int padding = 3;
constexpr double gap = 12;     // between notes, and between title and notes
constexpr double markSize = 7; // of the square that says which line a note speaks of
constexpr double markGap = 4;
constexpr double swatchWidth = 16;
constexpr double leastName = 90; // of a metric before its mode

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

/// What comes after the metric's name, "A − B", says more than the name's end.
QString fittedName(const QString& name, const QFontMetricsF& metrics, double width)
{
    const auto divider = name.indexOf(u'·');
    const auto mode = divider < 0 ? QString() : u' ' + name.mid(divider);
    const auto left = width - metrics.horizontalAdvance(mode);
    if (mode.isEmpty() || metrics.horizontalAdvance(name) <= width || left < leastName)
        return metrics.elidedText(name, Qt::ElideRight, width);
    return metrics.elidedText(name.left(divider).trimmed(), Qt::ElideRight, left) + mode;
}

/// How title and notes share a row.
struct RowLayout
{
    QString name;
    bool withUnit = true;
    bool withCourse = true;
    bool withBand = true;
    double titleEnd = 0; ///< x
};

void paintTitle(QPainter& painter, const QRect& row, const ChartTitle& title, const RowLayout& layout,
                const Theme& theme)
{
    auto font = theme.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(theme.font);
    painter.setFont(font);
    painter.setPen(theme.text);
    auto x = paintText(painter, row, row.left(), layout.name);
    painter.setFont(theme.font);
    painter.setPen(theme.mutedText);
    if (layout.withUnit)
        x = paintText(painter, row, x + unitGap(metrics), title.unit);
    if (layout.withCourse)
        x = paintText(painter, row, x + gap, title.course);
    if (layout.withBand) {
        const QRectF swatch(std::round(x + gap), row.center().y() - 4, swatchWidth, 9);
        auto fill = title.bandColorIndex >= 0 ? theme.line(title.bandColorIndex) : theme.mutedText;
        fill.setAlpha(theme.bandAlpha(1));
        painter.fillRect(swatch, fill);
        paintText(painter, row, swatch.right() + markGap, title.band);
    }
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

RowLayout layOut(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes, const Theme& theme)
{
    const QFontMetricsF metrics(theme.font);
    auto font = theme.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF bold(font);
    const auto fits = [&](const ChartTitle& which, bool withUnit, qsizetype form) {
        const auto beside = notes.empty() ? 0 : gap + notesWidth(notes, form, metrics);
        return titleWidth(which, theme, withUnit) + beside <= row.width();
    };
    const auto shortest = shortestForm(notes);
    auto shown = title;
    const auto fitsAlone = titleWidth(title, theme, false) <= row.width();
    if (!title.shortName.isEmpty() && !fits(title, false, shortest)) {
        shown.name = title.shortName;
        if (!fits(shown, false, shortest) && fitsAlone)
            shown.name = title.name; // there is room for no figure either way
    }
    for (const auto& brief : title.briefNames) {
        if (bold.horizontalAdvance(shown.name) <= row.width())
            break;
        shown.name = brief;
    }
    // A number says more than the unit of another one: for its sake the last but one form does without.
    const auto form = fits(shown, false, shortest - 1) ? shortest - 1 : shortest;
    const auto withUnit = notes.empty() || fits(shown, true, form) || !fits(shown, false, form);

    RowLayout layout;
    const auto right = row.right() + 1.0;
    layout.name = fittedName(shown.name, bold, row.width());
    layout.titleEnd = row.left() + bold.horizontalAdvance(layout.name);
    const auto take = [&](const QString& text, double before) {
        const auto end = layout.titleEnd + before + metrics.horizontalAdvance(text);
        if (text.isEmpty() || end > right)
            return false;
        layout.titleEnd = end;
        return true;
    };
    layout.withUnit = withUnit && take(title.unit, unitGap(metrics));
    // The longest form of which there is room right of `end`.
    const auto formBeside = [&](double end) {
        qsizetype longest = 0;
        while (longest <= shortest && notesWidth(notes, longest, metrics) > right - end - gap)
            ++longest;
        return longest;
    };
    const auto afterCourse = layout.titleEnd + gap + metrics.horizontalAdvance(title.course);
    const auto costsNothing = notes.empty() || formBeside(afterCourse) == formBeside(layout.titleEnd);
    layout.withCourse = costsNothing && take(title.course, gap);
    layout.withBand = take(title.band, gap + swatchWidth + markGap);
    return layout;
}

struct PlacedNote
{
    const Note* note;
    double left; ///< of its square, or of its text where it has none
    double textLeft;
    double textWidth;
    QString text;
};

/// The longest forms for which there is room between the title and the row's end, at its right; none without room.
std::vector<PlacedNote> placeNotes(const QRectF& room, const std::vector<Note>& notes, const QFontMetricsF& metrics)
{
    for (qsizetype form = 0; form <= shortestForm(notes); ++form) {
        const auto width = notesWidth(notes, form, metrics);
        if (width > room.width())
            continue;
        std::vector<PlacedNote> placed;
        auto left = room.right() - width;
        for (const auto& note : notes) {
            const auto own = noteWidth(note, form, metrics);
            const auto mark = note.colorIndex >= 0 ? markSize + markGap : 0;
            placed.push_back({&note, left, left + mark, own - mark, formOf(note, form)});
            left += own + gap;
        }
        return placed;
    }
    return {};
}

std::vector<NoteLinkPlace> linksOf(const PlacedNote& placed, const QRectF& room, const QFontMetricsF& metrics)
{
    std::vector<NoteLinkPlace> links;
    for (const auto& link : placed.note->links) {
        const auto at = placed.text.lastIndexOf(link.text);
        if (at < 0)
            continue;
        const auto left = placed.textLeft + metrics.horizontalAdvance(placed.text.left(at));
        links.push_back(
            {{left, room.top(), metrics.horizontalAdvance(link.text), room.height()}, link.text, link.extreme});
    }
    return links;
}

QRectF roomForNotes(const QRect& row, const RowLayout& layout)
{
    const auto left = layout.titleEnd + gap;
    return {left, static_cast<double>(row.top()), row.right() + 1 - left, static_cast<double>(row.height())};
}

void paintNotes(QPainter& painter, const QRectF& room, const std::vector<Note>& notes, const Theme& theme,
                bool hasLinks)
{
    const QFontMetricsF metrics(theme.font);
    for (const auto& placed : placeNotes(room, notes, metrics)) {
        if (placed.note->colorIndex >= 0)
            painter.fillRect(QRectF(std::round(placed.left), std::round(room.center().y()) - 3, markSize, markSize),
                             theme.line(placed.note->colorIndex));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(placed.textLeft, room.top(), placed.textWidth + 1, room.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, placed.text);
        if (!hasLinks)
            continue;
        for (const auto& link : linksOf(placed, room, metrics)) {
            const auto y = std::round(room.center().y() + metrics.ascent() / 2) + 1.5;
            painter.setPen(QPen(theme.mutedText, 1));
            painter.drawLine(QPointF(link.area.left(), y), QPointF(link.area.right(), y));
        }
    }
}

} // namespace

int titleHeight(const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 2 * padding;
}

double shortestTitle(const ChartTitle& title, const Theme& theme)
{
    auto font = theme.font;
    font.setWeight(QFont::DemiBold);
    return QFontMetricsF(font).horizontalAdvance(title.shortName.isEmpty() ? title.name : title.shortName);
}

void paintTitleRow(QPainter& painter, const QRect& row, const ChartTitle& title, const std::vector<Note>& notes,
                   const Theme& theme, bool hasLinks)
{
    const auto layout = layOut(row, title, notes, theme);
    paintTitle(painter, row, title, layout, theme);
    paintNotes(painter, roomForNotes(row, layout), notes, theme, hasLinks);
}

QString shownName(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes, const Theme& theme)
{
    return layOut(row, title, notes, theme).name;
}

QString titleInFull(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes, const Theme& theme)
{
    const auto layout = layOut(row, title, notes, theme);
    const auto placed = placeNotes(roomForNotes(row, layout), notes, QFontMetricsF(theme.font));
    const auto isWhole = [](const PlacedNote& note) { return note.text == note.note->forms.front(); };
    if (layout.name == title.name && layout.withUnit != title.unit.isEmpty() &&
        layout.withCourse != title.course.isEmpty() && layout.withBand != title.band.isEmpty() &&
        placed.size() == notes.size() && std::all_of(placed.begin(), placed.end(), isWhole))
        return {};
    QStringList lines{title.unit.isEmpty() ? title.name : title.name + u", "_s + title.unit};
    for (const auto& part : {title.course, title.band}) {
        if (!part.isEmpty())
            lines.append(part);
    }
    for (const auto& note : notes)
        lines.append(note.line.isEmpty() ? note.forms.front() : note.line + u": "_s + note.forms.front());
    return lines.join(u'\n');
}

std::vector<NoteLinkPlace> noteLinks(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes,
                                     const Theme& theme)
{
    const QFontMetricsF metrics(theme.font);
    const auto room = roomForNotes(row, layOut(row, title, notes, theme));
    std::vector<NoteLinkPlace> links;
    for (const auto& placed : placeNotes(room, notes, metrics)) {
        const auto own = linksOf(placed, room, metrics);
        links.insert(links.end(), own.begin(), own.end());
    }
    return links;
}

} // namespace oa::charts
