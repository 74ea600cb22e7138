// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepoint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::core {

namespace {

QString fractionText(TimePoint time)
{
    const auto fraction = (time - floor<seconds>(time)).count();
    if (fraction == 0)
        return {};
    if (fraction % 1000 == 0)
        return u".%1"_s.arg(fraction / 1000, 3, 10, QChar(u'0'));
    return u".%1"_s.arg(fraction, 6, 10, QChar(u'0'));
}

tl::unexpected<Error> notATime(QStringView text)
{
    return fail(
        ErrorCode::BadInput,
        QCoreApplication::translate("oa::core::TimePoint", "“%1” is not a date or time.").arg(text.left(100)), {},
        QCoreApplication::translate("oa::core::TimePoint", "Write it like 2024-05-01 or 2024-05-01T10:30:00Z."));
}

} // namespace

QDateTime toDateTime(TimePoint time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(time).time_since_epoch().count(), zone);
}

TimePoint fromDateTime(const QDateTime& time)
{
    return TimePoint(milliseconds(time.toMSecsSinceEpoch()));
}

QString toIsoString(TimePoint time)
{
    return toDateTime(time, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + fractionText(time) + u'Z';
}

QString toIsoString(TimePoint time, const QTimeZone& zone)
{
    const auto local = toDateTime(time, zone);
    const auto offset = local.offsetFromUtc();
    const auto minutesOff = std::abs(offset) / 60;
    return local.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + fractionText(time) +
           u"%1%2:%3"_s.arg(QChar(offset < 0 ? u'-' : u'+'))
               .arg(minutesOff / 60, 2, 10, QChar(u'0'))
               .arg(minutesOff % 60, 2, 10, QChar(u'0'));
}

Result<TimePoint> timePointFromIso(QStringView text, const QTimeZone& zoneIfNone)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
        u"\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?)?$"_s);
    const auto match = pattern.match(text.trimmed().toString());
    if (!match.hasMatch())
        return notATime(text);
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time =
        match.hasCaptured(4) ? QTime(number(4), number(5), match.hasCaptured(6) ? number(6) : 0) : QTime(0, 0);
    if (!date.isValid() || !time.isValid() || date.year() < 1)
        return notATime(text);

    const auto micros = microseconds((match.captured(7) + u"000000"_s).left(6).toLongLong());
    const auto zoneText = match.capturedView(8);
    if (zoneText.isEmpty() && zoneIfNone != QTimeZone::utc()) {
        auto local = QDateTime(date, time, zoneIfNone);
        if (!local.isValid())
            local = QDateTime(date, time.addSecs(-3600), zoneIfNone).addSecs(3600);
        return fromDateTime(local) + micros;
    }
    qint64 offset = 0;
    if (!zoneText.isEmpty() && zoneText.front().toUpper() != u'Z') {
        const auto hoursOff = zoneText.mid(1, 2).toInt();
        const auto minutesOff = zoneText.size() > 3 ? zoneText.last(2).toInt() : 0;
        if (hoursOff > 15 || minutesOff > 59)
            return notATime(text);
        offset = (hoursOff * 60 + minutesOff) * 60;
        if (zoneText.front() == u'-')
            offset = -offset;
    }
    return fromDateTime(QDateTime(date, time, QTimeZone::utc())) - seconds(offset) + micros;
}

} // namespace oa::core
