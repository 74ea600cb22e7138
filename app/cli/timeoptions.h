// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/time/clock.h"

#include <optional>

namespace oa::cli {

/// --zone, or the system's zone. Errors (usage): unknown, with near names.
tl::expected<QTimeZone, Failure> zoneOption(const CommandLine& line);

/// --from and --to, where `to` may be left out and is then `now`. Nothing when neither was given. Errors (usage): not a
/// time, --to without --from, or an empty range.
tl::expected<std::optional<core::TimeRange>, Failure> rangeOption(const CommandLine& line, const QTimeZone& zone,
                                                                  core::TimePoint now);

} // namespace oa::cli
