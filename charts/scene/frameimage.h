// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QImage>
#include <QRect>

#include <vector>

class QPainter;

namespace oa::charts {

class PaneScene;

/// A pane's background, axes and titles, kept while only lines move. Inside a plot area all of it is horizontal, grid
/// lines on background, so there a few rows are remembered instead of pixels: copying those from memory in every frame
/// costs more than filling, and pushes the data that lines are drawn from out of the processor's caches.
class FrameImage
{
public:
    /// Draws the scene's frame anew where it is not the one that is kept. `size` in device-independent pixels.
    void update(PaneScene& scene, const QSize& size, double ratio);
    /// Into a painter in device-independent pixels on a device of the same ratio.
    void paint(QPainter& painter) const;

private:
    /// Rows of one colour inside a plot area; device pixels.
    struct Run
    {
        QRect area;
        QRgb color;
    };
    void takeRuns(const QRect& plot);

    QImage m_image;
    double m_ratio = 1;
    int m_revision = -1;
    std::vector<Run> m_runs;
    std::vector<QRect> m_rest; // of the image, without the runs; device pixels
};

} // namespace oa::charts
