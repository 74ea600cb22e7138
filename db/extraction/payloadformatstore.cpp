// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/payloadformatstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/storabletext.h"
#include "db/connection/transaction.h"
#include "db/documents/rejectedstore.h"
#include "db/extraction/storedextractor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

PayloadFormatStore::PayloadFormatStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<core::PayloadFormats> PayloadFormatStore::read()
{
    OA_TRY_ASSIGN(const auto row, m_connection.execute(sql("settings/formats:read")));
    StoredExtractor stored;
    stored.take(row);
    return core::PayloadFormats{stored.ownFormats(), stored.problems()};
}

PayloadFormatStore::Recompute PayloadFormatStore::neededAfter(const std::vector<core::PayloadFormat>& before,
                                                              const std::vector<core::PayloadFormat>& after)
{
    if (before == after)
        return Recompute::Nothing;
    const auto onlyAdded = before.size() < after.size() && std::equal(before.begin(), before.end(), after.begin()) &&
                           std::none_of(after.begin() + static_cast<std::ptrdiff_t>(before.size()), after.end(),
                                        core::PayloadFormats::replacesBuiltIn);
    return onlyAdded ? Recompute::Rejected : Recompute::Everything;
}

core::Result<PayloadFormatStore::Recompute> PayloadFormatStore::save(const std::vector<core::PayloadFormat>& formats)
{
    const auto json = core::PayloadFormats::toJson(formats);
    if (auto checked = core::PayloadFormats::fromJson(json); !checked.problems.empty())
        return tl::unexpected(std::move(checked.problems.front()));
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    RejectedStore rejected(m_connection);
    OA_TRY(rejected.lockRefreshes());
    OA_TRY_ASSIGN(const auto before, read());
    // What was left out may have been meant for documents that count otherwise now: looked at as a change.
    const auto needed = before.problems.empty() ? neededAfter(before.formats, formats)
                                                : std::max(neededAfter(before.formats, formats), Recompute::Rejected);
    std::string storable(json.constData(), static_cast<std::size_t>(json.size()));
    if (!m_connection.storesEveryText())
        storable = escapedToAscii(storable); // the same JSON
    OA_TRY(m_connection.execute(sql("settings/formats:write"), {parameter(std::string_view(storable))}));
    if (needed == Recompute::Rejected)
        OA_TRY(rejected.invalidate(RejectedStore::Retry::All));
    else if (needed == Recompute::Everything)
        OA_TRY(m_connection.execute(sql("settings/formats:everything")));
    OA_TRY(rejected.wakeRefreshers());
    OA_TRY(transaction.commit());
    return needed;
}

} // namespace oa::db
