// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "charts/model/timescale.h"
#include "core/base/result.h"

#include <QTimeZone>

#include <memory>
#include <vector>

namespace oa::db {
class Connection;
}

namespace oa::presentation {

/// The course of a line whose buckets lie closer than pixels: the same line by longer ones.
struct MergedQuestion
{
    QString business;
    QString currency;
    core::BucketCalendar calendar; ///< of the longer buckets
    core::TimeRange range{};       ///< whole ones, around what is visible; empty: not asked for
    friend bool operator==(const MergedQuestion&, const MergedQuestion&) = default;
};

using MergedPointer = std::shared_ptr<const core::BusinessSeries>;

/// One for each line, in their order; none where no line is dense, and where rolling values show the course.
std::vector<MergedQuestion> mergedQuestions(const std::vector<PlottedLine>& lines, int rolling,
                                            const core::TimeRange& visible, const charts::TimeScale& scale,
                                            const QTimeZone& zone);

/// In the order of the questions; null for those that ask for nothing. Errors: the database's.
core::Result<std::vector<MergedPointer>> readMerged(db::Connection& connection,
                                                    const std::vector<MergedQuestion>& questions);

} // namespace oa::presentation
