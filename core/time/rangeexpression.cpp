// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/rangeexpression.h"

#include "core/time/calendar.h"
#include "core/time/spokenrange.h"
#include "core/time/walltime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::core {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::core::RangeExpression", text);
}

tl::unexpected<Error> notUnderstood(QStringView part)
{
    static const QRegularExpression date(
        u"^(?:\\d{4}-\\d{1,2}(?:-\\d{1,2})?|\\d{1,2}([./])\\s?\\d{1,2}\\1\\s?\\d{4})$"_s);
    if (date.match(part).hasMatch()) {
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "There is no date “%1”.")).arg(part), {},
                    translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression",
                                                 "Write it like 2024-05-01, or 2024-05 for a month.")));
    }
    return fail(
        ErrorCode::BadInput,
        translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "“%1” is not a range of time.")).arg(part.left(100)),
        {},
        translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression",
                                     "Write it like now-6h, last 7 days, yesterday, March 2024, 2024-Q3 or "
                                     "2024-05-01..2024-05-03.")));
}

tl::unexpected<Error> outsideOfCalendar(QStringView said)
{
    return fail(
        ErrorCode::BadInput,
        translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "“%1” lies outside of years 1 to 9999.")).arg(said),
        {}, translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "Choose years in between.")));
}

/// A wall time as an instant, as instantsOf() has it. Dates far outside of what a range may span, which microseconds in
/// 64 bits cannot hold, come out a day outside of it.
TimePoint instantOf(QDate date, QTime time, const QTimeZone& zone)
{
    if (!date.isValid() || date.year() < 0)
        return calendar.from - days(1);
    if (date.year() > 10000)
        return calendar.to + days(1);
    return instantsOf(date, time, zone).first;
}

QDate startOfUnit(QDate date, QChar unit)
{
    switch (unit.unicode()) {
    case u'w':
        return date.addDays(1 - date.dayOfWeek());
    case u'M':
        return {date.year(), date.month(), 1};
    case u'Q':
        return {date.year(), (date.month() - 1) / 3 * 3 + 1, 1};
    case u'y':
        return {date.year(), 1, 1};
    default:
        return date;
    }
}

QDate addUnits(QDate date, QChar unit, qint64 count)
{
    switch (unit.unicode()) {
    case u'w':
        return date.addDays(7 * count);
    case u'M':
        return date.addMonths(static_cast<int>(count));
    case u'Q':
        return date.addMonths(static_cast<int>(3 * count));
    case u'y':
        return date.addYears(static_cast<int>(count));
    default:
        return date.addDays(count);
    }
}

bool isClockUnit(QChar unit)
{
    return unit == u's' || unit == u'm' || unit == u'h';
}

microseconds clockUnit(QChar unit)
{
    return unit == u's' ? microseconds(1s) : unit == u'm' ? microseconds(1min) : microseconds(1h);
}

/// The unit of `time` it falls into, as a range.
TimeRange roundedTo(TimePoint time, QChar unit, const QTimeZone& zone)
{
    if (isClockUnit(unit)) {
        // By the wall clock: in a zone half an hour off, hours begin at the half hour of UTC.
        const auto offset = seconds(toDateTime(time, zone).offsetFromUtc());
        const auto width = clockUnit(unit);
        const auto local = (time + offset).time_since_epoch();
        const auto into = ((local % width) + width) % width;
        return {time - into, time - into + width};
    }
    const auto first = startOfUnit(toDateTime(time, zone).date(), unit);
    return {instantOf(first, QTime(0, 0), zone), instantOf(addUnits(first, unit, 1), QTime(0, 0), zone)};
}

TimePoint moved(TimePoint time, QChar unit, qint64 count, const QTimeZone& zone)
{
    if (isClockUnit(unit))
        return time + clockUnit(unit) * count;
    const auto local = toDateTime(time, zone);
    const auto fraction = time - floor<milliseconds>(time);
    return instantOf(addUnits(local.date(), unit, count), local.time(), zone) + fraction;
}

/// One side of an expression: an instant, or a whole unit of the calendar (day, month, …) with two ends.
struct Term
{
    TimeRange range;
    bool isWhole = false;
    QString remark; ///< on a local time that occurs twice or never
};

QChar unitLetter(QStringView unit)
{
    if (unit == u"M" || unit == u"mo") // the only letter whose case matters
        return u'M';
    const auto lower = unit.front().toLower();
    return lower == u'q' ? QChar(u'Q') : lower;
}

