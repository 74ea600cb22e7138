// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/scene/titlerow.h"
#include "core/statistics/statistics.h"

namespace oa::charts {

/// Decimals of a mean in a chart whose other figures have `decimals`: that of whole numbers is no whole one.
int meanDecimals(core::Metric metric, int decimals);

/// Of a layer that has a series, over what is visible of it.
core::Statistics statisticsOf(const PaneContent& content, const Layer& layer, core::Metric metric);

/// What stands above a chart of plain values, of each line that is shown: sum or mean, how many receipts are behind it
/// (those with the score, for scores), extremes and the last value. Every figure has its name, in the shorter forms
/// too. While the connection is lost also which part of the visible range they cover, where it is not all of it.
/// `currencies`: of the chart's amounts; a line of several says which of them are its own. `decimals`: of all figures.
std::vector<Note> notesOf(const PaneContent& content, core::Metric metric, const QStringList& currencies, int decimals);

/// What stands above a chart of differences or ratios, of each line that is held against the first: how far their means
/// lie apart, with the 95 % interval and the numbers behind them. Of scores by the receipts, as far as their moments
/// are known; of amounts by the buckets; of medians nothing, whose difference is none of means, nor of amounts in
/// several currencies.
std::vector<Note> differenceNotesOf(const PaneContent& content, core::Metric metric, const QStringList& currencies,
                                    int decimals);

} // namespace oa::charts
