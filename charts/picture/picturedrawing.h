// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/picture/drawnpicture.h"
#include "core/series/seriesreading.h"
#include "core/workspace/axismode.h"

namespace oa::charts {

class ChartPane;

class PicturePage;

/// Draws a picture of panes as they are shown at one moment, in steps that take some milliseconds each, so that a
/// window can go on working between them; what happens to the panes meanwhile does not change the picture. GUI thread.
class PictureDrawing
{
public:
    PictureDrawing(const std::vector<ChartPane*>& panes, core::AxisMode axes, const ExportOptions& options);
    ~PictureDrawing();
    PictureDrawing(const PictureDrawing&) = delete;
    PictureDrawing& operator=(const PictureDrawing&) = delete;

    int stepCount() const;
    int stepsTaken() const;
    bool isComplete() const;
    /// All steps into the same picture, which was created with the same options.
    void takeStep(DrawnPicture& picture);
    /// Before a picture is thrown away half drawn.
    void abandon(DrawnPicture& picture);

private:
    core::SeriesReading m_reading;
    std::unique_ptr<PicturePage> m_page;
};

} // namespace oa::charts
