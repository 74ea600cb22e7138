// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"
#include "charts/model/timeaxis.h"
#include "charts/model/timescale.h"

#include <QRect>

class QPainter;

namespace oa::charts {

/// Height of the marks and of both rows of labels below a plot area, in device-independent pixels.
int timeLabelHeight(const QFont& font);

/// Vertical lines at the ticks, stronger where a day, month or year begins; with marks below the plot area where labels
/// follow.
void paintTimeGrid(QPainter& painter, const QRect& plot, const TimeTicks& ticks, const TimeScale& scale,
                   const Theme& theme, bool withMarks);

/// Labels below the plot area: ticks in the first row, what they belong to in the second. Nothing reaches past the plot
/// area's sides, where y labels and neighbours are: a label that would is moved inwards, one without room is left out.
void paintTimeLabels(QPainter& painter, const QRect& plot, const TimeTicks& ticks, const TimeScale& scale,
                     const Theme& theme);

/// Where the tick labels of the first row lie, in the painter's coordinates; empty for those that are left out.
std::vector<QRectF> timeLabelRects(const QRect& plot, const TimeTicks& ticks, const TimeScale& scale,
                                   const QFont& font);

} // namespace oa::charts
