// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"
#include "core/statistics/comparison.h"
#include "core/statistics/meandifference.h"
#include "core/statistics/rolling.h"
#include "core/time/timepoint.h"
#include "core/time/timeshift.h"

#include <QString>
#include <QTimeZone>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace oa::charts {

/// How many of the documents behind a line lie below a threshold.
struct ThresholdShare
{
    int colorIndex = 0;   ///< of the line
    double share = 0;     ///< 0..1
    std::size_t line = 0; ///< its place among the lines
    friend bool operator==(const ThresholdShare&, const ThresholdShare&) = default;
};

/// A value to be held against a metric.
struct Threshold
{
    double value = 0;
    std::vector<ThresholdShare> sharesBelow; ///< of the visible range, a line each; empty until they are known
    friend bool operator==(const Threshold&, const Threshold&) = default;
};

/// Of a line's documents over the visible range that have the score, the open bucket left out: what a difference of
/// means is told with.
struct ScoreMoments
{
    core::Moments score;
    core::Moments ocrScore;
    friend bool operator==(const ScoreMoments&, const ScoreMoments&) = default;
};

/// A bucket that somebody should look at.
struct Mark
{
    core::Metric metric = core::Metric::TotalAmount; ///< in the chart of which it stands
    core::TimePoint time{};                          ///< where the bucket begins
    QString text{};                                  ///< why, for the crosshair that stands on it; plain text
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// A moment with a text, in all charts.
struct TimeMarker
{
    core::TimePoint time{};
    QString text; ///< plain, on one line, without marks that turn the direction of writing
    friend bool operator==(const TimeMarker&, const TimeMarker&) = default;
};

/// One line in every chart of a pane.
struct Layer
{
    QString label;                                         ///< plain text, shown as it is
    std::shared_ptr<core::BusinessSeries> series;          ///< null while loading; owned by the GUI thread
    int colorIndex = 0;                                    ///< into the theme's palette (Theme::line)
    bool isVisible = true;                                 ///< a person may hide it in the legend
    core::TimeShift shift{};                               ///< how much earlier it happened than it is drawn
    std::vector<Mark> marks{};                             ///< of a line that is not shifted
    std::shared_ptr<const core::RollingMedians> medians{}; ///< for PaneContent::rolling; null while they are not known
    /// The same by longer buckets, for the line's course where its buckets lie closer than pixels; null where they do
    /// not, and while it is not known.
    std::shared_ptr<const core::BusinessSeries> merged{};
};

/// By what the courses of lines are that have one; nothing where none has.
inline std::optional<core::Interval> courseInterval(const std::vector<Layer>& layers)
{
    for (const auto& layer : layers) {
        if (layer.merged)
            return layer.merged->interval();
    }
    return std::nullopt;
}

/// What stands where the charts are, or on them.
enum class PaneState {
    NoConnection, ///< nothing to show yet, for want of a connection or a choice; message says what to do
    Loading,      ///< first load: no lines yet. A reload keeps Showing with the old lines.
    Showing,
    Empty,   ///< loaded, and no data in range
    Unknown, ///< there are no data of that name at any time; message names it
    Stale,   ///< connection lost: lines stay, message says how old they are
    Failed
};

/// What a pane shows, apart from how large and in which colours.
struct PaneContent
{
    QString title;
    std::vector<core::Metric> metrics{core::allMetrics.begin(), core::allMetrics.end()};
    std::vector<Layer> layers;
    core::TimeRange range{};
    QTimeZone zone = QTimeZone::utc();
    PaneState state = PaneState::NoConnection;
    QString message;
    core::Comparison comparison = core::Comparison::None;
    std::array<std::optional<Threshold>, core::metricCount> thresholds;
    bool hasSpread = false;
    bool fades = true;                     ///< lines of scores are drawn weaker where few documents are behind them
    int rolling = 0;                       ///< see core::Workspace
    std::vector<TimeMarker> timeMarkers{}; ///< in the order of time
    std::vector<std::optional<ScoreMoments>> moments{}; ///< of each layer in its order; fewer while they are not known
};

} // namespace oa::charts
