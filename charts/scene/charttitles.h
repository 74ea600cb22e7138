// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/model/trace.h"
#include "charts/scene/titlerow.h"

namespace oa::charts {

/// Of the buckets that are shown; nothing while no line is loaded.
std::optional<core::Interval> shownInterval(const PaneContent& content);

/// What the visible amounts of a layer are in; empty where it is hidden or not loaded.
QStringList currenciesOf(const PaneContent& content, const Layer& layer);

/// What the visible amounts of all shown layers are in, each once.
QStringList currenciesOf(const PaneContent& content);

/// A layer's label, and where `currencies`, those of all layers, are several, the currency of its amounts; of
/// businesses that are held against each other both names.
QString labelOf(const PaneContent& content, const Layer& layer, const QStringList& currencies);

/// The title of a chart that has no lines yet.
ChartTitle titleOf(const PaneContent& content, core::Metric metric);

/// The title of a chart with its lines: who is compared, what amounts are in, what bands and strong lines are.
ChartTitle titleOf(const PaneContent& content, core::Metric metric, const std::vector<Trace>& traces,
                   const QStringList& currencies);

} // namespace oa::charts
