// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/thresholdpainter.h"

#include "charts/paint/linepainter.h"
#include "core/base/numbertext.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr double padding = 4;
constexpr double markSize = 7;
constexpr double arrowRadius = 3.5;

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::charts::SeriesItem", text);
}

/// One piece of the label, with the colour of the line it speaks of where there are several.
struct Piece
{
    QString text;
    int colorIndex = -1;
};

std::vector<Piece> piecesOf(const Threshold& threshold, core::Metric metric, const QLocale& locale,
                            bool isShort = false)
{
    const auto value = valueText(threshold.value, locale);
    const auto& shares = threshold.sharesBelow;
    const auto percent = [&locale](double share) { return core::numberText(share * 100, 'f', 1, locale); };
    if (metric == core::Metric::TotalAmount) {
        // The chart is of sums, which the value is not held against.
        //: %1 an amount
        std::vector<Piece> pieces{
            {(isShort ? translated(QT_TRANSLATE_NOOP("oa::charts::SeriesItem", "receipts < %1"))
                      : translated(QT_TRANSLATE_NOOP("oa::charts::SeriesItem", "receipts below %1")))
                 .arg(value) +
             (shares.empty() ? QString() : u" ·"_s)}};
        for (const auto& share : shares)
            pieces.push_back({percent(share.share) + u" %"_s, shares.size() == 1 ? -1 : share.colorIndex});
        return pieces;
    }
    if (shares.empty())
        return {{value}};
    if (shares.size() == 1)
        return {{value + u" · "_s +
                 (isShort ? translated(QT_TRANSLATE_NOOP("oa::charts::SeriesItem", "%1 % below"))
                          : translated(QT_TRANSLATE_NOOP("oa::charts::SeriesItem", "%1 % of receipts below")))
                     .arg(percent(shares.front().share))}};
    std::vector<Piece> pieces{{value + u" · "_s +
                               (isShort ? translated(QT_TRANSLATE_NOOP("oa::charts::SeriesItem", "below:"))
                                        : translated(QT_TRANSLATE_NOOP("oa::charts::SeriesItem", "receipts below:")))}};
    for (const auto& share : shares)
        pieces.push_back({percent(share.share) + u" %"_s, share.colorIndex});
    return pieces;
}

void paintLabel(QPainter& painter, const QRectF& box, const std::vector<Piece>& pieces, const Theme& theme)
{
    const QFontMetricsF metrics(theme.font);
    auto fill = theme.plotBackground;
    fill.setAlpha(225);
    painter.fillRect(box, fill);
    auto x = box.left() + padding;
    for (const auto& piece : pieces) {
        if (piece.colorIndex >= 0) {
            painter.fillRect(QRectF(std::round(x), std::round(box.center().y()) - 3, markSize, markSize),
                             theme.line(piece.colorIndex));
            x += markSize + padding;
        }
        painter.setPen(theme.text);
        const auto width = metrics.horizontalAdvance(piece.text);
        painter.drawText(QRectF(x, box.top(), width + 1, box.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         piece.text);
        x += width + 2 * padding;
    }
}

} // namespace

QString thresholdText(const Threshold& threshold, core::Metric metric, const QLocale& locale)
{
    QStringList parts;
    for (const auto& piece : piecesOf(threshold, metric, locale))
        parts.append(piece.text);
    return parts.join(u' ');
}

void paintThreshold(QPainter& painter, const QRect& plot, const ValueScale& scale, const Threshold& threshold,
                    core::Metric metric, const Theme& theme)
{
    const auto isAbove = threshold.value > scale.max;
    const auto isBelow = threshold.value < scale.min;
    const auto share = (scale.max - threshold.value) / scale.span();
    const auto y = plot.top() + static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * plot.height()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!isAbove && !isBelow) {
        QPen pen(theme.text, 1);
        pen.setDashPattern({6, 4});
        painter.setPen(pen);
        painter.drawLine(plot.left(), y, plot.right(), y);
    }

    painter.setFont(theme.font);
    const QFontMetricsF metrics(theme.font);
    const auto widthOf = [&metrics](const std::vector<Piece>& pieces) {
        double width = padding;
        for (const auto& piece : pieces)
            width += (piece.colorIndex >= 0 ? markSize + padding : 0) + metrics.horizontalAdvance(piece.text) + padding;
        return width + padding * static_cast<double>(pieces.size() - 1);
    };
    auto pieces = piecesOf(threshold, metric, QLocale());
    const auto fits = [&] { return widthOf(pieces) <= plot.width() - 4 * arrowRadius; };
    if (!fits())
        pieces = piecesOf(threshold, metric, QLocale(), true);
    if (!fits()) // a narrow chart has room for the value alone
        pieces = piecesOf({threshold.value, {}}, metric, QLocale(), true);
    const auto width = widthOf(pieces);
    const auto arrow = isAbove || isBelow ? 2 * arrowRadius + padding : 0;
    const auto height = std::ceil(metrics.height());
    auto top = isAbove ? plot.top() + 2.0 : isBelow ? plot.bottom() - height - 1.0 : y - height - 2.0;
    if (top < plot.top())
        top = y + 3.0;
    const QRectF box(plot.right() - width - arrow - 2, top, width, height);
    paintLabel(painter, box, pieces, theme);
    if (arrow > 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintMarker(painter, isAbove ? MarkerShape::Triangle : MarkerShape::DownTriangle,
                    {box.right() + arrowRadius + 1, box.center().y()}, arrowRadius, theme.text);
    }
}

} // namespace oa::charts
