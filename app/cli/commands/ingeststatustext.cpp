// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands/ingeststatustext.h"

#include "app/cli/command.h"
#include "app/ingest/messagereader.h"
#include "app/presentation/ingesttext.h"
#include "app/presentation/timetext.h"
#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/ingest/ingeststatus.h"
#include "db/ingest/refusedstore.h"
#include "db/state/dataextent.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

QJsonValue instant(const std::optional<core::TimePoint>& time, const QTimeZone& zone)
{
    return time ? QJsonValue(core::toIsoString(*time, zone)) : QJsonValue();
}

QJsonObject toJson(const db::IngestedTopic& topic, core::TimePoint now, const QTimeZone& zone)
{
    QJsonArray partitions;
    for (const auto& partition : topic.partitions) {
        partitions.append(
            QJsonObject{{u"partition"_s, partition.key.partition},
                        {u"next_offset"_s, partition.nextOffset},
                        {u"end_offset"_s, partition.endOffset ? QJsonValue(*partition.endOffset) : QJsonValue()},
                        {u"lag_messages"_s, partition.lag()},
                        {u"documents"_s, partition.counts.documents},
                        {u"refused"_s, partition.counts.refused},
                        {u"empty"_s, partition.counts.empty},
                        {u"absent"_s, partition.counts.absent},
                        {u"newest_message"_s, instant(partition.newestMessage, zone)},
                        {u"last_commit"_s, instant(partition.committed, zone)},
                        {u"last_seen"_s, instant(partition.seen, zone)},
                        {u"owner"_s, partition.owner.isEmpty() ? QJsonValue() : QJsonValue(partition.owner)},
                        {u"stopped"_s, partition.stopped ? QJsonValue(partition.stopped->text) : QJsonValue()},
                        {u"stop_reason"_s, partition.stopped ? QJsonValue(db::stopReasonName(partition.stopped->reason))
                                                             : QJsonValue()}});
    }
    return {{u"topic"_s, topic.topic},
            {u"group"_s, topic.group},
            {u"cluster"_s, topic.cluster},
            {u"lag_messages"_s, topic.lag},
            {u"lag_seconds"_s, static_cast<double>(topic.lagTime(now).count()) / 1e6},
            {u"documents"_s, topic.counts.documents},
            {u"refused"_s, topic.counts.refused},
            {u"stopped_partitions"_s, topic.stopped},
            {u"last_commit"_s, instant(topic.committed, zone)},
            {u"last_seen"_s, instant(topic.seen, zone)},
            {u"partitions"_s, partitions}};
}

QString lineOf(const db::IngestedTopic& topic, core::TimePoint now, const QTimeZone& zone)
{
    const QLocale locale;
    //: %1 a topic of Kafka, %2 a consumer group, %3 a number of partitions, %4 a number of receipts
    auto line = translated(QT_TRANSLATE_NOOP("oa::cli", "%1 as %2: %3 partitions, %4 receipts"))
                    .arg(topic.topic, topic.group, core::numberText(topic.partitions.size(), locale),
                         core::numberText(topic.counts.documents, locale));
    line += u"; "_s + presentation::lagText(topic, now);
    if (topic.committed) {
        line += u"; "_s + translated(QT_TRANSLATE_NOOP("oa::cli", "last commit %1"))
                              .arg(presentation::instantText(*topic.committed, zone));
    }
    if (topic.counts.refused > 0) {
        line += u"; "_s + translated(QT_TRANSLATE_NOOP("oa::cli", "%1 messages refused"))
                              .arg(core::numberText(topic.counts.refused, locale));
    }
    return line;
}

} // namespace

core::Result<IngestStatusText> readIngestStatusText(db::Connection& connection, const QTimeZone& zone)
{
    IngestStatusText text;
    OA_TRY_ASSIGN(const auto topics, db::readIngestStatus(connection));
    if (topics.empty())
        return text;
    OA_TRY_ASSIGN(const auto now, db::serverTime(connection));
    for (const auto& topic : topics) {
        text.topics.append(lineOf(topic, now, zone));
        text.json.append(toJson(topic, now, zone));
        if (const auto concern = presentation::concernText(topic, now); !concern.isEmpty())
            text.concerns.append(topic.topic + u": "_s + concern);
    }
    OA_TRY_ASSIGN(const auto reasons, db::RefusedStore(connection).byReason());
    for (const auto& reason : reasons) {
        text.refused.append(
            QJsonObject{{u"topic"_s, reason.topic}, {u"reason"_s, reason.reason}, {u"messages"_s, reason.messages}});
        //: %1 a topic, %2 a number of messages, %3 why
        text.concerns.append(
            translated(QT_TRANSLATE_NOOP("oa::cli", "%1: %2 messages were refused, because %3. `ocr-analytics ingest "
                                                    "--list-refused` shows them."))
                .arg(reason.topic, core::numberText(reason.messages), ingest::reasonText(reason.reason)));
    }
    return text;
}

} // namespace oa::cli
