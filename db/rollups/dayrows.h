// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace oa::db {

class Connection;

/// A business in a UTC day: a row of daily_parsed_total. Numbers as the server writes them.
struct DayRow
{
    struct Scores
    {
        qint64 count = 0;
        std::optional<std::string> sum; ///< of mean times count of each hour
        QByteArray distribution;        ///< encoded; empty for none
        friend bool operator==(const Scores&, const Scores&) = default;
    };

    std::string business;
    qint64 documents = 0;
    std::string amount;
    std::string squares;
    Scores scores;
    Scores ocrScores;
    std::string currencies; ///< see core::CurrencyAmounts; empty where no receipt says one
    friend bool operator==(const DayRow&, const DayRow&) = default;
};

/// What the hours of the UTC day that begins at `day` are together, by business. Nothing when that cannot be said: rows
/// have no distributions yet, or hold what the program never wrote.
core::Result<std::optional<std::vector<DayRow>>> dayRowsOfHours(Connection& connection, core::TimePoint day);

/// The rows that are stored of the day, by business, whether it is finished or not.
core::Result<std::vector<DayRow>> storedDayRows(Connection& connection, core::TimePoint day);

/// Writes rows beside those that there are. Errors: BadInput for numbers that are none.
core::Result<> writeDayRows(Connection& connection, core::TimePoint day, const std::vector<DayRow>& rows);

} // namespace oa::db
