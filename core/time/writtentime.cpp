// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/writtentime.h"

#include "core/time/calendar.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::core {

namespace {

/// 1 to 12; 0 for what is no English month's name or its first three letters.
int monthNamed(QStringView word)
{
    static constexpr std::array names = {u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                         u"july",    u"august",   u"september", u"october", u"november", u"december"};
    const auto lower = word.toString().toLower();
    if (lower == u"sept")
        return 9;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QStringView name(names[i]);
        if (lower == name || (lower.size() == 3 && name.startsWith(lower)))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool isWeekday(QStringView word)
{
    static constexpr std::array names = {u"monday", u"tuesday",  u"wednesday", u"thursday",
                                         u"friday", u"saturday", u"sunday"};
    const auto lower = word.toString().toLower();
    return std::any_of(names.begin(), names.end(), [&lower](const char16_t* weekday) {
        const QStringView name(weekday);
        return lower == name || (lower.size() >= 3 && lower.size() <= 5 && name.startsWith(lower));
    });
}

/// Abbreviations that mean one offset only wherever English is read.
std::optional<seconds> offsetNamed(QStringView word)
{
    static constexpr std::array<std::pair<const char16_t*, int>, 17> zones = {{{u"z", 0},
                                                                               {u"utc", 0},
                                                                               {u"ut", 0},
                                                                               {u"gmt", 0},
                                                                               {u"zulu", 0},
                                                                               {u"est", -5},
                                                                               {u"edt", -4},
                                                                               {u"cdt", -5},
                                                                               {u"mst", -7},
                                                                               {u"mdt", -6},
                                                                               {u"pst", -8},
                                                                               {u"pdt", -7},
                                                                               {u"cet", 1},
                                                                               {u"cest", 2},
                                                                               {u"eet", 2},
                                                                               {u"eest", 3},
                                                                               {u"wet", 0}}};
    const auto lower = word.toString().toLower();
    for (const auto& [name, hoursOff] : zones) {
        if (lower == QStringView(name))
            return hours(hoursOff);
    }
    return std::nullopt;
}

std::optional<seconds> offsetFrom(QStringView word)
{
    static const QRegularExpression pattern(u"^([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?(\\d{2}))?$"_s);
    const auto match = pattern.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    if (number(2) > 15 || number(3) > 59 || number(4) > 59)
        return std::nullopt;
    const seconds offset = hours(number(2)) + minutes(number(3)) + seconds(number(4));
    return match.capturedView(1) == u"-" ? -offset : offset;
}

/// As the system spells it, empty when there is none of that name; capitals do not matter.
QByteArray zoneNamed(const QByteArray& name)
{
    if (QTimeZone::isTimeZoneIdAvailable(name))
        return name;
    static const auto all = QTimeZone::availableTimeZoneIds();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const QByteArray& known) {
        return known.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? QByteArray() : *found;
}

/// A date in figures at the beginning of `text`, year first; how long it is goes to `length`.
QDate dateAtStart(QStringView text, qsizetype& length)
{
    static const QRegularExpression pattern(
        u"^(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})|(\\d{2})(\\d{2})(\\d{2})|(\\d{4})[-.]"
        u"(\\d{3})|[Jj](\\d{1,7}))(?=$|[\\sTt])"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    length = match.capturedLength();
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    if (match.hasCaptured(13))
        return QDate::fromJulianDay(number(13));
    if (match.hasCaptured(11)) {
        const QDate first(number(11), 1, 1);
        const auto day = number(12);
        return first.isValid() && day >= 1 && day <= first.daysInYear() ? first.addDays(day - 1) : QDate();
    }
    if (match.hasCaptured(8)) // as PostgreSQL has it: 70 is 1970, 69 is 2069
        return QDate(number(8) + (number(8) < 70 ? 2000 : 1900), number(9), number(10));
    const int first = match.hasCaptured(1) ? 1 : 5;
    return match.hasCaptured(1) ? QDate(number(first), number(3), number(4))
                                : QDate(number(first), number(6), number(7));
}

/// What is left of a text while it is read.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_rest(text.trimmed().toString())
    {}

    std::optional<WrittenTime> read()
    {
        if (m_rest.compare(u"epoch", Qt::CaseInsensitive) == 0)
            return WrittenTime{QDate(1970, 1, 1), {}, seconds(0), {}};
        qsizetype length = 0;
        m_time.date = dateAtStart(m_rest, length);
        m_hasDate = length > 0;
        m_rest.remove(0, length);
        if (!takeTime() || !takeWords() || !m_time.date.isValid())
            return std::nullopt;
        const bool isInRange =
            m_time.date.year() >= int(firstCalendarYear) && m_time.date.year() <= int(lastCalendarYear);
        return isInRange ? std::optional(m_time) : std::nullopt;
    }

private:
    bool takeTime()
    {
        static const QRegularExpression behindDate(
            u"^(?:\\s*[Tt]|\\s+at\\s+|\\s+)\\s*(?:(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d*))?)?|(\\d{2})(\\d{2})"
            u"(?:(\\d{2})(?:\\.(\\d+))?)?(?=$|[\\sA-Za-z+-]))(?:\\s*([AaPp])[Mm]\\b)?"_s);
        static const QRegularExpression anywhere(u"(?:^|\\s)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d*))?)?()()()()"
                                                 u"(?:\\s*([AaPp])[Mm]\\b)?"_s);
        const auto match = (m_hasDate ? behindDate : anywhere).match(m_rest);
        if (!match.hasMatch())
            return true; // a date alone
        const int first = match.hasCaptured(1) ? 1 : 5;
        auto hour = match.capturedView(first).toInt();
        const auto minute = match.capturedView(first + 1).toInt();
        const auto second = match.capturedView(first + 2).toInt();
        if (const auto half = match.capturedView(9); !half.isEmpty()) {
            if (hour < 1 || hour > 12)
                return false;
            hour = hour % 12 + (half.front().toLower() == u'p' ? 12 : 0);
        }
        const auto fraction = (u"0."_s + match.captured(first + 3)).toDouble();
        const auto micros = microseconds(std::llrint(fraction * 1e6));
        if (hour > 24 || minute > 59 || second > 60)
            return false;
        m_time.timeOfDay = hours(hour) + minutes(minute) + seconds(second) + micros;
        if (hour == 24 && m_time.timeOfDay > hours(24))
            return false;
        m_rest.replace(match.capturedStart(), match.capturedLength(), u" "_s);
        return true;
    }

    /// Whatever else there is: a zone, and the date where it was not in figures.
    bool takeWords()
    {
        static const QRegularExpression separators(u"[\\s,]+"_s);
        static const QRegularExpression dashedDate(
            u"^(\\d{1,4})-([A-Za-z]+)-(\\d{1,4})$|^([A-Za-z]+)-(\\d{1,2})-(\\d{4})$"_s);
        for (auto& word : m_rest.split(separators, Qt::SkipEmptyParts)) {
            if (const auto match = dashedDate.match(word); match.hasMatch() && !m_hasDate) {
                const auto parts = word.split(u'-');
                if (!takeWord(parts[0]) || !takeWord(parts[1]) || !takeWord(parts[2]))
                    return false;
            } else if (!takeWord(word)) {
                return false;
            }
        }
        if (m_hasDate)
            return true;
        m_time.date = QDate(m_year, m_month, m_day);
        return m_year > 0;
    }

    bool takeWord(const QString& word)
    {
        static const QRegularExpression digits(u"^\\d{1,4}$"_s);
        const auto set = [](int& part, int value) {
            const bool isFree = part == 0 && value > 0;
            part = value;
            return isFree;
        };
        if (!m_hasDate && digits.match(word).hasMatch()) {
            if (word.size() == 4)
                return set(m_year, word.toInt());
            return word.size() <= 2 && set(m_day, word.toInt());
        }
        if (const int month = m_hasDate ? 0 : monthNamed(word); month > 0)
            return set(m_month, month);
        if (isWeekday(word))
            return !m_hasDate;
        if (word.compare(u"AD", Qt::CaseInsensitive) == 0)
            return true;
        return takeZone(word);
    }

    bool takeZone(const QString& word)
    {
        if (m_time.hasZone())
            return false;
        m_time.offset = offsetFrom(word);
        if (!m_time.offset)
            m_time.offset = offsetNamed(word);
        if (m_time.offset)
            return true;
        m_time.zone = word.contains(u'/') ? zoneNamed(word.toLatin1()) : QByteArray();
        return !m_time.zone.isEmpty();
    }

    QString m_rest;
    WrittenTime m_time;
    bool m_hasDate = false;
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

} // namespace

std::optional<WrittenTime> readWrittenTime(QStringView text)
{
    constexpr qsizetype longest = 100;
    return text.size() > longest ? std::nullopt : Reader(text).read();
}

namespace {

/// The first two figures of a date like "05/06/2024" or "1.5.24", in which either may be the day; none for another
/// text.
QList<int> figuresOfDate(QStringView text)
{
    static const QRegularExpression pattern(u"^\\s*(\\d{1,2})([-/.])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?=$|[\\sTt])"_s);
    const auto match = pattern.match(text);
    return match.hasMatch() ? QList{match.capturedView(1).toInt(), match.capturedView(3).toInt()} : QList<int>();
}

} // namespace

Result<ReadTime> readAnyTime(QStringView text, const QTimeZone& zoneIfNone)
{
    auto plain = readIsoTime(text, zoneIfNone);
    static const QRegularExpression manyDigits(u"[.,]\\d{7}"_s);
    // What is finer than microseconds is rounded here as the server rounds it.
    if (plain && !manyDigits.match(text).hasMatch())
        return plain;
    const auto written = readWrittenTime(text);
    if (!written) {
        const auto figures = figuresOfDate(text);
        if (figures.isEmpty())
            return plain;
        const bool hasTwoMeanings = figures[0] <= 12 && figures[1] <= 12;
        return fail(
            ErrorCode::BadInput,
            (hasTwoMeanings ? QCoreApplication::translate("oa::core::WrittenTime", "“%1” can be read as two dates.")
                            : QCoreApplication::translate("oa::core::WrittenTime",
                                                          "“%1” does not begin with a year of four digits."))
                .arg(text),
            {}, QCoreApplication::translate("oa::core::WrittenTime", "Write the year first, as in 2024-05-01."));
    }
    const auto days = written->timeOfDay / hours(24);
    const auto rest = written->timeOfDay - days * hours(24);
    const auto whole = floor<milliseconds>(rest);
    const auto date = written->date.addDays(days);
    const auto time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(whole.count()));
    const auto micros = rest - whole;
    if (written->offset) {
        return ReadTime{fromDateTime(QDateTime(date, time, QTimeZone::utc())) - *written->offset + micros,
                        WallTime::Occurs::Once};
    }
    const auto found = instantsOf(date, time, written->zone.isEmpty() ? zoneIfNone : QTimeZone(written->zone));
    return ReadTime{found.first + micros, found.occurs};
}

Result<ReadTime> readZonedTime(QStringView text)
{
    OA_TRY_ASSIGN(const auto here, readAnyTime(text, QTimeZone::utc()));
    OA_TRY_ASSIGN(const auto there, readAnyTime(text, QTimeZone(3600)));
    if (here.time == there.time)
        return here;
    return fail(ErrorCode::BadInput,
                QCoreApplication::translate("oa::core::WrittenTime", "“%1” names no time zone.").arg(text), {},
                QCoreApplication::translate("oa::core::WrittenTime", "Write the offset, as in 2024-05-01T10:00Z."));
}

} // namespace oa::core
