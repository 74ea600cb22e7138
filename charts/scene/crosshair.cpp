// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/crosshair.h"

#include "charts/scene/hittest.h"
#include "charts/scene/panescene.h"
#include "charts/scene/titlerow.h"
#include "core/base/numbertext.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int padding = 5;
constexpr double narrowestLabel = 60;
constexpr double leftGap = 2;   // from a plot area's edge to a box
constexpr double overhang = 10; // of a box over the other edge, within the pane

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::charts::Crosshair", text);
}

struct Line
{
    QString label; ///< of the line it speaks of; empty where there is but one
    QString text;
    QColor color;
};

/// A small box of lines.
struct Chip
{
    QStringList texts;
    std::vector<QColor> colors; ///< of the first row of each line, none of the others
    double width = 0;
    double height = 0;
};

constexpr double markWidth = 12; // of the square before a line of several

Chip chipOf(const Theme& theme, const QRect& within, const std::vector<Line>& lines)
{
    const QFontMetricsF metrics(theme.font);
    const auto mark = lines.size() > 1 ? markWidth : 0;
    const auto room = within.width() + overhang - leftGap - 2 * padding - mark;
    Chip chip;
    for (const auto& line : lines) {
        const auto [rows, widest] = rowsOf(line.label, line.text, metrics, room);
        chip.texts += rows;
        chip.width = std::max(chip.width, std::ceil(widest));
        chip.colors.push_back(line.color);
        chip.colors.resize(static_cast<std::size_t>(chip.texts.size()));
    }
    chip.width += 2 * padding + mark;
    chip.height = std::ceil(metrics.height()) * static_cast<double>(chip.texts.size()) + 4;
    return chip;
}

/// Beside x, on the side that has room; it ends with `within`, so that it does not lie on what is below, unless it has
/// more lines than there is room for above as well.
void paintChip(QPainter& painter, const Theme& theme, const QRect& within, int x, const Chip& chip, bool withColors)
{
    const auto lineHeight = std::ceil(QFontMetricsF(theme.font).height());
    const auto mark = withColors ? markWidth : 0;
    auto left = x + 8.0;
    if (left + chip.width > within.right() + overhang)
        left = std::max(x - 8.0 - chip.width, within.left() + leftGap);
    const auto highest = std::min(within.top() + 3.0, within.bottom() - chip.height);
    const QRectF box(left, std::max(highest, 0.0), chip.width, chip.height);

    auto fill = theme.background;
    fill.setAlpha(235);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.axis, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    auto top = box.top() + 2;
    for (std::size_t i = 0; i < chip.colors.size(); ++i) {
        if (withColors && chip.colors[i].isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(chip.colors[i]);
            painter.drawRoundedRect(QRectF(left + padding, top + lineHeight / 2 - 3.5, 7, 7), 2, 2);
        }
        painter.setPen(theme.text);
        painter.drawText(QRectF(left + padding + mark, top, chip.width, lineHeight),
                         Qt::TextSingleLine | Qt::AlignVCenter, chip.texts.at(static_cast<qsizetype>(i)));
        top += lineHeight;
    }
}

/// Returns how far it reaches up into the chart.
int paintTimeChip(QPainter& painter, const PaneScene& scene, const QRect& plot, int x, const QString& text)
{
    const auto& theme = scene.theme();
    const QFontMetricsF metrics(theme.font);
    const auto [rows, widest] = rowsOf({}, text, metrics, plot.right() + 12 - 2 * padding);
    const auto width = std::ceil(widest) + 2 * padding;
    const auto lineHeight = std::ceil(metrics.height());
    const auto latest = plot.right() + 12 - width;
    const auto left = std::max(std::min(std::max(x - width / 2, plot.left() - 20.0), latest), 0.0);
    // Below is room for one row: more reach up into the chart.
    const auto above = lineHeight * static_cast<double>(rows.size() - 1);
    const QRectF box(std::round(left), plot.bottom() + 3 - above, width, lineHeight + 2 + above);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.crosshair);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.background);
    painter.drawText(box, Qt::AlignCenter, rows.join(u'\n'));
    return static_cast<int>(above);
}

