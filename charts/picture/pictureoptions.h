// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"
#include "core/series/metric.h"

#include <QSize>
#include <QString>

#include <vector>

namespace oa::charts {

struct ExportOptions
{
    QSize size = {1600, 900}; ///< device-independent pixels
    double scale = 1.0;       ///< PNG: size x scale device pixels
    ThemeKind theme = ThemeKind::Light;
    QString caption;                     ///< range, zone, filters, open-bucket note; below the charts
    QString title;                       ///< above the charts, and the document's own
    std::vector<core::Metric> metrics{}; ///< the charts that are drawn; empty: those of each pane
};

enum class ImageFormat { Png, Svg, Pdf };

} // namespace oa::charts
