// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/lockholderwatch.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

using namespace Qt::StringLiterals;

namespace oa::db {

LockHolderWatch::LockHolderWatch(Connection& connection, std::chrono::milliseconds patience)
    : m_connection(connection)
    , m_patience(patience)
{}

core::Result<int> LockHolderWatch::look()
{
    OA_TRY_ASSIGN(const auto holders, m_connection.execute(sql("refresh/holders:waiting")));
    const auto now = Clock::now();
    std::map<qint64, Sighting> seen;
    int ended = 0;
    for (int row = 0; row < holders.rowCount(); ++row) {
        const auto waitsForClient = holders.boolean(row, 2);
        if (!waitsForClient)
            continue;
        const auto pid = holders.integer(row, 0);
        Sighting sighting{std::string(holders.bytes(row, 1)), now};
        const auto before = m_seen.find(pid);
        if (before != m_seen.end() && before->second.signature == sighting.signature)
            sighting.since = before->second.since;
        if (now - sighting.since >= m_patience) {
            auto ending = m_connection.execute(sql("refresh/holders:end"), {parameter(pid)});
            if (ending) {
                ++ended;
                continue;
            }
            // Another role's backend is that role's to end: we go on waiting.
            if (ending.error().code != core::ErrorCode::Denied)
                return tl::unexpected(std::move(ending.error()));
        }
        seen.emplace(pid, std::move(sighting));
    }
    m_seen = std::move(seen);
    return ended;
}

} // namespace oa::db