/// How much of the open bucket has arrived, in a unit that fits its width.
QString arrivedText(const Trace& trace)
{
    using namespace std::chrono;
    const auto interval = trace.calendar.interval();
    const auto range = core::bucketRange(trace.open->bucket, trace.calendar);
    const auto [unit, text] =
        interval == core::Interval::Minute
            ? std::pair(microseconds(1s), translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 s of %2 s")))
        : interval <= core::Interval::Hour
            ? std::pair(microseconds(1min), translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 min of %2 min")))
        : interval <= core::Interval::Day
            ? std::pair(microseconds(1h), translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 h of %2 h")))
            //: of a week, a month or a longer time that is not over yet
            : std::pair(microseconds(days(1)), translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 of %2 days")));
    const auto all = (range.length() + unit / 2) / unit;
    // The instant of the newest document lies within its second, which has so arrived.
    const auto arrived = std::clamp<qint64>((trace.open->arrivedUntil - range.from) / unit + 1, 0, all);
    return text.arg(arrived).arg(all);
}

/// In the largest unit that it holds twice.
QString lengthText(std::chrono::microseconds length)
{
    using namespace std::chrono;
    const QLocale locale;
    const auto text = [&](const QString& unit, auto count) {
        return unit.arg(core::numberText(qlonglong(count), locale));
    };
    if (length >= days(2))
        return text(translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 days")), round<days>(length).count());
    if (length >= hours(2))
        return text(translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 h")), round<hours>(length).count());
    return text(translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1 min")), round<minutes>(length).count());
}

/// The bucket under the crosshair, where all lines have the same ones.
QString timeText(const std::vector<Trace>& traces, core::TimePoint time, const QTimeZone& zone)
{
    if (traces.empty() || traces.front().isShifted() || core::isUniform(traces.front().calendar.interval()))
        return instantText(time, zone, QLocale());
    return bucketText(traces.front().bucketNear(time), traces.front().calendar, zone, QLocale());
}

/// " MYR"; where an amount adds up several currencies, " MYR + USD (MYR 12.50, USD 3.00)".
QString currencyText(const Trace& trace, core::BucketIndex bucket, int decimals)
{
    if (!trace.amounts)
        return {};
    const auto shares = trace.amounts->sharesAt(trace.sourceOf(bucket));
    if (shares.empty())
        return {};
    const QLocale locale;
    auto text = u' ' + core::currencyMark(core::currenciesOf(shares));
    if (shares.size() < 2)
        return text;
    QStringList parts;
    for (const auto& share : shares) {
        parts.append((share.currency.isEmpty() ? translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "no currency"))
                                               : share.currency) +
                     u' ' + figureText(share.amount, locale, decimals));
    }
    return text + u" ("_s + parts.join(u", "_s) + u')';
}

} // namespace

TextRows rowsOf(const QString& label, const QString& text, const QFontMetricsF& metrics, double room)
{
    const auto gap = u"  "_s;
    const auto divider = u" · "_s;
    // Measuring costs as much as drawing, and this is done with each move of the mouse: every word once.
    const auto widthOf = [&](const QString& words) { return metrics.horizontalAdvance(words); };
    const auto parts = text.split(divider);
    std::vector<double> widths;
    for (const auto& part : parts)
        widths.push_back(widthOf(part));
    const auto between = parts.size() > 1 ? widthOf(divider) : 0;
    const auto whole = std::accumulate(widths.begin(), widths.end(), between * static_cast<double>(parts.size() - 1));
    if (label.isEmpty() && whole <= room)
        return {{text}, whole};

    TextRows result;
    QString row;
    double width = 0; // of row
    const auto finish = [&] {
        if (row.isEmpty())
            return;
        result.rows.append(std::exchange(row, {}));
        result.width = std::max(result.width, std::exchange(width, 0));
    };
    const auto add = [&](const QString& before, double beforeWidth, const QString& word, double wordWidth) {
        if (!row.isEmpty() && width + beforeWidth + wordWidth > room)
            finish();
        width += (row.isEmpty() ? 0 : beforeWidth) + wordWidth;
        row += row.isEmpty() ? word : before + word;
    };
    if (!label.isEmpty()) {
        const auto own = widthOf(label);
        const auto beside = [&](double words) { return room - widthOf(gap) - words; }; // what is left for the name
        const auto enough = std::min(narrowestLabel, own);
        const auto left = beside(whole) >= enough ? beside(whole) : beside(widths.front());
        const auto isBeside = left >= enough;
        row = metrics.elidedText(label, Qt::ElideMiddle, isBeside ? left : room);
        width = std::min(own, isBeside ? left : room);
        if (!isBeside)
            finish();
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto isFirst = i == 0;
        const auto partWidth = widths[static_cast<std::size_t>(i)];
        if (partWidth <= room) {
            add(isFirst ? gap : divider, isFirst ? widthOf(gap) : between, parts.at(i), partWidth);
            continue;
        }
        const auto space = widthOf(u" "_s);
        const auto words = parts.at(i).split(u' ');
        for (qsizetype w = 0; w < words.size(); ++w)
            add(w > 0 ? u" "_s : isFirst ? gap : divider, w > 0 ? space : between, words.at(w), widthOf(words.at(w)));
    }
    finish();
    return result;
}

QString readingText(const Trace& trace, const DrawnBucket& drawn, const QTimeZone& zone, int decimals,
                    ReadingDetail detail)
{
    const QLocale locale;
    const auto bucket = drawn.bucket;
    const auto value = trace.valueAt(bucket);
    const auto documents = trace.documents ? trace.documents->at(bucket) : core::missing;
    if (std::isnan(value))
        return trace.known.contains(core::bucketStart(bucket, trace.calendar))
                   ? translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "no value"))
                   : translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "no data"));
    if (detail == ReadingDetail::Value)
        return figureText(value, locale, decimals);
    const auto isAll = detail == ReadingDetail::All;
    auto text = figureText(value, locale, decimals) + (isAll ? currencyText(trace, bucket, decimals) : QString());
    const auto isOne = drawn.kind == DrawnBucket::Kind::Only;
    if (!isOne) {
        const auto what = drawn.kind == DrawnBucket::Kind::Highest
                              //: %1 a length of time such as "7 h"
                              ? translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "highest of %1"))
                              : translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "lowest of %1"));
        text += u" · "_s + what.arg(lengthText(drawn.among.length()));
        if (isAll)
            text += u": "_s + bucketText(trace.sourceOf(bucket), trace.calendar, zone, locale);
    }
    if (!isAll)
        return text;
    const auto n = std::isnan(documents) ? QString() : core::numberText(std::llround(documents), locale);
    if (trace.open && trace.open->bucket == bucket) {
        text += u" · "_s + arrivedText(trace);
        if (!n.isEmpty())
            text += u", n = "_s + n;
    } else if (!n.isEmpty()) {
        text += u" · n = "_s + n;
    }
    if (trace.hasBand()) {
        const auto low = trace.low->at(bucket);
        const auto high = trace.high->at(bucket);
        if (!std::isnan(low) && !std::isnan(high))
            text += u" · "_s + translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "p10–p90 %1 to %2"))
                                   .arg(figureText(low, locale, decimals), figureText(high, locale, decimals));
    }
    const auto courseDecimals = trace.documents ? decimals : std::max(decimals, 2); // of numbers a mean is no whole one
    if (const auto rolled = trace.rolled ? trace.rolled->at(bucket) : core::missing; !std::isnan(rolled)) {
        //: %1 a number of points, %2 a value
        const auto what = trace.rollsMedians
                              ? translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "median of %1: %2"))
                              : translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "mean of %1: %2"));
        text +=
            u" · "_s + what.arg(core::numberText(trace.rolling, locale), figureText(rolled, locale, courseDecimals));
    }
    if (const auto merged = trace.merged ? trace.merged->at(trace.drawnAt(bucket)) : core::missing; !std::isnan(merged))
        text += u" · "_s + translated(QT_TRANSLATE_NOOP("oa::charts::Crosshair", "%1: %2"))
                               .arg(courseName(trace), figureText(merged, locale, courseDecimals));
    if (trace.isShifted() && isOne)
        text += u" · "_s + bucketText(trace.sourceOf(bucket), trace.calendar, zone, locale);
    return text;
}

