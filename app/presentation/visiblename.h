// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace oa::presentation {

/// A name as it came from a payload, on one line: line breaks and tabs become visible marks (⏎, ⇥), other control
/// characters their Unicode pictures, and white space at the ends a visible dot, since it tells two names apart.
QString visibleName(const QString& raw);

} // namespace oa::presentation
