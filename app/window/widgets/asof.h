// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QString>
#include <QTimeZone>

#include <functional>

namespace oa::window {

/// What time it is; see WindowParts::clock.
using Now = std::function<core::TimePoint()>;

/// "1 May 2024 · as of 21:45:10, counting the point that is still filling" for numbers of a range that is not over,
/// which are not read again by themselves and hold what has arrived of the open bucket; `text` as it is for others.
QString withAsOf(const QString& text, const core::TimeRange& range, const QTimeZone& zone, core::TimePoint readAt);

} // namespace oa::window
