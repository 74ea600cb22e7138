// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/weekprofile.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::core {

namespace {

/// The hour of the week, 0 to 167, and how long it has gone on.
std::pair<int, microseconds> hourAt(TimePoint local)
{
    const auto hour = floor<hours>(local);
    constexpr qint64 firstMonday = 4; // 1970-01-05
    const auto sinceMonday = hour.time_since_epoch().count() - firstMonday * qint64(hoursADay);
    constexpr auto week = qint64(hoursAWeek);
    return {static_cast<int>((sinceMonday % week + week) % week), local - hour};
}

} // namespace

WeekHours weekHours(const TimeRange& range, const QTimeZone& zone)
{
    WeekHours result;
    microseconds offset{};
    auto changes = range.from; // when the clock's offset may be another
    for (auto time = range.from; time < range.to;) {
        if (time >= changes) {
            offset = seconds(zone.offsetFromUtc(toDateTime(time, QTimeZone::utc())));
            const auto next =
                zone.hasTransitions() ? zone.nextTransition(toDateTime(time, QTimeZone::utc())).atUtc : QDateTime();
            changes = next.isValid() ? std::max(fromDateTime(next), time + microseconds(1)) : range.to;
        }
        const auto [hour, gone] = hourAt(time + offset);
        result.borders.push_back(time);
        result.hours.push_back(hour);
        time = std::min({time + (hours(1) - gone), changes, range.to});
    }
    result.borders.push_back(std::max(range.from, range.to));
    return result;
}

double valueOf(const ProfileCell& cell, Metric metric)
{
    constexpr auto missing = std::numeric_limits<double>::quiet_NaN();
    switch (metric) {
    case Metric::TotalAmount:
        return cell.isMixed() || cell.hours <= 0 ? missing : cell.totalAmount / cell.hours;
    case Metric::AverageScore:
        return cell.averageScore;
    case Metric::MedianScore:
        return cell.medianScore;
    case Metric::AverageOcrScore:
        return cell.averageOcrScore;
    case Metric::MedianOcrScore:
        return cell.medianOcrScore;
    case Metric::DocumentCount:
        return cell.hours <= 0 ? missing : static_cast<double>(cell.documents) / cell.hours;
    }
    Q_UNREACHABLE();
}

qint64 countOf(const ProfileCell& cell, Metric metric)
{
    switch (metric) {
    case Metric::TotalAmount:
        return cell.amountDocuments;
    case Metric::AverageScore:
    case Metric::MedianScore:
        return cell.scored;
    case Metric::AverageOcrScore:
    case Metric::MedianOcrScore:
        return cell.ocrScored;
    case Metric::DocumentCount:
        return cell.documents;
    }
    Q_UNREACHABLE();
}

void writeProfile(CsvWriter& writer, const WeekProfile& profile)
{
    writer.addHeader({u"weekday"_s, u"hour"_s, u"hours_in_range"_s, u"documents"_s, u"total_amount"_s,
                      u"total_amount_per_hour"_s, u"currency"_s, u"amounts_by_currency"_s, u"avg_score"_s,
                      u"median_score"_s, u"scored"_s, u"avg_ocr_score"_s, u"median_ocr_score"_s, u"ocr_scored"_s});
    for (std::size_t hour = 0; hour < hoursAWeek; ++hour) {
        const auto& cell = profile.cells[hour];
        writer.addNumber(static_cast<qint64>(hour / hoursADay + 1));
        writer.addNumber(static_cast<qint64>(hour % hoursADay));
        writer.addNumber(cell.hours);
        writer.addNumber(cell.documents);
        if (cell.isMixed())
            writer.addEmpty();
        else
            writer.addNumber(cell.totalAmount);
        writer.addNumber(valueOf(cell, Metric::TotalAmount));
        writer.addText(currencyMark(currenciesOf(cell.shares)));
        writer.addText(sharesInFull(cell.shares));
        writer.addNumber(cell.averageScore);
        writer.addNumber(cell.medianScore);
        writer.addNumber(cell.scored);
        writer.addNumber(cell.averageOcrScore);
        writer.addNumber(cell.medianOcrScore);
        writer.addNumber(cell.ocrScored);
        writer.endRow();
    }
}

} // namespace oa::core
