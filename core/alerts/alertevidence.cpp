// SPDX-License-Identifier: GPL-3.0-only
#include "core/alerts/alertevidence.h"

#include <cmath>

namespace oa::core {

AlertChange changeOf(Metric metric, const AlertEvidence& before, const AlertEvidence& now)
{
    AlertChange change{now.value - before.value, missing};
    switch (metric) {
    case Metric::TotalAmount:
        change.error = totalError(now.squares + before.squares, now.documents + before.documents);
        break;
    case Metric::DocumentCount: { // sums of a one for each
        const auto together = now.value + before.value;
        change.error = together > 0 ? totalError(together, std::llround(together)) : 0;
        break;
    }
    case Metric::AverageScore:
    case Metric::AverageOcrScore: {
        const auto means = welch(now.moments, before.moments);
        change = {means.difference, means.halfWidth};
        break;
    }
    case Metric::MedianScore:
    case Metric::MedianOcrScore:
        change.error = medianError(now.value, now.interval, before.value, before.interval);
        break;
    }
    return change;
}

} // namespace oa::core
