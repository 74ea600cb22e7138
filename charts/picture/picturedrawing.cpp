// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/picturedrawing.h"

#include "charts/picture/picturepage.h"
#include "charts/widgets/chartpane.h"

namespace oa::charts {

namespace {

std::vector<PaneContent> contentsOf(const std::vector<ChartPane*>& panes)
{
    std::vector<PaneContent> contents;
    contents.reserve(panes.size());
    for (const auto* pane : panes)
        contents.push_back(pane->content());
    return contents;
}

std::vector<std::shared_ptr<const core::BusinessSeries>> seriesOf(const std::vector<ChartPane*>& panes)
{
    std::vector<std::shared_ptr<const core::BusinessSeries>> series;
    for (const auto* pane : panes) {
        for (const auto& layer : pane->layers()) {
            if (layer.series)
                series.push_back(layer.series);
        }
    }
    return series;
}

} // namespace

PictureDrawing::PictureDrawing(const std::vector<ChartPane*>& panes, core::AxisMode axes, const ExportOptions& options)
    : m_reading(seriesOf(panes))
    , m_page(std::make_unique<PicturePage>(contentsOf(panes), axes, options))
{}

PictureDrawing::~PictureDrawing() = default;

int PictureDrawing::stepCount() const
{
    return m_page->stepCount();
}

int PictureDrawing::stepsTaken() const
{
    return m_page->stepsTaken();
}

bool PictureDrawing::isComplete() const
{
    return m_page->isComplete();
}

void PictureDrawing::takeStep(DrawnPicture& picture)
{
    m_page->takeStep(picture.painter());
}

void PictureDrawing::abandon(DrawnPicture& picture)
{
    m_page->leavePane(picture.painter());
}

} // namespace oa::charts
