// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/heatmap.h"
#include "core/statistics/weekprofile.h"

#include <QLocale>

namespace oa::presentation {

/// Weekdays as rows, from the locale's first one on, and the hours of the day as columns, with n in each cell's tip.
/// `business` is named in the title.
charts::HeatMap heatMapOf(const core::WeekProfile& profile, core::Metric metric, const QString& business,
                          const QLocale& locale = QLocale());

} // namespace oa::presentation
