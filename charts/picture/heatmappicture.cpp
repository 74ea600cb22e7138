// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/heatmappicture.h"

#include "charts/paint/heatmappainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace oa::charts {

namespace {

constexpr double margin = 16;

} // namespace

core::Result<std::unique_ptr<DrawnPicture>> drawHeatMap(ImageFormat format, const HeatMap& map,
                                                        const ExportOptions& options)
{
    OA_TRY_ASSIGN(auto picture, DrawnPicture::create(format, options));
    auto& painter = picture->painter();
    const auto theme = pictureTheme(options.theme);
    const QRectF page(QPointF(0, 0), QSizeF(options.size));
    painter.fillRect(page, theme.background);
    auto area = page.adjusted(margin, margin, -margin, -margin);
    if (!options.caption.isEmpty()) {
        const QFontMetricsF metrics(theme.font);
        const auto height = std::ceil(metrics.boundingRect(area, Qt::TextWordWrap, options.caption).height());
        painter.setFont(theme.font);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(area.left(), area.bottom() - height, area.width(), height),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, options.caption);
        area.setBottom(area.bottom() - height - margin / 2);
    }
    HeatMapPainter(map, theme, area).paint(painter);
    return picture;
}

} // namespace oa::charts
