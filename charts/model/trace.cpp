// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/trace.h"

#include "core/statistics/mergedline.h"
#include "core/statistics/statistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace oa::charts {

namespace {

using Pieces = std::vector<core::TimeShift::Piece>;

/// The samples of a series where they are drawn, each piece by its own shift.
std::shared_ptr<const core::Series> laidOut(const core::Series& series, const core::BucketCalendar& calendar,
                                            const Pieces& pieces)
{
    auto result = std::make_shared<core::Series>();
    const auto first = core::bucketAt(pieces.front().shown.from, calendar);
    result->reset(first, core::bucketAt(pieces.back().shown.to, calendar) + 1);
    for (const auto& piece : pieces) {
        const auto shown = core::shownBuckets(piece.shown, calendar);
        const auto end = core::bucketAt(shown.to, calendar);
        for (auto bucket = core::bucketAt(shown.from, calendar); bucket < end; ++bucket)
            result->set(bucket, series.at(core::bucketAt(core::bucketStart(bucket, calendar) - piece.shift, calendar)));
    }
    result->rebuild(result->first(), result->end());
    return result;
}

/// Where a range of a series' own time is drawn; empty when nowhere.
core::TimeRange shownOf(const core::TimeRange& source, const core::TimeShift& shift)
{
    const auto pieces = shift.piecesOf(source);
    return pieces.empty() ? core::TimeRange{} : core::TimeRange{pieces.front().shown.from, pieces.back().shown.to};
}

/// Puts a trace's samples where they are drawn, for a shift that is not the same everywhere.
void layOut(Trace& trace, const core::TimeShift& shift, Pieces pieces)
{
    for (auto* series : {&trace.values, &trace.documents, &trace.low, &trace.high, &trace.rolled}) {
        if (*series)
            *series = laidOut(**series, trace.calendar, pieces);
    }
    trace.known = shownOf(trace.known, shift);
    if (trace.open) {
        const auto shown = shownOf(core::bucketRange(trace.open->bucket, trace.calendar), shift);
        const auto later = shown.from - core::bucketStart(trace.open->bucket, trace.calendar);
        if (shown.isEmpty())
            trace.open.reset();
        else
            trace.open = {core::bucketAt(shown.from, trace.calendar), trace.open->arrivedUntil + later};
    }
    trace.pieces = std::move(pieces);
}

/// The same samples without that of one bucket.
std::shared_ptr<const core::Series> without(const core::Series& series, core::BucketIndex bucket)
{
    auto result = std::make_shared<core::Series>(series);
    if (bucket >= series.first() && bucket < series.end()) {
        result->set(bucket, core::missing);
        result->rebuild(bucket, bucket + 1);
    }
    return result;
}

void setOpen(Trace& trace, const core::OpenBucket& open)
{
    trace.open = open;
    trace.openValue = trace.values->at(open.bucket);
    const auto next = open.bucket + 1 - trace.values->first();
    const auto samples = trace.values->samples();
    if (next <= 0 || next >= static_cast<qint64>(samples.size()))
        return;
    const auto later = trace.values->pyramid().range(samples, static_cast<std::size_t>(next), samples.size());
    trace.goesOn = !std::isnan(later.max);
    if (!trace.goesOn)
        return;
    for (auto* series : {&trace.values, &trace.low, &trace.high}) {
        if (*series)
            *series = without(**series, open.bucket);
    }
}

/// Null where there are none, or not of so many buckets.
std::shared_ptr<const core::Series> rolledOf(const Layer& layer, core::Metric metric, int rolling)
{
    if (!core::hasSpread(metric))
        return std::make_shared<const core::Series>(core::rollingMean(*layer.series, metric, rolling));
    const auto& medians = layer.medians;
    if (!medians || medians->buckets != rolling || medians->calendar != layer.series->calendar())
        return nullptr;
    return {medians, metric == core::Metric::MedianScore ? &medians->scores : &medians->ocrScores};
}

/// Puts a trace where it is drawn. `loaded`: where its series holds anything.
void place(Trace& trace, const core::TimeShift& shift, const core::TimeRange& loaded)
{
    if (shift.isNone())
        return;
    auto pieces = shift.piecesOf(loaded);
    const auto isEven = trace.calendar.uniformLength().has_value();
    if (pieces.size() > 1 || (!isEven && !pieces.empty()))
        layOut(trace, shift, std::move(pieces));
    else if (!pieces.empty())
        trace.shift = pieces.front().shift;
}

std::optional<MergedTrace> mergedOf(const Layer& layer, core::Metric metric)
{
    const auto& longer = layer.merged;
    if (!longer || longer->interval() <= layer.series->interval() || longer->currency() != layer.series->currency())
        return std::nullopt;
    Trace placed;
    placed.values = std::make_shared<const core::Series>(core::mergedLine(*longer, metric, *layer.series));
    placed.calendar = longer->calendar();
    place(placed, layer.shift, longer->loaded());
    const auto middle = (core::length(longer->interval()) - core::length(layer.series->interval())) / 2;
    return MergedTrace{placed.values, placed.calendar, placed.shift, middle};
}

Trace traceOf(const Layer& layer, core::Metric metric, int rolling)
{
    const auto& series = layer.series;
    Trace trace;
    trace.label = layer.label;
    trace.colorIndex = layer.colorIndex;
    trace.values = {series, &series->metric(metric)};
    if (core::isOfDocuments(metric))
        trace.documents = {series, &core::weightsOf(*series, metric)};
    trace.isSum = core::isAdditive(metric);
    trace.fades = !trace.isSum; // a sum of few is a small sum, but no less sure
    if (metric == core::Metric::TotalAmount)
        trace.amounts = series;
    if (const auto* spread = series->spread(metric)) {
        trace.low = {series, &spread->lower};
        trace.high = {series, &spread->upper};
    }
    if (rolling > 0) {
        trace.rolled = rolledOf(layer, metric, rolling);
        trace.rolling = rolling;
        trace.rollsMedians = core::hasSpread(metric);
    }
    trace.calendar = series->calendar();
    if (const auto& open = series->openBucket())
        setOpen(trace, *open);
    trace.known = series->known();
    if (layer.shift.isNone()) {
        for (const auto& mark : layer.marks) {
            if (mark.metric == metric)
                trace.marks.push_back(mark);
        }
    }
    place(trace, layer.shift, series->loaded());
    if (rolling == 0)
        trace.merged = mergedOf(layer, metric);
    return trace;
}

core::BucketIndex closedEnd(const Trace& trace)
{
    return trace.values->first() + static_cast<core::BucketIndex>(trace.closedCount());
}

/// The same samples, each `buckets` later.
core::Series moved(const core::Series& series, core::BucketIndex buckets)
{
    core::Series result;
    result.reset(series.first() + buckets, series.end() + buckets);
    for (auto bucket = series.first(); bucket < series.end(); ++bucket)
        result.set(bucket + buckets, series.at(bucket));
    result.rebuild(result.first(), result.end());
    return result;
}

/// A against B, drawn where A is, in the colour of B. Nothing when their buckets do not lie on each other.
std::optional<Trace> compared(Trace a, const Trace& b, core::Comparison comparison)
{
    const auto offset = b.shift - a.shift; // none where buckets are uneven: those are laid out
    const auto width = a.calendar.uniformLength().value_or(std::chrono::microseconds(1));
    if (a.calendar != b.calendar || offset % width != std::chrono::microseconds(0))
        return std::nullopt;
    const auto buckets = offset / width;
    const auto other = buckets == 0 ? core::Series() : moved(*b.values, buckets);
    const auto& right = buckets == 0 ? *b.values : other;
    const auto rightEnd = closedEnd(b) + buckets;
    const auto against = [comparison](const core::Series& one, const core::Series& two, auto oneEnd, auto twoEnd) {
        return std::make_shared<const core::Series>(comparison == core::Comparison::Difference
                                                        ? core::difference(one, two, oneEnd, twoEnd)
                                                        : core::ratio(one, two, oneEnd, twoEnd));
    };
    a.values = against(*a.values, right, closedEnd(a), rightEnd);
    a.label = core::comparedName(comparison, a.label, b.label);
    a.colorIndex = b.colorIndex;
    a.known = a.known.intersected({b.known.from + offset, b.known.to + offset});
    a.documents = nullptr; // of two businesses there is no one number
    a.amounts = nullptr;
    a.low = nullptr;
    a.high = nullptr;
    a.rolled = nullptr;
    if (a.merged && b.merged && a.merged->calendar == b.merged->calendar && a.merged->shift == b.merged->shift)
        a.merged->values =
            against(*a.merged->values, *b.merged->values, a.merged->values->end(), b.merged->values->end());
    else
        a.merged.reset();
    a.marks.clear();
    a.open.reset();
    return a;
}

} // namespace