QStringList markTexts(const Trace& trace, const DrawnBucket& drawn, core::TimePoint time,
                      std::chrono::microseconds reach, const QTimeZone& zone)
{
    constexpr qsizetype most = 4; // a chart is no list
    QStringList texts;
    for (const auto& mark : trace.marks) {
        const auto bucket = core::bucketAt(mark.time, trace.calendar);
        const auto away = trace.drawnAt(bucket) - time;
        if (mark.text.isEmpty() || (bucket != drawn.bucket && std::chrono::abs(away) > reach))
            continue;
        // Of another bucket than the one that is told of, or of a part of it.
        const auto isOther = bucket != drawn.bucket || core::bucketStart(bucket, trace.calendar) != mark.time;
        const auto text = isOther ? mark.text + u" · "_s + instantText(mark.time, zone, QLocale()) : mark.text;
        if (texts.contains(text))
            continue;
        if (texts.size() == most) {
            texts.append(u"…"_s);
            break;
        }
        texts.append(text);
    }
    return texts;
}

void paintCrosshair(QPainter& painter, const PaneScene& scene, const CrosshairPlace& place, double ratio)
{
    const auto& [time, pointer, isOneBucket] = place;
    if (scene.chartCount() == 0 || !scene.content().range.contains(time))
        return;
    const auto& theme = scene.theme();
    const auto scale = scene.timeScale(ratio);
    const auto reach = isOneBucket ? std::chrono::microseconds(0) : pointerReach(scale);
    painter.save();
    painter.setFont(theme.font);
    for (int i = 0; i < scene.chartCount(); ++i) {
        const auto plot = scene.plotArea(i);
        const auto x = plot.left() + static_cast<int>(std::floor(scale.x(time)));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.crosshair, 1, Qt::DotLine));
        painter.drawLine(x, plot.top(), x, plot.bottom());

        const auto& item = scene.item(i);
        const auto top = plot.top() - item.plotArea().top();
        const auto isNamed = item.traces().size() > 1 || core::isOfTwo(scene.content().comparison);
        const auto isPointedAt = pointer && plot.contains(pointer->toPoint());
        const auto pointedAt = isPointedAt ? std::optional(item.valueAt(pointer->y() - top)) : std::nullopt;
        std::vector<std::pair<const Trace*, DrawnBucket>> read;
        painter.setRenderHint(QPainter::Antialiasing);
        for (const auto& trace : item.traces()) {
            if (!trace.values)
                continue;
            const auto& drawn = read.emplace_back(&trace, trace.drawnNear(time, reach, pointedAt)).second;
            const auto value = trace.valueAt(drawn.bucket);
            const QPointF point(plot.left() + scale.x(trace.drawnAt(drawn.bucket)), top + item.yOf(value));
            if (!std::isnan(value) && plot.adjusted(-1, -3, 1, 3).contains(point.toPoint())) {
                painter.setPen(QPen(theme.background, 1.5));
                painter.setBrush(theme.line(trace.colorIndex));
                painter.drawEllipse(point, 4, 4);
            }
        }
        const auto linesIn = [&](ReadingDetail detail) {
            std::vector<Line> lines;
            for (const auto& [trace, drawn] : read) {
                const auto color = theme.line(trace->colorIndex);
                const auto withName = isNamed && detail != ReadingDetail::Value; // its colour says whose it is
                lines.push_back({withName ? trace->label.simplified() : QString(),
                                 readingText(*trace, drawn, scene.content().zone, scene.figureDecimals(i), detail),
                                 color});
                if (detail == ReadingDetail::Value)
                    continue;
                for (const auto& text : markTexts(*trace, drawn, time, 2 * pointerReach(scale), scene.content().zone))
                    lines.push_back({{}, text, color});
            }
            return lines;
        };
        // Boxes of charts in a row must not hide each other's numbers.
        const auto covered = item.hasTimeLabels() ? paintTimeChip(painter, scene, plot, x,
                                                                  timeText(item.traces(), time, scene.content().zone))
                                                  : 0;
        const auto free = plot.adjusted(0, 0, 0, -covered);
        const auto room = free.height() + titleHeight(theme.font);
        for (const auto detail : {ReadingDetail::All, ReadingDetail::Extreme, ReadingDetail::Value}) {
            const auto lines = linesIn(detail);
            const auto chip = chipOf(theme, plot, lines);
            if (lines.empty() || (chip.height > room && detail != ReadingDetail::Value))
                continue;
            paintChip(painter, theme, free, x, chip, lines.size() > 1);
            break;
        }
    }
    painter.restore();
}

} // namespace oa::charts
