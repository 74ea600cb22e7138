// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/mockkafka.h"

#include <QtGlobal>

#include <array>
#include <vector>

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

// The library's own macros cast the old way.
#pragma GCC diagnostic ignored "-Wold-style-cast"

namespace oa::tests {

MockKafka::MockKafka(int brokers)
{
    std::array<char, 512> problem{};
    const auto set = [&](rd_kafka_conf_t* configuration, const char* name, const char* value) {
        if (rd_kafka_conf_set(configuration, name, value, problem.data(), problem.size()) != RD_KAFKA_CONF_OK)
            qFatal("%s", problem.data());
    };
    auto* configuration = rd_kafka_conf_new();
    set(configuration, "test.mock.num.brokers", std::to_string(brokers).c_str());
    set(configuration, "linger.ms", "2");
    set(configuration, "log_level", "2");
    m_producer = rd_kafka_new(RD_KAFKA_PRODUCER, configuration, problem.data(), problem.size());
    if (m_producer == nullptr)
        qFatal("%s", problem.data());
    m_cluster = rd_kafka_handle_mock_cluster(m_producer);
}

MockKafka::~MockKafka()
{
    rd_kafka_purge(m_producer, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    rd_kafka_destroy(m_producer);
}

QString MockKafka::brokers() const
{
    return QString::fromUtf8(rd_kafka_mock_cluster_bootstraps(m_cluster));
}

bool MockKafka::createTopic(const char* name, int partitions)
{
    return rd_kafka_mock_topic_create(m_cluster, name, partitions, 1) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

bool MockKafka::produce(const char* topic, int partition, std::optional<std::string_view> value)
{
    rd_kafka_poll(m_producer, 0);
    auto* bytes = value ? const_cast<char*>(value->data()) : nullptr; // NOLINT: it is copied
    const auto size = value ? value->size() : 0;
    return rd_kafka_producev(m_producer, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
                             RD_KAFKA_V_VALUE(bytes, size),
                             RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY | RD_KAFKA_MSG_F_BLOCK),
                             RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

bool MockKafka::produce(const char* topic, int partition, std::string_view value, const char* header,
                        const char* headerValue, qint64 timestamp)
{
    auto* bytes = const_cast<char*>(value.data()); // NOLINT: it is copied
    return rd_kafka_producev(m_producer, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
                             RD_KAFKA_V_VALUE(bytes, value.size()), RD_KAFKA_V_HEADER(header, headerValue, -1),
                             RD_KAFKA_V_TIMESTAMP(timestamp),
                             RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY | RD_KAFKA_MSG_F_BLOCK),
                             RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

bool MockKafka::produce(const char* topic, int partition, std::string_view key, std::string_view value)
{
    auto* bytes = const_cast<char*>(value.data()); // NOLINT: it is copied
    return rd_kafka_producev(m_producer, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
                             RD_KAFKA_V_KEY(key.data(), key.size()), RD_KAFKA_V_VALUE(bytes, value.size()),
                             RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY | RD_KAFKA_MSG_F_BLOCK),
                             RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

qint64 MockKafka::committed(const char* group, const char* topic, int partition) const
{
    constexpr int patience = 10'000;
    std::array<char, 512> problem{};
    auto* configuration = rd_kafka_conf_new();
    rd_kafka_conf_set(configuration, "bootstrap.servers", rd_kafka_mock_cluster_bootstraps(m_cluster), nullptr, 0);
    rd_kafka_conf_set(configuration, "group.id", group, nullptr, 0);
    auto* asking = rd_kafka_new(RD_KAFKA_CONSUMER, configuration, problem.data(), problem.size());
    if (asking == nullptr)
        qFatal("%s", problem.data());
    auto* list = rd_kafka_topic_partition_list_new(1);
    auto* found = rd_kafka_topic_partition_list_add(list, topic, partition);
    const bool isAnswered = rd_kafka_committed(asking, list, patience) == RD_KAFKA_RESP_ERR_NO_ERROR;
    const auto offset = isAnswered && found->offset >= 0 ? found->offset : -1;
    rd_kafka_topic_partition_list_destroy(list);
    rd_kafka_destroy(asking);
    return offset;
}

bool MockKafka::flush()
{
    constexpr int patience = 30'000;
    return rd_kafka_flush(m_producer, patience) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

void MockKafka::setDown(int broker, bool isDown)
{
    if (isDown)
        rd_kafka_mock_broker_set_down(m_cluster, broker);
    else
        rd_kafka_mock_broker_set_up(m_cluster, broker);
}

bool MockKafka::moveLeader(const char* topic, int partition, int broker)
{
    return rd_kafka_mock_partition_set_leader(m_cluster, topic, partition, broker) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

void MockKafka::failNext(int apiKey, int times, int error)
{
    std::vector<rd_kafka_resp_err_t> errors(static_cast<std::size_t>(times), static_cast<rd_kafka_resp_err_t>(error));
    rd_kafka_mock_push_request_errors_array(m_cluster, static_cast<int16_t>(apiKey), errors.size(), errors.data());
}

} // namespace oa::tests
