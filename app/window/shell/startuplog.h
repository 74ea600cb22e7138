// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace oa::window {

class Comparison;

/// Says, once, when the first pane shows data: "first chart" in the category "oa.startup", which is silent
/// unless QT_LOGGING_RULES says "oa.startup.info=true". For whoever measures or wonders how long a start
/// takes.
void logFirstChart(Comparison& comparison);

} // namespace oa::window
