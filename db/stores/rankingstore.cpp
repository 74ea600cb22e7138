// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/rankingstore.h"

#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/stores/dataextent.h"
#include "db/stores/trendslices.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

RankingStore::RankingStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<RankingRow>> RankingStore::read(const core::TimeRange& range)
{
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto totals, m_connection.execute(sql("businesses/ranking:totals"),
                                                          {parameter(minutes.from), parameter(minutes.to),
                                                           parameter(minutes.from - minutes.length())}));
    std::vector<RankingRow> rows(static_cast<std::size_t>(totals.rowCount()));
    for (int i = 0; i < totals.rowCount(); ++i) {
        auto& row = rows[static_cast<std::size_t>(i)];
        row.businessId = totals.text(i, 0);
        row.documents = totals.integer(i, 1);
        row.totalAmount = totals.real(i, 2);
        row.averageScore = totals.real(i, 3);
        row.averageOcrScore = totals.real(i, 4);
        row.previousTotal = totals.real(i, 5);
    }
    OA_TRY(readTrends(minutes, rows));
    return rows;
}

core::Result<> RankingStore::readTrends(const core::TimeRange& range, std::vector<RankingRow>& rows)
{
    const TrendSlices slices(range);
    std::vector<std::string> begins;
    for (const auto begin : slices.begins())
        begins.push_back(core::toIsoString(begin).toStdString());
    const auto statement =
        slices.areOfHours() ? sql("businesses/ranking:slices") : sql("businesses/ranking:slices-of-minutes");
    OA_TRY_ASSIGN(const auto sums, m_connection.execute(statement, {parameter(range.from), parameter(range.to),
                                                                    textArrayParameter(begins)}));
    OA_TRY_ASSIGN(const auto reach, DataExtent::readReach(m_connection, 1));
    QHash<QString, std::vector<double>> amounts;
    for (int i = 0; i < sums.rowCount(); ++i) {
        auto& course = amounts[sums.text(i, 0)];
        course.resize(slices.count());
        if (const auto slice = sums.integer(i, 1); slice >= 1 && slice <= static_cast<qint64>(course.size()))
            course[static_cast<std::size_t>(slice - 1)] = sums.real(i, 2);
    }
    // Before the first and after the last documents of any business nothing is known: none sold for zero there. The
    // present hour is known up to now.
    auto known = reach.covered(core::Interval::Hour);
    known.to = std::min(known.to, reach.serverTime);
    for (auto& row : rows) {
        row.amounts = amounts.value(row.businessId);
        row.amounts.resize(slices.count());
        for (std::size_t slice = 0; slice < slices.count(); ++slice)
            row.amounts[slice] = slices.perHour(row.amounts[slice], slice, known);
    }
    return {};
}

core::Result<std::vector<BusinessMedians>> RankingStore::readMedians(const core::TimeRange& range)
{
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("businesses/ranking:medians"),
                                                        {parameter(minutes.from), parameter(minutes.to)}));
    std::vector<BusinessMedians> medians;
    medians.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int i = 0; i < rows.rowCount(); ++i)
        medians.push_back({rows.text(i, 0), rows.real(i, 1), rows.real(i, 2)});
    return medians;
}

} // namespace oa::db
