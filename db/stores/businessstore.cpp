// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/businessstore.h"

#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"

using namespace Qt::StringLiterals;

namespace oa::db {

BusinessStore::BusinessStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<BusinessSummary>> BusinessStore::list(const core::TimeRange& range)
{
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("businesses/read:list"), {parameter(minutes.from), parameter(minutes.to)}));
    std::vector<BusinessSummary> businesses;
    businesses.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row)
        businesses.push_back(std::make_from_tuple<BusinessSummary>(rows.as<QString, qint64>(row)));
    return businesses;
}

} // namespace oa::db
