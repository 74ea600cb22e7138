// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/series/currencyshare.h"
#include "core/statistics/change.h"
#include "core/time/timepoint.h"
#include "db/connection/connection.h"

#include <QString>

#include <limits>
#include <span>
#include <vector>

namespace oa::db {

struct DataExtent;

/// One business, or a group, over a range. Means and medians are over the documents that have the score; NaN when none
/// has.
struct RankingRow
{
    QString businessId; ///< or the group's name
    qint64 documents = 0;
    double totalAmount = 0; ///< in one currency only if `shares` are no more
    double averageScore = std::numeric_limits<double>::quiet_NaN();
    double averageOcrScore = std::numeric_limits<double>::quiet_NaN();
    double medianScore = std::numeric_limits<double>::quiet_NaN();
    double medianOcrScore = std::numeric_limits<double>::quiet_NaN();
    qint64 scored = 0;    ///< documents that have a score
    qint64 ocrScored = 0; ///< likewise
    /// What the part of the range that is over has, against the same part of the range before (see
    /// RankingStore::read). Of amounts that are not in one and the same currency nothing; of scores nothing where rows
    /// of an older program have no distributions yet.
    core::Change documentsChange;
    core::Change totalChange;
    core::Change scoreChange;
    core::Change medianScoreChange;
    core::Change ocrScoreChange;
    core::Change medianOcrScoreChange;
    /// Its course: total amount an hour in slices of the range (see TrendSlices); NaN where nothing is known of any
    /// business, and all of them where amounts are in several currencies.
    std::vector<double> amounts;
    core::CurrencyShares shares; ///< totalAmount by currency; empty where no document says one
    QStringList currencies;      ///< that documents of the range say, also where amounts are restricted to one

    bool isMixed() const { return shares.size() > 1; }
};

/// Two stretches of time that are equally long and both over.
struct ComparedStretches
{
    core::TimeRange shown{};
    core::TimeRange before{};
};
/// The part of a range that is over at `now`, and the same part of the range before it by the zone's calendar: on a
/// Saturday, of this week the days from Monday to now, and of last week those until Saturday at the same time.
ComparedStretches comparedStretches(const core::TimeRange& range, core::TimePoint now, const QTimeZone& zone);

/// Compares all businesses over a range; a group is one of them, and its members are not. Uses the connection in the
/// caller's thread.
class RankingStore
{
public:
    /// `currency`: which one amounts are restricted to; empty for all.
    explicit RankingStore(Connection& connection, QString currency = {});
    /// Highest total first. Of the minutes that begin in `range`, neither more nor less: see core::shownBuckets() for
    /// what charts show of it. `zone`: whose calendar says which range was before.
    core::Result<std::vector<RankingRow>> read(const core::TimeRange& range, const QTimeZone& zone = QTimeZone::utc());

private:
    core::Result<> readMedians(const core::TimeRange& range, std::vector<RankingRow>& rows);
    core::Result<> readTrends(const core::TimeRange& range, const DataExtent& reach, std::vector<RankingRow>& rows);

    core::Result<RankingRow> rowFrom(std::span<const BinaryField> fields) const;
    core::Result<> takeAmounts(std::span<const BinaryField> fields, RankingRow& row) const;

    Connection& m_connection;
    QString m_currency;
};

} // namespace oa::db
