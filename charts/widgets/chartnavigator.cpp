// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/chartnavigator.h"

#include "charts/scene/hittest.h"
#include "charts/scene/panescene.h"
#include "charts/scene/stateoverlay.h"
#include "core/time/calendar.h"

#include <QWidget>

#include <cmath>
#include <utility>

namespace oa::charts {

namespace {

constexpr int frameMilliseconds = 16;
constexpr auto shortestRange = std::chrono::microseconds(std::chrono::minutes(2));
constexpr auto longestRange = std::chrono::microseconds(std::chrono::hours(24 * 366 * 100));

core::TimeRange clamped(core::TimeRange range)
{
    if (range.from < core::calendar.from)
        range = {core::calendar.from, core::calendar.from + range.length()};
    if (range.to > core::calendar.to)
        range = {core::calendar.to - range.length(), core::calendar.to};
    return range;
}

/// A share of a range's length.
std::chrono::microseconds partOf(const core::TimeRange& range, double share)
{
    return std::chrono::microseconds(std::llround(static_cast<double>(range.length().count()) * share));
}

} // namespace

ChartNavigator::ChartNavigator(const PaneScene& scene, const QWidget& view)
    : m_scene(scene)
    , m_view(view)
{
    m_nextFrame.setSingleShot(true);
    m_nextFrame.setTimerType(Qt::PreciseTimer);
    connect(&m_nextFrame, &QTimer::timeout, this, &ChartNavigator::flush);
}

bool ChartNavigator::canNavigate() const
{
    return !hidesCharts(m_scene) || m_scene.content().state == PaneState::Empty;
}

core::TimeRange ChartNavigator::target() const
{
    return m_target.value_or(m_scene.content().range);
}

void ChartNavigator::aimAt(const core::TimeRange& range)
{
    m_target = clamped(range);
    if (!m_nextFrame.isActive())
        flush();
}

void ChartNavigator::panFrom(const core::TimeRange& range, double pixels)
{
    const auto width = m_scene.timeScale(m_view.devicePixelRatioF()).width();
    const auto by = partOf(range, pixels / std::max(width, 1));
    aimAt({range.from + by, range.to + by});
}

void ChartNavigator::zoomBy(double factor, core::TimePoint around)
{
    const auto range = target();
    const auto length = static_cast<double>(range.length().count());
    const auto wanted = std::clamp(length * factor, static_cast<double>(shortestRange.count()),
                                   static_cast<double>(longestRange.count()));
    const auto share = std::clamp(static_cast<double>((around - range.from).count()) / length, 0.0, 1.0);
    const auto from = around - std::chrono::microseconds(std::llround(wanted * share));
    aimAt({from, from + std::chrono::microseconds(std::llround(wanted))});
}

void ChartNavigator::zoomAt(double x, double factor)
{
    // The wish has moved on from what is on screen while events arrive faster than frames.
    const auto plot = m_scene.chartCount() > 0 ? m_scene.plotArea(0) : QRect(0, 0, 1, 1);
    const auto share = (x - plot.left()) / std::max(plot.width(), 1);
    const auto range = target();
    zoomBy(factor, range.from + partOf(range, std::clamp(share, 0.0, 1.0)));
}

void ChartNavigator::zoomAtCrosshair(double factor)
{
    const auto range = target();
    zoomBy(factor, m_crosshair && range.contains(*m_crosshair) ? *m_crosshair : range.from + range.length() / 2);
}

void ChartNavigator::zoomTo(double fromX, double toX)
{
    const auto ratio = m_view.devicePixelRatioF();
    const auto shown = m_scene.content().range;
    const core::TimeRange chosen{std::max(timeAt(m_scene, fromX, ratio), shown.from),
                                 std::min(timeAt(m_scene, toX, ratio), shown.to)};
    if (chosen.length() >= shortestRange)
        aimAt(chosen);
    else if (!chosen.isEmpty())
        zoomBy(static_cast<double>(shortestRange.count()) / static_cast<double>(shown.length().count()),
               chosen.from + chosen.length() / 2);
}

void ChartNavigator::showLoadedEnd(bool first)
{
    std::optional<core::TimeRange> known;
    for (int i = 0; i < m_scene.chartCount(); ++i) {
        for (const auto& trace : m_scene.item(i).traces())
            known = known ? known->united(trace.known) : trace.known;
    }
    if (!known || known->isEmpty())
        return;
    const auto length = target().length();
    aimAt(first ? core::TimeRange{known->from, known->from + length} : core::TimeRange{known->to - length, known->to});
}

void ChartNavigator::setCrosshair(std::optional<core::TimePoint> time)
{
    if (time == m_crosshair)
        return;
    m_crosshair = time;
    Q_EMIT crosshairChanged();
}

void ChartNavigator::moveCrosshair(std::optional<core::TimePoint> time)
{
    setCrosshair(time);
    Q_EMIT crosshairMoved(time);
}

void ChartNavigator::hover(QPointF position)
{
    m_hovered = position;
    m_pointer = position;
    m_isStepped = false;
    if (!m_nextFrame.isActive())
        flush();
}

void ChartNavigator::leave()
{
    m_hovered.reset();
    m_pointer.reset();
    if (!m_isStepped)
        hideCrosshair();
}

void ChartNavigator::hideCrosshair()
{
    m_isStepped = false;
    if (m_crosshair)
        moveCrosshair(std::nullopt);
}

void ChartNavigator::stepCrosshair(int buckets)
{
    if (m_scene.chartCount() == 0 || m_scene.item(0).traces().empty())
        return;
    m_pointer.reset();
    m_isStepped = true;
    const auto& range = m_scene.content().range;
    const auto& trace = m_scene.item(0).traces().front();
    const auto from = m_crosshair && range.contains(*m_crosshair)
                          ? trace.drawnAt(trace.bucketNear(*m_crosshair) + buckets)
                          : range.from + range.length() / 2;
    const auto time = snapped(m_scene, from);
    if (time && range.contains(*time))
        moveCrosshair(time);
}

void ChartNavigator::pointAt(core::TimePoint time)
{
    m_hovered.reset();
    m_pointer.reset();
    m_isStepped = true;
    moveCrosshair(time);
}

void ChartNavigator::flush()
{
    if (m_hovered && !m_target) {
        const auto position = *std::exchange(m_hovered, std::nullopt);
        const auto plot = m_scene.chartCount() > 0 ? m_scene.plotArea(0) : QRect();
        const auto inside = position.x() >= plot.left() && position.x() <= plot.right() + 1;
        const auto time =
            inside ? snapped(m_scene, timeAt(m_scene, position.x(), m_view.devicePixelRatioF())) : std::nullopt;
        if (time != m_crosshair)
            moveCrosshair(time);
        else if (time)
            Q_EMIT crosshairChanged(); // another height may be nearer to another bucket
        m_nextFrame.start(frameMilliseconds);
    }
    if (m_target) {
        const auto range = *std::exchange(m_target, std::nullopt);
        if (range != m_scene.content().range)
            Q_EMIT rangeEdited(range);
        m_nextFrame.start(frameMilliseconds);
    }
}

} // namespace oa::charts
