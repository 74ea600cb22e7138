// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/cancelrequest.h"

#include <QLoggingCategory>

#include <libpq-fe.h>

#include <array>
#include <thread>

namespace oa::db {

namespace {

Q_LOGGING_CATEGORY(logCancel, "oa.db.cancel", QtWarningMsg)

} // namespace

std::shared_ptr<CancelRequest> CancelRequest::send(pg_conn* connection)
{
    auto request = std::make_shared<CancelRequest>();
    auto* cancel = PQgetCancel(connection);
    if (cancel == nullptr) {
        request->m_isSettled = true;
        return request;
    }
    std::thread([request, cancel] {
        std::array<char, 256> problem{};
        if (PQcancel(cancel, problem.data(), static_cast<int>(problem.size())) == 0)
            qCWarning(logCancel) << "cancel request failed:" << problem.data();
        PQfreeCancel(cancel);
        const std::lock_guard lock(request->m_mutex);
        request->m_isSettled = true;
        request->m_settled.notify_all();
    }).detach();
    return request;
}

bool CancelRequest::waitUntil(std::chrono::steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    return m_settled.wait_until(lock, deadline, [this] { return m_isSettled; });
}

} // namespace oa::db
