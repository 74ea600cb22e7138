// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands/exportpicture.h"

#include "app/presentation/panes/picture.h"
#include "charts/picture/drawnpicture.h"

namespace oa::cli {

namespace {

charts::ImageFormat formatOf(ExportRequest::Format format)
{
    switch (format) {
    case ExportRequest::Format::Png:
        return charts::ImageFormat::Png;
    case ExportRequest::Format::Svg:
        return charts::ImageFormat::Svg;
    case ExportRequest::Format::Pdf:
        return charts::ImageFormat::Pdf;
    case ExportRequest::Format::Csv:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

core::Result<> savePicture(const ExportRequest& request, const presentation::PlottedPanes& panes,
                           db::Connection& connection)
{
    OA_TRY_ASSIGN(const auto picture, presentation::drawPicture(request, formatOf(request.format), panes, &connection));
    return picture->save(request.path);
}

core::Result<> saveProfilePicture(const ExportRequest& request, const core::WeekProfile& profile)
{
    OA_TRY_ASSIGN(const auto picture, presentation::drawProfile(request, formatOf(request.format), profile));
    return picture->save(request.path);
}

} // namespace oa::cli
