// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace oa::core {

/// How the y axes of the same metric in different panes relate. Workspaces store "own", "shared", "same_span".
enum class AxisMode {
    Own,     ///< each chart its own range
    Shared,  ///< all panes the same range
    SameSpan ///< the same height in units, each around its own values
};

} // namespace oa::core
