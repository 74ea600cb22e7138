// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

namespace oa::core {

/// A metric of longer buckets as a line among those of `shorter` ones of the same business, so that it runs within what
/// they do: amounts and numbers of receipts as their mean a shorter bucket, where there are data; averages and medians
/// as they are. Missing where a bucket was not read whole or is still open. Covers the buckets of `longer` that are
/// finished.
Series mergedLine(const BusinessSeries& longer, Metric metric, const BusinessSeries& shorter);

} // namespace oa::core
