// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/zones.h"

#include "core/base/nearmatch.h"
#include "core/time/timepoint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <ctime>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::Zones)
};

const auto localtimePath = u"/etc/localtime"_s;

QString zoneFolder()
{
    const auto chosen = qEnvironmentVariable("TZDIR");
    return (chosen.isEmpty() ? u"/usr/share/zoneinfo"_s : chosen) + u'/';
}

/// Qt takes folders and some words for zones as well.
bool isZoneFile(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(4) == "TZif";
}

std::optional<QTimeZone> namedZone(const QString& name)
{
    if (name == u"UTC")
        return QTimeZone::utc();
    static const QRegularExpression pattern(u"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"_s);
    if (!pattern.match(name).hasMatch() || !isZoneFile(zoneFolder() + name))
        return std::nullopt;
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

std::optional<QTimeZone> distantZone(const QString& name)
{
    static const QRegularExpression pattern(u"^UTC([+-])(\\d{1,2})(?::?(\\d{2}))?$"_s);
    const auto match = pattern.match(name);
    const auto minutes = match.capturedView(2).toInt() * 60 + match.capturedView(3).toInt();
    constexpr int furthest = 14 * 60;
    if (!match.hasMatch() || minutes > furthest || match.capturedView(3).toInt() > 59)
        return std::nullopt;
    const QTimeZone zone((match.capturedView(1) == u'-' ? -minutes : minutes) * 60);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

/// Whether a zone's clock and the C library's show the same, from 1970 on, where rules without years begin: every
/// month, and around every change that the zone knows of.
bool isAsTheSystem(const QTimeZone& zone)
{
    const auto agrees = [&zone](qint64 second) {
        const auto time = static_cast<std::time_t>(second);
        std::tm local{};
        if (!localtime_r(&time, &local))
            return false;
        // Not timegm(), which takes part in the leap seconds that some zones count.
        const QDateTime shown(QDate(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday),
                              QTime(local.tm_hour, local.tm_min, local.tm_sec), QTimeZone::utc());
        return shown.toSecsSinceEpoch() - second ==
               zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(second, QTimeZone::utc()));
    };
    constexpr sys_seconds begin(sys_days(year(1970) / 1 / 2));
    constexpr sys_seconds end(sys_days(year(2100) / 1 / 1));
    for (auto time = begin; time < end; time += seconds(months(1))) {
        if (!agrees(time.time_since_epoch().count()))
            return false;
    }
    const auto at = [](sys_seconds time) {
        return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc());
    };
    const auto changes = zone.transitions(at(begin), at(end));
    return std::all_of(changes.begin(), changes.end(), [&agrees](const QTimeZone::OffsetData& change) {
        const auto second = change.atUtc.toSecsSinceEpoch();
        return agrees(second - 1) && agrees(second);
    });
}

/// The name of a zone's file, wherever links lead.
QString nameOfFile(const QString& path)
{
    const auto target = QFileInfo(path).canonicalFilePath();
    const auto folder = QFileInfo(zoneFolder()).canonicalFilePath() + u'/';
    return target.startsWith(folder) ? target.mid(folder.size()) : QString();
}

