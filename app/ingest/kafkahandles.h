// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/kafkaconsumer.h"

#include <librdkafka/rdkafka.h>

namespace oa::ingest {

using ListHandle = std::unique_ptr<rd_kafka_topic_partition_list_t, decltype(&rd_kafka_topic_partition_list_destroy)>;
using TopicHandle = std::unique_ptr<rd_kafka_topic_t, decltype(&rd_kafka_topic_destroy)>;

inline ListHandle newList(int size)
{
    return {rd_kafka_topic_partition_list_new(size), &rd_kafka_topic_partition_list_destroy};
}

inline ListHandle listOf(const std::vector<KafkaConsumer::Start>& starts)
{
    auto list = newList(static_cast<int>(starts.size()));
    for (const auto& start : starts)
        rd_kafka_topic_partition_list_add(list.get(), start.key.topic.c_str(), start.key.partition)->offset =
            start.offset;
    return list;
}

inline TopicHandle newTopic(rd_kafka_t* handle, const QString& name)
{
    return {rd_kafka_topic_new(handle, name.toUtf8().constData(), nullptr), &rd_kafka_topic_destroy};
}

inline std::vector<db::PartitionKey> keysOf(const rd_kafka_topic_partition_list_t& list)
{
    std::vector<db::PartitionKey> keys;
    for (int i = 0; i < list.cnt; ++i)
        keys.push_back({list.elems[i].topic, list.elems[i].partition});
    return keys;
}

} // namespace oa::ingest
