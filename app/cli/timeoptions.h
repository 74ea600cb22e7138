// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/time/clock.h"

#include <optional>

namespace oa::cli {

/// --zone, or the system's zone. Errors (usage): unknown, with near names; also a system's zone that is not understood,
/// before anything is read or written in a zone that nobody meant.
tl::expected<QTimeZone, Failure> zoneOption(const CommandLine& line);

/// A range that was typed, and what there is to tell of it: local times that occur twice or never.
struct TypedRange
{
    core::TimeRange range{};
    QStringList remarks;
};

/// --from and --to, where `to` may be left out and is then `now`. Nothing when neither was given. Errors (usage): not a
/// time, --to without --from, or an empty range.
tl::expected<std::optional<TypedRange>, Failure> rangeOption(const CommandLine& line, const QTimeZone& zone,
                                                             core::TimePoint now);

} // namespace oa::cli