/// A zone whose file holds the same bytes: /etc/localtime may be a copy, as in containers.
std::optional<QTimeZone> zoneOfSameContent(const QString& path)
{
    QFile file(path);
    constexpr qint64 largest = 1'000'000;
    if (!QFileInfo(path).isFile() || QFileInfo(path).size() > largest || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto bytes = file.readAll();
    for (const auto& id : QTimeZone::availableTimeZoneIds()) {
        QFile other(zoneFolder() + QString::fromLatin1(id));
        if (other.size() != bytes.size() || !other.open(QIODevice::ReadOnly) || other.readAll() != bytes)
            continue;
        if (auto zone = namedZone(QString::fromLatin1(id)))
            return zone;
    }
    return std::nullopt;
}

/// "EST5", "<+0530>-5:30": a distance from UTC without a summer time, west is positive.
std::optional<QTimeZone> posixDistance(const QString& rule)
{
    static const QRegularExpression pattern(
        u"^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)([+-]?)(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?$"_s);
    const auto match = pattern.match(rule);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int group) { return match.capturedView(group).toInt(); };
    const auto west = part(2) * 3600 + part(3) * 60 + part(4);
    const QTimeZone zone(match.capturedView(1) == u'-' ? west : -west);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

/// What TZ may mean, likeliest first.
std::vector<QTimeZone> candidates(const std::optional<QString>& tz)
{
    std::vector<QTimeZone> zones;
    const auto add = [&zones](const std::optional<QTimeZone>& zone) {
        if (zone)
            zones.push_back(*zone);
    };
    if (tz && (tz->isEmpty() || *tz == u":"))
        return {QTimeZone::utc()};
    const auto text = !tz ? localtimePath : tz->startsWith(u':') ? tz->mid(1) : *tz;
    if (text.startsWith(u'/')) {
        add(namedZone(nameOfFile(text)));
        if (text == localtimePath) {
            const auto told = QTimeZone::systemTimeZone(); // by /etc/timezone and its like
            add(told.isValid() ? std::optional(told) : std::nullopt);
            if (!QFileInfo::exists(localtimePath))
                zones.push_back(QTimeZone::utc());
        }
        add(zoneOfSameContent(text));
        return zones;
    }
    add(namedZone(text));
    add(posixDistance(text));
    // A rule with a summer time and its dates, which Qt reads as the C library does.
    if (text.count(u',') >= 2) {
        const QTimeZone rule(text.toLatin1());
        add(rule.isValid() ? std::optional(rule) : std::nullopt);
    }
    return zones;
}

tl::unexpected<Error> notAZone(const QString& name, const QString& remedy)
{
    return fail(ErrorCode::BadInput, Texts::tr("There is no time zone “%1”.").arg(name.left(100)), {}, remedy);
}

QStringList nearNames(const QString& name)
{
    QStringList names;
    for (const auto& id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromUtf8(id));
    return nearMatches(name, names);
}

Result<QTimeZone> readSystemZone(const std::optional<QString>& tz)
{
    tzset();
    const auto all = candidates(tz);
    const auto found = std::find_if(all.begin(), all.end(), isAsTheSystem);
    if (found != all.end())
        return *found;
    if (!tz)
        return fail(ErrorCode::BadInput,
                    Texts::tr("The time zone of this computer, %1, is not understood.").arg(localtimePath), {},
                    Texts::tr("Set TZ to a name like Europe/Berlin or UTC, or give --zone."));
    const auto near = nearNames(*tz);
    return fail(ErrorCode::BadInput, Texts::tr("The time zone in TZ, “%1”, is not understood.").arg(tz->left(100)), {},
                near.isEmpty()
                    ? Texts::tr("Set TZ to a name like Europe/Berlin or UTC, or give --zone.")
                    : Texts::tr("Did you mean %1? Set TZ to such a name, or give --zone.").arg(near.join(u", "_s)));
}

} // namespace

Result<QTimeZone> zoneFromName(const QString& name)
{
    if (const auto zone = namedZone(name))
        return *zone;
    if (const auto zone = distantZone(name))
        return *zone;
    const auto near = nearNames(name);
    return notAZone(name, near.isEmpty() ? Texts::tr("Give a name like Europe/Berlin or UTC.")
                                         : Texts::tr("Did you mean %1?").arg(near.join(u", "_s)));
}

Result<QTimeZone> systemZone()
{
    struct Known
    {
        std::optional<QString> tz;
        QString file;
        QDateTime changed;
        Result<QTimeZone> zone;
    };
    static std::mutex mutex;
    static std::optional<Known> known;
    const std::lock_guard lock(mutex);
    const auto tz = qEnvironmentVariableIsSet("TZ") ? std::optional(qEnvironmentVariable("TZ")) : std::nullopt;
    const QFileInfo file(localtimePath);
    const auto target = file.canonicalFilePath();
    const auto changed = file.lastModified();
    if (!known || known->tz != tz || known->file != target || known->changed != changed)
        known = Known{tz, target, changed, readSystemZone(tz)};
    return known->zone;
}

QTimeZone systemZoneOrUtc()
{
    return systemZone().value_or(QTimeZone::utc());
}

} // namespace oa::core
