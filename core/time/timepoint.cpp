// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepoint.h"

#include "core/time/walltime.h"

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
    return toDateTime(time, zone).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + fractionText(time) + offsetText(time, zone);
}

Result<TimePoint> timePointFromIso(QStringView text, const QTimeZone& zoneIfNone)
{
    OA_TRY_ASSIGN(const auto read, readIsoTime(text, zoneIfNone));
    return read.time;
}

Result<ReadTime> readIsoTime(QStringView text, const QTimeZone& zoneIfNone)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
        u"\\s*(Z|z|[+-]\\d{2}(?::?\\d{2}(?::\\d{2})?)?)?)?$"_s);
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
    if (zoneText.isEmpty()) {
        const auto found = instantsOf(date, time, zoneIfNone);
        // A date alone means where the day begins.
        return ReadTime{found.first + micros, match.hasCaptured(4) ? found.occurs : WallTime::Occurs::Once};
    }
    qint64 offset = 0;
    if (zoneText.front().toUpper() != u'Z') {
        const auto digits = zoneText.mid(1).toString().remove(u':');
        const auto part = [&digits](qsizetype at) { return QStringView(digits).mid(at, 2).toInt(); };
        if (part(0) > 15 || part(2) > 59 || part(4) > 59)
            return notATime(text);
        offset = part(0) * 3600 + part(2) * 60 + part(4);
        if (zoneText.front() == u'-')
            offset = -offset;
    }
    return ReadTime{fromDateTime(QDateTime(date, time, QTimeZone::utc())) - seconds(offset) + micros,
                    WallTime::Occurs::Once};
}

} // namespace oa::core
