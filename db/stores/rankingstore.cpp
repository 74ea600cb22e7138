// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/rankingstore.h"

#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

RankingStore::RankingStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<RankingRow>> RankingStore::read(const core::TimeRange& range)
{
    const auto whole = core::wholeBuckets(range, core::Interval::Hour);
    const auto from = parameter(whole.from);
    const auto to = parameter(whole.to);
    OA_TRY_ASSIGN(const auto totals, m_connection.execute(sql("businesses/ranking:totals"),
                                                          {from, to, parameter(whole.from - whole.length())}));
    std::vector<RankingRow> rows(static_cast<std::size_t>(totals.rowCount()));
    QHash<QString, std::size_t> places;
    for (int i = 0; i < totals.rowCount(); ++i) {
        auto& row = rows[static_cast<std::size_t>(i)];
        row.businessId = totals.text(i, 0);
        row.documents = totals.integer(i, 1);
        row.totalAmount = totals.real(i, 2);
        row.averageScore = totals.real(i, 3);
        row.averageOcrScore = totals.real(i, 4);
        row.previousTotal = totals.real(i, 5);
        places.insert(row.businessId, static_cast<std::size_t>(i));
    }
    OA_TRY_ASSIGN(const auto slices,
                  m_connection.execute(sql("businesses/ranking:slices"),
                                       {from, to, parameter(static_cast<qint64>(RankingRow::slices))}));
    constexpr auto sliceCount = static_cast<qint64>(RankingRow::slices);
    auto first = sliceCount;
    qint64 last = 0;
    for (int i = 0; i < slices.rowCount(); ++i) {
        const auto place = places.constFind(slices.text(i, 0));
        const auto slice = slices.integer(i, 1);
        if (place == places.cend() || slice < 1 || slice > sliceCount)
            continue;
        rows[*place].amounts[static_cast<std::size_t>(slice - 1)] = slices.real(i, 2);
        first = std::min(first, slice - 1);
        last = std::max(last, slice);
    }
    // Nothing is known of the time before the first documents and after the last: no business sold for zero there.
    for (auto& row : rows) {
        constexpr auto unknown = std::numeric_limits<double>::quiet_NaN();
        std::fill(row.amounts.begin(), row.amounts.begin() + std::min(first, last), unknown);
        std::fill(row.amounts.begin() + last, row.amounts.end(), unknown);
    }
    return rows;
}

core::Result<std::vector<BusinessMedians>> RankingStore::readMedians(const core::TimeRange& range)
{
    const auto whole = core::wholeBuckets(range, core::Interval::Hour);
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("businesses/ranking:medians"),
                                                        {parameter(whole.from), parameter(whole.to)}));
    std::vector<BusinessMedians> medians;
    medians.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int i = 0; i < rows.rowCount(); ++i)
        medians.push_back({rows.text(i, 0), rows.real(i, 1), rows.real(i, 2)});
    return medians;
}

} // namespace oa::db
