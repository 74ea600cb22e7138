// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/timeoptions.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/presentation/timetext.h"
#include "core/time/rangeexpression.h"
#include "core/time/serverclock.h"
#include "core/time/walltime.h"
#include "core/time/zones.h"
#include "db/state/dataextent.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

tl::expected<core::TimePoint, Failure> timeOption(const CommandLine& line, QLatin1StringView option,
                                                  const QTimeZone& zone, core::TimePoint now, QStringList& remarks)
{
    const auto text = line.value(option);
    const auto end = option == "to"_L1 ? core::EndOfUnit::Last : core::EndOfUnit::First;
    auto time = core::readMoment(text, now, zone, end);
    if (time) {
        if (const auto remark = core::remarkOn(text, *time, zone); !remark.isEmpty())
            remarks.append(u"--%1: %2"_s.arg(option, remark));
        return time->time;
    }
    auto error = time.error();
    error.message = u"--%1: %2"_s.arg(option, error.message);
    return tl::unexpected(Failure(error, ExitCode::WrongUsage));
}

tl::expected<QTimeZone, Failure> zoneOption(const CommandLine& line)
{
    auto zone = line.has("zone"_L1) ? core::zoneFromName(line.value("zone"_L1)) : core::systemZone();
    if (zone)
        return *zone;
    return tl::unexpected(Failure(std::move(zone.error()), ExitCode::WrongUsage));
}

tl::expected<std::optional<TypedRange>, Failure> rangeOption(const CommandLine& line, const QTimeZone& zone,
                                                             core::TimePoint now)
{
    const bool hasFrom = line.has("from"_L1);
    const bool hasTo = line.has("to"_L1);
    if (!hasFrom && !hasTo)
        return std::nullopt;
    if (!hasFrom)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--to needs --from as well.")));
    TypedRange typed{{now, now}, {}};
    auto& range = typed.range;
    OA_TRY_ASSIGN(range.from, timeOption(line, "from"_L1, zone, now, typed.remarks));
    if (hasTo) {
        OA_TRY_ASSIGN(range.to, timeOption(line, "to"_L1, zone, now, typed.remarks));
    }
    if (range.isEmpty()) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "The range is empty: it begins %1 and ends %2."))
                              .arg(core::toIsoString(range.from, zone), core::toIsoString(range.to, zone)));
    }
    return typed;
}

tl::expected<std::optional<TypedRange>, Failure> rangeOrExpressionOption(const CommandLine& line, const QTimeZone& zone,
                                                                         core::TimePoint now,
                                                                         const std::optional<core::TimeRange>& all)
{
    OA_TRY_ASSIGN(const auto fromTo, rangeOption(line, zone, now));
    if (fromTo && line.has("range"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--range and --from exclude each other.")));
    if (fromTo || !line.has("range"_L1))
        return fromTo;
    auto read = core::readRange(line.value("range"_L1), now, zone, all);
    if (!read)
        return tl::unexpected(Failure(read.error(), ExitCode::WrongUsage));
    return TypedRange{read->range, read->remarks};
}

core::Result<core::TimePoint> serverNow(DatabaseAccess& database, Console& console)
{
    OA_TRY_ASSIGN(const auto now, db::serverTime(database.connection()));
    const auto ahead = core::SystemClock().now() - now;
    if (std::chrono::abs(ahead) > core::ServerClock::tolerance) {
        const auto distance = presentation::durationText(std::chrono::abs(ahead));
        console.note(
            (ahead.count() > 0
                 ? translated(QT_TRANSLATE_NOOP("oa::cli", "This computer's clock is %1 fast: the server's is used."))
                 : translated(QT_TRANSLATE_NOOP("oa::cli", "This computer's clock is %1 slow: the server's is used.")))
                .arg(distance));
    }
    return now;
}

} // namespace oa::cli
