// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/series/metric.h"
#include "core/statistics/comparison.h"
#include "core/time/bucketcalendar.h"
#include "core/time/timeshift.h"
#include "core/workspace/axismode.h"
#include "core/workspace/businesscolors.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace oa::core {

/// An earlier period drawn beside the shown one: the day, the week, … before; four and 52 weeks are about a month and a
/// year in which each day lies on the same weekday. Stored as "none", "day", "week", "month", "year", "range",
/// "four_weeks", "52_weeks".
enum class PeriodShift {
    None,
    PreviousDay,
    PreviousWeek,
    PreviousMonth,
    PreviousYear,
    PreviousRange,
    FourWeeks,
    FiftyTwoWeeks
};

struct WorkspacePane
{
    QStringList businesses; ///< the pane's own one first, then those laid over it; byte-exact names
    std::vector<Metric> metrics = {allMetrics.begin(), allMetrics.end()};
    Comparison mode = Comparison::None;
    PeriodShift shift = PeriodShift::None;
    bool spread = false; ///< p10 to p90 shaded under the medians
    Thresholds thresholds{};
    friend bool operator==(const WorkspacePane&, const WorkspacePane&) = default;
};

/// Everything that says what is on screen, and nothing that is secret or belongs to one machine: no connection, no
/// window size. A file also says which database it was saved on, by the name that people know it by. What the window
/// restores at its start, what undo goes back through, and what a workspace file holds.
struct Workspace
{
    static constexpr int version = 1;
    static constexpr qsizetype maximumPanes = 6;
    static constexpr qsizetype maximumBusinessesInPane = 8;

    QString range = QStringLiteral("yesterday and today"); ///< as rangeFromExpression() reads it
    std::optional<TimeRange> zoom;                         ///< the part of it that is visible; empty for all of it
    std::optional<Interval> interval;                      ///< empty for automatic
    QString zone;                                          ///< IANA name; empty for the system's
    AxisMode axes = AxisMode::Shared;
    QString currency;  ///< amounts are those in this one alone; empty for all
    bool fades = true; ///< lines are drawn weaker where few documents are behind them
    int rolling = 0;   ///< over how many buckets rolling means are drawn (core/statistics/rolling.h); 0: none are
    std::vector<WorkspacePane> panes;
    BusinessColors colors; ///< of the panes' businesses
    QString database;      ///< that a file was saved on, for people; empty where nothing says so
    friend bool operator==(const Workspace&, const Workspace&) = default;
};

/// All panes' businesses in their order, each once.
QStringList businessesOf(const std::vector<WorkspacePane>& panes);

/// One line of a pane's charts: a business, now or a while earlier.
struct PaneLine
{
    QString business;
    TimeShift shift;
    friend bool operator==(const PaneLine&, const PaneLine&) = default;
};

/// How much earlier the compared period lies: days or months of the zone's calendar; or as much as `range`, which is
/// all of what the workspace is about: whole months or days of the calendar where it is such, else its length.
TimeShift shiftOf(PeriodShift shift, const TimeRange& range, const QTimeZone& zone);
/// Each business in the pane's order, then each of them again from the time before.
std::vector<PaneLine> linesOf(const WorkspacePane& pane, const TimeRange& range, const QTimeZone& zone);

/// The documented file format (docs/workspace.md): JSON, UTF-8, an object with "ocr_analytics_workspace": 1.
QByteArray toJson(const Workspace& workspace);
/// Unknown keys are ignored, absent ones keep their defaults. Errors: BadInput naming the key; Unsupported for a
/// version newer than this program's.
Result<Workspace> workspaceFromJson(const QByteArray& json);

/// Reads and writes files; writing goes to a temporary file that is renamed. Errors: NotFound, DiskFull, Other.
Result<Workspace> readWorkspace(const QString& path);
Result<> writeWorkspace(const QString& path, const Workspace& workspace);

} // namespace oa::core
