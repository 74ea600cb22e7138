// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/comparison.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

template <typename Operation>
Series combined(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd, Operation operation)
{
    Series result;
    if (a.isEmpty() || b.isEmpty())
        return result;
    const auto from = std::max(a.first(), b.first());
    const auto to = std::min({a.end(), b.end(), aEnd, bEnd});
    if (from >= to)
        return result;
    result.reset(from, to);
    const auto left = a.samples().subspan(static_cast<std::size_t>(from - a.first()));
    const auto right = b.samples().subspan(static_cast<std::size_t>(from - b.first()));
    for (auto bucket = from; bucket < to; ++bucket) {
        const auto i = static_cast<std::size_t>(bucket - from);
        result.set(bucket, operation(left[i], right[i])); // NaN on either side stays NaN
    }
    result.rebuild(from, to);
    return result;
}

} // namespace

QString displayName(Comparison comparison)
{
    const auto translated = [](const char* text) { return QCoreApplication::translate("oa::core::Comparison", text); };
    switch (comparison) {
    case Comparison::None:
        return translated(QT_TRANSLATE_NOOP("oa::core::Comparison", "Values"));
    case Comparison::Difference:
        return translated(QT_TRANSLATE_NOOP("oa::core::Comparison", "A − B"));
    case Comparison::Ratio:
        return translated(QT_TRANSLATE_NOOP("oa::core::Comparison", "A / B"));
    case Comparison::Index:
        return translated(QT_TRANSLATE_NOOP("oa::core::Comparison", "100 = mean of this range"));
    }
    Q_UNREACHABLE();
}

QString comparedName(Comparison comparison, const QString& first, const QString& second)
{
    return first + (comparison == Comparison::Difference ? u" − "_s : u" / "_s) + second;
}

std::optional<double> evenValue(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return std::nullopt;
    case Comparison::Difference:
        return 0;
    case Comparison::Ratio:
        return 1;
    case Comparison::Index:
        return 100;
    }
    Q_UNREACHABLE();
}

Series difference(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd)
{
    return combined(a, b, aEnd, bEnd, [](double left, double right) { return left - right; });
}

Series ratio(const Series& a, const Series& b, BucketIndex aEnd, BucketIndex bEnd)
{
    return combined(a, b, aEnd, bEnd, [](double left, double right) { return right == 0 ? missing : left / right; });
}

double indexBase(const Series& series, const Series* weights, BucketIndex from, BucketIndex to)
{
    double sum = 0;
    double weight = 0;
    for (auto bucket = std::max(from, series.first()); bucket < std::min(to, series.end()); ++bucket) {
        const auto value = series.at(bucket);
        const auto times = weights ? weights->at(bucket) : 1.0;
        if (std::isnan(value) || !(times > 0))
            continue;
        sum += value * times;
        weight += times;
    }
    return sum == 0 ? missing : sum / weight;
}

Series indexed(const Series& series, double base, BucketIndex end)
{
    Series result;
    end = std::min(end, series.end());
    if (series.isEmpty() || end <= series.first())
        return result;
    result.reset(series.first(), end);
    for (auto bucket = series.first(); bucket < end; ++bucket)
        result.set(bucket, series.at(bucket) / base * 100);
    result.rebuild(series.first(), end);
    return result;
}

} // namespace oa::core
