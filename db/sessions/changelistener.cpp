// SPDX-License-Identifier: GPL-3.0-only
#include "db/sessions/changelistener.h"

#include "db/connection/connection.h"

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
    // A pooler in transaction mode would take LISTEN for a server connection that is then lent to others. One that
    // lends by session hides the server's process number as well, and is polled where it could have told.
    OA_TRY_ASSIGN(const auto server,
                  m_connection.execute("SELECT pg_catalog.pg_backend_pid(), "
                                       "pg_catalog.current_setting('max_prepared_transactions') = '0'"));
    m_polling = server.integer(0, 0) != m_connection.backendPid();
    m_hearsDocuments = server.boolean(0, 1);
    if (m_polling)
        return {};
    for (const auto* channel : {documentsChannel, totalsChannel}) {
        const auto statement = "LISTEN " + Connection::quotedIdentifier(channel);
        if (auto listening = m_connection.execute({statement.constData(), std::size_t(statement.size())}); !listening) {
            if (m_connection.isLost() || listening.error().code == core::ErrorCode::Canceled)
                return tl::unexpected(std::move(listening.error()));
            // A standby refuses LISTEN: the tables can still be asked.
            m_polling = true;
            return {};
        }
    }
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
