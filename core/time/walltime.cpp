// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/walltime.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::WallTime)
};

seconds offsetAt(TimePoint time, const QTimeZone& zone)
{
    return seconds(zone.offsetFromUtc(toDateTime(time, QTimeZone::utc())));
}

} // namespace

WallTime instantsOf(QDate date, QTime time, const QTimeZone& zone)
{
    const auto asUtc = fromDateTime(QDateTime(date, time, QTimeZone::utc()));
    if (zone == QTimeZone::utc())
        return {WallTime::Occurs::Once, asUtc, asUtc};
    // No zone is further from UTC than this, so that a change nearby lies between the two.
    const auto before = offsetAt(asUtc - days(1), zone);
    const auto after = offsetAt(asUtc + days(1), zone);
    if (before == after)
        return {WallTime::Occurs::Once, asUtc - before, asUtc - before};
    const auto early = asUtc - before;
    const auto late = asUtc - after;
    const auto isEarly = offsetAt(early, zone) == before;
    const auto isLate = offsetAt(late, zone) == after;
    if (isEarly && isLate)
        return {WallTime::Occurs::Twice, std::min(early, late), std::max(early, late)};
    if (isEarly || isLate) {
        const auto only = isEarly ? early : late;
        return {WallTime::Occurs::Once, only, only};
    }
    return {WallTime::Occurs::Never, early, early};
}

QString remarkOn(QStringView text, const ReadTime& read, const QTimeZone& zone)
{
    QString remark;
    switch (read.occurs) {
    case WallTime::Occurs::Once:
        return {};
    case WallTime::Occurs::Twice:
        //: %1 a local time, %2 a time zone, %3 the time with its offset from UTC
        remark = Texts::tr("“%1” occurs twice in %2: the first, %3, is used.");
        break;
    case WallTime::Occurs::Never:
        //: %1 a local time, %2 a time zone, %3 the time with its offset from UTC
        remark = Texts::tr("“%1” does not exist in %2: %3 is used instead.");
        break;
    }
    return remark.arg(text.left(100), QString::fromUtf8(zone.id()), toIsoString(read.time, zone));
}

bool isRepeated(TimePoint time, const QTimeZone& zone)
{
    if (zone == QTimeZone::utc())
        return false;
    const auto local = toDateTime(time, zone);
    return instantsOf(local.date(), local.time(), zone).occurs == WallTime::Occurs::Twice;
}

QString offsetText(TimePoint time, const QTimeZone& zone)
{
    const auto offset = static_cast<int>(offsetAt(time, zone).count());
    const auto size = std::abs(offset);
    auto text = u"%1%2:%3"_s.arg(QChar(offset < 0 ? u'-' : u'+'))
                    .arg(size / 3600, 2, 10, QChar(u'0'))
                    .arg(size / 60 % 60, 2, 10, QChar(u'0'));
    if (size % 60 != 0)
        text += u":%1"_s.arg(size % 60, 2, 10, QChar(u'0'));
    return text;
}

TimePoint startOfDay(QDate date, const QTimeZone& zone)
{
    return instantsOf(date, QTime(0, 0), zone).first;
}

} // namespace oa::core
