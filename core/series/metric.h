// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace oa::core {

/// What one chart shows of a bucket, in the order in which a pane shows its charts.
enum class Metric { TotalAmount, AverageScore, MedianScore, AverageOcrScore, MedianOcrScore, DocumentCount };

inline constexpr std::size_t metricCount = 6;
inline constexpr std::array<Metric, metricCount> allMetrics = {Metric::TotalAmount,    Metric::AverageScore,
                                                               Metric::MedianScore,    Metric::AverageOcrScore,
                                                               Metric::MedianOcrScore, Metric::DocumentCount};
/// The first ones say something of the documents' values. The last is how many there are, which rows and tables hold
/// beside each of these.
inline constexpr std::size_t valueMetricCount = metricCount - 1;

constexpr std::size_t indexOf(Metric metric)
{
    return static_cast<std::size_t>(metric);
}

/// Values to hold the metrics against, by indexOf(). Of scores in points, of amounts per document.
using Thresholds = std::array<std::optional<double>, metricCount>;

/// A sum over no documents is zero, and so is their number; a mean or median over none does not exist.
constexpr bool isAdditive(Metric metric)
{
    return metric == Metric::TotalAmount || metric == Metric::DocumentCount;
}

/// Whether its values say something of single documents, which can so be held against them.
constexpr bool isOfDocuments(Metric metric)
{
    return metric != Metric::DocumentCount;
}

/// Whether roll-ups keep, beside the metric, how far its documents lie apart.
constexpr bool hasSpread(Metric metric)
{
    return metric == Metric::MedianScore || metric == Metric::MedianOcrScore;
}

/// As tables of charts name it, the command line and workspaces: total_amount, avg_score, median_score, avg_ocr_score,
/// median_ocr_score, which are the roll-up tables' columns, and documents.
QString columnName(Metric metric);
std::optional<Metric> metricFromColumnName(QStringView name);

/// For people, translated: "Total amount", "Average score", …
QString displayName(Metric metric);
/// For people, translated: "points" for scores. Empty for amounts, whose currency the documents say (BusinessSeries),
/// and for numbers of documents.
QString unitName(Metric metric);

} // namespace oa::core
