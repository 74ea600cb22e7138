// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "core/time/interval.h"
#include "core/workspace/workspace.h"
#include "db/stores/businessstore.h"
#include "db/stores/markerstore.h"

#include <QTimeZone>

#include <functional>
#include <optional>
#include <vector>

namespace oa::db {
class Connection;
struct DataExtent;
} // namespace oa::db

namespace oa::presentation {

/// Which panes somebody wants to see, and of what size: what a picture or a table is made from.
struct PlotRequest
{
    enum class Theme { Light, Dark, HighContrast };

    std::vector<core::WorkspacePane> panes; ///< side by side, each with at least one business
    core::TimeRange base{};                 ///< the whole range, from which earlier periods are counted
    core::TimeRange range{};                ///< the part of it that is shown
    std::optional<core::Interval> interval; ///< nothing: what suits the picture and what there is
    core::BucketCalendar buckets;           ///< by chooseBuckets()
    core::AxisMode axes = core::AxisMode::Shared;
    QString currency; ///< amounts are those in this one alone; empty for all
    int width = 1600; ///< device-independent pixels
    int height = 900;
    double scale = 1;
    Theme theme = Theme::Light;
    QString title;          ///< of pictures, above the charts
    QString footnote;       ///< below them
    bool hasCaption = true; ///< what is shown is said below pictures
    QTimeZone zone;
    bool fades = true;               ///< see core::Workspace
    int rolling = 0;                 ///< see core::Workspace
    core::BusinessColors colors;     ///< that a workspace gives; further ones are found
    std::vector<db::Marker> markers; ///< that pictures show, once they were read

    /// Those asked for, or those that suit the documents of the fullest line, which are in the part of the range of
    /// which anything is known. `all` is of the range.
    void chooseBuckets(const std::vector<db::BusinessSummary>& all, const core::TimeRange& covered);

    QStringList businesses() const;            ///< of all panes, each once
    std::vector<core::Metric> metrics() const; ///< of all panes, in the order of the charts
    std::vector<core::PaneLine> lines(const core::WorkspacePane& pane) const { return core::linesOf(pane, base, zone); }
};

/// What was read for the panes of a request, a list of lines for each.
using PlottedPanes = std::vector<std::vector<PlottedLine>>;

/// Reads each line once, though several panes show it. `progress` gets the lines read and those there are. Errors: the
/// database's.
core::Result<PlottedPanes> readPlottedPanes(db::Connection& connection, const PlotRequest& request,
                                            core::SeriesContent content, const db::DataExtent& reach,
                                            const std::function<void(qint64 done, qint64 total)>& progress = {});

/// The markers that a picture shows. Charts are right without: for a role that may not read them there are none, and
/// `denied` hears why. Errors: the database's.
core::Result<std::vector<db::Marker>> readMarkers(db::Connection& connection, const core::TimeRange& range,
                                                  const std::function<void(const core::Error&)>& denied);

/// The lines of all panes, one behind the other.
std::vector<PlottedLine> allLines(const PlottedPanes& panes);

/// The names of `wanted` that are neither a business nor a group of `all`, nor all together.
QStringList unknownNames(const QStringList& wanted, const std::vector<db::BusinessSummary>& all);

/// Why there is nothing to show of a business of that name: NotFound, with what may have been meant; otherwise with
/// `remedy`.
core::Error unknownBusiness(const QString& name, const std::vector<db::BusinessSummary>& all, const QString& remedy);

/// Why there is nothing to show of a range in which no bucket begins: BadInput. A table without rows would look as if
/// there were no receipts.
core::Error noBucketBegins(core::Interval interval);

} // namespace oa::presentation