Result<Term> relativeTerm(QStringView text, TimePoint now, const QTimeZone& zone)
{
    static const QRegularExpression step(u"\\G\\s*(?:([+-])\\s*(\\d{1,7})\\s*|(/))(mo|[smhdwMQyqHDWSY])"_s);
    Term term{{now, now}, false, {}};
    qsizetype position = 3; // after "now"
    while (position < text.size()) {
        const auto match = step.match(text, position, QRegularExpression::NormalMatch);
        if (!match.hasMatch() || match.capturedStart() != position)
            return notUnderstood(text);
        const auto unit = unitLetter(match.capturedView(4));
        if (match.hasCaptured(3) && !match.capturedView(3).isEmpty()) {
            term.range = roundedTo(term.range.from, unit, zone);
            term.isWhole = true;
        } else {
            auto count = match.capturedView(2).toLongLong();
            if (match.capturedView(1) == u'-')
                count = -count;
            term.range.from = moved(term.range.from, unit, count, zone);
            term.range.to = term.isWhole ? moved(term.range.to, unit, count, zone) : term.range.from;
        }
        position = match.capturedEnd();
    }
    return term;
}

Result<Term> termFrom(QStringView text, TimePoint now, const QTimeZone& zone)
{
    text = text.trimmed();
    if (text.startsWith(u"now", Qt::CaseInsensitive))
        return relativeTerm(text, now, zone);
    // Of a phrase that is one term: "yesterday", but not "yesterday and today".
    if (const auto phrase = expressionOfPhrase(text); phrase.startsWith(u"now") && !phrase.contains(u".."_s))
        return relativeTerm(phrase, now, zone);

    static const QRegularExpression calendar(u"^(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?$"_s);
    if (const auto match = calendar.match(text); match.hasMatch()) {
        const auto hasMonth = match.hasCaptured(2);
        const auto hasDay = match.hasCaptured(3);
        const QDate date(match.capturedView(1).toInt(), hasMonth ? match.capturedView(2).toInt() : 1,
                         hasDay ? match.capturedView(3).toInt() : 1);
        if (!date.isValid())
            return notUnderstood(text);
        const auto unit = hasDay ? u'd' : hasMonth ? u'M' : u'y';
        return Term{
            {instantOf(date, QTime(0, 0), zone), instantOf(addUnits(date, unit, 1), QTime(0, 0), zone)}, true, {}};
    }
    const auto instant = readIsoTime(text, zone);
    if (!instant) {
        const auto days = spokenDates(text, toDateTime(now, zone).date());
        return days ? Result<Term>(Term{
                          {instantOf(days->from, QTime(0, 0), zone), instantOf(days->to, QTime(0, 0), zone)}, true, {}})
                    : notUnderstood(text);
    }
    return Term{{instant->time, instant->time}, false, remarkOn(text, *instant, zone)};
}

} // namespace

Result<ReadTime> readMoment(QStringView text, TimePoint now, const QTimeZone& zone, EndOfUnit end)
{
    const auto trimmed = text.trimmed();
    if (!trimmed.startsWith(u"now", Qt::CaseInsensitive))
        return readIsoTime(text, zone);
    constexpr qsizetype longest = 200;
    const auto term = relativeTerm(trimmed.first(std::min(trimmed.size(), longest)), now, zone);
    if (!term || trimmed.size() > longest)
        return readIsoTime(text, zone); // which says what a time looks like
    const auto time = end == EndOfUnit::First ? term->range.from : term->range.to;
    if (time < calendar.from || time > calendar.to)
        return outsideOfCalendar(trimmed);
    return ReadTime{time, WallTime::Occurs::Once};
}

