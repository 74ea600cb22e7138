// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/picturelegend.h"

#include "charts/model/theme.h"
#include "charts/paint/linepainter.h"
#include "charts/paint/namefitting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace oa::charts {

namespace {

constexpr double swatchWidth = 22;
constexpr double swatchGap = 4;
constexpr double entryGap = 14;
constexpr double narrowest = 60; // of a name
constexpr int largestShare = 5;  // of a pane's height: one in so many
constexpr int below = 6;         // between the legend and the charts
constexpr int betweenRows = 4;

int textHeight(const Theme& theme)
{
    return static_cast<int>(std::ceil(QFontMetricsF(theme.font).height()));
}

int ceilOf(int dividend, int divisor)
{
    return (dividend + divisor - 1) / divisor;
}

} // namespace

PictureLegend::PictureLegend(const std::vector<Layer>& layers, const Theme& theme, int width, int paneHeight)
    : m_theme(&theme)
    , m_width(width)
{
    QStringList names;
    for (const auto& layer : layers) {
        if (!layer.series || !layer.isVisible)
            continue;
        names.append(layer.label);
        m_lines.push_back({layer.colorIndex, 0});
    }
    if (m_lines.size() < 2) {
        m_lines.clear();
        return;
    }
    layOut(names, std::max(paneHeight / largestShare / (textHeight(theme) + betweenRows), 1));
}

void PictureLegend::layOut(const QStringList& names, int mostRows)
{
    const QFontMetricsF metrics(m_theme->font);
    const auto count = static_cast<int>(names.size());
    QStringList inFull;
    for (const auto& name : names)
        inFull.append(name.simplified());
    double left = 0;
    double longest = 0;
    for (int i = 0; i < count; ++i) {
        m_lines[static_cast<std::size_t>(i)].left = left;
        const auto width = std::ceil(metrics.horizontalAdvance(inFull.at(i)));
        longest = std::max(longest, width);
        left += swatchWidth + swatchGap + width + entryGap;
    }
    if (left - entryGap <= m_width) {
        m_texts = inFull;
        m_columns = count;
        return;
    }
    const auto roomIn = [this](int columns) {
        return (m_width + entryGap) / columns - entryGap - swatchGap - swatchWidth;
    };
    // As few rows as all names fit into; if there is no such number, as many as there may be; and more if they are
    // needed to tell names apart.
    auto columns = count;
    while (columns > 1 && roomIn(columns) < longest && ceilOf(count, columns - 1) <= mostRows)
        --columns;
    while (columns > 1 && roomIn(columns) < narrowest)
        --columns;
    m_texts = fitNames(names, metrics, roomIn(columns));
    while (columns > 1 && !canBeToldApart(m_texts, names))
        m_texts = fitNames(names, metrics, roomIn(--columns));
    // No more columns than its rows fill.
    m_columns = ceilOf(count, ceilOf(count, columns));
    m_texts = fitNames(names, metrics, roomIn(m_columns));
    for (int i = 0; i < count; ++i)
        m_lines[static_cast<std::size_t>(i)].left = (m_width + entryGap) / m_columns * (i % m_columns);
}

int PictureLegend::rows() const
{
    return ceilOf(static_cast<int>(m_lines.size()), m_columns);
}

int PictureLegend::height() const
{
    return m_lines.empty() ? 0 : rows() * (textHeight(*m_theme) + betweenRows) - betweenRows + below;
}

void PictureLegend::paint(QPainter& painter, QPoint topLeft) const
{
    if (m_lines.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme->font);
    const auto rowHeight = textHeight(*m_theme);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto row = static_cast<int>(i) / m_columns;
        const QRectF text(topLeft.x() + m_lines[i].left + swatchWidth + swatchGap,
                          topLeft.y() + row * (rowHeight + betweenRows), m_width, rowHeight);
        const auto color = m_theme->line(m_lines[i].colorIndex);
        const QPointF middle(topLeft.x() + m_lines[i].left + swatchWidth / 2, std::floor(text.center().y()));
        painter.setPen(QPen(color, 1.6));
        painter.drawLine(middle - QPointF(10, 0), middle + QPointF(10, 0));
        paintMarker(painter, markerOf(i), middle, 3.5, color);
        painter.setPen(m_theme->text);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         m_texts.at(static_cast<qsizetype>(i)));
    }
    painter.restore();
}

} // namespace oa::charts
