// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/alertmessenger.h"

#include "app/metrics/meters.h"

#include <QLoggingCategory>

#include <algorithm>

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logAlertmanager, "oa.jobs.alertmanager", QtWarningMsg)

} // namespace

AlertMessenger::AlertMessenger(const JobContext& context, Options options)
    : m_context(context)
    , m_options(std::move(options))
    , m_alertmanager(m_options.address)
    , m_thread([this](const std::stop_token& stop) { return look(stop); }, m_options.lookInterval)
{}

AlertMessenger::~AlertMessenger() = default;

void AlertMessenger::start()
{
    if (!m_options.address.isEmpty())
        m_thread.start();
}

core::Result<QJsonArray> AlertMessenger::read(const std::stop_token& stop)
{
    if (!m_connection || m_connection->isLost()) {
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_context.database, stop));
    }
    OA_TRY_ASSIGN(const auto rules, db::AlertRuleStore(*m_connection).list());
    if (rules.empty() && m_told.isEmpty() && m_next.time_since_epoch().count() != 0)
        return QJsonArray();
    OA_TRY_ASSIGN(const auto firings, db::AlertHistory(*m_connection).firings(m_options.endedWithin));
    return alertsFor(firings, rules, m_connection->databaseName());
}

core::Result<> AlertMessenger::look(const std::stop_token& stop)
{
    OA_TRY_ASSIGN(const auto alerts, read(stop));
    const auto now = std::chrono::steady_clock::now();
    const auto isDue = now >= m_next;
    if (!isDue && (alerts == m_told || m_failures > 0))
        return {};
    if (alerts.isEmpty()) {
        m_told = alerts;
        m_next = now + m_options.repeatInterval;
        return {};
    }
    const auto told = m_alertmanager.post(alerts, stop);
    if (!told && told.error().code == core::ErrorCode::Canceled)
        return told;
    if (m_context.meters)
        m_context.meters->alertmanagerTold(told.has_value());
    if (told) {
        if (m_failures > 0)
            qCWarning(logAlertmanager) << "Alertmanager takes messages again.";
        m_failures = 0;
        m_told = alerts;
        m_next = now + m_options.repeatInterval;
        return {};
    }
    if (m_failures == 0)
        qCWarning(logAlertmanager).noquote() << told.error().text() << told.error().detail;
    m_next = now + std::min(m_options.repeatInterval, core::BackOff().delay(m_failures++));
    return {}; // tried again when it is due; the database is asked on
}

} // namespace oa::jobs
