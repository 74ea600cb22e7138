// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/statusjson.h"

#include "core/time/clock.h"
#include "db/state/databasestatus.h"

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

QJsonValue seconds(const std::optional<std::chrono::microseconds>& time)
{
    return time ? QJsonValue(static_cast<double>(time->count()) / 1e6) : QJsonValue();
}

} // namespace

QJsonValue instantJson(const std::optional<core::TimePoint>& time, const QTimeZone& zone)
{
    return time ? QJsonValue(core::toIsoString(*time, zone)) : QJsonValue();
}

std::chrono::microseconds ownClockIsAheadBy(const db::DatabaseStatus& status)
{
    return core::SystemClock().now() - status.extent.serverTime;
}

QJsonObject statusJson(const db::DatabaseStatus& status, const QTimeZone& zone)
{
    QJsonObject rejected;
    for (const auto& [reason, documents] : status.rejectedByReason)
        rejected.insert(reason, documents);
    return {
        {u"server_version"_s, status.serverVersion},
        {u"standby"_s, status.isStandby},
        {u"standby_replayed_up_to"_s, instantJson(status.replayedUpTo, zone)},
        {u"standby_lag_seconds"_s, seconds(status.standbyLag)},
        {u"documents"_s, status.documents},
        {u"documents_estimated"_s, status.documentsAreEstimated},
        {u"rejected_documents"_s, status.rejected},
        {u"rejected"_s, rejected},
        {u"kept_from"_s, instantJson(status.kept.documents, zone)},
        {u"values_kept_from"_s, instantJson(status.kept.values, zone)},
        {u"sealed_days"_s, status.sealedDays},
        {u"future_documents"_s, status.extent.futureDocuments},
        {u"ancient_documents"_s, status.extent.ancientDocuments},
        {u"pending_minutes"_s, status.extent.pending.minutes},
        {u"pending_hours"_s, status.extent.pending.hours},
        {u"everything_pending"_s, status.extent.pending.isEverything},
        {u"oldest_document"_s, instantJson(status.extent.oldestDocument, zone)},
        {u"newest_document"_s, instantJson(status.extent.newestDocument, zone)},
        {u"newest_minute_bucket"_s, instantJson(status.extent.minutes.newest, zone)},
        {u"newest_hour_bucket"_s, instantJson(status.extent.hours.newest, zone)},
        {u"server_time"_s, instantJson(status.extent.serverTime, zone)},
        {u"clock_ahead_seconds"_s, seconds(ownClockIsAheadBy(status))},
        {u"lag_seconds"_s, seconds(status.extent.lag())},
    };
}

QJsonArray implausibleJson(const db::DatabaseStatus& status, const QTimeZone& zone)
{
    QJsonArray list;
    for (const auto& document : status.implausible)
        list.append(QJsonObject{{u"document_id"_s, document.id ? QJsonValue(*document.id) : QJsonValue()},
                                {u"timestamp"_s, core::toIsoString(document.timestamp, zone)},
                                {u"dated"_s, document.isFuture ? u"future"_s : u"long_ago"_s}});
    return list;
}

} // namespace oa::presentation
