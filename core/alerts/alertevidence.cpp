// SPDX-License-Identifier: GPL-3.0-only
#include "core/alerts/alertevidence.h"

#include <cmath>
#include <limits>

namespace oa::core {

namespace {

/// Of the normal distribution.
double normal95()
{
    return studentT95(std::numeric_limits<double>::infinity());
}

} // namespace

std::optional<std::pair<double, double>> medianInterval(const Distribution& values)
{
    const auto n = static_cast<double>(values.count());
    const auto reach = normal95() * std::sqrt(n) / 2;
    const auto low = static_cast<qint64>(std::floor(n / 2 - reach));
    const auto high = static_cast<qint64>(std::ceil(n / 2 + 1 + reach));
    if (low < 1 || high > values.count())
        return std::nullopt;
    return std::pair(values.atRank(low).toDouble(), values.atRank(high).toDouble());
}

AlertChange changeOf(Metric metric, const AlertEvidence& before, const AlertEvidence& now)
{
    AlertChange change{now.value - before.value, missing};
    switch (metric) {
    case Metric::TotalAmount:
        change.error = normal95() * std::sqrt(now.squares + before.squares);
        break;
    case Metric::AverageScore:
    case Metric::AverageOcrScore: {
        const auto means = welch(now.moments, before.moments);
        change = {means.difference, means.halfWidth};
        break;
    }
    case Metric::MedianScore:
    case Metric::MedianOcrScore:
        // Towards no change: the lower limit of a rise, the upper one of a fall.
        change.error = change.difference >= 0 ? std::hypot(now.value - now.low, before.high - before.value)
                                              : std::hypot(now.high - now.value, before.value - before.low);
        break;
    }
    return change;
}

} // namespace oa::core
