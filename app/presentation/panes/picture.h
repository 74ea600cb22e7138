// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plotrequest.h"
#include "charts/picture/pictureoptions.h"
#include "core/statistics/weekprofile.h"

namespace oa::charts {
class DrawnPicture;
}

namespace oa::presentation {

/// Draws what was read with the window's own painter and without a window. Shares below thresholds are read over
/// `connection`, which may be null where no pane has any. Needs a QApplication, in whose thread it has to be called;
/// the picture may be encoded in another. Errors: BadInput (size, too many panes); the database's.
core::Result<std::unique_ptr<charts::DrawnPicture>> drawPicture(const PlotRequest& request, charts::ImageFormat format,
                                                                const PlottedPanes& panes, db::Connection* connection);

/// The first metric of the first pane's first business by weekday and hour, likewise. Errors: BadInput (size).
core::Result<std::unique_ptr<charts::DrawnPicture>> drawProfile(const PlotRequest& request, charts::ImageFormat format,
                                                                const core::WeekProfile& profile);

} // namespace oa::presentation
