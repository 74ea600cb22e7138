// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/alerts/alerthistory.h"
#include "db/alerts/alertrulestore.h"

#include <QJsonArray>
#include <QUrl>

#include <stop_token>

namespace oa::jobs {

/// Prometheus' Alertmanager, which knows whom to tell by mail, chat or pager: POST /api/v2/alerts.
class Alertmanager
{
public:
    /// "http://127.0.0.1:9093", also with a path before /api. Errors: BadInput; a user or password in it as well, which
    /// everybody on this computer could read in the list of processes.
    static core::Result<QUrl> addressFrom(const QString& text);

    explicit Alertmanager(QUrl address);

    /// Waits for the answer, ten seconds at most. In any thread; several at once need one each. Errors: ConnectionLost,
    /// TimedOut, Canceled, Other with Alertmanager's own words.
    core::Result<> post(const QJsonArray& alerts, const std::stop_token& stop) const;

private:
    QUrl m_address; ///< of the alerts
};

/// What Alertmanager is told: what fires and is not silenced, and what ended. Labels say which rule it is and stay the
/// same for as long as it fires, whoever sends them; what changes stands in annotations. Without an end for what fires:
/// Alertmanager then counts from its own clock, and takes for ended what is not sent again for some minutes.
QJsonArray alertsFor(const std::vector<db::AlertFiringRow>& firings, const std::vector<db::StoredAlertRule>& rules,
                     const QString& database);

} // namespace oa::jobs
