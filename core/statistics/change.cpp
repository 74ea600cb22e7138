// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/change.h"

#include "core/statistics/meandifference.h"

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

bool Change::isBeyondError() const
{
    return std::abs(difference) > halfWidth;
}

double Change::share() const
{
    return before == 0 ? missing : difference / std::abs(before);
}

Change totalChange(const Total& now, const Total& before)
{
    Change change{.count = now.count, .previousCount = before.count};
    if (now.count > 0)
        change.now = now.sum;
    if (before.count < 1)
        return change;
    change.before = before.sum;
    change.difference = now.sum - before.sum;
    change.halfWidth = totalError(now.squares + before.squares, now.count + before.count);
    return change;
}

Change countChange(qint64 now, qint64 before)
{
    const auto ones = [](qint64 count) {
        const auto value = static_cast<double>(count);
        return Total{count, value, value};
    };
    return totalChange(ones(now), ones(before));
}

Change meanChange(const Distribution& now, const Distribution& before)
{
    const auto first = Moments::of(now);
    const auto second = Moments::of(before);
    const auto apart = welch(first, second);
    return {.now = first.mean(),
            .before = second.mean(),
            .difference = apart.difference,
            .halfWidth = apart.halfWidth,
            .count = first.count,
            .previousCount = second.count};
}

Change medianChange(const Distribution& now, const Distribution& before)
{
    Change change{.count = now.count(), .previousCount = before.count()};
    if (!now.isEmpty())
        change.now = now.median().toDouble();
    if (!before.isEmpty())
        change.before = before.median().toDouble();
    if (now.isEmpty() || before.isEmpty())
        return change;
    change.difference = (now.median() + -before.median()).toDouble();
    change.halfWidth = medianError(change.now, medianInterval(now), change.before, medianInterval(before));
    return change;
}

double totalError(double squares, qint64 count)
{
    if (count < 1)
        return 0;
    return std::sqrt(squares) * (normal95() + 1 / std::sqrt(static_cast<double>(count)));
}

MedianInterval medianInterval(const Distribution& values)
{
    const auto n = static_cast<double>(values.count());
    const auto reach = normal95() * std::sqrt(n) / 2;
    const auto low = static_cast<qint64>(std::floor(n / 2 - reach));
    const auto high = static_cast<qint64>(std::ceil(n / 2 + 1 + reach));
    if (low < 1 || high > values.count())
        return {};
    return {values.atRank(low).toDouble(), values.atRank(high).toDouble()};
}

double medianError(double now, const MedianInterval& ofNow, double before, const MedianInterval& ofBefore)
{
    return now >= before ? std::hypot(now - ofNow.low, ofBefore.high - before)
                         : std::hypot(ofNow.high - now, before - ofBefore.low);
}

} // namespace oa::core
