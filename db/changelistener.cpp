// SPDX-License-Identifier: GPL-3.0-only
#include "db/changelistener.h"

#include "db/connection.h"

#include <QByteArrayList>

namespace oa::db {

namespace {

std::optional<core::TimeRange> rangeFrom(const QByteArray& payload)
{
    const auto parts = payload.split(' ');
    if (parts.size() != 2)
        return std::nullopt;
    bool fromOk = false;
    bool toOk = false;
    const auto from = parts[0].toLongLong(&fromOk);
    const auto to = parts[1].toLongLong(&toOk);
    if (!fromOk || !toOk)
        return std::nullopt;
    return core::TimeRange{core::TimePoint(std::chrono::seconds(from)), core::TimePoint(std::chrono::seconds(to))};
}

} // namespace

ChangeListener::ChangeListener(Connection& connection)
    : m_connection(connection)
{}

core::Result<> ChangeListener::listen()
{
    for (const auto* channel : {documentsChannel, totalsChannel}) {
        const auto statement = "LISTEN " + Connection::quotedIdentifier(channel);
        if (auto listening = m_connection.execute({statement.constData(), std::size_t(statement.size())}); !listening) {
            if (m_connection.isLost() || listening.error().code == core::ErrorCode::Canceled)
                return tl::unexpected(std::move(listening.error()));
            // A standby and some poolers refuse LISTEN: the tables can still be asked.
            m_polling = true;
            return {};
        }
    }
    // Through a pooler in transaction mode LISTEN succeeds on a server connection that is then given to others.
    OA_TRY_ASSIGN(const auto pid, m_connection.execute("SELECT pg_backend_pid()"));
    m_polling = pid.integer(0, 0) != m_connection.backendPid();
    return {};
}

core::Result<Changes> ChangeListener::wait(std::chrono::milliseconds timeout)
{
    Changes changes;
    OA_TRY_ASSIGN(const auto notifications, m_connection.waitForNotifications(timeout));
    for (const auto& notification : notifications) {
        if (notification.channel == documentsChannel) {
            changes.documents = true;
        } else if (notification.channel == totalsChannel) {
            const auto range = rangeFrom(notification.payload);
            if (!range)
                continue;
            changes.totalsRange = changes.totals ? changes.totalsRange.united(*range) : *range;
            changes.totals = true;
        }
    }
    return changes;
}

} // namespace oa::db
