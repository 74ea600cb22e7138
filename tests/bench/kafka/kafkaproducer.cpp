// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/kafka/kafkaproducer.h"

#include <librdkafka/rdkafka.h>

#include <array>

// The library's own macros cast the old way.
#pragma GCC diagnostic ignored "-Wold-style-cast"

namespace oa::bench {

namespace {

constexpr int patience = 120'000; // ms

void delivered(rd_kafka_t* /*handle*/, const rd_kafka_message_t* message, void* /*opaque*/)
{
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
        qFatal("a message was not taken: %s", rd_kafka_err2str(message->err));
}

} // namespace

KafkaProducer::KafkaProducer(const QString& brokers)
{
    std::array<char, 512> problem{};
    auto* configuration = rd_kafka_conf_new();
    const auto set = [&](const char* name, const QByteArray& value) {
        if (rd_kafka_conf_set(configuration, name, value.constData(), problem.data(), problem.size()) !=
            RD_KAFKA_CONF_OK)
            qFatal("%s", problem.data());
    };
    set("bootstrap.servers", brokers.toUtf8());
    set("enable.idempotence", "true");
    set("linger.ms", "5");
    set("message.max.bytes", "2000000");
    rd_kafka_conf_set_dr_msg_cb(configuration, delivered);
    m_handle = rd_kafka_new(RD_KAFKA_PRODUCER, configuration, problem.data(), problem.size());
    if (m_handle == nullptr)
        qFatal("%s", problem.data());
}

KafkaProducer::~KafkaProducer()
{
    rd_kafka_destroy(m_handle);
}

void KafkaProducer::send(const char* topic, int partition, std::string_view value)
{
    while (true) {
        const auto code = rd_kafka_producev(m_handle, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
                                            RD_KAFKA_V_VALUE(const_cast<char*>(value.data()), value.size()),
                                            RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_END);
        if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
            break;
        if (code != RD_KAFKA_RESP_ERR__QUEUE_FULL)
            qFatal("a message was not taken: %s", rd_kafka_err2str(code));
        rd_kafka_poll(m_handle, 10); // the brokers are behind
    }
    rd_kafka_poll(m_handle, 0);
}

void KafkaProducer::flush()
{
    if (rd_kafka_flush(m_handle, patience) != RD_KAFKA_RESP_ERR_NO_ERROR)
        qFatal("the brokers did not take all messages");
}

} // namespace oa::bench
