// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/offsetreset.h"

#include "app/ingest/kafkaconsumer.h"
#include "db/connection/connection.h"
#include "db/ingest/offsetstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::ingest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::OffsetReset)
};

constexpr auto answerWithin = 10s;

core::Result<std::vector<KafkaConsumer::Start>> wanted(KafkaConsumer& consumer, const ResetRequest& request)
{
    OA_TRY_ASSIGN(const auto keys, consumer.partitions(request.topic, answerWithin));
    std::vector<KafkaConsumer::Start> starts;
    for (const auto& key : keys) {
        if (request.partition && key.partition != *request.partition)
            continue;
        OA_TRY_ASSIGN(const auto marks, consumer.watermarks(key, answerWithin));
        const auto offset = request.where == ResetRequest::Where::Earliest ? marks.low
                            : request.where == ResetRequest::Where::Latest ? marks.high
                                                                           : request.offset;
        if (offset < marks.low || offset > marks.high) {
            return fail(ErrorCode::BadInput,
                        Texts::tr("%1 holds offsets from %2 up to, not including, %3.")
                            .arg(db::nameOf(key), QString::number(marks.low), QString::number(marks.high)));
        }
        starts.push_back({key, offset});
    }
    if (starts.empty()) {
        return fail(ErrorCode::NotFound, Texts::tr("The topic “%1” has no partition %2.")
                                             .arg(request.topic, QString::number(request.partition.value_or(0))));
    }
    return starts;
}

} // namespace

core::Result<std::vector<ResetDone>> resetOffsets(const KafkaSettings& kafka, const std::vector<ResetRequest>& requests,
                                                  const db::ConnectionParameters& database, const std::stop_token& stop)
{
    OA_TRY_ASSIGN(const auto consumer, KafkaConsumer::open(kafka));
    OA_TRY_ASSIGN(const auto cluster, consumer->clusterId(answerWithin));
    std::vector<KafkaConsumer::Start> starts;
    for (const auto& request : requests) {
        OA_TRY_ASSIGN(auto more, wanted(*consumer, request));
        std::ranges::move(more, std::back_inserter(starts));
    }
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(database, stop));
    db::OffsetStore store(*connection, {cluster, kafka.group, {}});
    std::vector<ResetDone> done;
    for (const auto& start : starts) {
        OA_TRY(store.reset(start.key, start.offset));
        done.push_back({db::nameOf(start.key), start.offset});
    }
    return done;
}

} // namespace oa::ingest
