// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/exportrequest.h"
#include "app/presentation/plottedparts.h"

namespace oa::db {
class Connection;
}

namespace oa::cli {

/// Draws what was read, a list of lines for each pane, with the window's own painter and without a window. Shares below
/// thresholds are read over `connection`. `now` decides whether the caption names the year. Needs a QApplication.
core::Result<> writePicture(const ExportRequest& request,
                            const std::vector<std::vector<presentation::PlottedLine>>& panes,
                            db::Connection& connection, core::TimePoint now);

} // namespace oa::cli
