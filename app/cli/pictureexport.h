// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/exportrequest.h"
#include "core/series.h"

#include <memory>

namespace oa::cli {

/// Draws the series with the window's own panes and writes the picture. Needs a QApplication; main thread.
core::Result<> writePicture(const ExportRequest& request,
                            const std::vector<std::shared_ptr<core::BusinessSeries>>& series);

} // namespace oa::cli