std::vector<Trace> tracesOf(const std::vector<Layer>& layers, core::Metric metric, core::Comparison comparison,
                            const core::TimeRange& visible, int rolling)
{
    std::vector<Trace> traces;
    for (const auto& layer : layers) {
        if (layer.series && layer.isVisible)
            traces.push_back(traceOf(layer, metric, core::isOfTwo(comparison) ? 0 : rolling));
    }
    switch (comparison) {
    case core::Comparison::None:
        break;
    case core::Comparison::Difference:
    case core::Comparison::Ratio: {
        std::vector<Trace> results;
        for (std::size_t i = 1; i < traces.size(); ++i) {
            if (auto result = compared(traces.front(), traces[i], comparison))
                results.push_back(*std::move(result));
        }
        return results;
    }
    case core::Comparison::Index:
        for (auto& trace : traces) {
            const auto shown =
                core::shownBuckets({visible.from - trace.shift, visible.to - trace.shift}, trace.calendar);
            const auto from = core::bucketAt(shown.from, trace.calendar);
            const auto to = core::bucketAt(shown.to, trace.calendar);
            const auto end = closedEnd(trace);
            const auto* weights = core::isAdditive(metric) ? nullptr : trace.documents.get();
            const auto base = core::indexBase(*trace.values, weights, from, std::min(to, end));
            trace.values = std::make_shared<const core::Series>(core::indexed(*trace.values, base, end));
            if (trace.rolled)
                trace.rolled = std::make_shared<const core::Series>(core::indexed(*trace.rolled, base, end));
            if (auto& merged = trace.merged)
                merged->values =
                    std::make_shared<const core::Series>(core::indexed(*merged->values, base, merged->values->end()));
            trace.amounts = nullptr;
            trace.low = nullptr;
            trace.high = nullptr;
            trace.open.reset();
        }
        break;
    }
    return traces;
}

