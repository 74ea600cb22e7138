// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/model/theme.h"
#include "charts/model/valueaxis.h"

class QPainter;

namespace oa::charts {

/// "60 · 12.3 % of receipts below"; with the shares of several lines in their order, "60 · receipts below: 12.3 % 8 %".
/// Of sums, which single receipts are not, "receipts below 60 · 12.3 %".
QString thresholdText(const Threshold& threshold, core::Metric metric, const QLocale& locale);

/// A dashed line across the plot area with its text at the right. A threshold outside of the scale is told at the edge
/// it lies beyond, with an arrow.
void paintThreshold(QPainter& painter, const QRect& plot, const ValueScale& scale, const Threshold& threshold,
                    core::Metric metric, const Theme& theme);

} // namespace oa::charts
