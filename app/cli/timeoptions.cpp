// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/timeoptions.h"

#include "app/cli/commandline.h"
#include "core/base/nearmatch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

tl::expected<core::TimePoint, Failure> timeOption(const CommandLine& line, QLatin1StringView option,
                                                  const QTimeZone& zone)
{
    auto time = core::timePointFromIso(line.value(option), zone);
    if (time)
        return *time;
    auto error = time.error();
    error.message = u"--%1: %2"_s.arg(option, error.message);
    return tl::unexpected(Failure(error, ExitCode::WrongUsage));
}

} // namespace

tl::expected<QTimeZone, Failure> zoneOption(const CommandLine& line)
{
    if (!line.has("zone"_L1))
        return QTimeZone::systemTimeZone();
    const auto name = line.value("zone"_L1);
    const QTimeZone zone(name.toUtf8());
    if (zone.isValid())
        return zone;
    QStringList names;
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const auto& id : ids)
        names.append(QString::fromUtf8(id));
    const auto near = core::nearMatches(name, names);
    return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "There is no time zone “%1”.")).arg(name.left(100)),
                      near.isEmpty()
                          ? translated(QT_TRANSLATE_NOOP("oa::cli", "Give a name like Europe/Berlin or UTC."))
                          : translated(QT_TRANSLATE_NOOP("oa::cli", "Did you mean %1?")).arg(near.join(u", "_s)));
}

tl::expected<std::optional<core::TimeRange>, Failure> rangeOption(const CommandLine& line, const QTimeZone& zone,
                                                                  core::TimePoint now)
{
    const bool hasFrom = line.has("from"_L1);
    const bool hasTo = line.has("to"_L1);
    if (!hasFrom && !hasTo)
        return std::nullopt;
    if (!hasFrom)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--to needs --from as well.")));
    core::TimeRange range{now, now};
    OA_TRY_ASSIGN(range.from, timeOption(line, "from"_L1, zone));
    if (hasTo) {
        OA_TRY_ASSIGN(range.to, timeOption(line, "to"_L1, zone));
    }
    if (range.isEmpty()) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "The range is empty: it begins %1 and ends %2."))
                              .arg(core::toIsoString(range.from, zone), core::toIsoString(range.to, zone)));
    }
    return range;
}

} // namespace oa::cli
