// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/fence.h"

#include "db/connection/advisorylocks.h"
#include "db/connection/statement.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <vector>

namespace oa::db {

namespace {

/// An int[] parameter.
Parameter arrayOf(std::span<const int> stripes)
{
    QByteArray array;
    for (const auto stripe : stripes)
        array += (array.isEmpty() ? "{" : ",") + QByteArray::number(stripe);
    return array.isEmpty() ? QByteArrayLiteral("{}") : array + '}';
}

} // namespace

core::Result<bool> isSpread(Connection& connection)
{
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("cluster/plan:is-spread")));
    return rows.boolean(0, 0);
}

core::Result<> lockStripes(Connection& connection, std::span<const int> stripes)
{
    OA_TRY(connection.execute(sql("retention/seal:lock"), {arrayOf(stripes)}));
    return {};
}

core::Result<> passFence(Connection& connection, std::span<const int> stripes)
{
    std::vector<int> fenced;
    std::ranges::copy_if(stripes, std::back_inserter(fenced),
                         [](int stripe) { return stripe < locks::blockStripes; }); // others have nothing on the workers
    OA_TRY(connection.execute(sql("cluster/fence:pass"), {arrayOf(fenced)}));
    return {};
}

core::Result<bool> mayPassFence(Connection& connection)
{
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("cluster/fence:may-pass")));
    return rows.boolean(0, 0);
}

core::Result<> passEveryFence(Connection& connection)
{
    std::array<int, locks::blockStripes> stripes{};
    std::iota(stripes.begin(), stripes.end(), 0);
    OA_TRY(lockStripes(connection, stripes));
    return passFence(connection, stripes);
}

} // namespace oa::db
