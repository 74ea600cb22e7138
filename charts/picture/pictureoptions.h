// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"

#include <QSize>
#include <QString>

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

} // namespace oa::charts
