// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/businessstore.h"

#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/schema/fence.h"
#include "db/stores/groupstore.h"
#include "db/stores/subject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

BusinessStore::BusinessStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<BusinessSummary>> BusinessStore::list(const core::TimeRange& range)
{
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const bool isSpread, db::isSpread(m_connection));
    const auto list = sql(isSpread ? Statement("businesses/read:list-spread") : "businesses/read:list");
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(list, {parameter(minutes.from), parameter(minutes.to)}));
    std::vector<BusinessSummary> businesses;
    businesses.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row)
        businesses.push_back({Subject::nameOf(rows.text(row, 0)), rows.integer(row, 1), false});
    return businesses;
}

core::Result<std::vector<BusinessSummary>> BusinessStore::listWithGroups(const core::TimeRange& range)
{
    OA_TRY_ASSIGN(auto businesses, list(range));
    GroupStore store(m_connection);
    OA_TRY_ASSIGN(const auto groups, store.list());
    for (const auto& group : groups) {
        OA_TRY_ASSIGN(const auto members, store.members(group.name));
        BusinessSummary together{group.name, 0, true};
        for (const auto& each : businesses)
            together.documents += !each.isGroup && members.contains(each.businessId) ? each.documents : 0;
        std::erase_if(businesses, [&group](const auto& each) { return each.businessId == group.name; });
        businesses.push_back(std::move(together));
    }
    std::stable_sort(businesses.begin(), businesses.end(),
                     [](const auto& a, const auto& b) { return a.documents > b.documents; });
    return businesses;
}

core::Result<bool> BusinessStore::exists(const QString& name)
{
    if (name == Subject::all)
        return true;
    OA_TRY_ASSIGN(const auto members, GroupStore(m_connection).members(name));
    if (!members.isEmpty())
        return true;
    OA_TRY_ASSIGN(const auto answer,
                  m_connection.execute(sql("businesses/read:exists"), {parameter(Subject::businessNamed(name))}));
    return answer.boolean(0, 0);
}

core::Result<bool> BusinessStore::hasCurrency(const QString& name, const core::TimeRange& range,
                                              const QString& currency)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    OA_TRY_ASSIGN(const auto answer, m_connection.execute(sql("businesses/read:has-currency"),
                                                          {subject.businesses(), parameter(range.from),
                                                           parameter(range.to), parameter(currency)}));
    return answer.boolean(0, 0);
}

} // namespace oa::db
