// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/csvwriter.h"
#include "core/series/currencyshare.h"
#include "core/series/metric.h"
#include "core/time/timepoint.h"

#include <array>
#include <limits>
#include <vector>

namespace oa::core {

/// Hours of the week on a clock: seven days of 24, Monday's first.
inline constexpr std::size_t hoursADay = 24;
inline constexpr std::size_t hoursAWeek = 7 * hoursADay;

/// A range cut where its clock shows another hour or is changed: stretch i reaches from border i to the next and lies
/// in hours[i] of the week.
struct WeekHours
{
    std::vector<TimePoint> borders; ///< one more than hours
    std::vector<int> hours;         ///< 0 to 167
};
/// By the zone's clock: an hour that is shown twice is there twice, one that is skipped is not, and where an offset is
/// of half an hour so are the borders. Borders are whole minutes if the ends of the range are. Any thread.
WeekHours weekHours(const TimeRange& range, const QTimeZone& zone);

/// What the receipts of an hour of the week say, all weeks of a range together.
struct ProfileCell
{
    double hours = 0; ///< how much of the range lies in it, of the time of which anything is known
    qint64 documents = 0;
    qint64 amountDocuments = 0; ///< of those that amounts are restricted to
    qint64 scored = 0;
    qint64 ocrScored = 0;
    double totalAmount = 0; ///< in one currency only if `shares` are no more
    CurrencyShares shares;  ///< totalAmount by currency; empty where no document says one
    double averageScore = std::numeric_limits<double>::quiet_NaN(); ///< exact, over the documents; likewise the others
    double averageOcrScore = std::numeric_limits<double>::quiet_NaN();
    double medianScore = std::numeric_limits<double>::quiet_NaN();
    double medianOcrScore = std::numeric_limits<double>::quiet_NaN();

    bool isMixed() const { return shares.size() > 1; }
};

struct WeekProfile
{
    std::array<ProfileCell, hoursAWeek> cells;
    /// Medians are missing where rows of an older program have no distributions yet.
    bool isIncomplete = false;
    QStringList currencies; ///< that documents say, also where amounts are restricted to one
};

/// What a profile shows of a metric: means and medians over the documents; of sums how much comes an hour, missing
/// where none of the hour is known, and where amounts are in several currencies.
double valueOf(const ProfileCell& cell, Metric metric);
/// How many documents stand behind it.
qint64 countOf(const ProfileCell& cell, Metric metric);

/// A row for each hour of the week: weekday (1 is Monday) and hour, how many hours of the range lie in it, then all
/// metrics with their counts. Amounts of several currencies are written by currency, and their sum is left out.
void writeProfile(CsvWriter& writer, const WeekProfile& profile);

} // namespace oa::core
