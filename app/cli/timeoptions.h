// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/time/clock.h"

#include <optional>

namespace oa::cli {

class Console;
class DatabaseAccess;

/// --zone, or the system's zone. Errors (usage): unknown, with near names; also a system's zone that is not understood,
/// before anything is read or written in a zone that nobody meant.
tl::expected<QTimeZone, Failure> zoneOption(const CommandLine& line);

/// A range that was typed, and what there is to tell of it: local times that occur twice or never.
struct TypedRange
{
    core::TimeRange range{};
    QStringList remarks;
};

/// One moment, as core::readMoment() reads it; what there is to tell of it is added to `remarks`. Of a whole unit, as
/// now/d is, --to takes the end and every other option the beginning. Errors (usage): not a time.
tl::expected<core::TimePoint, Failure> timeOption(const CommandLine& line, QLatin1StringView option,
                                                  const QTimeZone& zone, core::TimePoint now, QStringList& remarks);

/// --from and --to, as times or as now, now-24h, now/d (a rounded end is the unit's end), where `to` may be left out
/// and is then `now`. Nothing when neither was given. Errors (usage): not a time, --to without --from, or an empty
/// range.
tl::expected<std::optional<TypedRange>, Failure> rangeOption(const CommandLine& line, const QTimeZone& zone,
                                                             core::TimePoint now);

/// The same, or --range with an expression (see core::readRange), where `all` is what "all data" means. Errors (usage):
/// also both.
tl::expected<std::optional<TypedRange>, Failure> rangeOrExpressionOption(const CommandLine& line, const QTimeZone& zone,
                                                                         core::TimePoint now,
                                                                         const std::optional<core::TimeRange>& all);

/// What stands for all data in checkBeforehand(), before the database is asked.
inline core::TimeRange someData(core::TimePoint now)
{
    return {now - std::chrono::hours(1), now};
}

/// Whether a command line can be meant, before a server is asked what time it is: the failure of `read` with this
/// computer's time, unless it succeeds with a later one.
template <typename Read>
tl::expected<void, Failure> checkBeforehand(const Read& read)
{
    auto sooner = read(core::SystemClock().now());
    if (sooner || read(core::TimePoint(std::chrono::sys_days(std::chrono::year(9000) / 1 / 1))))
        return {};
    return tl::unexpected(std::move(sooner.error()));
}

/// What "now" means in a range: the server's time. Says so where this computer's clock is far from it.
core::Result<core::TimePoint> serverNow(DatabaseAccess& database, Console& console);

} // namespace oa::cli
