// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/hittest.h"

#include "charts/scene/panescene.h"
#include "charts/scene/stateoverlay.h"

#include <cmath>

namespace oa::charts {

namespace {

constexpr double clickReach = 12; // from a click to the bucket it means

}

std::chrono::microseconds pointerReach(const TimeScale& scale)
{
    constexpr double pixels = 3;
    return scale.timeAt(pixels) - scale.timeAt(0);
}

core::TimePoint timeAt(const PaneScene& scene, double x, double ratio)
{
    const auto left = scene.chartCount() > 0 ? scene.plotArea(0).left() : 0;
    return scene.timeScale(ratio).timeAt(x - left);
}

std::optional<core::TimePoint> snapped(const PaneScene& scene, core::TimePoint time)
{
    if (hidesCharts(scene))
        return std::nullopt;
    for (int i = 0; i < scene.chartCount(); ++i) {
        for (const auto& trace : scene.item(i).traces()) {
            const auto start = trace.drawnAt(trace.bucketNear(time));
            const auto& range = scene.content().range;
            return range.contains(start) ? start : time;
        }
    }
    return std::nullopt;
}

std::optional<BucketHit> bucketAt(const PaneScene& scene, QPointF position, double ratio)
{
    const auto chart = scene.chartAt(position.y());
    if (chart < 0 || !scene.plotArea(chart).adjusted(-2, -2, 2, 2).contains(position.toPoint()))
        return std::nullopt;
    const auto time = timeAt(scene, position.x(), ratio);
    const auto scale = scene.timeScale(ratio);
    const auto& item = scene.item(chart);
    const auto plot = scene.plotArea(chart);
    const auto top = plot.top() - item.plotArea().top();
    const auto reach = pointerReach(scale);
    std::optional<BucketHit> nearest;
    double distance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < item.traces().size(); ++i) {
        const auto& trace = item.traces()[i];
        const auto bucket = trace.drawnNear(time, reach, item.valueAt(position.y() - top)).bucket;
        const auto value = trace.valueAt(bucket);
        const auto away = plot.left() + scale.x(trace.drawnAt(bucket)) - position.x();
        // Between buckets far apart a click means none of them.
        if (std::isnan(value) ||
            std::abs(away) > std::max(clickReach, scale.pixels(core::length(trace.calendar.interval())) / 2))
            continue;
        const auto height = std::abs(top + item.yOf(value) - position.y());
        if (height < distance) {
            distance = height;
            nearest = BucketHit{scene.metric(chart), static_cast<int>(i), trace.sourceOf(bucket)};
        }
    }
    return nearest;
}

std::optional<DrawnExtreme> extremeOf(const PaneScene& scene, int chart, Extreme extreme)
{
    std::optional<DrawnExtreme> found;
    auto best = core::missing;
    const auto& range = scene.content().range;
    const auto& traces = scene.item(chart).traces();
    for (std::size_t i = 0; i < traces.size(); ++i) {
        const auto& trace = traces[i];
        if (!trace.values)
            continue;
        const auto shown = core::shownBuckets({range.from - trace.shift, range.to - trace.shift}, trace.calendar);
        const auto first = std::max(core::bucketAt(shown.from, trace.calendar), trace.values->first());
        const auto closed = trace.values->first() + static_cast<core::BucketIndex>(trace.closedCount());
        const auto end = std::min(core::bucketAt(shown.to, trace.calendar), closed);
        for (auto bucket = first; bucket < end; ++bucket) {
            const auto value = trace.values->at(bucket);
            // Comparisons with NaN are false: the first value found takes its place.
            const auto isWorse = extreme == Extreme::Lowest ? value > best : value < best;
            if (std::isnan(value) || isWorse)
                continue;
            best = value;
            found = DrawnExtreme{static_cast<int>(i), bucket};
        }
    }
    return found;
}

std::optional<LinkHit> linkAt(const PaneScene& scene, QPointF position)
{
    for (int chart = 0; chart < scene.chartCount(); ++chart) {
        if (!scene.titleRow(chart).contains(position.toPoint()))
            continue;
        const auto& item = scene.item(chart);
        const QPointF offset = scene.plotArea(chart).topLeft() - item.plotArea().topLeft();
        for (const auto& link : item.links()) {
            if (link.area.contains(position - offset))
                return LinkHit{chart, link.extreme};
        }
    }
    return std::nullopt;
}

std::optional<double> valueAt(const PaneScene& scene, int chart, QPoint position)
{
    const auto plot = scene.plotArea(chart);
    if (!plot.contains(position))
        return std::nullopt;
    const auto& item = scene.item(chart);
    const auto top = plot.top() - item.plotArea().top();
    const auto step = roundStep(item.scale().span() / std::max(plot.height(), 1));
    return std::round(item.valueAt(position.y() - top) / step) * step;
}

} // namespace oa::charts
