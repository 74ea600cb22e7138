// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"
#include "db/alerts/alerthistory.h"
#include "db/alerts/alertrulestore.h"
#include "db/alerts/alerttrial.h"

#include <QJsonObject>

namespace oa::presentation {

// What window and commands say of alerts: translated, times in `zone`.

/// "by the hour, Average score of ACME: below 80 points, 3 times in a row".
QString ruleSentence(const core::AlertRule& rule);
/// "Fires since 22 Nov 10:00: Average score of ACME is 71.2", "Silenced until …", "As it should be", "Not evaluated
/// yet".
QString stateText(const db::StoredAlertRule& stored, const QTimeZone& zone);
/// "Began to fire: 71.2", "Evaluated again because receipts came late: 84.2 instead of 71.2", …
QString historyText(const db::AlertHistoryEntry& entry, const QTimeZone& zone);
/// "Would have fired 3 times in the last 30 days" is for the caller to end: this is "Would have fired 3 times".
QString trialText(const db::AlertTrial& trial);

/// Without translation, times in ISO 8601: for scripts.
QJsonObject toJson(const core::AlertRule& rule);
QJsonObject toJson(const db::StoredAlertRule& stored);
QJsonObject toJson(const db::AlertHistoryEntry& entry);
QJsonObject toJson(const db::AlertTrial& trial, const core::AlertRule& rule);

} // namespace oa::presentation
