// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/imageexport.h"

#include "charts/picture/picturedrawing.h"

#include <QCoreApplication>

namespace oa::charts {

core::Result<std::unique_ptr<DrawnPicture>> drawImage(ImageFormat format, const std::vector<ChartPane*>& panes,
                                                      core::AxisMode axes, const ExportOptions& options)
{
    if (panes.empty())
        return core::fail(core::ErrorCode::BadInput,
                          QCoreApplication::translate("oa::charts::ImageExport", "There is nothing to draw."));
    OA_TRY_ASSIGN(auto picture, DrawnPicture::create(format, options));
    PictureDrawing drawing(panes, axes, options);
    while (!drawing.isComplete())
        drawing.takeStep(*picture);
    return picture;
}

QImage renderImage(const std::vector<ChartPane*>& panes, core::AxisMode axes, const ExportOptions& options)
{
    const auto picture = drawImage(ImageFormat::Png, panes, axes, options);
    return picture ? (*picture)->takeImage() : QImage();
}

core::Result<> writeImage(const QString& path, ImageFormat format, const std::vector<ChartPane*>& panes,
                          core::AxisMode axes, const ExportOptions& options)
{
    OA_TRY_ASSIGN(const auto picture, drawImage(format, panes, axes, options));
    return picture->save(path);
}

} // namespace oa::charts
