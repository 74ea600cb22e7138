// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/base/csvwriter.h"
#include "core/series/metric.h"
#include "core/series/workspace.h"
#include "core/time/interval.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace oa::cli {

/// What `export` was asked for.
struct ExportRequest
{
    enum class Format { Png, Svg, Pdf, Csv };
    enum class Theme { Light, Dark, HighContrast };

    QString path;
    Format format = Format::Png;
    std::vector<core::WorkspacePane> panes; ///< side by side, each with at least one business
    core::TimeRange base{};                 ///< the whole range, from which earlier periods are counted
    core::TimeRange range{};                ///< the part of it that is shown
    QStringList remarks;                    ///< what there is to tell of how the range was read
    std::optional<core::Interval> interval; ///< nothing: what suits the picture and what there is
    core::BucketCalendar buckets;           ///< by chooseBuckets()
    core::AxisMode axes = core::AxisMode::Own;
    bool isFromWorkspace = false;
    bool isRaw = false; ///< a table of documents instead of buckets
    core::CsvStyle style = {};
    int width = 1600; ///< device-independent pixels
    int height = 900;
    double scale = 1;
    Theme theme = Theme::Light;
    QTimeZone zone;

    /// Those asked for, or those that suit so many documents in the fullest line, which are in the part of the range of
    /// which anything is known.
    void chooseBuckets(qint64 documents, const core::TimeRange& covered);

    static constexpr int largestSide = 20'000;

    QStringList businesses() const;            ///< of all panes, each once
    std::vector<core::Metric> metrics() const; ///< of all panes, in the order of the charts
    std::vector<core::PaneLine> lines(const core::WorkspacePane& pane) const { return core::linesOf(pane, base, zone); }

    /// Errors (usage): whatever cannot be meant; also an output that is no ordinary file.
    /// `zone` is that of the system or of --zone.
    static tl::expected<ExportRequest, Failure> read(const CommandLine& line, const QTimeZone& zone,
                                                     core::TimePoint now);
};

} // namespace oa::cli
