// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace oa::core {

/// What one chart shows of a bucket, in the order in which a pane shows its charts.
enum class Metric { TotalAmount, AverageScore, MedianScore, AverageOcrScore, MedianOcrScore };

inline constexpr std::size_t metricCount = 5;
inline constexpr std::array<Metric, metricCount> allMetrics = {
    Metric::TotalAmount, Metric::AverageScore, Metric::MedianScore, Metric::AverageOcrScore, Metric::MedianOcrScore};

constexpr std::size_t indexOf(Metric metric)
{
    return static_cast<std::size_t>(metric);
}

/// Values to hold the metrics against, by indexOf(). Of scores in points, of amounts per document.
using Thresholds = std::array<std::optional<double>, metricCount>;

/// A sum over no documents is zero; a mean or median over none does not exist.
constexpr bool isAdditive(Metric metric)
{
    return metric == Metric::TotalAmount;
}

/// Whether roll-ups keep, beside the metric, how far its documents lie apart.
constexpr bool hasSpread(Metric metric)
{
    return metric == Metric::MedianScore || metric == Metric::MedianOcrScore;
}

/// The roll-up tables' column: total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score.
/// Also the name on the command line and in workspaces.
QString columnName(Metric metric);
std::optional<Metric> metricFromColumnName(QStringView name);

/// For people, translated: "Total amount", "Average score", …
QString displayName(Metric metric);
/// For people, translated: "points" for scores. Empty for amounts, whose currency the documents say (BusinessSeries).
QString unitName(Metric metric);

} // namespace oa::core
