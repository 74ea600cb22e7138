// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace oa::db {
struct DatabaseStatus;
}

namespace oa::presentation {

/// An instant with the zone's offset, or null.
QJsonValue instantJson(const std::optional<core::TimePoint>& time, const QTimeZone& zone);

/// How far this computer's clock is ahead of the server's, give or take the time that the answer was under way.
std::chrono::microseconds ownClockIsAheadBy(const db::DatabaseStatus& status);

/// The state of a database for programs, the same from `status --json` and from the API: receipts, what waits, how far
/// totals are. Names and units are a promise; durations are seconds.
QJsonObject statusJson(const db::DatabaseStatus& status, const QTimeZone& zone);

/// Receipts whose times cannot be true: [{"document_id", "timestamp", "dated": "future" or "long_ago"}].
QJsonArray implausibleJson(const db::DatabaseStatus& status, const QTimeZone& zone);

} // namespace oa::presentation
