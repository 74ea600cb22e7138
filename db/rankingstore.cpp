// SPDX-License-Identifier: GPL-3.0-only
#include "db/rankingstore.h"

#include "core/interval.h"
#include "db/connection.h"
#include "db/sqlfile.h"

#include <QHash>

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
    OA_TRY_ASSIGN(const auto totals, m_connection.execute(sqlFile(u"businesses/ranking:totals"_s),
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
                  m_connection.execute(sqlFile(u"businesses/ranking:slices"_s),
                                       {from, to, parameter(static_cast<qint64>(RankingRow::slices))}));
    for (int i = 0; i < slices.rowCount(); ++i) {
        const auto place = places.constFind(slices.text(i, 0));
        const auto slice = slices.integer(i, 1);
        if (place != places.cend() && slice >= 1 && slice <= static_cast<qint64>(RankingRow::slices))
            rows[*place].amounts[static_cast<std::size_t>(slice - 1)] = slices.real(i, 2);
    }
    return rows;
}

} // namespace oa::db
