// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/contribution.h"

namespace oa::core {

double contributionOf(const ExactDecimal& value, const Moments& before, const Moments& now)
{
    // One fraction, exact but for the division: values that agree with the mean in many digits keep what they differ
    // in.
    const auto apart = ExactDecimal(before.count, 0) * value + -before.sum;
    return apart.toDouble() / static_cast<double>(before.count) / static_cast<double>(now.count);
}

Explanation explanationOf(std::span<const double> contributions, double difference, double part)
{
    Explanation explanation;
    if (difference == 0)
        return explanation;
    for (const auto contribution : contributions) {
        if (explanation.share >= part || contribution / difference <= 0)
            break;
        explanation.share += contribution / difference;
        ++explanation.count;
    }
    return explanation;
}

} // namespace oa::core
