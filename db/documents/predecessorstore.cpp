// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/predecessorstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

namespace oa::db {

PredecessorStore::PredecessorStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<PredecessorRow>> PredecessorStore::read(core::Interval interval, core::TimePoint first,
                                                                 core::TimePoint last,
                                                                 const std::optional<QString>& business, qint64 most)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("totals/predecessor", interval),
                                       {parameter(first), parameter(last),
                                        business ? parameter(*business) : Parameter(), parameter(most)}));
    const auto digits = [&rows](int row, int column) {
        const auto bytes = rows.bytes(row, column);
        return rows.isNull(row, column) ? std::nullopt
                                        : std::optional(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    };
    std::vector<PredecessorRow> read;
    read.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row) {
        read.push_back({digits(row, 0).value_or("0"), digits(row, 1), digits(row, 2), digits(row, 3), digits(row, 4),
                        rows.instant(row, 5).value_or(core::TimePoint()), rows.text(row, 6)});
    }
    return read;
}

} // namespace oa::db