QString courseName(const Trace& trace)
{
    const auto by = core::intervalText(trace.merged->calendar.interval());
    //: %1 such as "by the day"
    return trace.isSum ? QCoreApplication::translate("oa::charts::Trace", "mean %1").arg(by) : by;
}

std::size_t Trace::closedCount() const
{
    const auto isLast = open && !goesOn && open->bucket >= values->first();
    const auto end = isLast ? std::min(open->bucket, values->end()) : values->end();
    return static_cast<std::size_t>(end - values->first());
}

double Trace::valueAt(core::BucketIndex bucket) const
{
    return open && open->bucket == bucket ? openValue : values->at(bucket);
}

core::BucketIndex Trace::bucketNear(core::TimePoint time) const
{
    const auto at = time - shift;
    const auto bucket = core::bucketAt(at, calendar);
    const auto range = core::bucketRange(bucket, calendar);
    return range.to - at <= at - range.from ? core::bucketAt(range.to, calendar) : bucket;
}

DrawnBucket Trace::drawnNear(core::TimePoint time, std::chrono::microseconds reach, std::optional<double> value) const
{
    const auto nearest = bucketNear(time);
    const auto first = std::max(bucketNear(time - reach), values->first());
    const auto last = std::min(bucketNear(time + reach), closedEnd(*this) - 1);
    if (core::length(calendar.interval()) >= reach || first >= last || nearest > last)
        return {nearest, DrawnBucket::Kind::Only, {}};
    // Thousands of buckets for each line with each move of the mouse.
    const auto samples = values->samples().subspan(static_cast<std::size_t>(first - values->first()),
                                                   static_cast<std::size_t>(last + 1 - first));
    std::size_t lowest = 0;
    std::size_t highest = 0;
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto each = samples[i];
        if (std::isnan(each))
            continue;
        if (count == 0)
            lowest = highest = i;
        if (each < samples[lowest])
            lowest = i;
        if (each > samples[highest])
            highest = i;
        sum += each;
        ++count;
    }
    const auto bucketOf = [&](std::size_t sample) { return first + static_cast<core::BucketIndex>(sample); };
    if (count < 2)
        return {count == 0 ? nearest : bucketOf(highest), DrawnBucket::Kind::Only, {}};
    const auto smallest = samples[lowest];
    const auto largest = samples[highest];
    const auto isHigh = value ? largest - *value <= *value - smallest : largest - sum / count >= sum / count - smallest;
    return {bucketOf(isHigh ? highest : lowest),
            isHigh ? DrawnBucket::Kind::Highest : DrawnBucket::Kind::Lowest,
            {drawnAt(first), drawnAt(last + 1)}};
}

core::BucketIndex Trace::sourceOf(core::BucketIndex bucket) const
{
    const auto start = core::bucketStart(bucket, calendar);
    const auto found = std::find_if(pieces.begin(), pieces.end(), [start](const core::TimeShift::Piece& piece) {
        return piece.shown.contains(start);
    });
    return found == pieces.end() ? bucket : core::bucketAt(start - found->shift, calendar);
}

core::MinMax Trace::valueRange(const core::TimeRange& range) const
{
    const auto count = closedCount();
    const auto index = [&](core::TimePoint time) {
        const auto bucket = core::bucketAt(time, calendar) - values->first();
        return static_cast<std::size_t>(std::clamp<qint64>(bucket, 0, static_cast<qint64>(count)));
    };
    const auto shown = core::shownBuckets({range.from - shift, range.to - shift}, calendar);
    const auto from = index(shown.from);
    const auto to = index(shown.to);
    auto result = values->pyramid().range(values->samples(), std::min(from, to), to);
    // These may have been read for fewer buckets than the line.
    const auto widen = [&](const std::shared_ptr<const core::Series>& series) {
        if (!series)
            return;
        const auto at = [&](std::size_t offset) {
            const auto bucket = values->first() + static_cast<core::BucketIndex>(offset);
            return static_cast<std::size_t>(std::clamp(bucket, series->first(), series->end()) - series->first());
        };
        const auto other = series->pyramid().range(series->samples(), at(std::min(from, to)), at(to));
        result.min = other.min < result.min ? other.min : result.min;
        result.max = other.max > result.max ? other.max : result.max;
    };
    widen(low);
    widen(high);
    widen(rolled);
    return result;
}

} // namespace oa::charts
