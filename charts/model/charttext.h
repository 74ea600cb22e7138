// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/metric.h"
#include "core/time/interval.h"

#include <optional>

namespace oa::charts {

/// What a chart is called, translated: a sum with the time that it is of, "Total amount per hour", where that is known;
/// means and medians are the same however long a bucket is.
QString chartName(core::Metric metric, std::optional<core::Interval> interval);

/// The same where there is little room, "Total amount / h".
QString shortChartName(core::Metric metric, std::optional<core::Interval> interval);

/// The same where there is hardly any, "Amount / h", "Avg. OCR".
QString briefChartName(core::Metric metric, std::optional<core::Interval> interval);

} // namespace oa::charts