namespace {

/// Where ".." or "to" divides the text; its length comes back in `width`.
qsizetype dividerOf(QStringView text, qsizetype& width)
{
    static const QRegularExpression divider(u"\\.\\.|\\b(?:to|bis(?: zum)?|hasta(?: el)?)\\b|"
                                            u"\\s(?:à|au|a|al|jusqu['’]à|jusqu['’]au)\\s|\\s[–—]\\s|(?<=\\d)\\s-\\s"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = divider.match(text);
    width = match.capturedLength();
    return match.hasMatch() ? match.capturedStart() : -1;
}

} // namespace

QString expressionOf(TimePoint time, const QTimeZone& zone)
{
    auto text = toDateTime(time, zone).toString(u"yyyy-MM-ddTHH:mm"_s);
    if (time != floor<minutes>(time)) // local mean times are off by seconds, and are rare enough to be longer
        text = toIsoString(time, zone).chopped(offsetText(time, zone).size());
    return isRepeated(time, zone) ? text + offsetText(time, zone) : text;
}

QString expressionOf(const TimeRange& range, const QTimeZone& zone)
{
    return expressionOf(range.from, zone) + u".."_s + expressionOf(range.to, zone);
}

qint64 wholeDaysIn(const TimeRange& range, const QTimeZone& zone)
{
    const auto from = toDateTime(range.from, zone).date();
    const auto to = toDateTime(range.to, zone).date();
    return startOfDay(from, zone) == range.from && startOfDay(to, zone) == range.to ? from.daysTo(to) : 0;
}

TimeRange stretchBefore(const TimeRange& stretch, const QTimeZone& zone)
{
    const auto days = wholeDaysIn(stretch, zone);
    if (days <= 0)
        return {stretch.from - stretch.length(), stretch.from};
    return {startOfDay(toDateTime(stretch.from, zone).date().addDays(-days), zone), stretch.from};
}

TimeRange neighbourOf(const TimeRange& range, int direction, const QTimeZone& zone)
{
    const auto days = wholeDaysIn(range, zone) * direction;
    if (days == 0)
        return {range.from + range.length() * direction, range.to + range.length() * direction};
    const auto from = toDateTime(range.from, zone).date();
    const auto to = toDateTime(range.to, zone).date();
    if (from.day() == 1 && to.day() == 1) {
        const auto months = ((to.year() - from.year()) * 12 + to.month() - from.month()) * direction;
        return {startOfDay(from.addMonths(months), zone), startOfDay(to.addMonths(months), zone)};
    }
    return {startOfDay(from.addDays(days), zone), startOfDay(to.addDays(days), zone)};
}

TimeRange dayOf(TimePoint time, const QTimeZone& zone)
{
    return roundedTo(time, u'd', zone);
}

Result<TimeRange> rangeFromExpression(QStringView text, TimePoint now, const QTimeZone& zone,
                                      const std::optional<TimeRange>& all)
{
    OA_TRY_ASSIGN(const auto read, readRange(text, now, zone, all));
    return read.range;
}

namespace {

/// `said` is what a person typed, where `text` is what a phrase stands for.
Result<ReadRange> readSaid(QStringView text, QStringView said, TimePoint now, const QTimeZone& zone,
                           const std::optional<TimeRange>& all)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 200)
        return notUnderstood(trimmed);
    if (meansAllData(trimmed)) {
        if (!all)
            return fail(ErrorCode::BadInput,
                        translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression",
                                                     "From when to when there are receipts is not known here.")),
                        {}, translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "Give two dates.")));
        return ReadRange{{dayOf(all->from, zone).from, dayOf(all->to - microseconds(1), zone).to}, {}};
    }
    if (const auto expression = expressionOfPhrase(trimmed); !expression.isEmpty())
        return readSaid(expression, said, now, zone, {});

    ReadRange read;
    auto& range = read.range;
    qsizetype width = 0;
    if (const auto divider = dividerOf(trimmed, width); divider >= 0) {
        static const QRegularExpression fromWord(u"^(?:from|von|vom|du|de|del|desde)\\s+"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        const auto begin = fromWord.match(trimmed).capturedLength();
        if (divider <= begin || divider + width >= trimmed.size()) {
            return fail(
                ErrorCode::BadInput,
                translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "“%1” has one end only.")).arg(said), {},
                translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "Give both, such as 2024-05-01..now.")));
        }
        OA_TRY_ASSIGN(const auto from, termFrom(trimmed.mid(begin, divider - begin), now, zone));
        OA_TRY_ASSIGN(const auto to, termFrom(trimmed.mid(divider + width), now, zone));
        range = {from.range.from, to.range.to};
        read.remarks = {from.remark, to.remark};
    } else {
        OA_TRY_ASSIGN(const auto term, termFrom(trimmed, now, zone));
        range = term.isWhole ? term.range : TimeRange{term.range.from, now};
        read.remarks = {term.remark};
    }
    read.remarks.removeAll(QString());
    if (range.from < calendar.from || range.to > calendar.to)
        return outsideOfCalendar(said);
    if (range.from == range.to)
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "“%1” covers no time at all.")).arg(said),
                    {}, translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "It has to end after it begins.")));
    if (range.isEmpty())
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "“%1” ends before it begins.")).arg(said),
                    {}, translated(QT_TRANSLATE_NOOP("oa::core::RangeExpression", "Put the earlier time first.")));
    return read;
}

} // namespace

Result<ReadRange> readRange(QStringView text, TimePoint now, const QTimeZone& zone, const std::optional<TimeRange>& all)
{
    return readSaid(text, text.trimmed(), now, zone, all);
}

} // namespace oa::core
