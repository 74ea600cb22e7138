// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/picture/pictureoptions.h"
#include "core/base/result.h"
#include "core/workspace/axismode.h"

#include <QImage>

#include <memory>

namespace oa::charts {

class ChartPane;
class DrawnPicture;

/// Draws panes as they are shown (range, layers, y mode), laid out anew for the given size, with the window's own
/// painter, all at once (see PictureDrawing). Null when that cannot be drawn. GUI thread only.
QImage renderImage(const std::vector<ChartPane*>& panes, core::AxisMode axes, const ExportOptions& options);

/// The same as a picture to be encoded, also in another thread. Errors: BadInput (size, nothing to draw).
core::Result<std::unique_ptr<DrawnPicture>> drawImage(ImageFormat format, const std::vector<ChartPane*>& panes,
                                                      core::AxisMode axes, const ExportOptions& options);

/// The same into a file. Errors: BadInput (size, nothing to draw); as DrawnPicture::save().
core::Result<> writeImage(const QString& path, ImageFormat format, const std::vector<ChartPane*>& panes,
                          core::AxisMode axes, const ExportOptions& options);

} // namespace oa::charts
