// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <array>
#include <vector>

namespace oa::db {
class Connection;
}

namespace oa::presentation {

/// For each metric with a threshold, in the order of the lines: the share of documents below it.
using ThresholdShares = std::array<std::vector<charts::ThresholdShare>, core::metricCount>;

/// Counts the documents behind each line in the visible range; a line without any has no share, nor has one whose
/// amounts are no longer kept. `currency`: of amounts, only documents in this
/// one; empty for all. Takes a statement a line; ends when the connection's stop token asks.
core::Result<ThresholdShares> sharesBelow(db::Connection& connection, const std::vector<core::PaneLine>& lines,
                                          const core::TimeRange& visible, const core::Thresholds& thresholds,
                                          const core::BusinessColors& colors, const QString& currency = {});

} // namespace oa::presentation
