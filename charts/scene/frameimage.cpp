// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/frameimage.h"

#include "charts/scene/panescene.h"

#include <QPainter>
#include <QRegion>

#include <cmath>

namespace oa::charts {

namespace {

constexpr int edge = 2; // device-independent pixels at a plot area's sides, where the axis stands

} // namespace

void FrameImage::update(PaneScene& scene, const QSize& size, double ratio)
{
    const auto deviceSize = size * ratio;
    const auto fits = m_image.size() == deviceSize && m_ratio == ratio;
    if (fits && m_revision == scene.frameRevision())
        return;
    if (!fits)
        m_image = QImage(deviceSize, QImage::Format_RGB32);
    m_ratio = ratio;
    if (m_image.isNull())
        return;
    QPainter painter(&m_image);
    painter.scale(ratio, ratio);
    scene.paintFrame(painter);
    painter.end();
    m_revision = scene.frameRevision();

    m_runs.clear();
    QRegion rest(m_image.rect());
    for (int i = 0; i < scene.chartCount(); ++i) {
        const auto plot = scene.plotArea(i).adjusted(edge, 0, -edge, 0);
        // Whole device pixels inside of the plot, whatever the ratio.
        const QRect device(
            QPoint(static_cast<int>(std::ceil(plot.left() * ratio)), static_cast<int>(std::ceil(plot.top() * ratio))),
            QPoint(static_cast<int>(std::floor((plot.right() + 1) * ratio)) - 1,
                   static_cast<int>(std::floor((plot.bottom() + 1) * ratio)) - 1));
        const auto inside = device.intersected(m_image.rect());
        if (inside.isEmpty())
            continue;
        takeRuns(inside);
        rest -= inside;
    }
    m_rest.assign(rest.begin(), rest.end());
}

void FrameImage::takeRuns(const QRect& plot)
{
    const auto x = plot.center().x();
    for (auto y = plot.top(); y <= plot.bottom();) {
        const auto color = m_image.pixel(x, y);
        auto end = y + 1;
        while (end <= plot.bottom() && m_image.pixel(x, end) == color)
            ++end;
        m_runs.push_back({QRect(plot.left(), y, plot.width(), end - y), color});
        y = end;
    }
}

void FrameImage::paint(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.scale(1 / m_ratio, 1 / m_ratio); // from here on device pixels
    for (const auto& area : m_rest)
        painter.drawImage(area.topLeft(), m_image, area);
    for (const auto& run : m_runs)
        painter.fillRect(run.area, QColor(run.color));
    painter.restore();
}

} // namespace oa::charts
