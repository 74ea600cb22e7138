// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"
#include "charts/widgets/panearea.h"
#include "core/base/result.h"

#include <QImage>
#include <QSize>

namespace oa::charts {

struct ExportOptions
{
    QSize size = {1600, 900}; ///< device-independent pixels
    double scale = 1.0;       ///< PNG: size x scale device pixels
    ThemeKind theme = ThemeKind::Light;
    QString caption; ///< range, zone, filters, open-bucket note; below the charts
    QString title;
};

enum class ImageFormat { Png, Svg, Pdf };

/// Draws panes as they are shown (range, layers, y mode), laid out anew for the given size, with the window's own
/// painter, all at once (see PictureDrawing). Null when that cannot be drawn. GUI thread only.
QImage renderImage(const std::vector<ChartPane*>& panes, YMode yMode, const ExportOptions& options);

/// The same into a file. Errors: BadInput (size, nothing to draw); as DrawnPicture::save().
core::Result<> writeImage(const QString& path, ImageFormat format, const std::vector<ChartPane*>& panes, YMode yMode,
                          const ExportOptions& options);

} // namespace oa::charts
