// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/commands/exportrequest.h"
#include "core/statistics/weekprofile.h"

namespace oa::cli {

/// Draws what was read and writes it to the request's file. For programs with charts, in the QApplication's thread.
/// Errors: as presentation::drawPicture() and charts::DrawnPicture::save().
core::Result<> savePicture(const ExportRequest& request, const presentation::PlottedPanes& panes,
                           db::Connection& connection);
core::Result<> saveProfilePicture(const ExportRequest& request, const core::WeekProfile& profile);

} // namespace oa::cli
