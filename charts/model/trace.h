// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/model/timescale.h"
#include "core/series/series.h"

#include <memory>
#include <optional>
#include <vector>

namespace oa::charts {

/// The bucket that a place in a chart stands for: where many are drawn close together, one that sticks out.
struct DrawnBucket
{
    enum class Kind {
        Only,    ///< no other is drawn as near
        Highest, ///< of those in `among`
        Lowest
    };
    core::BucketIndex bucket = 0;
    Kind kind = Kind::Only;
    core::TimeRange among{}; ///< where they are drawn; empty for the only one
};

/// A line's course by longer buckets, each drawn in the middle of the line's own.
struct MergedTrace
{
    std::shared_ptr<const core::Series> values; ///< never null
    core::BucketCalendar calendar;
    std::chrono::microseconds shift{0};  ///< drawn this much later than it happened
    std::chrono::microseconds middle{0}; ///< of a bucket, from its start

    /// Of the longer bucket that is drawn around `time`; NaN where there is none.
    double at(core::TimePoint time) const { return values->at(core::bucketAt(time - shift, calendar)); }
    SampleGrid grid(const TimeScale& scale) const { return scale.grid(values->first(), calendar, shift + middle); }
};

/// One line of one chart, ready to be drawn: what is left of a layer once a metric is chosen.
struct Trace
{
    QString label;
    int colorIndex = 0;
    std::shared_ptr<const core::Series> values;
    std::shared_ptr<const core::Series> documents;       ///< Behind each value; null where that has no meaning.
    bool isSum = false;                                  ///< Of a bucket's documents: of several their mean is told.
    bool fades = false;                                  ///< Where few documents are behind it.
    std::shared_ptr<const core::BusinessSeries> amounts; ///< Whose amounts the values are; null where they are none.
    std::shared_ptr<const core::Series> low;             ///< p10 of the same buckets' documents; null for none.
    std::shared_ptr<const core::Series> high;            ///< p90
    std::shared_ptr<const core::Series> rolled;          ///< Rolling values, drawn over the others; null for none.
    int rolling = 0;                                     ///< Over so many buckets.
    bool rollsMedians = false;                           ///< Their medians, not their means.
    std::optional<MergedTrace> merged;                   ///< Drawn over it; nothing where it is not dense.
    core::BucketCalendar calendar;
    std::chrono::microseconds shift{0}; ///< Drawn this much later than it happened.
    /// Where a shift is not the same everywhere (days across a change of the clocks) or buckets are not equally long,
    /// the samples above are already those of the shown time, and this says which buckets they were. Empty otherwise.
    std::vector<core::TimeShift::Piece> pieces;
    std::optional<core::OpenBucket> open;
    double openValue = core::missing; ///< what has arrived of it
    /// Whether values come after the open bucket, of receipts dated in the future. It is missing in `values` then.
    bool goesOn = false;
    std::vector<Mark> marks; ///< In buckets that somebody should look at.
    core::TimeRange known{}; ///< In here a bucket without a value is missing; outside nothing is known.

    bool hasRolled() const { return rolled && !rolled->isEmpty(); }
    /// What is drawn over it, and where its samples lie: rolling values or a merged line. Null for nothing.
    const core::Series* course() const { return hasRolled() ? rolled.get() : merged ? merged->values.get() : nullptr; }
    SampleGrid courseGrid(const TimeScale& scale) const
    {
        return hasRolled() || !merged ? scale.grid(rolled->first(), calendar, shift) : merged->grid(scale);
    }
    bool hasBand() const { return low && high && !low->isEmpty() && !high->isEmpty(); }
    /// The value of a bucket, the open one included; NaN where there is none.
    double valueAt(core::BucketIndex bucket) const;
    /// Samples that are drawn as a line: those before the open bucket, or all where some come after it.
    std::size_t closedCount() const;
    SampleGrid grid(const TimeScale& scale) const { return scale.grid(values->first(), calendar, shift); }
    /// Where a bucket is drawn.
    core::TimePoint drawnAt(core::BucketIndex bucket) const { return core::bucketStart(bucket, calendar) + shift; }
    /// The bucket drawn nearest to `time`.
    core::BucketIndex bucketNear(core::TimePoint time) const;
    /// What is drawn around `time`, `reach` to either side: the nearest bucket, or where several lie within reach and
    /// have values the highest or lowest of them, which is what stands out there: the one nearer to `value`, or without
    /// it the one further from the others' mean.
    DrawnBucket drawnNear(core::TimePoint time, std::chrono::microseconds reach,
                          std::optional<double> value = {}) const;
    bool isShifted() const { return shift.count() != 0 || !pieces.empty(); }
    /// The bucket of the series behind one of the trace's.
    core::BucketIndex sourceOf(core::BucketIndex bucket) const;
    /// Smallest and largest value drawn in `range`, the open bucket left out; NaN when there is none.
    core::MinMax valueRange(const core::TimeRange& range) const;
};

/// "by 15 minutes", or of sums "mean by 15 minutes": what the points of a line's course are. For traces that have a
/// merged one.
QString courseName(const Trace& trace);

/// Traces of one metric: one for each layer that is there and shown; or the first of them against each other one. The
/// mean over `visible` is what an index counts as 100. With rolling values over `rolling` buckets, 0 for none; not of
/// differences and ratios.
std::vector<Trace> tracesOf(const std::vector<Layer>& layers, core::Metric metric, core::Comparison comparison,
                            const core::TimeRange& visible, int rolling = 0);

} // namespace oa::charts
